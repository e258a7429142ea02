#include <algorithm>
#include <filesystem>
#include <ostream>

#include "apps/command.h"
#include "apps/concordance.h"
#include "apps/decisions.h"
#include "apps/hit_barcode.h"
#include "apps/kwic_lines.h"
#include "apps/kwic_order.h"
#include "apps/mentions.h"
#include "apps/output.h"
#include "apps/pipeline.h"
#include "apps/records.h"

namespace slantwise::commands {

extern const Command kwic;

namespace {

struct Options {
  InputOptions input;
  OutputOptions output;
  WindowOptions window;
  std::string pattern, near, voice, write_decisions, plot;
  bool regex = false, letters = false;
  std::string sort = "position";
  std::size_t sample = 0;
  std::uint64_t seed = 1;
};

po::options_description describe(Options& options) {
  po::options_description description("Options");
  auto add = description.add_options();
  add("regex", po::bool_switch(&options.regex),
      "PATTERN is a regular expression (RE2) within a paragraph, not words with * and ?");
  add("case", po::bool_switch(&options.letters), "capital and small letters differ");
  add("near", po::value(&options.near)->value_name("WORD"),
      "only where this word or phrase stands near: as far as the next five options say, "
      "or 5 words to either side within the sentence");
  add_window_options(description, options.window);
  add("voice", po::value(&options.voice)->value_name("WHOSE"),
      "only own (narration), reported (paraphrase), quoted (quote) or note (insert)");
  add("sort", po::value(&options.sort)->value_name("BY,...")->default_value(options.sort),
      "order of the lines: position, file, outlet, date, voice, match, left, right, or words "
      "beside the hit such as 1L,1R; ties by the next of them");
  add("sample", number(options.sample, "sample"),
      "N lines chosen at random, in the order of --sort; 0: all");
  add("seed", number(options.seed, "seed"), "another number, another sample");
  add("write-decisions", po::value(&options.write_decisions)->value_name("FILE"),
      "write the lines as decisions too: put drop in place of keep, then give FILE to --decisions");
  add("plot", po::value(&options.plot)->value_name("FILE.svg"),
      "draw where in each article the lines stand, by voice, as an SVG file too");
  add_input_options(description, options.input);
  add_output_options(description, options.output);
  return description;
}

// A person's work is never written over: only the file that was read may be extended.
void check_decisions_file(const Options& options) {
  const std::string& file = options.write_decisions;
  if (file.empty()) return;
  std::error_code error;
  if (std::filesystem::exists(file, error) &&
      !std::filesystem::equivalent(file, options.input.decisions, error)) {
    throw UsageError("--write-decisions " + file +
                     ": the file exists; name it with --decisions too to add to it, or choose "
                     "another name");
  }
  check_writable(file);
}

Hits hits(const Corpus& corpus, const Options& options, Case letters) {
  Hits found = find_hits(corpus, options.pattern, letters);
  if (options.near.empty()) return found;
  return near(corpus, found, options.near, window(options.window));
}

std::vector<Passage> find(const Corpus& corpus, const Options& options) {
  const Case letters = options.letters ? Case::kept : Case::ignored;
  const Window context = window(options.window, kContext);
  auto found = options.regex ? find_regex(corpus, options.pattern, letters, context)
                             : passages(corpus, hits(corpus, options, letters), context);
  if (!options.voice.empty()) {
    const Scope scope = find_scope(options.voice);
    std::erase_if(found, [scope](const Passage& one) { return !in_scope(one, scope); });
  }
  return found;
}

Room room(const WindowOptions& window) {
  if (window.sentence) return Room::text;
  return window.given() ? Room::all : Room::line;
}

std::string render(const Corpus& corpus, const std::vector<Passage>& passages,
                   const Mentions& mentions, const Options& options) {
  const Format wanted = format(options.output);
  if (wanted == Format::text) {
    return kwic_screen(corpus, passages, mentions, room(options.window));
  }
  return written(kwic_records(corpus, passages, mentions), wanted);
}

void check(const Options& options) {
  read_order(options.sort);
  window(options.window);
  if (!options.voice.empty()) find_scope(options.voice);
  if (options.regex && !options.near.empty()) {
    throw UsageError("--regex and --near exclude each other: near goes with words");
  }
  format(options.output);
  check_decisions_file(options);
  if (!options.plot.empty() && !options.plot.ends_with(".svg")) {
    throw UsageError("--plot " + options.plot + ": the chart is an SVG file; name it FILE.svg");
  }
  if (!options.plot.empty()) check_writable(options.plot);
  prepare(options.output);
}

struct Left {
  std::size_t dropped = 0, all = 0;  // all: without the dropped ones, before the sample
};

void say(const Options& options, std::size_t articles, const Left& left, std::size_t printed,
         const Streams& streams) {
  if (left.dropped > 0) {
    streams.err << grouped(left.dropped) << (left.dropped == 1 ? " passage" : " passages")
                << " left out, dropped in " << options.input.decisions << '\n';
  }
  if (printed < left.all) {
    streams.err << grouped(printed) << " of " << grouped(left.all)
                << " passages, chosen at random with seed " << options.seed << '\n';
  }
  if (left.all + left.dropped == 0) {
    streams.err << "\"" << options.pattern << "\" is not found "
                << (options.near.empty() ? "" : "near \"" + options.near + "\" ") << "in these "
                << articles << " articles\n";
  }
}

void run(const Arguments& arguments, const Streams& streams) {
  Options options;
  if (!parse(describe(options), arguments, "kwic PATTERN PATH...", kwic.summary, streams,
             &options.input)) {
    return;
  }
  auto& paths = options.input.paths;
  options.pattern = paths.front();
  paths.erase(paths.begin());
  if (paths.empty()) throw UsageError("no input: slantwise kwic PATTERN PATH...");
  options.input.mentions = true;
  check(options);

  const Corpus corpus = load(options.input, streams);
  const Decisions decisions(options.input.decisions);
  const Mentions mentions(decisions.all());
  auto found = find(corpus, options);
  Left left;
  left.dropped = std::erase_if(found, [&](const Passage& one) {
    return mentions.dropped(corpus.documents[one.article].article.id, one.source);
  });
  left.all = found.size();
  if (options.sample > 0) found = sample(std::move(found), options.sample, options.seed);
  sort_passages(corpus, read_order(options.sort), found);
  if (!options.write_decisions.empty()) {
    write_file(options.write_decisions, to_csv(decision_records(corpus, decisions.all(), found)));
  }
  if (!options.plot.empty()) {
    write_file(options.plot, hit_barcode(corpus, found, {.pattern = options.pattern},
                                         in_parallel(options.input.threads)));
  }
  deliver(render(corpus, found, mentions, options), options.output, streams);
  if (!options.input.quiet) say(options, corpus.documents.size(), left, found.size(), streams);
}

}  // namespace

extern constinit const Command kwic{
    .name = "kwic",
    .summary = "every passage with a word, phrase or expression: who says it, where, when",
    .run = run,
};

}  // namespace slantwise::commands

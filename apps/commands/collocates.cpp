#include <fmt/format.h>

#include <ostream>

#include "apps/collocate_table.h"
#include "apps/command.h"
#include "apps/concordance.h"
#include "apps/decisions.h"
#include "apps/mentions.h"
#include "apps/pipeline.h"
#include "apps/records.h"
#include "apps/screen.h"

namespace slantwise::commands {

extern const Command collocates;

namespace {

struct Options {
  InputOptions input;
  OutputOptions output;
  WindowOptions window;
  std::string pattern;
  std::string sort = "logdice";
  bool letters = false, by_voice = false;
  std::size_t min_count = 2, min_texts = 1, top = 25;
};

po::options_description describe(Options& options) {
  po::options_description description("Options");
  auto add = description.add_options();
  add_window_options(description, options.window);
  add("by-voice", po::bool_switch(&options.by_voice),
      "beside the outlets' own words: reported, quoted, editor's notes and all voices");
  add("sort", po::value(&options.sort)->value_name("BY")->default_value(options.sort),
      "logdice, log-ratio, count or texts: largest first");
  add("min-count", number(options.min_count, "min-count"),
      "leave out words that stand near it fewer times");
  add("min-texts", number(options.min_texts, "min-texts"),
      "leave out words near it in fewer independent texts");
  add("top", number(options.top, "top"), "on a screen only the first N words; 0: all");
  add("case", po::bool_switch(&options.letters), "capital and small letters of PATTERN differ");
  add_input_options(description, options.input);
  add_output_options(description, options.output);
  return description;
}

std::vector<Scope> scopes(const Options& options) {
  if (!options.by_voice) return {Scope::narration};
  return {std::begin(kScopes), std::end(kScopes)};
}

// "up to 5 words to the left and 5 to the right, within a sentence"
std::string reach(const Window& window) {
  const bool sentence = window.within == Window::Within::sentence;
  const std::string within = sentence ? "sentence" : "paragraph";
  if (window.left == Window::kAll) return "anywhere in the same " + within;
  return fmt::format("up to {} words to the left and {} to the right, within a {}", window.left,
                     window.right, within);
}

// Options that lead kwic to the same windows.
std::string window_words(const WindowOptions& options) {
  std::string words;
  if (!options.words.empty()) words += " --window " + options.words;
  if (!options.left.empty()) words += " --left " + options.left;
  if (!options.right.empty()) words += " --right " + options.right;
  if (options.sentence) words += " --sentence";
  if (options.across) words += " --across";
  return words;
}

std::string screen(const Corpus& corpus, const std::vector<CollocateTable>& tables,
                   const Options& options) {
  std::string text = fmt::format("What stands near \"{}\": {}\n\n", options.pattern,
                                 reach(window(options.window)));
  const Corpus* words = &corpus;
  const CollocateTable* example = nullptr;
  for (const CollocateTable& table : tables) {
    text += collocate_screen(corpus, table, options.top);
    if (example == nullptr && !table.rows.empty()) example = &table;
  }
  if (example == nullptr) return text;
  text +=
      "  times: how often a word stands near it; \"3 in 2\": 3 times, in 2 independent texts. "
      "These figures\n  describe these texts and are no test (docs/collocates.md).\n";
  text += fmt::format("  Passages: slantwise kwic \"{}\" PATH... --near \"{}\" --voice {}{}\n",
                      options.pattern, words->vocabulary.term(example->rows.front()),
                      name(example->scope), window_words(options.window));
  return text;
}

std::size_t count(const Hits& hits) {
  std::size_t sum = 0;
  for (const auto& of_document : hits) sum += of_document.size();
  return sum;
}

void run(const Arguments& arguments, const Streams& streams) {
  Options options;
  if (!parse(describe(options), arguments, "collocates PATTERN PATH...", collocates.summary,
             streams, &options.input)) {
    return;
  }
  auto& paths = options.input.paths;
  options.pattern = paths.front();
  paths.erase(paths.begin());
  if (paths.empty()) throw UsageError("no input: slantwise collocates PATTERN PATH...");
  const Window near = window(options.window);
  const CollocateFilter filter{find_order(options.sort), static_cast<double>(options.min_count),
                               static_cast<double>(options.min_texts)};
  const Format wanted = format(options.output);
  options.input.mentions = true;
  prepare(options.output);

  const Corpus corpus = load(options.input, streams);
  say_unmeasured(corpus, options.input, streams);
  const Decisions decisions(options.input.decisions);
  const Hits found =
      find_hits(corpus, options.pattern, options.letters ? Case::kept : Case::ignored);
  const Hits hits = without_dropped(corpus, found, Mentions(decisions.all()));
  const auto tables = collocate_tables(corpus, {hits, near, scopes(options), filter},
                                       in_parallel(options.input.threads));
  deliver(wanted == Format::text ? screen(corpus, tables, options)
                                 : written(collocate_records(corpus, tables), wanted),
          options.output, streams);
  if (options.input.quiet) return;
  if (const std::size_t dropped = count(found) - count(hits); dropped > 0) {
    streams.err << grouped(dropped) << (dropped == 1 ? " passage" : " passages")
                << " left out, dropped in " << options.input.decisions << '\n';
  }
  if (count(found) == 0) {
    streams.err << "\"" << options.pattern << "\" is not found in these " << corpus.documents.size()
                << " articles\n";
  }
}

}  // namespace

extern constinit const Command collocates{
    .name = "collocates",
    .summary = "what stands near a word, phrase or name, by outlet and voice",
    .run = run,
};

}  // namespace slantwise::commands

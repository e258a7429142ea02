#include <algorithm>
#include <ostream>

#include "apps/command.h"
#include "apps/concordance.h"
#include "apps/pipeline.h"
#include "apps/records.h"
#include "apps/screen.h"
#include "apps/suggest.h"
#include "apps/table.h"
#include "core/text/unicode.h"

namespace slantwise::commands {

extern const Command kwic;

namespace {

constexpr int kContextWidth = 38;  // columns either side: a line fits in 120

struct Options {
  InputOptions input;
  OutputOptions output;
  std::string pattern;
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
  add("sort", po::value(&options.sort)->value_name("BY")->default_value(options.sort),
      "position, left or right: order of the lines");
  add("sample", number(options.sample, "sample"),
      "N lines chosen at random, in the order of --sort; 0: all");
  add("seed", number(options.seed, "seed"), "another number, another sample");
  add_input_options(description, options.input);
  add_output_options(description, options.output);
  return description;
}

void check_sort(const std::string& sort) {
  const std::vector<std::string> known = {"left", "position", "right"};
  if (std::ranges::find(known, sort) != known.end()) return;
  throw UsageError("--sort cannot be \"" + sort + "\"; it is left, position or right" +
                   did_you_mean(sort, known));
}

// Words of the left context from the match outwards; the right context as it is.
std::string sort_key(const Passage& passage, std::string_view sort) {
  if (sort == "right") return fold(passage.match + passage.right);
  std::string reversed, word;
  for (const char c : one_line(passage.left) + ' ') {
    if (c != ' ') {
      word += c;
    } else if (!word.empty()) {
      reversed = word + ' ' + reversed;
      word.clear();
    }
  }
  return fold(reversed);
}

void order(std::vector<Passage>& passages, const std::string& sort) {
  if (sort == "position") return;
  std::vector<std::pair<std::string, std::size_t>> keys;
  for (std::size_t i = 0; i < passages.size(); ++i) {
    keys.emplace_back(sort_key(passages[i], sort), i);  // equal contexts keep their order
  }
  std::ranges::sort(keys);
  std::vector<Passage> sorted;
  for (const auto& [key, at] : keys) sorted.push_back(std::move(passages[at]));
  passages = std::move(sorted);
}

Records records(const Corpus& corpus, const std::vector<Passage>& passages) {
  Records result{{"article", "outlet", "date", "field", "begin", "end", "zone", "voice", "speaker",
                  "left", "match", "right"},
                 {}};
  for (const Passage& passage : passages) {
    const Article& article = corpus.documents[passage.article].article;
    const auto& [field, span] = passage.source;
    result.rows.push_back({article.id, article.outlet, article.date,
                           std::string(field == Field::title ? "title" : "text"),
                           static_cast<double>(span.begin), static_cast<double>(span.end),
                           std::string(name(passage.zone)), std::string(name(passage.voice)),
                           passage.speaker, passage.left, passage.match, passage.right});
  }
  return result;
}

std::string lines(const Corpus& corpus, const std::vector<Passage>& passages) {
  std::string text;
  int outlet_width = 0;
  for (const Passage& passage : passages) {
    const Article& article = corpus.documents[passage.article].article;
    outlet_width = std::max(outlet_width, std::min(16, display_width(article.outlet)));
  }
  for (const Passage& passage : passages) {
    const Article& article = corpus.documents[passage.article].article;
    std::string line =
        letter(passage.voice, passage.confidence) + std::string("  ") +
        fit(one_line(article.outlet), outlet_width) + "  " + fit(shown_date(article.date), 10) +
        "  " + fit(one_line(passage.left), kContextWidth, Align::right) + "  " +
        one_line(passage.match) + "  " + shortened(one_line(passage.right), kContextWidth);
    line.erase(line.find_last_not_of(' ') + 1);
    text += line + '\n';
  }
  if (!passages.empty()) text += "\n" + std::string(letter_key()) + "\n";
  return text;
}

std::string render(const Corpus& corpus, const std::vector<Passage>& passages, Format format) {
  if (format == Format::csv) return to_csv(records(corpus, passages));
  if (format == Format::json) return to_json(records(corpus, passages));
  return lines(corpus, passages);
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
  check_sort(options.sort);
  const Format wanted = format(options.output);
  prepare(options.output);

  const Corpus corpus = load(options.input, streams);
  const Case letters = options.letters ? Case::kept : Case::ignored;
  auto passages = options.regex ? find_regex(corpus, options.pattern, letters)
                                : find_words(corpus, options.pattern, letters);
  const std::size_t all = passages.size();
  if (options.sample > 0) passages = sample(std::move(passages), options.sample, options.seed);
  order(passages, options.sort);
  deliver(render(corpus, passages, wanted), options.output, streams);
  if (!options.input.quiet && passages.size() < all) {
    streams.err << grouped(passages.size()) << " of " << grouped(all)
                << " passages, chosen at random with seed " << options.seed << '\n';
  }
  if (!options.input.quiet && passages.empty()) {
    streams.err << "\"" << options.pattern << "\" is not found in these " << corpus.documents.size()
                << " articles\n";
  }
}

}  // namespace

extern constinit const Command kwic{
    .name = "kwic",
    .summary = "every passage with a word, phrase or expression: who says it, where, when",
    .run = run,
};

}  // namespace slantwise::commands

#include <algorithm>

#include <fmt/format.h>

#include "apps/command.h"
#include "apps/pipeline.h"
#include "apps/records.h"
#include "apps/screen.h"
#include "apps/shares.h"
#include "apps/table.h"

namespace slantwise::commands {

extern const Command voices;

namespace {

struct Options {
  InputOptions input;
  OutputOptions output;
  std::string by = "outlet";
  bool speakers = false;
  std::size_t top = 5;
};

po::options_description describe(Options& options) {
  po::options_description description("Options");
  auto add = description.add_options();
  add("by", po::value(&options.by)->value_name("ROW")->default_value(options.by),
      "outlet, or article (up to 50)");
  add("speakers", po::bool_switch(&options.speakers),
      "with --csv or --json: who speaks, instead of the shares of the voices");
  add("top", number(options.top, "top"), "on a screen: how many speakers of each row; 0: all");
  add_input_options(description, options.input);
  add_output_options(description, options.output);
  return description;
}

const Ledger& ledger(const Comparison& comparison, By by, std::size_t row) {
  return by == By::outlet ? comparison.outlets[row].ledger : comparison.articles[row].ledger;
}

double share(std::uint64_t part, std::uint64_t whole) {
  return static_cast<double>(part) / static_cast<double>(whole);  // 0 / 0 is NaN: no words
}

Records share_records(const Comparison& comparison, By by) {
  Records records{{"article", "outlet", "date", "tokens", "boilerplate", "narration", "paraphrase",
                   "quote", "insert", "unclear", "narration_share", "paraphrase_share",
                   "quote_share", "insert_share", "unclear_share"},
                  {}};
  const auto names = row_names(comparison, by);
  for (std::size_t i = 0; i < names.size(); ++i) {
    const Ledger& row = ledger(comparison, by, i);
    const std::uint64_t words = counted_words(row);
    std::vector<Cell> cells = {names[i].article, names[i].outlet, names[i].date,
                               static_cast<double>(row.tokens),
                               static_cast<double>(row.tokens - words)};
    for (const std::uint64_t part : row.voice) cells.push_back(static_cast<double>(part));
    cells.push_back(static_cast<double>(row.unclear));
    for (const std::uint64_t part : row.voice) cells.push_back(share(part, words));
    cells.push_back(share(row.unclear, words));
    records.rows.push_back(std::move(cells));
  }
  return records;
}

Records speaker_records(const Comparison& comparison, By by) {
  Records records{{"article", "outlet", "date", "speaker", "quoted", "reported", "verbs"}, {}};
  const auto names = row_names(comparison, by);
  const auto speakers = speakers_by(comparison, by);
  for (std::size_t i = 0; i < names.size(); ++i) {
    for (const SpeakerRow& row : speakers[i]) {
      std::string verbs;
      for (const std::string& verb : row.verbs) verbs += (verbs.empty() ? "" : ";") + verb;
      records.rows.push_back({names[i].article, names[i].outlet, names[i].date, row.speaker,
                              static_cast<double>(row.quoted), static_cast<double>(row.reported),
                              verbs});
    }
  }
  return records;
}

std::string label(const RowName& name) {
  return name.article.empty() ? name.outlet : name.outlet + ", " + name.article;
}

std::string share_table(const Comparison& comparison, By by) {
  Table table({{by == By::outlet ? "outlet" : "article", Align::left, 40},
               {"words", Align::right},
               {"own words", Align::right},
               {"reported", Align::right},
               {"quoted", Align::right},
               {"editor's note", Align::right},
               {"unclear", Align::right},
               {"cut", Align::right}});
  const auto names = row_names(comparison, by);
  for (std::size_t i = 0; i < names.size(); ++i) {
    const Ledger& row = ledger(comparison, by, i);
    const std::uint64_t words = counted_words(row);
    std::vector<std::string> cells = {label(names[i]), grouped(words)};
    for (const std::uint64_t part : row.voice) cells.push_back(percent(part, words));
    cells.push_back(percent(row.unclear, words));
    cells.push_back(grouped(row.tokens - words));
    table.add(std::move(cells));
  }
  return table.text();
}

std::string speaker_table(const Comparison& comparison, By by, std::size_t top) {
  Table table({{by == By::outlet ? "outlet" : "article", Align::left, 28},
               {"speaker", Align::left, 30},
               {"quoted", Align::right},
               {"reported", Align::right},
               {"introduced by", Align::left, 36}});
  const auto names = row_names(comparison, by);
  const auto speakers = speakers_by(comparison, by);
  for (std::size_t i = 0; i < names.size(); ++i) {
    const std::size_t n = top == 0 ? speakers[i].size() : std::min(top, speakers[i].size());
    for (std::size_t s = 0; s < n; ++s) {
      const SpeakerRow& row = speakers[i][s];
      table.add({s == 0 ? label(names[i]) : "", row.speaker.empty() ? "unresolved" : row.speaker,
                 grouped(row.quoted), grouped(row.reported),
                 fmt::format("{}", fmt::join(row.verbs, ", "))});
    }
  }
  return table.text();
}

std::string screen(const Comparison& comparison, By by, std::size_t top) {
  const std::string speakers = speaker_table(comparison, by, top);
  std::string text = "Whose words? Shares of the words that are not cut\n\n";
  text += share_table(comparison, by);
  if (!speakers.empty()) text += "\nWho speaks, in words\n\n" + speakers;
  return text;
}

std::string render(const Comparison& comparison, const Options& options, By by) {
  const Format wanted = format(options.output);
  if (wanted == Format::text) return screen(comparison, by, options.top);
  const Records records =
      options.speakers ? speaker_records(comparison, by) : share_records(comparison, by);
  return wanted == Format::csv ? to_csv(records) : to_json(records);
}

void run(const Arguments& arguments, const Streams& streams) {
  Options options;
  if (!parse(describe(options), arguments, "voices", voices.summary, streams, &options.input)) {
    return;
  }
  const By by = find_by(options.by);
  format(options.output);
  prepare(options.output);

  const Corpus corpus = load(options.input, streams);
  say_unmeasured(corpus, options.input, streams);
  const Comparison comparison = compare(corpus, {}, {.full_text = CompareOptions::FullText::never},
                                        in_parallel(options.input.threads));
  deliver(render(comparison, options, by), options.output, streams);
}

}  // namespace

extern constinit const Command voices{
    .name = "voices",
    .summary = "how much is own words, quoted, reported; who speaks, introduced by which verbs",
    .run = run,
};

}  // namespace slantwise::commands

#include "apps/command.h"
#include "apps/lexicons.h"
#include "apps/pipeline.h"
#include "apps/records.h"
#include "apps/screen.h"
#include "apps/shares.h"
#include "apps/table.h"
#include "models/validation.h"

namespace slantwise::commands {

extern const Command frames;

namespace {

constexpr int kWidth = 100;

struct Options {
  InputOptions input;
  OutputOptions output;
  LexiconOptions lexicons;
  std::string by = "outlet";
};

po::options_description describe(Options& options) {
  po::options_description description("Options");
  description.add_options()("by",
                            po::value(&options.by)->value_name("ROW")->default_value(options.by),
                            "outlet, or article (up to 50)");
  add_lexicon_options(description, options.lexicons);
  add_input_options(description, options.input);
  add_output_options(description, options.output);
  return description;
}

// One framing term, or one label of a naming set, with what describes it.
struct Entry {
  std::string kind, set, label, category;
  bool legal_formula = false;
  const std::vector<TermCell>* cells = nullptr;
};

std::vector<Entry> entries(const Comparison& comparison) {
  std::vector<Entry> result;
  for (const TermRow& row : comparison.terms) {
    result.push_back({"term", "", row.label, row.category, row.legal_formula, &row.cells});
  }
  for (const NamingTable& set : comparison.naming) {
    for (const LabelRow& row : set.labels) {
      result.push_back({set.anchored ? "name" : "topic balance", set.referent, row.label, "naming",
                        false, &row.cells});
    }
  }
  return result;
}

Records records(const Comparison& comparison, By by) {
  Records result{{"kind", "set", "term", "category", "legal_formula", "article", "outlet", "date",
                  "narration", "paraphrase", "quote", "insert", "unclear", "passages", "articles"},
                 {}};
  const auto names = row_names(comparison, by);
  for (const Entry& entry : entries(comparison)) {
    const auto cells = cells_by(comparison, *entry.cells, by);
    for (std::size_t i = 0; i < cells.size(); ++i) {
      std::vector<Cell> row = {entry.kind,
                               entry.set,
                               entry.label,
                               entry.category,
                               std::string(entry.legal_formula ? "yes" : "no"),
                               names[i].article,
                               names[i].outlet,
                               names[i].date};
      for (const std::uint64_t hits : cells[i].voice) row.push_back(static_cast<double>(hits));
      for (const std::uint64_t hits :
           {cells[i].unclear, cells[i].total(), std::uint64_t{cells[i].articles}}) {
        row.push_back(static_cast<double>(hits));
      }
      result.rows.push_back(std::move(row));
    }
  }
  return result;
}

Table new_table(std::string first) {
  return Table({{std::move(first), Align::left, 30},
                {"in", Align::left, 30},
                {"uses", Align::right},
                {"own words", Align::right},
                {"reported", Align::right},
                {"quoted", Align::right},
                {"editor's note", Align::right},
                {"unclear", Align::right}});
}

void add_rows(Table& table, const std::string& label, const std::vector<RowName>& names,
              const std::vector<TermCell>& cells) {
  bool first = true;
  for (std::size_t i = 0; i < cells.size(); ++i) {
    if (cells[i].total() == 0) continue;
    std::vector<std::string> row = {
        first ? label : "",
        names[i].article.empty() ? names[i].outlet : names[i].outlet + ", " + names[i].article,
        grouped(cells[i].total())};
    for (const std::uint64_t hits : cells[i].voice) row.push_back(dot_for_zero(hits));
    row.push_back(dot_for_zero(cells[i].unclear));
    table.add(std::move(row));
    first = false;
  }
}

std::string screen(const Comparison& comparison, By by) {
  const auto names = row_names(comparison, by);
  Table terms = new_table("framing term");
  for (const TermRow& row : comparison.terms) {
    add_rows(terms, row.label + (row.legal_formula ? " (legal formula)" : ""), names,
             cells_by(comparison, row.cells, by));
  }
  std::string text =
      terms.empty() ? "No framing term of the lexicon is found in these articles.\n" : terms.text();
  for (const NamingTable& set : comparison.naming) {
    Table labels = new_table("name");
    for (const LabelRow& row : set.labels) {
      add_rows(labels, row.label, names, cells_by(comparison, row.cells, by));
    }
    text += set.anchored ? "\nName choices: " + set.referent + "\n"
                         : "\nTopic balance, not name choices: " + set.referent +
                               " (the texts do not show that these words mean the same people)\n";
    text += labels.text();
  }
  return text + "\n" + wrapped(voice_error_sentence() + " " + framing_error_sentence(), kWidth) +
         "\nSee the passages: slantwise kwic TERM PATH...\n";
}

std::string render(const Comparison& comparison, Format wanted, By by) {
  if (wanted == Format::text) return screen(comparison, by);
  return written(records(comparison, by), wanted);
}

void run(const Arguments& arguments, const Streams& streams) {
  Options options;
  if (!parse(describe(options), arguments, "frames", frames.summary, streams, &options.input)) {
    return;
  }
  const By by = find_by(options.by);
  const Format wanted = format(options.output);
  prepare(options.output);
  const LoadedLexicons lexicons = load_lexicons(options.lexicons);

  const Corpus corpus = load(options.input, streams);
  say_unmeasured(corpus, options.input, streams);
  const Comparison comparison =
      compare(corpus, lexicons.lexicons, {.full_text = CompareOptions::FullText::never},
              in_parallel(options.input.threads));
  deliver(render(comparison, wanted, by), options.output, streams);
}

}  // namespace

extern constinit const Command frames{
    .name = "frames",
    .summary = "framing terms and name choices of a lexicon: who is called what, by whom",
    .run = run,
};

}  // namespace slantwise::commands

#include "apps/lexicon_check.h"

#include <algorithm>
#include <set>

#include "apps/html/format.h"
#include "apps/lexicons.h"
#include "apps/suggest.h"
#include "apps/table.h"
#include "models/lexicon_hits.h"
#include "models/lexicon_reader.h"

namespace slantwise {
namespace {

constexpr int kWidth = 100;

struct Row {
  const LexiconTerm* term;
  std::string kind, set;
  std::size_t types = 0, hits = 0;
};

std::vector<Row> rows_of(const Lexicon& lexicon) {
  std::vector<Row> rows;
  for (const LexiconTerm& term : lexicon.terms) rows.push_back({&term, "term", ""});
  for (const NamingSet& set : lexicon.sets) {
    for (const LexiconTerm& label : set.labels) rows.push_back({&label, "label", set.id});
  }
  return rows;
}

// Each term for itself, without regard to the longest match: what its patterns can do.
void count(const Corpus& corpus, std::vector<Row>& rows) {
  std::vector<Pattern> patterns;
  for (std::uint32_t i = 0; i < rows.size(); ++i) add_patterns(*rows[i].term, i, i, patterns);
  const Patterns compiled(corpus.vocabulary, patterns);
  for (std::size_t i = 0; i < patterns.size(); ++i) {
    if (patterns[i].role == Pattern::Role::counts) {
      rows[patterns[i].key].types += compiled.types()[i];
    }
  }
  for (const Document& document : corpus.documents) {
    for (const Hit& hit : compiled.find(document)) ++rows[hit.pattern].hits;
  }
}

Records records(const std::vector<Row>& rows, bool counted) {
  Records out{
      {"line", "kind", "set", "term", "category", "legal_formula", "patterns", "not", "weight"},
      {}};
  if (counted) out.columns.insert(out.columns.end(), {"types", "hits"});
  for (const Row& row : rows) {
    const LexiconTerm& term = *row.term;
    std::vector<Cell> cells = {static_cast<double>(term.line),
                               row.kind,
                               row.set,
                               term.label,
                               term.category,
                               std::string(term.legal_formula ? "yes" : "no"),
                               listed(term.patterns),
                               listed(term.nots),
                               term.weight};
    if (counted) {
      cells.emplace_back(static_cast<double>(row.types));
      cells.emplace_back(static_cast<double>(row.hits));
    }
    out.rows.push_back(std::move(cells));
  }
  return out;
}

std::string summary(const Lexicon& lexicon) {
  std::set<std::string> categories;
  std::size_t patterns = 0, labels = 0, formulas = 0;
  for (const Row& row : rows_of(lexicon)) {
    patterns += row.term->patterns.size();
    labels += row.kind == "label";
    formulas += row.term->legal_formula;
    if (row.kind == "term") categories.insert(row.term->category);
  }
  std::string text = lexicon.name + " " + lexicon.version;
  if (lexicon.kind == Lexicon::Kind::screen) text += " (a screen, not a measure)";
  text += ": " + html::counted(lexicon.terms.size(), "term") + " in " +
          std::to_string(categories.size()) +
          (categories.size() == 1 ? " category" : " categories");
  if (formulas > 0) text += ", " + html::counted(formulas, "legal formula") + " among them";
  if (!lexicon.sets.empty()) {
    text += "; " + html::counted(lexicon.sets.size(), "naming set") + " with " +
            html::counted(labels, "label");
  }
  text += "; " + html::counted(patterns, "pattern") + ".";
  if (!lexicon.included.empty()) text += " It includes " + listed(lexicon.included) + ".";
  return text;
}

std::vector<std::string> notes(const Lexicon& lexicon) {
  std::vector<std::string> out;
  for (const NamingSet& set : lexicon.sets) {
    const std::string where = "line " + std::to_string(set.line) + ": the set \"" + set.id + "\"";
    if (set.anchors.empty()) {
      out.push_back(where + " has no anchors: it is headed \"topic balance\"");
    }
    if (set.labels.size() == 1) out.push_back(where + " has one label: its share is always all");
  }
  return out;
}

// A glob such as "s*" is allowed, but hardly ever meant.
constexpr std::size_t kManyTypes = 1'000;

std::vector<std::string> wide(const std::vector<Row>& rows) {
  std::vector<std::string> out;
  for (const Row& row : rows) {
    if (row.types < kManyTypes) continue;
    out.push_back("line " + std::to_string(row.term->line) + ": \"" + row.term->label +
                  "\" matches " + html::grouped(row.types) +
                  " different words of these articles; write a longer beginning if that is more "
                  "than you mean");
  }
  return out;
}

}  // namespace

LexiconCheck check_lexicon(const std::string& given, const Corpus* corpus) {
  const LexiconSource source = open_lexicon(given);
  LexiconCheck out;
  out.complaints = complaints_about(source.bytes, source.where, source.open);
  if (!out.complaints.empty()) {
    out.terms = {{"problem"}, {}};
    for (const std::string& complaint : out.complaints) out.terms.rows.push_back({complaint});
    return out;
  }
  const Lexicon lexicon = read_lexicon(source.bytes, source.where, source.open);
  std::vector<Row> rows = rows_of(lexicon);
  if (corpus != nullptr) count(*corpus, rows);
  out.summary = summary(lexicon);
  out.notes = notes(lexicon);
  for (std::string& note : wide(rows)) out.notes.push_back(std::move(note));
  out.terms = records(rows, corpus != nullptr);
  return out;
}

std::string screen(const LexiconCheck& check) {
  std::string text;
  for (const std::string& complaint : check.complaints) text += complaint + '\n';
  if (!text.empty()) return text;
  text = wrapped(check.summary, kWidth);
  for (const std::string& note : check.notes) text += wrapped(note, kWidth, 2);
  const std::vector<std::string>& columns = check.terms.columns;
  const bool counted = columns.back() == "hits";
  std::vector<Column> heads = {{"line", Align::right},
                               {"term", Align::left, 30},
                               {"category", Align::left, 24},
                               {"patterns", Align::left, 40}};
  if (counted) heads.insert(heads.end(), {{"types", Align::right}, {"hits", Align::right}});
  Table table(std::move(heads));
  for (const std::vector<Cell>& row : check.terms.rows) {
    const auto number = [&](std::size_t at) { return exact(std::get<double>(row[at])); };
    const std::string& set = std::get<std::string>(row[2]);
    std::vector<std::string> cells = {number(0), std::get<std::string>(row[3]),
                                      set.empty() ? std::get<std::string>(row[4]) : "set " + set,
                                      std::get<std::string>(row[6])};
    if (counted) cells.insert(cells.end(), {number(9), number(10)});
    table.add(std::move(cells));
  }
  const bool noted = !check.notes.empty();
  return text + '\n' + table.text() +
         (noted ? "\nIt can be used; mind the notes above.\n" : "\nNothing is wrong with it.\n");
}

}  // namespace slantwise

#include "apps/frames_table.h"

#include "apps/naming_rows.h"
#include "apps/screen.h"
#include "apps/table.h"
#include "models/validation.h"

namespace slantwise {
namespace {

constexpr int kWidth = 100;

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

}  // namespace

Records frames_records(const Comparison& comparison, By by) {
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

namespace {

Table new_table(std::string first, int widest = 30) {
  return Table({{std::move(first), Align::left, widest},
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

std::string label_of(const TermRow& row) {
  return row.label + (row.legal_formula ? " (legal formula)" : "");
}

std::string naming(const Comparison& comparison, By by) {
  std::string text;
  for (const NamingTable& set : comparison.naming) {
    Table labels = new_table("name");
    for (const LabelRow& row : set.labels) {
      add_rows(labels, row.label, row_names(comparison, by), cells_by(comparison, row.cells, by));
    }
    text += set.anchored ? "\nName choices: " + set.referent + "\n"
                         : "\nTopic balance, not name choices: " + set.referent +
                               " (the texts do not show that these words mean the same people)\n";
    if (const std::string by_hand = ticked_words(set.detail); !by_hand.empty()) {
      text += by_hand + "\n";
    }
    text += labels.text() + naming_screen(comparison, set);
  }
  return text;
}

}  // namespace

std::string frames_screen(const Comparison& comparison, By by) {
  const auto names = row_names(comparison, by);
  Table terms = new_table("framing term"), screens = new_table("term of a screen", 46);
  for (const TermRow& row : comparison.terms) {
    const bool screen = !row.screen.empty();
    add_rows(screen ? screens : terms, screen ? row.category + ": " + row.label : label_of(row),
             names, cells_by(comparison, row.cells, by));
  }
  std::string text = terms.text();
  if (!screens.empty()) {
    text += (text.empty() ? "" : "\n") + std::string("Screens: word lists, not human coding\n") +
            screens.text();
  }
  if (text.empty()) text = "No framing term of the lexicon is found in these articles.\n";
  return text + naming(comparison, by) + "\n" +
         wrapped(voice_error_sentence() + " " + framing_error_sentence(), kWidth) +
         "\nSee the passages: slantwise kwic TERM PATH...\n";
}

std::string screen_note(std::span<const Lexicon> lexicons) {
  std::string text;
  for (const Lexicon& one : lexicons) {
    if (one.kind != Lexicon::Kind::screen) continue;
    text += wrapped("Screen, not a measure: the terms of \"" + one.name +
                        "\" point at places to read; their counts measure nothing by themselves.",
                    kWidth);
  }
  return text.empty() ? text : text + '\n';
}

}  // namespace slantwise

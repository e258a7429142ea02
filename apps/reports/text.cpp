// All that a terminal shows: what the texts can tell, who is in them, who says the framing terms.
#include <fmt/format.h>

#include <algorithm>

#include "apps/contrast_summary.h"
#include "apps/records.h"
#include "apps/report.h"
#include "apps/screen.h"
#include "apps/shares.h"
#include "apps/table.h"
#include "apps/term_uses.h"
#include "core/text/unicode.h"
#include "models/validation.h"

namespace slantwise::reports {
namespace {

constexpr int kWidth = 100;          // of sentences
constexpr int kTableWidth = 120;     // fewer outlets rather than wider tables
constexpr std::size_t kRows = 12;    // articles, else outlets, else the largest outlets
constexpr std::size_t kColumns = 6;  // of the term table
constexpr std::size_t kTerms = 12;
constexpr std::size_t kTypical = 6;

std::string counted(std::size_t n, std::string_view one) {
  return fmt::format("{} {}{}", grouped(n), one, n == 1 ? "" : "s");
}

std::string sentence(std::string_view mark, std::string_view text) {
  // The mark stands out to the left of the wrapped lines.
  std::string block = wrapped(text, kWidth, 4);
  return block.replace(2, mark.size(), mark);
}

std::string heading(const Comparison& c) {
  return fmt::format("Coverage compared: {}, {}, {}, {}\n", counted(c.articles.size(), "article"),
                     counted(c.families, "independent text"), counted(c.outlets.size(), "outlet"),
                     counted(counted_words(c.ledger), "word"));
}

std::string can_and_cannot(const Comparison& c) {
  std::string text =
      fmt::format("\nHow much can these texts tell? {}.\n", one_line(answer(c.tier)));
  for (const Message& line : c.can_tell) text += sentence("+", one_line(in_english(line)));
  for (const Message& line : c.cannot_tell) text += sentence("-", one_line(in_english(line)));
  for (const Message& line : c.warnings) text += sentence("!", one_line(in_english(line)));
  return text;
}

std::vector<std::string> share_cells(const Ledger& ledger) {
  const std::uint64_t words = counted_words(ledger);
  std::vector<std::string> cells = {grouped(words)};
  for (const std::uint64_t part : ledger.voice) cells.push_back(percent(part, words));
  cells.push_back(percent(ledger.unclear, words));
  cells.push_back(grouped(ledger.tokens - words));
  return cells;
}

Table card_table(std::vector<Column> first) {
  for (const char* title :
       {"words", "own", "reported", "quoted", "editor's note", "unclear", "cut"}) {
    first.push_back({title, Align::right});
  }
  return Table(std::move(first));
}

std::string made_by(const ArticleSummary& article) {
  return article.copy_by_mark ? article.agency + " copy" : article.agency;
}

std::string article_card(const Comparison& c) {
  Table table = card_table({{"", Align::right},
                            {"article", Align::left, 22},
                            {"outlet", Align::left, 12},
                            {"date"},
                            {"made by", Align::left, 12}});
  for (std::size_t i = 0; i < c.articles.size(); ++i) {
    const ArticleSummary& article = c.articles[i];
    std::vector<std::string> cells = {std::to_string(i + 1), article.id, article.outlet,
                                      std::string(shown_date(article.date)), made_by(article)};
    for (std::string& cell : share_cells(article.ledger)) cells.push_back(std::move(cell));
    table.add(std::move(cells));
  }
  return "\nThe articles, and whose words they are\n" + table.text(2);
}

std::string dates(const OutletSummary& outlet) {
  if (outlet.first_date.empty()) return "no dates";
  if (outlet.first_date == outlet.last_date) return outlet.first_date;
  return outlet.first_date + " to " + outlet.last_date;
}

std::string outlet_card(const Comparison& c) {
  Table table = card_table({{"outlet", Align::left, 24},
                            {"articles", Align::right},
                            {"independent", Align::right},
                            {"dates"}});
  const auto chosen = outlets_with_most_texts(c, kRows);
  for (const std::size_t i : chosen) {
    const OutletSummary& outlet = c.outlets[i];
    std::vector<std::string> cells = {outlet.name, grouped(outlet.articles),
                                      grouped(outlet.families), dates(outlet)};
    for (std::string& cell : share_cells(outlet.ledger)) cells.push_back(std::move(cell));
    table.add(std::move(cells));
  }
  std::string text = "\nThe outlets, and whose words they publish\n" + table.text(2);
  if (chosen.size() < c.outlets.size()) {
    text += fmt::format("  and {} with fewer texts\n",
                        counted(c.outlets.size() - chosen.size(), "outlet"));
  }
  return text;
}

Table term_rows(const Comparison& c, By by, const std::vector<std::size_t>& chosen) {
  std::vector<Column> columns = {{"framing term", Align::left, 38}};
  for (const std::size_t i : chosen) {
    columns.push_back({by == By::article
                           ? shortened(fmt::format("{} {}", i + 1, c.articles[i].outlet), 14)
                           : shortened(c.outlets[i].name, 18)});
  }
  Table table(std::move(columns));
  for (const TermRow* row : terms_used_most(c, kTerms)) {
    const auto cells = cells_by(c, row->cells, by);
    std::vector<std::string> line = {row->label + (row->legal_formula ? " (legal formula)" : "") +
                                     (row->screen.empty() ? "" : " (screen)")};
    for (const std::size_t i : chosen) line.push_back(uses_text(cells[i]));
    table.add(std::move(line));
  }
  return table;
}

std::string term_table(const Comparison& c) {
  if (c.terms.empty()) return "\nNo framing term of the lexicon is found in these articles.\n";
  const bool by_article = c.by_article && c.articles.size() <= kColumns;
  std::vector<std::size_t> chosen;
  if (by_article) {
    for (std::size_t i = 0; i < c.articles.size(); ++i) chosen.push_back(i);
  } else {
    chosen = outlets_with_most_texts(c, kColumns);
  }
  std::string rows;
  for (std::size_t most = chosen.size();; --most) {
    if (!by_article) chosen = outlets_with_most_texts(c, most);
    rows = term_rows(c, by_article ? By::article : By::outlet, chosen).text(2);
    if (by_article || most <= 2 || display_width(rows.substr(0, rows.find('\n'))) <= kTableWidth)
      break;
  }
  std::string text = "\nFraming terms: uses, and whose words they are\n" + rows + "  " +
                     std::string(letter_key()) + "\n";
  if (std::ranges::any_of(c.terms, [](const TermRow& row) { return !row.screen.empty(); })) {
    text += "  screen: a word list, not human coding; it points at places to read\n";
  }
  if (!by_article && chosen.size() < c.outlets.size()) {
    text += fmt::format("  (the {} with most texts; -o report.html or frames shows all)\n",
                        counted(chosen.size(), "outlet"));
  }
  return text;
}

std::string typical(const Comparison& c) {
  if (c.rows.size() > kRows) return "";
  std::string text;
  for (std::size_t i = 0; i < c.rows.size(); ++i) {
    std::string words;
    std::size_t shown = 0;
    for (const TypicalWord& one : c.rows[i].typical) {
      if (!one.style.empty() || shown == kTypical) continue;
      words += (shown++ > 0 ? ", " : "") + one.word;
    }
    const std::string name =
        c.by_article ? fmt::format("{:2} {}", i + 1, c.articles[i].outlet) : c.outlets[i].name;
    if (!words.empty()) text += "  " + fit(one_line(name), 18) + "  " + shortened(words, 76) + '\n';
  }
  if (text.empty()) return "";
  return fmt::format("\nWords typical of each {} (TF-IDF: a description, not a test)\n",
                     c.by_article ? "text" : "outlet") +
         text;
}

std::string render(const Comparison& comparison, const Messages&) {
  const bool few = comparison.by_article && comparison.articles.size() <= kRows;
  const std::string framing = comparison.terms.empty() ? "" : " " + framing_error_sentence();
  const std::string errors = voice_error_sentence() + framing;
  return heading(comparison) + can_and_cannot(comparison) +
         (few ? article_card(comparison) : outlet_card(comparison)) + term_table(comparison) +
         contrast_summary(comparison) + typical(comparison) + "\n" + wrapped(errors, kWidth, 2) +
         "\nEvery passage: -o report.html, or slantwise kwic TERM PATH...\n";
}

}  // namespace

extern constinit const Report text{
    .name = "text",
    .summary = "all of the summary for a terminal, as with --details",
    .extension = ".txt",
    .render = render,
};

}  // namespace slantwise::reports

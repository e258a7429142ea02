#include "apps/charts/voice_bar.h"
#include "apps/html/cells.h"
#include "apps/html/format.h"
#include "apps/html/largest.h"
#include "apps/html/look.h"
#include "apps/html/sections.h"
#include "apps/shares.h"

namespace slantwise::html {
namespace {

std::string dates(const Comparison& comparison, const Messages& messages) {
  std::string first, last;
  for (const OutletSummary& outlet : comparison.outlets) {
    if (outlet.first_date.empty()) continue;
    if (first.empty() || outlet.first_date < first) first = outlet.first_date;
    if (last.empty() || outlet.last_date > last) last = outlet.last_date;
  }
  if (first.empty()) return shown_date("", messages);
  return first == last ? first : first + " – " + last;
}

std::uint64_t sum(const Comparison& comparison, std::size_t OutletSummary::*number) {
  std::uint64_t result = 0;
  for (const OutletSummary& outlet : comparison.outlets) result += outlet.*number;
  return result;
}

// `beside` stands small behind the value; nothing for 0 of `n`.
struct Fact {
  Literal name, beside;
  std::uint64_t n;
};

void fact(Markup& out, const Fact& fact, const std::string& value) {
  out << "<div><dt>" << Say{fact.name} << "</dt><dd>" << Text{value};
  if (fact.n > 0) out << " <small>" << Say{fact.beside, {{"n", fact.n}}} << "</small>";
  out << "</dd></div>";
}

void facts(Markup& out, const Comparison& comparison) {
  const Ledger& all = comparison.ledger;
  const std::uint64_t cut = all.zone[static_cast<std::size_t>(Zone::boilerplate)];
  const std::uint64_t opinion = sum(comparison, &OutletSummary::opinion);
  out << "<dl class=\"facts\">";
  fact(out, {"card.outlets", "text", 0}, grouped(comparison.outlets.size()));
  fact(out, {"card.articles", "card.duplicates", comparison.duplicates},
       grouped(comparison.articles.size()));
  fact(out, {"card.families", "card.copies-once", 1}, grouped(comparison.families));
  fact(out, {"card.words", "card.cut", cut}, grouped(all.tokens - cut));
  fact(out, {"card.dates", "card.undated", sum(comparison, &OutletSummary::undated)},
       dates(comparison, out.messages()));
  fact(out, {"card.opinion", "card.news", comparison.articles.size() - opinion}, grouped(opinion));
  out << "</dl>";
}

// Nothing in a text says why it is here: the reader is asked to think of it.
void chosen(Markup& out, const Comparison& comparison) {
  constexpr std::size_t kNamed = 8;
  out << "<details class=\"chosen\"><summary>" << Say{"card.who-chose"} << "</summary><ul>";
  std::vector<std::string> names;
  for (const OutletSummary& outlet : comparison.outlets) names.push_back(outlet.name);
  if (names.size() <= kNamed)
    out << "<li>" << Say{"card.only-these", {{"outlets", names}}} << "</li>";
  out << "<li>" << Say{"card.chosen"} << "</li><li>" << Say{"card.absent"}
      << "</li></ul></details>";
}

void numbers(Markup& out, const Ledger& ledger) {
  out << "<td class=\"num\">" << Count{ledger.tokens} << "</td>";
  for (const Shown voice : kShown)
    out << "<td class=\"num\">" << Count{words(ledger, voice)} << "</td>";
  out << "<td class=\"num\">" << Count{ledger.zone[static_cast<std::size_t>(Zone::boilerplate)]}
      << "</td>";
}

// Of an outlet, with the interval of its share: "1,204 55-69%".
void shares(Markup& out, const OutletSummary& outlet) {
  out << "<td class=\"num\">" << Count{outlet.ledger.tokens} << "</td>";
  for (const Shown voice : kShown) {
    out << "<td class=\"num\">" << Count{words(outlet.ledger, voice)};
    if (const std::string range = share_range(share(outlet, voice)); !range.empty()) {
      out << " <small>" << Text{range} << "</small>";
    }
    out << "</td>";
  }
  out << "<td class=\"num\">"
      << Count{outlet.ledger.zone[static_cast<std::size_t>(Zone::boilerplate)]} << "</td>";
}

void number_heads(Markup& out) {
  out << "<th scope=\"col\" class=\"num\">" << Say{"card.words"} << "</th>";
  for (const Shown voice : kShown) {
    out << "<th scope=\"col\" class=\"num\"><span class=\"key " << look(voice).css << "\">"
        << Say{look(voice).letter} << "</span><span>" << Say{look(voice).name} << "</span></th>";
  }
  out << "<th scope=\"col\" class=\"num\">" << Say{"table.cut"} << "</th>";
}

std::string bar_label(const std::string& name, const Ledger& ledger, const Messages& messages) {
  std::vector<Message> voices;
  for (const Shown voice : kShown) {
    voices.push_back(
        {"voice.words",
         {{"n", words(ledger, voice)}, {"voice", plain({look(voice).name}, messages)}}});
  }
  return plain({"chart.bar", {{"outlet", name}, {"voices", voices}, {"n", ledger.tokens}}},
               messages);
}

void bars(Markup& out, const Comparison& comparison) {
  out << "<h3>" << Say{"card.whose-words"} << "</h3>";
  const auto all = columns(comparison);
  const auto shown = shown_rows(comparison);
  fold(out, shown_count(shown), "fold.outlets");
  out << "<div class=\"bars\" data-filter=\"outlets\">";
  for (std::size_t i = 0; i < all.size(); ++i) {
    const Column& column = all[i];
    if (!shown[i]) continue;
    out << "<div class=\"barrow\"><p><span class=\"outlet\">" << Isolated{column.outlet}
        << "</span>";
    if (comparison.by_article) {
      out << " <span class=\"date\">" << Date{column.date} << "</span> <span class=\"title\">"
          << Isolated{column.title} << "</span>";
      if (comparison.articles.at(i).copy_by_mark) {
        out << " <span class=\"badge\">" << Say{"reader.text-by"} << " "
            << Isolated{comparison.articles.at(i).agency} << "</span>";
      }
    }
    out << "</p>"
        << voice_bar(out.messages(), *column.ledger,
                     bar_label(column.outlet, *column.ledger, out.messages()))
        << "</div>";
  }
  out << "</div>";
  rows_left(out, shown);
  unfold(out, shown_count(shown));
}

void ledger_table(Markup& out, const Comparison& comparison) {
  out << "<details";
  if (!many(columns(comparison).size())) out << " open";
  out << "><summary>" << Say{"card.in-numbers"}
      << "</summary><div class=\"scroll tall\" tabindex=\"0\" role=\"region\" aria-label=\""
      << Label{"card.by-voice"}
      << "\"><table class=\"plain ledger\" data-filter=\"outlets\"><caption class=\"sr\">"
      << Say{"card.by-voice"} << "</caption><thead><tr><th scope=\"col\">" << Say{"table.outlet"}
      << "</th>";
  number_heads(out);
  out << "</tr></thead><tbody>";
  std::size_t i = 0;
  for (const Column& column : columns(comparison)) {
    out << "<tr><th scope=\"row\"><span class=\"outlet\">" << Isolated{column.outlet} << "</span>";
    if (comparison.by_article) {
      out << " <span class=\"date\">" << Date{column.date} << "</span>";
    }
    out << "</th>";
    comparison.by_article ? numbers(out, *column.ledger) : shares(out, comparison.outlets[i++]);
    out << "</tr>";
  }
  out << "</tbody><tfoot><tr><th scope=\"row\">" << Say{"table.all"} << "</th>";
  numbers(out, comparison.ledger);
  out << "</tr></tfoot></table></div>";
  if (!comparison.by_article) {
    out << "<p class=\"note\">" << Say{"card.interval"} << "</p>";
  }
  out << "</details>";
}

void problems(Markup& out, const Comparison& comparison) {
  if (comparison.problems.empty()) return;
  constexpr std::size_t kMost = 100;
  out << "<details><summary>" << Say{"card.problems", {{"n", comparison.problems.size()}}}
      << "</summary><ul class=\"plain-list\">";
  for (std::size_t i = 0; i < comparison.problems.size() && i < kMost; ++i) {
    const Problem& problem = comparison.problems[i];
    out << "<li><code>" << Isolated{problem.where} << "</code> " << Isolated{problem.what}
        << "</li>";
  }
  out << "</ul>";
  if (comparison.problems.size() > kMost) {
    out << "<p class=\"note\">" << Say{"table.first", {{"n", std::uint64_t{kMost}}}} << "</p>";
  }
  out << "</details>";
}

}  // namespace

void card(Markup& out, const Comparison& comparison) {
  out << "<section id=\"card\"><h2>" << Say{"card.heading"} << "</h2>";
  facts(out, comparison);
  chosen(out, comparison);
  bars(out, comparison);
  ledger_table(out, comparison);
  cuts(out, comparison);
  problems(out, comparison);
  out << "</section>";
}

}  // namespace slantwise::html

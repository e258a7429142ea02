#include "apps/charts/voice_bar.h"
#include "apps/html/cells.h"
#include "apps/html/format.h"
#include "apps/html/look.h"
#include "apps/html/sections.h"
#include "apps/shares.h"

namespace slantwise::html {
namespace {

std::string dates(const Comparison& comparison) {
  std::string first, last;
  for (const OutletSummary& outlet : comparison.outlets) {
    if (outlet.first_date.empty()) continue;
    if (first.empty() || outlet.first_date < first) first = outlet.first_date;
    if (last.empty() || outlet.last_date > last) last = outlet.last_date;
  }
  if (first.empty()) return "unknown";
  return first == last ? first : first + " – " + last;
}

std::size_t undated(const Comparison& comparison) {
  std::size_t sum = 0;
  for (const OutletSummary& outlet : comparison.outlets) sum += outlet.undated;
  return sum;
}

void fact(Markup& out, Literal name, const std::string& value, const std::string& beside) {
  out << "<div><dt>" << name << "</dt><dd>" << Text{value};
  if (!beside.empty()) out << " <small>" << Text{beside} << "</small>";
  out << "</dd></div>";
}

void facts(Markup& out, const Comparison& comparison) {
  const Ledger& all = comparison.ledger;
  const std::uint64_t cut = all.zone[static_cast<std::size_t>(Zone::boilerplate)];
  const std::size_t unknown = undated(comparison);
  out << "<dl class=\"facts\">";
  fact(out, "outlets", grouped(comparison.outlets.size()), "");
  fact(out, "articles", grouped(comparison.articles.size()),
       comparison.duplicates > 0 ? counted(comparison.duplicates, "duplicate") + " left out" : "");
  fact(out, "independent texts", grouped(comparison.families), "copies count once");
  fact(out, "words", grouped(all.tokens - cut),
       cut > 0 ? "and " + grouped(cut) + " cut as boilerplate" : "");
  fact(out, "dates", dates(comparison),
       unknown > 0 ? counted(unknown, "article") + " undated" : "");
  out << "</dl>";
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
  out << "<th scope=\"col\" class=\"num\">words</th>";
  for (const Shown voice : kShown) {
    out << "<th scope=\"col\" class=\"num\"><span class=\"key " << look(voice).css << "\">"
        << look(voice).letter << "</span><span>" << look(voice).name << "</span></th>";
  }
  out << "<th scope=\"col\" class=\"num\">cut</th>";
}

std::string bar_label(const std::string& name, const Ledger& ledger) {
  std::string label = name + ": ";
  for (const Shown voice : kShown) {
    label += grouped(words(ledger, voice)) + " " + std::string(look(voice).name.text) + ", ";
  }
  return label + "of " + grouped(ledger.tokens) + " words";
}

void bars(Markup& out, const Comparison& comparison) {
  out << "<h3>Whose words fill the page</h3>";
  const auto all = columns(comparison);
  fold(out, all.size(), "outlets");
  out << "<div class=\"bars\" data-filter=\"outlets\">";
  for (std::size_t i = 0; i < all.size(); ++i) {
    const Column& column = all[i];
    out << "<div class=\"barrow\"><p><span class=\"outlet\">" << Isolated{column.outlet}
        << "</span>";
    if (comparison.by_article) {
      out << " <span class=\"date\">" << Text{shown_date(column.date)}
          << "</span> <span class=\"title\">" << Isolated{column.title} << "</span>";
      if (comparison.articles.at(i).copy_by_mark) {
        out << " <span class=\"badge\">text by " << Isolated{comparison.articles.at(i).agency}
            << "</span>";
      }
    }
    out << "</p>"
        << voice_bar(out.messages(), *column.ledger, bar_label(column.outlet, *column.ledger))
        << "</div>";
  }
  out << "</div>";
  unfold(out, all.size());
}

void ledger_table(Markup& out, const Comparison& comparison) {
  out << "<details";
  if (!many(columns(comparison).size())) out << " open";
  out << "><summary>The same in numbers</summary><div class=\"scroll tall\" tabindex=\"0\" "
         "role=\"region\" aria-label=\"words by voice\"><table class=\"plain ledger\" "
         "data-filter=\"outlets\"><caption "
         "class=\"sr\">words by voice</caption><thead><tr><th scope=\"col\">outlet</th>";
  number_heads(out);
  out << "</tr></thead><tbody>";
  std::size_t i = 0;
  for (const Column& column : columns(comparison)) {
    out << "<tr><th scope=\"row\"><span class=\"outlet\">" << Isolated{column.outlet} << "</span>";
    if (comparison.by_article) {
      out << " <span class=\"date\">" << Text{shown_date(column.date)} << "</span>";
    }
    out << "</th>";
    comparison.by_article ? numbers(out, *column.ledger) : shares(out, comparison.outlets[i++]);
    out << "</tr>";
  }
  out << "</tbody><tfoot><tr><th scope=\"row\">all</th>";
  numbers(out, comparison.ledger);
  out << "</tr></tfoot></table></div>";
  if (!comparison.by_article) {
    out << "<p class=\"note\">Beside the words: the part of the outlet’s words in each voice, a "
           "95% "
           "interval over its independent texts (from four on).</p>";
  }
  out << "</details>";
}

void problems(Markup& out, const Comparison& comparison) {
  if (comparison.problems.empty()) return;
  constexpr std::size_t kMost = 100;
  out << "<details><summary>" << Text{counted(comparison.problems.size(), "note")}
      << " about the files</summary><ul class=\"plain-list\">";
  for (std::size_t i = 0; i < comparison.problems.size() && i < kMost; ++i) {
    const Problem& problem = comparison.problems[i];
    out << "<li><code>" << Isolated{problem.where} << "</code> " << Isolated{problem.what}
        << "</li>";
  }
  out << "</ul>";
  if (comparison.problems.size() > kMost) {
    out << "<p class=\"note\">The first " << kMost << " are shown.</p>";
  }
  out << "</details>";
}

}  // namespace

void card(Markup& out, const Comparison& comparison) {
  out << "<section id=\"card\"><h2>What was read</h2>";
  facts(out, comparison);
  bars(out, comparison);
  ledger_table(out, comparison);
  cuts(out, comparison);
  problems(out, comparison);
  out << "</section>";
}

}  // namespace slantwise::html

#include <algorithm>
#include <cmath>
#include <set>

#include "apps/html/cells.h"
#include "apps/html/format.h"
#include "apps/html/sections.h"
#include "apps/naming_rows.h"

namespace slantwise::html {
namespace {

std::uint64_t total(const LabelRow& row) {
  std::uint64_t sum = 0;
  for (const TermCell& cell : row.cells) sum += cell.total();
  return sum;
}

std::uint64_t total(const NamingTable& table) {
  std::uint64_t sum = 0;
  for (const LabelRow& row : table.labels) sum += total(row);
  return sum;
}

// Fewer mentions than these leave no choice to look at.
constexpr std::uint64_t kFewMentions = 3;

std::size_t outlets_of(const Comparison& comparison, const NamingTable& table) {
  std::set<std::string_view> seen;
  for (const LabelRow& row : table.labels) {
    for (std::size_t i = 0; i < row.cells.size(); ++i) {
      if (row.cells[i].total() == 0) continue;
      seen.insert(comparison.by_article ? comparison.articles.at(i).outlet
                                        : comparison.outlets.at(i).name);
    }
  }
  return seen.size();
}

// Two names or two outlets, and a few mentions.
bool has_choice(const Comparison& comparison, const NamingTable& table) {
  const auto used =
      std::ranges::count_if(table.labels, [](const LabelRow& r) { return total(r) > 0; });
  return total(table) >= kFewMentions && (used > 1 || outlets_of(comparison, table) > 1);
}

// All cells of a label in one.
TermCell merged(const LabelRow& row) {
  TermCell sum;
  for (const TermCell& cell : row.cells) {
    for (std::size_t v = 0; v < sum.voice.size(); ++v) sum.voice[v] += cell.voice[v];
    sum.unclear += cell.unclear;
    sum.articles += cell.articles;
    sum.passages.insert(sum.passages.end(), cell.passages.begin(), cell.passages.end());
  }
  return sum;
}

void line(Markup& out, const Comparison& comparison, const NamingTable& table) {
  out << "<li><b>" << Isolated{table.referent} << "</b>"
      << Say{table.anchored ? Literal("naming.colon") : Literal("naming.topic")};
  for (const LabelRow& row : table.labels) {
    if (total(row) == 0) continue;
    out << " " << Say{"quoted", {{"text", row.label}}} << " ";
    cell(out, comparison, merged(row), plain({"quoted", {{"text", row.label}}}, out.messages()));
  }
  if (const auto by_hand = ticked_message(table.detail)) {
    out << " <small>" << *by_hand << "</small>";
  }
  out << "</li>";
}

// A line each.
void without_choice(Markup& out, const Comparison& comparison,
                    const std::vector<const NamingTable*>& sets) {
  if (sets.empty()) return;
  out << "<details class=\"fold\"><summary>" << Say{"naming.few", {{"n", sets.size()}}}
      << "</summary><ul class=\"plain-list lines\">";
  for (const NamingTable* table : sets) line(out, comparison, *table);
  out << "</ul></details>";
}

void heading(Markup& out, const NamingTable& table) {
  out << "<h3>"
      << Say{table.anchored ? Literal("naming.choices") : Literal("naming.balance"),
             {{"referent", table.referent}}}
      << "</h3><p class=\"note\">";
  if (!table.anchored) {
    out << Say{"naming.balance-note"} << "</p>";
    return;
  }
  const auto by_hand = ticked_message(table.detail);
  if (by_hand) {
    out << Say{"naming.or-ticked"} << " " << *by_hand;
  } else {
    out << Say{"naming.same-sentence"};
  }
  out << "</p>";
}

// The passages of a label in an outlet, in a scope.
std::vector<std::uint32_t> evidence(const Comparison& comparison, const LabelRow& row,
                                    const NameShare& share) {
  std::vector<std::uint32_t> found;
  for (const TermCell& cell : row.cells) {
    for (const std::uint32_t index : cell.passages) {
      const Passage& passage = comparison.passages.at(index);
      const bool own = passage.voice == Voice::narration && passage.confidence != Confidence::low;
      if (share.scope == NameScope::narration && !own) continue;
      if (comparison.articles.at(passage.article).outlet !=
          comparison.outlets.at(share.outlet).name) {
        continue;
      }
      found.push_back(index);
    }
  }
  return found;
}

void share_cell(Markup& out, const Comparison& comparison, const NamingTable& table,
                const NameShare* share) {
  if (share == nullptr || share->hits <= 0) {
    out << "<td class=\"none\">0</td>";
    return;
  }
  const LabelRow& row = table.labels.at(share->label);
  const auto passages = evidence(comparison, row, *share);
  out << "<td>";
  if (!passages.empty()) {
    out << "<a class=\"chip\"";
    chip_place(out, passages, passages.size());
    out << " data-what=\"" << Text{row.label} << " · "
        << Text{comparison.outlets.at(share->outlet).name} << "\">";
  }
  out << Text{share_text(*share)};
  if (!passages.empty()) out << "</a>";
  out << "</td>";
}

const NameShare* find_share(const NamingTable& table, NameScope scope, const NameShare& like) {
  const auto found = std::ranges::find_if(table.detail.shares, [&](const NameShare& one) {
    return one.scope == scope && one.outlet == like.outlet && one.label == like.label;
  });
  return found == table.detail.shares.end() ? nullptr : &*found;
}

// Shares with their intervals, of the outlets with mentions in four texts or more; of many outlets
// in ten.
void shares(Markup& out, const Comparison& comparison, const NamingTable& table) {
  Markup rows(out.messages());
  bool any = false;
  const std::size_t least = comparison.outlets.size() > 60 ? 10 : 4;
  for (const NameShare& all : table.detail.shares) {
    if (all.scope != NameScope::all || all.families < least) continue;
    any = true;
    rows << "<tr><th scope=\"row\">" << Isolated{comparison.outlets.at(all.outlet).name}
         << "</th><td>" << Say{"quoted", {{"text", table.labels.at(all.label).label}}} << "</td>";
    share_cell(rows, comparison, table, &all);
    share_cell(rows, comparison, table, find_share(table, NameScope::narration, all));
    rows << "<td>"
         << Say{"table.of", {{"n", std::uint64_t{all.with}}, {"all", std::uint64_t{all.families}}}}
         << "</td></tr>";
  }
  if (!any) return;
  out << "<details class=\"fold\"><summary>" << Say{"naming.shares"}
      << "</summary><div class=\"scroll\" tabindex=\"0\" role=\"region\" aria-label=\""
      << Label{"naming.shares-of", {{"referent", table.referent}}} << "\"><table><thead><tr>";
  for (const Literal head :
       {Literal("table.outlet"), Literal("naming.name"), Literal("naming.of-all"),
        Literal("naming.in-own"), Literal("card.families")}) {
    out << "<th scope=\"col\">" << Say{head} << "</th>";
  }
  out << "</tr></thead><tbody>" << rows << "</tbody></table></div></details>";
}

void tests(Markup& out, const NamingTable& table) {
  for (const std::vector<Message>& sentences : test_messages(table.detail)) {
    out << "<p class=\"note\">";
    for (const Message& sentence : sentences) out << sentence << " ";
    out << "</p>";
  }
}

void one(Markup& out, const Comparison& comparison, const NamingTable& table) {
  heading(out, table);
  std::vector<CellRow> rows;
  for (const LabelRow& row : table.labels) {
    if (total(row) == 0) continue;
    Markup head(out.messages());
    head << "<span class=\"term-name\">" << Say{"quoted", {{"text", row.label}}}
         << "</span> <span class=\"sum\">" << Count{total(row)} << "</span>";
    rows.push_back({std::move(head), &row.cells, {}});
  }
  cell_table(out, comparison, rows, table.referent);
  shares(out, comparison, table);
  tests(out, table);
}

}  // namespace

void naming(Markup& out, const Comparison& comparison) {
  if (comparison.naming.empty()) return;
  out << "<section id=\"naming\"><h2>" << Say{"naming.heading"} << "</h2><p class=\"lead\">"
      << Say{"naming.lead"} << "</p>";
  std::vector<const NamingTable*> chosen, topics, others;
  std::uint64_t sum = 0;
  for (const NamingTable& table : comparison.naming) {
    if (total(table) == 0) continue;
    sum += total(table);
    (!has_choice(comparison, table) ? others : table.anchored ? chosen : topics).push_back(&table);
  }
  for (const NamingTable* table : chosen) one(out, comparison, *table);
  for (const NamingTable* table : topics) one(out, comparison, *table);
  without_choice(out, comparison, others);
  if (sum == 0) out << "<p class=\"note\">" << Say{"naming.none"} << "</p>";
  out << "</section>";
}

}  // namespace slantwise::html

// Who is said to have done harm, by outlet: what clauses with a verb of harm say of a doer.
#include <algorithm>
#include <map>
#include <numeric>

#include "apps/agency_rows.h"
#include "apps/html/cells.h"
#include "apps/html/format.h"
#include "apps/html/sections.h"
#include "apps/shares.h"
#include "models/agency_error.h"

namespace slantwise::html {
namespace {

constexpr std::size_t kMostOutlets = 40;

// What a clause says, as a column; `none`: no verb of doing.
enum Column : std::size_t { kNamed, kUnnamed, kThing, kAbsent, kNoVerb, kColumns };
constexpr Literal kHeads[kColumns] = {"agency.named", "agency.unnamed", "agency.thing",
                                      "agency.absent", "agency.no-verb"};

Column column_of(const HarmClause& clause) {
  if (clause.kind == HarmKind::no_verb) return kNoVerb;
  return static_cast<Column>(doer_of(clause));
}

struct Outlet {
  std::array<TermCell, kColumns> cells;
  std::array<std::uint64_t, kColumns> named_victims{};
  std::uint64_t unclear = 0, clauses = 0;
  const AgencyRow* own = nullptr;  // own words
};

void add(const AgencyRow& row, Outlet& outlet) {
  outlet.unclear += row.unclear;
  outlet.clauses += row.uses.size();
  if (row.voice == Voice::narration) outlet.own = &row;
  for (const AgencyUse& use : row.uses) {
    const Column column = column_of(use.clause);
    TermCell& cell = outlet.cells[column];
    ++cell.voice[static_cast<std::size_t>(row.voice)];
    outlet.named_victims[column] += use.clause.victim_is == Party::named;
    if (use.passage != ~0u) cell.passages.push_back(use.passage);
  }
}

// By name; of many those with most clauses.
std::map<std::string, Outlet> outlets_of(const Comparison& comparison, std::size_t& left) {
  std::map<std::string, Outlet> all;
  for (const AgencyRow& row : comparison.agency) add(row, all[row.outlet]);
  std::vector<std::pair<std::uint64_t, std::string>> order;
  for (const auto& [name, outlet] : all) order.emplace_back(outlet.clauses, name);
  std::ranges::stable_sort(order, std::greater<>{}, [](const auto& one) { return one.first; });
  for (left = 0; order.size() > kMostOutlets; ++left) {
    all.erase(order.back().second);
    order.pop_back();
  }
  return all;
}

void column(Markup& out, const Comparison& comparison, const std::string& name,
            const Outlet& outlet, std::size_t at) {
  const TermCell& one = outlet.cells[at];
  out << (one.total() == 0 ? Literal("<td class=\"none\">") : Literal("<td>"))
      << "<span class=\"of\" aria-hidden=\"true\">" << Say{kHeads[at]} << "</span>";
  cell(out, comparison, one, name + " · " + plain({kHeads[at]}, out.messages()));
  if (outlet.named_victims[at] > 0) {
    out << " <small>" << Say{"agency.victims", {{"n", outlet.named_victims[at]}}} << "</small>";
  }
  out << "</td>";
}

// Without a doer, own words: "24% (11-40%)"; of few texts "2 of 3".
Markup share(const AgencyRow* own, const Messages& messages) {
  constexpr auto kAbsentDoer = static_cast<std::size_t>(Doer::absent);
  Markup out(messages);
  if (own == nullptr) return out << Text{"."};
  const auto& parties = own->parties[kAbsentDoer];
  if (own->with_verb() > 0 && share_range(own->doers[kAbsentDoer]).empty()) {
    out << Say{"table.of",
               {{"n", std::accumulate(parties.begin(), parties.end(), std::uint64_t{0})},
                {"all", own->with_verb()}}};
  } else {
    out << Text{doer_share(*own, Doer::absent)};
  }
  return out;
}

void row(Markup& out, const Comparison& comparison, const std::string& name, const Outlet& outlet) {
  out << "<tr><th scope=\"row\"><span class=\"outlet\">" << Isolated{name} << "</span></th>";
  for (std::size_t at = 0; at < kColumns; ++at) column(out, comparison, name, outlet, at);
  out << "<td><span class=\"of\" aria-hidden=\"true\">" << Say{"agency.share"} << "</span><span>"
      << share(outlet.own, out.messages());
  if (outlet.unclear > 0) {
    out << " <small>" << Say{"agency.unclear", {{"n", outlet.unclear}}} << "</small>";
  }
  out << "</span>";
  out << "</td></tr>";
}

// Of a few outlets those without a clause are named.
void not_found(Markup& out, const Comparison& comparison) {
  constexpr std::size_t kNamed = 12;
  std::vector<std::string> names;
  for (const OutletSummary& outlet : comparison.outlets) {
    const bool found = std::ranges::count(comparison.agency, outlet.name, &AgencyRow::outlet) > 0;
    if (!found && comparison.outlets.size() <= kNamed) names.push_back(outlet.name);
  }
  if (names.empty()) return;
  out << "<p class=\"note\">" << Say{"agency.none", {{"outlets", names}}} << "</p>";
}

}  // namespace

void agency(Markup& out, const Comparison& comparison) {
  if (comparison.agency.empty()) return;
  out << "<section id=\"agency\"><h2>" << Say{"agency.heading"} << "</h2><p class=\"lead\">"
      << Say{"agency.lead"} << "</p><p class=\"note\">" << Say{"agency.note"} << " "
      << agency_error_message()
      << "</p><div class=\"scroll by-card\" tabindex=\"0\" role=\"region\" aria-label=\""
      << Label{"agency.table"} << "\"><table class=\"cells\"><caption class=\"sr\">"
      << Say{"agency.table"} << "</caption><thead><tr><th scope=\"col\"><span class=\"sr\">"
      << Say{"table.outlet"} << "</span></th>";
  for (const Literal head : kHeads) out << "<th scope=\"col\">" << Say{head} << "</th>";
  out << "<th scope=\"col\">" << Say{"agency.share"} << "</th></tr></thead><tbody>";
  std::size_t left = 0;
  for (const auto& [name, outlet] : outlets_of(comparison, left)) {
    row(out, comparison, name, outlet);
  }
  out << "</tbody></table></div>";
  not_found(out, comparison);
  if (left > 0) {
    out << "<p class=\"note\">" << Say{"agency.more", {{"n", left}}} << "</p>";
  }
  out << "</section>";
}

}  // namespace slantwise::html

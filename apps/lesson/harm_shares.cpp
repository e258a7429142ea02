#include "apps/lesson/harm_shares.h"

namespace slantwise::lesson {

using html::Count;
using html::Isolated;
using html::Literal;
using html::Markup;
using html::Say;

std::array<std::uint64_t, kDoers> doers(const Comparison& comparison) {
  std::array<std::uint64_t, kDoers> sums{};
  for (const AgencyRow& row : comparison.agency) {
    for (int doer = 0; doer < kDoers; ++doer) {
      for (const std::uint64_t n : row.parties[static_cast<std::size_t>(doer)]) {
        sums[static_cast<std::size_t>(doer)] += n;
      }
    }
  }
  return sums;
}

std::uint64_t sum(const std::array<std::uint64_t, kDoers>& counts) {
  std::uint64_t all = 0;
  for (const std::uint64_t n : counts) all += n;
  return all;
}

std::size_t share_bin(std::uint64_t part, std::uint64_t whole) {
  const std::uint64_t of_ten = (20 * part + whole) / (2 * whole);
  return of_ten <= 2 ? 0 : static_cast<std::size_t>((of_ten - 1) / 2);
}

void harm_key(const Comparison& comparison, Markup& out) {
  out << "<table class=\"plain\"><caption>" << Say{"lesson.who_did_it.key_table"}
      << "</caption><thead><tr><th scope=\"col\">" << Say{"table.outlet"} << "</th>";
  for (const Literal head : {Literal("agency.named"), Literal("agency.unnamed"),
                             Literal("agency.thing"), Literal("agency.absent")}) {
    out << "<th scope=\"col\" class=\"num\">" << Say{head} << "</th>";
  }
  out << "</tr></thead><tbody>";
  for (const AgencyRow& row : comparison.agency) {
    if (row.voice != Voice::narration || row.with_verb() == 0) continue;
    out << "<tr><th scope=\"row\">" << Isolated{row.outlet} << "</th>";
    for (const auto& parties : row.parties) {
      out << "<td class=\"num\">" << Count{parties[0] + parties[1] + parties[2]} << "</td>";
    }
    out << "</tr>";
  }
  out << "</tbody></table>";
}

}  // namespace slantwise::lesson

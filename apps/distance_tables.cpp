#include "apps/distance_tables.h"

#include <limits>
#include <utility>

#include <fmt/format.h>

#include "apps/table.h"

namespace slantwise {
namespace {

double per_1000(std::uint64_t uses, const VoiceRow& row) {
  const std::uint64_t words = row.ledger.voice[static_cast<std::size_t>(Voice::narration)];
  return 1000 * static_cast<double>(uses) / static_cast<double>(words);
}

std::string owner(const DistanceRow& one) {
  if (one.own) return "the outlet";
  return one.speaker.empty() ? one.category : one.speaker;
}

}  // namespace

std::string_view shown(DistanceKind kind) {
  constexpr std::string_view kShown[] = {"scare quotes", "so-called", "self-styled",
                                         "alleged",      "claims",    "what X called"};
  return kShown[static_cast<std::size_t>(kind)];
}

Records distance_records(const std::vector<VoiceRow>& rows) {
  Records records{{"article", "outlet", "date", "kind", "owner", "speaker", "category", "uses",
                   "per_1000", "words"},
                  {}};
  for (const VoiceRow& row : rows) {
    for (const DistanceRow& one : row.distancing.rows()) {
      const double rate =
          one.own ? per_1000(one.uses, row) : std::numeric_limits<double>::quiet_NaN();
      records.rows.push_back({row.article, row.outlet, row.date, std::string(name(one.kind)),
                              std::string(one.own ? "outlet" : "source"), one.speaker, one.category,
                              static_cast<double>(one.uses), rate,
                              fmt::format("{}", fmt::join(one.words, ";"))});
    }
  }
  return records;
}

std::string distance_table(const std::vector<VoiceRow>& rows) {
  const bool by_article = !rows.empty() && !rows.front().article.empty();
  Table table({{by_article ? "article" : "outlet", Align::left, 20},
               {"held at a distance", Align::left},
               {"by", Align::left, 20},
               {"uses", Align::right},
               {"per 1,000", Align::right},
               {"such as", Align::left, 40}});
  for (const VoiceRow& row : rows) {
    std::string label = row.article.empty() ? row.outlet : row.outlet + ", " + row.article;
    for (const DistanceRow& one : row.distancing.rows()) {
      table.add({std::exchange(label, ""), std::string(shown(one.kind)), owner(one),
                 grouped(one.uses), one.own ? two_digits(per_1000(one.uses, row)) : "",
                 fmt::format("{}", fmt::join(one.words, "; "))});
    }
  }
  return table.text();
}

std::string own_distance(const Distancing& distancing) {
  std::vector<std::string> parts;
  for (const DistanceRow& one : distancing.rows()) {
    if (one.own) parts.push_back(fmt::format("{} {}", shown(one.kind), grouped(one.uses)));
  }
  return fmt::format("{}", fmt::join(parts, ", "));
}

}  // namespace slantwise

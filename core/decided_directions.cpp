// Directions of decisions.csv that cannot all be true.
#include <fmt/format.h>
#include <tsl/robin_map.h>

#include "core/decisions.h"
#include "core/error.h"

namespace slantwise {
namespace {

using Kind = Decision::Kind;
using ByArticle = tsl::robin_map<std::string, const Decision*>;

[[noreturn]] void refuse(const Decision& decision, const std::string& what) {
  throw InputError(decision.where, what + "; take one of the lines out");
}

// The last decision of each article: that is the one that is in force.
ByArticle of_kind(const std::vector<Decision>& decisions, Kind kind) {
  ByArticle out;
  for (const Decision& one : decisions) {
    if (one.kind == kind) out[one.article] = &one;
  }
  return out;
}

void check_alone(const std::vector<Decision>& decisions) {
  ByArticle first;
  for (const Decision& one : decisions) {
    if (one.kind != Kind::direction) continue;
    if (one.now == one.article) refuse(one, fmt::format("{} cannot copy itself", one.article));
    const auto [other, fresh] = first.emplace(one.article, &one);
    if (fresh || other->second->now == one.now) continue;
    refuse(one, fmt::format("{} is \"{}\" in {} and \"{}\" here", one.article, other->second->now,
                            other->second->where, one.now));
  }
}

void check_circles(const std::vector<Decision>& decisions, const ByArticle& directions) {
  for (const Decision& one : decisions) {
    if (one.kind != Kind::direction) continue;
    std::size_t steps = 0;
    for (auto at = directions.find(one.now); at != directions.end() && steps <= directions.size();
         at = directions.find(at->second->now)) {
      if (at->second->now == one.article) {
        refuse(one, fmt::format("{} copies {}, which has its words from {}", one.article, one.now,
                                one.article));
      }
      ++steps;
    }
  }
}

void check_families(const std::vector<Decision>& decisions, const ByArticle& families) {
  for (const Decision& one : decisions) {
    const auto own = families.find(one.article);
    if (one.kind != Kind::direction || own == families.end()) continue;
    if (one.now == kIndependent) {
      refuse(one, fmt::format("{} is independent here and of the family \"{}\" in {}", one.article,
                              own->second->now, own->second->where));
    }
    const auto other = families.find(one.now);
    if (other == families.end() || other->second->now == own->second->now) continue;
    refuse(one, fmt::format("{} copies {}, which is of another family in {}", one.article, one.now,
                            other->second->where));
  }
}

}  // namespace

void check_directions(const std::vector<Decision>& decisions) {
  check_alone(decisions);
  check_circles(decisions, of_kind(decisions, Kind::direction));
  check_families(decisions, of_kind(decisions, Kind::family));
}

}  // namespace slantwise

#include "core/decided_twice.h"

#include <map>
#include <tuple>

namespace slantwise {
namespace {

using Kind = Decision::Kind;
using Place = std::tuple<Kind, std::string_view, Field, std::uint32_t, std::uint32_t>;

bool is_of_words(const Decision& one) {
  return concerns_words(one) || one.kind == Kind::speaker || one.kind == Kind::mention ||
         (one.kind == Kind::referent && !concerns_event(one));
}

// "decisions.csv:3" -> "3"
std::string line_of(const Decision& one) { return one.where.substr(one.where.rfind(':') + 1); }

}  // namespace

std::vector<DecidedTwice> decided_twice(std::span<const Decision> decisions) {
  std::vector<DecidedTwice> found;
  std::map<Place, const Decision*> last;
  for (const Decision& one : decisions) {
    if (!is_of_words(one)) continue;
    const Place place = {one.kind, one.article, one.field, one.span.begin, one.span.end};
    const Decision*& before = last[place];
    if (before != nullptr && before->now != one.now) {
      found.push_back({line_of(*before), line_of(one)});
    }
    before = &one;
  }
  return found;
}

}  // namespace slantwise

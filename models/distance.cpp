#include "models/distance.h"

#include <fmt/format.h>

#include <string>
#include <vector>

#include "core/error.h"

namespace slantwise {

const Distance& distances::find(std::string_view name) {
  std::string known;
  for (const Distance* one : all()) {
    if (one->name == name) return *one;
    known.append(known.empty() ? "" : ", ").append(one->name);
  }
  throw UsageError("there is no distance \"" + std::string(name) + "\"; there are " + known);
}

std::string withheld(const Distance& distance, std::size_t families) {
  const Tier have = tier(families);
  if (have >= distance.from) return "";
  if (have < Tier::contrast) {
    return "Too few articles for a distance: two random halves of one outlet differ this much.";
  }
  std::size_t needed = families;
  while (tier(needed) < distance.from) ++needed;
  return fmt::format("{} needs {} independent texts of either outlet; here are {}.", distance.name,
                     needed, families);
}

Measure measure_on(const Distance& distance, const DistanceTexts& texts) {
  std::vector<double> values;
  for (const Parameter& parameter : distance.parameters) values.push_back(parameter.value);
  return distance.on(texts, values);
}

}  // namespace slantwise

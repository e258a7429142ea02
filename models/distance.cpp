#include "models/distance.h"

#include <fmt/format.h>

#include <string>
#include <vector>

#include "core/error.h"
#include "core/text/messages.h"

namespace slantwise {

const Distance& distances::find(std::string_view name) {
  std::string known;
  for (const Distance* one : all()) {
    if (one->name == name) return *one;
    known.append(known.empty() ? "" : ", ").append(one->name);
  }
  throw UsageError("there is no distance \"" + std::string(name) + "\"; there are " + known);
}

std::optional<Message> withheld_message(const Distance& distance, std::size_t families) {
  const Tier have = tier(families);
  if (have >= distance.from) return std::nullopt;
  if (have < Tier::contrast) return Message{"distances.withheld"};
  std::size_t needed = families;
  while (tier(needed) < distance.from) ++needed;
  return Message{"distances.needs",
                 {{"distance", std::string(distance.name)},
                  {"needed", std::uint64_t{needed}},
                  {"n", std::uint64_t{families}}}};
}

std::string withheld(const Distance& distance, std::size_t families) {
  const auto message = withheld_message(distance, families);
  return message ? in_english(*message) : "";
}

Measure measure_on(const Distance& distance, const DistanceTexts& texts) {
  std::vector<double> values;
  for (const Parameter& parameter : distance.parameters) values.push_back(parameter.value);
  return distance.on(texts, values);
}

}  // namespace slantwise

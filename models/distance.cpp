#include "models/distance.h"

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

Measure measure_on(const Distance& distance, const DistanceTexts& texts) {
  std::vector<double> values;
  for (const Parameter& parameter : distance.parameters) values.push_back(parameter.value);
  return distance.on(texts, values);
}

}  // namespace slantwise

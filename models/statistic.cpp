#include "models/statistic.h"

#include <algorithm>
#include <string>
#include <vector>

#include "core/error.h"

namespace slantwise {

namespace statistics {

const Statistic& find(std::string_view name) {
  std::string known;
  for (const Statistic* statistic : all()) {
    if (statistic->name == name) return *statistic;
    known.append(known.empty() ? "" : ", ").append(statistic->name);
  }
  throw UsageError("there is no statistic \"" + std::string(name) + "\"; there are " + known);
}

}  // namespace statistics

double score(const Statistic& statistic, const TermCounts& counts) {
  std::vector<double> values;
  for (const Parameter& parameter : statistic.parameters) values.push_back(parameter.value);
  return statistic.score(counts, values);
}

}  // namespace slantwise

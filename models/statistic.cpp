#include "models/statistic.h"

#include <algorithm>
#include <charconv>
#include <cmath>
#include <set>
#include <string>
#include <vector>

#include "core/error.h"

namespace slantwise {
namespace {

std::string names(std::span<const Parameter> parameters) {
  std::string known;
  for (const Parameter& parameter : parameters) {
    known.append(known.empty() ? "" : ", ").append(parameter.name);
  }
  return known.empty() ? "none" : known;
}

double number(std::string_view text, std::string_view whole) {
  double value = 0;
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
  if (error != std::errc{} || end != text.data() + text.size() || !std::isfinite(value)) {
    throw UsageError("\"" + std::string(whole) + "\" gives no number; write for example " +
                     std::string(whole.substr(0, whole.find('='))) + "=1");
  }
  return value;
}

}  // namespace

namespace statistics {

const Statistic& find(std::string_view name) {
  std::string known;
  for (const Statistic* statistic : all()) {
    if (statistic->name == name) return *statistic;
    known.append(known.empty() ? "" : ", ").append(statistic->name);
  }
  throw UsageError("there is no statistic \"" + std::string(name) + "\"; there are " + known);
}

std::vector<const Statistic*> compatible(std::string_view family) {
  std::vector<const Statistic*> members;
  std::set<std::string_view> families;
  for (const Statistic* statistic : all()) {
    if (statistic->compat.empty()) continue;
    families.insert(statistic->compat);
    if (statistic->compat == family) members.push_back(statistic);
  }
  if (!members.empty()) return members;
  std::string known;
  for (const std::string_view one : families) known.append(known.empty() ? "" : ", ").append(one);
  throw UsageError("there are no columns compatible with \"" + std::string(family) +
                   "\"; there are those of " + known);
}

}  // namespace statistics

std::vector<double> parameter_values(const Statistic& statistic,
                                     std::span<const std::string_view> replaced) {
  std::vector<double> values;
  for (const Parameter& parameter : statistic.parameters) values.push_back(parameter.value);
  for (const std::string_view one : replaced) {
    const std::size_t equals = std::min(one.find('='), one.size());
    const auto found =
        std::ranges::find(statistic.parameters, one.substr(0, equals), &Parameter::name);
    if (found == statistic.parameters.end()) {
      throw UsageError(std::string(statistic.name) + " has no parameter \"" +
                       std::string(one.substr(0, equals)) +
                       "\"; it has: " + names(statistic.parameters));
    }
    const auto at = static_cast<std::size_t>(found - statistic.parameters.begin());
    values[at] = number(one.substr(std::min(equals + 1, one.size())), one);
  }
  return values;
}

double score(const Statistic& statistic, const TermCounts& counts) {
  return statistic.score(counts, parameter_values(statistic));
}

}  // namespace slantwise

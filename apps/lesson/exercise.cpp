#include "apps/lesson/exercise.h"

#include <algorithm>

#include "apps/suggest.h"
#include "core/error.h"

namespace slantwise {

const lesson::Exercise& exercises::find(std::string_view name) {
  std::vector<std::string> names;
  for (const lesson::Exercise* one : all()) {
    if (one->name == name) return *one;
    names.emplace_back(one->name);
  }
  const std::string suggestion = did_you_mean(std::string(name), names);
  throw UsageError("there is no exercise \"" + std::string(name) + "\"" +
                   (suggestion.empty() ? "; there are " + listed(names) : suggestion));
}

std::string lesson::message_id(const Exercise& exercise, std::string_view part) {
  std::string name(exercise.name);
  std::ranges::replace(name, '-', '_');
  return "lesson." + name + "." + std::string(part);
}

}  // namespace slantwise

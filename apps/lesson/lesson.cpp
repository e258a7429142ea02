#include "apps/lesson/lesson.h"

#include <algorithm>
#include <set>
#include <stdexcept>

#include "apps/lesson/pages.h"

namespace slantwise::lesson {
namespace {

bool plain_id(std::string_view id) {
  return !id.empty() && std::ranges::all_of(id, [](char c) {
    return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '-';
  });
}

[[noreturn]] void broken(const Exercise& exercise, const std::string& what) {
  throw std::logic_error("exercise " + std::string(exercise.name) + ": " + what);
}

void check_item(const Exercise& exercise, const Item& item) {
  if (!plain_id(item.id)) broken(exercise, "the id \"" + item.id + "\" is not plain");
  std::set<std::string> values;
  for (const Offer& offer : offers(item)) {
    if (!plain_id(offer.value) || !values.insert(offer.value).second) {
      broken(exercise, "item " + item.id + " offers \"" + offer.value + "\"");
    }
  }
  const bool closed = item.control != Control::text;
  if (closed == values.empty()) broken(exercise, "item " + item.id + " has no offers, or too many");
  for (const std::string& right : item.right) {
    if (!values.contains(right)) broken(exercise, "item " + item.id + " cannot be right");
  }
}

// An author's mistake shows at once, not in a class.
void check(const Exercise& exercise, const Made& made) {
  std::set<std::string> ids;
  for (const Item& item : made.items) {
    check_item(exercise, item);
    if (!ids.insert(item.id).second) broken(exercise, "two items are \"" + item.id + "\"");
  }
  if (ids.empty()) broken(exercise, "has no items");
}

NotMade needs_more(const Exercise& exercise, Tier have) {
  return {Message{"lesson.needs",
                  {{"needs", Choice{std::string(name(exercise.needs))}},
                   {"have", Choice{std::string(name(have))}}}}};
}

}  // namespace

std::vector<Outcome> make(const Material& material, std::span<const Exercise* const> wanted) {
  std::vector<const Exercise*> sorted(wanted.begin(), wanted.end());
  std::ranges::sort(sorted, {}, [](const Exercise* one) { return one->number; });
  std::vector<Outcome> outcomes;
  for (const Exercise* one : sorted) {
    const Tier tier = material.comparison.tier;
    if (tier < one->needs) {
      outcomes.push_back({one, needs_more(*one, tier)});
      continue;
    }
    outcomes.push_back({one, one->make(material)});
    if (const Made* made = outcomes.back().made()) check(*one, *made);
  }
  return outcomes;
}

std::vector<LessonFile> exercise_files(const Material& material, const Outcome& outcome,
                                       const std::string& stem) {
  const Sheet one = sheet(*outcome.exercise, *outcome.made(), material);
  return {{stem + ".html", student_page(one)},
          {stem + "-key.html", key_page(one)},
          {stem + "-class.html", class_page(one)}};
}

std::vector<LessonFile> lesson_files(const Material& material, std::span<const Outcome> outcomes) {
  std::vector<LessonFile> files = {{"index.html", index_page(material, outcomes)}};
  for (const Outcome& outcome : outcomes) {
    if (outcome.made() == nullptr) continue;
    for (LessonFile& file :
         exercise_files(material, outcome, std::string(outcome.exercise->name))) {
      files.push_back(std::move(file));
    }
  }
  return files;
}

}  // namespace slantwise::lesson

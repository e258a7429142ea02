// A lesson: the exercises that these texts allow, as pages.
//
//   const std::vector<Outcome> outcomes = make(material, exercises::all());
//   for (const LessonFile& file : lesson_files(material, outcomes)) ...  // "whose-words.html", ...
//
// Pure functions of the material: the same lesson from the same texts, seed and options.
#pragma once

#include <span>
#include <string>
#include <variant>
#include <vector>

#include "apps/lesson/exercise.h"

namespace slantwise::lesson {

struct Outcome {
  const Exercise* exercise;
  std::variant<Made, NotMade> result;

  const Made* made() const { return std::get_if<Made>(&result); }
};

// Each of `wanted`, by number. An exercise that needs more than the comparison's tier is not made.
// Throws std::logic_error for an exercise that breaks its contract (apps/lesson/exercise.h).
std::vector<Outcome> make(const Material& material, std::span<const Exercise* const> wanted);

struct LessonFile {
  std::string name;
  std::string bytes;
};

// index.html, and of each exercise that was made NAME.html (for students), NAME-key.html and
// NAME-class.html (for the teacher).
std::vector<LessonFile> lesson_files(const Material& material, std::span<const Outcome> outcomes);

// The three pages of one exercise, named after `stem`. REQUIRES: it was made.
std::vector<LessonFile> exercise_files(const Material& material, const Outcome& outcome,
                                       const std::string& stem);

}  // namespace slantwise::lesson

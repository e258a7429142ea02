// An exercise for a class (methods 8.4): one file in apps/lesson/exercises/ defines one Exercise.
//
// An exercise says what is to be looked at and asked, and what the key answers; the pages around it
// (for students, for the teacher, for the class's answers) are the same for all. It never writes a
// page itself. Its own words are messages named after it, "lesson.<name>.<part>" with _ for -:
// title, goal, about (one sentence below the title), age, steps_1 ... (what to do, in order),
// discuss_1 ... (for the class afterwards; in the key; none is fine), cannot_1 ... (what it cannot
// show).
#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include "apps/html/markup.h"
#include "apps/lesson/masking.h"
#include "core/corpus.h"
#include "models/comparison.h"

namespace slantwise::lesson {

// What exercises are made from.
struct Material {
  const Corpus& corpus;
  const Comparison& comparison;  // of `corpus`: a key's numbers are its numbers, never new ones
  const Messages& messages;
  const Masker& masker;    // of names and datelines; shows all unless the lesson is blind
  std::uint64_t seed = 1;  // of every draw: the same seed, the same lesson
  std::optional<std::string> article = std::nullopt;  // --article: the text to work on
  bool blind() const { return masker.hides(); }
};

// How an item is answered.
enum class Control : std::uint8_t {
  color,    // a piece of a text: one of the four voices ("O", "Q", "R", "E")
  choice,   // one of `choices`
  several,  // any of `choices`; the answer lists their values in order, with ";" between
  scale,    // one of `choices`, shown as a line from the first to the last
  text,     // in the student's own words; never has a right answer
};

// What a person may choose. `label` is a message of the page, or words of an article.
struct Offer {
  std::string value;  // in the answers file; letters, digits and - only
  std::variant<Message, std::string> label;
};

// One thing to answer.
struct Item {
  std::string id;  // unique in its exercise; in the answers file: "3", "3-why"
  Control control = Control::choice;
  html::Markup prompt;  // what it is about: a card; empty for Control::color
  Message question;     // the label of its field
  std::vector<Offer> offers = {};
  // For the key and the class page only, never in a student's file. Values of `offers`; several:
  // in order. Empty: there is no right answer, the class compares its own.
  std::vector<std::string> right = {};
  std::optional<html::Markup> because = std::nullopt;  // the rule, the number, the passage
  bool prediction = false;  // asked first, and locked before the others are seen
};

// What `make` made. The page heads each part with an <h2>: headings inside begin with <h3>.
struct Made {
  // Above the items, for students; in the key too, unless its pieces are to be colored: then `key`
  // has them with their colors (apps/lesson/pieces.h).
  html::Markup material;
  std::vector<Item> items;  // not empty
  html::Markup after;       // students see it when they have locked their answers; with names
                            // hidden it stands in the key only
  html::Markup key;         // the key's own: numbers with what they are shares of, and passages
  std::optional<Message> tool_error = std::nullopt;  // how often the program errs in such answers
  std::optional<Message> chance = std::nullopt;      // what guessing alone would do; key and class
};

// Why there is no such exercise of these texts, as a sentence.
struct NotMade {
  Message why;
};

struct Exercise {
  std::string_view name;  // "whose-words"
  int number = 0;         // in methods 8.4
  unsigned minutes = 0;
  Tier needs = Tier::read;  // below it the exercise is not made, and the page says so
  std::variant<Made, NotMade> (*make)(const Material& material);
};

// "whose-words", "title" -> "lesson.whose_words.title"
std::string message_id(const Exercise& exercise, std::string_view part);

}  // namespace slantwise::lesson

// The folder is the registry: each file defines `extern constinit const lesson::Exercise <the
// file's name>` in this namespace.
namespace slantwise::exercises {

std::span<const lesson::Exercise* const> all();       // by file name
const lesson::Exercise& find(std::string_view name);  // throws UsageError: "did you mean"

}  // namespace slantwise::exercises

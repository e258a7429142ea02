// The names, places and numbers of one article: what the omission matrix looks for (methods 3.2
// O1).
//
// Example: in "In Wendham, 2,400 dockers and Tilda Brannock waited" the place "Wendham", the number
// "2,400" and the name "Tilda Brannock".
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "core/document.h"
#include "core/vocabulary.h"

namespace slantwise {

struct StoryItem {
  enum class Kind : std::uint8_t { name, place, number };
  Kind kind = Kind::name;
  // What is the same in every article: the last word of a name, a number's value, below 100 with
  // the word that it counts or that it numbers ("crane nine"). Folded; a name and a number never
  // have the same one.
  std::string key;
  std::string shown;  // as printed
  Span tokens;
  bool preceded = false;  // of a name: "in", "at", "near" or the like stands before it
};

// In order of the text; captions and boilerplate left out. Names of days and months, and words that
// are capitalized because a sentence begins there or in a heading, are none, nor are "two" things
// or "Sen." without a name. A name is a place if most of its mentions here are preceded as that of
// a place is.
std::vector<StoryItem> story_items(const Document& document, const Vocabulary& vocabulary);

std::string_view name(StoryItem::Kind kind);  // "name", "place" or "number"

// The value of a written-out number up to a hundred, or of digits: "eleven", "2,400" and "61" are
// "11", "2400" and "61"; "" for other words. REQUIRES: folded.
std::string number_value(std::string_view word);

}  // namespace slantwise

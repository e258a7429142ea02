// Shortened words in other languages than English: where their full stop ends no sentence.
//
// Example:
//   const ShortenedWords* german = shortened_words("de");
//   goes_on(*german, "Sie traf Dr.", "Ode.");  // true
//
// English has rules of its own (core/text/news_sentences.h). Constant; for any number of threads.
#pragma once

#include <span>
#include <string_view>

namespace slantwise {

// Words without their last full stop. One in lower case stands for any case, "M" only for itself.
struct ShortenedWords {
  std::string_view language;
  // Stand before a name or a number and end no sentence; behind a number they are as `others`.
  std::span<const std::string_view> before_names;
  // End a sentence only before a usual first word.
  std::span<const std::string_view> others;
  std::span<const std::string_view> first_words;  // usual ones, in lower case
  // "am 3. Oktober": a number with a full stop behind one of these is an ordinal.
  std::span<const std::string_view> before_ordinals;
};

// By a language's code; null for English, the unknown and those that have no list.
const ShortenedWords* shortened_words(std::string_view language);

// True if `before` ends in a shortened word, initials or an ordinal so that `after` goes on with
// the sentence. REQUIRES: neither is empty.
bool goes_on(const ShortenedWords& words, std::string_view before, std::string_view after);

}  // namespace slantwise

// One sentence as the attribution rules look at it: questions about its words and marks.
#pragma once

#include <span>

#include "core/voice/voice_words.h"

namespace slantwise {

inline bool any(WordTraits traits, WordTraits wanted) { return (traits & wanted) != 0; }

// A view into words; positions are indices of words. Questions about a position outside the
// sentence are answered with no.
class Clause {
 public:
  Clause(std::span<const VoiceWord> words, Span span) : words_(words), span_(span) {}

  std::uint32_t begin() const { return span_.begin; }
  std::uint32_t end() const { return span_.end; }
  const VoiceWord& operator[](std::uint32_t at) const { return words_[at]; }

  bool is(std::uint32_t at, WordTraits traits) const {
    return at >= span_.begin && at < span_.end && any(words_[at].traits, traits);
  }
  bool gap_before(std::uint32_t at, unsigned bits) const {
    return at < span_.end && (words_[at].gap & bits) != 0;
  }
  bool quoted(std::uint32_t at) const {
    return at >= span_.begin && at < span_.end && words_[at].quote >= 0;
  }
  // A quote ends between the word before `at` and `at`.
  bool quote_ends_before(std::uint32_t at) const;
  bool quote_begins_at(std::uint32_t at) const;
  // Where the quotes that begin at `begin` end.
  std::uint32_t quotes_end(std::uint32_t begin) const;

  // The longest listed verb or phrase that begins at `at`; null if none.
  const Cue* cue_at(std::uint32_t at) const;
  // The listed noun ("claim") at `at`; null if none.
  const Cue* noun_at(std::uint32_t at) const;
  // A word with which a listed verb or phrase may begin.
  bool may_cue(std::uint32_t at) const {
    return !words_[at].cues().empty() && words_[at].cues().front().takes != Cue::Takes::noun;
  }
  // Where `cue` ends if it begins at `at`, else 0. A day may stand within: "spoke on Friday of".
  std::uint32_t cue_end(std::uint32_t at, const Cue& cue) const;

  // Where the statement that ends at `end` begins: after the last semicolon.
  std::uint32_t statement_begin(std::uint32_t end) const;
  // True if what stands before the comma at `end` is long enough to be a statement.
  bool statement_before(std::uint32_t end) const;

  bool starts_noun_phrase(std::uint32_t at) const;

 private:
  std::span<const VoiceWord> words_;
  Span span_;
};

}  // namespace slantwise

// Whose words: names in a source phrase, resolved against those seen before (methods 4.5).
//
// First version: full names, last names, "the minister" and pronouns; the latest speaker wins.
#pragma once

#include <tsl/robin_map.h>
#include <string>
#include <string_view>

#include "core/voice/voice_words.h"

namespace slantwise {

class Speakers {
 public:
  // Reads the document's full names: two or more capitalized words in a row, titles dropped.
  // Views into `document` and `words` must stay valid.
  Speakers(const Document& document, std::span<const VoiceWord> words);

  // The speaker that the tokens of `source` name: "Foreign Minister Jane Roe" -> "Jane Roe",
  // "Roe" -> "Jane Roe" if she was named in full, "she" and "the minister" -> the latest speaker.
  // Empty if nobody can be told ("officials"). A name becomes the latest speaker.
  std::string resolve(Span source);

  // True if the last word of `source` ends a full name of this document.
  bool knows(Span source) const;

  const std::string& latest() const { return latest_; }

 private:
  Span name_in(Span source) const;
  Span chain_from(std::uint32_t at, std::uint32_t end) const;
  Span without_titles(Span chain) const;
  std::string text_of(Span name) const;
  bool follows_closely(std::uint32_t at) const;
  bool any_of(std::uint32_t at, WordTraits traits) const;
  bool starts_sentence(std::uint32_t at) const;

  const Document& document_;
  std::span<const VoiceWord> words_;
  tsl::robin_map<std::string_view, Span> full_names_;  // by folded last word
  std::string latest_;
};

}  // namespace slantwise

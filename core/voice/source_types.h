// What kind of source speaks, by the words that name it: corpora/lexicons/source-types.en.yaml
// (methods 4.5).
//
// Example: "the Westmark Shipping Company's president" is a company, "the president" government.
#pragma once

#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "core/voice/voice_words.h"

namespace slantwise {

// A listed phrase that fits; the greater one counts.
struct SourceType {
  std::uint32_t words = 0;  // of the phrase; 0: none fits
  std::size_t list = 0;     // its place in the file
  std::string_view category = "unresolved";

  bool beats(const SourceType& other) const {
    return words != other.words ? words > other.words : words > 0 && list < other.list;
  }
};

class SourceTypes {
 public:
  enum class Source : unsigned char { nameless, named };

  // Parses the YAML of the list. Throws std::logic_error that says what is wrong: the list is built
  // in, so that is a bug.
  explicit SourceTypes(std::string_view yaml);

  // The type of the words `phrase`, plural or singular; category "unresolved" if none is listed.
  // For named sources, lists marked `unless: named` do not count.
  // REQUIRES: the words were read with a table of these types.
  SourceType type(std::span<const VoiceWord> words, Span phrase, Source source) const;

  // The phrases by their first word, its plurals included.
  const WordMap<std::vector<SourcePhrase>>& by_first_word() const { return phrases_; }

 private:
  struct List {
    std::string category;
    bool nameless = false;  // not for named sources
    bool whole = false;     // the phrase must be all there is
  };

  std::vector<List> lists_;
  WordMap<std::vector<SourcePhrase>> phrases_;
};

}  // namespace slantwise

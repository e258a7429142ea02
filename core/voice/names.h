// Names in running text: chains of capitalized words, told from titles, places and bodies
// (methods 4.5).
//
// Example: in  "Foreign Minister Jane Roe of Norland"  the chain is "Foreign Minister Jane Roe",
// the name "Jane Roe".
#pragma once

#include <string>

#include "core/voice/voice_words.h"

namespace slantwise {

// A view of a document and its words, which must stay valid. All spans are ranges of tokens.
class Names {
 public:
  Names(const Document& document, std::span<const VoiceWord> words)
      : document_(document), words_(words) {}

  // The chain that begins at `at` and ends before `end`; empty if none does.
  Span chain_from(std::uint32_t at, std::uint32_t end) const;

  // The chain less titles, days and, after "ambassador to", the place.
  Span name_of(Span chain) const;

  // True if a name of two to five words can be a person's: no place, no body, no "the" before it.
  bool is_person(Span name) const;

  // The last name in `source`, or an earlier one of two words or more; empty if none.
  Span name_in(Span source) const;

  std::string text(Span name) const;
  bool any_of(std::uint32_t at, WordTraits traits) const {
    return (words_[at].traits & traits) != 0;
  }
  bool starts_sentence(std::uint32_t at) const;

 private:
  bool joins_body(std::uint32_t at) const;
  bool is_party(Span chain) const;
  bool describes_next(Span chain, Span source) const;
  bool is_compound(Span name) const;
  bool fills_marks(Span name) const;
  bool follows_closely(std::uint32_t at) const;
  bool after_office(std::uint32_t at) const;

  const Document& document_;
  std::span<const VoiceWord> words_;
};

}  // namespace slantwise

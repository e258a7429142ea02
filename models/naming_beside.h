// The words that describe a name at one of its places in a text.
#pragma once

#include <cstdint>
#include <vector>

#include "core/document.h"
#include "core/voice/lexicon_words.h"
#include "models/naming_suggest.h"

namespace slantwise {

// What each token is: its traits, and what parts it from the one before.
struct PhraseWord {
  WordTraits traits = 0;
  bool capital = false;     // its first letter
  bool first = false;       // of its sentence
  bool possessive = false;  // ends in 's or s'
  enum class Gap : std::uint8_t { space, hyphen, comma, bracket, mark, other } gap = Gap::space;
};
std::vector<PhraseWord> phrase_words(const Document& document, const Vocabulary& vocabulary);

// How often a term stands where only a noun or adjective can ("the rebel"), where only a verb can
// ("to rebel", "he rebels"), with a capital inside a sentence, and in all.
struct TermUse {
  std::size_t noun = 0, verb = 0, name = 0, all = 0;
};
using TermUses = std::vector<TermUse>;  // by TermId
void note_uses(const Document& document, std::span<const PhraseWord> words, TermUses& uses);

struct BesideToken {
  std::uint32_t token;
  Beside place;
};
struct BesideText {
  const Document& document;
  std::span<const PhraseWord> words;
  const Vocabulary& vocabulary;
  const TermUses& uses;  // of the whole corpus
};
// In order of the tokens; none twice.
std::vector<BesideToken> beside(const BesideText& text, Span name);

}  // namespace slantwise

// A document's words as the voice rules see them: traits, what stands before each, quote, cues.
#pragma once

#include <cstdint>
#include <span>
#include <string_view>
#include <vector>

#include "core/document.h"
#include "core/voice/cues.h"
#include "core/voice/lexicon_words.h"
#include "core/voice/quotes.h"

namespace slantwise {

// What stands between a word and the one before it.
namespace gap {
inline constexpr std::uint8_t kComma = 1u << 0;
inline constexpr std::uint8_t kSemicolon = 1u << 1;
inline constexpr std::uint8_t kColon = 1u << 2;
inline constexpr std::uint8_t kDash = 1u << 3;
inline constexpr std::uint8_t kTerminal = 1u << 4;  // . ! ? …
inline constexpr std::uint8_t kOpen = 1u << 5;      // ( [
inline constexpr std::uint8_t kClose = 1u << 6;     // ) ]
inline constexpr std::uint8_t kSpace = 1u << 7;
}  // namespace gap

struct VoiceWord {
  std::uint8_t gap = 0;
  bool capital = false;
  bool digit = false;
  bool possessive = false;  // ends in 's or s'
  WordTraits traits = 0;
  int quote = -1;         // index of the outer quote it stands in
  std::string_view word;  // folded, a view into document.terms
  std::span<const Cue> cues;
};

// One for each token, in order. REQUIRES: document.terms is filled (before intern()).
std::vector<VoiceWord> read_words(const Document& document, std::span<const Quote> quotes,
                                  const CueList& cues);

// The sentences of a paragraph's tokens as ranges of tokens. A quote is never split: its own
// sentences are its speaker's.
std::vector<Span> attribution_units(std::span<const VoiceWord> words, Span tokens);

}  // namespace slantwise

// Which words of a sentence are a source's: cues and the side their content stands on
// (methods 4.4).
//
// Example: in  "Taxes will rise, the minister said."  the cue is "said", the source "the minister",
// the content the words before the comma.
#pragma once

#include <optional>
#include <string_view>
#include <vector>

#include "core/voice/voice_words.h"

namespace slantwise {

// One stretch of a source's words. All spans are ranges of tokens.
struct SourcedPiece {
  Span content;
  Span source;  // empty if none
  Span cue;
  const Cue* listed = nullptr;  // the cue as listed; null for a headline's colon or dash
  std::string_view rule;        // "cue-that", "cue-before", ...; static
  Confidence confidence = Confidence::medium;
};

// The pieces of one attribution unit, in order of their cues. Their contents may touch quotes.
std::vector<SourcedPiece> find_pieces(std::span<const VoiceWord> words, Span unit);

// "The mayor wrote:" at the end of a paragraph: the paragraph `next`, without marks, is the
// mayor's.
std::optional<SourcedPiece> find_block(std::span<const VoiceWord> words, Span unit, Span next);

// The pieces of a headline: also "C — S", "S: C", "C: S".
std::vector<SourcedPiece> find_headline_pieces(std::span<const VoiceWord> words, Span unit);

}  // namespace slantwise

// A document's words as the voice rules see them: traits, what stands before each, quote, cues.
#pragma once

#include <cstdint>
#include <span>
#include <string_view>
#include <vector>

#include "core/document.h"
#include "core/voice/quotes.h"
#include "core/voice/word_facts.h"

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
  int quote = -1;                    // index of the outer quote it stands in
  std::string_view word;             // folded, a view into document.terms: see same_word()
  const WordFacts* facts = nullptr;  // null if it is in no list

  std::span<const Cue> cues() const {
    return facts == nullptr ? std::span<const Cue>() : facts->cues;
  }
};

// True if two words of one document are the same: each distinct one stands once in its terms.
inline bool same_word(std::string_view a, std::string_view b) { return a.data() == b.data(); }

// Reads a document's words. Keep one: its memory is used again for the next document.
class WordReader {
 public:
  explicit WordReader(const WordFactsTable& table) : table_(&table) {}  // must stay valid

  // One for each token, in order; valid until the next call. REQUIRES: document.terms is filled
  // (before intern()) and outlives the words.
  std::span<const VoiceWord> read(const Document& document, std::span<const Quote> quotes);

 private:
  struct Entry {  // what a distinct word is, looked up once
    std::string_view word;
    const WordFacts* facts;
    WordTraits traits;
  };
  static VoiceWord read_word(std::string_view text, std::uint32_t end, Span at, const Entry& entry);
  void look_up(const Document& document);

  const WordFactsTable* table_;
  std::vector<Entry> entries_;
  std::vector<VoiceWord> words_;
};

// A sentence, and what is anywhere in it: most have no cue, no marks and no word of distance.
struct AttributionUnit {
  Span tokens;
  WordTraits traits = 0;
  bool quoted = false;
};

// Replaces `units` by the sentences of a paragraph's tokens. A quote is never split: its own
// sentences are its speaker's.
void find_units(std::span<const VoiceWord> words, Span tokens, std::vector<AttributionUnit>& units);

}  // namespace slantwise

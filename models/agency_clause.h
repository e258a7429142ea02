// One clause around a verb of harm, word by word. Used by models/agency.cpp.
#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

#include "core/document.h"
#include "core/voice/lexicon_words.h"
#include "models/agency.h"

namespace slantwise {

// What the lexicon says of a token.
namespace harm {
inline constexpr std::uint8_t kVerb = 1;
inline constexpr std::uint8_t kNeedsWeapon = 2;
inline constexpr std::uint8_t kWeapon = 4;
inline constexpr std::uint8_t kThing = 8;
inline constexpr std::uint8_t kFigurative = 16;
inline constexpr std::uint8_t kNoVerb = 32;
}  // namespace harm

class AgencyClause {
 public:
  AgencyClause(const Document& document, const Vocabulary& vocabulary,
               const std::vector<std::uint8_t>& marks);

  // Whether the word at `at` is the verb of a harm clause, and of which. `doer` is set for
  // passive_by. False: no harm clause.
  bool read(std::uint32_t at, HarmKind& kind, Span& doer) const;

  // agency_party.cpp: whom a clause names as doer and victim. REQUIRES: read() said true of it.
  void add_parties(HarmClause& clause) const;

 private:
  std::string_view word(std::uint32_t i) const;
  WordTraits traits(std::uint32_t i) const { return word_traits(word(i)); }
  bool is(std::uint32_t i, WordTraits some) const { return (traits(i) & some) != 0; }
  bool marked(std::uint32_t i, std::uint8_t some) const { return (marks_[i] & some) != 0; }
  bool capital(std::uint32_t i) const;
  bool number(std::uint32_t i) const;
  bool joined(std::uint32_t i) const;  // i - 1 and i: one sentence, no sign but quotes between
  bool comma(std::uint32_t i) const;   // i - 1 and i: one sentence, a comma between
  bool same_sentence(std::uint32_t i, std::uint32_t k) const;

  bool participle(std::uint32_t i) const;
  bool be_before(std::uint32_t at) const;
  bool passive(std::uint32_t at) const;
  Span by_phrase(std::uint32_t at) const;
  bool object_after(std::uint32_t at) const;
  bool time_after(std::uint32_t at) const;
  bool plain_object(std::uint32_t at) const;  // one that begins with the, nine, him or a name
  bool head_noun(std::uint32_t i) const;
  bool active(std::uint32_t at, std::uint32_t& subject) const;
  bool active_past(std::uint32_t at, std::uint32_t& subject) const;
  bool thing_does(std::uint32_t at, std::uint32_t subject) const;
  bool figurative(std::uint32_t at, HarmKind kind) const;
  bool weapon_near(std::uint32_t at) const;

  bool in_verb_group(std::uint32_t i) const;
  Span phrase_before(std::uint32_t at) const;
  Span phrase_after(std::uint32_t at) const;
  Span without_places(Span phrase) const;
  bool proper(std::uint32_t i) const;
  Party party(Span phrase) const;

  const Document& document_;
  const Vocabulary& vocabulary_;
  const std::vector<std::uint8_t>& marks_;
};

}  // namespace slantwise

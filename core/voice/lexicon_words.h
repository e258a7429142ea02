// Small classes of English function words, and what a word looks like on the page.
// They are grammar, not opinion: the lists that a reader may want to edit are data files.
#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

namespace slantwise {

// A set of WordTrait bits.
using WordTraits = std::uint32_t;

namespace trait {
inline constexpr WordTraits kSubject = 1u << 0;         // he, she, they, we, who
inline constexpr WordTraits kDeterminer = 1u << 1;      // the, a, his, some
inline constexpr WordTraits kBe = 1u << 2;              // is, was, been
inline constexpr WordTraits kAuxiliary = 1u << 3;       // has, will, did
inline constexpr WordTraits kPreposition = 1u << 4;     // in, of, at
inline constexpr WordTraits kTime = 1u << 5;            // Monday, yesterday
inline constexpr WordTraits kAdverb = 1u << 6;          // also, later, -ly
inline constexpr WordTraits kThat = 1u << 7;            // that
inline constexpr WordTraits kConjunction = 1u << 8;     // and, but, or
inline constexpr WordTraits kSubordinator = 1u << 9;    // when, after, while, as, because
inline constexpr WordTraits kRelative = 1u << 10;       // who, which, whose, where
inline constexpr WordTraits kAbbreviation = 1u << 11;   // Mr, Sen, Jan
inline constexpr WordTraits kPlural = 1u << 12;         // they, people; or ends in s
inline constexpr WordTraits kTo = 1u << 13;             // to
inline constexpr WordTraits kTitle = 1u << 14;          // minister, president, spokesman
inline constexpr WordTraits kMale = 1u << 15;           // he
inline constexpr WordTraits kFemale = 1u << 16;         // she
inline constexpr WordTraits kObjectPronoun = 1u << 17;  // him, us, me
inline constexpr WordTraits kQuantifier = 1u << 18;     // some, most, many
inline constexpr WordTraits kDocument = 1u << 19;       // poll, study, report
inline constexpr WordTraits kBody = 1u << 20;           // ministry, party, sea: never a person
inline constexpr WordTraits kOpener = 1u << 23;    // begins a sentence before or instead of a name
inline constexpr WordTraits kParticle = 1u << 24;  // al, de, van: small words in a name
inline constexpr WordTraits kDistance = 1u << 21;  // so-called, alleged; or the first part
inline constexpr WordTraits kCue = 1u << 22;       // begins a cue
}  // namespace trait

// The traits of a folded word ("monday"): those of the lists here, and what its end tells.
WordTraits word_traits(std::string_view word);
// Only what the end tells, for a word that is in no list.
WordTraits traits_of_ending(std::string_view word);

// The words of all lists here.
std::vector<std::string_view> listed_words();

}  // namespace slantwise

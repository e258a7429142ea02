// Which word an outlet puts in another's place when it copies: the same event, the same source,
// another word.
//
//   for (const Substitution& one : substitutions(corpus, copies, &found)) ...
//   // Open Quay: "terrorists" > "attackers", 4 times in 3 stories; the reverse once in 1; p .62
//
// Counted are replacements of one to four words by one to four, function words at both ends left
// out: longer ones are rewriting. A story is an event, or the source where no event is known.
#pragma once

#include <cstddef>
#include <span>
#include <string>
#include <vector>

#include "models/copy_changes.h"

namespace slantwise {

inline constexpr std::size_t kMostReplaced = 4;  // words on either side

// How often, and in how many stories.
struct StoryCount {
  std::size_t uses = 0, stories = 0;
};

struct Substitution {
  std::string outlet;  // that publishes the copies
  CopyChange::What what = CopyChange::What::words;
  // Folded words. One of both is empty in a row for any other word; then the other one is a label,
  // as a lexicon has it.
  std::string was, now;
  StoryCount replaced, reverse;
  // Where `was` stands in a source and its copy keeps it; none if `was` is empty.
  StoryCount kept;
  // Exact sign test over the stories that have more of one direction than of the other.
  double p = 1;
  std::vector<std::pair<std::size_t, std::size_t>> places;  // copy and its change, of `replaced`
};

// By outlet; then labels, names, numbers, other words; then most stories first, then uses, then by
// words. The reverse of a row is told in it and has no row of its own: the row is that of the
// direction with more stories. A label that is replaced or put in twice or more has a row for any
// other word. `event` is the story of each document, kNoStory where unknown.
// REQUIRES: `copies` and `found`, if any, are of this corpus; one event a document, or none at all.
inline constexpr std::uint32_t kNoStory = 0xffffffffu;
std::vector<Substitution> substitutions(const Corpus& corpus, std::span<const CopyChanges> copies,
                                        const LexiconHits* found = nullptr,
                                        std::span<const std::uint32_t> event = {});

}  // namespace slantwise

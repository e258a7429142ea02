// What stands near a word, phrase or name: its collocates, by group of texts and voice.
//
// Example:
//   const auto groups = collocates({documents, families, outlet_of, 2, hits, {}},
//   Scope::narration); groups[0].collocates.front().log_dice;  // the first outlet's strongest
//   neighbor groups[2];                              // both outlets together
//
// The window of a hit is so many words to its left and right and ends with its sentence. A word
// that stands near two hits is counted once, for the nearer one. Words of other voices, captions
// and boilerplate hold their places and are not counted. A hit has the voice of its first word;
// words of a hit are never its neighbors. Counts are over the families' representatives
// (methods 1.1).
#pragma once

#include <cstdint>
#include <span>
#include <vector>

#include "core/counts.h"
#include "models/estimate/sums.h"
#include "models/families.h"
#include "models/window.h"

namespace slantwise {

struct Collocate {
  TermId term = kNoTerm;
  double left = 0, right = 0;  // times before and behind a hit
  double families = 0;         // independent texts in which it stands near a hit
  double uses = 0;             // in the voice, hits left out
  double expected = 0;         // times together, were it spread evenly over all words
  double log_dice = 0, log_ratio = 0;
  double squares = 0, products = 0;  // over texts: of times together, and of these times hits

  double together() const { return left + right; }
};

// The texts of one group; `words` and `near` leave the words of hits out.
struct CollocateGroup {
  double hits = 0, hit_squares = 0;
  double families = 0;        // independent texts with a hit in the voice
  double families_voice = 0;  // independent texts with a word in the voice
  double words = 0;           // in the voice
  double near = 0;            // of them in a window
  std::vector<Collocate> collocates;
};

// Everything by document but `groups`. Views: valid while what they look at lives.
struct CollocateInput {
  std::span<const Document> documents;
  const Families& families;
  std::span<const std::uint32_t> group_of;  // below `groups`
  std::size_t groups = 0;
  std::span<const std::vector<Span>> hits;  // token ranges in order, without overlap
  Window window = {};
};

// One value a group and a last one for all together, in which a text that several groups published
// is one independent text. Every word near a hit, the largest logDice first; ties by times
// together, then by term number. REQUIRES: documents interned with one vocabulary.
std::vector<CollocateGroup> collocates(const CollocateInput& input, Scope scope);

// 14 + log2(2 together / (hits + uses)) (Rychly 2008): 14 if neither comes without the other, one
// less if half as often.
double log_dice(double together, double hits, double uses);

// A word's times together for each hit, with the independent texts that have a hit as units: for
// rate_ratio() between groups. nullptr: it stands near no hit of the group. REQUIRES: not all
// groups together, where a text may count more than once.
Side per_hit(const CollocateGroup& group, const Collocate* collocate);

// log2 of a word's rate near the hits over its rate elsewhere (Hardie 2014); a count of 0 is taken
// for 0.5. NaN if there is no word near or none elsewhere.
double log_ratio(const Collocate& collocate, const CollocateGroup& group);

}  // namespace slantwise

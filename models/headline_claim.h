// Who says what a headline says (methods 3.2 P2): somebody whom it names, the outlet in the text
// below, or only somebody to whom the text below gives it.
//
// Example: the headline "Bridge to close in May" over "The bridge will close in May, Roe said."
// says in the outlet's voice what only Roe says below.
#pragma once

#include <cstdint>
#include <string_view>

#include "core/corpus.h"

namespace slantwise {

enum class HeadlineSource : std::uint8_t {
  named,    // the headline gives it to a source: "Bridge to close, mayor says"
  own,      // a sentence below says it in own words
  below,    // below only a source says it
  unclear,  // none of these is sure
};
std::string_view name(HeadlineSource source);  // "named", "own", "below", "unclear"

struct HeadlineClaim {
  HeadlineSource source = HeadlineSource::unclear;
  int attribution = -1;   // of `named` and `below`: index into attributions
  Span place{};           // bytes of the words below that say it; of `named` often empty
  std::size_t stems = 0;  // of the headline, its source left out
  double own = 0;         // of these, the share that the nearest sentence has in own words
  double said = 0;        // and that a source's words have
};

// By the stems of content words, of which the headline has three or more besides its source.
// Named: half of its words or more are a source's who says, tells, reports or the like; or it ends
// with a dash and words that name, in the text below, who says three fifths of it. Of headlines
// without a dash or colon and without a source's words: `own` if a sentence of the text has seven
// tenths of the stems in own words, and no source's words have more; `below` if words of a source
// who says them have three fifths, and no sentence has more than two fifths in own words. A word
// that is unclear makes the headline unclear. English; `document` is one of the corpus's.
HeadlineClaim headline_claim(const Corpus& corpus, const Document& document);

}  // namespace slantwise

// Headlines for an exercise: which can be matched with their texts, and who says what they say
// (methods 8.4.6).
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "apps/lesson/extracts.h"
#include "models/headline_claim.h"

namespace slantwise::lesson {

// The opening of a text below its headline: one paragraph or more, up to 45 words or the second.
std::vector<Span> opening(const Document& document);

// Articles whose opening has clearly more words of its own headline than of any other one here, and
// whose headline has clearly more words in its own opening: three to five independent texts, of one
// event if there are enough; in a drawn order. Empty: there are not three. `taken` are left out,
// and what has one of their headlines.
std::vector<std::uint32_t> matchable(const Material& material,
                                     const std::vector<std::uint32_t>& taken, Draws& draws);

struct Claimed {
  std::uint32_t article = 0;
  HeadlineClaim claim;
};

// Headlines of five stems or more of which it is sure who says them, up to `most`, independent
// texts; as many as possible of those whose claim only a source makes below, then of the others in
// turn.
std::vector<Claimed> claimed(const Material& material, std::size_t most, Draws& draws);

}  // namespace slantwise::lesson

// Interviews and transcripts: paragraphs that begin with who speaks (methods 4.4).
//   Q: Will you sail?
//   ROE: We will.
// gives the quotes "Will you sail?" and "We will.".
#pragma once

#include <span>
#include <string_view>
#include <vector>

#include "core/document.h"
#include "core/voice/quotes.h"

namespace slantwise {

// Adds what follows the label of every labeled paragraph, in place of the quotes that `quotes` has
// there; sorted by begin. A label is "Q", "A", or one to four words in capitals, and a colon ("Q."
// and "A." too). Labels count from the third in the article on, and only beside another label, at
// most two paragraphs away: a lone "UPDATE:" is none. Rule "transcript", medium confidence.
void add_transcript(std::string_view text, std::span<const Paragraph> paragraphs,
                    std::vector<Quote>& quotes);

}  // namespace slantwise

// One bar that shows whose words a text is made of.
#pragma once

#include "apps/html/markup.h"
#include "models/comparison.h"

namespace slantwise::html {

// Segments in the order of kShown, as wide as their share of the words that are counted or
// captions; a segment of 6 % or more carries its letter. Each has a <title> with its numbers.
// An empty ledger gives an empty bar.
Markup voice_bar(const Messages& messages, const Ledger& ledger, std::string_view label);

}  // namespace slantwise::html

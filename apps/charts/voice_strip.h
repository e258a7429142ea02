// A text as a strip from its first word to its last: who speaks where, and where the framing
// terms stand.
#pragma once

#include <string_view>

#include "apps/html/markup.h"
#include "models/comparison.h"

namespace slantwise::html {

// Each piece that is not cut is as wide as its share of the text's bytes. Height shows the voice
// as well as color: own words low, reported higher, quoted full, an editor's note full with a cap.
// Framing terms are ticks above.
Markup voice_strip(const Messages& messages, const ReaderText& text, std::string_view label);

}  // namespace slantwise::html

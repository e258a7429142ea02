// Speech that begins with a dash, as Spanish print sets it:
//   —No pagaremos —dijo la alcaldesa—. Es la ley.
// gives the quotes "No pagaremos" and "Es la ley.".
#pragma once

#include <span>
#include <string_view>
#include <vector>

#include "core/document.h"
#include "core/voice/quotes.h"

namespace slantwise {

// Adds the speech of every paragraph that begins with a dash and a letter or mark right behind it,
// in place of the quotes that `quotes` has there; sorted by begin. A dash behind a space and before
// a letter begins the narrator's words, one behind a letter ends them. A dash with a space behind
// it begins a list and no speech. Rule "dialogue-dash", medium confidence.
void add_dialogue(std::string_view text, std::span<const Paragraph> paragraphs,
                  std::vector<Quote>& quotes);

}  // namespace slantwise

// Framing terms and name choices as rows and as text for the terminal: what `frames` prints.
#pragma once

#include <span>
#include <string>

#include "apps/records.h"
#include "apps/shares.h"
#include "models/lexicon.h"

namespace slantwise {

// A row a term or label and article or outlet.
Records frames_records(const Comparison& comparison, By by);

// Terms, those of screens under a heading of their own, then the naming sets.
std::string frames_screen(const Comparison& comparison, By by);

// A sentence for each lexicon that is a screen; empty if none is.
std::string screen_note(std::span<const Lexicon> lexicons);

}  // namespace slantwise

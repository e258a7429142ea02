// What the exercise on sealed texts shows: headlines to get to know a side, the counts text by
// text, the passages that were counted, what slantwise says of all texts.
#pragma once

#include "apps/html/markup.h"
#include "apps/lesson/sealed.h"

namespace slantwise::lesson {

// Headlines of a few drawn texts of a side that are not sealed; nothing if there are none.
void add_openings(const Material& material, const Sealed& sealed, std::size_t side,
                  html::Markup& out);

// Uses and own words of each sealed text, "A1" and so on, and of each side together.
void sealed_table(const Material& material, const Sealed& sealed, html::Markup& out);

// Every use in the sealed texts, with the words around it.
void sealed_passages(const Material& material, const Sealed& sealed, html::Markup& out);

// ratio_sentences(), and whether chance does as much.
void sealed_answer(const Material& material, const Sealed& sealed, html::Markup& out);

}  // namespace slantwise::lesson

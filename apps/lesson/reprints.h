// Texts that tell by their marks whose they are (methods 8.4.5).
#pragma once

#include <cstdint>
#include <vector>

#include "apps/lesson/extracts.h"

namespace slantwise::lesson {

// A mark that stands in the text, not in a field beside it.
bool has_mark(const Material& material, std::uint32_t article);
// Its mark names another maker than its outlet.
bool is_copy(const Material& material, std::uint32_t article);
// Its mark names its outlet.
bool is_own(const Material& material, std::uint32_t article);

// A paragraph of the text itself: no headline, subhead, caption or boilerplate.
bool is_story(const Paragraph& paragraph);

// Up to five texts of three paragraphs or more: a copy by its marks with its source if that is
// there, another copy, texts with marks of their own, others; of many outlets and different
// families. Empty if there is no copy.
std::vector<std::uint32_t> texts_with_marks(const Material& material, Draws& draws);

}  // namespace slantwise::lesson

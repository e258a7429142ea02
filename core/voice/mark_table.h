// The quotation marks of a whole article, with its habits settled (methods 4.3.1-2).
#pragma once

#include <span>
#include <vector>

#include "core/document.h"
#include "core/voice/marks.h"

namespace slantwise {

struct MarkTable {
  std::vector<Mark> marks;            // of the article, in order
  std::vector<std::uint32_t> begins;  // by paragraph: where its marks begin; the end comes last
  bool doubles = false;               // the article uses marks other than single ones

  std::span<const Mark> of(std::size_t paragraph) const {
    return std::span(marks).subspan(begins[paragraph], begins[paragraph + 1] - begins[paragraph]);
  }
};

// Marks of a family that occurs once are left out. » « is reversed if » comes first; an article
// with only ” uses it on both sides; “ closes „ and ‘ closes ‚.
MarkTable read_marks(std::string_view text, std::span<const Paragraph> paragraphs);

// True for paragraphs that neither continue a quote nor interrupt one: captions, boilerplate.
bool is_cut(const Paragraph& paragraph);

// The index of the paragraph's next neighbor that is not cut; the table's size if none.
std::size_t next_uncut(std::span<const Paragraph> paragraphs, std::size_t paragraph);

}  // namespace slantwise

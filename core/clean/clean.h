// Source bytes -> cleaned text and its map back.
#pragma once

#include <string>
#include <vector>

#include "core/article.h"
#include "core/clean/offset_map.h"
#include "core/error.h"

namespace slantwise {

struct CleanText {
  std::string text;  // title (if given), "\n\n", body
  OffsetMap source;
  std::uint32_t title_size = 0;  // bytes of text that are the given title
  std::vector<Problem> problems;
};

// Decodes a text whose encoding is not UTF-8, drops a byte order mark, repairs UTF-8 and what is
// certain to have been read in a wrong encoding once (core/clean/mojibake.h), turns every line end
// (CRLF, CR, VT, FF, U+0085, U+2028, U+2029) into LF, drops NUL and other control characters except
// tab and LF. Everything else stays byte for byte.
CleanText clean(const Article& article);

}  // namespace slantwise

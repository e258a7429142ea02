// Text that somebody read in a wrong encoding and saved as UTF-8 again, once or several times over:
// "cafÃ©", "Itâ€™s", "Itâ\u0080\u0099s", "РњРёСЂ", "Ìèð".
//
// Only what is certain is put right. "Ã©" after a small letter, or a sign between letters, is no
// spelling of any language, and neither is "â€" before another sign; "Â»" alone may be a word that
// ends a quotation, and is put right only in a text that holds a certain one.
//
// A text may also speak of such things. One that names an encoding or UTF-8 stays as it is; a place
// that stands by itself or alone between quotation marks or in parentheses is no evidence; and one
// word alone is none if the text spells it right elsewhere.
#pragma once

#include <string>
#include <string_view>

#include "core/clean/misread.h"
#include "core/clean/offset_map.h"

namespace slantwise {

// What certainly happened to `text` last.
Misread certain_misreading(std::string_view text);

struct Undone {
  std::string text;
  OffsetMap source;                  // of `text`
  unsigned layers = 0;               // how often the text had been misread; 0: it is as it was
  std::size_t characters = 0;        // of `text` that were put right
  Misread first = Misread::nothing;  // what was undone first
};

// `text` with its misreadings undone, layer by layer. `from` maps `text` to bytes of `field` if it
// was decoded; without it `text` is the field. If there is nothing to undo, only `layers` is set.
Undone undo_mojibake(std::string_view text, Field field, const OffsetMap* from = nullptr);

}  // namespace slantwise

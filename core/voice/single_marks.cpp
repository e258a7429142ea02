#include "core/voice/single_marks.h"

#include <algorithm>

namespace slantwise {
namespace {

// s' before another word is more likely a possessive than a closing mark.
bool possessive(std::string_view text, const Mark& mark) {
  const std::uint32_t at = mark.span.begin;
  if (at == 0 || (text[at - 1] != 's' && text[at - 1] != 'z')) return false;
  if (mark.span.end + 1 >= text.size() || text[mark.span.end] != ' ') return false;
  const char next = text[mark.span.end + 1];
  return next >= 'a' && next <= 'z';
}

}  // namespace

const Mark* single_close(std::string_view text, std::span<const Mark> marks, std::size_t at,
                         MarkFamily within) {
  const std::size_t end = std::min(marks.size(), at + kLookahead);
  const Mark* found = nullptr;
  for (std::size_t i = at + 1; i < end; ++i) {
    const Mark& mark = marks[i];
    if (within != MarkFamily::single && mark.family == within) break;
    if (mark.family != MarkFamily::single) continue;
    if (mark.side == MarkSide::open && found != nullptr) break;
    if (mark.side == MarkSide::open || mark.curled != marks[at].curled) continue;
    if (found != nullptr && !possessive(text, *found)) break;
    if (found == nullptr || !possessive(text, mark)) found = &mark;
  }
  return found;
}

}  // namespace slantwise

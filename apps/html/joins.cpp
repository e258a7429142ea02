#include "apps/html/joins.h"

#include <algorithm>
#include <initializer_list>

namespace slantwise::html {
namespace {

bool ends_with_any(std::string_view text, std::initializer_list<std::string_view> marks) {
  return std::ranges::any_of(marks, [text](std::string_view mark) { return text.ends_with(mark); });
}

bool starts_with_any(std::string_view text, std::initializer_list<std::string_view> marks) {
  return std::ranges::any_of(marks,
                             [text](std::string_view mark) { return text.starts_with(mark); });
}

}  // namespace

bool joins_left(std::string_view left) {
  if (left.empty() || ends_with_any(left, {"(", "[", "{", "“", "‘", "«", "/", "\n", "\t"}))
    return true;
  const bool mark = ends_with_any(left, {"-", "\"", "'", "’"});
  const bool alone = left.size() < 2 || left[left.size() - 2] == ' ';
  return mark && (left.ends_with('-') || left.ends_with("’") ? !alone : alone);
}

bool joins_right(std::string_view right) {
  if (right.empty()) return true;
  if (starts_with_any(right,
                      {".", ",", ";", ":", "!", "?", ")", "]", "}", "”", "’", "»", "…", "/"})) {
    return true;
  }
  const bool alone = right.size() > 1 && right[1] == ' ';
  return (right.starts_with('-') && !alone) || (starts_with_any(right, {"\"", "'"}) && alone);
}

}  // namespace slantwise::html

#include "core/text/language_words.h"

#include <algorithm>
#include <array>

#include "core/text/unicode.h"

namespace slantwise {
namespace {

constexpr std::string_view kNarrowSpace = "\u202F";
constexpr std::string_view kCurly = "\u2019";

// Sorted.
constexpr std::array<std::string_view, 13> kElided = {
    "c", "d", "j", "jusqu", "l", "lorsqu", "m", "n", "puisqu", "qu", "quoiqu", "s", "t"};
static_assert(std::ranges::is_sorted(kElided));

bool is_digit(char c) { return c >= '0' && c <= '9'; }

// Where the next narrow space that ends a word begins; the end of `word` if there is none.
std::size_t next_cut(std::string_view word, std::size_t from) {
  for (std::size_t at = word.find(kNarrowSpace, from); at != std::string_view::npos;
       at = word.find(kNarrowSpace, at + kNarrowSpace.size())) {
    const std::size_t behind = at + kNarrowSpace.size();
    const bool number =
        at > 0 && is_digit(word[at - 1]) && behind < word.size() && is_digit(word[behind]);
    if (!number) return at;
  }
  return word.size();
}

}  // namespace

std::string_view without_elision(std::string_view word) {
  const std::size_t straight = word.find('\''), curly = word.find(kCurly);
  const std::size_t mark = std::min(straight, curly);
  if (mark == std::string_view::npos || mark == 0 || mark > 6) return word;
  if (!std::ranges::binary_search(kElided, std::string_view(fold(word.substr(0, mark))))) {
    return word;
  }
  const std::string_view rest = word.substr(mark + (mark == straight ? 1 : kCurly.size()));
  return rest.empty() ? word : rest;
}

void split_at_narrow_spaces(std::string_view text, std::vector<Span>& words) {
  if (text.find(kNarrowSpace) == std::string_view::npos) return;
  std::vector<Span> split;
  split.reserve(words.size());
  for (const Span span : words) {
    const std::string_view word = slice(text, span);
    for (std::size_t begin = 0; begin < word.size();) {
      const std::size_t end = next_cut(word, begin);
      if (end > begin) {
        split.push_back({span.begin + static_cast<std::uint32_t>(begin),
                         span.begin + static_cast<std::uint32_t>(end)});
      }
      begin = end + kNarrowSpace.size();
    }
  }
  words = std::move(split);
}

}  // namespace slantwise

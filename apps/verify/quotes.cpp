#include "apps/verify/quotes.h"

#include <algorithm>
#include <string>

#include "apps/html/story_blocks.h"

namespace slantwise::verify {
namespace {

constexpr std::string_view kParted = " … ", kLeftOut = " […] ";
constexpr std::size_t kNowhere = std::string_view::npos;

// A quotation ends or begins here; behind an editor's note so does what is quoted.
bool starts_with_mark(std::string_view text) {
  constexpr std::string_view kMarks[] = {"\"", "“", "”", "„", "‟", "«",  "»",  "‹",  "›",
                                         "‘",  "’", "‚", "'", "—", "–",  "「", "」", "『",
                                         "』", "(", ")", "[", "]", "\n", "-"};
  return std::ranges::any_of(kMarks, [&](std::string_view mark) { return text.starts_with(mark); });
}

// No letter or digit: what may stand between words and a mark.
bool is_between(char c) {
  const auto byte = static_cast<unsigned char>(c);
  return byte < 0x80 &&
         (byte < '0' || (byte > '9' && byte < 'A') || (byte > 'Z' && byte < 'a') || byte > 'z');
}

bool ends_quotation(std::string_view text, std::size_t at) {
  while (at < text.size() && !starts_with_mark(text.substr(at)) && is_between(text[at])) ++at;
  return at == text.size() || starts_with_mark(text.substr(at));
}

bool begins_quotation(std::string_view text, std::size_t at) {
  constexpr std::size_t kLetter = 4;  // bytes of a mark, at most
  while (at > 0) {
    for (std::size_t size = 1; size < kLetter && size <= at; ++size) {
      if (starts_with_mark(text.substr(at - size, size))) return true;
    }
    if (!is_between(text[at - 1])) return false;
    --at;
  }
  return true;
}

// Where `words` end in `text`, from `from` on; kNowhere: it does not have them.
std::size_t end_of(std::string_view text, std::string_view words, std::size_t from) {
  const std::size_t gap = words.find(kParted);
  if (const std::size_t whole = text.find(words, from); whole != kNowhere || gap == kNowhere) {
    return whole == kNowhere ? kNowhere : whole + words.size();
  }
  const std::string_view first = words.substr(0, gap), rest = words.substr(gap + kParted.size());
  const std::string_view second = rest.substr(0, rest.find(kParted));
  for (std::size_t at = from; (at = text.find(first, at)) != kNowhere; ++at) {
    const std::size_t end = at + first.size();
    if (!ends_quotation(text, end)) continue;
    for (std::size_t next = end; (next = text.find(second, next)) != kNowhere; ++next) {
      if (begins_quotation(text, next)) return end_of(text, rest, next);
    }
  }
  return kNowhere;
}

// A letter is cut whole: up to three bytes fewer before, more behind.
bool as_cut(std::string_view head, std::string_view tail, Sizes sizes) {
  constexpr std::size_t kLetter = 4;
  if (head.size() + kLetter <= html::Brief::kHead || tail.size() < html::Brief::kTail) return false;
  return sizes == Sizes::at_least ||
         (head.size() <= html::Brief::kHead && tail.size() < html::Brief::kTail + kLetter);
}

// The cut may fall into the " … " between two parts.
std::string_view without_joint(std::string_view words) {
  while (words.starts_with(' ')) words.remove_prefix(1);
  if (words.starts_with("… ")) words.remove_prefix(std::string_view("… ").size());
  while (words.ends_with(' ')) words.remove_suffix(1);
  if (words.ends_with(" …")) words.remove_suffix(std::string_view(" …").size());
  return words;
}

}  // namespace

bool has_words(std::string_view text, std::string_view words, Sizes sizes) {
  if (end_of(text, words, 0) != kNowhere) return true;
  for (std::size_t gap = 0; (gap = words.find(kLeftOut, gap)) != kNowhere; ++gap) {
    const std::string_view head = words.substr(0, gap), tail = words.substr(gap + kLeftOut.size());
    if (!as_cut(head, tail, sizes)) continue;
    const std::size_t end = end_of(text, without_joint(head), 0);
    if (end != kNowhere && end_of(text, without_joint(tail), end) != kNowhere) return true;
  }
  return false;
}

}  // namespace slantwise::verify

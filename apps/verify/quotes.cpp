#include "apps/verify/quotes.h"

#include <algorithm>
#include <string>

#include "apps/html/story_blocks.h"

namespace slantwise::verify {
namespace {

constexpr std::string_view kParted = " … ", kLeftOut = " […] ";
constexpr std::size_t kNowhere = std::string_view::npos;

// A quotation ends or begins here: among these bytes, between two words, is a mark or a new line.
bool has_mark(std::string_view between) {
  constexpr std::string_view kMarks[] = {"\"", "“", "”", "„", "‟", "«",  "»",  "‹",  "›",  "‘",
                                         "’",  "‚", "'", "—", "–", "「", "」", "『", "』", "\n"};
  return std::ranges::any_of(kMarks,
                             [&](std::string_view mark) { return between.find(mark) != kNowhere; });
}

bool ends_quotation(std::string_view text, std::size_t at) {
  constexpr std::size_t kNear = 12;  // bytes: “today,” and “today”), both
  return has_mark(text.substr(at, kNear)) || at + kNear >= text.size();
}

bool begins_quotation(std::string_view text, std::size_t at) {
  constexpr std::size_t kNear = 8;
  return at < kNear || has_mark(text.substr(at - kNear, kNear));
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

}  // namespace

bool has_words(std::string_view text, std::string_view words, Sizes sizes) {
  if (end_of(text, words, 0) != kNowhere) return true;
  for (std::size_t gap = 0; (gap = words.find(kLeftOut, gap)) != kNowhere; ++gap) {
    const std::string_view head = words.substr(0, gap), tail = words.substr(gap + kLeftOut.size());
    if (!as_cut(head, tail, sizes)) continue;
    const std::size_t end = end_of(text, head, 0);
    if (end != kNowhere && end_of(text, tail, end) != kNowhere) return true;
  }
  return false;
}

}  // namespace slantwise::verify

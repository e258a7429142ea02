#include "core/text/breaks.h"

#include <algorithm>
#include <map>

#include <unicode/utf8.h>

namespace slantwise {
namespace {

#include "core/text/break_tables.inc"

constexpr std::uint8_t kStop = 0, kEnd = 1, kBegin = 2;  // state, and categories of no character
constexpr std::size_t kTableHead = 2;                    // of a row as listed: accepts, status
constexpr std::size_t kHead = 3;                         // of a row here: whether it is plain, too
constexpr std::size_t kPlain = 2;                        // its place
constexpr std::uint16_t kAccepts = 1;

char32_t decode(std::string_view text, std::size_t& at) {
#pragma GCC diagnostic push
#pragma GCC diagnostic ignored "-Wconversion"  // inside ICU's macro
  UChar32 c = 0;
  U8_NEXT_OR_FFFD(text.data(), at, text.size(), c);
  return static_cast<char32_t>(c);
#pragma GCC diagnostic pop
}

}  // namespace

const Breaks& Breaks::words() {
  static const Breaks breaks({kWordRanges, kWordRows, kWordColumns, kWordDictionary, false});
  return breaks;
}

const Breaks& Breaks::strict_words() {
  static const Breaks breaks({kWordRanges, kStrictWordRows, kWordColumns, kWordDictionary, false});
  return breaks;
}

const Breaks& Breaks::sentences() {
  static const Breaks breaks(
      {kSentenceRanges, kSentenceRows, kSentenceColumns, kSentenceColumns, true});
  return breaks;
}

Breaks::Breaks(const Rules& rules) : dictionary_(rules.dictionary) {
  add_categories(rules.ranges);
  const std::size_t listed = kTableHead + rules.columns, width = kHead + rules.columns;
  for (std::size_t at = 0; at < rules.rows.size(); ++at) {
    const bool head = at % listed < kTableHead;
    rows_.push_back(static_cast<std::uint16_t>(head ? rules.rows[at] : rules.rows[at] * width));
    if (at % listed == kTableHead - 1) rows_.push_back(0);  // not plain
  }
  start_ = static_cast<std::uint16_t>(width);
  if (!rules.begins) return;
  start_ = row_after(start_, kBegin);
  mark_plain();
}

std::uint16_t Breaks::row_after(std::uint16_t row, std::uint8_t category) const {
  return rows_[row + kHead + category];
}

// Between two sentences' ends the rules remember no more than the last character: wherever letters,
// digits, spaces and commas lead from the start, any of them leads on as it does from the start.
// Runs of them need no look at the tables. Marks nothing if the rules are others.
void Breaks::mark_plain() {
  std::array<bool, 256> plain{};
  std::vector<std::uint16_t> rows{start_};
  std::vector<std::uint8_t> categories;
  for (const char c : {'a', 'A', '0', ' ', ','}) {
    categories.push_back(blocks_[static_cast<unsigned char>(c)]);
    rows.push_back(row_after(start_, categories.back()));
  }
  for (const std::uint16_t row : rows) {
    if (row != start_ && rows_[row] != kAccepts) return;
    for (const std::uint8_t category : categories) {
      if (row_after(row, category) != row_after(start_, category)) return;
    }
  }
  for (const std::uint16_t row : rows) rows_[row + kPlain] = 1;
  for (std::size_t byte = 0; byte < 128; ++byte) {
    plain[byte] = std::ranges::find(categories, blocks_[byte]) != categories.end();
  }
  plain_ = plain;
}

inline void Breaks::skip_plain(std::string_view text, std::size_t& at, std::uint16_t& row) const {
  const std::size_t begin = at;
  while (at < text.size() && plain_[static_cast<unsigned char>(text[at])]) ++at;
  if (at > begin) row = row_after(start_, blocks_[static_cast<unsigned char>(text[at - 1])]);
}

// Blocks that are alike are kept once.
void Breaks::add_categories(std::span<const CategoryRange> ranges) {
  std::map<std::vector<std::uint8_t>, std::uint16_t> known;
  std::size_t range = 0;
  for (std::size_t block = 0; block < index_.size(); ++block) {
    std::vector<std::uint8_t> categories;
    for (std::size_t c = block * 128; c < block * 128 + 128; ++c) {
      while (range + 1 < ranges.size() && ranges[range + 1].first <= c) ++range;
      categories.push_back(ranges[range].category);
    }
    const auto [entry, is_new] =
        known.try_emplace(categories, static_cast<std::uint16_t>(known.size()));
    index_[block] = entry->second;
    if (is_new) blocks_.insert(blocks_.end(), categories.begin(), categories.end());
  }
}

inline std::uint8_t Breaks::take(std::string_view text, std::size_t& at) const {
  const auto byte = static_cast<unsigned char>(text[at]);
  if (byte >= 0x80) return category(decode(text, at));
  ++at;
  return blocks_[byte];  // the first block is the one of ASCII
}

// As ICU's RuleBasedBreakIterator::handleNext(): the longest segment that the rules accept.
Boundary Breaks::next(std::string_view text, std::size_t begin) const {
  Boundary found{begin};
  std::size_t at = begin;
  bool dictionary = false;
  for (std::uint16_t row = start_; row != kStop;) {
    if (rows_[row + kPlain] != 0) {
      skip_plain(text, at, row);
      if (at > begin) found = {at, static_cast<std::uint8_t>(rows_[row + 1u]), dictionary};
    }
    const bool at_end = at >= text.size();
    const std::uint8_t category = at_end ? kEnd : take(text, at);
    dictionary = dictionary || category >= dictionary_;
    row = row_after(row, category);
    if (rows_[row] == kAccepts) {
      found = {at, static_cast<std::uint8_t>(rows_[row + 1u]), dictionary};
    }
    if (at_end) break;
  }
  if (found.end == begin) take(text, found.end);
  return found;
}

}  // namespace slantwise

#include "core/text/unicode.h"

#include <algorithm>
#include <array>
#include <string>
#include <string_view>

#include <unicode/normalizer2.h>
#include <unicode/uchar.h>
#include <unicode/unistr.h>
#include <unicode/utf8.h>

#include "core/text/code_points.h"

namespace slantwise {
namespace {

constexpr std::string_view kReplacement = "\xEF\xBF\xBD";
constexpr std::string_view kRightMark = "\xE2\x80\x99";  // ’
constexpr std::string_view kLeftMark = "\xE2\x80\x98";   // ‘

// Their 's is "is", "has" or "us", not a possessive.
constexpr std::array<std::string_view, 14> kContracted = {
    "he",   "here",  "how",  "it",   "let",  "she",   "somebody",
    "that", "there", "this", "what", "when", "where", "who"};

constexpr UChar kCurlyApostrophes[] = {0x2018, 0x2019, 0x02BC, 0xFF07};

// Shown as nothing, or only to fill a line: no part of a spelling. All are single units of UTF-16.
bool is_ignored(UChar c) {
  return c == 0x00AD || c == 0x0640 || c == 0x061C || c == 0x200E || c == 0x200F || c == 0x2060 ||
         c == 0xFEFF || (c >= 0x202A && c <= 0x202E) || (c >= 0x2066 && c <= 0x2069);
}

constexpr UChar kNarrowSpace = 0x202F;

// All of a word that is nothing else stays.
void drop_ignored(icu::UnicodeString& units) {
  const std::u16string_view all(units.getBuffer(), static_cast<std::size_t>(units.length()));
  const bool narrow = all.starts_with(kNarrowSpace) || all.ends_with(kNarrowSpace);
  if (!narrow && std::ranges::none_of(all, is_ignored)) return;
  icu::UnicodeString kept;
  for (const UChar unit : all) {
    if (!is_ignored(unit)) kept.append(unit);
  }
  int32_t begin = 0, end = kept.length();
  while (begin < end && kept[begin] == kNarrowSpace) ++begin;
  while (end > begin && kept[end - 1] == kNarrowSpace) --end;
  kept.retainBetween(begin, end);
  if (!kept.isEmpty()) units = kept;
}

bool is_ascii(char byte) { return static_cast<unsigned char>(byte) < 0x80; }

char lower(char byte) { return byte >= 'A' && byte <= 'Z' ? static_cast<char>(byte + 32) : byte; }

// English text is ASCII with curly apostrophes: no need to wake ICU for it.
bool fold_plain(std::string_view text, std::string& folded) {
  for (std::size_t at = 0; at < text.size();) {
    if (is_ascii(text[at])) {
      folded += lower(text[at++]);
    } else if (const auto mark = text.substr(at, 3); mark == kRightMark || mark == kLeftMark) {
      folded += '\'';
      at += 3;
    } else {
      return false;
    }
  }
  return true;
}

// No writing has so many marks on a letter, and putting them in order takes time by their square.
bool is_flood(const icu::UnicodeString& text) {
  constexpr int kMostMarks = 30;  // as Unicode's Stream-Safe Text Format
  if (text.length() <= kMostMarks) return false;
  int marks = 0;
  for (int32_t at = 0; at < text.length() && marks <= kMostMarks; at = text.moveIndex32(at, 1)) {
    marks = u_getCombiningClass(text.char32At(at)) == 0 ? 0 : marks + 1;
  }
  return marks > kMostMarks;
}

std::string fold_any(std::string_view text) {
  UErrorCode status = U_ZERO_ERROR;
  const icu::Normalizer2* nfc = icu::Normalizer2::getNFCInstance(status);
  auto units = icu::UnicodeString::fromUTF8({text.data(), static_cast<int32_t>(text.size())});
  for (const UChar mark : kCurlyApostrophes) {
    units.findAndReplace(icu::UnicodeString(mark), icu::UnicodeString(u'\''));
  }
  drop_ignored(units);
  std::string folded;
  if (is_flood(units)) return units.foldCase().toUTF8String(folded);
  // Normalized on both sides of folding, so that folding twice changes nothing.
  units = nfc->normalize(units, status);
  units = nfc->normalize(units.foldCase(), status);
  return units.toUTF8String(folded);
}

bool is_contracted(std::string_view stem) {
  std::string folded;
  fold_plain(stem, folded);
  return std::ranges::binary_search(kContracted, std::string_view(folded));
}

int width(UChar32 c) {
  if (c == 0x00AD) return 1;  // a soft hyphen is a format character, but terminals draw it
  const auto type = u_charType(c);
  const bool invisible = type == U_NON_SPACING_MARK || type == U_ENCLOSING_MARK ||
                         type == U_FORMAT_CHAR || type == U_CONTROL_CHAR;
  if (invisible || (c >= 0x1160 && c <= 0x11FF)) return 0;  // Hangul vowels join their consonant
  const int wide = u_getIntPropertyValue(c, UCHAR_EAST_ASIAN_WIDTH);
  return wide == U_EA_WIDE || wide == U_EA_FULLWIDTH ? 2 : 1;
}

constexpr UChar32 kJoiner = 0x200D, kAsEmoji = 0xFE0F;

bool is_emoji(UChar32 c) {
  return c >= 0x203C && u_hasBinaryProperty(c, UCHAR_EXTENDED_PICTOGRAPHIC) != 0;
}

// Emoji behind a joiner and skin tones are one picture with what stands before them.
bool is_drawn_with(UChar32 before, UChar32 c) {
  if (c >= 0x1F3FB && c <= 0x1F3FF) return is_emoji(before);
  return before == kJoiner && is_emoji(c);
}

}  // namespace

bool is_utf8(std::string_view bytes) {
  for (std::size_t at = 0; at < bytes.size();) {
    if (is_ascii(bytes[at])) {
      ++at;
    } else if (take_or_negative(bytes, at) < 0) {
      return false;
    }
  }
  return true;
}

std::string repair_utf8(std::string_view bytes, std::size_t& count) {
  std::string repaired;
  repaired.reserve(bytes.size());
  for (std::size_t at = 0; at < bytes.size();) {
    const std::size_t begin = at;
    if (take_or_negative(bytes, at) >= 0) {
      repaired += bytes.substr(begin, at - begin);
    } else {
      repaired += kReplacement;
      ++count;
    }
  }
  return repaired;
}

std::string fold(std::string_view text) {
  std::string folded;
  folded.reserve(text.size());
  return fold_plain(text, folded) ? folded : fold_any(text);
}

std::string_view without_possessive(std::string_view word) {
  if (word.size() < 3 || lower(word.back()) != 's') return word;
  std::string_view stem = word.substr(0, word.size() - 1);
  if (stem.ends_with('\'')) {
    stem.remove_suffix(1);
  } else if (stem.ends_with(kRightMark)) {
    stem.remove_suffix(kRightMark.size());
  } else {
    return word;
  }
  return stem.empty() || is_contracted(stem) ? word : stem;
}

std::string term_key(std::string_view word) { return fold(without_possessive(word)); }

int display_width(std::string_view text) {
  int columns = 0;
  UChar32 before = 0;
  for (std::size_t at = 0; at < text.size();) {
    const UChar32 c = take_or_negative(text, at);
    columns += c < 0 ? 1 : is_drawn_with(before, c) ? 0 : width(c);
    if (c == kAsEmoji && is_emoji(before) && width(before) == 1) ++columns;
    before = c;
  }
  return columns;
}

std::size_t next_code_point(std::string_view text, std::size_t at) {
  std::size_t end = at;
  return take_or_negative(text, end) < 0 ? at + 1 : end;
}

}  // namespace slantwise

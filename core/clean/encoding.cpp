#include "core/clean/encoding.h"

#include <algorithm>
#include <memory>
#include <vector>

#include <fmt/format.h>
#include <unicode/uchar.h>
#include <unicode/ucnv.h>
#include <unicode/ucsdet.h>
#include <unicode/uscript.h>
#include <unicode/utf8.h>

#include "core/text/code_points.h"

namespace slantwise {
namespace {

using std::string_view_literals::operator""sv;

// ICU's detector looks at no more.
constexpr std::size_t kSample = 8000;
constexpr std::size_t kAround = 40;
// Western European text has fewer bytes above ASCII than this, in percent; others have more.
constexpr std::size_t kWesternPercent = 6;
constexpr std::size_t kForeignPercent = 40;  // an alphabet without ASCII letters has more
constexpr int kLikely = 20;                  // of ICU's 100

// Holds all of ISO-8859-1, and the quotation marks that files called so have nevertheless.
constexpr const char* kWesternName = "windows-1252";

// Only encodings whose text is text: none that is stateful, none of mainframes.
const std::vector<std::string>& names() {
  static const std::vector<std::string> kNames = {
      "Big5",         "EUC-JP",       "EUC-KR",       "GB18030",      "GBK",
      "IBM866",       "ISO-8859-1",   "ISO-8859-2",   "ISO-8859-3",   "ISO-8859-4",
      "ISO-8859-5",   "ISO-8859-6",   "ISO-8859-7",   "ISO-8859-8",   "ISO-8859-9",
      "ISO-8859-10",  "ISO-8859-13",  "ISO-8859-14",  "ISO-8859-15",  "KOI8-R",
      "KOI8-U",       "macintosh",    "Shift_JIS",    "UTF-16BE",     "UTF-16LE",
      "UTF-8",        "windows-1250", "windows-1251", "windows-1252", "windows-1253",
      "windows-1254", "windows-1255", "windows-1256", "windows-1257", "windows-1258"};
  return kNames;
}

bool is_high(char byte) { return static_cast<unsigned char>(byte) >= 0x80; }

struct Utf8Count {
  std::size_t good = 0;  // characters of more than one byte
  std::size_t bad = 0;
};

Utf8Count count_utf8(std::string_view bytes) {
  Utf8Count count;
  for (std::size_t at = 0; at < bytes.size();) {
    if (!is_high(bytes[at])) {
      ++at;
      continue;
    }
    const std::size_t begin = at;
    if (take_or_negative(bytes, at) >= 0) {
      ++count.good;
    } else if (at < bytes.size() || bytes.size() - begin > 3) {
      ++count.bad;
    }
  }
  return count;
}

// Would this be text in a language? Signs of a wrong guess: controls, unassigned characters, a
// capital inside a word, two alphabets in one word, a symbol inside a word, y with diaeresis.
bool is_odd(UChar32 before, UChar32 c, UChar32 after) {
  if (c == 0xFFFD || c == 0xFF || !u_isdefined(c) || u_iscntrl(c)) return true;
  if (u_islower(before) && u_isupper(c)) return true;
  if (u_islower(c) && u_isupper(after)) return true;
  if (u_isalpha(c)) {
    const auto mixed = [&](UChar32 other) {
      return u_isalpha(other) &&
             (u_getIntPropertyValue(c, UCHAR_SCRIPT) != u_getIntPropertyValue(other, UCHAR_SCRIPT));
    };
    return mixed(before) || mixed(after);
  }
  const auto type = u_charType(c);
  const bool symbol = type == U_MATH_SYMBOL || type == U_CURRENCY_SYMBOL ||
                      type == U_MODIFIER_SYMBOL || type == U_OTHER_SYMBOL;
  return symbol && u_isalpha(before);
}

bool is_latin(UChar32 c) {
  return u_isalpha(c) && u_getIntPropertyValue(c, UCHAR_SCRIPT) == USCRIPT_LATIN;
}

bool is_plausible(std::string_view text) {
  std::size_t odd = 0, high = 0, accented = 0, plain = 0;
  UChar32 before = ' ';
  for (std::size_t at = 0; at < text.size();) {
    const UChar32 c = take_or_negative(text, at);
    if (c >= 0x80) {
      std::size_t next = at;
      const UChar32 after = at < text.size() ? take_or_negative(text, next) : ' ';
      ++high;
      odd += is_odd(before, c, after);
      accented += is_latin(c);
    } else {
      plain += u_isalpha(c);
    }
    before = c;
  }
  // No language writes most of its letters with accents: that is another alphabet, misread.
  return odd * 20 <= high && (accented <= plain || accented < 4);
}

bool is_plausible_as(std::string_view sample, std::string_view encoding) {
  std::string text;
  Decoder decoder(encoding);
  decoder.decode(sample, Decoder::Block::last, text);
  return is_plausible(text);
}

// The neighborhoods of the bytes that ASCII does not have, as much as the detector takes.
std::string telling_part(std::string_view bytes) {
  std::string part;
  std::size_t done = 0;
  for (std::size_t at = 0; at < bytes.size() && part.size() < kSample; ++at) {
    if (!is_high(bytes[at]) || at < done) continue;
    const std::size_t begin = std::max(done, at < kAround ? 0 : at - kAround);
    done = std::min(bytes.size(), at + kAround);
    part += bytes.substr(begin, done - begin);
  }
  return part;
}

struct CloseDetector {
  void operator()(UCharsetDetector* detector) const { ucsdet_close(detector); }
};

// The likely encodings of `sample`, the best first.
std::vector<std::string> candidates(std::string_view sample) {
  UErrorCode status = U_ZERO_ERROR;
  const std::unique_ptr<UCharsetDetector, CloseDetector> detector(ucsdet_open(&status));
  ucsdet_setText(detector.get(), sample.data(), static_cast<int32_t>(sample.size()), &status);
  int32_t count = 0;
  const UCharsetMatch** const matches = ucsdet_detectAll(detector.get(), &count, &status);
  std::vector<std::string> result;
  for (int32_t i = 0; U_SUCCESS(status) && i < count; ++i) {
    if (ucsdet_getConfidence(matches[i], &status) < kLikely) continue;
    std::string name = encoding_name(ucsdet_getName(matches[i], &status));
    if (name == "ISO-8859-1") name = kWesternName;
    if (!name.empty() && name != kUtf8) result.push_back(std::move(name));
  }
  return result;
}

// Bytes that are not UTF-8.
std::string likely_encoding(std::string_view bytes) {
  const std::string sample = telling_part(bytes);
  const auto high = static_cast<std::size_t>(std::ranges::count_if(bytes, is_high));
  const bool few = high * 100 <= bytes.size() * kWesternPercent;
  if (few && is_plausible_as(sample, kWesternName)) return kWesternName;
  for (const std::string& name : candidates(sample)) {
    if (is_plausible_as(sample, name)) return name;
  }
  // ICU's detector knows Russian: text that is mostly letters of Cyrillic may be in another
  // language.
  const bool foreign = high * 100 >= bytes.size() * kForeignPercent;
  if (foreign && is_plausible_as(sample, "windows-1251")) return "windows-1251";
  return std::string(kUtf8);
}

struct Zeros {
  std::size_t even = 0, odd = 0, controls = 0;
};

Zeros count_zeros(std::string_view bytes) {
  Zeros zeros;
  for (std::size_t at = 0; at < bytes.size(); ++at) {
    const auto byte = static_cast<unsigned char>(bytes[at]);
    if (byte >= 0x20 || byte == '\n' || byte == '\t' || byte == '\r') continue;
    ++zeros.controls;
    if (byte == 0) ++(at % 2 == 0 ? zeros.even : zeros.odd);
  }
  return zeros;
}

// UTF-16 without a mark: the upper halves of spaces and line ends are zero, all on one side. What
// is valid UTF-8 must be controls to a fifth to be UTF-16 nevertheless: no text is that.
std::string utf16_without_mark(std::string_view bytes) {
  const std::string_view sample = bytes.substr(0, kSample / 2 * 2);
  const Zeros zeros = count_zeros(sample);
  const bool little = zeros.odd > zeros.even;
  const std::size_t many = std::max(zeros.odd, zeros.even);
  const std::size_t few = std::min(zeros.odd, zeros.even);
  if (many * 200 < sample.size() || many == 0 || few * 20 > many) return "";
  if (count_utf8(sample).bad == 0 && zeros.controls * 5 < sample.size()) return "";
  const std::string name = little ? "UTF-16LE" : "UTF-16BE";
  return is_plausible_as(sample.substr(0, sample.size() / 2 * 2), name) ? name : "";
}

}  // namespace

std::span<const std::string> encoding_names() { return names(); }

std::string encoding_name(std::string_view given) {
  const std::string wanted(given);
  const auto same = [](const std::string& a, const char* b) {
    return ucnv_compareNames(a.c_str(), b) == 0;
  };
  for (const std::string& name : names()) {
    if (same(name, wanted.c_str())) return name;
  }
  for (const std::string& name : names()) {
    UErrorCode status = U_ZERO_ERROR;
    const std::uint16_t count = ucnv_countAliases(name.c_str(), &status);
    for (std::uint16_t i = 0; U_SUCCESS(status) && i < count; ++i) {
      if (same(wanted, ucnv_getAlias(name.c_str(), i, &status))) return name;
    }
  }
  return "";
}

std::string recognize_encoding(std::string_view bytes) {
  if (bytes.starts_with("\xEF\xBB\xBF"sv)) return std::string(kUtf8);
  if (bytes.starts_with("\xFF\xFE"sv)) return "UTF-16LE";
  if (bytes.starts_with("\xFE\xFF"sv)) return "UTF-16BE";
  if (std::string name = utf16_without_mark(bytes); !name.empty()) return name;
  const Utf8Count count = count_utf8(bytes);
  // Text of another encoding makes a valid character by chance now and then, not half the time.
  if (count.bad <= count.good) return std::string(kUtf8);
  return likely_encoding(bytes);
}

std::string recognized_sentence(std::string_view encoding) {
  return fmt::format("read as {} (recognized; --encoding NAME overrides)", encoding);
}

std::string replaced_sentence(std::string_view encoding, std::size_t count, std::size_t first) {
  return fmt::format(
      "{} nothing in {} and became U+FFFD, the first at byte {}; another --encoding may fit",
      count == 1 ? "1 byte sequence is" : fmt::format("{} byte sequences are", count), encoding,
      first);
}

}  // namespace slantwise

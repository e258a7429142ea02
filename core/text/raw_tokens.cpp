#include "core/text/raw_tokens.h"

#include <unicode/locid.h>
#include <unicode/uchar.h>
#include <unicode/unistr.h>
#include <unicode/utf8.h>

#include <array>

#include "core/error.h"

namespace slantwise {
namespace {

constexpr std::array kModes{TokenMode::unicode, TokenMode::unicode_strict, TokenMode::sklearn,
                            TokenMode::whitespace};

enum class Kind : unsigned char { separator, word, beyond_ascii };

constexpr std::array<Kind, 256> kKinds = [] {
  std::array<Kind, 256> kinds{};
  for (std::size_t byte = 0; byte < 256; ++byte) {
    const bool word = (byte >= 'a' && byte <= 'z') || (byte >= 'A' && byte <= 'Z') ||
                      (byte >= '0' && byte <= '9') || byte == '_';
    kinds[byte] = byte >= 0x80 ? Kind::beyond_ascii : word ? Kind::word : Kind::separator;
  }
  return kinds;
}();

constexpr std::array<char, 128> kLower = [] {
  std::array<char, 128> lower{};
  for (std::size_t byte = 0; byte < 128; ++byte) {
    const bool upper = byte >= 'A' && byte <= 'Z';
    lower[byte] = static_cast<char>(upper ? byte + 32 : byte);
  }
  return lower;
}();

bool is_ascii(char byte) { return static_cast<unsigned char>(byte) < 0x80; }

// Python's \w is str.isalnum() or "_": letters and whatever has a numeric value, but no marks.
bool is_word(UChar32 c) {
  return c >= 0 &&
         (u_isalpha(c) || u_getIntPropertyValue(c, UCHAR_NUMERIC_TYPE) != U_NT_NONE || c == '_');
}

// Python's str.isspace() takes the four ASCII separators as well.
bool is_space(UChar32 c) { return c < 0 || u_isUWhiteSpace(c) || (c >= 0x1c && c <= 0x1f); }

// The two capitals whose lower case is not one character for one: dotted I, and sigma, which
// ends a word in another shape.
bool needs_full_mapping(std::string_view text) {
  return text.find("\u0130") != std::string_view::npos ||
         text.find("\u03A3") != std::string_view::npos;
}

// Reads the code point at `at` and moves past it; below 0 for a byte that is not UTF-8.
UChar32 next(std::string_view text, std::size_t& at) {
#pragma GCC diagnostic push
#pragma GCC diagnostic ignored "-Wconversion"  // inside ICU's macro
  UChar32 c = 0;
  U8_NEXT(text.data(), at, text.size(), c);
  return c;
#pragma GCC diagnostic pop
}

void append_lower(std::string& out, std::string_view text, std::size_t& at) {
  const UChar32 c = next(text, at);
  if (c < 0) {
    out.push_back('\0');  // separates in every mode
    return;
  }
  char bytes[U8_MAX_LENGTH];
  std::int32_t size = 0;
  U8_APPEND_UNSAFE(bytes, size, u_tolower(c));
  out.append(bytes, static_cast<std::size_t>(size));
}

// Into `out`, whose memory is used again from text to text.
void lower(std::string_view text, std::string& out) {
  out.clear();
  if (needs_full_mapping(text)) {
    const auto size = static_cast<std::int32_t>(text.size());
    icu::UnicodeString wide = icu::UnicodeString::fromUTF8(icu::StringPiece(text.data(), size));
    wide.toLower(icu::Locale::getRoot()).toUTF8String(out);
    return;
  }
  for (std::size_t at = 0; at < text.size();) {
    std::size_t end = at;
    while (end < text.size() && is_ascii(text[end])) ++end;
    const std::size_t begin = out.size();
    out.append(text.substr(at, end - at));
    for (std::size_t i = begin; i < out.size(); ++i) {
      out[i] = kLower[static_cast<unsigned char>(out[i])];
    }
    at = end;
    if (at < text.size()) append_lower(out, text, at);
  }
}

}  // namespace

std::span<const TokenMode> token_modes() { return kModes; }

std::string_view name(TokenMode mode) {
  constexpr std::string_view kNames[] = {"unicode", "unicode-strict", "sklearn", "whitespace"};
  return kNames[static_cast<std::size_t>(mode)];
}

TokenMode find_token_mode(std::string_view wanted) {
  std::string known;
  for (const TokenMode mode : kModes) {
    if (name(mode) == wanted) return mode;
    known.append(known.empty() ? "" : ", ").append(name(mode));
  }
  throw UsageError("there is no way to split words called \"" + std::string(wanted) +
                   "\"; there are " + known);
}

RawTokens::RawTokens(TokenMode mode) : mode_(mode) {
  if (mode == TokenMode::unicode) words_ = std::make_unique<Words>();
  if (mode == TokenMode::unicode_strict) words_ = std::make_unique<Words>(WordRules::strict);
}

std::span<const std::string_view> RawTokens::split(std::string_view text) {
  tokens_.clear();
  lower(text, lower_);
  if (mode_ == TokenMode::sklearn) {
    split_word_characters();
  } else if (mode_ == TokenMode::whitespace) {
    split_white_space();
  } else {
    for (const Span span : words_->split(lower_)) tokens_.push_back(slice(lower_, span));
  }
  return tokens_;
}

void RawTokens::split_word_characters() {
  lower_.push_back('\0');  // a separator behind the last token: no loop below runs past it
  const std::string_view text = lower_;
  const auto kind = [&](std::size_t at) { return kKinds[static_cast<unsigned char>(text[at])]; };
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t begin = at;
    while (kind(at) == Kind::word) ++at;
    std::size_t end = at, characters = at - begin;
    if (kind(at) == Kind::beyond_ascii) {
      while (kind(at) != Kind::separator && is_word(next(text, at))) {
        ++characters;
        end = at;
      }
    } else {
      ++at;
    }
    if (characters >= 2) tokens_.push_back(text.substr(begin, end - begin));
  }
}

void RawTokens::split_white_space() {
  const std::string_view text = lower_;
  std::size_t begin = 0;
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t here = at;
    const UChar32 c = next(text, at);
    if (!is_space(c) && c != 0) continue;
    if (here > begin) tokens_.push_back(text.substr(begin, here - begin));
    begin = at;
  }
  if (begin < text.size()) tokens_.push_back(text.substr(begin));
}

}  // namespace slantwise

#include "core/voice/spelling.h"

#include <unicode/translit.h>
#include <unicode/unistr.h>

#include <algorithm>
#include <array>
#include <memory>
#include <vector>

namespace slantwise {
namespace {

bool is_ascii(std::string_view text) {
  return std::ranges::all_of(text, [](char c) { return (c & 0x80) == 0; });
}

std::unique_ptr<const icu::Transliterator> latin_rules() {
  UErrorCode error = U_ZERO_ERROR;
  std::unique_ptr<const icu::Transliterator> rules(
      icu::Transliterator::createInstance("Any-Latin; Latin-ASCII; Lower", UTRANS_FORWARD, error));
  return U_FAILURE(error) ? nullptr : std::move(rules);
}

// Names in other letters are rare, and the rules slow to compile: once, for any number of threads.
std::string to_ascii(std::string_view text) {
  static const std::unique_ptr<const icu::Transliterator> rules = latin_rules();
  if (!rules) return std::string(text);
  auto letters = icu::UnicodeString::fromUTF8(
      icu::StringPiece(text.data(), static_cast<std::int32_t>(text.size())));
  rules->transliterate(letters);
  std::string out;
  letters.toUTF8String(out);
  return out;
}

}  // namespace

std::size_t letters_changed(std::string_view a, std::string_view b) {
  std::vector<std::size_t> row(b.size() + 1);
  for (std::size_t j = 0; j <= b.size(); ++j) row[j] = j;
  for (std::size_t i = 0; i < a.size(); ++i) {
    std::size_t corner = row[0];
    row[0] = i + 1;
    for (std::size_t j = 0; j < b.size(); ++j) {
      const std::size_t change = corner + (a[i] != b[j] ? 1u : 0u);
      corner = row[j + 1];
      row[j + 1] = std::min({corner + 1, row[j] + 1, change});
    }
  }
  return row.back();
}

std::string spelling(std::string_view name) {
  std::string out = is_ascii(name) ? std::string(name) : to_ascii(name);
  std::ranges::replace(out, 'w', 'v');
  constexpr std::array<std::string_view, 4> kEndings = {"yy", "iy", "ij", "yj"};
  for (const std::string_view ending : kEndings) {
    if (out.ends_with(ending)) out.replace(out.size() - 2, 2, "y");
  }
  return out;
}

bool same_spelling(std::string_view a, std::string_view b, Agreeing agreeing) {
  const std::size_t most = agreeing == Agreeing::first_name ? 2 : 1;
  const auto [small, large] = std::minmax({a.size(), b.size()});
  if (small < kLeastLetters || large - small > most || a[0] != b[0]) return false;
  return letters_changed(a, b) <= most;
}

bool same_name(std::string_view a, std::string_view b, Agreeing agreeing) {
  return same_spelling(spelling(a), spelling(b), agreeing);
}

}  // namespace slantwise

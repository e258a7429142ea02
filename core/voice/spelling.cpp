#include "core/voice/spelling.h"

#include <unicode/translit.h>
#include <unicode/unistr.h>

#include <algorithm>
#include <array>
#include <memory>
#include <vector>

namespace slantwise {
namespace {

constexpr std::size_t kLeast = 6;  // letters: shorter names are alike by chance

bool is_ascii(std::string_view text) {
  return std::ranges::all_of(text, [](char c) { return (c & 0x80) == 0; });
}

// Slow; names in other letters are rare.
std::string to_ascii(std::string_view text) {
  UErrorCode error = U_ZERO_ERROR;
  const std::unique_ptr<icu::Transliterator> rules(
      icu::Transliterator::createInstance("Any-Latin; Latin-ASCII; Lower", UTRANS_FORWARD, error));
  if (U_FAILURE(error)) return std::string(text);
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

bool same_name(std::string_view a, std::string_view b, Agreeing agreeing) {
  const bool near = std::max(a.size(), b.size()) - std::min(a.size(), b.size()) <= kLeast;
  if (a.empty() || b.empty() || !near) return false;
  if (is_ascii(a) && is_ascii(b) && a[0] != b[0] && a[0] != 'w' && b[0] != 'w') return false;
  const std::string left = spelling(a);
  const std::string right = spelling(b);
  if (std::min(left.size(), right.size()) < kLeast || left[0] != right[0]) return false;
  return letters_changed(left, right) <= (agreeing == Agreeing::first_name ? 2u : 1u);
}

}  // namespace slantwise

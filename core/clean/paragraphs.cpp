#include "core/clean/paragraphs.h"

#include <algorithm>
#include <array>

namespace slantwise {
namespace {

// White space of more than one byte.
constexpr std::array<std::string_view, 17> kWideSpaces = {
    "\u00A0", "\u1680", "\u2000", "\u2001", "\u2002", "\u2003", "\u2004", "\u2005", "\u2006",
    "\u2007", "\u2008", "\u2009", "\u200A", "\u2028", "\u2029", "\u205F", "\u3000"};

constexpr std::array<std::string_view, 4> kClosers = {"\u201D", "\u2019", "\u00BB", "\u203A"};

// A wrapped line is this long at most, and at least; the others belong to no wrapped text.
constexpr std::size_t kLongestWrap = 100;
constexpr std::size_t kShortestWrap = 45;
constexpr std::size_t kRaggedness = 25;
constexpr std::size_t kFewestLines = 6;

bool is_space(char c) { return c == ' ' || (c >= '\t' && c <= '\r'); }

std::size_t space_at_start(std::string_view text) {
  if (text.empty()) return 0;
  if (is_space(text[0])) return 1;
  for (const std::string_view space : kWideSpaces) {
    if (text.starts_with(space)) return space.size();
  }
  return 0;
}

std::size_t space_at_end(std::string_view text) {
  if (text.empty()) return 0;
  if (is_space(text.back())) return 1;
  if (static_cast<unsigned char>(text.back()) < 0x80) return 0;
  for (const std::string_view space : kWideSpaces) {
    if (text.ends_with(space)) return space.size();
  }
  return 0;
}

std::string_view without_closers(std::string_view text) {
  for (bool found = true; found && !text.empty();) {
    found = std::string_view("\"')]*").find(text.back()) != std::string_view::npos;
    std::size_t size = found ? 1 : 0;
    for (const std::string_view closer : kClosers) {
      if (text.ends_with(closer)) size = closer.size();
    }
    found = size > 0;
    text.remove_suffix(size);
  }
  return text;
}

// Lines without their LF; blank ones are empty.
std::vector<Span> lines_of(std::string_view text) {
  std::vector<Span> lines;
  for (std::size_t begin = 0; begin <= text.size();) {
    const std::size_t end = std::min(text.find('\n', begin), text.size());
    lines.push_back(
        trim(text, {static_cast<std::uint32_t>(begin), static_cast<std::uint32_t>(end)}));
    begin = end + 1;
  }
  return lines;
}

// The lengths of lines that go on in the next line.
std::vector<std::size_t> continued_lengths(std::string_view text, const std::vector<Span>& lines,
                                           std::size_t& in_mid_sentence) {
  std::vector<std::size_t> lengths;
  for (std::size_t at = 0; at + 1 < lines.size(); ++at) {
    if (lines[at].empty() || lines[at + 1].empty()) continue;
    lengths.push_back(lines[at].size());
    if (!ends_sentence(slice(text, lines[at]))) ++in_mid_sentence;
  }
  std::ranges::sort(lengths);
  return lengths;
}

bool is_wrapped(std::string_view text, const std::vector<Span>& lines) {
  std::size_t in_mid_sentence = 0;
  const auto lengths = continued_lengths(text, lines, in_mid_sentence);
  if (lengths.size() < kFewestLines) return false;
  const std::size_t longest = lengths[lengths.size() * 95 / 100];
  if (longest > kLongestWrap || longest < kShortestWrap) return false;
  const auto about = std::ranges::lower_bound(lengths, longest - std::min(longest, kRaggedness));
  const auto equal = static_cast<std::size_t>(lengths.end() - about);
  return equal * 10 >= lengths.size() * 7 && in_mid_sentence * 2 >= lengths.size();
}

}  // namespace

Span trim(std::string_view text, Span span) {
  while (const std::size_t size = space_at_start(slice(text, span))) {
    span.begin += static_cast<std::uint32_t>(size);
  }
  while (const std::size_t size = space_at_end(slice(text, span))) {
    span.end -= static_cast<std::uint32_t>(size);
  }
  return span;
}

bool ends_sentence(std::string_view text) {
  text = without_closers(text);
  if (text.ends_with("\u2026")) return true;
  return !text.empty() && std::string_view(".!?:").find(text.back()) != std::string_view::npos;
}

std::size_t rough_words(std::string_view text, std::size_t most) {
  std::size_t words = 0;
  bool inside = false;
  for (std::size_t at = 0; at < text.size() && words < most;) {
    // The wide spaces begin with C2, E1, E2 or E3: all other bytes need no closer look.
    const auto lead = static_cast<unsigned char>(text[at]);
    const bool wide = lead == 0xC2 || (lead >= 0xE1 && lead <= 0xE3);
    const std::size_t space =
        wide ? space_at_start(text.substr(at)) : static_cast<std::size_t>(is_space(text[at]));
    if (space == 0 && !inside) ++words;
    inside = space == 0;
    at += std::max<std::size_t>(space, 1);
  }
  return words;
}

bool has_words(std::string_view text, std::size_t least) {
  if (text.size() + 1 < 2 * least) return false;  // a letter and a space for each
  return rough_words(text, least) >= least;
}

bool is_hard_wrapped(std::string_view text) { return is_wrapped(text, lines_of(text)); }

std::vector<TextBlock> split_paragraphs(std::string_view text, std::uint32_t offset) {
  const std::vector<Span> lines = lines_of(text);
  const bool wrapped = is_wrapped(text, lines);
  std::vector<TextBlock> blocks;
  bool follows = false;
  for (const Span line : lines) {
    if (line.empty()) {
      follows = false;
      continue;
    }
    const Span span{line.begin + offset, line.end + offset};
    if (wrapped && follows) {
      blocks.back().span.end = span.end;
    } else {
      blocks.push_back({span, follows});
    }
    follows = true;
  }
  return blocks;
}

}  // namespace slantwise

#include "core/voice/attribution.h"

#include <algorithm>

namespace slantwise {
namespace {

constexpr std::uint32_t kName = 4;  // words of a source beside a dash or colon

SourcedPiece headline_piece(Span content, Span source, std::string_view rule) {
  const Span cue{std::max(content.begin, source.begin), std::max(content.begin, source.begin)};
  return {content, source, cue, nullptr, rule, Confidence::low};
}

}  // namespace

std::vector<SourcedPiece> find_headline_pieces(std::span<const VoiceWord> words, Span unit) {
  for (std::uint32_t i = unit.begin + 1; i < unit.end; ++i) {
    const Span left{unit.begin, i};
    const Span right{i, unit.end};
    const bool dash = (words[i].gap & gap::kDash) != 0;
    const bool colon = (words[i].gap & gap::kColon) != 0;
    if (dash && right.size() <= kName && left.size() > right.size() && words[i].capital) {
      return {headline_piece(left, right, "headline-after")};
    }
    if (colon && left.size() <= kName && words[i - 1].capital) {
      return {headline_piece(right, left, "headline-before")};
    }
  }
  return find_pieces(words, unit);
}

}  // namespace slantwise

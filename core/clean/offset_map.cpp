#include "core/clean/offset_map.h"

#include <algorithm>
#include <cassert>

namespace slantwise {

namespace {

constexpr std::uint32_t kMaxStep = 255;

}  // namespace

void OffsetMap::append(std::uint32_t clean_size, Field field, Span source) {
  if (clean_size == 0) return;
  std::uint32_t clean_step = 0, source_step = 0;
  if (clean_size == source.size()) {
    clean_step = source_step = 1;
  } else if (clean_size <= kMaxStep && source.size() <= kMaxStep) {
    clean_step = clean_size;
    source_step = source.size();
  }
  if (!pieces_.empty() && clean_step > 0) {
    Piece& last = pieces_.back();
    if (last.clean_step == clean_step && last.source_step == source_step && last.field == field &&
        last.source.end == source.begin) {
      last.source.end = source.end;
      size_ += clean_size;
      return;
    }
  }
  pieces_.push_back({size_, source, field, static_cast<std::uint8_t>(clean_step),
                     static_cast<std::uint8_t>(source_step)});
  size_ += clean_size;
}

const OffsetMap::Piece& OffsetMap::piece_at(std::uint32_t clean) const {
  assert(clean < size_);
  const auto after = std::ranges::upper_bound(pieces_, clean, {}, &Piece::clean);
  return *(after - 1);
}

// The source of [begin, end), counted from the first clean byte of `piece`: whole steps.
Span OffsetMap::part(const Piece& piece, std::uint32_t begin, std::uint32_t end) {
  if (piece.clean_step == 0) return piece.source;
  const std::uint32_t step = piece.clean_step;
  const std::uint32_t first = begin / step * piece.source_step;
  const std::uint32_t last = (end + step - 1) / step * piece.source_step;
  return {piece.source.begin + first, std::min(piece.source.begin + last, piece.source.end)};
}

SourceSpan OffsetMap::source(Span clean) const {
  const Piece* first = &piece_at(clean.begin);
  const Piece* last = &piece_at(clean.end - 1);
  while (last->field != first->field) --last;
  const std::uint32_t begin = clean.begin - first->clean;
  return {first->field,
          {part(*first, begin, begin + 1).begin, part(*last, 0, clean.end - last->clean).end}};
}

}  // namespace slantwise

#include "core/clean/offset_map.h"

#include <algorithm>
#include <cassert>

namespace slantwise {

void OffsetMap::append(std::uint32_t clean_size, Field field, Span source) {
  if (clean_size == 0) return;
  const bool exact = clean_size == source.size();
  if (!pieces_.empty()) {
    Piece& last = pieces_.back();
    if (exact && last.exact && last.field == field && last.source.end == source.begin) {
      last.source.end = source.end;
      size_ += clean_size;
      return;
    }
  }
  pieces_.push_back({size_, source, field, exact});
  size_ += clean_size;
}

const OffsetMap::Piece& OffsetMap::piece_at(std::uint32_t clean) const {
  assert(clean < size_);
  const auto after = std::ranges::upper_bound(pieces_, clean, {}, &Piece::clean);
  return *(after - 1);
}

SourceSpan OffsetMap::source(Span clean) const {
  const Piece& first = piece_at(clean.begin);
  const std::uint32_t begin =
      first.exact ? first.source.begin + (clean.begin - first.clean) : first.source.begin;
  const Piece* last = &piece_at(clean.end - 1);
  while (last->field != first.field) --last;
  const std::uint32_t whole = last->source.end;
  const std::uint32_t inside = last->source.begin + (clean.end - last->clean);
  const std::uint32_t end = last->exact ? std::min(inside, whole) : whole;
  return {first.field, {begin, end}};
}

}  // namespace slantwise

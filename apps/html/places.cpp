#include "apps/html/places.h"

#include <algorithm>

namespace slantwise::html {

Places::Places(const Comparison& comparison) : marks_(comparison.passages.size()) {
  if (comparison.reader.empty()) return;
  for (std::uint32_t i = 0; i < comparison.passages.size(); ++i) {
    const Passage& passage = comparison.passages[i];
    passages_[{passage.article, passage.source.field, passage.source.span.begin}].push_back(i);
  }
  for (const ReaderText& text : comparison.reader) {
    for (const ReaderParagraph& paragraph : text.paragraphs) {
      for (const Piece& piece : paragraph.pieces) {
        const auto mark = mark_of(text.article, piece);
        if (!mark) continue;
        const SourceSpan& at = piece.source;
        auto place = passages_.lower_bound({text.article, at.field, at.span.begin});
        for (;
             place != passages_.end() && place->first < Place{text.article, at.field, at.span.end};
             ++place) {
          for (const std::uint32_t passage : place->second) marks_[passage] = mark;
        }
      }
    }
  }
}

std::optional<std::uint32_t> Places::mark_of(std::uint32_t article, const Piece& piece) const {
  if (piece.term.empty()) return std::nullopt;
  const SourceSpan& at = piece.source;
  const auto first = passages_.lower_bound({article, at.field, at.span.begin});
  if (first == passages_.end() || !(first->first < Place{article, at.field, at.span.end})) {
    return std::nullopt;
  }
  return first->second.front();
}

}  // namespace slantwise::html

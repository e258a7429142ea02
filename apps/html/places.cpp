#include "apps/html/places.h"

#include <algorithm>

#include "core/text/unicode.h"

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

bool shown_as_is(std::string_view text) {
  const auto control = [](char c) {
    const auto byte = static_cast<unsigned char>(c);
    return (byte < 0x20 && c != '\n' && c != '\t') || byte == 0x7f;
  };
  constexpr std::string_view kNamed = "\u27E8U+";  // a control that escaped() names
  return is_utf8(text) && std::ranges::none_of(text, control) &&
         escaped(text).find(kNamed) == std::string::npos;
}

void place_of_words(Markup& out, const SourceSpan& source) {
  out << " data-at=\"" << source.span.begin << " " << source.span.end;
  if (source.field == Field::title) out << " title";
  out << "\"";
}

}  // namespace slantwise::html

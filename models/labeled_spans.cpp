#include "models/labeled_spans.h"

#include <algorithm>
#include <string_view>

namespace slantwise {
namespace {

Span trimmed(std::string_view text, Span span) {
  constexpr std::string_view kSpace = " \t\n\r";
  while (!span.empty() && kSpace.find(text[span.begin]) != kSpace.npos) ++span.begin;
  while (!span.empty() && kSpace.find(text[span.end - 1]) != kSpace.npos) --span.end;
  return span;
}

Field field_at(const Document& document, std::uint32_t at) {
  return document.source.source({at, at + 1}).field;
}

// Walks runs, cuts and tokens from left to right, once.
class Walk {
 public:
  explicit Walk(const Document& document) : document_(document) {}

  void paragraph(std::size_t index) {
    const Paragraph& paragraph = document_.paragraphs[index];
    std::uint32_t at = paragraph.span.begin;
    while (at < paragraph.span.end) {
      LabeledSpan piece = piece_at(at, paragraph.span.end);
      piece.paragraph = index;
      piece.zone = piece.cut == nullptr ? paragraph.zone : piece.cut->zone;
      at = piece.span.end;
      pieces_.push_back(piece);
    }
  }

  std::vector<LabeledSpan> take() { return std::move(pieces_); }

 private:
  LabeledSpan piece_at(std::uint32_t at, std::uint32_t end) {
    const auto& runs = document_.runs;
    const auto& cuts = document_.cuts;
    while (runs[run_].span.end <= at) ++run_;
    while (cut_ < cuts.size() && cuts[cut_].span.end <= at) ++cut_;
    end = std::min(end, runs[run_].span.end);
    const bool cut = cut_ < cuts.size() && cuts[cut_].span.begin <= at;
    if (cut_ < cuts.size()) end = std::min(end, cut ? cuts[cut_].span.end : cuts[cut_].span.begin);
    return {{at, end}, 0, Zone::body, &runs[run_], cut ? &cuts[cut_] : nullptr, tokens_until(end)};
  }

  std::uint32_t tokens_until(std::uint32_t end) {
    const auto& begin = document_.tokens.begin;
    std::uint32_t count = 0;
    for (; token_ < begin.size() && begin[token_] < end; ++token_) ++count;
    return count;
  }

  const Document& document_;
  std::vector<LabeledSpan> pieces_;
  std::size_t run_ = 0, cut_ = 0, token_ = 0;
};

bool continues(const Document& document, const LabeledSpan& last, const LabeledSpan& next) {
  return last.run == next.run && last.cut == next.cut && last.zone == next.zone &&
         field_at(document, last.span.begin) == field_at(document, next.span.begin);
}

}  // namespace

std::vector<LabeledSpan> pieces_by_paragraph(const Document& document) {
  Walk walk(document);
  for (std::size_t i = 0; i < document.paragraphs.size(); ++i) walk.paragraph(i);
  return walk.take();
}

std::vector<LabeledSpan> labeled_spans(const Document& document) {
  std::vector<LabeledSpan> spans;
  for (LabeledSpan& piece : pieces_by_paragraph(document)) {
    if (!spans.empty() && continues(document, spans.back(), piece)) {
      spans.back().span.end = piece.span.end;
      spans.back().tokens += piece.tokens;
    } else {
      spans.push_back(piece);
    }
  }
  std::erase_if(spans, [](const LabeledSpan& span) { return span.tokens == 0; });
  for (LabeledSpan& span : spans) span.span = trimmed(document.text, span.span);
  return spans;
}

}  // namespace slantwise

#include "core/clean/learned_cuts.h"

#include <algorithm>
#include <tuple>

namespace slantwise {
namespace {

// Overlapping ones joined; `cuts` are in order.
std::vector<LearnedCut> join(const std::vector<LearnedCut>& cuts) {
  std::vector<LearnedCut> out;
  for (const LearnedCut& cut : cuts) {
    if (out.empty() || cut.span.begin >= out.back().span.end) {
      out.push_back(cut);
      continue;
    }
    LearnedCut& last = out.back();
    // A sentence of a paragraph that is cut says nothing new of it.
    if (cut.span.end <= last.span.end && last.shape != Shape::shingle) continue;
    last.span.end = std::max(last.span.end, cut.span.end);
    last.articles = std::min(last.articles, cut.articles);
    if (cut.shape != Shape::shingle) last.shape = cut.shape;
  }
  return out;
}

const Paragraph* paragraph_at(const Document& document, std::uint32_t byte) {
  for (const Paragraph& paragraph : document.paragraphs) {
    if (paragraph.span.contains(byte)) return &paragraph;
  }
  return nullptr;
}

// The words between are the article's own: a phrase in the middle is no frame.
bool reaches_edge(const Document& document, LearnedCut& cut) {
  const Paragraph* paragraph = paragraph_at(document, cut.span.begin);
  if (!paragraph || paragraph->tokens.empty()) return false;
  const std::uint32_t last = paragraph->tokens.end - 1;
  const std::uint32_t end = document.tokens.begin[last] + document.tokens.length[last];
  const bool begins = cut.span.begin <= document.tokens.begin[paragraph->tokens.begin];
  const bool ends = cut.span.end >= end;
  if (begins) cut.span.begin = paragraph->span.begin;
  if (ends) cut.span.end = paragraph->span.end;
  return begins || ends;
}

}  // namespace

std::vector<Overrule> settle_cuts(const Document& document, std::vector<LearnedCut> cuts) {
  std::ranges::sort(cuts, {}, [](const LearnedCut& cut) {
    return std::tuple(cut.span.begin, ~cut.span.end, cut.shape);
  });
  std::vector<Overrule> out;
  for (LearnedCut& cut : join(cuts)) {
    if (cut.shape == Shape::shingle && !reaches_edge(document, cut)) continue;
    out.push_back({Overrule::Kind::cut, cut.span, Voice::narration, "learned", cut.articles});
  }
  return out;
}

}  // namespace slantwise

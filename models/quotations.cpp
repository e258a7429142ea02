#include "models/quotations.h"

#include <algorithm>

namespace slantwise {
namespace {

// The counted words that begin in `span`.
std::vector<std::uint32_t> words_in(const Document& document, Span span) {
  const Tokens& tokens = document.tokens;
  std::vector<std::uint32_t> words;
  auto at = static_cast<std::uint32_t>(std::ranges::lower_bound(tokens.begin, span.begin) -
                                       tokens.begin.begin());
  for (; at < tokens.size() && tokens.begin[at] < span.end; ++at) {
    if (tokens.zone[at] != Zone::boilerplate && tokens.zone[at] != Zone::caption) {
      words.push_back(at);
    }
  }
  return words;
}

// Only editor's notes stand between: the quotation goes on.
bool goes_on(const Document& document, const Quotation& last, std::size_t run) {
  const VoiceRun& here = document.runs[run];
  if (last.attribution < 0 || here.attribution != last.attribution) return false;
  std::size_t before = run;
  while (before > 0 && document.runs[before - 1].voice == Voice::insert) --before;
  return before < run && before > 0 && document.runs[before - 1].span.end == last.span.end;
}

}  // namespace

std::vector<Quotation> quotations(const Document& document) {
  std::vector<Quotation> found;
  for (std::size_t r = 0; r < document.runs.size(); ++r) {
    const VoiceRun& run = document.runs[r];
    if (run.voice != Voice::quote || run.confidence == Confidence::low) continue;
    std::vector<std::uint32_t> words = words_in(document, run.span);
    if (words.empty()) continue;
    if (!found.empty() && goes_on(document, found.back(), r)) {
      found.back().span.end = run.span.end;
      found.back().tokens.insert(found.back().tokens.end(), words.begin(), words.end());
    } else {
      found.push_back({run.span, run.attribution, std::move(words)});
    }
  }
  return found;
}

bool has_note(const Document& document, const Quotation& quotation, const Insert& note) {
  const Span at = quotation.span;
  if (at.begin <= note.span.begin && note.span.end <= at.end) return true;
  if (quotation.attribution < 0) return false;
  const Attribution& by = document.attributions[static_cast<std::size_t>(quotation.attribution)];
  const bool said = by.content.begin <= note.span.begin && note.span.end <= by.content.end;
  const bool beside = note.span.begin <= at.end + 1 && at.begin <= note.span.end + 1;
  return said && beside;
}

Span printed_word(const Document& document, std::uint32_t token) {
  const Tokens& tokens = document.tokens;
  const Span word{tokens.begin[token], tokens.begin[token] + tokens.length[token]};
  const bool changed = word.begin > 0 && document.text[word.begin - 1] == '[' &&
                       document.text.substr(word.end, 1) == "]" && token + 1 < tokens.size() &&
                       tokens.begin[token + 1] == word.end + 1;
  if (!changed) return word;
  return {word.begin - 1, tokens.begin[token + 1] + tokens.length[token + 1]};
}

}  // namespace slantwise

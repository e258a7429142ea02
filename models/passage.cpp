#include "models/passage.h"

#include <algorithm>

#include "core/text/unicode.h"
#include "models/patterns.h"

namespace slantwise {
namespace {

std::string context(std::string_view text) {
  constexpr std::string_view kSpace = " \t\n";
  const std::size_t begin = text.find_first_not_of(kSpace);
  if (begin == std::string_view::npos) return "";
  std::string shown(text.substr(begin, text.find_last_not_of(kSpace) + 1 - begin));
  std::ranges::replace(shown, '\n', ' ');
  return shown;
}

std::uint32_t token_end(const Tokens& tokens, std::uint32_t at) {
  return tokens.begin[at] + tokens.length[at];
}

// The bytes of the sentence or paragraph, for a side that is taken whole.
Span limit(const Document& document, std::uint32_t token, const Window& window) {
  return window.within == Window::Within::sentence
             ? document.sentences[document.tokens.sentence[token]].span
             : document.paragraphs[document.tokens.paragraph[token]].span;
}

void add_context(const Document& document, Span tokens, Span match, const Window& window,
                 Passage& passage) {
  const Tokens& all = document.tokens;
  const Span near = around(document, tokens, window);
  const Span whole = limit(document, tokens.begin, window);
  const std::uint32_t begin = window.left == Window::kAll ? whole.begin : all.begin[near.begin];
  passage.left = context(slice(document.text, {std::min(begin, match.begin), match.begin}));
  const std::uint32_t end = window.right == Window::kAll ? whole.end : token_end(all, near.end - 1);
  passage.right = context(slice(document.text, {match.end, std::max(match.end, end)}));
}

void add_voice(const Document& document, std::uint32_t token, Passage& passage) {
  passage.zone = document.tokens.zone[token];
  passage.voice = document.tokens.voice[token];
  passage.confidence = document.tokens.confidence[token];
  const std::uint32_t begin = document.tokens.begin[token];
  const auto after = std::ranges::upper_bound(document.runs, begin, {},
                                              [](const VoiceRun& run) { return run.span.begin; });
  if (after == document.runs.begin()) return;
  const VoiceRun& run = *(after - 1);
  passage.rule = run.rule;
  if (run.attribution >= 0) {
    passage.speaker = document.attributions[static_cast<std::size_t>(run.attribution)].speaker;
  }
  if (run.insert >= 0) {
    const Insert& insert = document.inserts[static_cast<std::size_t>(run.insert)];
    passage.inside = insert.inside;
    passage.signed_by = insert.signed_by;
    passage.inside_speaker = speaker_around(document, insert.span.begin);
  }
}

// The source's own bytes, so that they can be found there; the cleaned ones where the source's
// cannot be shown.
std::string match_bytes(const Document& document, Span match, const SourceSpan& source) {
  const Article& article = document.article;
  const std::string& field = source.field == Field::title ? article.title : article.text;
  const std::string_view bytes = slice(field, source.span);
  const bool coded = source.field == Field::text && !article.encoding.empty();
  const bool shown = !coded && is_utf8(bytes) && bytes.find('\0') == std::string_view::npos;
  return std::string(shown ? bytes : slice(document.text, match));
}

}  // namespace

bool in_scope(const Passage& passage, Scope scope) {
  if (passage.zone == Zone::caption || passage.zone == Zone::boilerplate) return false;
  if (scope == Scope::all) return true;
  return passage.confidence != Confidence::low && name(passage.voice) == name(scope);
}

std::string speaker_around(const Document& document, std::uint32_t at) {
  const auto found = std::ranges::find_if(document.attributions, [at](const Attribution& one) {
    return one.content.contains(at) && !one.speaker.empty();
  });
  return found == document.attributions.end() ? "" : found->speaker;
}

Passage passage(const Document& document, std::uint32_t article, Span tokens,
                const Window& window) {
  const Span match = hit_span(document, {0, tokens});
  Passage passage;
  passage.article = article;
  passage.source = document.source.source(match);
  passage.match = match_bytes(document, match, passage.source);
  add_voice(document, tokens.begin, passage);
  add_context(document, tokens, match, window, passage);
  return passage;
}

}  // namespace slantwise

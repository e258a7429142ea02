// Full texts cut where the voice, the cuts or a framing term change.
#include <algorithm>

#include "models/compare/parts.h"

namespace slantwise::compare_parts {
namespace {

struct Mark {
  Span span;
  const std::string* term;
};

std::vector<Mark> term_marks(const Document& document, const std::vector<Hit>& hits,
                             const std::vector<const LexiconTerm*>& terms) {
  std::vector<Mark> marks;
  for (const Hit& hit : hits) marks.push_back({hit_span(document, hit), &terms[hit.pattern]->id});
  return marks;
}

std::vector<std::uint32_t> borders(const Document& document, const std::vector<Mark>& marks,
                                   Span paragraph) {
  std::vector<std::uint32_t> at{paragraph.begin, paragraph.end};
  const auto add = [&](Span span) {
    for (const std::uint32_t edge : {span.begin, span.end}) {
      if (paragraph.begin < edge && edge < paragraph.end) at.push_back(edge);
    }
  };
  for (const VoiceRun& run : document.runs) add(run.span);
  for (const Cut& cut : document.cuts) add(cut.span);
  for (const Mark& mark : marks) add(mark.span);
  std::ranges::sort(at);
  at.erase(std::unique(at.begin(), at.end()), at.end());
  return at;
}

// The bytes that `span` comes from, if cleaning left them as they are.
SourceSpan exact_source(const Document& document, Span span) {
  const SourceSpan source = document.source.source(span);
  const Article& article = document.article;
  const std::string& field = source.field == Field::title ? article.title : article.text;
  const bool inside = source.span.begin < source.span.end && source.span.end <= field.size();
  const bool same = inside && slice(field, source.span) == slice(document.text, span);
  return same ? source : SourceSpan{};
}

Piece piece(const Document& document, const std::vector<Mark>& marks, Span span) {
  Piece out;
  out.text = slice(document.text, span);
  const auto holds = [&](const auto& part) { return part.span.contains(span.begin); };
  if (const auto run = std::ranges::find_if(document.runs, holds); run != document.runs.end()) {
    out.voice = run->voice;
    out.confidence = run->confidence;
    out.rule = run->rule;
    if (run->attribution >= 0) {
      out.speaker = document.attributions[static_cast<std::size_t>(run->attribution)].speaker;
    }
  }
  if (const auto cut = std::ranges::find_if(document.cuts, holds); cut != document.cuts.end()) {
    out.cut = true;
    out.rule = cut->rule;
    out.articles = cut->articles;
  }
  if (const auto mark = std::ranges::find_if(marks, holds); mark != marks.end()) {
    out.term = *mark->term;
    out.source = document.source.source(span);
  } else {
    out.source = exact_source(document, span);
  }
  return out;
}

ReaderText reader_text(const Document& document, std::uint32_t article,
                       const std::vector<Mark>& marks) {
  ReaderText out{article, {}};
  for (const Paragraph& paragraph : document.paragraphs) {
    ReaderParagraph shown{paragraph.zone, paragraph.subhead, paragraph.rule, {}};
    const std::vector<std::uint32_t> at = borders(document, marks, paragraph.span);
    for (std::size_t i = 0; i + 1 < at.size(); ++i) {
      shown.pieces.push_back(piece(document, marks, {at[i], at[i + 1]}));
    }
    out.paragraphs.push_back(std::move(shown));
  }
  return out;
}

}  // namespace

void add_reader(const Context& context, const TermHits& found, Comparison& out) {
  for (std::uint32_t d = 0; d < context.corpus.documents.size(); ++d) {
    const Document& document = context.corpus.documents[d];
    out.reader.push_back(
        reader_text(document, d, term_marks(document, found.hits[d], found.terms)));
  }
}

}  // namespace slantwise::compare_parts

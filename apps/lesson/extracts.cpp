#include "apps/lesson/extracts.h"

#include <algorithm>
#include <array>

#include "models/function_words.h"

namespace slantwise::lesson {
namespace {

using html::Isolated;
using html::Text;

// The sentences that have a byte of `bytes`, as one stretch.
Span sentences_of(const Document& document, Span bytes) {
  Span out = bytes;
  for (const Sentence& sentence : document.sentences) {
    if (sentence.span.end <= bytes.begin || sentence.span.begin >= bytes.end) continue;
    out.begin = std::min(out.begin, sentence.span.begin);
    out.end = std::max(out.end, sentence.span.end);
  }
  return out;
}

bool is_whole(Voice voice) { return voice == Voice::quote || voice == Voice::insert; }

bool crosses(Span run, Span bytes) {
  const bool apart = run.end <= bytes.begin || run.begin >= bytes.end;
  return !apart && (run.begin < bytes.begin || run.end > bytes.end);
}

}  // namespace

const Paragraph& paragraph_at(const Document& document, std::uint32_t at) {
  return *std::ranges::find_if(document.paragraphs,
                               [at](const Paragraph& one) { return one.span.contains(at); });
}

Span whole_sentences(const Document& document, Span bytes) {
  const Span limits = paragraph_at(document, bytes.begin).span;
  const auto inside = [limits](Span span) {
    return Span{std::max(span.begin, limits.begin), std::min(span.end, limits.end)};
  };
  Span out = inside(sentences_of(document, bytes));
  for (Span before{}; before != out;) {
    before = out;
    for (const VoiceRun& run : document.runs) {
      if (!is_whole(run.voice) || !crosses(run.span, out)) continue;
      const Span both{std::min(out.begin, run.span.begin), std::max(out.end, run.span.end)};
      out = inside(sentences_of(document, inside(both)));
    }
  }
  return out;
}

std::string without_cuts(const Document& document, Span bytes) {
  std::string out;
  std::uint32_t at = bytes.begin;
  for (const Cut& cut : document.cuts) {
    if (cut.span.end <= at || cut.span.begin >= bytes.end) continue;
    if (cut.span.begin > at) out += slice(document.text, {at, cut.span.begin});
    at = std::min(cut.span.end, bytes.end);
  }
  const bool starts_cut = at > bytes.begin && out.empty();
  if (at < bytes.end) out += slice(document.text, {at, bytes.end});
  if (starts_cut) out.erase(0, out.find_first_not_of(" \n"));
  return out;
}

Span tokens_in(const Document& document, Span bytes) {
  const std::vector<std::uint32_t>& begins = document.tokens.begin;
  const auto place = [&begins](std::uint32_t byte) {
    return static_cast<std::uint32_t>(std::ranges::lower_bound(begins, byte) - begins.begin());
  };
  return {place(bytes.begin), place(bytes.end)};
}

std::set<TermId> content_words(const Corpus& corpus, const Document& document, Span bytes) {
  std::set<TermId> words;
  const Span tokens = tokens_in(document, bytes);
  for (std::uint32_t t = tokens.begin; t < tokens.end; ++t) {
    const TermId term = document.tokens.term[t];
    if (!is_function_word(corpus.vocabulary.term(term))) words.insert(term);
  }
  return words;
}

double overlap(const std::set<TermId>& a, const std::set<TermId>& b) {
  const std::size_t least = std::min(a.size(), b.size());
  if (least == 0) return 0;
  const auto both = std::ranges::count_if(a, [&b](TermId word) { return b.contains(word); });
  return static_cast<double>(both) / static_cast<double>(least);
}

bool stays_visible(const Material& material, const std::string& words) {
  const std::string sentence = "It was said that " + words + " had been there for a long time.";
  return material.masker.text(sentence) == sentence;
}

void put_source(html::Markup& out, const Material& material, std::uint32_t article) {
  const ArticleSummary& one = material.comparison.articles.at(article);
  out << "<span class=\"outlet\">" << Isolated{material.masker.outlet(one.outlet)} << "</span>";
  const std::string date = material.masker.date(one.date);
  if (!date.empty()) out << " <span class=\"date\">" << Isolated{date} << "</span>";
}

void put_card(html::Markup& out, const Material& material, const ExtractCard& card, Cite cite) {
  const std::vector<std::string> words =
      material.masker.texts(std::array{card.before, card.marked, card.after});
  out << "<blockquote dir=\"auto\">" << Text{words[0]};
  if (!card.marked.empty()) out << "<mark>" << Text{words[1]} << "</mark>";
  out << Text{words[2]} << "</blockquote>";
  if (cite == Cite::outlet) {
    out << "<p class=\"note\">";
    put_source(out, material, card.article);
    out << "</p>";
  }
}

}  // namespace slantwise::lesson

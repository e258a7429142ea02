#include "core/analyzer.h"

#include <algorithm>
#include <string_view>
#include <utility>

#include "core/clean/clean.h"
#include "core/clean/zones.h"
#include "core/text/language_words.h"
#include "core/text/sentences.h"
#include "core/text/term_numbers.h"
#include "core/text/words.h"
#include "core/voice/overruled.h"
#include "core/voice/voices.h"

namespace slantwise {
namespace {

std::uint32_t small(std::size_t number) { return static_cast<std::uint32_t>(number); }

// The words that stand in paragraphs, each with its paragraph. Words between them are dropped.
void place_words(Document& document, const std::vector<Span>& words) {
  Tokens& tokens = document.tokens;
  tokens.begin.reserve(words.size());
  tokens.length.reserve(words.size());
  tokens.paragraph.reserve(words.size());
  tokens.zone.reserve(words.size());
  std::size_t at = 0;
  for (std::size_t p = 0; p < document.paragraphs.size(); ++p) {
    Paragraph& paragraph = document.paragraphs[p];
    while (at < words.size() && words[at].begin < paragraph.span.begin) ++at;
    paragraph.tokens.begin = small(tokens.size());
    for (; at < words.size() && words[at].end <= paragraph.span.end; ++at) {
      tokens.begin.push_back(words[at].begin);
      tokens.length.push_back(words[at].size());
    }
    paragraph.tokens.end = small(tokens.size());
    tokens.paragraph.resize(tokens.size(), small(p));
    tokens.zone.resize(tokens.size(), paragraph.zone);
  }
}

// What the standard misses in languages other than English. Nobody knows: as in English.
std::vector<Span> words_by_language(const Document& document, std::vector<Span> words) {
  const std::string& code = document.language.code;
  if (!code.empty() && code != "en") split_at_narrow_spaces(document.text, words);
  return words;
}

// Words of every paragraph, boilerplate included.
void tokenize(Document& document, const std::vector<Span>& words, TermNumbers& numbers) {
  place_words(document, words);
  Tokens& tokens = document.tokens;
  std::vector<std::string_view> views;
  views.reserve(tokens.size());
  for (std::size_t i = 0; i < tokens.size(); ++i) {
    const auto word = std::string_view(document.text).substr(tokens.begin[i], tokens.length[i]);
    views.push_back(document.language.code == "fr" ? without_elision(word) : word);
  }
  const std::span<const TermId> terms = numbers.number(views, document.terms);
  tokens.term.assign(terms.begin(), terms.end());
  tokens.sentence.resize(tokens.size());
  tokens.voice.resize(tokens.size(), Voice::narration);
  tokens.confidence.resize(tokens.size(), Confidence::high);
}

// Cuts are sorted; a token belongs to the cut in which it begins.
void apply_cuts(Document& document) {
  Tokens& tokens = document.tokens;
  for (const Cut& cut : document.cuts) {
    auto at = std::ranges::lower_bound(tokens.begin, cut.span.begin) - tokens.begin.begin();
    for (auto i = static_cast<std::size_t>(at); i < tokens.size() && tokens.begin[i] < cut.span.end;
         ++i) {
      tokens.zone[i] = cut.zone;
    }
  }
}

// Where sentences of a paragraph begin and end in the text. White space at its end belongs to the
// last one, and to a sentence of its own if there is no other: U+202F is white space to sentences
// and a letter to words, and no token may stand outside.
std::vector<Span> in_text(std::vector<Span> spans, const Paragraph& paragraph) {
  if (spans.empty()) spans.push_back({0, paragraph.span.size()});
  spans.front().begin = 0;
  spans.back().end = paragraph.span.size();
  for (Span& span : spans) {
    span.begin += paragraph.span.begin;
    span.end += paragraph.span.begin;
  }
  return spans;
}

// Adds the sentences of one paragraph and tells its tokens. No sentence ends within a token.
void add_sentences(Document& document, const Paragraph& paragraph, const std::vector<Span>& spans) {
  Tokens& tokens = document.tokens;
  std::uint32_t token = paragraph.tokens.begin;
  for (std::size_t s = 0; s < spans.size(); ++s) {
    Sentence sentence{spans[s], {token, token}};
    while (token < paragraph.tokens.end && tokens.begin[token] < sentence.span.end) {
      const std::uint32_t end = tokens.begin[token] + tokens.length[token];
      while (end > sentence.span.end && s + 1 < spans.size()) sentence.span.end = spans[++s].end;
      sentence.span.begin = std::min(sentence.span.begin, tokens.begin[token]);
      tokens.sentence[token] = small(document.sentences.size());
      sentence.tokens.end = ++token;
    }
    document.sentences.push_back(sentence);
  }
}

}  // namespace

struct Analyzer::Parts {
  Zoner zoner;
  Words words;
  TermNumbers numbers;
  Sentences sentences;
  VoiceDetector voices;
};

Analyzer::Analyzer() : parts_(std::make_unique<Parts>()) {}
Analyzer::~Analyzer() = default;
Analyzer::Analyzer(Analyzer&&) noexcept = default;
Analyzer& Analyzer::operator=(Analyzer&&) noexcept = default;

Document Analyzer::analyze(Article&& article, std::span<const Overrule> overrules) {
  CleanText clean_text = clean(article);
  Document document;
  document.language = article_language(article);
  std::optional<Problem> unknown = language_problem(article);
  document.article = std::move(article);
  document.text = std::move(clean_text.text);
  document.source = std::move(clean_text.source);
  document.problems = std::move(clean_text.problems);
  if (unknown) document.problems.push_back(std::move(*unknown));
  parts_->zoner.apply(document, clean_text.title_size, overrules);
  tokenize(document, words_by_language(document, parts_->words.split(document.text)),
           parts_->numbers);
  apply_cuts(document);
  for (const Paragraph& paragraph : document.paragraphs) {
    const std::string_view text = slice(document.text, paragraph.span);
    add_sentences(document, paragraph,
                  in_text(parts_->sentences.split(text, document.language.code), paragraph));
  }
  parts_->voices.apply(document);
  overrule_voices(document, overrules);
  return document;
}

}  // namespace slantwise

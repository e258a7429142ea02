// Documents for tests of counting and matching: every line is a paragraph, every ". " ends a
// sentence, everything is narration in the body. No cleaning, no voices; no assertions here.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "core/corpus.h"
#include "core/text/unicode.h"
#include "core/text/words.h"

namespace slantwise::test {

inline void add_sentence(Document& document, Words& words, Span span) {
  Sentence sentence{span, {}};
  sentence.tokens.begin = static_cast<std::uint32_t>(document.tokens.size());
  for (const Span word : words.split(slice(document.text, span))) {
    Tokens& tokens = document.tokens;
    const std::uint32_t begin = span.begin + word.begin;
    const std::string key = term_key(slice(document.text, {begin, begin + word.size()}));
    tokens.begin.push_back(begin);
    tokens.length.push_back(word.size());
    tokens.term.push_back(TermId{static_cast<std::uint32_t>(document.terms.size())});
    document.terms.push_back(key);
    tokens.sentence.push_back(static_cast<std::uint32_t>(document.sentences.size()));
    tokens.paragraph.push_back(static_cast<std::uint32_t>(document.paragraphs.size()));
    tokens.voice.push_back(Voice::narration);
    tokens.zone.push_back(Zone::body);
    tokens.confidence.push_back(Confidence::high);
  }
  sentence.tokens.end = static_cast<std::uint32_t>(document.tokens.size());
  document.sentences.push_back(sentence);
}

inline void add_paragraph(Document& document, Words& words, Span span) {
  Paragraph paragraph;
  paragraph.span = span;
  paragraph.tokens.begin = static_cast<std::uint32_t>(document.tokens.size());
  for (std::uint32_t begin = span.begin; begin < span.end;) {
    const std::size_t stop = document.text.find(". ", begin);
    const std::uint32_t end = stop < span.end ? static_cast<std::uint32_t>(stop + 2) : span.end;
    add_sentence(document, words, {begin, end});
    begin = end;
  }
  paragraph.tokens.end = static_cast<std::uint32_t>(document.tokens.size());
  document.paragraphs.push_back(paragraph);
}

inline Document plain_document(std::string_view text, std::string outlet = "Gazette") {
  Words words;
  Document document;
  document.article.text = text;
  document.article.outlet = std::move(outlet);
  document.text = text;
  const auto size = static_cast<std::uint32_t>(text.size());
  document.source.append(size, Field::text, {0, size});
  for (std::size_t begin = 0; begin < text.size();) {
    const std::size_t end = std::min(text.find('\n', begin), text.size());
    const Span line{static_cast<std::uint32_t>(begin), static_cast<std::uint32_t>(end)};
    if (!line.empty()) add_paragraph(document, words, line);
    begin = end + 1;
  }
  return document;
}

inline Corpus plain_corpus(std::vector<Document> documents) {
  Corpus corpus;
  corpus.documents = std::move(documents);
  for (Document& document : corpus.documents) intern(document, corpus.vocabulary);
  return corpus;
}

inline Corpus plain_texts(const std::vector<std::string>& texts) {
  std::vector<Document> documents;
  for (const std::string& text : texts) documents.push_back(plain_document(text));
  return plain_corpus(std::move(documents));
}

}  // namespace slantwise::test

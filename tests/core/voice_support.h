// Documents for the voice tests, split by a naive rule so that they need no other stage.
#pragma once

#include <cstdint>
#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "core/document.h"
#include "core/text/unicode.h"
#include "core/voice/voices.h"

namespace slantwise::voice_support {

// Letters, digits and what is not ASCII; curly marks, dashes and no-break spaces are not.
inline std::size_t word_byte(std::string_view text, std::size_t at) {
  const auto c = static_cast<unsigned char>(text[at]);
  if ((c >= '0' && c <= '9') || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '_')
    return 1;
  if (c < 0x80) return 0;
  const auto next = at + 1 < text.size() ? static_cast<unsigned char>(text[at + 1]) : 0u;
  if (c == 0xE2 || c == 0xE3) return 0;
  if (c == 0xC2 && next < 0xC0) return 0;
  return c >= 0xF0 ? 4 : c >= 0xE0 ? 3 : 2;
}

inline std::size_t apostrophe(std::string_view text, std::size_t at) {
  if (text[at] == '\'') return 1;
  return text.substr(at, 3) == "’" ? 3 : 0;
}

// End of the word that begins at `at`; `at` if none does.
inline std::size_t word_end(std::string_view text, std::size_t at) {
  std::size_t end = at;
  while (end < text.size()) {
    if (const std::size_t size = word_byte(text, end)) {
      end += size;
      continue;
    }
    const std::size_t mark = end > at ? apostrophe(text, end) : 0;
    if (mark == 0 || end + mark >= text.size() || word_byte(text, end + mark) == 0) break;
    end += mark;
  }
  return std::min(end, text.size());
}

inline std::string naive_term(std::string_view word) {
  std::string term;
  for (std::size_t i = 0; i < word.size(); ++i) {
    if (word.substr(i, 3) == "’") {
      term += '\'';
      i += 2;
    } else {
      term += word[i] >= 'A' && word[i] <= 'Z' ? static_cast<char>(word[i] + 32) : word[i];
    }
  }
  if (term.ends_with("'s")) term.resize(term.size() - 2);
  return term;
}

inline void add_tokens(Document& document, std::uint32_t paragraph,
                       std::map<std::string, std::uint32_t>& ids) {
  Paragraph& here = document.paragraphs[paragraph];
  Tokens& tokens = document.tokens;
  here.tokens.begin = static_cast<std::uint32_t>(tokens.size());
  for (std::size_t at = here.span.begin; at < here.span.end;) {
    const std::size_t end = word_end(document.text, at);
    if (end == at) {
      at = next_code_point(document.text, at);
      continue;
    }
    const std::string term = naive_term(std::string_view(document.text).substr(at, end - at));
    const auto [found, fresh] = ids.insert({term, static_cast<std::uint32_t>(ids.size())});
    if (fresh) document.terms.push_back(term);
    tokens.begin.push_back(static_cast<std::uint32_t>(at));
    tokens.length.push_back(static_cast<std::uint32_t>(end - at));
    tokens.term.push_back(TermId{found->second});
    tokens.sentence.push_back(paragraph);
    tokens.paragraph.push_back(paragraph);
    tokens.zone.push_back(here.zone);
    tokens.voice.push_back(Voice::narration);
    tokens.confidence.push_back(Confidence::high);
    at = end;
  }
  here.tokens.end = static_cast<std::uint32_t>(tokens.size());
}

enum class FirstLine { body, headline };

// Every line is a paragraph and one sentence. Voices are not set.
inline Document plain_document(std::string_view text, FirstLine first = FirstLine::body) {
  Document document;
  document.text = text;
  document.origin.agency = "NNA";
  std::map<std::string, std::uint32_t> ids;
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t end = std::min(text.find('\n', at), text.size());
    if (end > at) {
      Paragraph paragraph;
      paragraph.span = {static_cast<std::uint32_t>(at), static_cast<std::uint32_t>(end)};
      const bool headline = document.paragraphs.empty() && first == FirstLine::headline;
      if (headline) paragraph.zone = Zone::headline;
      document.paragraphs.push_back(paragraph);
      add_tokens(document, static_cast<std::uint32_t>(document.paragraphs.size() - 1), ids);
      const Paragraph& added = document.paragraphs.back();
      document.sentences.push_back({added.span, added.tokens});
    }
    at = end + 1;
  }
  return document;
}

inline Document voiced(std::string_view text, FirstLine first = FirstLine::body) {
  static VoiceDetector detector;
  Document document = plain_document(text, first);
  detector.apply(document);
  return document;
}

// The words of one voice, joined by a space.
inline std::string words_of(const Document& document, Voice voice) {
  std::string result;
  for (std::size_t i = 0; i < document.tokens.size(); ++i) {
    if (document.tokens.voice[i] != voice) continue;
    if (!result.empty()) result += ' ';
    result += document.text.substr(document.tokens.begin[i], document.tokens.length[i]);
  }
  return result;
}

}  // namespace slantwise::voice_support

#include "models/patterns.h"

#include <algorithm>
#include <optional>

#include "core/error.h"
#include "core/text/language_words.h"
#include "core/text/unicode.h"
#include "core/text/words.h"

namespace slantwise {
namespace {

// Letters of Roman inscriptions stand in for the wildcards while a pattern is split into words:
// UAX #29 joins them to the letters and digits beside them, and no text has them.
constexpr std::string_view kStar = "\uA7F7";
constexpr std::string_view kAny = "\uA7FB";

std::string replace_all(std::string text, std::string_view from, std::string_view to) {
  for (std::size_t at = text.find(from); at != std::string::npos; at = text.find(from, at)) {
    text.replace(at, from.size(), to);
    at += to.size();
  }
  return text;
}

bool is_wild(std::string_view word) { return word.find_first_of("*?") != std::string_view::npos; }

// Greedy glob over code points: on a mismatch the last star takes one more of them.
bool glob(std::string_view pattern, std::string_view word) {
  std::size_t p = 0, w = 0;
  std::optional<std::size_t> star;
  std::size_t taken = 0;
  while (w < word.size()) {
    if (p < pattern.size() && pattern[p] == '*') {
      star = p++;
      taken = w;
    } else if (p < pattern.size() && pattern[p] == '?') {
      ++p;
      w = next_code_point(word, w);
    } else if (p < pattern.size() && pattern[p] == word[w]) {
      ++p;
      ++w;
    } else if (star) {
      p = *star + 1;
      taken = next_code_point(word, taken);
      w = taken;
    } else {
      return false;
    }
  }
  return pattern.find_first_not_of('*', p) == std::string_view::npos;
}

std::vector<TermId> alternatives(const Vocabulary& vocabulary, std::string_view word) {
  std::vector<TermId> found;
  if (!is_wild(word)) {
    TermId term = vocabulary.find(word);
    // French texts are counted without l' and its like.
    if (term == kNoTerm) term = vocabulary.find(without_elision(word));
    if (term != kNoTerm) found.push_back(term);
    return found;
  }
  for (std::size_t at = 0; at < vocabulary.size(); ++at) {
    const TermId term{static_cast<std::uint32_t>(at)};
    if (glob(word, vocabulary.term(term))) found.push_back(term);
  }
  return found;
}

bool counted(const Tokens& tokens, std::size_t at) {
  return at < tokens.size() && tokens.zone[at] != Zone::boilerplate;
}

// True if `words` stand at token `begin` and after it, within its sentence.
bool matches_at(const Tokens& tokens, std::size_t begin,
                const std::vector<std::vector<TermId>>& words) {
  for (std::size_t i = 0; i < words.size(); ++i) {
    const std::size_t at = begin + i;
    if (!counted(tokens, at) || tokens.sentence[at] != tokens.sentence[begin]) return false;
    if (!std::ranges::binary_search(words[i], tokens.term[at])) return false;
  }
  return true;
}

}  // namespace

std::vector<std::string> pattern_words(std::string_view pattern) {
  std::string text = replace_all(std::string(pattern), "*", kStar);
  text = replace_all(std::move(text), "?", kAny);
  std::vector<std::string> words;
  for (const Span span : Words().split(text)) {
    std::string word = term_key(slice(text, span));
    word = replace_all(std::move(word), kStar, "*");
    words.push_back(replace_all(std::move(word), kAny, "?"));
  }
  return words;
}

Patterns::Patterns(const Vocabulary& vocabulary, std::span<const std::string> patterns) {
  by_first_.resize(vocabulary.size());
  for (std::size_t at = 0; at < patterns.size(); ++at) {
    const std::vector<std::string> words = pattern_words(patterns[at]);
    if (words.empty()) {
      throw UsageError("the pattern \"" + patterns[at] +
                       "\" has no letter, digit or wildcard; write a word such as terror*");
    }
    Compiled compiled{static_cast<std::uint32_t>(at), {}};
    for (const std::string& word : words) {
      compiled.words.push_back(alternatives(vocabulary, word));
      if (compiled.words.back().empty()) break;
    }
    if (!compiled.words.back().empty()) compiled_.push_back(std::move(compiled));
  }
  // Longest first; of equals, the one given first.
  std::ranges::stable_sort(compiled_, std::ranges::greater{},
                           [](const Compiled& c) { return c.words.size(); });
  for (std::size_t at = 0; at < compiled_.size(); ++at) {
    for (const TermId term : compiled_[at].words.front()) {
      by_first_[static_cast<std::size_t>(term)].push_back(static_cast<std::uint32_t>(at));
    }
  }
}

std::vector<Hit> Patterns::find(const Document& document) const {
  std::vector<Hit> hits;
  const Tokens& tokens = document.tokens;
  for (std::size_t at = 0; at < tokens.size();) {
    const auto term = static_cast<std::size_t>(tokens.term[at]);
    const std::size_t begin = at++;
    // Terms that came into the vocabulary after this was made are in no pattern.
    if (term >= by_first_.size() || !counted(tokens, begin)) continue;
    for (const std::uint32_t candidate : by_first_[term]) {
      const Compiled& compiled = compiled_[candidate];
      if (!matches_at(tokens, begin, compiled.words)) continue;
      at = begin + compiled.words.size();
      hits.push_back(
          {compiled.pattern, {static_cast<std::uint32_t>(begin), static_cast<std::uint32_t>(at)}});
      break;
    }
  }
  return hits;
}

Span hit_span(const Document& document, const Hit& hit) {
  return {document.tokens.begin[hit.tokens.begin], match_span(document, hit.tokens.end - 1).end};
}

}  // namespace slantwise

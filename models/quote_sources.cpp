#include "models/quote_sources.h"

#include <algorithm>
#include <array>
#include <span>
#include <string>

#include "core/text/unicode.h"

namespace slantwise {
namespace {

std::string_view last_of(const std::string& name) {
  return std::string_view(name).substr(name.rfind(' ') + 1);
}

enum class Naming : unsigned char { absent, direct, joined };

bool is_one_of(std::string_view word, std::span<const std::string_view> words) {
  return std::ranges::find(words, word) != words.end();
}

// Where the last name stands in the words of the source: behind a word that makes it another's?
// "The head of the board Jane Roe" is Roe, "the head of Port Roe" and "a spokesman for Jane Roe"
// not.
Naming naming(const Corpus& corpus, const Document& document, const Attribution& by) {
  constexpr std::array<std::string_view, 6> kFor = {"for", "to", "by", "with", "and", "from"};
  constexpr std::array<std::string_view, 4> kOf = {"of", "in", "on", "at"};
  const Tokens& tokens = document.tokens;
  const std::string last = term_key(last_of(by.speaker));
  const std::string first = term_key(by.speaker.substr(0, by.speaker.find(' ')));
  bool joined = false;
  auto at = static_cast<std::size_t>(std::ranges::lower_bound(tokens.begin, by.source.begin) -
                                     tokens.begin.begin());
  for (bool of = false; at < tokens.size() && tokens.begin[at] < by.source.end; ++at) {
    const std::string_view word = corpus.vocabulary.term(tokens.term[at]);
    joined = joined || is_one_of(word, kFor) || (of && (word == first || word == last));
    const bool possessive = match_span(document, at).size() < tokens.length[at];
    if (word == last) return joined || possessive ? Naming::joined : Naming::direct;
    of = is_one_of(word, kOf) || (of && word == "the");
  }
  return Naming::absent;
}

}  // namespace

bool names_speaker(const Corpus& corpus, const Document& document, const Attribution& by) {
  return !by.speaker.empty() && naming(corpus, document, by) == Naming::direct;
}

std::string_view named_last(const Corpus& corpus, const Document& document, const Quotation& part) {
  if (part.attribution < 0) return {};
  const Attribution& by = document.attributions[static_cast<std::size_t>(part.attribution)];
  if (by.speaker.empty() || naming(corpus, document, by) == Naming::joined) return {};
  return last_of(by.speaker);
}

}  // namespace slantwise

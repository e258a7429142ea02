#include "models/naming_suggest.h"

#include <algorithm>
#include <cmath>
#include <map>

#include "models/naming_beside.h"

namespace slantwise {
namespace {

// What is not seen as a noun must be part of a name, or stand where only nouns can.
bool may_be_label(const TermUse& use, const NameWord& word) {
  if (use.noun > 0 || use.verb > 0) return use.noun > use.verb;
  return use.name > 0 || word.places[static_cast<std::size_t>(Beside::before)] < word.uses.size();
}

TermUses uses_of(const Corpus& corpus) {
  TermUses uses(corpus.vocabulary.size());
  for (const Document& document : corpus.documents) {
    note_uses(document, phrase_words(document, corpus.vocabulary), uses);
  }
  return uses;
}

struct Collected {
  std::map<TermId, NameWord> words;
  std::size_t mentions = 0, articles = 0;
};

void add(const BesideToken& one, std::uint32_t d, const SuggestInput& input, NameWord& word) {
  const Tokens& tokens = input.corpus.documents[d].tokens;
  if (word.cells.empty()) word.cells.resize(input.outlets);
  TermCell& cell = word.cells[input.outlet_of[d]];
  if (word.uses.empty() || word.uses.back().document != d) {
    ++word.articles;
    ++cell.articles;
  }
  word.uses.push_back({d, one.token, one.place});
  ++word.places[static_cast<std::size_t>(one.place)];
  if (tokens.confidence[one.token] == Confidence::low) {
    ++cell.unclear;
  } else {
    ++cell.voice[static_cast<std::size_t>(tokens.voice[one.token])];
  }
}

Collected collect(const SuggestInput& input, const Patterns& names, const TermUses& uses) {
  Collected out;
  const Corpus& corpus = input.corpus;
  for (std::uint32_t d = 0; d < corpus.documents.size(); ++d) {
    const Document& document = corpus.documents[d];
    const std::vector<Hit> hits = names.find(document);
    if (hits.empty()) continue;
    ++out.articles;
    out.mentions += hits.size();
    const std::vector<PhraseWord> words = phrase_words(document, corpus.vocabulary);
    for (const Hit& hit : hits) {
      for (const BesideToken& one :
           beside({document, words, corpus.vocabulary, uses}, hit.tokens)) {
        add(one, d, input, out.words[document.tokens.term[one.token]]);
      }
    }
  }
  return out;
}

}  // namespace

std::string_view name(Beside place) {
  static constexpr std::string_view kNames[] = {"before the name", "apposition", "is or is called"};
  return kNames[static_cast<std::size_t>(place)];
}

NameWords suggest_names(const SuggestInput& input, std::span<const std::string> names) {
  const Corpus& corpus = input.corpus;
  const TermUses uses = uses_of(corpus);
  Collected found = collect(input, Patterns(corpus.vocabulary, names), uses);
  std::vector<std::string> own;  // words of the names themselves
  for (const std::string& one : names) {
    for (std::string& word : pattern_words(one)) own.push_back(std::move(word));
  }
  NameWords out{found.mentions, found.articles, {}};
  for (auto& [term, word] : found.words) {
    word.word = corpus.vocabulary.term(term);
    const TermUse& use = uses[static_cast<std::size_t>(term)];
    if (std::ranges::count(own, word.word) > 0 || !may_be_label(use, word)) continue;
    const auto together = static_cast<double>(word.uses.size());
    const auto mentions = static_cast<double>(found.mentions);
    word.share = together / mentions;
    word.log_dice = 14 + std::log2(2 * together / (mentions + static_cast<double>(use.all)));
    out.words.push_back(std::move(word));
  }
  std::ranges::sort(out.words, {}, [](const NameWord& one) {
    return std::pair(~one.uses.size(), std::string_view(one.word));
  });
  return out;
}

}  // namespace slantwise

#include "models/naming_suggest.h"

#include <algorithm>
#include <cmath>
#include <map>
#include <set>

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

// Last words of names that are also given with a first name.
std::set<std::string> last_names(std::span<const std::string> names) {
  std::set<std::string> last;
  for (const std::string& one : names) {
    const std::vector<std::string> words = pattern_words(one);
    if (words.size() > 1) last.insert(words.back());
  }
  return last;
}

// "Mary Roe" where Jane Roe is asked for: what stands before is always a name, and no other form of
// the name begins with it, or the longer form would have been found.
bool is_another(const BesideText& text, Span name, const std::set<std::string>& last) {
  const Tokens& tokens = text.document.tokens;
  const std::uint32_t at = name.begin;
  if (name.end != at + 1 || at == 0 || text.words[at].first) return false;
  const PhraseWord& before = text.words[at - 1];
  const TermUse& use = text.uses[static_cast<std::size_t>(tokens.term[at - 1])];
  constexpr WordTraits kNoName =
      trait::kTitle | trait::kAbbreviation | trait::kTime | trait::kAdverb | trait::kBody |
      trait::kPreposition | trait::kConjunction | trait::kSubordinator | trait::kDeterminer |
      trait::kAuxiliary | trait::kBe | trait::kSubject | trait::kOpener | trait::kThat;
  return text.words[at].gap == PhraseWord::Gap::space && before.capital && !before.possessive &&
         (before.traits & kNoName) == 0 && use.noun == 0 && use.verb == 0 &&
         last.contains(std::string(text.vocabulary.term(tokens.term[at])));
}

Collected collect(const SuggestInput& input, std::span<const std::string> given,
                  const TermUses& uses) {
  const Patterns names(input.corpus.vocabulary, given);
  const std::set<std::string> last = last_names(given);
  Collected out;
  const Corpus& corpus = input.corpus;
  for (std::uint32_t d = 0; d < corpus.documents.size(); ++d) {
    const Document& document = corpus.documents[d];
    std::vector<Hit> hits = names.find(document);
    if (hits.empty()) continue;
    const std::vector<PhraseWord> words = phrase_words(document, corpus.vocabulary);
    const BesideText text{document, words, corpus.vocabulary, uses};
    std::erase_if(hits, [&](const Hit& hit) { return is_another(text, hit.tokens, last); });
    if (hits.empty()) continue;
    ++out.articles;
    out.mentions += hits.size();
    for (const Hit& hit : hits) {
      for (const BesideToken& one : beside(text, hit.tokens)) {
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
  Collected found = collect(input, names, uses);
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

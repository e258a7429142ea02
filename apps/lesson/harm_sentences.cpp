#include "apps/lesson/harm_sentences.h"

#include <algorithm>
#include <map>
#include <set>
#include <span>

namespace slantwise::lesson {
namespace {

constexpr std::uint32_t kFewestWords = 5, kMostWords = 45;

using List = std::span<const std::string_view>;

// Who says "they" has said before who that is.
constexpr std::string_view kPronouns[] = {"it", "they", "he",  "she", "who",  "which", "that",
                                          "we", "i",    "you", "one", "some", "many",  "others"};
// Words after which a doer may stand, or which turn the clause round.
constexpr std::string_view kDoubtful[] = {
    "by",    "when", "after", "as",     "because", "while",   "during", "from",   "amid", "where",
    "not",   "no",   "none",  "nobody", "never",   "nor",     "n't",    "whose",  "if",   "would",
    "could", "may",  "might", "or",     "both",    "neither", "with",   "without"};
// Deeds and those who are held responsible: a reader may take them for the doer.
constexpr std::string_view kDeeds[] = {
    "attack",  "attacks",     "attackers", "shooting", "bombing",  "bomb",
    "bombs",   "blast",       "explosion", "raid",     "crash",    "strike",
    "strikes", "fire",        "clash",     "clashes",  "suspect",  "suspected",
    "which",   "responsible", "blamed",    "accused",  "massacre", "riot"};
constexpr std::string_view kPeople[] = {
    "army",       "attackers",  "crowd",       "fighters",    "forces",    "gang",     "guards",
    "gunman",     "gunmen",     "man",         "men",         "militants", "mob",      "officers",
    "people",     "police",     "protesters",  "rebels",      "rioters",   "settlers", "soldier",
    "soldiers",   "terrorists", "troops",      "woman",       "women",     "youths",   "militia",
    "insurgents", "officials",  "authorities", "separatists", "agents",    "burglars"};
constexpr std::string_view kNoNames[] = {"the", "a", "an", "of", "and"};

bool in(List list, std::string_view word) { return std::ranges::find(list, word) != list.end(); }

std::string_view term(const Corpus& corpus, const Document& document, std::uint32_t at) {
  return corpus.vocabulary.term(document.tokens.term[at]);
}

bool capital(const Document& document, std::uint32_t at) {
  const char first = document.text[document.tokens.begin[at]];
  return first >= 'A' && first <= 'Z';
}

bool digits(std::string_view word) {
  return !word.empty() && std::ranges::all_of(word, [](char c) { return '0' <= c && c <= '9'; });
}

// 23 of "23", 20 of "twenty"; 0: no number from two on.
unsigned number_of(std::string_view word) {
  constexpr std::string_view kSmall[] = {"zero",    "one",     "two",       "three",    "four",
                                         "five",    "six",     "seven",     "eight",    "nine",
                                         "ten",     "eleven",  "twelve",    "thirteen", "fourteen",
                                         "fifteen", "sixteen", "seventeen", "eighteen", "nineteen"};
  constexpr std::string_view kTens[] = {"twenty", "thirty",  "forty",  "fifty",
                                        "sixty",  "seventy", "eighty", "ninety"};
  if (digits(word))
    return word.size() < 7 ? static_cast<unsigned>(std::stoul(std::string(word))) : 0;
  for (unsigned i = 2; i < 20; ++i) {
    if (word == kSmall[i]) return i;
  }
  for (unsigned i = 0; i < 8; ++i) {
    if (word == kTens[i]) return 20 + 10 * i;
  }
  return 0;
}

bool any_of_sentence(const Corpus& corpus, const Document& document, Span words, List list) {
  for (std::uint32_t at = words.begin; at < words.end; ++at) {
    const std::string_view word = term(corpus, document, at);
    if (in(list, word) || word.ends_with("n't")) return true;
  }
  return false;
}

bool has_people(const Corpus& corpus, const Document& document, Span words) {
  for (std::uint32_t at = words.begin; at < words.end; ++at) {
    const bool named = capital(document, at) && at != words.begin;
    if (!named && in(kPeople, term(corpus, document, at))) return true;
  }
  return false;
}

// "Dunovia", "the Upland Front"; not "a Dunovian cutter", which has no name.
bool is_name(const Corpus& corpus, const Document& document, Span words) {
  for (std::uint32_t at = words.begin; at < words.end; ++at) {
    if (!capital(document, at) && !in(kNoNames, term(corpus, document, at))) return false;
  }
  return true;
}

// "had", or nothing, stands between the doer and its deed.
bool beside_verb(const HarmClause& clause) {
  if (clause.kind == HarmKind::passive_by) return !clause.doer.empty();
  return !clause.doer.empty() && clause.doer.end <= clause.verb.begin &&
         clause.verb.begin - clause.doer.end <= 2;
}

// 23 of "twenty-three", whose parts are words: `at` moves to the last part.
unsigned number_at(const Corpus& corpus, const Document& document, Span words, std::uint32_t& at) {
  const unsigned first = number_of(term(corpus, document, at));
  const std::uint32_t end = document.tokens.begin[at] + document.tokens.length[at];
  if (first < 20 || at + 1 >= words.end || document.text[end] != '-') return first;
  const unsigned second = number_of(term(corpus, document, at + 1));
  const bool one = term(corpus, document, at + 1) == "one";
  if (!one && (second == 0 || second > 9)) return first;
  ++at;
  return first + (one ? 1 : second);
}

// The numbers and names of whom the clause harms.
struct Victim {
  std::set<unsigned> numbers;
  std::set<std::string_view> names, words;
};

Victim victim_of(const Corpus& corpus, const HarmSentence& one) {
  const Document& document = corpus.documents[one.document];
  const std::uint32_t first = document.sentences[one.sentence].tokens.begin;
  Victim out;
  for (std::uint32_t at = one.clause.victim.begin; at < one.clause.victim.end; ++at) {
    const std::string_view word = term(corpus, document, at);
    if (const unsigned number = number_at(corpus, document, one.clause.victim, at); number > 1) {
      out.numbers.insert(number);
    } else if (capital(document, at) && at != first && !in(kNoNames, word)) {
      out.names.insert(word);
    } else if (!in(kNoNames, word)) {
      out.words.insert(word);
    }
    if (capital(document, at) && at == first && !in(kNoNames, word)) out.names.insert(word);
  }
  return out;
}

template <class Values>
bool meet(const Values& a, const Values& b) {
  return std::ranges::any_of(a, [&](const auto& one) { return b.contains(one); });
}

}  // namespace

std::vector<HarmSentence> harm_sentences(const Corpus& corpus, const Comparison& comparison) {
  std::map<std::pair<std::uint32_t, std::uint32_t>, std::vector<HarmClause>> found;
  for (const AgencyRow& row : comparison.agency) {
    for (const AgencyUse& use : row.uses) {
      const Tokens& tokens = corpus.documents[use.document].tokens;
      const Zone zone = tokens.zone[use.clause.verb.begin];
      if (zone != Zone::lead && zone != Zone::body) continue;
      found[{use.document, tokens.sentence[use.clause.verb.begin]}].push_back(use.clause);
    }
  }
  std::vector<HarmSentence> out;
  for (const auto& [place, clauses] : found) {
    if (clauses.size() != 1 || clauses[0].kind == HarmKind::no_verb) continue;
    out.push_back({place.first, place.second, clauses[0], doer_of(clauses[0])});
  }
  return out;
}

bool is_clear(const Corpus& corpus, const HarmSentence& one) {
  const Document& document = corpus.documents[one.document];
  const Span words = document.sentences[one.sentence].tokens;
  if (words.size() < kFewestWords || words.size() > kMostWords) return false;
  const std::uint32_t before = one.clause.verb.begin;
  if (one.doer == Doer::absent) {
    return !any_of_sentence(corpus, document, words, kDoubtful) &&
           !any_of_sentence(corpus, document, words, kDeeds) && !one.clause.victim.empty() &&
           !has_people(corpus, document, {words.begin, one.clause.victim.begin}) &&
           !has_people(corpus, document, {one.clause.victim.end, words.end});
  }
  if (!beside_verb(one.clause) || one.clause.victim.empty()) return false;
  if (before > words.begin && number_of(term(corpus, document, before - 1)) > 0) return false;
  const Span doer = doer_words(one);
  if (doer.empty() || any_of_sentence(corpus, document, doer, kDoubtful)) return false;
  if (any_of_sentence(corpus, document, doer, kPronouns)) return false;
  if (one.doer == Doer::thing) return !has_people(corpus, document, doer);
  if (one.doer == Doer::named) return is_name(corpus, document, doer);
  return has_people(corpus, document, doer);
}

bool tells_doer(const Corpus& corpus, const HarmSentence& told, const HarmSentence& one) {
  if (told.doer != Doer::named && told.doer != Doer::unnamed) return false;
  if (told.clause.term != one.clause.term || !beside_verb(told.clause)) return false;
  const Document& document = corpus.documents[told.document];
  const Span doer = doer_words(told);
  if (doer.empty() || any_of_sentence(corpus, document, doer, kPronouns)) return false;
  if (told.clause.verb.begin > 0 &&
      number_of(term(corpus, document, told.clause.verb.begin - 1)) > 0) {
    return false;
  }
  const Victim a = victim_of(corpus, told), b = victim_of(corpus, one);
  if (meet(a.names, b.names)) return true;
  return meet(a.numbers, b.numbers) && meet(a.words, b.words);
}

Span doer_words(const HarmSentence& one) {
  Span doer = one.clause.doer;
  if (one.clause.kind == HarmKind::passive_by && !doer.empty()) ++doer.begin;
  return doer;
}

AroundVerb around_verb(const Document& document, const HarmSentence& one) {
  const Span whole = document.sentences[one.sentence].span;
  const Tokens& tokens = document.tokens;
  const std::uint32_t last = one.clause.verb.end - 1;
  const Span verb{tokens.begin[one.clause.verb.begin], tokens.begin[last] + tokens.length[last]};
  return {{whole.begin, verb.begin}, verb, {verb.end, whole.end}};
}

}  // namespace slantwise::lesson

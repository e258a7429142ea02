#include "apps/lesson/cards.h"

#include <algorithm>
#include <optional>
#include <set>
#include <span>

#include "core/resources.h"
#include "core/voice/cues.h"

namespace slantwise::lesson {
namespace {

constexpr std::string_view kVerbs = "corpora/lexicons/reporting-verbs.en.yaml";
constexpr std::size_t kFewestWords = 20, kMostWords = 75;
constexpr std::uint32_t kMostSentences = 3;

// These say that somebody spoke, and no more.
constexpr std::string_view kPlain[] = {"say",    "tell",   "add",   "write", "ask",
                                       "answer", "report", "reply", "state", "according to"};
// Forms that are as often nouns: "rejected reports that".
constexpr std::string_view kNouns[] = {"report", "reports", "answer", "answers",
                                       "reply",  "replies", "state",  "states"};
// The classes that say more than that without doubt, and verbs of them that are as often no speech.
constexpr std::string_view kLoaded[] = {"doubting", "heated", "praising", "factive"};
constexpr std::string_view kNoSpeech[] = {"attack",   "charge", "question", "challenge",
                                          "remember", "point",  "defend",   "recognize",
                                          "see",      "rip",    "snap",     "recognise"};
constexpr std::string_view kPronouns[] = {
    "he",    "she", "it", "they", "this", "that", "his", "her", "their", "its",  "these",
    "those", "we",  "i",  "who",  "one",  "and",  "but", "so",  "then",  "both", "neither"};
// Before a verb these make it something else: "been blamed", "to concede", "not deny", "the blame".
constexpr std::string_view kTurned[] = {"been",  "be",  "is",    "are", "was",  "were",
                                        "being", "to",  "not",   "the", "a",    "an",
                                        "his",   "her", "their", "no",  "never"};

using List = std::span<const std::string_view>;

bool in(List list, std::string_view word) { return std::ranges::find(list, word) != list.end(); }

std::string_view word_at(const Corpus& corpus, const Document& document, std::uint32_t at) {
  return corpus.vocabulary.term(document.tokens.term[at]);
}

// The first token that begins at or after a byte.
std::uint32_t token_at(const Document& document, std::uint32_t byte) {
  const auto found = std::ranges::lower_bound(document.tokens.begin, byte);
  return static_cast<std::uint32_t>(found - document.tokens.begin.begin());
}

// Nothing where the verb says neither "plain" nor "loaded" for sure.
std::optional<CardVerb> card_verb(const Corpus& corpus, const Document& document,
                                  const Attribution& one) {
  const std::string shown(slice(document.text, one.cue));
  const std::uint32_t first = token_at(document, one.cue.begin);
  std::uint32_t last = first;
  while (last + 1 < document.tokens.size() && document.tokens.begin[last + 1] < one.cue.end) ++last;
  const std::string_view next =
      last + 1 < document.tokens.size() ? word_at(corpus, document, last + 1) : "";
  if (one.klass == "neutral") {
    const bool asks_for = one.verb == "ask" && next == "for";
    if (!in(kPlain, one.verb) || in(kNouns, shown) || asks_for) return std::nullopt;
    return CardVerb{one.verb, shown, one.klass};
  }
  const bool sure = in(kLoaded, one.klass) && !in(kNoSpeech, one.verb) && !one.source.empty() &&
                    (first == 0 || !in(kTurned, word_at(corpus, document, first - 1)));
  if (!sure) return std::nullopt;
  for (std::uint32_t at = first; at < last; ++at) {
    if (in(kTurned, word_at(corpus, document, at))) return std::nullopt;
  }
  if (one.verb == "claim" && in(kTurned, next)) return std::nullopt;  // "claimed a victory"
  return CardVerb{one.verb, shown, one.klass};
}

// Sentences of a card stand in the body, one after the other.
bool fits(const Document& document, std::uint32_t sentence) {
  const Span tokens = document.sentences[sentence].tokens;
  if (tokens.empty()) return false;
  const Paragraph& paragraph = document.paragraphs[document.tokens.paragraph[tokens.begin]];
  return (paragraph.zone == Zone::lead || paragraph.zone == Zone::body) && !paragraph.subhead;
}

std::size_t words(const Document& document, const Card& card) {
  std::size_t sum = 0;
  for (std::uint32_t at = card.first; at <= card.last; ++at) {
    sum += document.sentences[at].tokens.size();
  }
  return sum;
}

using Cues = std::vector<const Attribution*>;

// The attributions whose verbs stand in the card, in order.
Cues cues_in(const Document& document, const Card& card) {
  const Span bytes{document.sentences[card.first].span.begin,
                   document.sentences[card.last].span.end};
  Cues inside;
  for (const Attribution& one : document.attributions) {
    if (!one.cue.empty() && bytes.contains(one.cue.begin)) inside.push_back(&one);
  }
  std::ranges::sort(inside, {}, [](const Attribution* one) { return one->cue.begin; });
  return inside;
}

// What the cards of a corpus are read with.
struct Reader {
  const Corpus& corpus;
  CueList list;
};

// A verb of the list that no attribution has, and that says more than that somebody spoke.
bool other_verb(const Reader& reader, const Document& document, const Card& card,
                const Cues& cues) {
  const Span tokens{document.sentences[card.first].tokens.begin,
                    document.sentences[card.last].tokens.end};
  for (std::uint32_t at = tokens.begin; at < tokens.end; ++at) {
    const std::uint32_t byte = document.tokens.begin[at];
    const auto known = [byte](const Attribution* one) { return one->cue.contains(byte); };
    if (std::ranges::any_of(cues, known)) continue;
    for (const Cue& cue : reader.list.starting_with(word_at(reader.corpus, document, at))) {
      const bool verb = cue.takes != Cue::Takes::noun && cue.takes != Cue::Takes::source;
      if (verb && cue.then.empty() && in(kLoaded, cue.klass)) return true;
    }
  }
  return false;
}

// Whether the card holds somebody's words, and says whose; adds its verbs.
bool read_verbs(const Reader& reader, const Document& document, Card& card) {
  const Cues cues = cues_in(document, card);
  if (cues.empty() || cues[0]->source.empty()) return false;
  const std::uint32_t source = token_at(document, cues[0]->source.begin);
  if (in(kPronouns, word_at(reader.corpus, document, source))) return false;
  bool speech = false, doubtful = other_verb(reader, document, card, cues);
  std::set<std::string> seen;
  for (const Attribution* one : cues) {
    speech |= one->confidence != Confidence::low && !one->content.empty();
    std::optional<CardVerb> verb = card_verb(reader.corpus, document, *one);
    doubtful |= !verb || one->confidence == Confidence::low;
    if (verb && seen.insert(verb->verb).second) card.verbs.push_back(std::move(*verb));
  }
  if (doubtful) card.verbs.clear();
  return speech;
}

// Whether a quotation goes on from the word at `at` to the next one.
bool quote_goes_on(const Document& document, std::uint32_t at) {
  if (at + 1 >= document.tokens.size()) return false;
  const std::uint32_t here = document.tokens.begin[at], next = document.tokens.begin[at + 1];
  return std::ranges::any_of(document.runs, [=](const VoiceRun& run) {
    return run.voice == Voice::quote && run.span.contains(here) && run.span.contains(next);
  });
}

// The card that begins at a sentence, as short as it can be: three sentences only if two are few.
std::optional<Card> card_at(const Reader& reader, std::uint32_t document, std::uint32_t sentence) {
  const Document& text = reader.corpus.documents[document];
  if (!fits(text, sentence)) return std::nullopt;
  const Span opening = text.sentences[sentence].tokens;
  if (opening.begin > 0 && quote_goes_on(text, opening.begin - 1)) return std::nullopt;
  for (std::uint32_t at = opening.begin; at < std::min(opening.begin + 3, opening.end); ++at) {
    if (in(kPronouns, word_at(reader.corpus, text, at))) return std::nullopt;
  }
  for (std::uint32_t n = 2; n <= kMostSentences; ++n) {
    Card card{document, sentence, sentence + n - 1, {}};
    if (card.last >= text.sentences.size() || !fits(text, card.last)) return std::nullopt;
    const std::size_t size = words(text, card);
    if (size > kMostWords) return std::nullopt;
    if (size < kFewestWords || quote_goes_on(text, text.sentences[card.last].tokens.end - 1))
      continue;
    if (read_verbs(reader, text, card)) return card;
    card.verbs.clear();
  }
  return std::nullopt;
}

bool english(const Document& document) {
  return document.language.code.empty() || document.language.code == "en";
}

}  // namespace

const CardVerb* Card::loaded() const {
  const auto found = std::ranges::find_if(verbs, &CardVerb::loaded);
  return found == verbs.end() ? nullptr : &*found;
}

std::vector<Card> find_cards(const Corpus& corpus, const Comparison& comparison) {
  const Reader reader{corpus, CueList(resources::get(kVerbs))};
  std::vector<Card> out;
  for (std::uint32_t d = 0; d < corpus.documents.size(); ++d) {
    if (!comparison.articles[d].counted || !english(corpus.documents[d])) continue;
    const auto sentences = static_cast<std::uint32_t>(corpus.documents[d].sentences.size());
    for (std::uint32_t at = 0; at < sentences; ++at) {
      std::optional<Card> card = card_at(reader, d, at);
      if (!card) continue;
      at = card->last;
      out.push_back(std::move(*card));
    }
  }
  return out;
}

std::map<std::string, std::vector<std::string>> verbs_by_class() {
  const CueList list(resources::get(kVerbs));
  std::map<std::string, std::set<std::string>> sets;
  for (const auto& [word, cues] : list) {
    for (const Cue& cue : cues) {
      if (cue.takes == Cue::Takes::noun || cue.takes == Cue::Takes::source) continue;
      sets[cue.klass].insert(cue.verb);
    }
  }
  std::map<std::string, std::vector<std::string>> out;
  for (const auto& [klass, verbs] : sets) out[klass] = {verbs.begin(), verbs.end()};
  return out;
}

}  // namespace slantwise::lesson

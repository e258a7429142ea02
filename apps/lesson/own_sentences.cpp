#include "apps/lesson/own_sentences.h"

#include <algorithm>
#include <array>
#include <map>
#include <set>

#include "core/text/unicode.h"
#include "models/estimate/philox.h"

namespace slantwise::lesson {
namespace {

constexpr std::size_t kFewest = 10, kMost = 32;  // words
constexpr double kTelling = 0.05;                // q
constexpr std::uint32_t kStratum = 8401;         // of the draws: methods 8.4.1
constexpr std::string_view kMask = "▇▇▇";

bool is_own(const Document& document, const Sentence& sentence) {
  const Tokens& tokens = document.tokens;
  const std::size_t words = sentence.tokens.size();
  if (words < kFewest || words > kMost) return false;
  for (std::size_t i = sentence.tokens.begin; i < sentence.tokens.end; ++i) {
    const bool body = tokens.zone[i] == Zone::lead || tokens.zone[i] == Zone::body;
    const bool own = tokens.voice[i] == Voice::narration && tokens.confidence[i] != Confidence::low;
    if (!body || !own) return false;
  }
  return true;
}

// An outlet says "we" now and then; who says "I" is somebody it quotes or prints.
bool is_first_person(const Corpus& corpus, const Document& document, const Sentence& sentence) {
  static constexpr std::array<std::string_view, 8> kWords = {"i",    "i'm", "i've", "i'd",
                                                             "i'll", "me",  "my",   "mine"};
  for (std::size_t i = sentence.tokens.begin; i < sentence.tokens.end; ++i) {
    const std::string_view word = corpus.vocabulary.term(document.tokens.term[i]);
    if (std::ranges::find(kWords, word) != kWords.end()) return true;
  }
  return false;
}

std::size_t masks(std::string_view text) {
  std::size_t count = 0;
  for (std::size_t at = 0; (at = text.find(kMask, at)) != text.npos; at += kMask.size()) ++count;
  return count;
}

std::string one_line(std::string_view text) {
  std::string out;
  for (const char c : text) {
    const bool blank = c == ' ' || c == '\n' || c == '\t';
    if (!blank) out += c;
    if (blank && !out.empty() && out.back() != ' ') out += ' ';
  }
  return out;
}

// The words of each outlet's own voice that it uses more than the others.
using Telling = std::map<std::string, std::set<std::string>>;

Telling telling_words(const Comparison& comparison) {
  Telling telling;
  for (const VoiceWords& voice : comparison.words.voices) {
    if (voice.scope != Scope::narration) continue;
    for (const OutletWords& outlet : voice.outlets) {
      for (const DistinctiveWord& word : outlet.words) {
        if (word.q > kTelling) continue;
        if (word.rate_a > word.rate_b) telling[outlet.outlet].insert(word.word);
        if (word.rate_a > word.rate_b || comparison.compared.size() != 2) continue;
        const bool first = comparison.compared[0] == outlet.outlet;
        telling[comparison.compared[first ? 1 : 0]].insert(word.word);
      }
    }
  }
  return telling;
}

std::vector<std::string> terms_of(const Material& material, const Document& document,
                                  const Sentence& sentence) {
  std::vector<std::string> terms;
  for (std::size_t i = sentence.tokens.begin; i < sentence.tokens.end; ++i) {
    terms.emplace_back(material.corpus.vocabulary.term(document.tokens.term[i]));
  }
  return terms;
}

// Those of `words` that the mask leaves to be seen.
std::vector<std::string> telling_in(const std::vector<std::string>& terms,
                                    const std::set<std::string>& words, const std::string& masked) {
  std::vector<std::string> found;
  const std::string seen = fold(masked);
  for (const std::string& term : terms) {
    if (!words.contains(term) || seen.find(term) == seen.npos) continue;
    if (std::ranges::find(found, term) == found.end()) found.push_back(term);
  }
  return found;
}

// Fisher and Yates, by the lesson's seed.
void shuffle(std::vector<OwnSentence>& sentences, RandomStream& stream) {
  for (std::size_t i = sentences.size(); i > 1; --i) {
    std::swap(sentences[i - 1], sentences[stream.draw(static_cast<std::uint32_t>(i))]);
  }
}

using ByOutlet = std::map<std::string, std::vector<OwnSentence>>;

ByOutlet found_in(const Material& material) {
  ByOutlet found;
  const Telling telling = telling_words(material.comparison);
  for (std::uint32_t at = 0; at < material.corpus.documents.size(); ++at) {
    const Document& document = material.corpus.documents[at];
    if (!document.origin.own || !material.comparison.articles[at].counted) continue;
    const std::string& outlet = document.article.outlet;
    const auto words = telling.find(outlet);
    for (const Sentence& sentence : document.sentences) {
      if (!is_own(document, sentence) || is_first_person(material.corpus, document, sentence))
        continue;
      OwnSentence one{at, sentence.span, one_line(slice(document.text, sentence.span)), "", {}};
      one.masked = material.masker.guess(one.text);
      if (masks(one.masked) > 1) continue;
      if (words != telling.end()) {
        one.telling = telling_in(terms_of(material, document, sentence), words->second, one.masked);
      }
      found[outlet].push_back(std::move(one));
    }
  }
  return found;
}

// Nobody can guess a sentence that two outlets have, or that one has twice.
void leave_out_shared(ByOutlet& found) {
  std::map<std::string, std::size_t> times;
  for (const auto& [_, sentences] : found) {
    for (const OwnSentence& one : sentences) ++times[fold(one.masked)];
  }
  for (auto& [_, sentences] : found) {
    std::erase_if(sentences,
                  [&times](const OwnSentence& one) { return times[fold(one.masked)] > 1; });
  }
}

}  // namespace

std::vector<OutletSentences> own_sentences(const Material& material) {
  ByOutlet found = found_in(material);
  leave_out_shared(found);
  std::vector<OutletSentences> result;
  for (auto& [outlet, sentences] : found) {
    RandomStream stream(material.seed, static_cast<std::uint32_t>(result.size()), kStratum,
                        Purpose::subsample);
    shuffle(sentences, stream);
    result.push_back({outlet, std::move(sentences)});
  }
  return result;
}

}  // namespace slantwise::lesson

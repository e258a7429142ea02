#include "core/voice/speakers.h"

#include <algorithm>
#include <array>

namespace slantwise {
namespace {

bool is_particle(std::string_view word) {
  constexpr std::array<std::string_view, 12> kParticles = {"al",  "el",  "de",  "del", "di",  "da",
                                                           "van", "von", "der", "bin", "ibn", "la"};
  return std::ranges::find(kParticles, word) != kParticles.end();
}

bool name_word(const VoiceWord& word) {
  constexpr WordTraits kNever = trait::kDeterminer | trait::kSubject | trait::kPreposition |
                                trait::kConjunction | trait::kSubordinator | trait::kThat;
  return word.capital && (word.traits & kNever) == 0;
}

}  // namespace

Speakers::Speakers(const Document& document, std::span<const VoiceWord> words)
    : document_(document), words_(words) {
  const auto size = static_cast<std::uint32_t>(words.size());
  for (std::uint32_t i = 0; i < size;) {
    const Span chain = chain_from(i, size);
    if (chain.empty()) {
      ++i;
      continue;
    }
    const Span name = without_titles(chain);
    if (name.size() >= 2) full_names_.insert({words_[name.end - 1].word, name});
    i = chain.end;
  }
}

// Only a space, a hyphen or an initial's period stands before word `at`.
bool Speakers::follows_closely(std::uint32_t at) const {
  const std::uint8_t bits = words_[at].gap;
  const std::uint32_t size = document_.tokens.length[at - 1];
  if (match_span(document_, at - 1).size() < size) return false;  // a possessive
  if ((bits & gap::kTerminal) != 0) return (words_[at - 1].traits & trait::kAbbreviation) != 0;
  return (bits & ~gap::kSpace) == 0 && words_[at].quote == words_[at - 1].quote &&
         document_.tokens.paragraph[at] == document_.tokens.paragraph[at - 1];
}

Span Speakers::chain_from(std::uint32_t at, std::uint32_t end) const {
  std::uint32_t stop = at;
  for (std::uint32_t i = at; i < end; ++i) {
    if (i > at && !follows_closely(i)) break;
    if (name_word(words_[i])) {
      stop = i + 1;
    } else if (i == at || !is_particle(words_[i].word)) {
      break;
    }
  }
  return {at, stop};
}

Span Speakers::without_titles(Span chain) const {
  for (std::uint32_t i = chain.end; i-- > chain.begin;) {
    if ((words_[i].traits & trait::kTitle) != 0) {
      if (i + 1 < chain.end) return {i + 1, chain.end};
      break;
    }
  }
  return chain;
}

// The last chain of capitalized words in the source, or an earlier one of two words or more.
Span Speakers::name_in(Span source) const {
  Span best{source.begin, source.begin};
  for (std::uint32_t i = source.begin; i < source.end;) {
    const Span chain = chain_from(i, source.end);
    if (chain.empty()) {
      ++i;
      continue;
    }
    const bool last = chain.end == source.end;
    if (best.size() < 2 || (last && without_titles(chain).size() >= 2)) best = chain;
    i = chain.end;
  }
  if (best.empty()) return best;
  const Span name = without_titles(best);
  // "the Norlandic minister": an adjective before a title, no name.
  const bool adjective = best.end < source.end && best.size() == 1 &&
                         (words_[source.end - 1].traits & trait::kTitle) != 0;
  return adjective ? Span{source.begin, source.begin} : name;
}

std::string Speakers::text_of(Span name) const {
  return std::string(slice(document_.text, {match_span(document_, name.begin).begin,
                                            match_span(document_, name.end - 1).end}));
}

bool Speakers::any_of(std::uint32_t at, WordTraits traits) const {
  return (words_[at].traits & traits) != 0;
}

bool Speakers::starts_sentence(std::uint32_t at) const {
  return at == 0 || (words_[at].gap & gap::kTerminal) != 0 ||
         document_.tokens.paragraph[at] != document_.tokens.paragraph[at - 1];
}

bool Speakers::knows(Span source) const {
  return !source.empty() && full_names_.contains(words_[source.end - 1].word);
}

std::string Speakers::resolve(Span source) {
  if (source.empty()) return {};
  Span name = name_in(source);
  if (name.size() == 1) {
    const auto full = full_names_.find(words_[name.begin].word);
    if (full != full_names_.end()) {
      name = full->second;
    } else if (starts_sentence(name.begin) && any_of(name.begin, trait::kPlural)) {
      name.end = name.begin;  // "Officials": a capital, but no name
    }
  }
  if (!name.empty() && any_of(name.end - 1, trait::kTitle)) name.end = name.begin;
  if (!name.empty()) return latest_ = text_of(name);
  const auto refers_back = [&](std::uint32_t at) {
    return any_of(at, trait::kMale | trait::kFemale | trait::kTitle);
  };
  return refers_back(source.end - 1) || refers_back(source.begin) ? latest_ : std::string();
}

}  // namespace slantwise

#include "core/voice/names.h"

#include <algorithm>
#include <array>

namespace slantwise {
namespace {

constexpr std::uint32_t kLongest = 5;  // words of a person's name

template <std::size_t N>
bool among(const std::array<std::string_view, N>& list, std::string_view word) {
  return std::ranges::find(list, word) != list.end();
}

// Prepositions before a place more often than before a person.
bool locates(std::string_view word) {
  constexpr std::array<std::string_view, 9> kPlaces = {
      "in", "at", "near", "outside", "inside", "across", "around", "through", "toward"};
  return among(kPlaces, word);
}

// "I'll", "They've"
bool is_contraction(std::string_view word) {
  constexpr std::array<std::string_view, 6> kTails = {"'ll", "'ve", "'re", "'m", "'d", "n't"};
  return word.find('\'') != std::string_view::npos &&
         std::ranges::any_of(kTails, [&](std::string_view tail) { return word.ends_with(tail); });
}

bool name_word(const VoiceWord& word) {
  constexpr WordTraits kNever = trait::kDeterminer | trait::kSubject | trait::kPreposition |
                                trait::kConjunction | trait::kSubordinator | trait::kThat;
  return word.capital && (word.traits & kNever) == 0 && !is_contraction(word.word);
}

}  // namespace

// Only a space, a hyphen or an initial's period stands before word `at`.
bool Names::follows_closely(std::uint32_t at) const {
  const std::uint8_t bits = words_[at].gap;
  const std::uint32_t size = document_.tokens.length[at - 1];
  if (match_span(document_, at - 1).size() < size) return false;  // a possessive
  if ((bits & gap::kTerminal) != 0) return any_of(at - 1, trait::kAbbreviation);
  return (bits & ~gap::kSpace) == 0 && words_[at].quote == words_[at - 1].quote &&
         document_.tokens.paragraph[at] == document_.tokens.paragraph[at - 1];
}

// "Department of Justice"
bool Names::joins_body(std::uint32_t at) const {
  return words_[at].word == "of" && any_of(at - 1, trait::kBody) && at + 1 < words_.size() &&
         name_word(words_[at + 1]);
}

Span Names::chain_from(std::uint32_t at, std::uint32_t end) const {
  std::uint32_t stop = at;
  for (std::uint32_t i = at; i < end; ++i) {
    if (i > at && !follows_closely(i)) break;
    if (name_word(words_[i])) {
      stop = i + 1;
    } else if (i == at || !(any_of(i, trait::kParticle) || joins_body(i))) {
      break;
    }
  }
  while (at < stop && any_of(at, trait::kOpener)) ++at;
  return {at, stop};
}

// "ambassador to", "governor of", "envoy for" stands before `at`.
bool Names::after_office(std::uint32_t at) const {
  constexpr std::array<std::string_view, 3> kLinks = {"of", "to", "for"};
  return at >= 2 && among(kLinks, words_[at - 1].word) && any_of(at - 2, trait::kTitle);
}

Span Names::name_of(Span chain) const {
  Span name = chain;
  for (std::uint32_t i = chain.end; i-- > chain.begin;) {
    if (!any_of(i, trait::kTitle)) continue;
    if (i + 1 < chain.end) name.begin = i + 1;
    break;
  }
  while (name.size() > 2 && any_of(name.begin, trait::kTime)) ++name.begin;
  if (name.begin == chain.begin && name.size() >= 3 && after_office(name.begin)) ++name.begin;
  // "Jane Roe Jane Mary Roe": a page that says the name twice
  for (std::uint32_t i = name.begin + 2; i < name.end; ++i) {
    if (words_[i].word == words_[name.begin].word) name.end = i;
  }
  return name;
}

// "Dorvan-Dorvan" is an adjective, and what stands alone between marks is a term, not a person.
bool Names::is_compound(Span name) const {
  for (std::uint32_t i = name.begin + 1; i < name.end; ++i) {
    if ((words_[i].gap & gap::kSpace) != 0) return false;
  }
  return true;
}

bool Names::fills_marks(Span name) const {
  const int quote = words_[name.begin].quote;
  if (quote < 0) return false;
  const bool opens = name.begin == 0 || words_[name.begin - 1].quote != quote;
  return opens && (name.end == words_.size() || words_[name.end].quote != quote);
}

bool Names::is_person(Span name) const {
  if (name.size() < 2 || name.size() > kLongest) return false;
  if (is_compound(name) || fills_marks(name)) return false;
  for (std::uint32_t i = name.begin; i < name.end; ++i) {
    if (any_of(i, trait::kBody | trait::kTitle) || words_[i].digit) return false;
  }
  if (name.begin == 0 || starts_sentence(name.begin)) return true;
  const std::string_view before = words_[name.begin - 1].word;
  const bool possessive =
      match_span(document_, name.end - 1).size() < document_.tokens.length[name.end - 1];
  return before != "the" && (possessive || !locates(before));
}

// "R-Ky." behind a name.
bool Names::is_party(Span chain) const {
  const std::string_view first = words_[chain.begin].word;
  return chain.size() >= 2 && (first == "r" || first == "d" || first == "i") &&
         words_[chain.begin + 1].gap == 0;
}

// "Roe's lawyer", "Norlandic officials": not Roe, not Norland, but what follows.
bool Names::describes_next(Span chain, Span source) const {
  constexpr WordTraits kOther = trait::kPreposition | trait::kRelative | trait::kConjunction |
                                trait::kSubordinator | trait::kObjectPronoun | trait::kTime |
                                trait::kAdverb | trait::kDeterminer | trait::kBe |
                                trait::kAuxiliary | trait::kSubject | trait::kTo;
  const std::uint32_t next = chain.end;
  if (next >= source.end || words_[next].capital || words_[next].digit) return false;
  if ((words_[next].gap & ~gap::kSpace) != 0 || words_[next].quote != words_[next - 1].quote) {
    return false;
  }
  const std::string_view word = words_[next].word;
  return !any_of(next, kOther | trait::kBody) && !word.ends_with("ing") && !word.ends_with("ed");
}

Span Names::name_in(Span source) const {
  Span best{source.begin, source.begin};
  for (std::uint32_t i = source.begin; i < source.end;) {
    const Span chain = chain_from(i, source.end);
    if (chain.empty()) {
      ++i;
      continue;
    }
    if (is_party(chain) || describes_next(chain, source)) {
      i = chain.end;
      continue;
    }
    const bool last = chain.end == source.end;
    if (best.size() < 2 || (last && name_of(chain).size() >= 2)) best = chain;
    i = chain.end;
  }
  if (best.empty()) return best;
  // "the Norlandic minister": an adjective before a title, no name.
  const bool adjective =
      best.end < source.end && best.size() == 1 && any_of(source.end - 1, trait::kTitle);
  return adjective ? Span{source.begin, source.begin} : name_of(best);
}

std::string Names::text(Span name) const {
  return std::string(slice(document_.text, {match_span(document_, name.begin).begin,
                                            match_span(document_, name.end - 1).end}));
}

bool Names::starts_sentence(std::uint32_t at) const {
  return at == 0 || (words_[at].gap & gap::kTerminal) != 0 ||
         document_.tokens.paragraph[at] != document_.tokens.paragraph[at - 1];
}

}  // namespace slantwise

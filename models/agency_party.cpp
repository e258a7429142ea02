// Who did what to whom in a clause of harm: the words before and after its verb.
#include <algorithm>

#include "models/agency_clause.h"
#include "models/agency_words.h"

namespace slantwise {
namespace {

constexpr std::uint32_t kPhrase = 10;  // words, at most
constexpr WordTraits kEndsPhrase = trait::kBe | trait::kAuxiliary | trait::kConjunction |
                                   trait::kSubordinator | trait::kRelative | trait::kThat |
                                   trait::kTo | trait::kTime | trait::kCue;

}  // namespace

// "had been", "was badly", "shot and" before "killed".
bool AgencyClause::in_verb_group(std::uint32_t i) const {
  if (is(i, trait::kBe | trait::kAuxiliary) || is_get(word(i)) || may_intervene(word(i), traits(i)))
    return true;
  if (is(i, trait::kConjunction)) return i > 0 && same_sentence(i - 1, i) && participle(i - 1);
  return participle(i) && (is(i + 1, trait::kConjunction) || comma(i + 1) || participle(i + 1));
}

// Without what only says where: "nine people [from the mill]", "[in Lunt] nine people".
Span AgencyClause::without_places(Span phrase) const {
  const auto place = [&](std::uint32_t i) { return is(i, trait::kPreposition) && word(i) != "of"; };
  if (!phrase.empty() && place(phrase.begin)) {
    std::uint32_t i = phrase.begin + 1;
    while (i < phrase.end && (capital(i) || is(i, trait::kDeterminer | trait::kPreposition))) ++i;
    phrase.begin = i < phrase.end ? i : phrase.begin + 1;
  }
  for (std::uint32_t i = phrase.begin; i < phrase.end; ++i) {
    if (place(i)) phrase.end = i;
  }
  return phrase;
}

// The subject: what stands before the verb and its helpers. "who killed": what "who" refers to.
Span AgencyClause::phrase_before(std::uint32_t at) const {
  std::uint32_t end = at;
  while (end > 0 && same_sentence(end - 1, at) && in_verb_group(end - 1)) --end;
  if (end > 0 && same_sentence(end - 1, at) && is(end - 1, trait::kRelative | trait::kThat) &&
      end > 1 && same_sentence(end - 2, at)) {
    --end;
  }
  std::uint32_t begin = end;
  while (begin > 0 && same_sentence(begin - 1, at) && end - begin < kPhrase &&
         !is(begin - 1, kEndsPhrase)) {
    --begin;
    if (!joined(begin)) break;
  }
  return without_places({begin, end});
}

// The object: what stands after the verb.
Span AgencyClause::phrase_after(std::uint32_t at) const {
  std::uint32_t begin = at + 1;
  while (joined(begin) && (particle(word(begin)) || may_intervene(word(begin), traits(begin))))
    ++begin;
  std::uint32_t end = begin;
  // "at least nine": words that would end a phrase open this one.
  while (end < begin + 4 && joined(end) && opens_quantity(word(end)) && !number(end)) ++end;
  if (end > begin && !(joined(end) && number(end))) end = begin;
  while (end < begin + kPhrase && joined(end) && !is(end, kEndsPhrase)) ++end;
  if (begin == end) return {};
  const Span counted = {begin, end};
  return opens_quantity(word(begin)) ? counted : without_places(counted);
}

// A word that is written as a name.
bool AgencyClause::proper(std::uint32_t i) const {
  constexpr WordTraits kNoName = trait::kDeterminer | trait::kSubject | trait::kObjectPronoun |
                                 trait::kPreposition | trait::kTime | trait::kConjunction;
  const Tokens& tokens = document_.tokens;
  if (!capital(i) || is(i, kNoName)) return false;
  const auto inside = [&](std::uint32_t k) {
    return tokens.zone[k] != Zone::headline && k > 0 && same_sentence(k - 1, k);
  };
  if (inside(i)) return true;
  for (std::uint32_t k = 0; k < tokens.size(); ++k) {
    if (tokens.term[k] == tokens.term[i] && inside(k) && capital(k)) return true;
  }
  return false;
}

Party AgencyClause::party(Span phrase) const {
  if (phrase.empty()) return Party::absent;
  for (std::uint32_t i = phrase.begin; i < phrase.end; ++i) {
    if (proper(i)) return Party::named;
  }
  return Party::unnamed;
}

void AgencyClause::add_parties(HarmClause& clause) const {
  const bool passive = clause.kind == HarmKind::passive || clause.kind == HarmKind::passive_by;
  const Span before = phrase_before(clause.verb.begin);
  if (passive) {
    clause.victim = before;
  } else {
    clause.doer = before;
    clause.victim = phrase_after(clause.verb.end - 1);
  }
  clause.victim_is = party(clause.victim);
  if (clause.kind != HarmKind::active_thing) clause.doer_is = party(clause.doer);
}

}  // namespace slantwise

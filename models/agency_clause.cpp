#include "models/agency_clause.h"

#include <algorithm>
#include <array>

#include "models/agency_words.h"

namespace slantwise {
namespace {

constexpr WordTraits kEndsClause =
    trait::kRelative | trait::kSubordinator | trait::kThat | trait::kSubject;
constexpr std::uint32_t kByWithin = 8;     // methods 3.2 G1
constexpr std::uint32_t kBackWithin = 12;  // for coordinated participles
constexpr std::uint32_t kThingWithin = 10;
constexpr std::uint32_t kWeaponWithin = 12;

}  // namespace

AgencyClause::AgencyClause(const Document& document, const Vocabulary& vocabulary,
                           const std::vector<std::uint8_t>& marks)
    : document_(document), vocabulary_(vocabulary), marks_(marks) {}

std::string_view AgencyClause::word(std::uint32_t i) const {
  return vocabulary_.term(document_.tokens.term[i]);
}

bool AgencyClause::capital(std::uint32_t i) const {
  const char letter = document_.text[document_.tokens.begin[i]];
  return letter >= 'A' && letter <= 'Z';
}

bool AgencyClause::number(std::uint32_t i) const {
  const char letter = document_.text[document_.tokens.begin[i]];
  return (letter >= '0' && letter <= '9') || number_word(word(i));
}

bool AgencyClause::same_sentence(std::uint32_t i, std::uint32_t k) const {
  const Tokens& tokens = document_.tokens;
  return i < tokens.size() && k < tokens.size() && tokens.sentence[i] == tokens.sentence[k];
}

bool AgencyClause::joined(std::uint32_t i) const {
  if (i == 0 || !same_sentence(i - 1, i)) return false;
  const Tokens& tokens = document_.tokens;
  const std::uint32_t end = tokens.begin[i - 1] + tokens.length[i - 1];
  const std::string_view between =
      std::string_view(document_.text).substr(end, tokens.begin[i] - end);
  return between.find_first_of(",;:.()[]!?") == std::string_view::npos &&
         between.find("\u2014") == std::string_view::npos &&
         between.find("\u2013") == std::string_view::npos &&
         between.find(" -") == std::string_view::npos;
}

bool AgencyClause::comma(std::uint32_t i) const {
  if (i == 0 || !same_sentence(i - 1, i)) return false;
  const Tokens& tokens = document_.tokens;
  const std::uint32_t end = tokens.begin[i - 1] + tokens.length[i - 1];
  return std::string_view(document_.text).substr(end, tokens.begin[i] - end).starts_with(',');
}

bool AgencyClause::participle(std::uint32_t i) const {
  const std::string_view one = word(i);
  return (one.size() > 3 && one.ends_with("ed")) || irregular_participle(one);
}

// "was", "have been", "getting" before `at`, with adverbs between.
bool AgencyClause::be_before(std::uint32_t at) const {
  for (std::uint32_t i = at, steps = 0; steps < 5 && joined(i); ++steps) {
    --i;
    if (is(i, trait::kBe) || is_get(word(i))) return true;
    if (!may_intervene(word(i), traits(i))) return false;
  }
  return false;
}

// Also "was arrested and jailed": a participle that shares the be of an earlier one.
bool AgencyClause::passive(std::uint32_t at) const {
  if (!participle(at)) return false;
  if (be_before(at)) return true;
  std::uint32_t i = at;
  while (joined(i) && may_intervene(word(i - 1), traits(i - 1))) --i;
  const bool shares = comma(i) || (joined(i) && is(i - 1, trait::kConjunction)) ||
                      (i > 1 && comma(i - 1) && is(i - 1, trait::kConjunction));
  if (!shares || object_after(at)) return false;
  for (std::uint32_t back = 1; back <= kBackWithin && back < i; ++back) {
    const std::uint32_t k = i - back;
    if (!same_sentence(k, at)) return false;
    if (participle(k) && be_before(k)) return true;
    if (is(k, kEndsClause | trait::kBe)) return false;
  }
  return false;
}

// From "by" to the end of the clause, at most; empty if there is none, or if what follows is a
// time, an amount or a deed: "by Monday", "by two", "by shooting himself".
Span AgencyClause::by_phrase(std::uint32_t at) const {
  std::uint32_t i = at + 1;
  for (; i <= at + kByWithin && joined(i); ++i) {
    if (word(i) == "by") break;
    const bool coordinated = participle(i) && (is(i - 1, trait::kConjunction) ||
                                               (i > 1 && is(i - 2, trait::kConjunction)));
    if (is(i, kEndsClause | trait::kBe)) return {};
    if (participle(i) && !coordinated) return {};
  }
  if (i > at + kByWithin || !joined(i) || word(i) != "by" || !joined(i + 1)) return {};
  const std::uint32_t next = i + 1;
  if (is(next, trait::kTime) || no_doer(word(next))) return {};
  if (word(next).ends_with("ing") && joined(next + 1) &&
      is(next + 1, trait::kDeterminer | trait::kObjectPronoun | trait::kPreposition))
    return {};
  std::uint32_t end = next + 1;
  while (end < next + kByWithin && joined(end) &&
         !is(end, kEndsClause | trait::kPreposition | trait::kBe | trait::kTime))
    ++end;
  return {i, end};
}

// "the day before", "Friday".
bool AgencyClause::time_after(std::uint32_t at) const {
  const std::uint32_t next = at + 1;
  if (is(next, trait::kTime)) return true;
  return is(next, trait::kDeterminer) && joined(next + 1) && names_time(word(next + 1));
}

bool AgencyClause::plain_object(std::uint32_t at) const {
  const std::uint32_t next = at + 1;
  if (!joined(next)) return false;
  if (time_after(at)) return false;
  if (number(next) || is(next, trait::kDeterminer | trait::kObjectPronoun)) return true;
  if (opens_quantity(word(next))) {
    for (std::uint32_t i = next + 1; i < next + 4 && joined(i); ++i) {
      if (number(i)) return true;
    }
    return false;
  }
  return capital(next) && !is(next, trait::kPreposition);
}

bool AgencyClause::object_after(std::uint32_t at) const {
  if (plain_object(at)) return true;
  const std::uint32_t next = at + 1;
  if (!joined(next) || time_after(at)) return false;
  constexpr WordTraits kNoObject = trait::kPreposition | trait::kAdverb | trait::kTime |
                                   trait::kConjunction | trait::kBe | trait::kAuxiliary |
                                   trait::kTo | kEndsClause;
  return !is(next, kNoObject) && !may_intervene(word(next), traits(next)) &&
         !opens_quantity(word(next)) && !word(next).ends_with("ing") && !particle(word(next));
}

// A word that is likelier the head of a subject than a verb: "troops", "Ruritania", "the army".
bool AgencyClause::head_noun(std::uint32_t i) const {
  if (is(i, trait::kPlural) || capital(i)) return true;
  for (std::uint32_t back = 1; back <= 2 && back <= i && joined(i + 1 - back); ++back) {
    if (is(i - back, trait::kDeterminer)) return true;
  }
  return false;
}

// The subject of a past form, or false: "troops killed", "had killed", "who killed", "and killed".
bool AgencyClause::active_past(std::uint32_t at, std::uint32_t& subject) const {
  std::uint32_t i = at;
  bool helped = false;
  while (joined(i) && (is(i - 1, trait::kAuxiliary) || may_intervene(word(i - 1), traits(i - 1)))) {
    --i;
    helped = helped || is(i, trait::kAuxiliary);
  }
  if (i == 0 || !same_sentence(i - 1, at)) return false;
  subject = i - 1;
  if (!joined(i)) return plain_object(at);
  if (is(subject, trait::kRelative | trait::kSubject | trait::kThat)) {
    return helped || object_after(at);
  }
  if (is(subject, trait::kConjunction)) return plain_object(at);
  if (is(subject, trait::kDeterminer | trait::kPreposition | trait::kTo | trait::kBe)) {
    return is(subject, trait::kQuantifier) && object_after(at);
  }
  return helped || plain_object(at) || (head_noun(subject) && object_after(at));
}

bool AgencyClause::active(std::uint32_t at, std::uint32_t& subject) const {
  const std::string_view verb = word(at);
  if (participle(at)) return active_past(at, subject);
  if (verb.ends_with("ing")) {
    if (!be_before(at) || !plain_object(at)) return false;
    subject = at;
    while (joined(subject) &&
           (is(subject - 1, trait::kBe) || may_intervene(word(subject - 1), traits(subject - 1))))
      --subject;
    if (!joined(subject)) return false;
    --subject;
    return true;
  }
  std::uint32_t i = at;
  bool helped = false;
  while (joined(i) && (is(i - 1, trait::kAuxiliary) || may_intervene(word(i - 1), traits(i - 1)))) {
    --i;
    helped = helped || is(i, trait::kAuxiliary);
  }
  if (!joined(i)) return false;
  subject = i - 1;
  constexpr WordTraits kNoSubject =
      trait::kDeterminer | trait::kPreposition | trait::kTo | trait::kBe | trait::kConjunction;
  if (is(subject, kNoSubject) && !is(subject, trait::kSubject | trait::kThat)) return false;
  if (!plain_object(at)) return false;
  const bool pronoun = is(subject, trait::kSubject | trait::kRelative | trait::kThat);
  return helped || pronoun || verb.ends_with("s") || is(subject, trait::kPlural);
}

// True if an event or a thing is what is said to do it: "the attack on the camp killed", "which
// killed" after "blast". A person between them ("the gunman who") stops the search.
bool AgencyClause::thing_does(std::uint32_t at, std::uint32_t subject) const {
  if (word(subject) == "who" || word(subject) == "whom") return false;
  if (marked(subject, harm::kThing)) return true;
  if (is(subject, trait::kSubject) && !is(subject, trait::kRelative)) return false;
  const bool relative = is(subject, trait::kRelative | trait::kThat);
  for (std::uint32_t back = 1; back <= kThingWithin && back <= subject; ++back) {
    const std::uint32_t i = subject - back;
    if (!same_sentence(i, at) || word(i) == "who") return false;
    const bool headed = i + 1 < at && (is(i + 1, trait::kPreposition) || comma(i + 1));
    if (marked(i, harm::kThing)) return relative || headed;
    if (is(i, trait::kBe | trait::kAuxiliary | trait::kSubordinator | trait::kRelative))
      return false;
    if (!relative && comma(i + 1)) return false;
  }
  return false;
}

// "killed the bill", "a proposal, which was killed in the Senate".
bool AgencyClause::figurative(std::uint32_t at, HarmKind kind) const {
  if (kind == HarmKind::passive || kind == HarmKind::passive_by) {
    std::uint32_t i = at;
    constexpr WordTraits kGroup = trait::kBe | trait::kAuxiliary | trait::kRelative | trait::kThat;
    while (i > 0 && same_sentence(i - 1, at) &&
           (is(i - 1, kGroup) || may_intervene(word(i - 1), traits(i - 1)))) {
      --i;
    }
    return i > 0 && same_sentence(i - 1, at) && marked(i - 1, harm::kFigurative);
  }
  for (std::uint32_t i = at + 1; i <= at + 4 && i < marks_.size() && joined(i); ++i) {
    if (marked(i, harm::kFigurative)) return true;
    if (is(i, trait::kPreposition | trait::kConjunction)) return false;
  }
  return false;
}

bool AgencyClause::weapon_near(std::uint32_t at) const {
  for (std::uint32_t step = 1; step <= kWeaponWithin; ++step) {
    if (step <= at && same_sentence(at - step, at) && marked(at - step, harm::kWeapon)) return true;
    if (same_sentence(at + step, at) && marked(at + step, harm::kWeapon)) return true;
  }
  return false;
}

bool AgencyClause::read(std::uint32_t at, HarmKind& kind, Span& doer) const {
  doer = {};
  if (marked(at, harm::kNeedsWeapon) && !weapon_near(at)) return false;
  std::uint32_t subject = 0;
  if (passive(at)) {
    doer = by_phrase(at);
    kind = doer.empty() ? HarmKind::passive : HarmKind::passive_by;
  } else if (active(at, subject)) {
    kind = thing_does(at, subject) ? HarmKind::active_thing : HarmKind::active;
  } else {
    return false;
  }
  return !figurative(at, kind);
}

}  // namespace slantwise

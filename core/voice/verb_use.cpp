#include "core/voice/verb_use.h"

#include <algorithm>

namespace slantwise {
namespace {

bool any_helper(const Clause& clause, Span words) {
  for (std::uint32_t i = words.begin; i < words.end; ++i) {
    if (clause.is(i, trait::kAuxiliary | trait::kBe)) return true;
  }
  return false;
}

// "claims": "who claims", "Roe claims", not "their claims" or "of claims".
bool third_person(const Clause& clause, const Cue& cue, std::uint32_t before) {
  const WordTraits left = clause[before].traits;
  if (any(left, trait::kPreposition | trait::kConjunction)) return any(left, trait::kConjunction);
  if (any(left, trait::kSubject | trait::kRelative)) return !any(left, trait::kPlural);
  return !cue.needs_subject || clause[before].capital || !any(left, trait::kPlural);
}

// "claim": "they claim", "to claim", "some claim", not "he claim".
bool base_form(const Cue& cue, WordTraits left) {
  if (any(left, trait::kTo | trait::kPlural | trait::kRelative)) return true;
  if (any(left, trait::kSubject)) return !any(left, trait::kMale | trait::kFemale);
  if (any(left, trait::kObjectPronoun)) return false;  // "let us say"
  if (any(left, trait::kQuantifier)) return true;
  return !cue.needs_subject && !any(left, trait::kPreposition);
}

// Does the word before the verb group leave room for a verb?
bool fits_left(const Clause& clause, const Cue& cue, std::uint32_t before, bool helped) {
  const WordTraits left = clause[before].traits;
  switch (cue.form) {
    case Cue::Form::participle:
      return !cue.needs_subject || !any(left, trait::kPreposition);
    case Cue::Form::past:
      return !any(left, trait::kPreposition);
    case Cue::Form::third:
      return third_person(clause, cue, before);
    case Cue::Form::base:
      return helped || base_form(cue, left);
  }
  return false;
}

// A form of "be" directly before the verb, but for adverbs.
bool follows_be(const Clause& clause, Span group) {
  for (std::uint32_t i = group.end; i-- > group.begin;) {
    if (clause.is(i, trait::kBe)) return true;
    const std::string_view word = clause[i].word;
    if (!clause.is(i, trait::kAdverb) && word != "not" && word != "never") return false;
  }
  return false;
}

// "would say": it is not told that somebody did.
bool may_be(const Clause& clause, Span group) {
  for (std::uint32_t i = group.begin; i < group.end; ++i) {
    const std::string_view word = clause[i].word;
    if (word == "would" || word == "could" || word == "might" || word == "may" ||
        word == "should" || word == "must") {
      return true;
    }
  }
  return false;
}

// "an essay called “Rain”", "a town called Ellis": a name, nobody's words.
bool gives_name(const Clause& clause, const CueUse& use) {
  if (use.cue->verb != "call" || use.cue->form != Cue::Form::past) return false;
  const bool name =
      use.after < clause.end() && (clause[use.after].capital || clause.quote_begins_at(use.after));
  const std::uint32_t least = use.at - std::min(use.at - clause.begin(), 5u);
  for (std::uint32_t i = use.at; name && i-- > least && !clause.gap_before(i + 1, gap::kComma);) {
    if (clause[i].word == "a" || clause[i].word == "an") return true;
  }
  return false;
}

// "claims of responsibility", "reports about rain"
bool governs(const Clause& clause, const CueUse& use) {
  if (!use.cue->needs_subject || !use.cue->then.empty()) return false;
  const bool noun_form = use.cue->form == Cue::Form::third || use.cue->form == Cue::Form::base;
  if (!noun_form || use.after >= clause.end() || clause.quoted(use.after)) return false;
  constexpr WordTraits kVerbal = trait::kSubject | trait::kTo | trait::kAuxiliary;
  if (clause.is(use.at - 1, kVerbal) || clause.is(use.at - 1, trait::kRelative)) return false;
  const std::string_view next = clause[use.after].word;
  return next == "of" || next == "about" || next == "against" || next == "like" || next == "from";
}

}  // namespace

std::uint32_t group_begin(const Clause& clause, const CueUse& use) {
  constexpr unsigned kBreak = gap::kComma | gap::kDash | gap::kSemicolon;
  constexpr WordTraits kHelpers = trait::kAuxiliary | trait::kBe | trait::kAdverb;
  std::uint32_t begin = use.at;
  while (begin > clause.begin() && !clause.gap_before(begin, kBreak) && !clause.quoted(begin - 1) &&
         clause.is(begin - 1, kHelpers) && !clause.is(begin - 1, trait::kSubject)) {
    --begin;
  }
  return begin;
}

bool acts_as_verb(const Clause& clause, const CueUse& use) {
  const Cue& cue = *use.cue;
  if (gives_name(clause, use) || governs(clause, use)) return false;
  if (use.at > clause.begin() && clause[use.at].gap == 0) return false;  // "so-called"
  const std::uint32_t begin = group_begin(clause, use);
  const bool helped = any_helper(clause, {begin, use.at});
  if (begin == clause.begin()) {
    const bool inverted = cue.form == Cue::Form::past && !cue.needs_subject;
    return cue.form == Cue::Form::participle || inverted || helped;
  }
  const bool noun_form = cue.form == Cue::Form::third || cue.form == Cue::Form::base;
  if (clause[begin - 1].possessive && noun_form) return false;  // "the mayor's claims"
  const WordTraits left = clause[begin - 1].traits;
  const bool comma = clause.gap_before(begin, gap::kComma | gap::kDash | gap::kOpen);
  if (clause.quote_ends_before(begin) && cue.form == Cue::Form::base && !helped) return false;
  if (clause.quote_ends_before(begin) || comma) return true;
  const bool some = any(left, trait::kQuantifier) && cue.form != Cue::Form::participle;
  if (any(left, trait::kDeterminer) && !any(left, trait::kSubject) && !some) return false;
  return fits_left(clause, cue, begin - 1, helped);
}

std::string_view why_unsure(const Clause& clause, const CueUse& use) {
  const Cue& cue = *use.cue;
  const std::uint32_t begin = group_begin(clause, use);
  const bool be = follows_be(clause, {begin, use.at});
  if (be && cue.form == Cue::Form::past && cue.verb != "tell") return "cue-passive";
  if (may_be(clause, {begin, use.at})) return "cue-modal";
  if (begin == clause.begin()) return {};
  const std::string_view left = clause[begin - 1].word;
  if (cue.form == Cue::Form::base && left == "to") return "cue-no-subject";
  const bool bare = cue.form == Cue::Form::past && clause.is(begin - 1, trait::kSubordinator);
  if (bare) return "cue-no-subject";  // "when asked"
  const bool pause = clause.gap_before(begin, gap::kComma | gap::kDash);
  const bool object = cue.takes == Cue::Takes::object;
  const bool after_preposition = clause.is(begin - 1, trait::kPreposition);
  if (cue.form == Cue::Form::participle && !be && !pause && (object || after_preposition)) {
    return "cue-no-subject";
  }
  return left == "i" || left == "you" || left == "we" ? "cue-first-person" : "";
}

}  // namespace slantwise

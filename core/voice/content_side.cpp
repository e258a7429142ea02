#include "core/voice/content_side.h"

#include <algorithm>

namespace slantwise {
namespace {

// After a comma: words that begin a clause of the narrator's own.
bool breaks_off(const Clause& clause, std::uint32_t at) {
  constexpr WordTraits kOwn = trait::kSubject | trait::kSubordinator | trait::kConjunction;
  return !clause.quoted(at) && clause.is(at, kOwn);
}

// "Roe, who wants rain, left": the cue stands in a relative clause between commas.
bool in_aside(const Clause& clause, const CueUse& use) {
  if (use.cue->takes == Cue::Takes::source) return false;
  const std::uint32_t group = group_begin(clause, use);
  return group > clause.begin() + 1 && clause.is(group - 1, trait::kRelative) &&
         clause.gap_before(group - 1, gap::kComma);
}

// A comma stands before `at`: does the content end there?
bool ends_content(const Clause& clause, const CueUse& use, std::uint32_t at) {
  if (clause.is(at, trait::kRelative) && !clause.quoted(at)) return true;
  if (use.cue->takes == Cue::Takes::object && breaks_off(clause, at)) return true;
  const Cue* cue = clause.cue_at(at);
  // "Roe, calling it a shame, said": the verb of the subject before the aside
  const bool aside = use.cue->form == Cue::Form::participle && use.at > clause.begin() &&
                     clause.gap_before(use.at, gap::kComma);
  if (aside && cue != nullptr && cue->form == Cue::Form::past) return true;
  return cue != nullptr && (cue->takes == Cue::Takes::source || cue->form == Cue::Form::participle);
}

}  // namespace

std::uint32_t that_after(const Clause& clause, const CueUse& use) {
  const std::uint32_t limit = std::min(clause.end(), use.after + 9);
  for (std::uint32_t i = use.after; i < limit && !clause.quoted(i); ++i) {
    const bool mark = clause.gap_before(i, gap::kComma | gap::kSemicolon | gap::kColon);
    const bool other_cue = clause.may_cue(i) && !clause.is(i, trait::kThat);
    if (i > use.after && (mark || other_cue)) return 0;
    if (clause.is(i, trait::kThat)) return i;
  }
  return 0;
}

std::uint32_t skip_circumstance(const Clause& clause, const CueUse& use) {
  std::uint32_t at = use.after;
  while (at < clause.end() && clause.is(at, trait::kTime) && !clause.quoted(at) &&
         at < use.after + 4) {
    ++at;
  }
  if (at >= clause.end() || clause.quoted(at) || !clause.is(at, trait::kPreposition)) return at;
  const std::uint32_t limit = std::min(clause.end(), at + 12);
  for (std::uint32_t i = at + 1; i < limit; ++i) {
    if (clause.quote_begins_at(i) || clause.gap_before(i, gap::kComma | gap::kColon)) return i;
  }
  return at;
}

std::uint32_t content_end(const Clause& clause, const CueUse& use, std::uint32_t begin) {
  const bool aside = in_aside(clause, use);
  for (std::uint32_t i = begin + 1; i < clause.end(); ++i) {
    const bool inside = clause.quoted(i) && !clause.quote_begins_at(i);
    if (inside || !clause.gap_before(i, gap::kComma | gap::kDash)) continue;
    if (aside || ends_content(clause, use, i)) return i;
  }
  return clause.end();
}

bool goes_on_saying(const Clause& clause, std::uint32_t at) {
  if (clause.quote_begins_at(at)) return true;
  if (clause.is(at, trait::kRelative | trait::kSubordinator)) return false;
  if (clause[at].word.ends_with("ing") && !clause[at].capital) return false;
  return clause.cue_at(at) == nullptr;
}

bool names_place(const Clause& clause, std::uint32_t end) {
  if (!clause.is(clause.begin(), trait::kPreposition | trait::kSubordinator)) return false;
  std::uint32_t begin = end;
  while (begin > clause.begin() && clause.quoted(begin - 1)) --begin;
  return end - begin <= 5 && clause[begin].capital && clause[end - 1].capital;
}

bool apposition_before(const Clause& clause, std::uint32_t end) {
  if (clause.is(clause.begin(), trait::kPreposition | trait::kSubordinator)) return false;
  const std::uint32_t limit = std::min(end, clause.begin() + 6);
  for (std::uint32_t i = clause.begin() + 1; i < limit; ++i) {
    if (clause.gap_before(i, gap::kComma)) return clause[i - 1].capital;
  }
  return false;
}

}  // namespace slantwise

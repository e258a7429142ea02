#include "core/voice/source_phrase.h"

#include <algorithm>

namespace slantwise {
namespace {

constexpr std::uint32_t kReach = 14;  // words: how far a source may reach
constexpr unsigned kAnyMark = 0xFFu & ~unsigned{gap::kSpace} & ~unsigned{gap::kTerminal};

// A word that a subject cannot go past, leftwards.
bool begins_clause(const Clause& clause, std::uint32_t at) {
  if (clause.is(at, trait::kThat | trait::kConjunction)) return true;
  return clause.is(at, trait::kSubordinator) && !clause.is(at, trait::kPreposition);
}

// The words before `group` up to a mark or the start of their clause.
Span phrase_before(const Clause& clause, std::uint32_t group) {
  constexpr unsigned kBreak = gap::kComma | gap::kSemicolon | gap::kDash | gap::kColon;
  std::uint32_t begin = group;
  const std::uint32_t least = group - std::min(kReach, group - clause.begin());
  while (begin > least && !clause.quoted(begin - 1)) {
    const bool inside = begin < group;
    if (inside && (clause.gap_before(begin, kBreak) || begins_clause(clause, begin - 1))) break;
    --begin;
  }
  return {begin, group};
}

// "Jane Roe, calling it a “shame,” said": the sentence opens with the subject, an aside follows.
bool opens_with_subject(const Clause& clause, std::uint32_t group) {
  constexpr WordTraits kVerb = trait::kBe | trait::kAuxiliary | trait::kTime;
  constexpr WordTraits kAside = trait::kRelative | trait::kDeterminer | trait::kPreposition;
  if (!clause.gap_before(group, gap::kComma) || !clause.starts_noun_phrase(clause.begin())) {
    return false;
  }
  std::uint32_t comma = clause.begin() + 1;
  while (comma < group && !clause.gap_before(comma, gap::kComma)) {
    const bool verb = clause.is(comma, kVerb) || clause.may_cue(comma);
    if (clause.quoted(comma) || (verb && !clause.is(comma, trait::kTitle))) return false;
    ++comma;
  }
  if (comma >= group || clause.is(clause.begin(), trait::kSubject)) return false;
  const bool party = comma + 1 < group && clause[comma + 1].gap == 0;  // "Roe, D-Calif., said"
  return party || clause.is(comma, kAside) ||
         (clause[comma].word.ends_with("ing") && !clause.quoted(comma));
}

}  // namespace

Span subject_before(const Clause& clause, std::uint32_t group) {
  if (opens_with_subject(clause, group)) return {clause.begin(), group};
  const Span phrase = phrase_before(clause, group);
  // "Jane Roe, who heads the port, said", "Jane Roe, the mayor, said"
  const bool embedded = group < clause.end() && clause.gap_before(group, gap::kComma) &&
                        phrase.begin > clause.begin() &&
                        clause.gap_before(phrase.begin, gap::kComma) &&
                        clause.is(phrase.begin, trait::kRelative | trait::kDeterminer);
  if (!embedded || clause.quoted(phrase.begin - 1)) return phrase;
  const Span head = phrase_before(clause, phrase.begin);
  const bool noun = !head.empty() && clause.starts_noun_phrase(head.begin) &&
                    !clause.is(head.begin, trait::kPreposition | trait::kSubordinator);
  return noun ? Span{head.begin, group} : phrase;
}

Span opening_subject(const Clause& clause, std::uint32_t group) {
  std::uint32_t end = clause.begin();
  if (!clause.starts_noun_phrase(end) || clause.is(end, trait::kPreposition)) return {group, group};
  const bool article = clause.is(end, trait::kDeterminer);
  while (end < group && !clause.quoted(end) &&
         (end == clause.begin() || !clause.gap_before(end, kAnyMark)) &&
         (clause[end].capital || clause.is(end, trait::kTitle | trait::kDeterminer))) {
    ++end;
  }
  if (clause.gap_before(end, gap::kComma)) return {group, group};
  if (article && end == clause.begin() + 1 && end < group) ++end;  // "the rebels"
  return {clause.begin(), end};
}

Span subject_after(const Clause& clause, const CueUse& use) {
  std::uint32_t end = use.after;
  const std::uint32_t limit = std::min(clause.end(), use.after + kReach);
  while (end < limit && !clause.quoted(end)) {
    const bool other =
        clause.is(end, trait::kTime | trait::kSubordinator | trait::kThat) && !clause[end].capital;
    if (end > use.after && (clause.gap_before(end, kAnyMark) || other)) break;
    ++end;
  }
  return {use.after, end};
}

Span phrase_source(const Clause& clause, const CueUse& use) {
  constexpr unsigned kBreak = gap::kComma | gap::kSemicolon | gap::kDash;
  std::uint32_t end = use.after;
  const std::uint32_t limit = std::min(clause.end(), use.after + kReach);
  while (end < limit && !clause.quoted(end) &&
         (end == use.after || !clause.gap_before(end, kBreak))) {
    ++end;
  }
  return {use.after, end};
}

std::uint32_t skip_recipient(const Clause& clause, std::uint32_t at) {
  const std::uint32_t begin = at;
  const std::uint32_t limit = std::min(clause.end(), begin + 7);
  while (at < limit && !clause.quoted(at) && (at == begin || !clause.gap_before(at, gap::kComma)) &&
         !clause.is(at, trait::kPreposition | trait::kBe | trait::kAuxiliary)) {
    ++at;
  }
  return at;
}

}  // namespace slantwise

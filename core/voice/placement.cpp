#include "core/voice/placement.h"

#include <algorithm>

#include "core/voice/content_side.h"

namespace slantwise {
namespace {

constexpr std::uint32_t kTail = 14;   // words after a cue that closes its sentence
constexpr std::uint32_t kNaming = 8;  // words of a source beside its verb

// "Even then, he said, ...": source and verb alone between commas.
bool parenthetical(const Clause& clause, Span source, std::uint32_t after) {
  return source.size() <= kNaming && clause.starts_noun_phrase(source.begin) &&
         clause.gap_before(after, gap::kComma) && !clause.quote_begins_at(after);
}

}  // namespace

bool names_only(const Clause& clause, std::uint32_t end) {
  if (end - clause.begin() > kNaming || !clause.starts_noun_phrase(clause.begin())) return false;
  for (std::uint32_t i = clause.begin(); i < end; ++i) {
    constexpr WordTraits kMore = trait::kBe | trait::kAuxiliary | trait::kPreposition;
    if (clause.is(i, kMore) || (i > clause.begin() && clause.gap_before(i, gap::kComma))) {
      return false;
    }
  }
  return true;
}

bool goes_on_after(const Clause& clause, std::uint32_t at) {
  return at < clause.end() && clause.gap_before(at, gap::kComma) &&
         clause.is(at, trait::kBe | trait::kAuxiliary);
}

bool holds_clause(const Clause& clause, Span source) {
  for (std::uint32_t i = source.begin; i < source.end; ++i) {
    if (clause.is(i, trait::kRelative)) return false;
    if (clause.is(i, trait::kBe | trait::kAuxiliary | trait::kTo)) return true;
  }
  if (source.size() < 2) return false;
  const std::uint32_t last = source.end - 1;  // "charges both of them deny"
  return clause.is(source.begin, trait::kSubject) ||
         (clause.may_cue(last) && !clause[last].capital && !clause.is(last, trait::kTitle));
}

bool names_somebody(const Clause& clause, const CueUse& use) {
  const std::uint32_t limit = std::min(clause.end(), use.after + 4);
  for (std::uint32_t i = use.after; i < limit && !clause.quoted(i); ++i) {
    constexpr WordTraits kOther = trait::kPreposition | trait::kTime | trait::kSubordinator;
    if (clause.is(i, kOther) || (i > use.after && clause.gap_before(i, gap::kComma))) break;
    if (clause[i].capital) return true;
  }
  return false;
}

bool names_inverted(const Clause& clause, const CueUse& use, Span source, std::uint32_t group) {
  if (!use.cue->closes || source.size() > kNaming) return false;
  if (!clause.statement_before(group) && !goes_on_after(clause, source.end)) return false;
  if (source.end != clause.end() && !clause.gap_before(source.end, gap::kComma)) return false;
  if (clause.is(use.after, trait::kSubject)) return false;
  return !apposition_before(clause, group);
}

bool may_close(const Clause& clause, const CueUse& use, Span source, std::uint32_t after) {
  constexpr WordTraits kLeadIn = trait::kPreposition | trait::kSubordinator;
  if (!use.cue->closes) return false;
  if (parenthetical(clause, source, after)) return true;
  if (!clause.statement_before(source.begin)) return false;
  if (after >= clause.end()) return true;
  if (clause.gap_before(after, gap::kComma)) {
    return !(clause.quote_begins_at(after) && clause.is(clause.begin(), kLeadIn));
  }
  return clause.is(after, trait::kTime | trait::kAdverb | kLeadIn) && clause.end() - after <= kTail;
}

}  // namespace slantwise

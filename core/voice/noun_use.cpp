#include "core/voice/noun_use.h"

#include <algorithm>

#include "core/voice/content_side.h"

namespace slantwise {
namespace {

constexpr std::uint32_t kReach = 8;  // words of a source beside the noun

bool is_owner(std::string_view word) {
  return word == "his" || word == "her" || word == "their" || word == "its" || word == "our" ||
         word == "my";
}

// "the mayor's", "her", perhaps with an adjective behind; empty at the noun if it has no owner.
Span owner_before(const Clause& clause, std::uint32_t noun) {
  constexpr unsigned kMark = 0xFFu & ~unsigned{gap::kSpace};
  const std::uint32_t least = std::max(clause.begin(), noun - std::min(noun, 3u));
  for (std::uint32_t end = noun; end > least && !clause.gap_before(end, kMark); --end) {
    if (is_owner(clause[end - 1].word)) return {end - 1, end};
    if (!clause[end - 1].possessive) continue;
    std::uint32_t begin = end - 1;
    while (
        begin > clause.begin() && end - begin < kReach && !clause.gap_before(begin, kMark) &&
        (clause[begin - 1].capital || clause.is(begin - 1, trait::kDeterminer | trait::kTitle)) &&
        !clause.is(begin - 1, trait::kPreposition)) {
      --begin;
    }
    return {begin, end};
  }
  return {noun, noun};
}

// "by Roe", "from the mayor", "of some" between the noun and "that".
Span owner_after(const Clause& clause, Span between) {
  const bool names = clause[between.begin].word == "by" || clause[between.begin].word == "from" ||
                     clause[between.begin].word == "of" || clause[between.begin].word == "among";
  return names ? Span{between.begin + 1, between.end} : Span{};
}

NounUse before_that(const Clause& clause, const CueUse& use) {
  const std::uint32_t limit = std::min(clause.end(), use.after + kReach);
  std::uint32_t that = use.after;
  while (that < limit && !clause.is(that, trait::kThat)) {
    constexpr unsigned kMark = 0xFFu & ~unsigned{gap::kSpace};
    if (clause.quoted(that) || clause.gap_before(that, kMark) || clause.may_cue(that)) return {};
    ++that;
  }
  if (that >= limit || clause.gap_before(that, gap::kComma)) return {};
  // "a report that was lost", "a claim that shocked him"
  const std::uint32_t next = that + 1;
  const bool relative = clause.is(next, trait::kBe | trait::kAuxiliary) ||
                        (next < clause.end() && clause.may_cue(next));
  if (relative) return {};
  Span source = owner_before(clause, use.at);
  if (that > use.after) {
    const Span after = owner_after(clause, {use.after, that});
    if (after.empty()) return {};
    source = after;
  }
  NounUse found;
  found.content = {that, content_end(clause, use, that)};
  found.source = source;
  found.cue = {use.at, use.after};
  found.rule = "noun-that";
  return found;
}

// "in Roe's view": the phrase's own words are no content.
NounUse in_view(const Clause& clause, const CueUse& use) {
  const Span owner = owner_before(clause, use.at);
  if (owner.empty() || owner.begin == clause.begin()) return {};
  if (clause[owner.begin - 1].word != "in") return {};
  const std::uint32_t in = owner.begin - 1;
  NounUse found;
  found.source = owner;
  found.cue = {use.at, use.after};
  found.rule = "noun-possessed";
  const bool comma = clause.gap_before(use.after, gap::kComma | gap::kDash);
  const bool opens = in <= clause.begin() + 1;
  if (!opens && !(comma || use.after == clause.end())) return {};
  if (opens && use.after < clause.end()) {
    found.content = {use.after, clause.end()};
    return found;
  }
  if (!clause.gap_before(in, gap::kComma | gap::kDash) && use.after < clause.end()) return {};
  found.content = {clause.statement_begin(in), in};
  if (use.after < clause.end()) found.rest = {use.after, clause.end()};
  return found;
}

}  // namespace

NounUse noun_use(const Clause& clause, const CueUse& use) {
  return use.cue->possessed ? in_view(clause, use) : before_that(clause, use);
}

}  // namespace slantwise

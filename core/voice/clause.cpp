#include "core/voice/clause.h"

namespace slantwise {

bool Clause::quote_ends_before(std::uint32_t at) const {
  return at > span_.begin && quoted(at - 1) &&
         (at >= span_.end || words_[at].quote != words_[at - 1].quote);
}

bool Clause::quote_begins_at(std::uint32_t at) const {
  return quoted(at) && (at == span_.begin || words_[at].quote != words_[at - 1].quote);
}

std::uint32_t Clause::quotes_end(std::uint32_t begin) const {
  std::uint32_t end = begin + 1;
  while (end < span_.end && quoted(end)) ++end;
  return end;
}

const Cue* Clause::cue_at(std::uint32_t at) const {
  for (const Cue& cue : words_[at].cues()) {
    if (cue.takes != Cue::Takes::noun && cue_end(at, cue) != 0) return &cue;
  }
  return nullptr;
}

const Cue* Clause::noun_at(std::uint32_t at) const {
  if (at < span_.begin || at >= span_.end || words_[at].cues().empty()) return nullptr;
  const Cue& last = words_[at].cues().back();
  return last.takes == Cue::Takes::noun ? &last : nullptr;
}

std::uint32_t Clause::cue_end(std::uint32_t at, const Cue& cue) const {
  constexpr std::uint32_t kDay = 2;  // words
  std::uint32_t next = at + 1;
  for (const std::string& word : cue.then) {
    const std::uint32_t limit = next + (cue.takes == Cue::Takes::source ? 0 : kDay);
    const auto spaced = [&] { return next < span_.end && (words_[next].gap & ~gap::kSpace) == 0; };
    while (spaced() && next < limit && words_[next].word != word && is(next, trait::kTime)) ++next;
    if (!spaced() || words_[next].word != word) return 0;
    ++next;
  }
  return next <= span_.end ? next : 0;
}

std::uint32_t Clause::statement_begin(std::uint32_t end) const {
  for (std::uint32_t i = end; i-- > span_.begin + 1;) {
    if (!quoted(i) && gap_before(i, gap::kSemicolon)) return i;
  }
  return span_.begin;
}

bool Clause::statement_before(std::uint32_t end) const {
  const std::uint32_t begin = statement_begin(end);
  if (end - begin < 3) return false;
  return !is(begin, trait::kPreposition | trait::kSubordinator) || end - begin >= 8;
}

bool Clause::starts_noun_phrase(std::uint32_t at) const {
  return at < span_.end && !quoted(at) &&
         (words_[at].capital || is(at, trait::kDeterminer | trait::kSubject | trait::kTitle)) &&
         !is(at, trait::kTime | trait::kThat);
}

}  // namespace slantwise

#include "core/voice/attribution.h"

#include <algorithm>

namespace slantwise {
namespace {

constexpr std::uint32_t kSubject = 14;  // words: how far a subject may reach
constexpr std::uint32_t kTail = 14;     // words after a cue that closes its sentence

bool any(WordTraits traits, WordTraits wanted) { return (traits & wanted) != 0; }

// The cue that begins at word `at`, with how many words it has; null if none.
const Cue* cue_at(std::span<const VoiceWord> words, std::uint32_t at, std::uint32_t end) {
  for (const Cue& cue : words[at].cues) {
    const std::size_t size = 1 + cue.then.size();
    if (at + size > end) continue;
    const auto next = [&](std::size_t i) { return words[at + 1 + i]; };
    bool fits = true;
    for (std::size_t i = 0; i < cue.then.size() && fits; ++i) {
      fits = next(i).word == cue.then[i] && (next(i).gap & ~gap::kSpace) == 0;
    }
    if (fits) return &cue;
  }
  return nullptr;
}

// By the rule's precision over tokens on PolNeAR train: high from .9, medium from .7 (methods 4.1).
Confidence confidence_of(std::string_view rule) {
  if (rule == "phrase-before") return Confidence::high;
  if (rule == "cue-attitude" || rule == "cue-after-quote" || rule == "cue-quote" ||
      rule.starts_with("headline"))
    return Confidence::low;
  return Confidence::medium;
}

class Unit {
 public:
  Unit(std::span<const VoiceWord> words, Span span) : words_(words), span_(span) {}

  std::vector<Piece> pieces() {
    for (at_ = span_.begin; at_ < span_.end; ++at_) {
      if (words_[at_].quote >= 0 || words_[at_].cues.empty() || claimed(at_)) continue;
      cue_ = cue_at(words_, at_, span_.end);
      if (cue_ == nullptr) continue;
      after_ = at_ + 1 + static_cast<std::uint32_t>(cue_->then.size());
      if (cue_->takes == Cue::Takes::source) {
        phrase();
      } else if (acts_as_verb()) {
        verb();
      }
    }
    return std::move(pieces_);
  }

 private:
  const VoiceWord& word(std::uint32_t at) const { return words_[at]; }
  bool is(std::uint32_t at, WordTraits traits) const {
    return at >= span_.begin && at < span_.end && any(words_[at].traits, traits);
  }
  bool gap_before(std::uint32_t at, unsigned bits) const {
    return at < span_.end && (words_[at].gap & bits) != 0;
  }
  bool quoted(std::uint32_t at) const {
    return at >= span_.begin && at < span_.end && words_[at].quote >= 0;
  }
  // A quote ends between the word before `at` and `at`.
  bool quote_ends_before(std::uint32_t at) const {
    return at > span_.begin && quoted(at - 1) &&
           (at >= span_.end || words_[at].quote != words_[at - 1].quote);
  }
  bool quote_begins_at(std::uint32_t at) const {
    return quoted(at) && (at == span_.begin || words_[at].quote != words_[at - 1].quote);
  }
  bool claimed(std::uint32_t at) const {
    return std::ranges::any_of(pieces_,
                               [&](const Piece& piece) { return piece.content.contains(at); });
  }

  // The verb group's first word: "has repeatedly said" begins at "has".
  std::uint32_t group_begin() const {
    std::uint32_t begin = at_;
    while (begin > span_.begin && !gap_before(begin, gap::kComma | gap::kDash | gap::kSemicolon) &&
           !quoted(begin - 1) && is(begin - 1, trait::kAuxiliary | trait::kBe | trait::kAdverb) &&
           !is(begin - 1, trait::kSubject)) {
      --begin;
    }
    return begin;
  }

  // Nouns that look like the verb ("the claim", "reports of") are no cues.
  bool acts_as_verb() const {
    const std::uint32_t begin = group_begin();
    const bool helped = begin < at_ && any_helper(begin);
    if (begin == span_.begin) {
      return cue_->form == Cue::Form::participle || inverted_at_start() || helped;
    }
    const WordTraits left = words_[begin - 1].traits;
    const bool comma = gap_before(begin, gap::kComma | gap::kDash | gap::kOpen);
    if (quote_ends_before(begin) || comma) return true;
    const bool some = any(left, trait::kQuantifier) && cue_->form != Cue::Form::participle;
    if (any(left, trait::kDeterminer) && !any(left, trait::kSubject) && !some) return false;
    switch (cue_->form) {
      case Cue::Form::participle:
        return !cue_->needs_subject || !any(left, trait::kPreposition);
      case Cue::Form::past:
        return !any(left, trait::kPreposition);
      case Cue::Form::third:
        return third_person(left, begin);
      case Cue::Form::base:
        return helped || base_form(left);
    }
    return false;
  }

  bool any_helper(std::uint32_t begin) const {
    for (std::uint32_t i = begin; i < at_; ++i) {
      if (is(i, trait::kAuxiliary | trait::kBe)) return true;
    }
    return false;
  }
  bool inverted_at_start() const { return cue_->form == Cue::Form::past && !cue_->needs_subject; }

  bool third_person(WordTraits left, std::uint32_t begin) const {
    if (any(left, trait::kPreposition | trait::kConjunction)) return any(left, trait::kConjunction);
    if (any(left, trait::kSubject | trait::kRelative)) return !any(left, trait::kPlural);
    if (!cue_->needs_subject) return true;
    return words_[begin - 1].capital || !any(left, trait::kPlural);
  }

  bool base_form(WordTraits left) const {
    if (any(left, trait::kTo | trait::kPlural | trait::kRelative)) return true;
    if (any(left, trait::kSubject)) return !any(left, trait::kMale | trait::kFemale);
    if (any(left, trait::kQuantifier)) return true;
    return !cue_->needs_subject && !any(left, trait::kPreposition);
  }

  // ---- sources ----

  // The subject before the verb group, as tokens; empty if there is none to the left.
  Span subject(std::uint32_t group) const {
    if (group == span_.begin) return {group, group};
    if (cue_->form == Cue::Form::participle && gap_before(group, gap::kComma | gap::kDash)) {
      return pieces_.empty() ? Span{group, group} : pieces_.back().source;  // ", adding that"
    }
    std::uint32_t begin = group;
    const std::uint32_t least = group - std::min(kSubject, group - span_.begin);
    while (begin > least && !quoted(begin - 1)) {
      if (gap_before(begin, gap::kComma | gap::kSemicolon | gap::kDash | gap::kColon) &&
          begin < group) {
        break;
      }
      if (begin < group && is(begin - 1, trait::kThat | trait::kConjunction)) break;
      if (begin < group && is(begin - 1, trait::kSubordinator) &&
          !is(begin - 1, trait::kPreposition)) {
        break;
      }
      --begin;
    }
    return {begin, group};
  }

  // The noun phrase after an inverted verb: "said Jane Roe, the mayor".
  Span subject_after() const {
    std::uint32_t end = after_;
    const std::uint32_t limit = std::min(span_.end, after_ + kSubject);
    while (end < limit && !quoted(end)) {
      if (end > after_ &&
          gap_before(end, 0xFFu & ~unsigned{gap::kSpace} & ~unsigned{gap::kTerminal})) {
        break;
      }
      if (end > after_ && is(end, trait::kTime | trait::kSubordinator | trait::kThat) &&
          !words_[end].capital) {
        break;
      }
      ++end;
    }
    return {after_, end};
  }

  bool starts_noun_phrase(std::uint32_t at) const {
    return at < span_.end && !quoted(at) &&
           (words_[at].capital || is(at, trait::kDeterminer | trait::kSubject | trait::kTitle)) &&
           !is(at, trait::kTime | trait::kThat);
  }

  // ---- sides ----

  void verb() {
    const std::uint32_t group = group_begin();
    const std::uint32_t that = that_after();
    if (that != 0 && cue_->takes != Cue::Takes::object) {
      return emit_after(that, subject(group), "cue-that");
    }
    if (inverted(group)) return;
    if (closes_sentence(group)) return;
    if (quote_ends_before(group) && !gap_before(after_, gap::kComma) && !quote_begins_at(after_)) {
      return emit_after_participle(group);
    }
    emit_plain(group);
  }

  // "that" after the verb, maybe with a recipient, a day or a place between; 0 if none.
  std::uint32_t that_after() const {
    const std::uint32_t limit = std::min(span_.end, after_ + 9);
    for (std::uint32_t i = after_; i < limit && !quoted(i); ++i) {
      if (gap_before(i, gap::kComma | gap::kSemicolon | gap::kColon) && i > after_) return 0;
      if (i > after_ && !words_[i].cues.empty() && !is(i, trait::kThat)) return 0;
      if (is(i, trait::kThat)) return i;
    }
    return 0;
  }

  // Q, V S | C, V S.
  bool inverted(std::uint32_t group) {
    if (cue_->form == Cue::Form::participle || group == span_.begin || group < at_) return false;
    const bool after_quote = quote_ends_before(group);
    if (!after_quote && !gap_before(group, gap::kComma | gap::kDash)) return false;
    if (!starts_noun_phrase(after_)) return false;
    const Span source = subject_after();
    if (!after_quote && !names_inverted(source, group)) return false;
    emit({clause_begin(group), group}, source, "cue-inverted");
    if (gap_before(source.end, gap::kComma | gap::kColon) && quote_begins_at(source.end)) {
      emit({source.end, last_quote_end(source.end)}, source, "cue-inverted");
    }
    return true;
  }

  // "C, said Jane Roe." and not "Roe, who lives here, said the road is closed."
  bool names_inverted(Span source, std::uint32_t group) const {
    if (!cue_->closes || source.size() > 8 || !clause_before(group)) return false;
    if (source.end != span_.end && !gap_before(source.end, gap::kComma)) return false;
    if (is(after_, trait::kSubject)) return false;
    for (std::uint32_t i = source.begin; i < source.end; ++i) {
      if (is(i, trait::kBe | trait::kAuxiliary | trait::kTo)) return false;
    }
    return !apposition_before(group);
  }

  // A name and a comma early in the sentence: what follows describes the subject.
  bool apposition_before(std::uint32_t end) const {
    const std::uint32_t limit = std::min(end, span_.begin + 6);
    for (std::uint32_t i = span_.begin + 1; i < limit; ++i) {
      if (gap_before(i, gap::kComma)) return words_[i - 1].capital;
    }
    return false;
  }

  // True if what stands before the comma at `end` is long enough to be a statement.
  bool clause_before(std::uint32_t end) const {
    const std::uint32_t begin = clause_begin(end);
    if (end - begin < 3) return false;
    if (is(begin, trait::kPreposition | trait::kSubordinator) && end - begin < 8) return false;
    return true;
  }

  // Where the statement that ends at `end` begins: after the last semicolon.
  std::uint32_t clause_begin(std::uint32_t end) const {
    for (std::uint32_t i = end; i-- > span_.begin + 1;) {
      if (!quoted(i) && gap_before(i, gap::kSemicolon)) return i;
    }
    return span_.begin;
  }

  // C, S V | Q, S V | C, S V, C.
  bool closes_sentence(std::uint32_t group) {
    Span source = subject(group);
    if (source.begin == span_.begin) return false;
    const bool after_quote = quote_ends_before(source.begin);
    if (!after_quote && !gap_before(source.begin, gap::kComma | gap::kDash)) return false;
    if (source.empty() || is(source.begin, trait::kRelative) ||
        is(source.begin + 1, trait::kRelative)) {
      return false;
    }
    const std::uint32_t after = cue_->verb == "tell" ? skip_recipient() : after_;
    const bool ends = after >= span_.end;
    const bool pause = !ends && gap_before(after, gap::kComma);
    const bool aside = !ends && is(after, trait::kTime | trait::kPreposition |
                                              trait::kSubordinator | trait::kAdverb);
    const std::uint32_t tail = span_.end - after;
    if (!after_quote && !(ends || pause || (aside && tail <= kTail))) return false;
    if (!after_quote && (!cue_->closes || !clause_before(source.begin))) return false;
    const bool introduces = pause && quote_begins_at(after) && !after_quote;
    if (introduces && is(span_.begin, trait::kPreposition | trait::kSubordinator)) return false;
    if (after_quote && !ends && !pause && names_place(source.begin)) return false;
    emit({clause_begin(source.begin), source.begin}, source,
         after_quote ? "cue-after-quote" : "cue-after-content");
    if (pause && worth_saying(after)) emit_after(after, source, "cue-middle");
    return true;
  }

  // The word after "told reporters" or "told the Harbor Gazette".
  std::uint32_t skip_recipient() const {
    const std::uint32_t limit = std::min(span_.end, after_ + 7);
    std::uint32_t at = after_;
    while (at < limit && !quoted(at) && (at == after_ || !gap_before(at, gap::kComma)) &&
           !is(at, trait::kPreposition | trait::kBe | trait::kAuxiliary)) {
      ++at;
    }
    return at;
  }

  // "On “Morning Light,” Roe said ...": the quotation tells where, not what.
  bool names_place(std::uint32_t end) const {
    if (!is(span_.begin, trait::kPreposition | trait::kSubordinator)) return false;
    std::uint32_t begin = end;
    while (begin > span_.begin && quoted(begin - 1)) --begin;
    return end - begin <= 5 && words_[begin].capital && words_[end - 1].capital;
  }

  // What follows "C, S said," is more of the statement, unless it tells of something else.
  bool worth_saying(std::uint32_t at) const {
    if (quote_begins_at(at)) return true;
    if (is(at, trait::kRelative | trait::kSubordinator)) return false;
    if (words_[at].word.ends_with("ing") && !words_[at].capital) return false;
    return words_[at].cues.empty() || cue_at(words_, at, span_.end) == nullptr;
  }

  void emit_after_participle(std::uint32_t group) {
    if (cue_->form == Cue::Form::participle) return emit_plain(group);
    emit({clause_begin(group), group}, {group, group}, "cue-after-quote");
  }

  // S V C | S V, C | S V: Q.
  void emit_plain(std::uint32_t group) {
    std::uint32_t begin = after_;
    if (cue_->takes != Cue::Takes::object) begin = skip_circumstance(begin);
    if (begin >= span_.end) return;
    if (cue_->takes == Cue::Takes::that && !quote_begins_at(begin) &&
        !gap_before(begin, gap::kColon) && !by_document(subject(group))) {
      return;
    }
    if (quote_begins_at(begin)) return emit_quoted(begin, subject(group));
    std::string_view rule = "cue-clause";
    if (cue_->takes == Cue::Takes::object) {
      rule = attitude() ? "cue-attitude" : "cue-object";
    } else if (cue_->form == Cue::Form::participle) {
      rule = "cue-participle";
    }
    emit_after(begin, subject(group), rule);
  }

  // "The survey found Roe ahead": documents show and find without "that", people do not.
  bool by_document(Span source) const {
    if (cue_->klass != "document") return false;
    for (std::uint32_t i = source.begin; i < source.end; ++i) {
      if (is(i, trait::kDocument)) return true;
    }
    return false;
  }

  // What somebody wants, doubts or praises is told less often in their words.
  bool attitude() const {
    return cue_->klass == "thought" || cue_->klass == "doubting" || cue_->klass == "praising";
  }

  // S V Q, to the last quotation of the statement.
  void emit_quoted(std::uint32_t begin, Span source) {
    std::uint32_t end = content_end(begin);
    while (end > begin + 1 && !quoted(end - 1)) --end;
    emit({begin, end}, source, "cue-quote");
  }

  // "said Friday", "said in a statement,": what says when and where is not what is said.
  std::uint32_t skip_circumstance(std::uint32_t at) const {
    while (at < span_.end && is(at, trait::kTime) && !quoted(at) && at < after_ + 4) ++at;
    if (at >= span_.end || quoted(at) || !is(at, trait::kPreposition)) return at;
    const std::uint32_t limit = std::min(span_.end, at + 12);
    for (std::uint32_t i = at + 1; i < limit; ++i) {
      if (quote_begins_at(i) || gap_before(i, gap::kComma | gap::kColon)) return i;
    }
    return at;
  }

  void emit_after(std::uint32_t begin, Span source, std::string_view rule) {
    emit({begin, content_end(begin)}, source, rule);
  }

  // To the end of the sentence, less ", which ..." and the like.
  std::uint32_t content_end(std::uint32_t begin) const {
    for (std::uint32_t i = begin + 1; i < span_.end; ++i) {
      if (quoted(i) && quoted(i - 1) && words_[i].quote == words_[i - 1].quote) continue;
      const bool comma = gap_before(i, gap::kComma | gap::kDash);
      if (!comma) continue;
      if (is(i, trait::kRelative) && !quoted(i)) return i;
      if (cue_->takes == Cue::Takes::object && breaks_off(i)) return i;
      const Cue* cue = words_[i].cues.empty() ? nullptr : cue_at(words_, i, span_.end);
      if (cue != nullptr && cue->takes == Cue::Takes::source) return i;
      if (cue != nullptr && cue->form == Cue::Form::participle) return i;
    }
    return span_.end;
  }

  // After a comma: words that begin a clause of the narrator's own.
  bool breaks_off(std::uint32_t at) const {
    return !quoted(at) && is(at, trait::kSubject | trait::kSubordinator | trait::kConjunction);
  }

  std::uint32_t last_quote_end(std::uint32_t begin) const {
    std::uint32_t end = begin + 1;
    while (end < span_.end && quoted(end)) ++end;
    return end;
  }

  // according to S, C | C, according to S.
  void phrase() {
    std::uint32_t end = after_;
    const std::uint32_t limit = std::min(span_.end, after_ + kSubject);
    while (end < limit && !quoted(end) &&
           (end == after_ || !gap_before(end, gap::kComma | gap::kSemicolon | gap::kDash))) {
      ++end;
    }
    const Span source{after_, end};
    const bool first = at_ == span_.begin || (at_ - span_.begin <= 2);
    if (first && end < span_.end) return emit_after(end, source, "phrase-before");
    emit({clause_begin(at_), at_}, source, "phrase-after");
  }

  void emit(Span content, Span source, std::string_view rule) {
    if (content.empty()) return;
    pieces_.push_back({content, source, {at_, after_}, cue_, rule, confidence_of(rule)});
  }

  std::span<const VoiceWord> words_;
  Span span_;
  std::vector<Piece> pieces_;
  std::uint32_t at_ = 0;     // the cue's first word
  std::uint32_t after_ = 0;  // the word after the cue
  const Cue* cue_ = nullptr;
};

}  // namespace

std::vector<Piece> find_pieces(std::span<const VoiceWord> words, Span unit) {
  return Unit(words, unit).pieces();
}

std::vector<Piece> find_headline_pieces(std::span<const VoiceWord> words, Span unit) {
  constexpr std::uint32_t kName = 4;
  for (std::uint32_t i = unit.begin + 1; i < unit.end; ++i) {
    const bool dash = (words[i].gap & gap::kDash) != 0;
    const bool colon = (words[i].gap & gap::kColon) != 0;
    const std::uint32_t right = unit.end - i;
    const std::uint32_t left = i - unit.begin;
    if (dash && right <= kName && left > right && words[i].capital) {
      return {{{unit.begin, i},
               {i, unit.end},
               {i, i},
               nullptr,
               "headline-after",
               confidence_of("headline-after")}};
    }
    if (colon && left <= kName && words[i - 1].capital) {
      return {{{i, unit.end},
               {unit.begin, i},
               {i, i},
               nullptr,
               "headline-before",
               confidence_of("headline-before")}};
    }
  }
  return find_pieces(words, unit);
}

}  // namespace slantwise

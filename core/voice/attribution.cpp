#include "core/voice/attribution.h"

#include <algorithm>

#include "core/voice/clause.h"
#include "core/voice/content_side.h"
#include "core/voice/noun_use.h"
#include "core/voice/placement.h"
#include "core/voice/source_phrase.h"
#include "core/voice/verb_use.h"

namespace slantwise {
namespace {

// By the rule's precision over tokens on PolNeAR train: high from .9, medium from .7 (methods 4.1).
Confidence confidence_of(std::string_view rule) {
  if (rule == "phrase-before") return Confidence::high;
  const bool low = rule == "cue-attitude" || rule == "cue-after-quote" || rule == "cue-quote" ||
                   rule == "cue-passive" || rule == "cue-no-subject" || rule == "cue-modal";
  return low ? Confidence::low : Confidence::medium;
}

// What somebody wants, doubts or praises is told less often in their words.
bool attitude(const Cue& cue) {
  if (cue.spoken) return false;
  return cue.klass == "thought" || cue.klass == "doubting" || cue.klass == "praising";
}

// "The survey found Roe ahead": documents show and find without "that", people do not.
bool by_document(const Clause& clause, const Cue& cue, Span source) {
  if (cue.klass != "document") return false;
  for (std::uint32_t i = source.begin; i < source.end; ++i) {
    if (clause.is(i, trait::kDocument)) return true;
  }
  return false;
}

// Tries the patterns at each cue of a sentence, from left to right.
class Unit {
 public:
  Unit(std::span<const VoiceWord> words, Span span) : clause_(words, span) {}

  std::vector<SourcedPiece> pieces() {
    for (std::uint32_t at = clause_.begin(); at < clause_.end(); ++at) {
      if (!clause_.is(at, trait::kCue) || clause_.quoted(at)) continue;
      const Cue* cue = clause_.cue_at(at);
      if (noun(at, cue) || cue == nullptr) continue;
      use_ = {cue, at, clause_.cue_end(at, *cue)};
      if (claimed(at) && !may_nest()) {
        close_over();
        continue;
      }
      if (cue->takes == Cue::Takes::source) {
        phrase();
      } else if (acts_as_verb(clause_, use_)) {
        verb();
      }
    }
    return std::move(pieces_);
  }

 private:
  bool claimed(std::uint32_t at) const {
    return std::ranges::any_of(
        pieces_, [&](const SourcedPiece& piece) { return piece.content.contains(at); });
  }

  // "Roe said the mayor believes ...": within a source's words, only a verb with its own subject.
  bool may_nest() const {
    if (use_.cue->takes == Cue::Takes::source || use_.cue->takes == Cue::Takes::object)
      return false;
    const std::uint32_t group = group_begin(clause_, use_);
    return use_.cue->form != Cue::Form::participle && group > clause_.begin() &&
           !clause_.gap_before(group, gap::kComma);
  }

  // "Roe hopes that it rains, Doe said.": the last verb claims the whole statement.
  void close_over() {
    const Cue& cue = *use_.cue;
    if (cue.takes == Cue::Takes::source || !cue.closes || cue.form == Cue::Form::participle) return;
    const std::uint32_t group = group_begin(clause_, use_);
    if (clause_.quote_ends_before(group) || !acts_as_verb(clause_, use_)) return;
    if (!inverted(group)) closes_sentence(group);
  }

  // A source that closes a statement ends what was someone else's before it.
  void end_earlier(std::uint32_t at) {
    for (SourcedPiece& piece : pieces_) {
      if (piece.content.begin < at) piece.content.end = std::min(piece.content.end, at);
    }
  }

  void emit(Span content, Span source, std::string_view rule) {
    if (content.empty()) return;
    const bool verb = use_.cue->takes != Cue::Takes::source;
    const std::string_view doubt = verb ? why_unsure(clause_, use_) : "";
    if (!doubt.empty()) rule = doubt;
    const std::uint32_t begin = verb ? group_begin(clause_, use_) : use_.at;
    pieces_.push_back({content, source, {begin, use_.after}, use_.cue, rule, confidence_of(rule)});
  }
  void emit_after(std::uint32_t begin, Span source, std::string_view rule) {
    emit({begin, content_end(clause_, use_, begin)}, source, rule);
  }

  // "Roe left early and said ...": the verb shares the subject of the one before it.
  bool shares_subject(std::uint32_t group) const {
    return group > clause_.begin() && !clause_.quoted(group - 1) &&
           clause_.is(group - 1, trait::kConjunction);
  }

  bool when_asked(std::uint32_t group) const {
    return use_.cue->form == Cue::Form::past && group > clause_.begin() &&
           clause_.is(group - 1, trait::kSubordinator) && !clause_.gap_before(group, gap::kComma);
  }

  Span subject(std::uint32_t group) const {
    if (shares_subject(group)) {
      return pieces_.empty() ? opening_subject(clause_, group) : pieces_.back().source;
    }
    const bool goes_on = use_.cue->form == Cue::Form::participle && group > clause_.begin() &&
                         clause_.gap_before(group, gap::kComma | gap::kDash);
    if (!goes_on) return subject_before(clause_, group);
    if (!pieces_.empty()) return pieces_.back().source;  // ", adding that"
    return names_only(clause_, group) ? Span{clause_.begin(), group} : Span{group, group};
  }

  void verb() {
    const std::uint32_t group = group_begin(clause_, use_);
    const std::uint32_t that = that_after(clause_, use_);
    if (that != 0 && use_.cue->takes != Cue::Takes::object) {
      return emit_after(that, subject(group), "cue-that");
    }
    if (shares_subject(group) || when_asked(group)) return emit_plain(group);
    if (inverted(group) || closes_sentence(group)) return;
    if (subject(group).begin == clause_.begin() && group > clause_.begin()) {
      return emit_plain(group);
    }
    const bool after_quote = clause_.quote_ends_before(group) &&
                             !clause_.gap_before(use_.after, gap::kComma) &&
                             !clause_.quote_begins_at(use_.after);
    if (after_quote && use_.cue->form != Cue::Form::participle) {
      return emit({clause_.statement_begin(group), group}, {group, group}, "cue-after-quote");
    }
    emit_plain(group);
  }

  // Q, V S | C, V S.
  bool inverted(std::uint32_t group) {
    if (use_.cue->form == Cue::Form::participle || group == clause_.begin() || group < use_.at ||
        use_.cue->verb == "tell") {
      return false;
    }
    const bool after_quote = clause_.quote_ends_before(group);
    if (!after_quote && !clause_.gap_before(group, gap::kComma | gap::kDash)) return false;
    if (!clause_.starts_noun_phrase(use_.after) && !names_somebody(clause_, use_)) return false;
    const Span source = subject_after(clause_, use_);
    if (holds_clause(clause_, source) ||
        (!after_quote && !names_inverted(clause_, use_, source, group)))
      return false;
    end_earlier(group);
    emit({clause_.statement_begin(group), group}, source, "cue-inverted");
    if (clause_.gap_before(source.end, gap::kComma | gap::kColon) &&
        clause_.quote_begins_at(source.end)) {
      emit({source.end, clause_.quotes_end(source.end)}, source, "cue-inverted");
    } else if (!after_quote && goes_on_after(clause_, source.end)) {
      emit_after(source.end, source, "cue-middle");
    }
    return true;
  }

  // C, S V | Q, S V | C, S V, C.
  bool closes_sentence(std::uint32_t group) {
    const Span source = subject(group);
    if (source.begin == clause_.begin() || source.empty()) return false;
    const bool after_quote = clause_.quote_ends_before(source.begin);
    if (!after_quote && !clause_.gap_before(source.begin, gap::kComma | gap::kDash)) return false;
    if (clause_.is(source.begin, trait::kRelative) ||
        clause_.is(source.begin + 1, trait::kRelative)) {
      return false;
    }
    const std::uint32_t after =
        use_.cue->verb == "tell" ? skip_recipient(clause_, use_.after) : use_.after;
    const bool pause = clause_.gap_before(after, gap::kComma);
    if (after_quote ? leads_on(source, after) : !may_close(clause_, use_, source, after))
      return false;
    const std::uint32_t begin = clause_.statement_begin(source.begin);
    end_earlier(source.begin);
    const bool statement = !after_quote || (use_.cue->closes && !clause_.quoted(begin));
    emit({begin, source.begin}, source, statement ? "cue-after-content" : "cue-after-quote");
    if (pause && goes_on_saying(clause_, after)) emit_after(after, source, "cue-middle");
    return true;
  }

  // After a quotation that only tells where it was said, more follows.
  bool leads_on(Span source, std::uint32_t after) const {
    return after < clause_.end() && !clause_.gap_before(after, gap::kComma) &&
           names_place(clause_, source.begin);
  }

  // S V C | S V, C | S V: Q.
  void emit_plain(std::uint32_t group) {
    const Cue& cue = *use_.cue;
    const bool object = cue.takes == Cue::Takes::object;
    const std::uint32_t begin = object ? use_.after : skip_circumstance(clause_, use_);
    if (begin >= clause_.end()) return;
    const bool quote = clause_.quote_begins_at(begin);
    if (cue.takes == Cue::Takes::that && !quote && !clause_.gap_before(begin, gap::kColon) &&
        !by_document(clause_, cue, subject(group))) {
      return;
    }
    if (quote) return emit_quoted(begin, subject(group));
    const std::string_view otherwise =
        cue.form == Cue::Form::participle ? "cue-participle" : "cue-clause";
    emit_after(begin, subject(group),
               object ? (attitude(cue) ? "cue-attitude" : "cue-object") : otherwise);
  }

  // S V Q, to the last quotation of the statement.
  void emit_quoted(std::uint32_t begin, Span source) {
    std::uint32_t end = content_end(clause_, use_, begin);
    const std::uint32_t quote = clause_.quotes_end(begin);
    const bool part = quote < end && !clause_.gap_before(quote, gap::kComma | gap::kTerminal);
    const bool more = part && use_.cue->closes && use_.cue->takes == Cue::Takes::clause &&
                      !clause_.is(quote, trait::kPreposition | trait::kRelative);
    if (!more) {
      while (end > begin + 1 && !clause_.quoted(end - 1)) --end;
    }
    emit({begin, end}, source, "cue-quote");
  }

  // the claim by S that C | S's view that C | in S's view, C | C, in S's view
  bool noun(std::uint32_t at, const Cue* verb) {
    const Cue* cue = clause_.noun_at(at);
    if (cue == nullptr) return false;
    if (verb != nullptr && acts_as_verb(clause_, {verb, at, clause_.cue_end(at, *verb)}))
      return false;
    use_ = {cue, at, at + 1};
    const NounUse found = noun_use(clause_, use_);
    if (found.content.empty() && found.rest.empty()) return false;
    for (const Span content : {found.content, found.rest}) {
      if (content.empty() || claimed(content.begin)) continue;
      pieces_.push_back(
          {content, found.source, found.cue, cue, found.rule, confidence_of(found.rule)});
    }
    return true;
  }

  // according to S, C | C, according to S.
  void phrase() {
    const Span source = phrase_source(clause_, use_);
    const bool first = use_.at - clause_.begin() <= 2;
    if (first && source.end < clause_.end()) {
      return emit_after(source.end, source, "phrase-before");
    }
    emit({clause_.statement_begin(use_.at), use_.at}, source, "phrase-after");
  }

  Clause clause_;
  std::vector<SourcedPiece> pieces_;
  CueUse use_;
};

// "reports" and "wrote" lead on to a text as well.
bool leads_to_text(const Cue& cue) {
  const bool verb = cue.takes == Cue::Takes::clause || cue.takes == Cue::Takes::that;
  return verb && cue.form != Cue::Form::participle && cue.klass != "thought";
}

}  // namespace

std::optional<SourcedPiece> find_block(std::span<const VoiceWord> words, Span unit, Span next) {
  const Clause clause(words, unit);
  const std::uint32_t at = unit.end - 1;
  const Cue* cue = clause.cue_at(at);
  if (cue == nullptr || clause.quoted(at) || !leads_to_text(*cue)) return std::nullopt;
  const CueUse use{cue, at, unit.end};
  if (!acts_as_verb(clause, use)) return std::nullopt;
  const std::uint32_t group = group_begin(clause, use);
  return SourcedPiece{
      next, subject_before(clause, group), {group, unit.end}, cue, "block", Confidence::medium};
}

std::vector<SourcedPiece> find_pieces(std::span<const VoiceWord> words, Span unit) {
  return Unit(words, unit).pieces();
}

}  // namespace slantwise

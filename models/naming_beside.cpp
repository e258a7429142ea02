#include "models/naming_beside.h"

#include <algorithm>

namespace slantwise {
namespace {

using Gap = PhraseWord::Gap;

constexpr std::uint32_t kLongestBefore = 4;  // "South Korean President Roe"
constexpr std::uint32_t kLongestBeside = 6;  // "a long-time critic and rebel leader"

constexpr WordTraits kEnds = trait::kPreposition | trait::kConjunction | trait::kSubordinator |
                             trait::kRelative | trait::kAuxiliary | trait::kBe | trait::kTo |
                             trait::kThat | trait::kObjectPronoun | trait::kSubject |
                             trait::kDeterminer;

bool is_close(Gap gap) { return gap == Gap::space || gap == Gap::hyphen || gap == Gap::mark; }

// One place of a name; all answers are tokens of its sentence.
class NamePlace {
 public:
  NamePlace(const BesideText& text, Span name)
      : tokens_(text.document.tokens),
        words_(text.words),
        vocabulary_(text.vocabulary),
        uses_(text.uses),
        name_(name) {
    const Span sentence = text.document.sentences[tokens_.sentence[name.begin]].tokens;
    begin_ = sentence.begin;
    end_ = sentence.end;
  }

  std::vector<BesideToken> read() {
    if (is_part_of_name() || describes_next()) return {};
    before();
    before_comma();
    after();
    std::ranges::sort(found_, {}, &BesideToken::token);
    const auto same = std::ranges::unique(found_, {}, &BesideToken::token);
    found_.erase(same.begin(), same.end());
    return std::move(found_);
  }

 private:
  std::string_view word(std::uint32_t at) const { return vocabulary_.term(tokens_.term[at]); }
  bool any(std::uint32_t at, WordTraits traits) const { return (words_[at].traits & traits) != 0; }
  bool among(std::uint32_t at, std::initializer_list<std::string_view> list) const {
    return std::ranges::find(list, word(at)) != list.end();
  }

  // "Roe Tower": another name begins with this one.
  bool is_part_of_name() const {
    const std::uint32_t at = name_.end;
    return at < end_ && !words_[at - 1].possessive && words_[at].gap == Gap::space &&
           words_[at].capital && !any(at, trait::kTime);
  }

  // Words that can stand in a noun phrase and are no verbs by their endings.
  bool may_describe(std::uint32_t at) const {
    if (any(at, kEnds | trait::kAdverb) || word(at).ends_with("ever")) return false;
    const bool name = words_[at].capital && !words_[at].first;
    if (name || any(at, trait::kTitle)) return true;
    const std::string_view text = word(at);
    const bool plural = text.ends_with("s") && !text.ends_with("ss") && !text.ends_with("us");
    const bool tied = at + 1 < end_ && words_[at + 1].gap == Gap::hyphen;
    return tied || (is_noun(at) && !plural && !text.ends_with("ed") && !text.ends_with("ing"));
  }

  bool is_noun(std::uint32_t at) const {
    const TermUse& use = uses_[static_cast<std::size_t>(tokens_.term[at])];
    return use.noun > use.verb;
  }

  bool is_verb(std::uint32_t at) const {
    const TermUse& use = uses_[static_cast<std::size_t>(tokens_.term[at])];
    return use.verb > use.noun;
  }

  // "Roe campaign": the words before it describe the campaign.
  bool describes_next() const {
    const std::uint32_t at = name_.end;
    return at < end_ && !words_[at - 1].possessive && is_close(words_[at].gap) &&
           (words_[at].gap == Gap::hyphen ||
            (!any(at, kEnds | trait::kAdverb | trait::kTime) &&
             (is_noun(at) || (any(at, trait::kTitle) && !words_[at].capital))));
  }

  // "rebel leader Roe": outward from the name, as far as words describe it.
  void before() {
    std::uint32_t at = name_.begin;
    while (at > begin_ && name_.begin - at < kLongestBefore && is_close(words_[at].gap) &&
           !words_[at - 1].possessive && may_describe(at - 1)) {
      --at;
    }
    // What nothing opens may be the end of a clause, and what a clause follows may be what that
    // clause is about ("the book Roe has written"): only capitals and titles are sure.
    const bool opened = at == begin_ || !is_close(words_[at].gap) || words_[at - 1].possessive ||
                        any(at - 1, kEnds);
    for (std::uint32_t i = name_.begin; (!opened || clause_follows()) && i > at; --i) {
      if (!is_sure(i - 1)) at = i;
    }
    // "to end Roe's rule": a verb.
    if (at + 1 == name_.begin && at > begin_ && any(at - 1, trait::kTo) && !is_sure(at)) return;
    keep(at, name_.begin, Beside::before);
  }

  bool is_sure(std::uint32_t at) const { return words_[at].capital || any(at, trait::kTitle); }

  // "Roe has", "Roe allegedly asked".
  bool clause_follows() const {
    std::uint32_t at = name_.end;
    while (at < end_ && is_close(words_[at].gap) && any(at, trait::kAdverb)) {
      if (any(at++, trait::kAuxiliary)) return true;  // "has" is taken for either
    }
    if (at >= end_ || !is_close(words_[at].gap)) return false;
    return any(at, trait::kAuxiliary) || (at > name_.end && word(at).ends_with("ed"));
  }

  // False where a preposition or another verb rules the name: "talks with Roe are a farce",
  // "stopping Roe is the aim".
  bool is_subject() const {
    std::uint32_t at = name_.begin;
    while (at > begin_ && is_close(words_[at].gap) &&
           (may_describe(at - 1) || any(at - 1, trait::kDeterminer))) {
      --at;
    }
    if (at == begin_ || !is_close(words_[at].gap)) return true;
    return !any(at - 1, trait::kPreposition | trait::kTo) && !word(at - 1).ends_with("ing");
  }

  bool denies(std::uint32_t at) const {
    return among(at, {"not", "never"}) || word(at).ends_with("n't") ||
           word(at).ends_with("n\u2019t");
  }

  // True if a sign or the end of the sentence stands behind the token before `at`.
  bool closes(std::uint32_t at) const {
    return at >= end_ || words_[at].gap == Gap::comma || words_[at].gap == Gap::other;
  }

  // "the rebel leader, Roe, said": an article opens what the comma closes.
  void before_comma() {
    const std::uint32_t end = name_.begin;
    if (end == begin_ || words_[end].gap != Gap::comma || !closes(name_.end)) return;
    std::uint32_t at = end;
    while (at > begin_ && end - at < kLongestBeside && (at == end || is_close(words_[at].gap)) &&
           !any(at - 1, kEnds) && !words_[at - 1].possessive) {
      --at;
    }
    const bool opened =
        at > begin_ && (any(at - 1, trait::kDeterminer) || words_[at - 1].possessive);
    if (at == end || !opened) return;
    keep(at, end, Beside::explains);
  }

  bool is_article(std::uint32_t at) const {
    return any(at, trait::kDeterminer) && !any(at, trait::kRelative | trait::kQuantifier) &&
           word(at) != "no";
  }

  void after() {
    std::uint32_t at = name_.end;
    if (at >= end_) return;
    const Gap gap = words_[at].gap;
    if (gap == Gap::bracket) return phrase(at, Beside::explains);
    if (gap == Gap::comma) {
      if (is_article(at)) phrase(at + 1, Beside::explains);
      return;
    }
    if (!is_close(gap)) return;
    if (any(at, trait::kBe) && is_subject()) {
      while (at < end_ && (any(at, trait::kAdverb | trait::kBe) || denies(at))) {
        if (denies(at++)) return;  // "Roe is not a smuggler" calls nobody one
      }
      if (at < end_ && is_article(at)) phrase(at + 1, Beside::is);
    } else if (among(at, {"as", "a", "an"}) && was_called()) {
      if (word(at) == "as" && at + 1 < end_ && among(at + 1, {"a", "an", "the"})) ++at;
      phrase(at + 1, Beside::is);
    }
  }

  // "called Roe a rebel", "branded Roe as".
  bool was_called() const {
    for (std::uint32_t back = 1; back <= 3 && name_.begin >= begin_ + back; ++back) {
      const std::string_view verb = word(name_.begin - back);
      for (const std::string_view stem : {"call", "brand", "label", "describ", "dub", "denounc",
                                          "portray", "nam", "designat", "regard", "treat"}) {
        if (verb.starts_with(stem)) return !was_denied(name_.begin - back);
      }
    }
    return false;
  }

  // "did not call".
  bool was_denied(std::uint32_t verb) const {
    for (std::uint32_t at = verb; at > begin_ && verb - at < 2; --at) {
      if (denies(at - 1)) return true;
    }
    return false;
  }

  // The words from `at` to what ends the phrase. "Roe, the army and the people" is a list.
  void phrase(std::uint32_t at, Beside place) {
    while (at < end_ && any(at, trait::kDeterminer)) ++at;
    std::uint32_t last = at;
    while (last < end_ && last - at < kLongestBeside && !any(last, kEnds) &&
           (last == at || is_close(words_[last].gap))) {
      ++last;
      if (words_[last - 1].possessive) break;
    }
    // "hurt Roe, the agencies said".
    const bool says = last > at + 1 && (among(last - 1, {"said", "say", "says", "added", "told"}) ||
                                        is_verb(last - 1));
    if (says && place == Beside::explains) return;
    const bool ends = closes(last) || any(last, trait::kPreposition | trait::kRelative) ||
                      word(last) == "who" || place == Beside::is;
    if (ends) keep(at, last, place);
  }

  void keep(std::uint32_t begin, std::uint32_t end, Beside place) {
    for (std::uint32_t at = begin; at < end; ++at) {
      if (any(at, trait::kTime | trait::kAdverb | trait::kAbbreviation)) continue;
      if (word(at).size() < 3 || word(at)[0] == '@' || (word(at)[0] >= '0' && word(at)[0] <= '9'))
        continue;
      found_.push_back({at, place});
    }
  }

  const Tokens& tokens_;
  std::span<const PhraseWord> words_;
  const Vocabulary& vocabulary_;
  const TermUses& uses_;
  Span name_;
  std::uint32_t begin_ = 0, end_ = 0;
  std::vector<BesideToken> found_;
};

}  // namespace

std::vector<BesideToken> beside(const BesideText& text, Span name) {
  return NamePlace(text, name).read();
}

}  // namespace slantwise

#include "models/quote_speakers.h"

#include <algorithm>
#include <array>
#include <optional>
#include <string>
#include <string_view>
#include <utility>

#include "core/text/unicode.h"
#include "core/voice/spelling.h"
#include "models/quote_sources.h"

namespace slantwise {
namespace {

constexpr std::uint32_t kSureWords = 5;

struct Stretch {
  std::uint32_t whole = 0, version = 0, size = 0;
};

// The longest one between the cuts, the first of equal ones.
Stretch longest_shared(const QuoteVersion& version) {
  Stretch best;
  std::uint32_t whole = 0, here = 0;
  const auto note = [&](std::uint32_t end) {
    if (end > here && end - here > best.size) best = {whole, here, end - here};
  };
  for (const QuoteCut& cut : version.cuts) {
    note(cut.version.begin);
    whole = cut.whole.end;
    here = cut.version.end;
  }
  note(static_cast<std::uint32_t>(version.words.size()));
  return best;
}

const Quotation& part_at(const QuoteVersion& version, std::uint32_t word) {
  for (const Quotation& part : version.parts) {
    if (word < part.tokens.size()) return part;
    word -= static_cast<std::uint32_t>(part.tokens.size());
  }
  return version.parts.back();
}

// Words as the speaker's name has them, folded.
std::vector<std::string> words_of_name(const std::string& name) {
  std::vector<std::string> words(1);
  for (const char c : term_key(name)) {
    if (c != ' ') {
      words.back() += c;
    } else if (!words.back().empty()) {
      words.emplace_back();
    }
  }
  return words;
}

// Who says a part, and where.
class Said {
 public:
  Said(const Corpus& corpus, std::size_t article, const Quotation& part)
      : corpus_(corpus), document_(corpus.documents[article]), part_(part) {
    if (part.attribution < 0) return;
    by_ = &document_.attributions[static_cast<std::size_t>(part.attribution)];
    if (!by_->speaker.empty()) name_ = words_of_name(by_->speaker);
  }

  bool is_named() const { return !name_.empty() && !by_->verb.empty(); }
  const std::string& first() const { return name_.front(); }
  const std::string& last() const { return name_.back(); }
  const std::vector<std::string>& name() const { return name_; }

  // The rules may give words to one of two people who are named beside them.
  bool names_beside(const std::string& last) const {
    const Tokens& tokens = document_.tokens;
    const TermId term = corpus_.vocabulary.find(last);
    if (term == kNoTerm) return false;
    const std::uint32_t from = tokens.paragraph[part_.tokens.front()];
    const std::uint32_t to = tokens.paragraph[part_.tokens.back()];
    for (std::size_t i = 0; i < tokens.size(); ++i) {
      const std::uint32_t paragraph = tokens.paragraph[i];
      if (tokens.term[i] == term && paragraph >= from && paragraph <= to) return true;
    }
    return false;
  }

  bool is_sure() const {
    return is_person() && by_->confidence != Confidence::low &&
           (names_source(*by_) || is_clear_pronoun());
  }

 private:
  // A first and a last name as news print them: no list, no name that runs into another one.
  bool is_person() const {
    constexpr std::size_t kMostWords = 4;
    constexpr std::array<std::string_view, 3> kBodies = {"company", "ngo", "media"};
    if (name_.size() < 2 || name_.size() > kMostWords) return false;
    if (std::ranges::find(kBodies, by_->category) != kBodies.end()) return false;
    const std::string& name = by_->speaker;
    for (std::size_t i = 0; i < name.size(); ++i) {
      const bool starts = i == 0 || name[i - 1] == ' ';
      if (starts && name[i] >= 'a' && name[i] <= 'z') return false;
      if (name[i] >= '0' && name[i] <= '9') return false;
    }
    return true;
  }

  // Tokens of the source.
  Span source() const {
    const auto& begin = document_.tokens.begin;
    const auto at = [&](std::uint32_t byte) {
      return static_cast<std::uint32_t>(std::ranges::lower_bound(begin, byte) - begin.begin());
    };
    return {at(by_->source.begin), at(by_->source.end)};
  }

  std::string_view term(std::uint32_t token) const {
    return corpus_.vocabulary.term(document_.tokens.term[token]);
  }

  bool names_source(const Attribution& by) const { return names_speaker(corpus_, document_, by); }

  // Who is named before it in the paragraph as a source is, and nobody else who speaks.
  bool is_clear_pronoun() const {
    const Span words = source();
    if (words.size() != 1 || (term(words.begin) != "he" && term(words.begin) != "she")) {
      return false;
    }
    const Tokens& tokens = document_.tokens;
    bool named = false;
    for (std::uint32_t at = words.begin;
         at-- > 0 && tokens.paragraph[at] == tokens.paragraph[words.begin];) {
      if (is_other_speaker(term(at))) return false;
      if (term(at) == last()) named = named || is_source(at);
    }
    return named;
  }

  // "Roe said", or "Jane Roe, the mayor,".
  bool is_source(std::uint32_t at) const {
    const Tokens& tokens = document_.tokens;
    const bool full = at > 0 && term(at - 1) == first();
    if (full && document_.text.substr(tokens.begin[at] + tokens.length[at], 1) == ",") return true;
    return std::ranges::any_of(document_.attributions, [&](const Attribution& one) {
      return one.source.contains(tokens.begin[at]) && one.speaker == by_->speaker &&
             names_source(one);
    });
  }

  bool is_other_speaker(std::string_view word) const {
    return word != last() && std::ranges::any_of(document_.attributions, [&](const auto& one) {
             const std::size_t space = one.speaker.rfind(' ');
             return !one.speaker.empty() && term_key(one.speaker.substr(space + 1)) == word;
           });
  }

  const Corpus& corpus_;
  const Document& document_;
  const Quotation& part_;
  const Attribution* by_ = nullptr;
  std::vector<std::string> name_;
};

bool may_be_one(const Said& one, const Said& two) {
  const Agreeing agreeing = one.first() == two.first() ? Agreeing::first_name : Agreeing::alone;
  return one.last() == two.last() || same_name(one.last(), two.last(), agreeing);
}

bool share_a_word(const Said& one, const Said& two) {
  return std::ranges::any_of(one.name(), [&](const std::string& word) {
    return word == two.last() ||
           (word == one.last() && std::ranges::find(two.name(), word) != two.name().end());
  });
}

}  // namespace

OtherSpeaker other_speaker(const Corpus& corpus, const QuoteVersion& longest,
                           const QuoteVersion& version) {
  const Stretch shared = longest_shared(version);
  if (shared.size == 0) return OtherSpeaker::no;
  const Said one(corpus, longest.article, part_at(longest, shared.whole));
  const Said two(corpus, version.article, part_at(version, shared.version));
  if (!one.is_named() || !two.is_named() || may_be_one(one, two)) return OtherSpeaker::no;
  if (one.names_beside(two.last()) || two.names_beside(one.last())) return OtherSpeaker::no;
  const bool sure =
      shared.size >= kSureWords && !share_a_word(one, two) && one.is_sure() && two.is_sure();
  return sure ? OtherSpeaker::sure : OtherSpeaker::unclear;
}

}  // namespace slantwise

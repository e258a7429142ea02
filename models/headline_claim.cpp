#include "models/headline_claim.h"

#include <algorithm>
#include <set>
#include <string>

#include "core/text/token_steps.h"
#include "models/function_words.h"

namespace slantwise {
namespace {

constexpr std::size_t kFewestStems = 3;
constexpr double kTells = .7, kSays = .6, kSilent = .4;

bool below(Zone zone) { return zone == Zone::lead || zone == Zone::body; }
bool is_said(Voice voice) { return voice == Voice::quote || voice == Voice::paraphrase; }

class Claim {
 public:
  Claim(const Corpus& corpus, const Document& document) : corpus_(corpus), document_(document) {}

  HeadlineClaim found() {
    read_headline();
    out_.stems = stems_.size();
    if (unclear_ || stems_.size() < kFewestStems) return out_;
    read_own();
    read_said();
    if (2 * said_ >= words_ && is_spoken(attribution_)) {
      take(HeadlineSource::named, attribution_, {});
    } else if (!tail_.empty() && names_source(said_by_)) {
      if (out_.said >= kSays) take(HeadlineSource::named, said_by_, said_place_);
    } else if (said_ == 0 && !cut_) {
      if (out_.own >= kTells && out_.own >= out_.said) {
        take(HeadlineSource::own, -1, own_place_);
      } else if (out_.said >= kSays && out_.own <= kSilent) {
        take(HeadlineSource::below, said_by_, said_place_);
      }
    }
    return out_;
  }

 private:
  const Tokens& tokens() const { return document_.tokens; }

  // The stem of a content word; empty for a function word.
  std::string stem(std::size_t token) {
    const std::string_view word = corpus_.vocabulary.term(tokens().term[token]);
    if (is_function_word(word)) return {};
    const std::string_view words[] = {word};
    return std::string(pipe_.apply(words)[0]);
  }

  void take(HeadlineSource source, int attribution, Span place) {
    out_.source = source;
    out_.attribution = attribution;
    out_.place = place;
  }

  // "says", "told", or the name after a headline's dash; not "ordered", "suspects".
  bool is_spoken(int attribution) const {
    if (attribution < 0) return false;
    const Attribution& one = document_.attributions[static_cast<std::size_t>(attribution)];
    const bool said = one.klass == "neutral" || one.klass == "factive";
    return !one.source.empty() && one.verb != "ask" && (said || one.rule == "headline-name");
  }

  // All that stands behind the headline's dash names the source there.
  bool names_source(int attribution) {
    if (!is_spoken(attribution)) return false;
    const Attribution& one = document_.attributions[static_cast<std::size_t>(attribution)];
    std::set<std::string> source;
    const Span words = tokens_of(one.source);
    for (std::uint32_t t = words.begin; t < words.end; ++t) source.insert(stem(t));
    return std::ranges::all_of(tail_, [&](const auto& word) { return source.contains(word); });
  }

  // Where the last dash of the headline stands, or its end.
  std::uint32_t dash(Span headline) {
    const std::string_view text = slice(document_.text, headline);
    std::size_t last = std::string_view::npos;
    for (const std::string_view mark : {" \u2014 ", " \u2013 ", " - ", ": "}) {
      const std::size_t at = text.rfind(mark);
      if (at == std::string_view::npos) continue;
      cut_ = true;
      if (mark != ": " && (last == std::string_view::npos || at > last)) last = at;
    }
    if (last == std::string_view::npos) return headline.end;
    return headline.begin + static_cast<std::uint32_t>(last);
  }

  void read_headline() {
    const auto headline = std::ranges::find(document_.paragraphs, Zone::headline, &Paragraph::zone);
    if (headline == document_.paragraphs.end()) return;
    const std::uint32_t end = dash(headline->span);
    for (std::uint32_t t = headline->tokens.begin; t < headline->tokens.end; ++t) {
      ++words_;
      unclear_ = unclear_ || tokens().confidence[t] == Confidence::low;
      said_ += is_said(tokens().voice[t]) ? 1 : 0;
      std::string one = stem(t);
      if (!one.empty()) (tokens().begin[t] < end ? stems_ : tail_).insert(std::move(one));
    }
    for (const VoiceRun& run : document_.runs) {
      if (!headline->span.contains(run.span.begin) || !is_said(run.voice)) continue;
      if (attribution_ < 0) attribution_ = run.attribution;
    }
  }

  // Of the headline's stems, the share among these tokens that `counts` takes.
  template <typename Counts>
  double share(Span range, Counts counts) {
    std::set<std::string> found;
    for (std::uint32_t t = range.begin; t < range.end; ++t) {
      if (!below(tokens().zone[t]) || !counts(t)) continue;
      if (std::string one = stem(t); stems_.contains(one)) found.insert(std::move(one));
    }
    return static_cast<double>(found.size()) / static_cast<double>(stems_.size());
  }

  void read_own() {
    for (const Sentence& sentence : document_.sentences) {
      const double here = share(sentence.tokens, [this](std::uint32_t t) {
        return tokens().voice[t] == Voice::narration && tokens().confidence[t] != Confidence::low;
      });
      if (here <= out_.own) continue;
      out_.own = here;
      own_place_ = sentence.span;
    }
  }

  void read_said() {
    for (std::size_t a = 0; a < document_.attributions.size(); ++a) {
      const Attribution& one = document_.attributions[a];
      if (!is_spoken(static_cast<int>(a))) continue;
      const double here = share(tokens_of(one.content), [this](std::uint32_t t) {
        return is_said(tokens().voice[t]) && tokens().confidence[t] != Confidence::low;
      });
      if (here <= out_.said) continue;
      out_.said = here;
      said_by_ = static_cast<int>(a);
      said_place_ = one.content;
    }
  }

  Span tokens_of(Span bytes) const {
    const auto place = [this](std::uint32_t byte) {
      return static_cast<std::uint32_t>(std::ranges::lower_bound(tokens().begin, byte) -
                                        tokens().begin.begin());
    };
    return {place(bytes.begin), place(bytes.end)};
  }

  const Corpus& corpus_;
  const Document& document_;
  TokenPipe pipe_{{.stem = "en"}};
  HeadlineClaim out_;
  std::set<std::string> stems_, tail_;  // before a dash and behind it
  std::size_t words_ = 0, said_ = 0;
  bool unclear_ = false, cut_ = false;
  int attribution_ = -1, said_by_ = -1;
  Span own_place_{}, said_place_{};
};

}  // namespace

std::string_view name(HeadlineSource source) {
  constexpr std::string_view kNames[] = {"named", "own", "below", "unclear"};
  return kNames[static_cast<std::size_t>(source)];
}

HeadlineClaim headline_claim(const Corpus& corpus, const Document& document) {
  return Claim(corpus, document).found();
}

}  // namespace slantwise

#include "models/story_sides.h"

#include <algorithm>

namespace slantwise {
namespace {

std::string speaker_of(const Document& document, const Attribution& one) {
  if (!one.speaker.empty() || one.source.empty()) return one.speaker;
  return std::string(slice(document.text, one.source));
}

StoryMissing missing(const OmissionRow& in) {
  StoryMissing out{std::string(name(in.kind)), in.item, in.families, {}, in.with};
  for (const OmissionCell& cell : in.cells) {
    out.cells.push_back({cell.with, cell.articles, cell.missing});
  }
  return out;
}

class Sides {
 public:
  Sides(const Corpus& corpus, const StoryLimits& most) : corpus_(corpus), most_(most) {}

  StorySides of(const SideBySide& story) const {
    StorySides out;
    out.outlets = story.outlets;
    out.articles = story.articles;
    out.families = story.families;
    out.left_out = story.left_out;
    out.openings_found = story.openings.size();
    for (const StoryOpening& one : story.openings) {
      out.openings.push_back({one.document, one.headline, one.lead});
    }
    out.shared_found = story.shared.size();
    for (std::size_t i = 0; i < std::min(story.shared.size(), most_.facts); ++i) {
      out.shared.push_back(fact(story.shared[i]));
    }
    out.missing_found = story.missing.size();
    for (std::size_t i = 0; i < std::min(story.missing.size(), most_.missing); ++i) {
      out.missing.push_back(missing(story.missing[i]));
    }
    out.quotes_found = story.quotes.size();
    for (std::size_t i = 0; i < std::min(story.quotes.size(), most_.quotes); ++i) {
      out.quotes.push_back(quote(story.quotes[i]));
    }
    if (out.openings.size() > most_.openings) out.openings.resize(most_.openings);
    return out;
  }

 private:
  const Document& document(std::size_t d) const { return corpus_.documents[d]; }

  StoryFact fact(const SharedFact& in) const {
    StoryFact out{in.outlets, in.families, in.words, {}, in.sentences.size()};
    for (const FactSentence& one : in.sentences) {
      if (out.sentences.size() == most_.each) break;
      const Document& article = document(one.document);
      out.sentences.push_back({one.document, article.source.source(one.bytes),
                               std::string(slice(article.text, one.bytes))});
    }
    return out;
  }

  void say(const Document& article, const Attribution& by, StoryQuote& out) const {
    out.speaker = speaker_of(article, by);
    out.verb = slice(article.text, by.cue);
  }

  StoryQuote version(const QuoteVariants& all, std::size_t at) const {
    const QuoteVersion &here = all.quote.versions[at],
                       &whole = all.quote.versions[all.quote.longest];
    const Document& article = document(here.article);
    StoryQuote out{static_cast<std::uint32_t>(here.article),
                   std::string(name(all.classes[at].main)), all.classes[at].unclear_speaker,
                   at == all.quote.longest};
    out.text = here.text;
    if (const Attribution* by = attribution_of(article, here)) say(article, *by, out);
    for (const QuoteCut& cut : here.cuts) {
      out.cuts.push_back({words_of(document(whole.article), whole, cut.whole),
                          words_of(article, here, cut.version)});
    }
    return out;
  }

  StoryQuote report(const QuoteParaphrase& in) const {
    const Document& article = document(in.article);
    const Attribution& by = article.attributions[static_cast<std::size_t>(in.attribution)];
    StoryQuote out{static_cast<std::uint32_t>(in.article),
                   std::string(name(QuoteClass::paraphrased))};
    out.text = slice(article.text, by.content);
    say(article, by, out);
    return out;
  }

  std::vector<StoryQuote> quote(const QuoteVariants& in) const {
    std::vector<StoryQuote> out;
    for (std::size_t v = 0; v < in.quote.versions.size(); ++v) out.push_back(version(in, v));
    for (const QuoteParaphrase& one : in.paraphrases) out.push_back(report(one));
    if (out.size() > most_.each) out.resize(most_.each);
    return out;
  }

  const Corpus& corpus_;
  const StoryLimits& most_;
};

}  // namespace

StorySides story_sides(const Corpus& corpus, const SideBySide& story, const StoryLimits& limits) {
  return Sides(corpus, limits).of(story);
}

}  // namespace slantwise

#include "apps/lesson/headlines.h"

#include <algorithm>
#include <array>

#include "core/text/unicode.h"

namespace slantwise::lesson {
namespace {

constexpr std::size_t kFewest = 3, kMost = 5, kStems = 5, kBelow = 3;
constexpr std::uint32_t kOpeningWords = 45;
constexpr double kOwn = .3, kMore = .2;  // of a headline's words in its opening; than in others

bool is_text(const Paragraph& paragraph) {
  return !paragraph.subhead && (paragraph.zone == Zone::lead || paragraph.zone == Zone::body);
}

const Paragraph* headline(const Document& document) {
  const auto found = std::ranges::find(document.paragraphs, Zone::headline, &Paragraph::zone);
  return found == document.paragraphs.end() ? nullptr : &*found;
}

// What a headline and an opening are compared by.
struct Pair {
  std::uint32_t article;
  std::set<TermId> headline, opening;
};

Pair pair_of(const Material& material, std::uint32_t article) {
  const Document& document = material.corpus.documents[article];
  Pair out{article, {}, {}};
  const Paragraph* head = headline(document);
  if (head == nullptr) return out;
  out.headline = content_words(material.corpus, document, head->span);
  for (const Span span : opening(document)) {
    out.opening.merge(content_words(material.corpus, document, span));
  }
  return out;
}

double found(const Pair& headline, const Pair& opening) {
  if (headline.headline.empty()) return 0;
  const auto both = std::ranges::count_if(
      headline.headline, [&](TermId word) { return opening.opening.contains(word); });
  return static_cast<double>(both) / static_cast<double>(headline.headline.size());
}

// Neither could be taken for the other's.
bool apart(const Pair& a, const Pair& b) {
  const double own = std::min(found(a, a), found(b, b));
  return own - std::max(found(a, b), found(b, a)) >= kMore && overlap(a.headline, b.headline) < .6;
}

// Some texts begin with their headline once more.
bool repeats_headline(const Document& document) {
  constexpr std::size_t kBytes = 24;
  const std::string title = fold(document.title).substr(0, kBytes);
  return std::ranges::any_of(opening(document), [&](Span span) {
    return fold(slice(document.text, span)).find(title) != std::string::npos;
  });
}

std::uint32_t family(const Material& material, std::uint32_t article) {
  return material.comparison.articles[article].family;
}

std::vector<std::uint32_t> pick(const Material& material, const std::vector<Pair>& pairs) {
  std::vector<const Pair*> out;
  for (const Pair& one : pairs) {
    if (out.size() == kMost) break;
    const bool fits = std::ranges::all_of(out, [&](const Pair* other) {
      return apart(one, *other) &&
             family(material, one.article) != family(material, other->article);
    });
    if (fits && found(one, one) >= kOwn) out.push_back(&one);
  }
  std::vector<std::uint32_t> articles;
  for (const Pair* one : out) articles.push_back(one->article);
  return articles;
}

}  // namespace

std::vector<Span> opening(const Document& document) {
  std::vector<Span> out;
  std::uint32_t words = 0;
  for (const Paragraph& paragraph : document.paragraphs) {
    if (!is_text(paragraph)) continue;
    out.push_back(paragraph.span);
    words += paragraph.tokens.size();
    if (out.size() == 2 || words >= kOpeningWords) break;
  }
  return out;
}

std::vector<std::uint32_t> matchable(const Material& material,
                                     const std::vector<std::uint32_t>& taken, Draws& draws) {
  const auto is_taken = [&](std::uint32_t article) {
    return std::ranges::any_of(taken, [&](std::uint32_t other) {
      return other == article || family(material, other) == family(material, article) ||
             material.corpus.documents[other].title == material.corpus.documents[article].title;
    });
  };
  std::vector<Pair> all;
  for (std::uint32_t a = 0; a < material.corpus.documents.size(); ++a) {
    const Document& document = material.corpus.documents[a];
    if (document.title.empty() || is_taken(a) || repeats_headline(document)) continue;
    all.push_back(pair_of(material, a));
  }
  draws.shuffle(all);
  std::vector<std::uint32_t> best;
  for (const Event& event : material.comparison.events) {
    std::vector<Pair> here;
    for (const Pair& one : all) {
      if (std::ranges::find(event.articles, one.article) != event.articles.end()) {
        here.push_back(one);
      }
    }
    std::vector<std::uint32_t> fit = pick(material, here);
    if (fit.size() > best.size()) best = std::move(fit);
  }
  if (best.size() < kMost) {
    std::vector<std::uint32_t> fit = pick(material, all);
    if (fit.size() > best.size()) best = std::move(fit);
  }
  if (best.size() < kFewest) best.clear();
  draws.shuffle(best);
  return best;
}

std::vector<Claimed> claimed(const Material& material, std::size_t most, Draws& draws) {
  std::array<std::vector<Claimed>, 3> kinds;  // named, own, below
  for (std::uint32_t a = 0; a < material.corpus.documents.size(); ++a) {
    const Document& document = material.corpus.documents[a];
    const HeadlineClaim claim = headline_claim(material.corpus, document);
    if (claim.source == HeadlineSource::unclear || claim.stems < kStems) continue;
    if (claim.source == HeadlineSource::own &&
        paragraph_at(document, claim.place.begin).zone != Zone::lead) {
      continue;
    }
    kinds[static_cast<std::size_t>(claim.source)].push_back({a, claim});
  }
  for (auto& kind : kinds) draws.shuffle(kind);
  std::vector<Claimed> out;
  std::set<std::uint32_t> families;
  const auto take = [&](std::vector<Claimed>& from) {
    while (!from.empty() && out.size() < most) {
      const Claimed one = from.back();
      from.pop_back();
      if (!families.insert(family(material, one.article)).second) continue;
      out.push_back(one);
      return true;
    }
    return false;
  };
  for (std::size_t n = 0; n < kBelow; ++n) take(kinds[2]);
  while (take(kinds[1]) | take(kinds[0])) {
  }
  draws.shuffle(out);
  return out;
}

}  // namespace slantwise::lesson

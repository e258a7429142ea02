#include "models/side_by_side.h"

#include <algorithm>
#include <set>
#include <tuple>
#include <utility>

namespace slantwise {
namespace {

StoryOpening opening(const Corpus& corpus, std::uint32_t d) {
  const Document& document = corpus.documents[d];
  StoryOpening out{d, document.title, {}};
  for (const Paragraph& paragraph : document.paragraphs) {
    if (paragraph.zone == Zone::headline && out.headline.empty()) {
      out.headline = slice(document.text, paragraph.span);
    }
    if (paragraph.zone == Zone::lead && !paragraph.subhead && out.lead.empty()) {
      out.lead = slice(document.text, paragraph.span);
    }
  }
  return out;
}

// Of each outlet the first, then of each the second, and so on: none is left out for its name.
// REQUIRES: sorted by outlet.
void keep_some_of_each(const Corpus& corpus, std::vector<std::uint32_t>& documents) {
  std::vector<std::pair<std::size_t, std::size_t>> order;  // which of its outlet, place
  std::size_t of_outlet = 0;
  for (std::size_t i = 0; i < documents.size(); ++i) {
    const bool same = i > 0 && corpus.documents[documents[i]].article.outlet ==
                                   corpus.documents[documents[i - 1]].article.outlet;
    of_outlet = same ? of_outlet + 1 : 0;
    order.emplace_back(of_outlet, i);
  }
  std::ranges::sort(order);
  order.resize(kMostOfStory);
  std::ranges::sort(order, {}, [](const auto& one) { return one.second; });
  std::vector<std::uint32_t> kept;
  for (const auto& one : order) kept.push_back(documents[one.second]);
  documents = std::move(kept);
}

bool is_of(const QuoteVariants& quote, const std::set<std::size_t>& documents) {
  return std::ranges::any_of(quote.quote.versions,
                             [&](const auto& one) { return documents.contains(one.article); }) ||
         std::ranges::any_of(quote.paraphrases,
                             [&](const auto& one) { return documents.contains(one.article); });
}

}  // namespace

SideBySide side_by_side(const Corpus& corpus, const Families& families,
                        std::span<const std::uint32_t> documents) {
  return side_by_side(corpus, families, documents, quote_variants(corpus, families));
}

SideBySide side_by_side(const Corpus& corpus, const Families& families,
                        std::span<const std::uint32_t> documents,
                        std::span<const QuoteVariants> quotes) {
  SideBySide out;
  out.documents.assign(documents.begin(), documents.end());
  std::ranges::sort(out.documents, [&](std::uint32_t a, std::uint32_t b) {
    const Article &one = corpus.documents[a].article, &two = corpus.documents[b].article;
    return std::tie(one.outlet, one.date, one.id) < std::tie(two.outlet, two.date, two.id);
  });
  if (out.documents.size() > kMostOfStory) {
    out.left_out = out.documents.size() - kMostOfStory;
    keep_some_of_each(corpus, out.documents);
  }
  std::set<std::uint32_t> texts;
  for (const std::uint32_t d : out.documents) {
    const std::string& outlet = corpus.documents[d].article.outlet;
    if (out.outlets.empty() || out.outlets.back() != outlet) {
      out.outlets.push_back(outlet);
      out.articles.push_back(0);
    }
    ++out.articles.back();
    texts.insert(families.of[d]);
    out.openings.push_back(opening(corpus, d));
  }
  out.families = texts.size();
  out.shared = shared_facts(corpus, families, out.documents);
  const std::set<std::size_t> all(out.documents.begin(), out.documents.end());
  for (const QuoteVariants& quote : quotes) {
    if (is_of(quote, all)) out.quotes.push_back(quote);
  }
  out.missing = omissions(corpus, families, out.quotes, {out.documents, out.outlets});
  return out;
}

}  // namespace slantwise

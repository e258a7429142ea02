#include "models/matched_ratios.h"

#include <gtest/gtest.h>

namespace slantwise {
namespace {

Document text(const std::string& id, const std::string& event) {
  Document document;
  document.article.id = id;
  document.article.event = event;
  return document;
}

// Two events of both groups, a hundred words a text; one of group 0 only.
struct Input {
  std::vector<Document> documents = {text("a", "x"), text("b", "x"), text("c", "y"),
                                     text("d", "y"), text("e", "y"), text("f", "z")};
  std::vector<std::uint32_t> group = {0, 1, 0, 1, 1, 0};
  Families families{{0, 1, 2, 3, 4, 5}, 6, std::vector<bool>(6, true)};
  Counts counts;

  Input() {
    counts.length.assign(6, 100);
    counts.matrix.resize(6, 1);
    const double hits[] = {4, 1, 2, 1, 0, 9};
    for (int d = 0; d < 6; ++d) {
      if (hits[d] > 0) counts.matrix.insert(d, 0) = hits[d];
    }
    counts.matrix.makeCompressed();
  }
};

TEST(MatchedRatios, CompareWithinEventsOfBothOnly) {
  const Input input;
  const WithinEvents within =
      exchange_within_events({input.documents, input.families, input.counts}, input.group);
  const MatchedRatios ratios(within);
  // x: 4 in 100 against 1 in 100; y: 2 in 100 against 1 in 200; z is not in it.
  // (4*100/200 + 2*200/300) / (1*100/200 + 1*100/300) = (2 + 4/3) / (1/2 + 1/3) = 4
  EXPECT_NEAR(ratios.of(0).ratio, 4, 1e-12);
  const EventCounts sums = ratios.sums(0);
  EXPECT_EQ(sums.hits_a, 6);
  EXPECT_EQ(sums.words_a, 200);
  EXPECT_EQ(sums.hits_b, 2);
  EXPECT_EQ(sums.words_b, 300);
}

TEST(ExchangeInput, TakesGivenEventsBeforeThoseOfTheArticles) {
  const Input input;
  const std::vector<std::uint32_t> events = {7, 7, kUnknown, kUnknown, kUnknown, kUnknown};
  const WithinEvents within =
      exchange_within_events({input.documents, input.families, input.counts, events}, input.group);
  EXPECT_EQ(within.all.events, 1u);
  EXPECT_EQ(within.units.documents, (std::vector<std::size_t>{0, 1}));
}

}  // namespace
}  // namespace slantwise

#include "models/exchange.h"

#include <gtest/gtest.h>

namespace slantwise {
namespace {

Document text(const std::string& id, const std::string& date, const std::string& event = "") {
  Document document;
  document.article.id = id;
  document.article.date = date;
  document.article.event = event;
  return document;
}

// Documents with one column of hits and a hundred words each.
struct Input {
  std::vector<Document> documents;
  Families families;
  Counts counts;
  std::vector<std::uint32_t> group;

  void add(Document document, std::uint32_t of_group, std::uint32_t family, bool counted = true) {
    documents.push_back(std::move(document));
    group.push_back(of_group);
    families.of.push_back(family);
    families.representative.push_back(counted);
    counts.length.push_back(100);
  }
  void hits(const std::vector<double>& by_document) {
    counts.matrix.resize(static_cast<Eigen::Index>(by_document.size()), 1);
    for (std::size_t d = 0; d < by_document.size(); ++d) {
      if (by_document[d] > 0)
        counts.matrix.insert(static_cast<Eigen::Index>(d), 0) = by_document[d];
    }
    counts.matrix.makeCompressed();
  }
  Exchange units() const { return exchange({documents, families, counts}, group, 2); }
};

TEST(Exchange, TakesRepresentativesInOrderOfTheirIds) {
  Input input;
  input.add(text("c", ""), 0, 0);
  input.add(text("a", ""), 1, 1);
  input.add(text("b", ""), 0, 2, false);
  input.hits({3, 1, 9});
  const Exchange units = input.units();
  EXPECT_EQ(units.families, 2u);
  EXPECT_EQ(units.documents, (std::vector<std::size_t>{1, 0}));
  EXPECT_EQ(units.layout.group, (std::vector<std::uint32_t>{1, 0}));
  ASSERT_EQ(units.counts.of(0).size(), 2u);
  EXPECT_EQ(units.counts.of(0)[0].hits, 1u);  // of "a"
  EXPECT_EQ(units.counts.of(0)[1].hits, 3u);
}

TEST(Exchange, LeavesOutWhatHasNoGroupOrNoWordInScope) {
  Input input;
  input.add(text("a", ""), 0, 0);
  input.add(text("b", ""), kUnknown, 1);
  input.add(text("c", ""), 1, 2);
  input.add(text("d", ""), 1, 3);
  input.counts.length[3] = 0;
  input.hits({1, 1, 1, 0});
  EXPECT_EQ(input.units().documents, (std::vector<std::size_t>{0, 2}));
}

TEST(Exchange, SaysWhichBlocksStayedTogether) {
  Input input;
  std::vector<double> hits;
  // Nine weeks of two articles on each side.
  for (std::uint32_t i = 0; i < 36; ++i) {
    const std::uint32_t side = i / 18, week = i % 9;
    const std::string month = (side == 0 ? "2017-0" : "2018-0") + std::to_string(week + 1);
    input.add(text("t" + std::to_string(100 + i), month + (i % 2 == 0 ? "-06" : "-07")), side, i);
    hits.push_back(i % 3);
  }
  input.hits(hits);
  const Exchange units = input.units();
  EXPECT_EQ(units.families, 36u);
  EXPECT_EQ(units.level, Block::week);
  PermutationTests tests;
  tests.arrangements = 9'999;
  EXPECT_EQ(how_exchanged(units, tests, 7),
            "We shuffled the labels on the 36 articles 9,999 times (seed 7). Those of one week "
            "stayed together.");
  tests.exact = true;
  tests.arrangements = 70;
  EXPECT_EQ(how_exchanged(units, tests, 7),
            "We tried all 70 ways to deal the labels to the 36 articles. Those of one week stayed "
            "together.");
}

// "port" has texts of both sides, "vote" of one, two texts stand alone; one text is printed by
// both.
TEST(WithinEvents, HoldsOnlyWhatBothSidesCovered) {
  Input input;
  input.add(text("a1", "", "port"), 0, 0);
  input.add(text("a2", "", "vote"), 0, 1);
  input.add(text("a3", ""), 0, 2);
  input.add(text("b1", "", "port"), 1, 3);
  input.add(text("b2", "", "port"), 1, 4);
  input.add(text("b3", ""), 1, 5);
  input.add(text("a4", "", "port"), 0, 6);
  input.add(text("b4", "", "port"), 1, 6);
  input.hits({3, 1, 1, 2, 1, 1, 1, 1});
  const WithinEvents out =
      exchange_within_events({input.documents, input.families, input.counts}, input.group);
  EXPECT_EQ(out.units.documents, (std::vector<std::size_t>{0, 6, 3, 4, 7}));  // a1 a4 b1 b2 b4
  EXPECT_EQ(out.units.layout.group, (std::vector<std::uint32_t>{0, 0, 1, 1, 1}));
  const auto& stratum = out.units.layout.stratum;
  EXPECT_TRUE(stratum[0] == stratum[2] && stratum[2] == stratum[3]);
  EXPECT_TRUE(stratum[1] == stratum[4] && stratum[0] != stratum[1]);
  EXPECT_EQ(out.all.events, 1u);
  EXPECT_EQ(out.all.matched, (std::vector<double>{2 / 4.0, 3 / 4.0}));
  EXPECT_TRUE(out.any_event);
  EXPECT_EQ(out.units.counts.units(), 5u);
  EXPECT_EQ(out.event, (std::vector<std::uint32_t>(5, out.event[0])));
}

// "port" has texts of groups 0 and 1, "vote" of 1 and 2, "fair" of 2 alone.
TEST(WithinEvents, HoldsWhatTwoOfManyGroupsCovered) {
  Input input;
  input.add(text("a1", "", "port"), 0, 0);
  input.add(text("b1", "", "port"), 1, 1);
  input.add(text("b2", "", "vote"), 1, 2);
  input.add(text("c1", "", "vote"), 2, 3);
  input.add(text("c2", "", "fair"), 2, 4);
  input.hits({1, 1, 1, 1, 1});
  const WithinEvents out =
      exchange_within_events({input.documents, input.families, input.counts}, input.group, 3);
  EXPECT_EQ(out.units.documents, (std::vector<std::size_t>{0, 1, 2, 3}));
  EXPECT_EQ(out.units.layout.groups, 3u);
  EXPECT_EQ(out.all.events, 2u);
  EXPECT_EQ(out.all.matched, (std::vector<double>{1, 1, 0.5}));
}

}  // namespace
}  // namespace slantwise

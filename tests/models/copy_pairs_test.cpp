#include "models/copy_pairs.h"

#include <gtest/gtest.h>

#include "tests/models/made_texts.h"

namespace slantwise {
namespace {

using test::made_text;
using test::made_words;
using test::marked;
using test::plain_corpus;

std::vector<std::pair<std::uint32_t, std::uint32_t>> known(const Corpus& corpus) {
  std::vector<std::pair<std::uint32_t, std::uint32_t>> out;
  for (const CopyPair& one : copy_pairs(corpus, reprints(corpus))) {
    out.emplace_back(one.source, one.copy);
  }
  return out;
}

TEST(CopyPairs, AreTheSourceOfTheFamilyOrTheEarlierOfPartCopies) {
  // 40 of the 100 shingles of the shorter one: partly copied, and no family.
  const std::string part = made_words(2, 44);
  const Corpus corpus =
      plain_corpus({made_text(made_words(1, 104), "Herald", "2021-05-02"),
                    made_text(made_words(1, 104), "Gazette", "2021-05-01"),
                    made_text(part + made_words(3, 60), "Gazette", "2021-05-01"),
                    made_text(made_words(4, 60) + part, "Herald", "2021-05-02"),
                    made_text(made_words(1, 104), "Gazette", "2021-05-03")});  // a version
  using Pairs = std::vector<std::pair<std::uint32_t, std::uint32_t>>;
  EXPECT_EQ(known(corpus), (Pairs{{1, 0}, {2, 3}}));
  EXPECT_TRUE(unknown_pairs(corpus, reprints(corpus)).empty());
}

TEST(UnknownPairs, AreCopiesOfOneDayWithTheReason) {
  const Corpus corpus = plain_corpus({made_text(made_words(1, 104), "Herald", "2021-05-01"),
                                      made_text(made_words(1, 104), "Gazette", "2021-05-01"),
                                      made_text(made_words(2, 104), "Gazette", "2021-05-01")});
  const auto pairs = unknown_pairs(corpus, reprints(corpus));
  ASSERT_EQ(pairs.size(), 1u);    // once, though both texts have it
  EXPECT_EQ(pairs[0].first, 1u);  // by outlet
  EXPECT_EQ(pairs[0].second, 0u);
  EXPECT_EQ(pairs[0].why, "date: 2021-05-01 for both");
  EXPECT_TRUE(known(corpus).empty());
}

TEST(UnknownPairs, AreEachTextWithTheOneThatItSharesMostWith) {
  // Courier has 84 of 104 words of either other, which are equal.
  const Corpus corpus = plain_corpus({made_text(made_words(1, 104), "Herald"),
                                      made_text(made_words(1, 104), "Gazette"),
                                      made_text(made_words(1, 84) + made_words(2, 20), "Courier")});
  const auto pairs = unknown_pairs(corpus, reprints(corpus));
  ASSERT_EQ(pairs.size(), 2u);
  EXPECT_EQ(pairs[0].first, 1u);
  EXPECT_EQ(pairs[0].second, 0u);
  EXPECT_EQ(pairs[1].first, 2u);
  EXPECT_EQ(pairs[1].second, 0u);  // of equal shares the first
  EXPECT_EQ(pairs[1].why, "date: not known of both");
}

TEST(UnknownPairs, AreCopiesOfAnAgencyThatIsNotHere) {
  const Corpus corpus =
      plain_corpus({marked(made_text(made_words(1, 104), "Herald", "2021-05-02"), "TASS"),
                    marked(made_text(made_words(1, 104), "Gazette", "2021-05-01"), "TASS")});
  const auto pairs = unknown_pairs(corpus, reprints(corpus));
  ASSERT_EQ(pairs.size(), 1u);
  EXPECT_EQ(pairs[0].why, "both carry the mark of TASS");
}

TEST(UnknownPairs, LeaveCopiesOfAKnownSourceAndVersionsAlone) {
  const Corpus corpus = plain_corpus({made_text(made_words(1, 104), "Gazette", "2021-05-01"),
                                      made_text(made_words(1, 104), "Herald", "2021-05-02"),
                                      made_text(made_words(1, 104), "Courier", "2021-05-02"),
                                      made_text(made_words(2, 104), "Herald"),
                                      made_text(made_words(2, 104), "Herald", "2021-05-02")});
  EXPECT_TRUE(unknown_pairs(corpus, reprints(corpus)).empty());
}

TEST(UnknownPairs, LeaveWhatAPersonDecidedAlone) {
  Corpus corpus = plain_corpus({made_text(made_words(1, 104), "Herald", "2021-05-01"),
                                made_text(made_words(1, 104), "Gazette", "2021-05-01")});
  corpus.documents[0].article.family = "independent " + corpus.documents[0].article.id;
  EXPECT_TRUE(unknown_pairs(corpus, reprints(corpus)).empty());
  corpus.documents[0].article.family = "";
  const std::vector<DecidedDirection> decided = {{.article = 0, .source = 1}};
  EXPECT_TRUE(unknown_pairs(corpus, reprints(corpus, decided)).empty());
}

}  // namespace
}  // namespace slantwise

#include "models/voice_shares.h"

#include <gtest/gtest.h>

#include <cmath>

#include "models/corpus_card.h"
#include "models/voice_rows.h"
#include "tests/support.h"

namespace slantwise {
namespace {

// Five articles of one outlet, each with a quotation of another length.
Corpus five() {
  std::vector<Article> articles;
  const char* said[] = {"It rains.", "It rains on the pier.", "Rain.", "It rained all day.",
                        "It will rain in the harbor and on the pier."};
  for (int i = 0; i < 5; ++i) {
    articles.push_back(test::article("a" + std::to_string(i), "Gazette",
                                     "Rain " + std::to_string(i) + "\n\n\"" + said[i] +
                                         "\" Mayor Ida Moss said. The ferry stayed in port."));
  }
  return test::corpus_of(std::move(articles));
}

std::vector<const Document*> all_of(const Corpus& corpus) {
  std::vector<const Document*> out;
  for (const Document& document : corpus.documents) out.push_back(&document);
  return out;
}

TEST(VoiceShares, AreTheEstimatorsOverTheTexts) {
  const Corpus corpus = five();
  Sums quoted;
  for (const Document& document : corpus.documents) {
    const Ledger one = ledger(document.tokens);
    quoted.add(static_cast<double>(one.voice[static_cast<std::size_t>(Voice::quote)]),
               static_cast<double>(one.tokens));
  }
  const Estimate by_hand = estimate_share(quoted);
  const Estimate share =
      outlet_shares(all_of(corpus)).voice[static_cast<std::size_t>(Voice::quote)];
  EXPECT_EQ(share.value, by_hand.value);
  EXPECT_EQ(share.low, by_hand.low);
  EXPECT_EQ(share.high, by_hand.high);
  EXPECT_GT(share.value, 0);
  EXPECT_LT(share.low, share.value);
  EXPECT_GT(share.high, share.value);
}

TEST(VoiceShares, SourcesAreOfQuotedAndReportedWords) {
  const Corpus corpus = five();
  const OutletShares shares = outlet_shares(all_of(corpus));
  ASSERT_EQ(shares.source.size(), 1u);  // a mayor, who alone is heard
  EXPECT_EQ(shares.source.begin()->second.value, 1);
  EXPECT_LT(shares.source.begin()->second.low, 1);
}

TEST(VoiceShares, HaveNoIntervalBelowFourTexts) {
  const Corpus corpus = five();
  auto documents = all_of(corpus);
  documents.resize(3);
  const OutletShares shares = outlet_shares(documents);
  EXPECT_GT(shares.voice[0].value, 0);
  EXPECT_TRUE(std::isnan(shares.voice[0].low));
  EXPECT_TRUE(std::isnan(shares.unclear.high));
}

TEST(VoiceShares, OfAnOutletStandInItsRowAndCountCopiesOnce) {
  std::vector<Article> articles;
  for (int i = 0; i < 8; ++i) {
    articles.push_back(test::article("a" + std::to_string(i), "Gazette",
                                     "Rain " + std::to_string(i / 2) + "\n\nThe ferry " +
                                         std::to_string(i / 2) + " stayed in port."));
  }
  const Corpus corpus = test::corpus_of(std::move(articles));  // four texts, each twice
  const auto rows = voice_rows(corpus, By::outlet);
  ASSERT_EQ(rows.size(), 1u);
  EXPECT_EQ(rows[0].shares.voice[0].freedom, 3);  // four texts
  const auto articles_rows = voice_rows(corpus, By::article);
  EXPECT_TRUE(std::isnan(articles_rows[0].shares.voice[0].value));
  EXPECT_TRUE(articles_rows[0].shares.source.empty());
}

}  // namespace
}  // namespace slantwise

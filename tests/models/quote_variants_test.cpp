// How versions of a quotation are classed, fragments of it, and reports in an outlet's own words.
#include "models/quote_variants.h"

#include <gtest/gtest.h>

#include "models/near_texts.h"
#include "tests/support.h"

namespace slantwise {
namespace {

const std::string kWhole =
    "We will open every gate of the old harbor before the winter storms come";

struct Print {
  std::string outlet, text, date = "2024-03-01";
};

Corpus corpus_of(const std::vector<Print>& prints) {
  std::vector<Article> articles;
  for (const Print& one : prints) {
    articles.push_back(test::article("a" + std::to_string(articles.size()), one.outlet, one.text));
    articles.back().date = one.date;
  }
  return test::corpus_of(std::move(articles));
}

std::string said(const std::string& words, const std::string& who = "Jane Roe") {
  return "It rained.\n\n“" + words + ",” Mayor " + who + " said on Monday.";
}

// The class of what the Herald prints of what the Gazette prints whole.
VersionClass herald(const std::string& text) {
  const Corpus corpus = corpus_of({{"Gazette", said(kWhole)}, {"Herald", text}});
  const auto quotes = quote_variants(corpus);
  EXPECT_EQ(quotes.size(), 1u) << text;
  if (quotes.empty() || quotes[0].classes.size() != 2) return {};
  EXPECT_EQ(quotes[0].classes[0].main, QuoteClass::identical);
  return quotes[0].classes[1];
}

TEST(QuoteVariants, AreIdenticalWhereOnlyMarksAndCaseDiffer) {
  EXPECT_EQ(
      herald(said("We will open every gate of the Old Harbor – before the winter storms come"))
          .main,
      QuoteClass::identical);
}

TEST(QuoteVariants, AreTruncatedOrShowTheCut) {
  const VersionClass cut = herald(said("We will open every gate of the old harbor"));
  EXPECT_EQ(cut.main, QuoteClass::truncated);
  EXPECT_TRUE(cut.truncated);
  EXPECT_FALSE(cut.ellipsis);
  for (const char* mark : {"…", "...", "[...]"}) {
    const VersionClass shown = herald(
        said("We will open every gate of the old harbor " + std::string(mark) + " storms come"));
    EXPECT_EQ(shown.main, QuoteClass::ellipsis) << mark;
    EXPECT_FALSE(shown.bracketed) << mark;
  }
}

TEST(QuoteVariants, AreBracketedWhereAnEditorPutsWordsIn) {
  EXPECT_EQ(herald(said("We [the port] will open every gate of the old harbor before the winter "
                        "storms come"))
                .main,
            QuoteClass::bracketed);
  const VersionClass letter = herald(said("[W]e will open every gate of the old harbor"));
  EXPECT_EQ(letter.main, QuoteClass::bracketed);
  EXPECT_TRUE(letter.truncated);
}

TEST(QuoteVariants, AnEditorsWordsThatBothHaveAreNoDifference) {
  const std::string gazette =
      "We [the ferry - NNA] will open every gate of the old harbor before the winter storms come";
  const std::string herald =
      "We [the ferry – NNA] will open every gate of the old harbor before the winter storms come";
  const auto quotes =
      quote_variants(corpus_of({{"Gazette", said(gazette)}, {"Herald", said(herald)}}));
  ASSERT_EQ(quotes.size(), 1u);
  EXPECT_EQ(quotes[0].classes[1].main, QuoteClass::identical);
}

TEST(QuoteVariants, TheVersionWithoutAnEditorsWordsIsTheMeasure) {
  const auto quotes = quote_variants(
      corpus_of({{"Gazette", said("We will open every gate [of the port] of the old harbor before "
                                  "the winter storms come")},
                 {"Herald", said(kWhole)}}));
  ASSERT_EQ(quotes.size(), 1u);
  EXPECT_EQ(quotes[0].quote.longest, 1u);
  EXPECT_EQ(quotes[0].classes[0].main, QuoteClass::bracketed);
}

TEST(QuoteVariants, AreChangedWhereOtherWordsStand) {
  EXPECT_EQ(
      herald(said("We shall open every gate of the old harbor before the winter storms come")).main,
      QuoteClass::changed);
}

TEST(QuoteVariants, MayBeSomebodyElses) {
  EXPECT_EQ(herald(said(kWhole, "Adam Poe")).main, QuoteClass::other_speaker);
  // Of equal versions the speaker of most is the measure.
  const auto quotes = quote_variants(corpus_of({{"Courier", said(kWhole, "Adam Poe")},
                                                {"Gazette", said(kWhole)},
                                                {"Herald", said(kWhole)}}));
  ASSERT_EQ(quotes.size(), 1u);
  EXPECT_EQ(quotes[0].quote.longest, 1u);
  EXPECT_EQ(quotes[0].classes[0].main, QuoteClass::other_speaker);
  EXPECT_EQ(quotes[0].classes[2].main, QuoteClass::identical);
}

TEST(QuoteVariants, AnotherSpeakerIsOneWithAVerbAndFarFromTheFirst) {
  // Who is named beside the words may be who said them.
  EXPECT_EQ(herald(said(kWhole, "Adam Poe") + " Jane Roe listened.").main, QuoteClass::identical);
  EXPECT_EQ(herald(said(kWhole, "Adam Poe") + "\n\nIt rained on.\n\nJane Roe listened.").main,
            QuoteClass::other_speaker);
  EXPECT_EQ(herald(said(kWhole, "Jane Row")).main, QuoteClass::other_speaker);
}

TEST(QuoteVariants, ASpeakerWhoIsReadUnsurelyChangesNoClass) {
  const VersionClass one = herald("It rained.\n\n“" + kWhole + ",” Poe said.");
  EXPECT_EQ(one.main, QuoteClass::identical);
  EXPECT_FALSE(one.other_speaker);
  EXPECT_TRUE(one.unclear_speaker);
  EXPECT_FALSE(herald(said(kWhole, "Adam Poe")).unclear_speaker);
}

TEST(QuoteVariants, ThreeWordsOfTheSameSpeakerAreAPart) {
  const std::string few =
      "It rained.\n\nThe sea was high. “Old harbor before,” Mayor Jane Roe said.";
  EXPECT_EQ(herald(few).main, QuoteClass::truncated);
  const std::string other =
      "It rained.\n\nThe sea was high. “Old harbor before,” Mayor Adam Poe said.";
  EXPECT_TRUE(quote_variants(corpus_of({{"Gazette", said(kWhole)}, {"Herald", other}})).empty());
  EXPECT_TRUE(quote_variants(corpus_of({{"Gazette", said(kWhole)}, {"Herald", few, "2024-03-09"}}))
                  .empty());
}

// Without a name it must be rare: two content words, in no article outside marks, in one quotation.
TEST(QuoteVariants, AFewWordsOfNobodyByNameAreAPartWhereOneQuotationNearHasThem) {
  const std::string few = "It rained.\n\nA man in the rain spoke of “winter storms come” twice.";
  EXPECT_EQ(herald(few).main, QuoteClass::truncated);
  const auto with = [&](const std::string& third, const std::string& date) {
    return quote_variants(corpus_of(
        {{"Gazette", said(kWhole)}, {"Herald", few, date}, {"Courier", third, "2024-03-02"}}));
  };
  EXPECT_EQ(with("It rained.", "2024-03-01").size(), 1u);
  EXPECT_TRUE(with("It rained.", "2024-03-09").empty());
  EXPECT_TRUE(with("The winter storms come every year.", "2024-03-01").empty());
  EXPECT_TRUE(
      with(said("Nobody mends a net when winter storms come", "Adam Poe"), "2024-03-01").empty());
}

TEST(QuoteVariants, AFewWordsWaitUntilOthersHaveMadeTwoGroupsOne) {
  // The Courier's piece "we will open every gate" joins its second half to the Gazette's words.
  const auto quotes = quote_variants(
      corpus_of({{"Gazette", said(kWhole)},
                 {"Herald", said("Before the winter")},
                 {"Courier", said("We will open every gate … before the winter storms")}}));
  ASSERT_EQ(quotes.size(), 1u);
  EXPECT_EQ(quotes[0].quote.versions.size(), 3u);
}

TEST(QuoteVariants, FiveCommonWordsOfOneSpeakerAreAPart) {
  const auto quotes = quote_variants(
      corpus_of({{"Gazette", said("We are sure that it is what they are going to do about it")},
                 {"Herald", said("What they are going to do")}}));
  ASSERT_EQ(quotes.size(), 1u);
  EXPECT_EQ(quotes[0].classes[1].main, QuoteClass::truncated);
}

TEST(QuoteVariants, OneSpeakerMayBeHeardInTwoWays) {
  const auto quotes = quote_variants(
      corpus_of({{"Gazette", said("They argued all the way about steering, and about nothing")},
                 {"Herald", said("They argued all the way about steering. No word besides")},
                 {"Courier", said("They argued all the way about steering")}}));
  ASSERT_EQ(quotes.size(), 1u);
  EXPECT_EQ(quotes[0].quote.versions.size(), 3u);
}

TEST(QuoteVariants, WhatSomebodyIsCalledIsNoOtherName) {
  EXPECT_EQ(herald("It rained.\n\nThe mayor of Port Gull said she would “open every gate of the "
                   "old harbor” soon.")
                .main,
            QuoteClass::truncated);
}

TEST(QuoteVariants, PiecesBetweenMarksOfACutAreParts) {
  EXPECT_EQ(herald(said("We will open every gate … winter storms come")).main,
            QuoteClass::ellipsis);
}

std::string reports(const std::string& words, const std::string& who = "Jane Roe") {
  return "It rained.\n\nMayor " + who + " said on Monday that " + words + ".";
}

TEST(QuoteVariants, WordsOfTheSameSpeakerMayBeReported) {
  const Corpus corpus = corpus_of(
      {{"Gazette", said(kWhole)},
       {"Herald", reports("every gate of the harbor would be opened before the storms")}});
  const auto quotes = quote_variants(corpus);
  ASSERT_EQ(quotes.size(), 1u);
  EXPECT_EQ(quotes[0].outlets, 2u);
  EXPECT_EQ(quotes[0].quote.outlets, 1u);
  ASSERT_EQ(quotes[0].paraphrases.size(), 1u);
  EXPECT_EQ(quotes[0].paraphrases[0].article, 1u);
  EXPECT_GE(quotes[0].paraphrases[0].shared, .4);
}

TEST(QuoteVariants, OtherReportsAreNone) {
  const auto none = [](const std::string& text, const std::string& outlet = "Herald",
                       const std::string& date = "2024-03-02") {
    return quote_variants(corpus_of({{"Gazette", said(kWhole)}, {outlet, text, date}})).empty();
  };
  const std::string same = "every gate of the harbor would be opened before the storms";
  EXPECT_FALSE(none(reports(same)));
  EXPECT_TRUE(none(reports(same, "Adam Poe")));
  EXPECT_TRUE(none(reports("taxes on fish and bread would rise next year")));
  EXPECT_TRUE(none(reports(same), "Gazette"));
  EXPECT_TRUE(none(reports(same), "Herald", "2024-03-05"));
  EXPECT_TRUE(none(reports(same), "Herald", ""));
}

TEST(QuoteVariants, QuotedByTwoStandBeforeReported) {
  const std::string other = "Nobody shall pay for the gates of this port but the port itself";
  const auto quotes = quote_variants(
      corpus_of({{"Courier", said(kWhole)},
                 {"Gazette", said(other)},
                 {"Herald", reports("every gate of the harbor would be opened before the storms") +
                                "\n\n“" + other + ",” Roe said."}}));
  ASSERT_EQ(quotes.size(), 2u);
  EXPECT_EQ(quotes[0].quote.outlets, 2u);
  EXPECT_EQ(quotes[1].quote.outlets, 1u);
}

TEST(QuoteVariants, ATitleInCommonAMonthLaterIsNoQuotation) {
  const std::string title = "the acting president of the united harbor republic of Kelmara";
  const auto found = [&](const std::string& date) {
    return quote_variants(
               corpus_of(
                   {{"Gazette", said("I met " + title + " in the rain today")},
                    {"Herald", said("Nobody knows " + title + " any more", "Adam Poe"), date}}))
        .size();
  };
  EXPECT_EQ(found("2024-03-02"), 1u);
  EXPECT_EQ(found("2024-05-02"), 0u);
}

TEST(QuoteVariants, AreCalledByName) {
  EXPECT_EQ(name(QuoteClass::identical), "identical");
  EXPECT_EQ(name(QuoteClass::paraphrased), "paraphrased");
  EXPECT_EQ(name(QuoteClass::other_speaker), "other speaker");
}

TEST(NearTexts, AreOfOneEventOrAFewDaysApart) {
  Corpus corpus = corpus_of({{"A", "It rained.", "2024-02-28"},
                             {"B", "It rained.", "2024-03-02"},
                             {"C", "It rained.", "2024-03-03"},
                             {"D", "It rained.", ""}});
  const NearTexts texts(corpus);
  EXPECT_TRUE(texts.near(0, 1));  // 2024 is a leap year: February 28 to March 2 is three days
  EXPECT_FALSE(texts.near(0, 2));
  EXPECT_FALSE(texts.near(0, 3));
  EXPECT_TRUE(texts.near(3, 3));
  EXPECT_FALSE(texts.far(0, 2));
  EXPECT_FALSE(texts.far(0, 3));
  corpus.documents[0].article.event = corpus.documents[3].article.event = "flood";
  EXPECT_TRUE(NearTexts(corpus).near(0, 3));
  corpus.documents[1].article.date = "2024-05-02";
  EXPECT_TRUE(NearTexts(corpus).far(0, 1));
}

}  // namespace
}  // namespace slantwise

// The same quotation in several outlets, with the cases that are easily taken for one.
#include "models/shared_quotes.h"

#include <gtest/gtest.h>

#include "models/quote_groups.h"
#include "tests/support.h"

namespace slantwise {
namespace {

const std::string kWhole =
    "We will open every gate of the old harbor before the winter storms come";

struct Print {
  std::string outlet, text;
};

Corpus corpus_of(const std::vector<Print>& prints) {
  std::vector<Article> articles;
  for (const Print& one : prints) {
    articles.push_back(test::article("a" + std::to_string(articles.size()), one.outlet, one.text));
  }
  return test::corpus_of(std::move(articles));
}

std::string said(const std::string& words, const std::string& who = "Jane Roe") {
  return "It rained.\n\n“" + words + ",” " + who + " said on Monday.";
}

std::vector<SharedQuote> shared(const std::vector<Print>& prints) {
  return shared_quotes(corpus_of(prints));
}

TEST(Quotations, AreWholeAcrossAnEditorsNote) {
  const Document document = Analyzer().analyze(test::article(
      "a", "Gazette", "“We sail [the ferry - NNA] today,” Jane Roe said. “We do,” she said."));
  const auto found = quotations(document);
  ASSERT_EQ(found.size(), 2u);
  EXPECT_EQ(found[0].tokens.size(), 3u);  // We sail today
  EXPECT_EQ(slice(document.text, found[0].span), "“We sail [the ferry - NNA] today,”");
  EXPECT_EQ(found[1].tokens.size(), 2u);
}

TEST(Quotations, LeaveOutWhatIsUnclear) {
  const Document document = Analyzer().analyze(test::article(
      "a", "Gazette", "It rained.\n\n“We sail today and nobody closes this.\n\nIt “rained” on."));
  for (const Quotation& one : quotations(document)) {
    EXPECT_EQ(slice(document.text, one.span).find("sail"), std::string_view::npos);
  }
}

TEST(SharedQuotes, FindTheSameWordsInTwoOutlets) {
  const auto found = shared({{"Herald", said(kWhole)}, {"Gazette", said(kWhole, "Roe")}});
  ASSERT_EQ(found.size(), 1u);
  EXPECT_EQ(found[0].outlets, 2u);
  EXPECT_EQ(found[0].families, 2u);
  ASSERT_EQ(found[0].versions.size(), 2u);
  EXPECT_EQ(found[0].versions[0].article, 1u);  // Gazette before Herald
  EXPECT_EQ(found[0].versions[0].text, kWhole);
  EXPECT_TRUE(found[0].versions[0].cuts.empty());
  EXPECT_EQ(found[0].common.size(), 14u);  // all of its words
}

TEST(SharedQuotes, SayWhatWasLeftOutAndReplaced) {
  const Corpus corpus =
      corpus_of({{"Gazette", said(kWhole)},
                 {"Herald", said("We shall open every gate of the old harbor before the winter")}});
  const auto found = shared_quotes(corpus);
  ASSERT_EQ(found.size(), 1u);
  EXPECT_EQ(found[0].longest, 0u);
  const QuoteVersion& cut = found[0].versions[1];
  ASSERT_EQ(cut.cuts.size(), 2u);
  const auto whole = [&](Span at) {
    return words_of(corpus.documents[0], found[0].versions[0], at);
  };
  EXPECT_EQ(whole(cut.cuts[0].whole), "will");
  EXPECT_EQ(words_of(corpus.documents[1], cut, cut.cuts[0].version), "shall");
  EXPECT_EQ(whole(cut.cuts[1].whole), "storms come");
  EXPECT_TRUE(cut.cuts[1].version.empty());
  EXPECT_EQ(whole(found[0].common), "open every gate of the old harbor before the winter");
}

TEST(SharedQuotes, AFewWordsCountWhereTheyStandWholeInTheOther) {
  EXPECT_EQ(shared({{"Gazette", said(kWhole)},
                    {"Herald", "It rained.\n\nRoe wants “every gate of the old harbor” open."}})
                .size(),
            1u);
  // Four words are too few.
  EXPECT_TRUE(
      shared({{"Gazette", said(kWhole)}, {"Herald", "Roe wants “every gate of harbor” open."}})
          .empty());
  // Seven words in a row are too few where neither stands whole in the other.
  EXPECT_TRUE(shared({{"Gazette", said(kWhole)},
                      {"Herald", said("I doubt that every gate of the old harbor opens")}})
                  .empty());
}

TEST(SharedQuotes, OneOutletIsNotTwo) {
  EXPECT_TRUE(shared({{"Gazette", said(kWhole)}, {"Gazette", said(kWhole, "Roe")}}).empty());
  const auto found = shared(
      {{"Gazette", said(kWhole)}, {"Gazette", said(kWhole, "Roe")}, {"Herald", said(kWhole)}});
  ASSERT_EQ(found.size(), 1u);
  EXPECT_EQ(found[0].outlets, 2u);
  EXPECT_EQ(found[0].versions.size(), 3u);
}

TEST(SharedQuotes, AReprintIsOneText) {
  const auto found = shared({{"Gazette", said(kWhole)}, {"Herald", said(kWhole)}});
  ASSERT_EQ(found.size(), 1u);
  EXPECT_EQ(found[0].families, 1u);
}

TEST(SharedQuotes, WhatAnArticlePrintsTwiceIsOnce) {
  const auto found = shared({{"Gazette", said(kWhole) + "\n\n“" + kWhole + ",” Roe said again."},
                             {"Herald", said(kWhole)}});
  ASSERT_EQ(found.size(), 1u);
  ASSERT_EQ(found[0].versions.size(), 2u);
  EXPECT_EQ(found[0].versions[0].parts.size(), 1u);
  EXPECT_TRUE(found[0].versions[1].cuts.empty());
}

TEST(SharedQuotes, TheHalvesOfASplitQuotationAreOneVersion) {
  const auto found = shared(
      {{"Gazette",
        said(kWhole + ". Nobody shall pay for the gates of this port but the port itself")},
       {"Herald",
        said(kWhole) + " “Nobody shall pay for the gates of this port but the port itself.”"}});
  ASSERT_EQ(found.size(), 1u);
  ASSERT_EQ(found[0].versions.size(), 2u);
  EXPECT_EQ(found[0].versions[1].parts.size(), 2u);
  EXPECT_TRUE(found[0].versions[1].cuts.empty());
  EXPECT_NE(found[0].versions[1].text.find(" … Nobody"), std::string::npos);
}

TEST(SharedQuotes, AWayOfSpeakingIsNotAQuotation) {
  // "the first president of the united harbor republic" also stands unquoted in three articles.
  const std::string phrase = "the first president of the united harbor republic";
  std::vector<Print> prints = {{"Gazette", said("I met " + phrase + " in the rain today")},
                               {"Herald", said("Nobody knows " + phrase + " any more here")}};
  EXPECT_EQ(shared(prints).size(), 1u);
  for (const char* outlet : {"Courier", "Post", "Times"}) {
    prints.push_back({outlet, "It rained. Adam Poe met " + phrase + " in the port."});
  }
  EXPECT_TRUE(shared(prints).empty());
  // Grammar alone is no quotation either.
  EXPECT_TRUE(shared({{"Gazette", said("I do not know what you are going to do, Kelmara")},
                      {"Herald", said("Poe, I do not know what you are going to do")}})
                  .empty());
}

TEST(SharedQuotes, AShortOneDoesNotTieLongOnesTogether) {
  const std::string one =
      "The council builds the great northern sea wall with the money of the port";
  const std::string two =
      "Whoever wants the great northern sea wall must first ask those who live here";
  const auto found = shared({{"Gazette", said(one)},
                             {"Herald", said(two, "Adam Poe")},
                             {"Times", said("the great northern sea wall", "Jane Roe")}});
  ASSERT_EQ(found.size(), 1u);
  ASSERT_EQ(found[0].versions.size(), 2u);  // of Jane Roe, who said the first
  EXPECT_EQ(found[0].versions[0].article, 0u);
  EXPECT_EQ(found[0].versions[1].article, 2u);
}

TEST(SharedQuotes, AChangedFirstLetterIsTheSameWord) {
  const auto found = shared({{"Gazette", said("I hope that " + kWhole)},
                             {"Herald", said("[W]e will" + kWhole.substr(7))}});
  ASSERT_EQ(found.size(), 1u);
  ASSERT_EQ(found[0].versions[1].cuts.size(), 1u);
  EXPECT_EQ(found[0].versions[1].cuts[0].whole, (Span{0, 3}));  // I hope that
  EXPECT_TRUE(found[0].versions[1].text.starts_with("[W]e will"));
}

TEST(SharedQuotes, StandByOutletsThenTextsThenLength) {
  const std::string other = "Nobody shall pay for the gates of this port but the port itself";
  const auto found = shared({{"Gazette", said(kWhole) + "\n\n" + said(other)},
                             {"Herald", said(kWhole, "Roe") + "\n\n" + said(other, "Roe")},
                             {"Times", said(other, "the mayor")}});
  ASSERT_EQ(found.size(), 2u);
  EXPECT_EQ(found[0].outlets, 3u);
  EXPECT_EQ(found[1].outlets, 2u);
}

}  // namespace
}  // namespace slantwise

#include "core/clean/origin.h"

#include <gtest/gtest.h>

#include "core/analyzer.h"

namespace slantwise {
namespace {

Document analyzed(std::string outlet, std::string text) {
  static Analyzer analyzer;
  Article article;
  article.outlet = std::move(outlet);
  article.title = "Ferry lost off Ellis";
  article.text = std::move(text);
  return analyzer.analyze(std::move(article));
}

Origin origin_of(std::string outlet, std::string text) {
  return analyzed(std::move(outlet), std::move(text)).origin;
}

TEST(Origin, IsTheOutletWithoutAMark) {
  const Origin origin = origin_of("Harbor Daily", "A ferry sank, TASS and the AP said.");
  EXPECT_EQ(origin.agency, "Harbor Daily");
  EXPECT_FALSE(origin.by_mark);
  EXPECT_TRUE(origin.evidence.empty());
}

TEST(Origin, IsTheAgencyOfTheDateline) {
  const std::vector<std::pair<std::string, std::string>> datelines = {
      {"ELLIS, May 5. /TASS/. ", "TASS"},
      {"ELLIS, May 5/ITAR-TASS/. ", "TASS"},
      {"Ellis, SANA \u2013\u00A0", "SANA"},
      {"ELLIS (Reuters) - ", "Reuters"},
      {"ELLIS, Vt. (AP) \u2014 ", "AP"},
      {"ELLIS, May 5 (Xinhua) -- ", "Xinhua"},
      {"Ellis, 5 May 2018 (AFP) \u2013 ", "AFP"},
      {"ELLIS, May 5, 2018 /PRNewswire/ -- ", "PR Newswire"},
      {"(UPI) -- ", "UPI"},
  };
  for (const auto& [dateline, agency] : datelines) {
    const Origin origin = origin_of("Harbor Daily", dateline + "The ferry sank on Monday.");
    EXPECT_EQ(origin.agency, agency) << dateline;
    EXPECT_TRUE(origin.by_mark);
    EXPECT_EQ(origin.evidence.size(), 1u) << dateline;
  }
}

TEST(Origin, IsTheAgencyOfASignOff) {
  const std::string text = "The Oar Club (banned in Ellis \u2013 TASS) met on Monday.";
  const Document document = analyzed("Harbor Daily", text);
  EXPECT_EQ(document.origin.agency, "TASS");
  ASSERT_EQ(document.origin.evidence.size(), 1u);
  EXPECT_EQ(document.origin.evidence[0].rule, "sign-off");
  EXPECT_EQ(slice(document.text, document.origin.evidence[0].span), "\u2013 TASS)");
  EXPECT_TRUE(document.cuts.empty()) << "a sign-off stays in the text: it is an editor's note";
}

TEST(Origin, PrefersADatelineToASignOff) {
  EXPECT_EQ(origin_of("Harbor Daily", "ELLIS (AP) - The club (banned - TASS) met.").agency, "AP");
}

TEST(Origin, OfAnAgencysOwnSiteIsTheAgency) {
  const Origin origin = origin_of("TASS News Agency", "ELLIS, May 5. /TASS/. The ferry sank.");
  EXPECT_EQ(origin.agency, "TASS");
  EXPECT_TRUE(origin.by_mark);
  EXPECT_TRUE(origin.own);
  EXPECT_EQ(origin_of("CNN (Web News)", "Ellis (CNN) The ferry sank.").agency, "CNN");
  const Origin unmarked = origin_of("Reuters UK", "The ferry sank.");
  EXPECT_EQ(unmarked.agency, "Reuters");
  EXPECT_FALSE(unmarked.by_mark);
  EXPECT_TRUE(unmarked.own);
  EXPECT_EQ(origin_of("Associated Press", "The ferry sank.").agency, "AP");
  EXPECT_FALSE(origin_of("Reuters UK", "ELLIS (AP) - The ferry sank.").own);
}

TEST(Origin, IsTheAgencyOfTheAuthorField) {
  Analyzer analyzer;
  Article article;
  article.outlet = "Harbor Daily";
  article.text = "Ferry lost\n\nThe ferry sank on Monday.";
  article.author = "Ida Lark, AP";
  const Origin origin = analyzer.analyze(Article(article)).origin;
  EXPECT_EQ(origin.agency, "AP");
  ASSERT_EQ(origin.evidence.size(), 1u);
  EXPECT_EQ(origin.evidence[0].rule, "byline-author");
  EXPECT_TRUE(origin.evidence[0].span.empty());
  article.author = "Ida Lark";
  EXPECT_FALSE(analyzer.analyze(std::move(article)).origin.by_mark);
}

TEST(Origin, KnowsTheWaysInWhichAuthorFieldsNameAgencies) {
  Analyzer analyzer;
  const auto agency = [&analyzer](std::string author) {
    Article article;
    article.outlet = "Harbor Daily";
    article.text = "Ferry lost\n\nThe ferry sank on Monday.";
    article.author = std::move(author);
    return analyzer.analyze(std::move(article)).origin.agency;
  };
  for (const char* author :
       {"AP", "Ida Lark, AP", "Ida Lark / AP", "Ida Lark | AP", "Ida Lark (AP)",
        "By THE ASSOCIATED PRESS", "Ida Lark of The Associated Press", "Associated Press Staff",
        "Ida Lark, Associated Press Writer"}) {
    EXPECT_EQ(agency(author), "AP") << author;
  }
  for (const char* author : {"Ida Lark", "AP Lark", "", " ", ")", "Ida Lark, formerly of Ellis",
                             "By the harbor staff"}) {
    EXPECT_EQ(agency(author), "Harbor Daily") << author;
  }
}

TEST(Origin, PrefersTheAuthorToTheAddressAndAMarkToBoth) {
  Analyzer analyzer;
  Article article;
  article.outlet = "Harbor Daily";
  article.text = "Ferry lost\n\nThe ferry sank on Monday.";
  article.url = "https://tass.com/world/1";
  const Origin by_address = analyzer.analyze(Article(article)).origin;
  EXPECT_EQ(by_address.agency, "TASS");
  EXPECT_FALSE(by_address.own);
  EXPECT_TRUE(by_address.by_mark);
  article.author = "Ida Lark, AFP";
  EXPECT_EQ(analyzer.analyze(Article(article)).origin.agency, "AFP");
  article.text = "Ferry lost\n\nELLIS (AP) - The ferry sank on Monday.";
  EXPECT_EQ(analyzer.analyze(Article(article)).origin.agency, "AP");
}

TEST(Origin, KnowsAnAgencysOwnSiteByItsHost) {
  const Origin origin = origin_of("www.tass.com", "ELLIS, May 5. /TASS/. The ferry sank.");
  EXPECT_EQ(origin.agency, "TASS");
  EXPECT_TRUE(origin.own);
}

TEST(Origin, IsAPWhereItsUnderscoresStandAndItIsNamed) {
  const std::string parts = "The ferry sank on Monday.\n\n___\n\nThe tug sank too";
  EXPECT_EQ(origin_of("Harbor Daily", parts + ", the AP found.").agency, "AP");
  EXPECT_FALSE(origin_of("Harbor Daily", parts + ".").by_mark);
}

TEST(Origin, NamesOneMarkOnce) {
  const std::string note = "Copyright 2018 The Associated Press. All rights reserved.";
  const Document document = analyzed("Harbor Daily", "The ferry sank on Monday.\n\n" + note);
  ASSERT_EQ(document.origin.evidence.size(), 1u) << "cut as a line, and seen as a mark";
  EXPECT_EQ(slice(document.text, document.origin.evidence[0].span), note);
}

TEST(Origin, HasEveryMarkOfItsAgencyInTheOrderOfTheText) {
  const Document document = analyzed(
      "Harbor Daily", "ELLIS (AP) - The club (banned - TASS) met.\n\n(AP)\n\nCopyright 2018 AP");
  std::vector<std::string> spans;
  for (const Cut& mark : document.origin.evidence) {
    spans.emplace_back(slice(document.text, mark.span));
  }
  EXPECT_EQ(spans, (std::vector<std::string>{"ELLIS (AP) -", "(AP)", "Copyright 2018 AP"}));
}

TEST(Origin, IsTheRuleThatNamesAnAgencyWhereTwoCutALine) {
  EXPECT_EQ(origin_of("Harbor Daily", "The ferry sank on Monday.\n\n(Editing by Bo Ash)").agency,
            "Reuters");
}

TEST(Origin, IgnoresMarksInCaptions) {
  EXPECT_FALSE(origin_of("Harbor Daily",
                         "The ferry sank.\n\n(Ida Lark/AFP)\n\nThe ferry before it "
                         "sank (AP Photo/Ida Lark)")
                   .by_mark);
}

TEST(Origin, IsReutersWhereReportersAndEditorsAreNamedItsWay) {
  EXPECT_EQ(origin_of("Harbor Daily", "It sank. (Reporting by Ida Lark; Editing by Bo Ash)").agency,
            "Reuters");
}

}  // namespace
}  // namespace slantwise

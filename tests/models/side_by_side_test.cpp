// One story in several outlets: shared facts, and what is not found in one of them.
#include "models/side_by_side.h"

#include <gtest/gtest.h>

#include <algorithm>

#include "models/story_items.h"
#include "tests/support.h"

namespace slantwise {
namespace {

struct Print {
  std::string outlet, text;
};

struct Told {
  explicit Told(const std::vector<Print>& prints) {
    std::vector<Article> articles;
    for (const Print& one : prints) {
      articles.push_back(
          test::article("a" + std::to_string(articles.size()), one.outlet, one.text));
      articles.back().event = "strike";
      articles.back().date = "2024-03-01";
    }
    corpus = test::corpus_of(std::move(articles));
    for (std::uint32_t d = 0; d < corpus.documents.size(); ++d) all.push_back(d);
    story = side_by_side(corpus, families(corpus.documents), all);
  }
  std::string text(const FactSentence& one) const {
    const Document& document = corpus.documents[one.document];
    const Tokens& tokens = document.tokens;
    return document.text.substr(tokens.begin[one.tokens.begin],
                                tokens.begin[one.tokens.end - 1] +
                                    tokens.length[one.tokens.end - 1] -
                                    tokens.begin[one.tokens.begin]);
  }
  const OmissionRow* row(const std::string& item) const {
    const auto found = std::ranges::find(story.missing, item, &OmissionRow::item);
    return found == story.missing.end() ? nullptr : &*found;
  }

  Corpus corpus;
  std::vector<std::uint32_t> all;
  SideBySide story;
};

std::vector<StoryItem> items(const std::string& text) {
  const Corpus corpus = test::corpus_of({test::article("a", "Gazette", text)});
  return story_items(corpus.documents[0], corpus.vocabulary);
}

std::vector<std::string> shown(const std::string& text, StoryItem::Kind kind) {
  std::vector<std::string> out;
  for (const StoryItem& item : items(text)) {
    if (item.kind == kind) out.push_back(item.shown);
  }
  return out;
}

using Strings = std::vector<std::string>;

TEST(StoryItems, AreNamesPlacesAndNumbers) {
  const std::string text =
      "It rained.\n\nAbout 2,400 dockers walked out in Wendham, where the chair Tilda Brannock "
      "waited.";
  EXPECT_EQ(shown(text, StoryItem::Kind::name), Strings{"Tilda Brannock"});
  EXPECT_EQ(shown(text, StoryItem::Kind::place), Strings{"Wendham"});
  EXPECT_EQ(shown(text, StoryItem::Kind::number), Strings{"2,400"});
}

TEST(StoryItems, SmallNumbersGoWithWhatTheyCount) {
  const std::string text =
      "It rained.\n\nThey saw eleven villages, 61 percent of them dry, on June 28.";
  EXPECT_EQ(shown(text, StoryItem::Kind::number),
            (Strings{"eleven villages", "61 percent", "June 28"}));
  EXPECT_EQ(items(text)[0].key, "11 villages");
  EXPECT_EQ(shown("It rained.\n\nWe saw crane nine in the fog.", StoryItem::Kind::number),
            Strings{"crane nine"});
}

TEST(StoryItems, ACapitalThatOpensASentenceIsNoName) {
  EXPECT_TRUE(shown("It rained.\n\nGuards waited. Nobody left.", StoryItem::Kind::name).empty());
  // It is one where the word has a capital inside a sentence too.
  EXPECT_EQ(
      shown("It rained.\n\nMaddern waited. We saw Maddern leave.", StoryItem::Kind::name).size(),
      2u);
  EXPECT_TRUE(shown("It rained.\n\nThey left on Monday in March.", StoryItem::Kind::name).empty());
  EXPECT_TRUE(shown("It rained.\n\nThey saw two men.", StoryItem::Kind::number).empty());
}

TEST(StoryItems, ShortTitlesAndInitialsArePartsOfNames) {
  EXPECT_EQ(shown("It rained.\n\nThe dam of Sen. Jane R. Roe broke, and Sen. Poe and Rep. left.",
                  StoryItem::Kind::name),
            (Strings{"Sen. Jane R. Roe", "Sen. Poe"}));
}

TEST(StoryItems, KnowNumbersInWordsAndDigits) {
  EXPECT_EQ(number_value("eleven"), "11");
  EXPECT_EQ(number_value("forty"), "40");
  EXPECT_EQ(number_value("forty-two"), "42");
  EXPECT_EQ(number_value("2,400"), "2400");
  EXPECT_EQ(number_value("one"), "");
  EXPECT_EQ(number_value("b12"), "");
  EXPECT_EQ(number_value("."), "");
}

TEST(StoryItems, AreCalledByName) {
  EXPECT_EQ(name(StoryItem::Kind::place), "place");
  EXPECT_EQ(name(OmissionRow::Kind::quotation), "quotation");
}

const std::string kOne =
    "It rained.\n\nAbout 2,400 dockers walked out at Port Aster on Friday. The old crane nine fell "
    "last year, and Jory Maddern was hurt.";
const std::string kTwo =
    "The sea was calm.\n\nSome 2,400 dockers of Port Aster left their cranes. Nobody repaired the "
    "gate, said Jory Maddern.";
const std::string kThree =
    "A quiet day.\n\nDockers walked out at Port Aster, and their cranes stood still.";

TEST(SideBySide, SharesFactsAcrossOutlets) {
  const Told told({{"Herald", kTwo}, {"Gazette", kOne}});
  EXPECT_EQ(told.story.outlets, (Strings{"Gazette", "Herald"}));
  EXPECT_EQ(told.story.documents, (std::vector<std::uint32_t>{1, 0}));
  EXPECT_EQ(told.story.families, 2u);
  ASSERT_FALSE(told.story.shared.empty());
  const SharedFact& fact = told.story.shared[0];
  EXPECT_EQ(fact.outlets, 2u);
  EXPECT_EQ(fact.families, 2u);
  ASSERT_EQ(fact.sentences.size(), 2u);
  EXPECT_EQ(fact.sentences[0].document, 1u);  // Gazette first
  EXPECT_TRUE(told.text(fact.sentences[0]).starts_with("About 2,400 dockers"));
  EXPECT_TRUE(told.text(fact.sentences[1]).starts_with("Some 2,400 dockers"));
  EXPECT_NE(std::ranges::find(fact.words, "2,400"), fact.words.end());
}

TEST(SideBySide, OneOutletSharesNothingWithItself) {
  EXPECT_TRUE(Told({{"Gazette", kOne}, {"Gazette", kTwo}}).story.shared.empty());
  EXPECT_TRUE(Told({{"Gazette", kOne}}).story.missing.empty());
}

TEST(SideBySide, SentencesWithOneWordInCommonSayNotTheSame) {
  const Told told(
      {{"Gazette", "It rained.\n\nThe mayor opened a school in the hills."},
       {"Herald", "The sea was calm.\n\nA mayor lost nine elections and all friends."}});
  EXPECT_TRUE(told.story.shared.empty());
}

TEST(SideBySide, ASourceWithItsTitleIsNoSharedFact) {
  const auto told = [](const std::string& said) {
    return Told(
        {{"Gazette", "It rained.\n\n“The dam is late,” Roads Minister Jory Maddern said."},
         {"Herald", "The sea was calm.\n\n“" + said + ",” Roads Minister Jory Maddern said."}});
  };
  EXPECT_TRUE(told("Nobody asked me").story.shared.empty());
  EXPECT_FALSE(told("A dam is never late").story.shared.empty());
}

TEST(SideBySide, WordsJoinedByAHyphenAreOne) {
  const auto told = [](const std::string& rest) {
    return Told({{"Gazette", "It rained.\n\nA shot-firer signs for charges."},
                 {"Herald", "The sea was calm.\n\nNo shot-firer " + rest + "."}});
  };
  EXPECT_TRUE(told("slept").story.shared.empty());
  EXPECT_FALSE(told("had charges").story.shared.empty());
}

TEST(SideBySide, SubheadsAreNoSharedFacts) {
  const std::string body =
      "The council met for hours on Friday and heard from many people of the town.\n\n";
  const std::string rest = "A long debate about roads and schools followed until late at night.";
  const Told told({{"Gazette", "It rained.\n\n" + body + "Crane Nine Sinks\n\n" + rest},
                   {"Herald", "The sea was calm.\n\nThe old crane nine sinks slowly."}});
  EXPECT_TRUE(told.story.shared.empty());
}

TEST(Omissions, AreWhatTwoIndependentTextsOfOthersHave) {
  const Told told(
      {{"Gazette", kOne}, {"Herald", kTwo}, {"Post", kThree}, {"Post", kThree + " Yes."}});
  const OmissionRow* number = told.row("2,400");
  ASSERT_NE(number, nullptr);
  EXPECT_EQ(number->kind, OmissionRow::Kind::number);
  EXPECT_EQ(number->families, 2u);
  ASSERT_EQ(number->cells.size(), 3u);
  EXPECT_EQ(number->cells[0].with, 1u);
  EXPECT_FALSE(number->cells[0].missing);
  EXPECT_TRUE(number->cells[2].missing);
  EXPECT_EQ(number->cells[2].articles, 2u);
  EXPECT_EQ(number->with, (std::vector<std::uint32_t>{0, 1}));
  EXPECT_NE(told.row("Jory Maddern"), nullptr);
  // What all of them have is not missing, nor what only one has.
  EXPECT_EQ(told.row("Port Aster"), nullptr);
  EXPECT_EQ(told.row("crane nine"), nullptr);
}

TEST(Omissions, CopiesAreOneText) {
  const Told told({{"Gazette", kOne}, {"Herald", kOne}, {"Post", kThree}});
  EXPECT_TRUE(told.story.missing.empty());
}

TEST(Omissions, ANameInAnotherFormIsFound) {
  const Told told({{"Gazette", kOne},
                   {"Herald", kTwo},
                   {"Post", "A quiet day.\n\nMaddern saw 2400 dockers of the port walk."}});
  EXPECT_EQ(told.row("Jory Maddern"), nullptr);
  EXPECT_EQ(told.row("2,400"), nullptr);
}

TEST(Omissions, OutletsAndWordsWithoutACapitalAreNoNames) {
  const std::string words = " The chief told the Post that the Governor of Wendham resigned.";
  const Told told({{"Gazette", "It rained.\n\nAll was wet." + words},
                   {"Herald", "The sea was calm.\n\nNobody swam." + words},
                   {"Post", "A quiet day.\n\nThe house of the old governor burned."},
                   {"Times", "A dry day.\n\nNothing happened in the hills."}});
  EXPECT_NE(told.row("Wendham"), nullptr);
  EXPECT_EQ(told.row("Governor"), nullptr);
  EXPECT_EQ(told.row("Post"), nullptr);
}

TEST(Omissions, OfQuotations) {
  const std::string words =
      "We will open every gate of the old harbor before the winter storms come";
  const std::string said = "\n\n“" + words + ",” Mayor Jane Roe said on Monday.";
  const Told told({{"Gazette", "It rained." + said},
                   {"Herald", "The sea was calm." + said},
                   {"Post", "A quiet day.\n\nMayor Jane Roe spoke on Monday."}});
  const OmissionRow* quote = told.row("Jane Roe: “" + words + "”");
  ASSERT_NE(quote, nullptr);
  EXPECT_EQ(quote->kind, OmissionRow::Kind::quotation);
  EXPECT_TRUE(quote->cells[2].missing);
}

TEST(SideBySide, HasHeadlinesAndLeads) {
  Article one = test::article("a", "Gazette", "The port is shut.\n\nMore later.");
  one.title = "Dockers walk out";
  const Corpus corpus = test::corpus_of({one});
  const std::vector<std::uint32_t> all = {0};
  const SideBySide story = side_by_side(corpus, families(corpus.documents), all);
  ASSERT_EQ(story.openings.size(), 1u);
  EXPECT_EQ(story.openings[0].headline, "Dockers walk out");
  EXPECT_EQ(story.openings[0].lead, "The port is shut.");
}

TEST(SideBySide, AreTheFirstHundredArticles) {
  std::vector<Print> prints;
  for (int i = 0; i < 103; ++i)
    prints.push_back({"Gazette", "It rained on day " + std::to_string(i)});
  const Told told(prints);
  EXPECT_EQ(told.story.documents.size(), kMostOfStory);
  EXPECT_EQ(told.story.left_out, 3u);
}

TEST(SideBySide, LeaveNoOutletOutForItsName) {
  std::vector<Print> prints;
  for (int i = 0; i < 120; ++i)
    prints.push_back({"Gazette", "It rained on day " + std::to_string(i)});
  for (int i = 0; i < 3; ++i)
    prints.push_back({"Zenith", "It was dry on day " + std::to_string(i)});
  const Told told(prints);
  EXPECT_EQ(told.story.outlets, (std::vector<std::string>{"Gazette", "Zenith"}));
  EXPECT_EQ(told.story.articles, (std::vector<std::size_t>{97, 3}));  // 100 in all
  EXPECT_EQ(told.story.left_out, 23u);
  const auto outlet = [&](std::uint32_t d) { return told.corpus.documents[d].article.outlet; };
  EXPECT_TRUE(std::ranges::is_sorted(told.story.documents, {}, outlet));
}

}  // namespace
}  // namespace slantwise

#include <gtest/gtest.h>

#include <algorithm>

#include "apps/lesson/cards.h"
#include "tests/apps/exercise_material.h"
#include "tests/models/made_words.h"

namespace slantwise {
namespace {

Article text(std::string id, std::string outlet, const std::string& passage) {
  static int number = 0;
  Article out =
      test::article(std::move(id), std::move(outlet),
                    passage + "\n\nNearby " + test::made_words(++number, 50) + "followed.\n");
  out.date = "2031-05-04";
  return out;
}

constexpr const char* kPlain =
    "The mill of Orrel will open again in May, Mayor Ida Moss said on Monday. “We have the wheel "
    "and we have the water,” she added in the square.";
constexpr const char* kPraising =
    "Governor Lena Roth praised the plan for the mill of Orrel on Tuesday. “It will feed two "
    "villages in the valley,” she told reporters at the gate of the town.";
constexpr const char* kHeated =
    "Deputy Tom Hale condemned the price of the wheel on Wednesday in the council of Orrel. “It "
    "is twice what we were told,” he said at the door.";

std::vector<Article> three() {
  return {text("a", "Mill Gazette", kPlain), text("b", "Orrel Post", kPraising),
          text("c", "Strait Herald", kHeated)};
}

// "said neutral, added neutral" of the one card of a text.
std::string verbs(const std::string& passage) {
  const Corpus corpus = test::corpus_of({text("x", "Mill Gazette", passage)});
  Comparison comparison;
  comparison.articles.resize(1);
  const auto cards = lesson::find_cards(corpus, comparison);
  if (cards.empty()) return "no card";
  std::string out;
  for (const lesson::CardVerb& one : cards[0].verbs) {
    out += (out.empty() ? "" : ", ") + one.shown + " " + one.klass;
  }
  return out;
}

TEST(Cards, HaveTheirVerbsInOrder) {
  EXPECT_EQ(verbs(kPlain), "said neutral, added neutral");
  EXPECT_EQ(verbs(kPraising), "praised praising, told neutral");
  EXPECT_EQ(verbs(kHeated), "condemned heated, said neutral");
}

TEST(Cards, AskNothingAboutVerbsThatAreNotSure) {
  // "stressed" is neither plain nor loaded for all.
  EXPECT_EQ(verbs("The mill of Orrel will open again in May, Mayor Ida Moss stressed on Monday. "
                  "“We have the wheel and we have the water,” she said in the square."),
            "");
  // "been blamed": nobody is named who blames.
  EXPECT_EQ(verbs("The dockers of Orrel have been blamed for the fire at the mill since Monday. "
                  "“We have the wheel and we have the water,” Mayor Ida Moss said."),
            "");
}

TEST(Cards, SayWhoSpeaks) {
  EXPECT_EQ(verbs("She said on Monday that the mill of Orrel will open again in the month of May. "
                  "“We have the wheel and we have the water,” she added in the square."),
            "no card");
}

TEST(Cards, CutNoQuotation) {
  const Corpus corpus = test::corpus_of(
      {text("x", "Mill Gazette",
            "Port director Ann Roth rejected the talk of a broken wheel at the mill of Orrel. “The "
            "wheel was tested on Friday. It turned for an hour.”")});
  Comparison comparison;
  comparison.articles.resize(1);
  const auto cards = lesson::find_cards(corpus, comparison);
  ASSERT_EQ(cards.size(), 1u);
  // Two sentences have 20 words, but the quotation goes on in the third.
  EXPECT_EQ(cards[0].last - cards[0].first, 2u);
}

TEST(Cards, TakeNoNounForAVerb) {
  EXPECT_EQ(verbs("Port director Ann Roth rejected reports that the wheel of the mill was broken. "
                  "“The wheel was tested on Friday in the rain,” she said at the gate."),
            "");
}

TEST(Cards, HoldSomebodysWords) {
  EXPECT_EQ(verbs("The mill of Orrel is older than the bridge and older than the council house. "
                  "Its wheel stands still since the dry summer of the year before last."),
            "no card");
}

TEST(Cards, KnowTheLoadedVerb) {
  const test::Lesson lesson(three());
  const auto cards = lesson::find_cards(lesson.corpus, lesson.comparison);
  ASSERT_EQ(cards.size(), 3u);
  EXPECT_EQ(cards[0].loaded(), nullptr);
  ASSERT_NE(cards[1].loaded(), nullptr);
  EXPECT_EQ(cards[1].loaded()->verb, "praise");
}

TEST(Cards, ListVerbsByClass) {
  const auto lists = lesson::verbs_by_class();
  const auto has = [&](const std::string& klass, const std::string& verb) {
    return std::ranges::count(lists.at(klass), verb) == 1;
  };
  EXPECT_TRUE(has("neutral", "say"));
  EXPECT_TRUE(has("doubting", "claim"));
  EXPECT_TRUE(has("heated", "slam"));
  EXPECT_TRUE(has("praising", "hail"));
  EXPECT_TRUE(has("factive", "admit"));
  EXPECT_FALSE(has("neutral", "slam"));
  EXPECT_TRUE(std::ranges::is_sorted(lists.at("heated")));
}

TEST(FairParaphrase, AsksForTheLoadedVerbOfEachCard) {
  const test::Lesson lesson(three());
  const lesson::Made made = lesson.made("fair-paraphrase");
  std::vector<std::string> right;
  for (const char* id : {"1-verb", "2-verb", "3-verb"}) {
    right.push_back(test::right(test::item(made, id), lesson.messages));
  }
  std::ranges::sort(right);
  EXPECT_EQ(right, (std::vector<std::string>{"condemned", "none of them", "praised"}));
  EXPECT_TRUE(test::item(made, "1").right.empty());
  EXPECT_EQ(test::right(test::asking(made, "q_doubt"), lesson.messages), "claimed");
  EXPECT_EQ(test::right(test::asking(made, "q_truth"), lesson.messages), "admitted");
  EXPECT_NE(made.after.view().find("slam"), std::string_view::npos);
}

TEST(FairParaphrase, ShowsTheVerbListOnlyAfterwards) {
  const test::Lesson lesson(three());
  const std::string seen = test::student_words(lesson.made("fair-paraphrase"), lesson.messages);
  EXPECT_EQ(seen.find("lambaste"), std::string::npos);
}

TEST(FairParaphrase, TakesEachTextOnce) {
  std::vector<Article> articles = three();
  articles[0].text += std::string("\n") + kHeated + "\n";
  const test::Lesson lesson(std::move(articles));
  for (std::uint64_t seed = 1; seed <= 4; ++seed) {
    std::vector<std::string> cards;
    const lesson::Made made = lesson.made("fair-paraphrase", seed);
    for (const char* id : {"1", "2", "3"}) {
      cards.emplace_back(test::item(made, id).prompt.view());
    }
    std::ranges::sort(cards);
    EXPECT_EQ(std::unique(cards.begin(), cards.end()), cards.end());
  }
}

TEST(FairParaphrase, NeedsTwoCards) {
  EXPECT_EQ(test::Lesson({text("x", "Mill Gazette", kPlain)}).why_not("fair-paraphrase"),
            "This exercise needs two passages of different texts in which somebody is quoted or "
            "reported; here there is 1. It works on English texts.");
}

TEST(FairParaphrase, IsTheSameForTheSameSeed) {
  std::vector<Article> articles = three();
  articles.push_back(text("d", "Mill Gazette",
                          "Pilot Ann Reed said on Friday that the bridge of Orrel is too low. She "
                          "told the council of the town to raise it by the summer."));
  const test::Lesson lesson(std::move(articles));
  const std::string once = test::whole(lesson.made("fair-paraphrase", 1), lesson.messages);
  EXPECT_EQ(once, test::whole(lesson.made("fair-paraphrase", 1), lesson.messages));
  bool other = false;
  for (std::uint64_t seed = 2; seed <= 6; ++seed) {
    other |= once != test::whole(lesson.made("fair-paraphrase", seed), lesson.messages);
  }
  EXPECT_TRUE(other);
}

TEST(FairParaphrase, HidesOutletsAndDates) {
  std::vector<Article> articles = three();
  articles[0] = text("a", "Mill Gazette",
                     "The mill of Orrel will open again in May, Mayor Ida Moss told the Mill "
                     "Gazette. “We have the wheel and we have the water,” she said.");
  const test::Lesson lesson(std::move(articles), lesson::Masker::Names::hidden);
  const std::string seen = test::student_words(lesson.made("fair-paraphrase"), lesson.messages);
  for (const char* name : {"Gazette", "Herald", "Orrel Post", "2031"}) {
    EXPECT_EQ(seen.find(name), std::string::npos) << name;
  }
}

}  // namespace
}  // namespace slantwise

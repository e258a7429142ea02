#include <gtest/gtest.h>

#include <cmath>
#include <limits>

#include "apps/lesson/sealed.h"
#include "models/validation.h"
#include "tests/apps/exercise_material.h"
#include "tests/models/made_words.h"

namespace slantwise {
namespace {

constexpr double kNan = std::numeric_limits<double>::quiet_NaN();

// A text of an outlet with `rebels` uses of a framing term among its own words: 1 + 60 + 4 for
// each use + 1 words.
Article text_of(const std::string& outlet, int number, int rebels) {
  std::string words = "Today " + test::made_words(number, 60);
  for (int i = 0; i < rebels; ++i) words += "while the rebels slept ";
  return test::article(outlet.substr(0, 1) + std::to_string(number), outlet, words + "again.\n");
}

// `texts` texts of each outlet. Every text of the Gazette has `a` uses, every second one of the
// Post one.
std::vector<Article> two_outlets(int texts, int a) {
  std::vector<Article> out;
  for (int i = 0; i < texts; ++i) out.push_back(text_of("Mill Gazette", i, a));
  for (int i = 0; i < texts; ++i) out.push_back(text_of("Orrel Post", 100 + i, i % 2));
  return out;
}

std::string sentences(const test::Lesson& lesson, const lesson::Sealed& sealed) {
  std::string out;
  for (const Message& one : lesson::ratio_sentences(lesson.material(), sealed)) {
    out += (out.empty() ? "" : " ") + in_english(one);
  }
  return out;
}

TEST(Sealed, CountsInTheDrawnTexts) {
  const test::Lesson lesson(two_outlets(10, 3));
  const lesson::Sealed sealed = lesson::seal(lesson.material()).value();
  EXPECT_EQ(sealed.contrast->term, "rebels, rebellion");
  ASSERT_EQ(sealed.sides[0].texts.size(), 10u);
  ASSERT_EQ(sealed.sides[1].texts.size(), 10u);
  // Ten of ten are all texts, so these are the numbers of compare: 10 texts with 3 uses in
  // 62 + 12 words, and 5 of 10 with one use in 62 + 4.
  EXPECT_EQ(sealed.sides[0].uses, 30u);
  EXPECT_EQ(sealed.sides[0].own_words, 740u);
  EXPECT_EQ(sealed.sides[1].uses, 5u);
  EXPECT_EQ(sealed.sides[1].own_words, 640u);
  EXPECT_EQ(sealed.contrast->count_a, 30);
  EXPECT_EQ(sealed.contrast->count_b, 5);
  EXPECT_NEAR(sealed.sides[0].rate(), sealed.contrast->rate_a, 1e-9);
  EXPECT_NEAR(sealed.sides[1].rate(), sealed.contrast->rate_b, 1e-9);
  EXPECT_EQ(sealed.sides[1].with_term, 5u);
  EXPECT_EQ(sealed.sides[1].independent, 10u);
}

TEST(Sealed, TakesTenOfMoreTextsAndAllOfFewer) {
  const test::Lesson many(two_outlets(14, 3)), few(two_outlets(5, 3));
  const lesson::Sealed ten = lesson::seal(many.material()).value();
  EXPECT_EQ(ten.sides[0].texts.size(), 10u);
  EXPECT_EQ(ten.sides[0].independent, 14u);
  std::set<std::uint32_t> articles;
  for (const lesson::SealedText& text : ten.sides[0].texts) articles.insert(text.article);
  EXPECT_EQ(articles.size(), 10u);
  EXPECT_EQ(lesson::seal(few.material())->sides[0].texts.size(), 5u);
}

TEST(Sealed, DrawsOfSeveralOutletsInTurn) {
  std::vector<Article> articles = two_outlets(12, 3);
  for (int i = 0; i < 12; ++i) articles.push_back(text_of("Strait Herald", 200 + i, 1));
  const test::Lesson lesson(std::move(articles));
  const lesson::Sealed sealed = lesson::seal(lesson.material()).value();
  ASSERT_EQ(sealed.sides[1].outlets.size(), 2u);
  std::map<std::string, int> drawn;
  for (const lesson::SealedText& text : sealed.sides[1].texts) {
    ++drawn[lesson.comparison.articles[text.article].outlet];
  }
  ASSERT_EQ(drawn.size(), 2u);
  for (const auto& [outlet, n] : drawn) EXPECT_EQ(n, 5) << outlet;
  EXPECT_EQ(lesson::side_name(lesson.material(), sealed, 1), "the other outlets");
}

TEST(Sealed, HasNothingToDrawOfRareTerms) {
  EXPECT_FALSE(lesson::seal(test::Lesson(two_outlets(10, 0)).material()).has_value());
  EXPECT_EQ(test::Lesson(two_outlets(10, 0)).why_not("predict-then-test"),
            "None of the framing terms is used eight times or more by outlets with four texts or "
            "more each, so there is nothing to predict here.");
}

TEST(Sealed, LeavesOutWhatIsDoubtful) {
  const test::Lesson lesson(two_outlets(10, 3));
  const auto drawn = [&](double q, bool survives) {
    Comparison changed = lesson.comparison;
    for (TermContrast& one : changed.contrasts) {
      one.q = q;
      one.survives_error = survives;
    }
    return lesson::seal({lesson.corpus, changed, lesson.messages, lesson.masker, 1}).has_value();
  };
  ASSERT_GT(lesson.comparison.contrasts.at(0).ratio.low, 1);
  EXPECT_TRUE(drawn(.01, true));
  EXPECT_FALSE(drawn(.01, false));  // a source's words among own ones could explain it
  EXPECT_FALSE(drawn(.2, true));    // the interval leaves out 1, the test does not
}

// A contrast of the two outlets whose numbers are as given.
lesson::Sealed made_up(const TermContrast& contrast) {
  lesson::Sealed out{&contrast, {}};
  out.sides[0].outlets = {"Mill Gazette"};
  out.sides[1].outlets = {"Orrel Post"};
  out.sides[0].with_term = 6;
  out.sides[0].independent = 14;
  out.sides[1].with_term = 3;
  out.sides[1].independent = 12;
  return out;
}

TermContrast contrast(RateRatio ratio, double rate_a, double rate_b) {
  TermContrast out;
  out.term = "rebels";
  out.outlet = "Mill Gazette";
  out.reference = "Orrel Post";
  out.tier = Tier::contrast;
  out.families_a = 14;
  out.families_b = out.fewest_b = 12;
  out.count_a = rate_a > 0 ? 9 : 0;
  out.count_b = rate_b > 0 ? 4 : 0;
  out.rate_a = rate_a;
  out.rate_b = rate_b;
  out.ratio = ratio;
  return out;
}

TEST(Sealed, SaysARatioAsMethodsDo) {
  const test::Lesson lesson(two_outlets(4, 3));
  const TermContrast more = contrast({3.14, 1.47, 6.71, 2}, 2.24, .713);
  EXPECT_EQ(sentences(lesson, made_up(more)),
            "In own words, Mill Gazette used “rebels” 3.1 times as often as Orrel Post (2.2 v 0.71 "
            "per 1,000 words; 95% interval 1.4 to 6.8). It is in 6 of 14 v 3 of 12 independent "
            "texts.");
  // Below 1 the sides change places: 1/.25 = 4, from 1/.5 = 2 to 1/.1 = 10.
  const TermContrast less = contrast({.25, .1, .5, 2}, .5, 2);
  EXPECT_EQ(sentences(lesson, made_up(less)),
            "In own words, Orrel Post used “rebels” 4.0 times as often as Mill Gazette (2.0 v 0.50 "
            "per 1,000 words; 95% interval 2.0 to 10). It is in 3 of 12 v 6 of 14 independent "
            "texts.");
}

TEST(Sealed, SaysWhereTheIntervalLeavesBoth) {
  const test::Lesson lesson(two_outlets(4, 3));
  const TermContrast both = contrast({1.6, .5, 4, 2}, 1.6, 1);
  const std::string said = sentences(lesson, made_up(both));
  EXPECT_NE(said.find("anything from 2.0 times less to 4.0 times more"), std::string::npos) << said;
  const TermContrast alike = contrast({1.05, .85, 1.2, 2}, 1.05, 1);
  const std::string same = sentences(lesson, made_up(alike));
  EXPECT_NE(same.find("about equally often"), std::string::npos) << same;
  EXPECT_EQ(same.find("anything from"), std::string::npos);
}

TEST(Sealed, SaysHowMuchCouldBeThereWhereNothingIsFound) {
  const test::Lesson lesson(two_outlets(4, 3));
  const TermContrast none = contrast({kNan, kNan, kNan, kNan}, 0, 2);
  // 1 - .05^(1/14) = .1926: up to 20%.
  EXPECT_EQ(sentences(lesson, made_up(none)),
            "In own words, Orrel Post used “rebels” 2.0 times per 1,000 words, in 3 of 12 "
            "independent texts. “rebels” was not found in the own words of Mill Gazette (14 "
            "texts); with so many texts it could still occur in up to 20% of an outlet’s "
            "coverage.");
}

TEST(PredictThenTest, HasTheAnswersOfItsCounts) {
  const test::Lesson lesson(two_outlets(10, 3));
  const lesson::Made made = lesson.made("predict-then-test");
  ASSERT_LE(lesson::seal(lesson.material())->contrast->q, .05);
  EXPECT_EQ(test::right(test::asking(made, "q_direction"), lesson.messages), "Mill Gazette");
  EXPECT_TRUE(test::asking(made, "q_direction").prediction);
  EXPECT_TRUE(test::asking(made, "q_sure").right.empty());
  // 30 uses in 740 words are 40.5 in 1,000, 5 in 640 are 7.8.
  EXPECT_EQ(test::right(test::asking(made, "q_rate"), lesson.messages), "41");
  EXPECT_EQ(test::right(test::asking(made, "q_rate", 1), lesson.messages), "7.8");
  EXPECT_EQ(test::right(test::asking(made, "q_higher"), lesson.messages), "Mill Gazette");
  // Without one text of 3 uses and 74 words: 27 in 666, still 40.5.
  EXPECT_EQ(test::right(test::asking(made, "q_without"), lesson.messages), "Mill Gazette");
  EXPECT_EQ(test::right(test::asking(made, "q_honest"), lesson.messages),
            "In these 20 texts, Mill Gazette used “rebels, rebellion” at a higher rate than Orrel "
            "Post.");
  EXPECT_EQ(test::asking(made, "q_again").right, std::vector<std::string>{"right"});
  EXPECT_TRUE(test::asking(made, "q_sentence").right.empty());
  EXPECT_EQ(made.tool_error, framing_error_message());
}

TEST(PredictThenTest, ShowsNoCountBeforeThePrediction) {
  const test::Lesson lesson(two_outlets(10, 3));
  const lesson::Made made = lesson.made("predict-then-test");
  EXPECT_EQ(made.material.view().find("<table"), std::string_view::npos);
  bool table = false;
  for (const lesson::Item& one : made.items) {
    const bool here = one.prompt.view().find("<table") != std::string_view::npos;
    EXPECT_FALSE(here && one.prediction);
    table |= here;
  }
  EXPECT_TRUE(table);
}

TEST(PredictThenTest, CannotTellWhereChanceDoesAsMuch) {
  std::vector<Article> articles;
  for (int i = 0; i < 10; ++i) articles.push_back(text_of("Mill Gazette", i, i % 3 == 0 ? 2 : 0));
  for (int i = 0; i < 10; ++i)
    articles.push_back(text_of("Orrel Post", 100 + i, i % 3 == 1 ? 1 : 0));
  const test::Lesson lesson(std::move(articles));
  const lesson::Sealed sealed = lesson::seal(lesson.material()).value();
  ASSERT_GT(sealed.contrast->q, .05);
  const lesson::Made made = lesson.made("predict-then-test");
  EXPECT_EQ(test::right(test::asking(made, "q_direction"), lesson.messages),
            "These texts cannot tell");
}

TEST(PredictThenTest, OnlyHintsAtTierDescribe) {
  const test::Lesson lesson(two_outlets(5, 3));
  const lesson::Made made = lesson.made("predict-then-test");
  EXPECT_TRUE(test::asking(made, "q_direction").right.empty());
  EXPECT_NE(made.after.view().find("a hint only"), std::string_view::npos);
}

TEST(PredictThenTest, IsTheSameForTheSameSeed) {
  const test::Lesson lesson(two_outlets(14, 3));
  const std::string once = test::whole(lesson.made("predict-then-test", 3), lesson.messages);
  EXPECT_EQ(once, test::whole(lesson.made("predict-then-test", 3), lesson.messages));
  EXPECT_NE(once, test::whole(lesson.made("predict-then-test", 4), lesson.messages));
}

TEST(PredictThenTest, HidesOutlets) {
  std::vector<Article> articles = two_outlets(12, 3);
  for (Article& one : articles) one.title = "News of " + one.outlet + " and of the mill";
  const test::Lesson lesson(std::move(articles), lesson::Masker::Names::hidden);
  const std::string seen = test::student_words(lesson.made("predict-then-test"), lesson.messages);
  EXPECT_EQ(seen.find("Gazette"), std::string::npos);
  EXPECT_EQ(seen.find("Orrel Post"), std::string::npos);
  EXPECT_NE(seen.find("of the mill"), std::string::npos);
  EXPECT_NE(seen.find("Outlet "), std::string::npos);
}

}  // namespace
}  // namespace slantwise

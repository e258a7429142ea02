#include <gtest/gtest.h>

#include <cmath>

#include "core/error.h"
#include "models/distance.h"
#include "models/distance_excess.h"
#include "models/logistic.h"
#include "models/text_rows.h"
#include "tests/models/planted_texts.h"

namespace slantwise {
namespace {

using Labels = std::vector<std::uint32_t>;

// Six texts of five words, three of each side. The reference numbers are of NumPy 1.24 and
// scikit-learn 1.2.1.
UnitCounts six() {
  return test::texts_by_word({{3, 1, 0, 2, 0},
                              {2, 0, 1, 1, 0},
                              {4, 1, 0, 0, 1},
                              {0, 2, 3, 1, 0},
                              {1, 2, 2, 0, 0},
                              {0, 3, 1, 0, 2}},
                             {10, 8, 9, 12, 7, 10});
}
const Labels kSides = {0, 0, 0, 1, 1, 1};

double between(std::string_view name, const UnitCounts& counts, const Labels& label,
               const Labels& event = {}) {
  return measure_on(distances::find(name), {counts, event})(label);
}

// Holds for every file in models/distances/.
class EveryDistance : public testing::TestWithParam<const Distance*> {};

TEST_P(EveryDistance, SaysWhatItIsAndWhereItIsFrom) {
  EXPECT_FALSE(GetParam()->summary.empty());
  EXPECT_FALSE(GetParam()->source.empty());
  EXPECT_FALSE(GetParam()->formula.empty());
  EXPECT_GE(GetParam()->from, Tier::contrast);  // never shown below
  EXPECT_EQ(&distances::find(GetParam()->name), GetParam());
}

TEST_P(EveryDistance, DoesNotDependOnWhichSideIsFirst) {
  const UnitCounts counts = test::planted_texts({.texts = 20, .marked = 10, .ratio = 5});
  Labels one(20, 0), other(20, 1);
  for (std::size_t text = 10; text < 20; ++text) one[text] = 1, other[text] = 0;
  EXPECT_NEAR(between(GetParam()->name, counts, one), between(GetParam()->name, counts, other),
              1e-9);
}

TEST_P(EveryDistance, IsLargerWhereTheSidesDiffer) {
  const UnitCounts counts = test::planted_texts({.texts = 60, .marked = 30, .ratio = 15});
  Labels real(60, 0), mixed(60, 0);
  for (std::size_t text = 0; text < 60; ++text) real[text] = text >= 30, mixed[text] = text % 2;
  EXPECT_GT(between(GetParam()->name, counts, real), between(GetParam()->name, counts, mixed));
}

TEST_P(EveryDistance, LeavesOutTextsOfOtherOutlets) {
  // A word of the third outlet alone changes what words weigh, but its texts are on no side.
  const UnitCounts counts = test::planted_texts({.texts = 30, .marked = 10, .ratio = 5});
  Labels label(30, 7);
  for (std::uint32_t text = 0; text < 20; ++text) label[text] = text / 10;
  const double value = between(GetParam()->name, counts, label);
  EXPECT_TRUE(std::isfinite(value));
  std::ranges::replace(label, 7u, 1u);
  EXPECT_NE(between(GetParam()->name, counts, label), value);
}

TEST_P(EveryDistance, IsUndefinedWithoutTextsOrWords) {
  const UnitCounts counts = six();
  EXPECT_TRUE(std::isnan(between(GetParam()->name, counts, {0, 0, 0, 0, 0, 0})));
  EXPECT_TRUE(std::isnan(between(GetParam()->name, counts, {2, 2, 2, 2, 2, 2})));
}

TEST_P(EveryDistance, IsNoNanForTextsThatAreAllTheSame) {
  const UnitCounts counts = test::texts_by_word(std::vector<std::vector<std::uint32_t>>(8, {2, 1}));
  const double value = between(GetParam()->name, counts, {0, 0, 0, 0, 1, 1, 1, 1});
  EXPECT_NEAR(value, GetParam()->none, GetParam()->name == "auc" ? .5 : 1e-12);
}

std::string test_name(const testing::TestParamInfo<const Distance*>& info) {
  std::string name(info.param->name);
  for (char& c : name) c = c == '-' ? '_' : c;
  return name;
}

INSTANTIATE_TEST_SUITE_P(Table, EveryDistance,
                         testing::ValuesIn(distances::all().begin(), distances::all().end()),
                         test_name);

TEST(Distances, FindNamesWhatThereIs) {
  try {
    distances::find("euclid");
    FAIL();
  } catch (const UsageError& error) {
    EXPECT_NE(std::string(error.what()).find("leave-out-pi"), std::string::npos);
  }
}

TEST(Distances, AreWithheldBelowTheirTierWithAReason) {
  EXPECT_EQ(withheld(distances::find("jsd"), 10), "");
  EXPECT_EQ(withheld(distances::find("jsd"), 9),
            "Too few articles for a distance: two random halves of one outlet differ this much.");
  EXPECT_EQ(withheld(distances::find("leave-out-pi"), 12),
            "leave-out-pi needs 25 independent texts of either outlet; here are 12.");
  EXPECT_EQ(withheld(distances::find("auc"), 49),
            "auc needs 50 independent texts of either outlet; here are 49.");
  EXPECT_EQ(withheld(distances::find("auc"), 50), "");
}

// Texts (2, 0, 2) of 8 words and (1, 3, 0) of 4: idf ln(3/3) + 1 = 1 and ln(3/2) + 1.
TEST(TextRows, HoldHitsRatesAndWeightsByText) {
  const UnitCounts counts = test::texts_by_word({{2, 0, 2}, {1, 3, 0}}, {8, 4});
  const TextRows hits = rows_of(counts), rates = relative(counts), weights = tfidf(counts);
  ASSERT_EQ(hits.texts(), 2u);
  ASSERT_EQ(hits.of(0).size(), 2u);
  EXPECT_EQ(hits.of(0)[1].word, 2u);
  EXPECT_EQ(hits.of(1)[1].value, 3);
  EXPECT_EQ(rates.of(0)[1].value, .25);
  const double rare = std::log(1.5) + 1, length = std::sqrt(4 + 4 * rare * rare);
  EXPECT_NEAR(weights.of(0)[0].value, 2 / length, 1e-15);
  EXPECT_NEAR(weights.of(0)[1].value, 2 * rare / length, 1e-15);
}

TEST(TextRows, MeansAreOverTheTextsOfALabel) {
  const UnitCounts counts = test::texts_by_word({{2, 0}, {4, 2}, {0, 5}, {9, 9}});
  const Means mean = means(rows_of(counts), Labels{0, 0, 1, 2});
  EXPECT_EQ(mean.here, (std::vector<double>{3, 1}));
  EXPECT_EQ(mean.there, (std::vector<double>{0, 5}));
  EXPECT_EQ(mean.here_texts, 2u);
  const Means none = means(rows_of(counts), Labels{2, 2, 2, 2});
  EXPECT_EQ(none.here, (std::vector<double>{0, 0}));
}

// By hand: one text a side, (1, 1) and (1, 3) of two words: p = (1/2, 1/2), q = (1/4, 3/4), mean
// (3/8, 5/8). H = .9544340, 1, .8112781: .9544340 - .5 - .4056391 = .0487949.
TEST(Jsd, MatchesHandComputedValue) {
  const UnitCounts counts = test::texts_by_word({{1, 1}, {1, 3}});
  EXPECT_NEAR(between("jsd", counts, {0, 1}), .0487949, 1e-7);
  const UnitCounts apart = test::texts_by_word({{1, 0}, {0, 3}});
  EXPECT_NEAR(between("jsd", apart, {0, 1}), 1, 1e-15);
}

TEST(Jsd, AgreesWithNumpy) { EXPECT_NEAR(between("jsd", six(), kSides), 0.320554104203296, 1e-12); }

// By hand: two texts, both words in both: idf 1. cos of (1, 1) and (1, 3) is 4 / sqrt 20.
TEST(Cosine, MatchesHandComputedValue) {
  const UnitCounts counts = test::texts_by_word({{1, 1}, {1, 3}});
  EXPECT_NEAR(between("cosine", counts, {0, 1}), 1 - 4 / std::sqrt(20), 1e-15);
}

TEST(Cosine, AgreesWithScikitLearn) {
  EXPECT_NEAR(between("cosine", six(), kSides), 0.6067189345875583, 1e-12);
}

// By hand: rates (.2, .8), (.4, .6) v (.6, .4), (.8, .2): deviation of .2, .4, .6, .8 is
// sqrt(.2/3) = .2581989; means .3 v .7: .4 / .2581989 = 1.5491933, for both words.
TEST(BurrowsDelta, MatchesHandComputedValue) {
  const UnitCounts counts = test::texts_by_word({{2, 8}, {4, 6}, {6, 4}, {8, 2}});
  EXPECT_NEAR(between("burrows-delta", counts, {0, 0, 1, 1}), 1.5491933, 1e-7);
}

TEST(BurrowsDelta, AgreesWithNumpyAndTakesTheMostFrequentWords) {
  const UnitCounts counts = six();
  EXPECT_NEAR(between("burrows-delta", counts, kSides), 1.1782145179483194, 1e-12);
  const std::vector<double> three = {3};
  EXPECT_NEAR(distances::find("burrows-delta").on({counts, {}}, three)(kSides), 1.5256850537237145,
              1e-12);
}

// By hand: texts (2, 1), (1, 0) v (0, 2), (1, 3). Without text 1: here (1, 0), there (1, 5) of 6:
// rho = 1 / (1 + 1/6) = 6/7 and 0: (2 * 6/7 + 0) / 3 = 4/7. Without 2: here (2/3, 1/3), rho of word
// one (2/3) / (2/3 + 1/6) = .8. Mean 24/35. Without 3: here (3/4, 1/4), there (1/4, 3/4): word
// two: 3/4. Without 4: there (0, 1): word one 0, word two 1 / (1 + 1/4) = .8: (0 + 3 * .8) / 4 =
// .6. Mean .675. Half of 24/35 + .675.
TEST(LeaveOutPi, MatchesHandComputedValue) {
  const UnitCounts counts = test::texts_by_word({{2, 1}, {1, 0}, {0, 2}, {1, 3}});
  EXPECT_NEAR(between("leave-out-pi", counts, {0, 0, 1, 1}), (24.0 / 35 + .675) / 2, 1e-15);
}

TEST(LeaveOutPi, LeavesOutTheTextAndItsEventOnBothSides) {
  EXPECT_NEAR(between("leave-out-pi", six(), kSides), 0.6328675413295426, 1e-12);
  const Labels event = {0, 1, 2, 0, 1, 5};
  EXPECT_NEAR(between("leave-out-pi", six(), kSides, event), 0.6561214344576359, 1e-12);
}

// A word of one text says nothing: dropping it changes nothing either.
TEST(LeaveOutPi, DropsWordsOfOneText) {
  const UnitCounts with = test::texts_by_word({{2, 1, 9}, {1, 0, 0}, {0, 2, 0}, {1, 3, 0}});
  const UnitCounts without = test::texts_by_word({{2, 1}, {1, 0}, {0, 2}, {1, 3}});
  EXPECT_EQ(between("leave-out-pi", with, {0, 0, 1, 1}),
            between("leave-out-pi", without, {0, 0, 1, 1}));
}

// sklearn.linear_model.LogisticRegression(C=1) on the tf-idf of six().
TEST(Logistic, AgreesWithScikitLearn) {
  const TextRows rows = tfidf(six());
  TextMatrix matrix(6, 5);
  for (std::size_t text = 0; text < 6; ++text) {
    for (const TextRows::Cell& cell : rows.of(text)) {
      matrix.insert(static_cast<int>(text), static_cast<int>(cell.word)) = cell.value;
    }
  }
  const std::vector<double> sign = {1, 1, 1, -1, -1, -1};
  const Logistic model = fit_logistic(matrix, sign);
  const double expected[] = {0.7755350913777974, -0.49039224146376037, -0.5087359061074997,
                             0.2740586535193813, -0.13255921912951363};
  for (int i = 0; i < 5; ++i) EXPECT_NEAR(model.weights[i], expected[i], 1e-7);
  EXPECT_NEAR(model.intercept, -0.046111427408262955, 1e-7);
}

// By hand: one column, 1 here and -1 there; the derivative is w - 2 / (1 + e^w), so w (1 + e^w)
// = 2.
TEST(Logistic, SolvesItsEquation) {
  TextMatrix rows(2, 1);
  rows.insert(0, 0) = 1;
  rows.insert(1, 0) = -1;
  const std::vector<double> sign = {1, -1};
  const Logistic model = fit_logistic(rows, sign);
  EXPECT_NEAR(model.weights[0] * (1 + std::exp(model.weights[0])), 2, 1e-9);
  EXPECT_NEAR(model.intercept, 0, 1e-12);
}

TEST(Logistic, ARowWithoutSignDoesNotCount) {
  TextMatrix two(2, 1), three(3, 1);
  for (TextMatrix* rows : {&two, &three}) {
    rows->insert(0, 0) = 1;
    rows->insert(1, 0) = -2;
  }
  three.insert(2, 0) = 50;
  const Logistic with = fit_logistic(three, std::vector<double>{1, -1, 0});
  const Logistic without = fit_logistic(two, std::vector<double>{1, -1});
  EXPECT_NEAR(with.weights[0], without.weights[0], 1e-9);
}

// A word tells the sides apart in every event but one text: pooled scores rank nearly all right.
TEST(Auc, IsHighWhereAWordTellsTheSides) {
  const UnitCounts counts = test::planted_texts({.texts = 40, .marked = 20, .ratio = 30});
  Labels label(40, 0), event(40, 0);
  for (std::uint32_t text = 0; text < 40; ++text) label[text] = text >= 20, event[text] = text % 20;
  EXPECT_GT(between("auc", counts, label, event), .9);
}

// Two texts of one event are the same; were they in different folds, the classifier would know the
// answer by heart. Labels are alike within an event, and unlike what its words say elsewhere.
TEST(Auc, NeverJudgesAnEventThatItHasSeen) {
  std::vector<std::vector<std::uint32_t>> texts;
  Labels label, event;
  for (std::uint32_t e = 0; e < 12; ++e) {
    for (int copy = 0; copy < 2; ++copy) {
      texts.emplace_back(12, 0u);
      texts.back()[e] = 5;  // a word of this event only
      label.push_back(e % 2);
      event.push_back(e);
    }
  }
  const UnitCounts counts = test::texts_by_word(texts);
  EXPECT_GT(between("auc", counts, label, {}), .9);  // a copy knows the other
  EXPECT_LT(between("auc", counts, label, event), .75);
}

}  // namespace
}  // namespace slantwise

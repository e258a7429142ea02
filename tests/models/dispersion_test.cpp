#include "models/dispersion.h"

#include <gtest/gtest.h>

#include <cmath>

#include "core/error.h"
#include "models/dispersion/design_effect.h"
#include "tests/models/term_texts.h"

namespace slantwise {
namespace {

double spread(std::string_view name, std::vector<TextUse> texts) {
  std::vector<double> lengths;
  for (const TextUse& text : texts) lengths.push_back(text.length);
  std::erase_if(texts, [](const TextUse& text) { return text.hits == 0; });
  return dispersions::find(name).score(parts_of(lengths), texts);
}

// Holds for every file in models/dispersion/measures/.
class EveryDispersion : public testing::TestWithParam<const Dispersion*> {};

TEST_P(EveryDispersion, SaysWhatItIsAndWhereItIsFrom) {
  EXPECT_FALSE(GetParam()->summary.empty());
  EXPECT_FALSE(GetParam()->source.empty());
  EXPECT_FALSE(GetParam()->formula.empty());
  EXPECT_EQ(&dispersions::find(GetParam()->name), GetParam());
}

TEST_P(EveryDispersion, TellsEvenFromClumped) {
  const std::string_view name = GetParam()->name;
  const double even = spread(name, {{2, 10}, {2, 10}, {2, 10}, {2, 10}});
  const double clumped = spread(name, {{8, 10}, {0, 10}, {0, 10}, {0, 10}});
  const bool small_is_even =
      name == "dp" || name == "dp-norm" || name == "kld" || name == "design-effect";
  EXPECT_TRUE(small_is_even ? even < clumped : even > clumped);
}

TEST_P(EveryDispersion, IsUndefinedWithoutTexts) {
  EXPECT_TRUE(std::isnan(spread(GetParam()->name, {})));
}

TEST_P(EveryDispersion, DoesNotDependOnTheOrderOfTheTexts) {
  const double one = spread(GetParam()->name, {{2, 10}, {0, 30}, {5, 20}});
  EXPECT_NEAR(spread(GetParam()->name, {{5, 20}, {2, 10}, {0, 30}}), one, 1e-15);
  EXPECT_NEAR(spread(GetParam()->name, {{5, 20}, {2, 10}, {0, 0}, {0, 30}}), one, 1e-15);
}

std::string test_name(const testing::TestParamInfo<const Dispersion*>& info) {
  std::string name(info.param->name);
  for (char& c : name) c = c == '-' ? '_' : c;
  return name;
}

INSTANTIATE_TEST_SUITE_P(Table, EveryDispersion,
                         testing::ValuesIn(dispersions::all().begin(), dispersions::all().end()),
                         test_name);

TEST(Dispersion, FindNamesWhatThereIs) {
  try {
    dispersions::find("gini");
    FAIL();
  } catch (const UsageError& error) {
    EXPECT_NE(std::string(error.what()).find("juilland-d"), std::string::npos);
  }
}

// Gries' example: five texts of 9, 10, 10, 10, 11 words, a word 1, 2, 3, 4, 5 times in them.
// s = .18, .2, .2, .2, .22; v/f = 1/15 ... 5/15. |differences| .11333, .06667, 0, .06667, .11333:
// half their sum is .18; over 1 - .18 it is .2195122. Published: DP .18, D .785, D2 .938, KLD .137.
TEST(Dispersion, AgreesWithGriesExampleOfFiftyWords) {
  const std::vector<TextUse> texts = {{1, 9}, {2, 10}, {3, 10}, {4, 10}, {5, 11}};
  EXPECT_NEAR(spread("dp", texts), .18, 1e-15);
  EXPECT_NEAR(spread("dp-norm", texts), .18 / .82, 1e-15);
  EXPECT_NEAR(spread("juilland-d", texts), .785, .0005);
  EXPECT_NEAR(spread("carroll-d2", texts), .938, .0005);
  EXPECT_NEAR(spread("kld", texts), .137, .0005);
  // NumPy and scipy.stats.entropy.
  EXPECT_NEAR(spread("juilland-d", texts), 0.7851504534504508, 1e-12);
  EXPECT_NEAR(spread("carroll-d2", texts), 0.9379213032979956, 1e-12);
  EXPECT_NEAR(spread("kld", texts), 0.13697172936522078, 1e-12);
}

// Texts of 10, 20, 30, 40 words with 0, 0, 6, 2 hits, by hand: v/f = .75, .25 against s = .3, .4:
// (.1 + .2 + .45 + .15) / 2 = .45; over .9: .5. KLD = .75 log2 2.5 + .25 log2 .625.
// Rate .08: residuals -.8, -1.6, 3.6, -1.2, squares sum 17.6; 4/3 * 17.6 / 8 = 2.9333333.
TEST(Dispersion, CountsTextsWithoutAHit) {
  const std::vector<TextUse> texts = {{0, 10}, {0, 20}, {6, 30}, {2, 40}};
  EXPECT_NEAR(spread("dp", texts), .45, 1e-15);
  EXPECT_NEAR(spread("dp-norm", texts), .5, 1e-15);
  EXPECT_NEAR(spread("kld", texts), .75 * std::log2(2.5) + .25 * std::log2(.625), 1e-15);
  EXPECT_NEAR(spread("design-effect", texts), 17.6 / 6, 1e-12);
  EXPECT_EQ(spread("df-share", texts), .5);
  // NumPy.
  EXPECT_NEAR(spread("juilland-d", texts), 0.24281222055996343, 1e-12);
  EXPECT_NEAR(spread("carroll-d2", texts), 0.36096404744368116, 1e-12);
  EXPECT_NEAR(spread("dissemination", texts), 0.6216403523656345, 1e-12);
}

TEST(Dispersion, OfOneTextIsNoNumberWhereItNeedsTwo) {
  for (const char* name : {"dp-norm", "juilland-d", "carroll-d2"}) {
    EXPECT_TRUE(std::isnan(spread(name, {{3, 10}}))) << name;
  }
  EXPECT_EQ(spread("dp", {{3, 10}}), 0);
  EXPECT_EQ(spread("design-effect", {{3, 10}}), 1);
}

// By hand: two
// texts of 5 words, 2 hits: f/N = .2, n f/N = 1: DF / (2 (1 - 1/e)).
TEST(Dissemination, IsOneForRandomUses) {
  EXPECT_NEAR(spread("dissemination", {{1, 5}, {1, 5}}), 1 / (1 - std::exp(-1.0)), 1e-15);
  EXPECT_NEAR(spread("dissemination", {{2, 5}, {0, 5}}), .5 / (1 - std::exp(-1.0)), 1e-15);
}

TEST(DesignEffect, SaysWhatTheUsesAreWorth) {
  EXPECT_EQ(worth(test::side_of({{4, 10}, {0, 10}})), "4 uses, worth about 1 independent one");
  EXPECT_EQ(worth(test::side_of({{6, 30}, {2, 40}, {0, 20}, {0, 10}})),
            "8 uses, worth about 3 independent ones");
  EXPECT_EQ(worth(test::side_of({{2, 10}, {2, 10}})), "4 uses");
  EXPECT_EQ(worth(test::side_of({{1, 10}, {0, 10}})), "1 use");
  EXPECT_EQ(worth(test::side_of({{0, 10}, {0, 10}})), "0 uses");
}

TEST(DesignEffect, IsNeverBelowOne) {
  EXPECT_EQ(design_effect(test::side_of({{2, 10}, {2, 10}})), 1);
  EXPECT_EQ(design_effect(test::side_of({{2, 10}})), 1);
  EXPECT_EQ(design_effect(test::side_of({{0, 10}, {0, 10}})), 1);
}

}  // namespace
}  // namespace slantwise

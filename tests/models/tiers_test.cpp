#include "models/estimate/tiers.h"

#include <gtest/gtest.h>

namespace slantwise {
namespace {

TEST(Tier, FollowsTheSmallerGroup) {
  EXPECT_EQ(tier(0), Tier::read);
  EXPECT_EQ(tier(1), Tier::read);
  EXPECT_EQ(tier(3), Tier::read);
  EXPECT_EQ(tier(4), Tier::describe);
  EXPECT_EQ(tier(9), Tier::describe);
  EXPECT_EQ(tier(10), Tier::contrast);
  EXPECT_EQ(tier(24), Tier::contrast);
  EXPECT_EQ(tier(25), Tier::estimate);
  EXPECT_EQ(tier(49), Tier::estimate);
  EXPECT_EQ(tier(50), Tier::model);
}

TEST(Tier, AnswersHowMuchTheseTextsCanTell) {
  EXPECT_EQ(name(Tier::read), "Read");
  EXPECT_EQ(name(Tier::model), "Model");
  EXPECT_EQ(answer(Tier::read), "just these texts");
  EXPECT_EQ(answer(Tier::describe), "a hint");
  EXPECT_EQ(answer(Tier::contrast), "a pattern");
  EXPECT_EQ(answer(Tier::estimate), "solid");
  EXPECT_EQ(answer(Tier::model), "solid");
}

TEST(Tier, SaysWhatItWithholds) {
  EXPECT_EQ(withheld(Tier::read, 1),
            "With 1 article nothing can be said about the outlet in general; this describes these "
            "texts.");
  EXPECT_NE(withheld(Tier::read, 3).find("With 3 articles nothing"), std::string::npos);
  EXPECT_NE(withheld(Tier::read, 0).find("With no articles"), std::string::npos);
  EXPECT_NE(withheld(Tier::describe, 5)
                .find("too few articles: two random halves of one outlet differ this much"),
            std::string::npos);
  EXPECT_NE(withheld(Tier::contrast, 12).find("12 articles"), std::string::npos);
  EXPECT_NE(withheld(Tier::estimate, 30).find("needs 50"), std::string::npos);
  EXPECT_EQ(withheld(Tier::model, 60), "");
}

}  // namespace
}  // namespace slantwise

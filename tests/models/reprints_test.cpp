#include "models/reprints.h"

#include <gtest/gtest.h>

#include "tests/models/made_texts.h"

namespace slantwise {
namespace {

using test::made_text;
using test::made_words;
using test::marked;
using test::plain_corpus;
using Role = FamilyRole::Role;

// A family of three, one alone, one made by an agency that is not here, two versions.
Corpus sample() {
  return plain_corpus({made_text(made_words(1, 104), "Herald", "2021-05-03"),
                       made_text(made_words(1, 104), "Gazette", "2021-05-01"),
                       made_text(made_words(1, 84) + made_words(2, 20), "Courier", "2021-05-02"),
                       made_text(made_words(3, 104), "Gazette", "2021-05-04"),
                       marked(made_text(made_words(4, 104), "Herald", "2021-05-05"), "TASS"),
                       made_text(made_words(5, 104), "Courier", "2021-05-06"),
                       made_text(made_words(5, 104), "Courier", "2021-05-07")});
}

TEST(Reprints, AreFamiliesWithTheSourceFirst) {
  const Reprints out = reprints(sample());
  EXPECT_EQ(out.articles, 7u);
  EXPECT_EQ(out.texts, 4u);
  ASSERT_EQ(out.families.size(), 2u);  // three outlets before one
  const ReprintFamily& family = out.families.front();
  EXPECT_EQ(family.outlets, 3u);
  ASSERT_EQ(family.members.size(), 3u);
  EXPECT_EQ(family.members[0].document, 1u);
  EXPECT_EQ(family.members[0].role.role, Role::source);
  EXPECT_EQ(family.members[0].against, 0u);
  EXPECT_EQ(family.members[1].document, 2u);
  EXPECT_EQ(family.members[1].role.role, Role::copy);
  EXPECT_EQ(family.members[1].against, 1u);
  EXPECT_DOUBLE_EQ(family.members[1].reuse.c_nq, 80.0 / 100);  // 84 common words
  EXPECT_EQ(out.families[1].members[1].role.role, Role::version);
}

TEST(Reprints, AreTextsOfOtherOriginThoughNoTwinIsHere) {
  const Reprints out = reprints(sample());
  ASSERT_EQ(out.by_origin.size(), 1u);
  EXPECT_EQ(out.by_origin[0].document, 4u);
  EXPECT_EQ(out.by_origin[0].role.agency, "TASS");
  EXPECT_FALSE(out.by_origin[0].against);
}

TEST(Reprints, HaveTheEffectiveNumberOfKish) {
  // Families of 3, 1, 1 and 2 articles: 7^2 / (9 + 1 + 1 + 4).
  EXPECT_DOUBLE_EQ(reprints(sample()).effective, 49.0 / 15);
  EXPECT_EQ(reprints({}).effective, 0);
}

TEST(Reprints, CountWhatEachOutletPublishedAndWrote) {
  const Reprints out = reprints(sample());
  ASSERT_EQ(out.outlets.size(), 3u);
  const ReprintOutlet& courier = out.outlets[0];
  EXPECT_EQ(courier.name, "Courier");
  EXPECT_EQ(courier.articles, 3u);
  EXPECT_EQ(courier.texts, 2u);
  EXPECT_EQ(courier.copies, 1u);
  EXPECT_EQ(courier.versions, 1u);
  EXPECT_EQ(courier.sources, 1u);
  EXPECT_EQ(courier.words, 208u);
  EXPECT_EQ(courier.own_texts, 1u);
  EXPECT_EQ(courier.own_words, 104u);
  using Agencies = std::vector<std::pair<std::string, std::size_t>>;
  EXPECT_EQ(courier.agencies, (Agencies{{"Courier", 2}, {"Gazette", 1}}));
  const ReprintOutlet& herald = out.outlets[2];
  EXPECT_EQ(herald.by_origin, 1u);
  EXPECT_EQ(herald.own_texts, 0u);
}

TEST(Reprints, FollowAPersonsDirection) {
  const std::vector<DecidedDirection> decided = {{.article = 1, .source = 0}};
  const Reprints out = reprints(sample(), decided);
  EXPECT_EQ(out.families[0].members[0].document, 0u);
  EXPECT_EQ(out.families[0].members[1].role.source, 0u);
}

}  // namespace
}  // namespace slantwise

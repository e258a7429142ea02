#include "core/voice/word_facts.h"

#include <gtest/gtest.h>

#include "core/resources.h"
#include "core/voice/distance.h"
#include "core/voice/source_types.h"

namespace slantwise {
namespace {

struct Lists {
  CueList cues{resources::get("corpora/lexicons/reporting-verbs.en.yaml")};
  SourceTypes types{resources::get("corpora/lexicons/source-types.en.yaml")};
  DistanceRules distance = parse_distance_rules(resources::get("corpora/rules/distance.en.yaml"));
  WordFactsTable table{cues, types, distance};
};

WordTraits traits_of(const Lists& lists, std::string_view word) {
  const WordFacts* facts = lists.table.find(word);
  return facts == nullptr ? 0 : facts->traits;
}

TEST(WordFacts, HoldsTheFactsOfAllLists) {
  const Lists lists;
  EXPECT_NE(traits_of(lists, "monday") & trait::kTime, 0u);
  ASSERT_NE(lists.table.find("said"), nullptr);
  EXPECT_EQ(lists.table.find("said")->cues[0].verb, "say");
  EXPECT_NE(traits_of(lists, "said") & trait::kCue, 0u);
  EXPECT_EQ(traits_of(lists, "monday") & trait::kCue, 0u);
  ASSERT_NE(lists.table.find("ministers"), nullptr);
  EXPECT_FALSE(lists.table.find("ministers")->kinds.empty());  // plural of a listed word
}

TEST(WordFacts, MarksTheFirstPartOfWordsOfDistance) {
  const Lists lists;
  for (const std::string_view word : {"alleged", "so", "so-called"}) {
    EXPECT_NE(traits_of(lists, word) & trait::kDistance, 0u) << word;
  }
  EXPECT_EQ(traits_of(lists, "called") & trait::kDistance, 0u);
}

TEST(WordFacts, KnowsNothingOfOtherWords) {
  const Lists lists;
  EXPECT_EQ(lists.table.find("lighthouse"), nullptr);
  EXPECT_EQ(lists.table.find(""), nullptr);
}

TEST(WordTraits, EndingsTellOfAdverbsAndPlurals) {
  EXPECT_EQ(traits_of_ending("quietly"), trait::kAdverb);
  EXPECT_EQ(traits_of_ending("lighthouses"), trait::kPlural);
  EXPECT_EQ(traits_of_ending("glass"), 0u);
  EXPECT_EQ(traits_of_ending("fly"), 0u);                 // too short
  EXPECT_NE(word_traits("police") & trait::kPlural, 0u);  // listed
  EXPECT_EQ(word_traits("lighthouses"), trait::kPlural);
  EXPECT_NE(word_traits("minutes") & trait::kPlural, 0u);
}

}  // namespace
}  // namespace slantwise

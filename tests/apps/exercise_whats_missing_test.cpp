// What's missing: facts that some versions have and others have not, as compare's stories say.
#include <gtest/gtest.h>

#include <algorithm>
#include <map>

#include "apps/lesson/story_plan.h"
#include "tests/apps/made_lesson.h"

namespace slantwise {
namespace {

using test::Classroom;
using test::has;
using test::Print;

// Words that no other version has, so that the texts are independent and long enough.
std::string filler(const std::string& syllable) {
  std::string out;
  for (int i = 0; i < 80; ++i) {
    out += (i % 10 == 0 ? (i == 0 ? "It " : ". It ") : " ") + syllable;
    out += static_cast<char>('a' + i % 26);
    out += static_cast<char>('a' + i / 10);
  }
  return out + ".";
}

Print version(std::string outlet, const std::string& syllable, const std::string& facts) {
  return {std::move(outlet), "The strike " + syllable, facts + "\n\n" + filler(syllable), "strike"};
}

const std::vector<Print>& prints() {
  static const std::vector<Print> kPrints = {
      version("Dune Post", "mor",
              "Some 2,400 dockers stood at the gate with Tilda Brannock on Friday. They waited for "
              "forty buses near Wendham Chapel. A fine of 7,150 crowns was paid by Owen Tarry."),
      version(
          "Mill Star", "vel",
          "About 2,400 dockers met Tilda Brannock and Owen Tarry at the quay. A crane and forty "
          "buses stood near Wendham Chapel. The loss was 613 crates."),
      version("Reed Herald", "tas",
              "The dockers left the quay in silence and Owen Tarry locked the gate. The loss was "
              "613 crates and a fine of 7,150 crowns.")};
  return kPrints;
}

const Classroom& room() {
  static const Classroom kRoom(prints());
  return kRoom;
}

lesson::StoryPlan plan(const Classroom& room) {
  const lesson::Masker masker(room.corpus, lesson::Masker::Names::shown, room.english);
  return lesson::plan_story({room.corpus, room.comparison, room.english, masker, 1});
}

std::map<std::string, std::string> answers(const lesson::Made& made) {
  std::map<std::string, std::string> out;
  for (const lesson::Item& item : made.items) {
    if (item.control != lesson::Control::several) continue;
    std::string all;
    for (const std::string& value : item.right) all += value + " ";
    std::string fact = test::words(item.prompt);
    while (fact.starts_with(' ')) fact.erase(0, 1);
    while (fact.ends_with(' ')) fact.pop_back();
    out[fact] = all;
  }
  return out;
}

TEST(WhatsMissing, AsksWhatSomeVersionsHave) {
  // Versions by outlet: 1 Dune Post, 2 Mill Star, 3 Reed Herald. Owen Tarry is in all of them.
  const std::map<std::string, std::string> found = answers(room().made("whats-missing"));
  ASSERT_TRUE(found.contains("Tilda Brannock"));
  EXPECT_EQ(found.at("Tilda Brannock"), "v1 v2 ");
  EXPECT_FALSE(found.contains("Owen Tarry"));
  const std::pair<const char*, const char*> expected[] = {
      {"2,400", "v1 v2 "}, {"forty", "v1 v2 "}, {"7,150", "v1 v3 "}, {"613", "v2 v3 "}};
  for (const auto& [fact, versions] : found) {
    for (const auto& [part, of] : expected) {
      if (has(fact, part)) {
        EXPECT_EQ(versions, of) << fact;
      }
    }
  }
  EXPECT_GE(found.size(), 5u);
}

TEST(WhatsMissing, AgreesWithTheComparison) {
  const lesson::StoryPlan story = plan(room());
  ASSERT_EQ(story.texts, (std::vector<std::uint32_t>{0, 1, 2}));
  EXPECT_EQ(story.story, &room().comparison.stories.stories.at(0));
  for (const lesson::PlannedFact& fact : story.facts) {
    for (std::size_t i = 0; i < story.texts.size(); ++i) {
      const bool with =
          std::ranges::find(fact.row->articles, story.texts[i]) != fact.row->articles.end();
      EXPECT_EQ(fact.has[i], with) << fact.row->item;
      EXPECT_EQ(fact.row->cells.at(i).with, with ? 1u : 0u) << fact.row->item;
    }
  }
}

TEST(WhatsMissing, FindsWhereAFactStands) {
  StoryMissing row;
  row.kind = "number";
  row.item = "forty buses";
  const Document& document = room().corpus.documents[0];
  const auto place = lesson::place_of(room().corpus, document, row);
  ASSERT_TRUE(place);
  EXPECT_EQ(slice(document.text, *place), "forty");
  EXPECT_FALSE(lesson::place_of(room().corpus, room().corpus.documents[2], row));
  row.item = "forty cranes";
  EXPECT_FALSE(lesson::place_of(room().corpus, document, row));
  row.kind = "name";
  row.item = "Tilda Brannock";
  EXPECT_EQ(slice(document.text, *lesson::place_of(room().corpus, document, row)),
            "Tilda Brannock");
}

TEST(WhatsMissing, LeavesOutWhatAReaderWouldFindOtherwise) {
  // The same number of other things, and the same last name.
  std::vector<Print> doubtful = prints();
  doubtful[2].text = "Forty gulls watched Anna Brannock. " + doubtful[2].text;
  const Classroom room(doubtful);
  for (const lesson::PlannedFact& fact : plan(room).facts) {
    EXPECT_FALSE(has(fact.row->item, "forty")) << fact.row->item;
    EXPECT_FALSE(has(fact.row->item, "Brannock")) << fact.row->item;
  }
}

TEST(WhatsMissing, ShowsTheWholeVersions) {
  const lesson::Made made = room().made("whats-missing");
  for (const Print& one : prints()) {
    EXPECT_TRUE(has(made.material.view(), one.text.substr(0, one.text.find("\n\n"))));
  }
  EXPECT_EQ(made.items.front().control, lesson::Control::text);
  EXPECT_EQ(made.items.back().control, lesson::Control::text);
  EXPECT_FALSE(has(test::student(made), ": not found"));
}

TEST(WhatsMissing, HasTheMatrixOfTheComparison) {
  const std::string key = test::words(room().made("whats-missing").key);
  for (const StoryMissing& row : room().comparison.stories.stories.at(0).missing) {
    EXPECT_TRUE(has(key, row.item)) << row.item;
  }
  EXPECT_TRUE(has(key, "not found in the 1 article supplied")) << key;
}

TEST(WhatsMissing, IsTheSameForTheSameSeedAndBlindWithoutOutlets) {
  EXPECT_EQ(test::student(room().made("whats-missing", 2)),
            test::student(room().made("whats-missing", 2)));
  const auto result = room().make("whats-missing", 1, lesson::Masker::Names::hidden);
  const auto* why = std::get_if<lesson::NotMade>(&result);
  ASSERT_EQ(why, nullptr) << room().english.text(why->why);
  const auto& blind = std::get<lesson::Made>(result);
  for (const char* name : {"Dune Post", "Mill Star", "Reed Herald", "2024"}) {
    EXPECT_FALSE(has(test::student(blind), name)) << name;
  }
}

TEST(WhatsMissing, SaysWhatItNeeds) {
  std::vector<Print> apart = prints();
  for (Print& one : apart) one.event = "event " + one.outlet;
  EXPECT_TRUE(has(Classroom(apart).refusal("whats-missing"), "a story that two outlets tell"));
  const Classroom two({prints()[0], prints()[1]});  // nothing is in two texts of others
  EXPECT_TRUE(has(two.refusal("whats-missing"), "five facts"));
}

}  // namespace
}  // namespace slantwise

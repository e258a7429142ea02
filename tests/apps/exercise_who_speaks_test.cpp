// Who speaks: kinds of sources as the rules have them, and the words of compare.
#include <gtest/gtest.h>

#include <map>
#include <set>

#include "apps/lesson/source_words.h"
#include "tests/apps/made_lesson.h"

namespace slantwise {
namespace {

using test::Classroom;
using test::has;
using test::Print;

const std::vector<Print>& prints() {
  static const std::vector<Print> kPrints = {
      {"Dune Post", "The sluice",
       "Mayor Ida Roe said the sluice would open before the spring tide.\n\n"
       "A farmer said the lower meadow had been under water for a month.\n\n"
       "“Nobody has cleaned the channel since the old keeper died,” Roe said.\n\n"
       "Clay Finch said the village would have to look after itself."},
      {"Dune Post", "The survey",
       "Two engineers said the northern wall could not carry another winter.\n\n"
       "A source close to the talks said the money had been counted twice.\n\n"
       "The dockers' union said its members would bring their own shovels."},
      {"Reed Herald", "The boats",
       "The army said four boats had left the barracks before breakfast.\n\n"
       "Officials said the figures would be given to everybody later on.\n\n"
       "The former minister Otto Wren said the plan had been his idea first.\n\n"
       "The ferry company said every ticket would be paid back by June."}};
  return kPrints;
}

const Classroom& room() {
  static const Classroom kRoom(prints());
  return kRoom;
}

// The rules' category of the words `part`.
const Attribution* said(const Corpus& corpus, std::string_view part) {
  for (const Document& document : corpus.documents) {
    for (const Attribution& one : document.attributions) {
      if (has(slice(document.text, one.content), part)) return &one;
    }
  }
  return nullptr;
}

const lesson::Item* asked(const lesson::Made& made, std::string_view part) {
  for (const lesson::Item& one : made.items) {
    if (has(one.prompt.view(), "<mark>") && has(one.prompt.view(), part)) {
      const std::string_view marked = one.prompt.view().substr(one.prompt.view().find("<mark>"));
      if (has(marked.substr(0, marked.find("</mark>")), part)) return &one;
    }
  }
  return nullptr;
}

TEST(WhoSpeaks, TakesTheAnswerFromTheRules) {
  const lesson::Made made = room().made("who-speaks");
  const std::map<std::string, std::string> expected = {
      {"before the spring tide", "government"}, {"had been under water", "resident"},
      {"carry another winter", "expert"},       {"counted twice", "unnamed"},
      {"bring their own shovels", "ngo"},       {"left the barracks", "military"},
      {"paid back by June", "company"}};
  std::size_t found = 0;
  for (const auto& [part, category] : expected) {
    const Attribution* by = said(room().corpus, part);
    ASSERT_NE(by, nullptr) << part;
    EXPECT_EQ(by->category, category) << part;
    const lesson::Item* item = asked(made, part);
    if (item == nullptr) continue;
    ++found;
    EXPECT_EQ(item->right, std::vector{by->category}) << part;
  }
  EXPECT_GE(found, 6u);  // the mayor may be asked about by her other words
}

TEST(WhoSpeaks, AsksNothingThatIsInDoubt) {
  const lesson::Made made = room().made("who-speaks");
  EXPECT_EQ(asked(made, "look after itself"), nullptr);       // nobody says who Clay Finch is
  EXPECT_EQ(asked(made, "figures would be given"), nullptr);  // officials: of what?
  EXPECT_EQ(asked(made, "had been his idea"), nullptr);       // a former minister
}

TEST(WhoSpeaks, AsksAboutNobodyTwice) {
  std::set<std::string> once;
  for (const std::uint64_t seed : {1, 2, 3, 4}) {
    const lesson::Made made = room().made("who-speaks", seed);
    const bool first = asked(made, "before the spring tide") != nullptr;
    const bool second = asked(made, "cleaned the channel") != nullptr;
    EXPECT_TRUE(first != second);
  }
}

TEST(WhoSpeaks, ShowsWhereTheTextIntroducesASpeaker) {
  for (std::uint64_t seed = 1; seed < 20; ++seed) {
    const lesson::Made made = room().made("who-speaks", seed);
    const lesson::Item* item = asked(made, "cleaned the channel");
    if (item == nullptr) continue;
    const std::string prompt = test::words(item->prompt);
    EXPECT_TRUE(has(prompt, "Elsewhere the same text says")) << prompt;
    EXPECT_TRUE(has(prompt, "Mayor Ida Roe")) << prompt;
    EXPECT_TRUE(has(test::words(*item->because), "Ida Roe"));
    return;
  }
  FAIL() << "never drawn";
}

TEST(WhoSpeaks, FindsTheWordsThatTell) {
  const lesson::SourceWords words(room().corpus);
  const Document& document = room().corpus.documents[1];
  const Attribution* by = said(room().corpus, "counted twice");
  const auto found = words.find(document, *by);
  ASSERT_TRUE(found);
  EXPECT_EQ(slice(document.text, match_span(document, found->begin)), "source");
  EXPECT_FALSE(words.find(room().corpus.documents[0], *said(room().corpus, "look after itself")));
}

TEST(WhoSpeaks, HasTheWordsOfTheComparison) {
  const Comparison& comparison = room().comparison;
  std::map<std::pair<std::string, std::string>, std::uint64_t> counted;
  for (const RowDetail& row : comparison.rows) {
    for (const CategoryRow& one : row.categories) {
      counted[{comparison.articles[row.index].outlet, one.category}] += one.quoted + one.reported;
    }
  }
  // "four boats had left the barracks before breakfast" is eight words.
  EXPECT_EQ((counted[{"Reed Herald", "military"}]), 8u);
  const std::string after = test::words(room().made("who-speaks").after);
  const std::string line = after.substr(after.rfind("Reed Herald"));
  // government, military: the former minister's words are government's in the rules.
  EXPECT_TRUE(has(line, " 8 ")) << line;
}

TEST(WhoSpeaks, SaysThatItsErrorWasNeverMeasured) {
  const lesson::Made made = room().made("who-speaks");
  ASSERT_TRUE(made.tool_error);
  EXPECT_TRUE(has(room().english.text(*made.tool_error), "never measured"));
}

TEST(WhoSpeaks, IsTheSameForTheSameSeedAndBlindWithoutOutlets) {
  EXPECT_EQ(test::student(room().made("who-speaks", 3)),
            test::student(room().made("who-speaks", 3)));
  EXPECT_NE(test::student(room().made("who-speaks", 3)),
            test::student(room().made("who-speaks", 4)));
  EXPECT_TRUE(has(test::student(room().made("who-speaks")), "Dune Post"));
  const lesson::Made blind = room().made("who-speaks", 1, lesson::Masker::Names::hidden);
  EXPECT_FALSE(has(test::student(blind), "Dune Post"));
  EXPECT_FALSE(has(test::student(blind), "2024"));
}

TEST(WhoSpeaks, SaysWhatItNeeds) {
  const Classroom few({prints()[1]});
  EXPECT_TRUE(has(few.refusal("who-speaks"), "needs 5 passages")) << few.refusal("who-speaks");
  EXPECT_TRUE(has(few.refusal("who-speaks"), "3 were found")) << few.refusal("who-speaks");
}

}  // namespace
}  // namespace slantwise

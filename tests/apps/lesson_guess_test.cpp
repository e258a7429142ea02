#include <gtest/gtest.h>

#include <algorithm>
#include <map>
#include <set>

#include "apps/lesson/exercise.h"
#include "apps/lesson/own_sentences.h"
#include "tests/support.h"

namespace slantwise {
namespace {

using lesson::Item;
using lesson::Made;

const Messages& english() {
  static const Messages messages = Messages::built_in("en");
  return messages;
}

// `n` sentences of twelve words, all different.
std::string story(const std::string& subject, std::size_t n) {
  static constexpr const char* kWords[] = {"river", "bridge", "harbor", "market", "school",
                                           "tower", "garden", "valley", "forest"};
  std::string text = subject + " today\n\n";
  for (std::size_t i = 0; i < n; ++i) {
    text += "The " + subject + " beside the " + kWords[i] + " was open for " +
            std::to_string(i + 2) + " days in spring.\n\n";
  }
  return text;
}

struct Class {
  Corpus texts;
  Comparison comparison;
  lesson::Masker masker;
  lesson::Material material;
  explicit Class(std::vector<Article> articles,
                 lesson::Masker::Names names = lesson::Masker::Names::shown)
      : texts(test::corpus_of(std::move(articles))),
        comparison(compare(texts, {})),
        masker(texts, names, english()),
        material{texts, comparison, english(), masker, 1, std::nullopt} {}
};

std::vector<Article> two_outlets() {
  return {test::article("a.txt", "Courier", story("mill", 6)),
          test::article("b.txt", "Herald", story("wheel", 8))};
}

TEST(OwnSentences, AreWholeAndTheOutletsOwn) {
  std::vector<Article> articles = two_outlets();
  articles[0].text +=
      "\"The mill beside the river was open for two days in spring,\" Ada Brook "
      "said to the people of the whole town.\n";
  const Class one(std::move(articles));
  const auto found = lesson::own_sentences(one.material);
  ASSERT_EQ(found.size(), 2u);
  EXPECT_EQ(found[0].outlet, "Courier");
  EXPECT_EQ(found[0].sentences.size(), 6u);
  EXPECT_EQ(found[1].sentences.size(), 8u);
}

TEST(OwnSentences, LeaveOutTheFirstPerson) {
  std::vector<Article> articles = two_outlets();
  articles[1].text += "I wish all people of the harbor a good year beside the river.\n\n";
  const Class one(std::move(articles));
  EXPECT_EQ(lesson::own_sentences(one.material)[1].sentences.size(), 8u);
}

TEST(OwnSentences, LeaveOutWhatTwoOutletsPrint) {
  std::vector<Article> articles = two_outlets();
  const std::string same = "\n\nNobody in the whole town had seen the water so high before.\n";
  articles[0].text += same;
  articles[1].text += same;
  const Class one(std::move(articles));
  const auto found = lesson::own_sentences(one.material);
  EXPECT_EQ(found[0].sentences.size(), 6u);
}

TEST(GuessTheOutlet, AsksForTheSameNumberOfEach) {
  const Class one(two_outlets());
  const Made made = std::get<Made>(exercises::find("guess-the-outlet").make(one.material));
  std::map<std::string, std::size_t> asked;
  for (const Item& item : made.items) {
    if (item.control == lesson::Control::choice) ++asked[item.right.at(0)];
  }
  // 6 - 2 examples = 4 of each.
  EXPECT_EQ(asked, (std::map<std::string, std::size_t>{{"1", 4}, {"2", 4}}));
  // Eight tosses of a coin: P(0) = 1/256 = .004, P(0 or 1) = 9/256 = .035: 1 to 7.
  const std::string chance = in_english(*made.chance);
  EXPECT_NE(chance.find("gets 1 to 7 of the 8 sentences right"), std::string::npos) << chance;
}

TEST(GuessTheOutlet, SaysThatWithFewTextsNoWordTellsThemApart) {
  const Class one(two_outlets());
  const Made made = std::get<Made>(exercises::find("guess-the-outlet").make(one.material));
  EXPECT_NE(made.key.view().find("With so few texts"), std::string_view::npos);
  EXPECT_NE(made.items[0].because->view().find("No word of it tells"), std::string_view::npos);
}

TEST(GuessTheOutlet, HasLettersForNamesWhereTheLessonIsBlind) {
  const Class one(two_outlets(), lesson::Masker::Names::hidden);
  const Made made = std::get<Made>(exercises::find("guess-the-outlet").make(one.material));
  for (const lesson::Offer& offer : made.items[0].offers) {
    EXPECT_EQ(std::get<std::string>(offer.label).substr(0, 7), "Outlet ");
  }
}

TEST(GuessTheOutlet, ShowsOneExampleOfEachWhereSentencesAreFew) {
  const Class one({test::article("a.txt", "Courier", story("mill", 6)),
                   test::article("b.txt", "Herald", story("wheel", 3))});
  const Made made = std::get<Made>(exercises::find("guess-the-outlet").make(one.material));
  // 3 - 1 example = 2 of each, and what they went by.
  EXPECT_EQ(made.items.size(), 5u);
}

TEST(GuessTheOutlet, NeedsTwoOutletsWithSentences) {
  const Class one({test::article("a.txt", "Courier", story("mill", 6)),
                   test::article("b.txt", "Herald", story("wheel", 2))});
  const auto result = exercises::find("guess-the-outlet").make(one.material);
  ASSERT_TRUE(std::holds_alternative<lesson::NotMade>(result));
}

}  // namespace
}  // namespace slantwise

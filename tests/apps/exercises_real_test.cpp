// The five exercises about names, sources, copies, headlines and stories, made from the bundled
// articles and from the seeds.
#include <gtest/gtest.h>

#include <filesystem>
#include <set>
#include <sstream>

#include "apps/lexicons.h"
#include "apps/pipeline.h"
#include "tests/apps/harbor_corpus.h"
#include "tests/apps/made_lesson.h"

namespace slantwise {
namespace {

constexpr std::string_view kNames[] = {"swap-labels", "who-speaks", "spot-the-reprint",
                                       "headline-and-body", "whats-missing"};

Comparison compared(const Corpus& corpus) {
  CompareOptions options;
  options.distances = {};
  return compare(corpus, load_lexicons({}).lexicons, options);
}

const Comparison& harbor_compared() {
  static const Comparison kComparison = compared(test::harbor());
  return kComparison;
}

std::variant<lesson::Made, lesson::NotMade> make(
    const Corpus& corpus, const Comparison& comparison, std::string_view name,
    lesson::Masker::Names names = lesson::Masker::Names::shown) {
  static const Messages kEnglish = Messages::built_in("en");
  const lesson::Masker masker(corpus, names, kEnglish);
  return exercises::find(name).make({corpus, comparison, kEnglish, masker, 1});
}

TEST(FiveExercises, AreMadeFromHarbor) {
  for (const std::string_view name : kNames) {
    const auto result = make(test::harbor(), harbor_compared(), name);
    const auto* made = std::get_if<lesson::Made>(&result);
    ASSERT_NE(made, nullptr) << name;
    EXPECT_GE(made->items.size(), 8u) << name;
    EXPECT_LE(made->items.size(), 12u) << name;
  }
}

TEST(FiveExercises, HaveAnswersThatAreOffered) {
  for (const std::string_view name : kNames) {
    const auto made = std::get<lesson::Made>(make(test::harbor(), harbor_compared(), name));
    std::set<std::string> ids;
    for (const lesson::Item& item : made.items) {
      EXPECT_TRUE(ids.insert(item.id).second) << name << " " << item.id;
      std::set<std::string> offered;
      for (const lesson::Offer& offer : item.offers) {
        EXPECT_TRUE(offered.insert(offer.value).second) << name << " " << item.id;
      }
      for (const std::string& value : item.right) {
        EXPECT_TRUE(offered.contains(value)) << name << " " << item.id << " " << value;
      }
      EXPECT_EQ(item.control == lesson::Control::text, item.offers.empty());
    }
  }
}

TEST(FiveExercises, NameNoOutletInABlindLesson) {
  for (const std::string_view name : kNames) {
    const auto result =
        make(test::harbor(), harbor_compared(), name, lesson::Masker::Names::hidden);
    const auto* made = std::get_if<lesson::Made>(&result);
    EXPECT_EQ(made == nullptr, name == "spot-the-reprint") << name;
    if (made == nullptr) continue;
    const std::string page = test::student(*made);
    for (const OutletSummary& outlet : harbor_compared().outlets) {
      EXPECT_FALSE(test::has(page, outlet.name)) << name << " " << outlet.name;
    }
    EXPECT_FALSE(test::has(page, "2023")) << name;
  }
}

TEST(FiveExercises, SayOfTheSeedsWhatCanBeAsked) {
  if (!std::filesystem::exists("../shared/seeds")) GTEST_SKIP() << "skipped: no ../shared/seeds";
  std::istringstream in;
  std::ostringstream out, err;
  InputOptions options;
  options.paths = {"../shared/seeds"};
  options.quiet = true;
  const Corpus corpus = load(options, {in, out, err});
  const Comparison comparison = compared(corpus);
  const auto made = [&](std::string_view name) {
    return std::holds_alternative<lesson::Made>(make(corpus, comparison, name));
  };
  EXPECT_TRUE(made("who-speaks"));
  EXPECT_TRUE(made("headline-and-body"));
  EXPECT_FALSE(made("whats-missing"));  // no matched event
  const auto reprint = std::get<lesson::Made>(make(corpus, comparison, "spot-the-reprint"));
  // VT's text is TASS's by dateline and sign-off: producers TASS, SANA, Sputnik; five texts.
  std::size_t copies = 0;
  for (const lesson::Item& item : reprint.items) {
    if (item.right.empty() || !item.right.front().starts_with("from-")) continue;
    ++copies;
    EXPECT_TRUE(test::has(test::words(item.prompt), "VT"));
    EXPECT_TRUE(test::has(test::words(*item.because), "TASS"));
  }
  EXPECT_EQ(copies, 1u);
  EXPECT_EQ(test::item(reprint, "makers").right, std::vector<std::string>{"3"});
  EXPECT_EQ(test::item(reprint, "independent").right, std::vector<std::string>{"5"});
}

}  // namespace
}  // namespace slantwise

// Headline and body: which headline is whose, and who says what it says.
#include <gtest/gtest.h>

#include <algorithm>

#include "models/headline_claim.h"
#include "tests/apps/made_lesson.h"

namespace slantwise {
namespace {

using test::Classroom;
using test::has;
using test::Print;

const std::vector<Print>& prints() {
  static const std::vector<Print> kPrints = {
      {"Dune Post", "Tunnel under Kettle Point floods twice in spring",
       "Engineers met in the town hall.\n\nThe tunnel under Kettle Point flooded twice in spring, "
       "Mayor Ida Roe said."},
      {"Reed Herald", "Yellow bus leaves Heron Lane without its driver",
       "A yellow bus left Heron Lane on Friday without its driver and stopped at the bakery."},
      {"Reed Herald", "Goats eat the wedding cake",
       "Two goats ate most of the wedding cake on Saturday.\n\nThe bride laughed."},
      {"Dune Post", "Orchestra plays in the rain",
       "The orchestra played for an hour in the rain.\n\nThe drums were full of water."},
      {"Dune Post", "Library lends umbrellas",
       "The library lends its umbrellas to readers from today.\n\nThey are green."},
      {"Reed Herald", "Chess club buys a clock",
       "The chess club has a new clock that ticks louder than its members.\n\nIt was cheap."}};
  return kPrints;
}

const Classroom& room() {
  static const Classroom kRoom(prints());
  return kRoom;
}

std::string chosen(const lesson::Item& item) {
  for (const lesson::Offer& offer : item.offers) {
    if (!item.right.empty() && offer.value == item.right.front()) {
      const auto* words = std::get_if<std::string>(&offer.label);
      return words != nullptr ? *words : "";
    }
  }
  return "";
}

bool is_match(const lesson::Item& item) {
  return !item.right.empty() && item.right.front().starts_with("h");
}

TEST(HeadlineAndBody, GivesEveryTextItsOwnHeadline) {
  const lesson::Made made = room().made("headline-and-body");
  std::size_t matched = 0;
  for (const lesson::Item& item : made.items) {
    if (!is_match(item)) continue;
    ++matched;
    const auto print = std::ranges::find(prints(), chosen(item), &Print::title);
    ASSERT_NE(print, prints().end());
    const std::string first = print->text.substr(0, print->text.find("\n\n"));
    EXPECT_TRUE(has(item.prompt.view(), first)) << first;
    EXPECT_FALSE(has(item.prompt.view(), print->title));
  }
  EXPECT_GE(matched, 3u);
  EXPECT_LE(matched, 5u);
}

TEST(HeadlineAndBody, NeverShowsAHeadlineThatIsToBeMatched) {
  const lesson::Made made = room().made("headline-and-body");
  for (const lesson::Item& item : made.items) {
    if (!is_match(item)) continue;
    for (const lesson::Item& other : made.items) {
      EXPECT_FALSE(has(other.prompt.view(), chosen(item))) << chosen(item);
    }
  }
}

TEST(HeadlineAndBody, AsksWhoSaysItAsTheModelDoes) {
  const lesson::Made made = room().made("headline-and-body");
  std::size_t asked = 0;
  for (std::size_t d = 0; d < prints().size(); ++d) {
    for (const lesson::Item& item : made.items) {
      const bool of = has(item.prompt.view(), "<b>" + prints()[d].title);
      if (!of || is_match(item)) continue;
      ++asked;
      const HeadlineClaim claim = headline_claim(room().corpus, room().corpus.documents[d]);
      EXPECT_EQ(item.right, std::vector<std::string>{std::string(name(claim.source))});
    }
  }
  EXPECT_EQ(asked, 2u);  // the tunnel (only the mayor says it) and the bus (in own words)
}

TEST(HeadlineAndBody, ShowsWhatSaysIt) {
  const lesson::Made made = room().made("headline-and-body");
  for (const lesson::Item& item : made.items) {
    if (!has(item.prompt.view(), "<b>Tunnel")) continue;
    EXPECT_EQ(item.right, std::vector<std::string>{"below"});
    EXPECT_TRUE(has(item.prompt.view(), "Mayor Ida Roe said"));
    EXPECT_TRUE(has(test::words(*item.because), "Source: Mayor Ida Roe") ||
                has(test::words(*item.because), "Source: Mayor Ida Roe ."))
        << test::words(*item.because);
    return;
  }
  FAIL() << "the headline that only the text attributes is asked about first";
}

TEST(HeadlineAndBody, CountsAllHeadlines) {
  std::size_t counts[4] = {};
  for (const Document& document : room().corpus.documents) {
    ++counts[static_cast<std::size_t>(headline_claim(room().corpus, document).source)];
  }
  // The tunnel; the bus, the goats, the orchestra (its "plays ... in the rain" is all there) and
  // the umbrellas; the clock is in other words.
  EXPECT_EQ(counts[static_cast<std::size_t>(HeadlineSource::below)], 1u);
  const std::string after = test::words(room().made("headline-and-body").after);
  EXPECT_TRUE(has(after, "Of 6 headlines")) << after;
  EXPECT_TRUE(has(after, "1 says what only a source says")) << after;
  EXPECT_TRUE(has(after, std::to_string(counts[1]) + (counts[1] == 1 ? " says" : " say")));
  EXPECT_TRUE(has(test::words(room().made("headline-and-body").key), "Tunnel under Kettle Point"));
}

TEST(HeadlineAndBody, IsTheSameForTheSameSeedAndBlindWithoutOutlets) {
  EXPECT_EQ(test::student(room().made("headline-and-body", 2)),
            test::student(room().made("headline-and-body", 2)));
  const lesson::Made blind = room().made("headline-and-body", 1, lesson::Masker::Names::hidden);
  EXPECT_FALSE(has(test::student(blind), "Reed Herald"));
  EXPECT_FALSE(has(test::student(blind), "2024"));
}

TEST(HeadlineAndBody, SaysWhatItNeeds) {
  const Classroom two({prints()[2], prints()[3]});
  EXPECT_TRUE(has(two.refusal("headline-and-body"), "three independent texts"));
}

TEST(HeadlineAndBody, LeavesOutATextThatRepeatsItsHeadline) {
  std::vector<Print> again = {prints()[2], prints()[3], prints()[4]};
  EXPECT_EQ(Classroom(again).refusal("headline-and-body"), "");
  again[0].text = again[0].title + ". It was a fine day.\n\n" + again[0].text;
  EXPECT_NE(Classroom(again).refusal("headline-and-body"), "");
}

}  // namespace
}  // namespace slantwise

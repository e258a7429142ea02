// Spot the reprint: whose a text is by its marks, makers and independent texts as compare has them.
#include <gtest/gtest.h>

#include <algorithm>
#include <set>

#include "apps/lesson/reprints.h"
#include "tests/apps/made_lesson.h"

namespace slantwise {
namespace {

using test::Classroom;
using test::has;
using test::Print;

// Words enough to tell a copy (models/reuse.h), with a mark in front.
std::string report(const std::string& dateline) {
  return dateline +
         " The long bridge over the Wick was closed on Monday after a barge had struck its third "
         "pillar in thick fog shortly before the morning train was due to cross it.\n\n"
         "Divers spent two hours below the water line and found a crack as wide as a hand, while "
         "passengers were taken round the bay by seven yellow buses from the capital.\n\n"
         "The barge was carrying gravel for the new mole and is held at the old fish quay until "
         "its skipper has been heard by the harbor court on Thursday afternoon.";
}

const std::vector<Print>& prints() {
  static const std::vector<Print> kPrints = {
      {"KELPRESS", "Bridge closed", report("WICK, March 1. /KELPRESS/.")},
      {"Reed Herald", "No way across", report("WICK, March 1. /KELPRESS/.")},
      {"Reed Herald", "A wet week",
       "Rain fell on six days of seven.\n\nThe ducks did not mind.\n\nThe baker did, because "
       "nobody walked past his window."},
      {"Dune Post", "A loud night",
       "Nobody slept on Heron Lane.\n\nA band had lost its way to a wedding.\n\nIt played until "
       "the neighbors gave it breakfast."}};
  return kPrints;
}

const Classroom& room() {
  static const Classroom kRoom(prints());
  return kRoom;
}

// The item about the text that `outlet` printed with `words` in it.
const lesson::Item& text_item(const lesson::Made& made, std::string_view outlet,
                              std::string_view part) {
  for (const lesson::Item& one : made.items) {
    const std::string card = test::words(one.prompt);
    if (has(card, outlet) && has(card, part)) return one;
  }
  throw std::out_of_range("no such item");
}

std::string right(const Classroom& room, const lesson::Item& item) {
  for (const lesson::Offer& offer : item.offers) {
    if (item.right.empty() || offer.value != item.right.front()) continue;
    const auto* message = std::get_if<Message>(&offer.label);
    return message != nullptr ? room.english.text(*message) : std::get<1>(offer.label);
  }
  return "";
}

TEST(SpotTheReprint, KnowsACopyByItsMarks) {
  const lesson::Made made = room().made("spot-the-reprint");
  ASSERT_TRUE(room().comparison.articles[1].copy_by_mark);
  const lesson::Item& copy = text_item(made, "Reed Herald", "WICK");
  EXPECT_EQ(right(room(), copy), "a text of KELPRESS");
  EXPECT_TRUE(has(test::words(*copy.because), "/KELPRESS/"));
  const lesson::Item& own = text_item(made, "KELPRESS", "Bridge closed");
  EXPECT_EQ(own.right, std::vector<std::string>{"own"});
}

TEST(SpotTheReprint, HasNoRightAnswerWhereThereIsNoMark) {
  const lesson::Made made = room().made("spot-the-reprint");
  const lesson::Item& plain = text_item(made, "Dune Post", "A loud night");
  EXPECT_TRUE(plain.right.empty());
  EXPECT_TRUE(has(test::words(*plain.because), "No mark"));
}

TEST(SpotTheReprint, OffersEveryOtherMakerOnce) {
  const lesson::Made made = room().made("spot-the-reprint");
  const lesson::Item& item = text_item(made, "Dune Post", "A loud night");
  std::set<std::string> values;
  for (const lesson::Offer& offer : item.offers) values.insert(offer.value);
  EXPECT_EQ(values.size(), item.offers.size());
  // Its own, KELPRESS, Reed Herald, cannot tell.
  EXPECT_EQ(item.offers.size(), 4u);
}

TEST(SpotTheReprint, CountsMakersAndIndependentTexts) {
  const lesson::Made made = room().made("spot-the-reprint");
  // Four texts: KELPRESS's twice; Reed Herald's rain; Dune Post's band.
  EXPECT_EQ(test::item(made, "makers").right, std::vector<std::string>{"3"});
  EXPECT_EQ(test::item(made, "independent").right, std::vector<std::string>{"3"});
  EXPECT_EQ(room().comparison.families, 3u);
  EXPECT_TRUE(has(test::words(*test::item(made, "makers").because), "KELPRESS : 2 texts") ||
              has(test::words(*test::item(made, "makers").because), "KELPRESS: 2 texts"))
      << test::words(*test::item(made, "makers").because);
  EXPECT_TRUE(has(test::words(made.after), "4 articles, 3 independent texts; 1 carries"))
      << test::words(made.after);
}

TEST(SpotTheReprint, ShowsTheMarks) {
  const lesson::Made made = room().made("spot-the-reprint");
  for (const Cut& mark : room().corpus.documents[1].origin.evidence) {
    const std::string_view text = slice(room().corpus.documents[1].text, mark.span);
    EXPECT_TRUE(has(text_item(made, "Reed Herald", "WICK").prompt.view(), text)) << text;
  }
}

TEST(SpotTheReprint, TakesDifferentTexts) {
  const lesson::Masker masker(room().corpus, lesson::Masker::Names::shown, room().english);
  const lesson::Material material{room().corpus, room().comparison, room().english, masker, 5};
  lesson::Draws draws(5, 5);
  std::vector<std::uint32_t> texts = lesson::texts_with_marks(material, draws);
  std::ranges::sort(texts);
  EXPECT_EQ(texts, (std::vector<std::uint32_t>{0, 1, 2, 3}));
  EXPECT_TRUE(lesson::is_copy(material, 1));
  EXPECT_TRUE(lesson::is_own(material, 0));
  EXPECT_FALSE(lesson::has_mark(material, 3));
}

TEST(SpotTheReprint, IsTheSameForTheSameSeed) {
  EXPECT_EQ(test::student(room().made("spot-the-reprint", 2)),
            test::student(room().made("spot-the-reprint", 2)));
}

TEST(SpotTheReprint, SaysWhatItNeeds) {
  const Classroom none({prints()[2], prints()[3]});
  EXPECT_TRUE(has(none.refusal("spot-the-reprint"), "names another maker"));
  const auto blind = room().make("spot-the-reprint", 1, lesson::Masker::Names::hidden);
  ASSERT_TRUE(std::holds_alternative<lesson::NotMade>(blind));
  EXPECT_EQ(std::get<lesson::NotMade>(blind).why.id, "lesson.spot_the_reprint.blind");
}

}  // namespace
}  // namespace slantwise

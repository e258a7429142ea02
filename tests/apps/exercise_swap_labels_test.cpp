// Swap the label: sentences with names exchanged, and the shares of compare.
#include <gtest/gtest.h>

#include <set>

#include "apps/lesson/label_swap.h"
#include "tests/apps/made_lesson.h"

namespace slantwise {
namespace {

using test::Classroom;
using test::has;
using test::Print;

std::vector<Lexicon> crew() {
  return {parse_lexicon(
      "name: n\nversion: v\nlanguage: en\nlicense: l\nprovenance: p\nsets:\n"
      "  - id: crew\n    referent: the crew of the Heron\n    anchors: [Heron]\n    labels:\n"
      "      - {id: p, label: pirates, patterns: [pirate, pirates]}\n"
      "      - {id: r, label: rescuers, patterns: [rescuer, rescuers]}\n"
      "      - {id: o, label: outlaws, patterns: [outlaw, outlaws]}\n",
      "crew.yaml")};
}

const std::vector<Print>& prints() {
  static const std::vector<Print> kPrints = {
      {"Dune Post", "Boats on the bar",
       "Pirates of the Heron towed four barges to the sandbank on Monday morning.\n\n"
       "The harbor office counted the pirates on the Heron again before supper.\n\n"
       "A pirate from the Heron bought rope and two lamps in the village shop."},
      {"Dune Post", "Fog at the ford",
       "Nobody in the fish market had seen pirates near the Heron since the fog came.\n\n"
       "“The pirates of the Heron took our nets in the night,” Ada Brook said."},
      {"Reed Herald", "Lamps at night",
       "Rescuers of the Heron lit six lamps along the mole when the storm arrived.\n\n"
       "Two old women brought soup to the rescuers aboard the Heron after midnight.\n\n"
       "A rescuer from the Heron carried the ferryman home through the wet meadow."},
      {"Reed Herald", "A quiet week",
       "The rescuers of the Heron repaired the bell tower and asked for no money.\n\n"
       "An outlaw from the Heron was fined for sleeping inside the customs house.\n\n"
       "The anti-pirate law does not speak of the Heron or of any other ship.\n\n"
       "The council asked whether the pirates of the Heron were rescuers or not."}};
  return kPrints;
}

const Classroom& room() {
  static const Classroom kRoom(prints(), crew());
  return kRoom;
}

const lesson::NamedSentence* sentence(const lesson::SwapSet& set, std::string_view part) {
  for (const lesson::NamedSentence& one : set.sentences) {
    if (has(one.before + one.printed + one.after, part)) return &one;
  }
  return nullptr;
}

TEST(SwapLabels, ExchangesNamesOfTheSameNumberWithTheirCapital) {
  const lesson::SwapSet set = lesson::swap_set(room().corpus, room().comparison);
  const lesson::NamedSentence* many = sentence(set, "towed four barges");
  ASSERT_NE(many, nullptr);
  EXPECT_EQ(many->printed, "Pirates");
  ASSERT_FALSE(many->others.empty());
  for (const std::uint32_t label : many->others) {
    const std::string name = exchanged(set, *many, label);
    EXPECT_EQ(name, set.table->labels[label].label == "rescuers" ? "Rescuers" : "Outlaws");
  }
  const lesson::NamedSentence* one = sentence(set, "bought rope");
  ASSERT_NE(one, nullptr);
  EXPECT_EQ(one->printed, "pirate");
}

TEST(SwapLabels, KeepsTheArticleRight) {
  const lesson::SwapSet set = lesson::swap_set(room().corpus, room().comparison);
  // "A pirate" may become "A rescuer", not "A outlaw".
  const lesson::NamedSentence* one = sentence(set, "bought rope");
  ASSERT_NE(one, nullptr);
  ASSERT_EQ(one->others.size(), 1u);
  EXPECT_EQ(exchanged(set, *one, one->others[0]), "rescuer");
  EXPECT_EQ(sentence(set, "was fined"), nullptr);  // no other name begins like "an outlaw"
}

TEST(SwapLabels, LeavesOutQuotationsPartsOfWordsAndSentencesWithTwoNames) {
  const lesson::SwapSet set = lesson::swap_set(room().corpus, room().comparison);
  EXPECT_EQ(sentence(set, "took our nets"), nullptr);
  EXPECT_EQ(sentence(set, "law does not speak"), nullptr);
  EXPECT_EQ(sentence(set, "The council asked"), nullptr);
}

TEST(SwapLabels, LeavesOutNamesOfTheirOwn) {
  std::vector<Print> named = prints();
  named[0].text += "\n\nThe old Barge pirates met those of the Heron in the rain on Sunday.";
  named[1].text += "\n\nThe band of the Heron Pirates played for the Heron on its last evening.";
  const Classroom room(named, crew());
  const lesson::SwapSet set = lesson::swap_set(room.corpus, room.comparison);
  EXPECT_NE(sentence(set, "in the rain on Sunday"), nullptr);
  EXPECT_EQ(sentence(set, "on its last evening"), nullptr);
}

TEST(SwapLabels, ShowsHalfOfTheSentencesAsPrinted) {
  const lesson::Made made = room().made("swap-labels");
  std::size_t printed = 0, exchanged = 0;
  for (const lesson::Item& item : made.items) {
    if (item.control != lesson::Control::scale) continue;
    EXPECT_TRUE(item.right.empty());
    EXPECT_EQ(item.offers.size(), 5u);
    const std::string because = test::words(*item.because);
    (has(because, "Shown as printed") ? printed : exchanged) += 1;
  }
  // Eight fit: three and one of Dune Post, three and one of Reed Herald.
  EXPECT_EQ(printed, 4u);
  EXPECT_EQ(exchanged, 4u);
}

TEST(SwapLabels, TellsWhatWasPrintedInTheKeyOnly) {
  const lesson::Made made = room().made("swap-labels");
  const std::string page = test::student(made);
  EXPECT_FALSE(has(page, "as printed:"));
  EXPECT_FALSE(has(page, "Dune Post"));
  const std::string key = test::words(made.key);
  for (const char* line : {"Pirates of the Heron towed", "Rescuers of the Heron lit"}) {
    std::string plain = key;
    for (std::size_t at; (at = plain.find("  ")) != plain.npos;) plain.erase(at, 1);
    EXPECT_TRUE(has(plain, line)) << plain;
  }
}

TEST(SwapLabels, HasTheSharesOfTheComparison) {
  const lesson::Made made = room().made("swap-labels");
  const std::string after = test::words(made.after);
  // Dune Post names the crew five times, each time pirates; Reed Herald: three times rescuers
  // outside "were rescuers or not", which is tied too (4), one outlaw, and pirates twice.
  EXPECT_TRUE(has(after, "Dune Post “ pirates ” 5 of 5")) << after;
  std::size_t rows = 0;
  for (const NameShare& share : room().comparison.naming.at(0).detail.shares) {
    if (share.scope != NameScope::all || share.hits == 0) continue;
    ++rows;
    const std::string row = room().comparison.outlets[share.outlet].name + " “ " +
                            room().comparison.naming[0].labels[share.label].label + " ” " +
                            std::to_string(static_cast<int>(share.hits)) + " of " +
                            std::to_string(static_cast<int>(share.mentions));
    EXPECT_TRUE(has(after, row)) << row << " in " << after;
  }
  EXPECT_GE(rows, 3u);
}

TEST(SwapLabels, IsTheSameForTheSameSeed) {
  const std::string first = test::student(room().made("swap-labels", 7));
  EXPECT_EQ(first, test::student(room().made("swap-labels", 7)));
  std::set<std::string> different;
  for (std::uint64_t seed = 1; seed <= 5; ++seed) {
    different.insert(test::student(room().made("swap-labels", seed)));
  }
  EXPECT_GT(different.size(), 1u);
}

TEST(SwapLabels, HidesOutletsInABlindLesson) {
  const lesson::Made made = room().made("swap-labels", 1, lesson::Masker::Names::hidden);
  EXPECT_FALSE(has(test::student(made), "Dune Post"));
  EXPECT_FALSE(has(test::student(made), "2024"));
}

TEST(SwapLabels, SaysWhatItNeeds) {
  const Classroom none({{"Dune Post", "Fog", "The fog stayed over the ford all week."}}, crew());
  EXPECT_TRUE(has(none.refusal("swap-labels"), "two different names"));
  const Classroom few({prints()[0], prints()[2]}, crew());
  EXPECT_EQ(few.refusal("swap-labels"), "");  // six sentences are enough
  Print less = prints()[2];
  less.text = less.text.substr(0, less.text.find("\n\n"));
  const Classroom fewer({prints()[0], less}, crew());
  EXPECT_TRUE(has(fewer.refusal("swap-labels"), "needs 6 sentences"));
}

}  // namespace
}  // namespace slantwise

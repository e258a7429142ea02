#include <gtest/gtest.h>

#include <set>

#include "apps/lesson/mask_names.h"
#include "apps/lesson/masking.h"
#include "apps/lesson/same_style.h"

namespace slantwise::lesson {
namespace {

Corpus corpus() {
  Corpus result;
  const auto add = [&result](const char* outlet, const char* url, const char* author) {
    Document document;
    document.article.id = std::string(outlet) + ".txt";
    document.article.outlet = document.origin.agency = outlet;
    document.article.url = url;
    document.article.author = author;
    result.documents.push_back(std::move(document));
  };
  add("KELPRESS", "", "");
  add("Harbor Post", "https://www.harborpost.example/2023/a", "Ida Lark and Jon Reed");
  add("The Tidewater Bay News", "", "staff");
  return result;
}

const Messages& english() {
  static const Messages messages = Messages::built_in("en");
  return messages;
}

std::string hidden(std::string_view text) {
  static const Masker masker(corpus(), Masker::Names::hidden, english());
  return masker.text(text);
}

TEST(Masker, HidesADatelineWhole) {
  EXPECT_EQ(hidden("HARBOR, April 3. /KELPRESS/. Talks began"), "▇▇▇ Talks began");
}

TEST(Masker, HidesASignOffAndABylineAndAHeaderDate) {
  EXPECT_EQ(hidden("He told KELPRESS so. Talks began."), "He told ▇▇▇ so. Talks began.");
  EXPECT_EQ(hidden("By Ida Lark"), "▇▇▇");
  EXPECT_EQ(hidden("Politics January 22, 2018, 21:03"), "▇▇▇");
}

TEST(Masker, HidesEveryFormOfAName) {
  EXPECT_EQ(hidden("the Harbor Post’s editor"), "the ▇▇▇’s editor");
  EXPECT_EQ(hidden("It was HARBOR POST, not Harbor  Post."), "It was ▇▇▇, not ▇▇▇.");
  EXPECT_EQ(hidden("told the Post yesterday"), "told ▇▇▇ yesterday");
  EXPECT_EQ(hidden("sent to the Post Office"), "sent to the Post Office");
  EXPECT_EQ(hidden("Tidewater Bay wrote; TTBN did not"), "▇▇▇ wrote; ▇▇▇ did not");
  EXPECT_EQ(hidden("as TidewaterBay has it"), "as ▇▇▇ has it");
  EXPECT_EQ(hidden("(outlawed in Kelmara - KELPRESS)"), "(outlawed in Kelmara - ▇▇▇)");
}

using Parts = std::vector<std::string>;

Parts hidden_parts(const Parts& parts) {
  static const Masker masker(corpus(), Masker::Names::hidden, english());
  return masker.texts(parts);
}

TEST(Masker, HidesInPartsWhatTheWholeLineBeginsWith) {
  EXPECT_EQ(hidden_parts({"HARBOR, April 3. /KELPRESS/. The ", "rebels", " told the Post so."}),
            (Parts{"▇▇▇ The ", "rebels", " told ▇▇▇ so."}));
  // The first part ends before the dateline does.
  EXPECT_EQ(hidden_parts({"HARBOR, ", "April 3. /KELPRESS/. Talks", " began."}),
            (Parts{"▇▇▇ ", "Talks", " began."}));
}

TEST(Masker, TakesNoPartForALineOfItsOwn) {
  const Parts parts = {"Jory Maddern, spokesman for the ", "rebels", "."};
  EXPECT_EQ(hidden_parts(parts), parts);
  const Parts marks = {"\"", "First the coffee slid", "\", said Hester Vance."};
  EXPECT_EQ(hidden_parts(marks), marks);
  EXPECT_EQ(Masker(corpus(), Masker::Names::shown, english()).texts(parts), parts);
}

TEST(Masker, HidesTheKindBehindAName) {
  EXPECT_EQ(hidden("experts told Harbor Post News on Monday"), "experts told ▇▇▇ on Monday");
  EXPECT_EQ(hidden("He told the KELPRESS Newsroom so."), "He told the ▇▇▇ Newsroom so.");
}

TEST(Masker, LeavesBlanksAlone) {
  EXPECT_EQ(hidden(" "), " ");
  EXPECT_EQ(hidden(""), "");
  EXPECT_EQ(hidden("The mill stood.\n\nIt burned."), "The mill stood.\n\nIt burned.");
}

TEST(Masker, LeavesOrdinaryWordsAlone) {
  EXPECT_EQ(hidden("a harbor post of wood, kelpressing staff"),
            "a harbor post of wood, kelpressing staff");
  EXPECT_EQ(hidden("in April 2023 and on April 3"), "in April 2023 and on April 3");
}

TEST(Masker, HidesAuthorsAddressesAndWholeDates) {
  EXPECT_EQ(hidden("Jon Reed saw it"), "▇▇▇ saw it");
  EXPECT_EQ(hidden("see https://a.example/b?c=1 now"), "see ▇▇▇ now");
  EXPECT_EQ(hidden("They sent it to desk@harborpost.example today."), "They sent it to ▇▇▇ today.");
  EXPECT_EQ(hidden("on harborpost.example, by @harborpost"), "on ▇▇▇, by ▇▇▇");
  EXPECT_EQ(hidden("on January 22, 2018 or 2018-01-22 or 22 Jan. 2018 there"),
            "on ▇▇▇ or ▇▇▇ or ▇▇▇ there");
}

TEST(Masker, ShowsEverythingUnlessTheLessonIsBlind) {
  const Masker masker(corpus(), Masker::Names::shown, english());
  EXPECT_FALSE(masker.hides());
  EXPECT_EQ(masker.text("HARBOR, April 3. /KELPRESS/. Talks"),
            "HARBOR, April 3. /KELPRESS/. Talks");
  EXPECT_EQ(masker.outlet("Harbor Post"), "Harbor Post");
  EXPECT_EQ(masker.date("2023-04-03"), "2023-04-03");
  // ... but for the sentences of "Guess the outlet".
  EXPECT_EQ(masker.guess("“KELPRESS” criticised it — again"), "\"▇▇▇\" criticized it – again");
}

TEST(Masker, CallsAnOutletByTheSameLetterAndHidesDates) {
  const Masker masker(corpus(), Masker::Names::hidden, english());
  std::set<std::string> letters;
  for (const char* outlet : {"KELPRESS", "Harbor Post", "The Tidewater Bay News"}) {
    letters.insert(masker.outlet(outlet));
    EXPECT_EQ(masker.outlet(outlet), masker.outlet(outlet));
  }
  EXPECT_EQ(letters, (std::set<std::string>{"Outlet A", "Outlet B", "Outlet C"}));
  EXPECT_EQ(masker.outlet("Another"), "▇▇▇");
  EXPECT_EQ(masker.date("2023-04-03"), "");
}

TEST(SameStyle, MakesMarksAndSpellingsEqual) {
  const SameStyle style;
  EXPECT_EQ(style.apply("“Mr. Brook” criticised — 5 per cent"), "\"Brook\" criticized – 5 percent");
  EXPECT_EQ(style.apply("Gov. Reed, U.S. colours: 5%"), "Governor Reed, US colors: 5 percent");
  EXPECT_EQ(style.apply("Organisation on Sept. 8 – amongst others"),
            "Organization on September 8 – among others");
  EXPECT_EQ(style.apply("⦁ The mill stood"), "The mill stood");
  // Words that only look so stay.
  EXPECT_EQ(style.apply("A towardsman and a hourglass"), "A towardsman and a hourglass");
}

TEST(FormsOf, LeavesOutWhatManyNamesHave) {
  EXPECT_EQ(forms_of("The Bay News"), (std::vector<std::string>{"Bay", "TBN", "The Bay News"}));
  EXPECT_EQ(forms_of("Bay"), std::vector<std::string>{"Bay"});
}

}  // namespace
}  // namespace slantwise::lesson

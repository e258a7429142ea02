// quotes --shared: what it prints of a quotation that several outlets have.
#include <gtest/gtest.h>

#include <algorithm>
#include <sstream>

#include "apps/shared_quote_rows.h"
#include "core/text/unicode.h"
#include "tests/apps/program.h"
#include "tests/support.h"

namespace slantwise {
namespace {

using test::program;

const std::string kWhole =
    "We will open every gate of the old harbor before the winter storms come";

std::string records() {
  return test::record("a", "Gazette", "It rained. “" + kWhole + ",” Jane Roe said on Monday.") +
         test::record(
             "b", "Herald",
             "It rained. “We shall open every gate of the old harbor before the winter,” Mayor "
             "Roe claimed.") +
         test::record("c", "Gazette", "It rained. “" + kWhole + ",” Jane Roe said on Tuesday.");
}

bool contains(const std::string& text, std::string_view part) {
  return text.find(part) != std::string::npos;
}

TEST(SharedQuoteScreen, ShowsTheWholeAndHowEachOutletCutIt) {
  const auto shown = program({"quotes", "-", "--shared"}, records());
  EXPECT_EQ(shown.code, 0);
  EXPECT_TRUE(contains(shown.out, "1. 2 outlets\n   “" + kWhole + "”\n")) << shown.out;
  EXPECT_TRUE(
      contains(shown.out, "In all of them: “open every gate of the old harbor before the winter”"));
  EXPECT_TRUE(
      contains(shown.out, "   Gazette               Jane Roe, say (2 articles): in full\n"));
  EXPECT_TRUE(contains(shown.out, "claim: “shall” for “will”; without “storms come”"));
}

TEST(SharedQuoteScreen, FitsTheScreen) {
  const auto shown = program({"quotes", "corpora/harbor", "--shared"});
  std::istringstream lines(shown.out);
  for (std::string line; std::getline(lines, line);) EXPECT_LE(display_width(line), 100) << line;
}

TEST(SharedQuoteScreen, SaysWhenThereIsNone) {
  const auto shown =
      program({"quotes", "-", "--shared"}, test::record("a", "Gazette", "It rained."));
  EXPECT_EQ(shown.out, "");
  EXPECT_TRUE(contains(shown.err, "no quotation that fits stands in two outlets"));
}

TEST(SharedQuoteScreen, KeepsControlCharactersOffTheTerminal) {
  std::string evil = records();
  evil.replace(evil.find("storms"), 6, "st\\u001brms");
  const auto shown = program({"quotes", "-", "--shared"}, evil);
  EXPECT_FALSE(contains(shown.out, "\x1b"));
}

TEST(SharedQuoteRecords, HaveOneRowAVersion) {
  const auto shown = program({"quotes", "-", "--shared", "--csv"}, records());
  EXPECT_EQ(
      shown.out.substr(0, shown.out.find('\n')),
      "quote,outlets,families,article,outlet,date,field,begin,end,speaker,category,verb,class,"
      "words,words_longest,words_common,left_out,replaced,put_in,text,variant,variants,"
      "other_speaker,source");
  EXPECT_EQ(std::ranges::count(shown.out, '\n'), 4);
  // Herald: 12 of 14 words, of which 10 in a row stand in all.
  EXPECT_TRUE(contains(shown.out,
                       ",claim,doubting,12,14,10,storms come,"
                       "will > shall,,We shall open every gate of the old harbor before the winter,"
                       "changed,changed;truncated,,Mayor Roe\n"))
      << shown.out;
}

// Both names at the words, then one by the last name only.
TEST(SharedQuoteRecords, SayHowSureAnotherSpeakerIs) {
  const auto other = [](const std::string& who) {
    return test::record("a", "Gazette", "It rained. “" + kWhole + ",” Jane Roe said.") +
           test::record("b", "Herald", "It rained. “" + kWhole + ",” " + who + " said.");
  };
  const auto csv = [&](const std::string& who) {
    return program({"quotes", "-", "--shared", "--csv"}, other(who)).out;
  };
  EXPECT_TRUE(contains(csv("Adam Poe"), ",other speaker,other speaker,sure,Adam Poe\n"));
  EXPECT_TRUE(contains(csv("Poe"), ",identical,identical,unclear,Poe\n"));
  const auto screen = [&](const std::string& who) {
    return program({"quotes", "-", "--shared"}, other(who)).out;
  };
  EXPECT_TRUE(contains(screen("Adam Poe"), "Adam Poe, say: by another speaker\n"));
  EXPECT_TRUE(contains(screen("Poe"), "Poe, say: the speaker differs or is unclear\n"));
}

TEST(SharedQuoteRecords, HoldTheWordsForASpeakerWithoutAName) {
  const auto shown = program(
      {"quotes", "-", "--shared", "--csv"},
      test::record("a", "Gazette", "It rained. “" + kWhole + ",” Jane Roe said.") +
          test::record("b", "Herald", "It rained. “" + kWhole + ",” a senior official said."));
  EXPECT_TRUE(contains(shown.out, ",identical,identical,,a senior official\n")) << shown.out;
}

TEST(SharedQuoteRecords, PointIntoTheSource) {
  Corpus corpus = test::corpus_of(
      {test::article("a", "Gazette", "“" + kWhole + ",” Jane Roe said on Monday."),
       test::article("b", "Herald", "It rained. “" + kWhole + ",” Jane Roe said.")});
  const Records records = shared_records(corpus, find_shared(corpus, {}));
  ASSERT_EQ(records.rows.size(), 2u);
  const auto begin = std::stoul(std::get<std::string>(records.rows[1][7]));
  const auto end = std::stoul(std::get<std::string>(records.rows[1][8]));
  EXPECT_EQ(corpus.documents[1].article.text.substr(begin, end - begin), "“" + kWhole + ",”");
}

TEST(SharedQuoteRecords, AreOfTheSpeakersAskedFor) {
  EXPECT_EQ(program({"quotes", "-", "--shared", "--speaker", "Roe"}, records()).code, 0);
  EXPECT_EQ(program({"quotes", "-", "--shared", "--speaker", "Poe"}, records()).code, 2);
  EXPECT_EQ(program({"quotes", "-", "--shared", "--class", "heated"}, records()).out, "");
}

TEST(SharedQuoteRecords, AreTheSameForAnyNumberOfThreads) {
  const auto one = program({"quotes", "corpora/harbor", "--shared", "--threads", "1"});
  EXPECT_EQ(one.out, program({"quotes", "corpora/harbor", "--shared", "--threads", "2"}).out);
}

}  // namespace
}  // namespace slantwise

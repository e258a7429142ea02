#include "models/distancing.h"

#include <gtest/gtest.h>

#include "tests/support.h"

namespace slantwise {
namespace {

using Strings = std::vector<std::string>;

std::vector<DistanceRow> rows_of(const std::string& text) {
  Distancing distancing;
  distancing.add(Analyzer().analyze(test::article("a", "Gazette", text)));
  return distancing.rows();
}

// "own scare-quotes 1: free", one a row.
Strings shown(const std::string& text) {
  Strings out;
  for (const DistanceRow& row : rows_of(text)) {
    std::string line = row.own ? "own " : row.speaker + " (" + row.category + ") ";
    line += std::string(name(row.kind)) + " " + std::to_string(row.uses) + ":";
    for (const std::string& word : row.words) line += " " + word + ";";
    out.push_back(line);
  }
  return out;
}

TEST(Distancing, CountsWhatTheOutletHoldsAtADistance) {
  EXPECT_EQ(shown("The “free” lunch was cold. The so-called reform failed in May."),
            (Strings{"own scare-quotes 1: free;", "own so-called 1: so-called reform;"}));
  EXPECT_EQ(shown("The self-styled governor. The alleged spy fled."),
            (Strings{"own self-styled 1: self-styled governor;", "own alleged 1: alleged spy;"}));
}

TEST(Distancing, ShowsWhatIsMeant) {
  EXPECT_EQ(shown("The so-called de-escalation failed."),
            (Strings{"own so-called 1: so-called de-escalation;"}));
  EXPECT_EQ(
      shown("The so-called “safety rota” failed. The alleged Grand Duke fled."),
      (Strings{"own so-called 1: so-called “safety rota”;", "own alleged 1: alleged Grand Duke;"}));
}

TEST(Distancing, InReportedWordsItIsTheSources) {
  EXPECT_EQ(shown("Jane Roe said that the so-called reform failed."),
            (Strings{"Jane Roe (unresolved) so-called 1: so-called reform;"}));
}

TEST(Distancing, InQuotedWordsItIsNotCounted) {
  EXPECT_EQ(shown("“The so-called reform failed,” Jane Roe said."), Strings{});
}

TEST(Distancing, ClaimsCountWhereTheVerbStandsInOwnWords) {
  EXPECT_EQ(shown("Jane Roe claimed that taxes fall. Adam Poe alleged that they rise."),
            (Strings{"own claims 2: alleged; claimed;"}));
  EXPECT_EQ(shown("Jane Roe said that taxes fall."), Strings{});
}

TEST(Distancing, FindsWhatSomebodyCalledIt) {
  EXPECT_EQ(shown("The port closed after what the mayor called a “storm” on Monday."),
            (Strings{"own what-called 1: what the mayor called;"}));
  EXPECT_EQ(shown("The port closed after what she described as a storm."),
            (Strings{"own what-called 1: what she described as;"}));
}

TEST(Distancing, OtherUsesOfWhatAreNone) {
  EXPECT_EQ(shown("Nobody knew what was called for. Nobody knows what to call it."), Strings{});
  EXPECT_EQ(
      shown("Ask what it is, she called. What the port, once called Old Quay, needs is rain."),
      Strings{});
}

TEST(Distancing, RowsStandByKindTheOutletFirstAndAddUp) {
  // Two articles of one outlet: 2 own uses, "so-called deal" first as it sorts first; 1 of Roe's.
  Distancing distancing;
  Analyzer analyzer;
  const std::string one = "Jane Roe said that the so-called tax failed.";
  const std::string two = "A so-called deal sank.\n\nA so-called plan sank.";
  distancing.add(analyzer.analyze(test::article("a", "Gazette", one)));
  distancing.add(analyzer.analyze(test::article("b", "Gazette", two)));
  const auto rows = distancing.rows();
  ASSERT_EQ(rows.size(), 2u);
  EXPECT_TRUE(rows[0].own);
  EXPECT_EQ(rows[0].uses, 2u);
  EXPECT_EQ(rows[0].words, (Strings{"so-called deal", "so-called plan"}));
  EXPECT_FALSE(rows[1].own);
  EXPECT_EQ(rows[1].speaker, "Jane Roe");
}

TEST(Distancing, KeepsTheEightMostUsedWords) {
  std::string text;
  for (const char* word :
       {"ant", "bee", "cow", "doe", "elk", "fly", "gnu", "hen", "ibex", "ibex"}) {
    text += std::string("The “") + word + "” lunch was cold today. ";
  }
  const auto rows = rows_of(text);
  ASSERT_EQ(rows.size(), 1u);
  EXPECT_EQ(rows[0].uses, 10u);
  ASSERT_EQ(rows[0].words.size(), 8u);
  EXPECT_EQ(rows[0].words[0], "ibex");
}

TEST(Distancing, NamesAreStable) {
  EXPECT_EQ(name(DistanceKind::scare_quotes), "scare-quotes");
  EXPECT_EQ(name(DistanceKind::what_called), "what-called");
}

}  // namespace
}  // namespace slantwise

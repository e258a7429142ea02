// Where a source stands in its sentence, and which words are its (methods 4.4).
#include "core/voice/attribution.h"

#include <gtest/gtest.h>

#include <string>

#include "tests/core/voice_support.h"

namespace slantwise {
namespace {

using voice_support::voiced;
using voice_support::words_of;

std::string reported(std::string_view text) { return words_of(voiced(text), Voice::paraphrase); }

// "Jane Roe, the mayor | said | that it rained", one line for each attribution.
std::string parts(std::string_view text) {
  const Document document = voiced(text);
  std::string lines;
  for (const Attribution& one : document.attributions) {
    if (!lines.empty()) lines += "\n";
    for (const Span span : {one.source, one.cue}) {
      lines += std::string(slice(document.text, span)) + " | ";
    }
    lines += slice(document.text, one.content);
  }
  return lines;
}

TEST(Attribution, ASubjectBeforeAnAsideIsTheWholeSource) {
  EXPECT_EQ(parts("Roe, calling it a “shame”, said he doubted it."),
            "Roe | calling | it a “shame\n"
            "Roe, calling it a “shame | said | he doubted it");
  EXPECT_EQ(parts("Mr. Roe, speaking in Westmark, said the town was poor."),
            "Mr. Roe, speaking in Westmark | said | the town was poor");
  EXPECT_EQ(parts("The town was poor, the mayor said."), "the mayor | said | The town was poor");
}

TEST(Attribution, AVerbAfterAndSharesTheSubject) {
  EXPECT_EQ(parts("Roe called Doe a “wolf,” and said his plan was bad."),
            "Roe | called | Doe a “wolf\nRoe | said | his plan was bad");
}

TEST(Attribution, TheSentencesFirstNameIsTheSharedSubject) {
  EXPECT_EQ(parts("Jane Roe left the town and said it was poor."), "Jane Roe | said | it was poor");
  EXPECT_EQ(parts("The rebels left the town and said it was poor."),
            "The rebels | said | it was poor");
  EXPECT_EQ(parts("There, far from home, they left and said it was poor."),
            " | said | it was poor");
}

TEST(Attribution, WhatFollowsAQuotationMayBeAClauseAndNoSource) {
  EXPECT_EQ(parts("“We sail,” said the man who had lost."),
            "the man who had lost | said | We sail");
  EXPECT_EQ(reported("Roe, praising “the rain”, said the town could be rich."),
            "the town could be rich");
}

TEST(Attribution, ASourceBetweenCommasHasWordsOnBothSides) {
  EXPECT_EQ(reported("Even then, he said, it had rained."), "Even then it had rained");
  EXPECT_EQ(reported("The plan, said Roe and others, would fail at once."),
            "The plan would fail at once");
  EXPECT_EQ(reported("On Monday, he said the bridge would open."), "the bridge would open");
  EXPECT_EQ(reported("The plan would fail at once, said Roe, the mayor of the town."),
            "The plan would fail at once");
}

TEST(Attribution, ASourceAfterTheVerbMayBeginWithItsTrade) {
  EXPECT_EQ(parts("The bridge would open in May, said crane driver Jane Roe."),
            "crane driver Jane Roe | said | The bridge would open in May");
  EXPECT_EQ(parts("In Westmark, the old mill on the hill is shut, said the mayor, Jane Roe."),
            "the mayor | said | In Westmark, the old mill on the hill is shut");
  EXPECT_EQ(reported("The bridge would open in May, Roe told the Harbor Gazette."),
            "The bridge would open in May");
}

TEST(Attribution, ALastVerbClosesOverAnEarlierOne) {
  EXPECT_EQ(parts("Doe hopes that it rains, Roe said."),
            "Doe | hopes | that it rains\nRoe | said | Doe hopes that it rains");
}

TEST(Attribution, WhenAskedSaysWhatWasAsked) {
  EXPECT_EQ(reported("“It did,” Roe said when asked whether it rained."), "whether it rained");
}

TEST(Attribution, APartlyQuotedStatementGoesOnBehindTheMarks) {
  EXPECT_EQ(reported("Roe said “it hurts” every time he sees the wall."),
            "every time he sees the wall");
  EXPECT_EQ(reported("Roe repeated “the rules” of the game which were old."), "");
  EXPECT_EQ(reported("Roe said “it hurts,” and the town was still."), "");
}

TEST(Attribution, AStanceThatIsSaidAloudIsSurerThanOneThatIsHeld) {
  const auto sure = [](std::string_view text) {
    return voiced(text).attributions.at(0).confidence;
  };
  EXPECT_EQ(sure("The mayor denied the claims of fraud."), Confidence::medium);
  EXPECT_EQ(sure("The mayor opposed the claims of fraud."), Confidence::low);
}

TEST(Attribution, WhatSomebodyWouldSayIsUnsure) {
  const Document document = voiced("The mayor would say that it rained.");
  ASSERT_EQ(document.attributions.size(), 1u);
  EXPECT_EQ(document.attributions[0].rule, "cue-modal");
  EXPECT_EQ(document.attributions[0].confidence, Confidence::low);
  EXPECT_EQ(voiced("Rain was never expected.").attributions.size(), 0u);
  EXPECT_EQ(voiced("Rain is not expected to stop.").attributions.at(0).rule, "cue-passive");
}

TEST(Attribution, NamesAndNounsAreNoVerbs) {
  EXPECT_EQ(parts("Roe wrote an essay called “Rain” there."), "");
  EXPECT_EQ(parts("It is hard to confirm claims of fraud, let us say."), "");
  EXPECT_EQ(parts("Some reports about rain were lost."), "");
  EXPECT_EQ(parts("Roe claims fraud."), "Roe | claims | fraud");
}

TEST(Attribution, ANounHoldsWordsIfThatFollows) {
  EXPECT_EQ(parts("It rained despite the mayor's claim that taxes rise."),
            "the mayor's | claim | that taxes rise");
  EXPECT_EQ(parts("There were new allegations by Jane Roe that taxes rise."),
            "Jane Roe | allegations | that taxes rise");
  EXPECT_EQ(parts("It rained despite her hope that it would not."),
            "her | hope | that it would not");
  EXPECT_EQ(parts("Roe hopes that it rains."), "Roe | hopes | that it rains");
  EXPECT_EQ(parts("There was a report that was lost, and a claim, that year."), "");
}

TEST(Attribution, SomebodysViewIsTheirs) {
  EXPECT_EQ(parts("In Roe’s view, taxes rise."), "Roe’s | view | taxes rise");
  EXPECT_EQ(parts("Taxes rise, in her own words."), "her | words | Taxes rise");
  EXPECT_EQ(parts("The tax, in Roe’s opinion, is bad."),
            "Roe’s | opinion | The tax\nRoe’s | opinion | is bad");
  EXPECT_EQ(parts("In the words of Jane Roe, taxes rise."),
            "Jane Roe | In the words of | taxes rise");
  EXPECT_EQ(parts("In his house, a room with a view of the sea was let."), "");
}

TEST(Attribution, AVerbBeforeAColonLeadsToTheNextParagraph) {
  EXPECT_EQ(parts("In May the Harbor Gazette reported:\nIt rained on the town.\nIt was dry."),
            "In May the Harbor Gazette | reported | It rained on the town");
  EXPECT_EQ(reported("This is what he wrote:\n“It rained,” and so on."), "");
  EXPECT_EQ(parts("Here is a list:\nIt rained on the town."), "");
  EXPECT_EQ(parts("The Gazette reported:\n<a> It rained."), "");
}

TEST(Attribution, AnAsideIsNotTheSpeaker) {
  const Document document = voiced("Roe, a friend of Jane Doe, said that it rained.");
  ASSERT_EQ(document.attributions.size(), 1u);
  EXPECT_EQ(document.attributions[0].speaker, "Roe");
  EXPECT_EQ(voiced("The mayor, Jane Doe, said that it rained.").attributions.at(0).speaker,
            "Jane Doe");
}

}  // namespace
}  // namespace slantwise

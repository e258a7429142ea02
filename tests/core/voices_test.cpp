#include "core/voice/voices.h"

#include <gtest/gtest.h>

#include <string>

#include "tests/core/voice_support.h"

namespace slantwise {
namespace {

using voice_support::FirstLine;
using voice_support::voiced;
using voice_support::words_of;

std::string reported(std::string_view text, FirstLine first = FirstLine::body) {
  return words_of(voiced(text, first), Voice::paraphrase);
}
std::string quoted(std::string_view text) { return words_of(voiced(text), Voice::quote); }

const Attribution& only_attribution(const Document& document) {
  EXPECT_EQ(document.attributions.size(), 1u);
  static const Attribution kNone;
  return document.attributions.empty() ? kNone : document.attributions[0];
}

TEST(Voices, PlainTextIsNarrationOfHighConfidence) {
  const Document document = voiced("The road was closed for repairs.\nIt rained.");
  for (std::size_t i = 0; i < document.tokens.size(); ++i) {
    EXPECT_EQ(document.tokens.voice[i], Voice::narration);
    EXPECT_EQ(document.tokens.confidence[i], Confidence::high);
  }
  ASSERT_EQ(document.runs.size(), 1u);
  EXPECT_TRUE(document.runs[0].rule.empty());
}

TEST(Voices, EmptyTextHasNoRuns) {
  const Document document = voiced("");
  EXPECT_TRUE(document.runs.empty());
  EXPECT_TRUE(document.attributions.empty());
}

TEST(Voices, QuoteBeforeSubjectAndVerb) {
  const Document document = voiced("“We will pay,” Jane Roe said.");
  EXPECT_EQ(words_of(document, Voice::quote), "We will pay");
  const Attribution& attribution = only_attribution(document);
  EXPECT_EQ(attribution.kind, Attribution::Kind::direct);
  EXPECT_EQ(slice(document.text, attribution.source), "Jane Roe");
  EXPECT_EQ(slice(document.text, attribution.cue), "said");
  EXPECT_EQ(attribution.speaker, "Jane Roe");
  EXPECT_EQ(attribution.verb, "say");
  EXPECT_EQ(attribution.klass, "neutral");
}

TEST(Voices, QuoteBeforeVerbAndSubject) {
  const Document document = voiced("“We will pay,” said Jane Roe, the mayor, in Port Ellis.");
  EXPECT_EQ(words_of(document, Voice::quote), "We will pay");
  EXPECT_EQ(words_of(document, Voice::paraphrase), "");
  EXPECT_EQ(only_attribution(document).speaker, "Jane Roe");
}

TEST(Voices, QuoteAfterSubjectAndVerb) {
  const Document document = voiced("Jane Roe said: “We will pay.”");
  EXPECT_EQ(words_of(document, Voice::quote), "We will pay");
  EXPECT_EQ(only_attribution(document).speaker, "Jane Roe");
}

TEST(Voices, ContentAfterThat) {
  EXPECT_EQ(reported("The mayor told reporters on Monday that the bridge would open."),
            "that the bridge would open");
}

TEST(Voices, ContentAfterTheVerb) {
  EXPECT_EQ(reported("The mayor said the bridge would open."), "the bridge would open");
  EXPECT_EQ(reported("The mayor said Monday the bridge would open."), "the bridge would open");
}

TEST(Voices, ContentBeforeSubjectAndVerb) {
  EXPECT_EQ(reported("The bridge would open in May, the mayor said."),
            "The bridge would open in May");
  EXPECT_EQ(reported("The bridge would open in May, the mayor said on Monday."),
            "The bridge would open in May");
}

TEST(Voices, ContentBeforeVerbAndSubject) {
  EXPECT_EQ(reported("The bridge would open in May, said Jane Roe."),
            "The bridge would open in May");
}

TEST(Voices, ContentOnBothSides) {
  EXPECT_EQ(reported("The old bridge, the mayor said, would open in May."),
            "The old bridge would open in May");
}

TEST(Voices, AnOpeningCircumstanceIsNotWhatIsSaid) {
  EXPECT_EQ(reported("On Monday, the mayor said the bridge would open."), "the bridge would open");
}

TEST(Voices, AccordingToComesFirstOrLast) {
  EXPECT_EQ(reported("According to the ministry, prices fell."), "prices fell");
  EXPECT_EQ(reported("Prices fell in March, according to the ministry."), "Prices fell in March");
}

TEST(Voices, HeadlinesNameTheSourceAfterADashOrAroundAColon) {
  EXPECT_EQ(reported("Bridge must open by May — Roe\nIt rained.", FirstLine::headline),
            "Bridge must open by May");
  EXPECT_EQ(reported("Roe: the bridge must open by May\nIt rained.", FirstLine::headline),
            "the bridge must open by May");
  EXPECT_EQ(reported("Bridge must open by May, Roe says\nIt rained.", FirstLine::headline),
            "Bridge must open by May");
}

TEST(Voices, ARelativeClauseAfterACommaIsNarration) {
  EXPECT_EQ(reported("The mayor blamed the storm, which hit on Sunday."), "the storm");
}

TEST(Voices, NounsThatLookLikeCuesAreNone) {
  EXPECT_EQ(reported("The report on the claim was in the hope chest."), "");
  EXPECT_EQ(reported("Some states closed the border."), "");
}

TEST(Voices, ASentenceWithinAQuoteDoesNotEndTheUnit) {
  const Document document = voiced("Roe said: “It is late. We go. Now.” It rained.");
  EXPECT_EQ(words_of(document, Voice::quote), "It is late We go Now");
  EXPECT_EQ(words_of(document, Voice::narration), "Roe said It rained");
}

TEST(Voices, FragmentsInAnAttributedSentenceAreQuoted) {
  const Document document = voiced("The mayor said the plan was “bad” for workers.");
  EXPECT_EQ(words_of(document, Voice::quote), "bad");
  EXPECT_EQ(words_of(document, Voice::paraphrase), "the plan was for workers");
  EXPECT_EQ(only_attribution(document).kind, Attribution::Kind::mixed);
  EXPECT_TRUE(document.scare_quotes.empty());
}

TEST(Voices, FragmentsWithoutACueStayInTheirVoice) {
  const Document document = voiced("The “free” lunch was cold.\n“It was not free,” Roe said.");
  EXPECT_EQ(words_of(document, Voice::quote), "It was not free");
  ASSERT_EQ(document.scare_quotes.size(), 1u);
  EXPECT_EQ(slice(document.text, document.scare_quotes[0].content), "free");
  EXPECT_EQ(document.scare_quotes[0].rule, "scare-marks");
}

TEST(Voices, NamesBetweenMarksWithoutACueAreNoSpeech) {
  const Document document = voiced("He hosts “Morning Light” there.\n“It rained,” Roe said.");
  EXPECT_EQ(words_of(document, Voice::quote), "It rained");
  EXPECT_TRUE(document.scare_quotes.empty());
}

TEST(Voices, TitlesOfWorksAreNoSpeech) {
  EXPECT_EQ(quoted("She starred in the film “The Long Way to the Sea” last year.\n“A b,” he said."),
            "A b");
}

TEST(Voices, UnclosedQuotesAreUnclearAndEndWithTheirParagraph) {
  const Document document = voiced("“We feel it is late.\nThe road was closed.\n“Go,” Roe said.");
  EXPECT_EQ(words_of(document, Voice::quote), "We feel it is late Go");
  EXPECT_EQ(document.tokens.confidence[0], Confidence::low);
  EXPECT_EQ(document.tokens.voice[5], Voice::narration);  // "The"
  EXPECT_EQ(document.tokens.confidence[5], Confidence::high);
}

TEST(Voices, ACuelessQuotedParagraphContinuesTheSpeaker) {
  const Document document = voiced("“We go,” Jane Roe said.\n“It is late, and it is cold.”");
  ASSERT_EQ(document.attributions.size(), 2u);
  EXPECT_EQ(document.attributions[1].speaker, "Jane Roe");
  EXPECT_EQ(document.attributions[1].rule, "carry-over");
  EXPECT_EQ(document.attributions[1].confidence, Confidence::medium);
  EXPECT_TRUE(document.attributions[1].cue.empty());
}

TEST(Voices, SpeakersAreResolved) {
  const Document document = voiced(
      "Mayor Jane Roe said prices fell.\nRoe said they rose.\nShe said so again.\n"
      "The mayor said that it was fine.\nOfficials said that it was not.");
  ASSERT_EQ(document.attributions.size(), 5u);
  EXPECT_EQ(document.attributions[0].speaker, "Jane Roe");
  EXPECT_EQ(document.attributions[1].speaker, "Jane Roe");
  EXPECT_EQ(document.attributions[2].speaker, "Jane Roe");
  EXPECT_EQ(document.attributions[3].speaker, "Jane Roe");
  EXPECT_EQ(document.attributions[4].speaker, "");
}

TEST(Voices, VerbsHaveClasses) {
  const auto klass = [](std::string_view verb) {
    return only_attribution(voiced("Roe " + std::string(verb) + " that it was so.")).klass;
  };
  EXPECT_EQ(klass("claimed"), "doubting");
  EXPECT_EQ(klass("thundered"), "heated");
  EXPECT_EQ(klass("admitted"), "factive");
  EXPECT_EQ(klass("feared"), "thought");
  EXPECT_EQ(klass("warned"), "gesture");
  EXPECT_EQ(only_attribution(voiced("Roe praised the plan.")).klass, "praising");
  EXPECT_EQ(only_attribution(voiced("The study shows that it was so.")).klass, "document");
}

TEST(Voices, ConfidenceIsTheRules) {
  const auto confidence = [](std::string_view text) {
    return only_attribution(voiced(text)).confidence;
  };
  EXPECT_EQ(confidence("According to the ministry, prices fell."), Confidence::high);
  EXPECT_EQ(confidence("The mayor said that prices fell."), Confidence::medium);
  EXPECT_EQ(confidence("The mayor wants more workers."), Confidence::low);
}

TEST(Voices, AHeadlinesSourceIsSurerIfTheArticleNamesIt) {
  const Document known = voiced("Bridge must open — Roe\nJane Roe left.", FirstLine::headline);
  EXPECT_EQ(only_attribution(known).rule, "headline-name");
  EXPECT_EQ(only_attribution(known).confidence, Confidence::medium);
  EXPECT_EQ(only_attribution(known).speaker, "Jane Roe");
  const Document unknown = voiced("Bridge must open — Roe\nIt rained.", FirstLine::headline);
  EXPECT_EQ(only_attribution(unknown).confidence, Confidence::low);
}

TEST(Voices, DocumentsShowAndFind) {
  EXPECT_EQ(reported("The survey found prices higher than before."), "prices higher than before");
  EXPECT_EQ(reported("The boy found a coin in the street."), "");
}

TEST(Voices, WhoWasToldIsNotWhatWasSaid) {
  EXPECT_EQ(reported("The bridge would open in May, Roe told the Harbor Gazette."),
            "The bridge would open in May");
}

TEST(Voices, AnAppositionIsNoInversion) {
  EXPECT_EQ(reported("Roe, who lives by the river, said the bridge would open."),
            "the bridge would open");
}

TEST(Voices, SignedNotesInQuotesAreInserts) {
  const Document document =
      voiced("“The front [a party, banned in Norland - TASS] lost,” Roe said.");
  EXPECT_EQ(words_of(document, Voice::insert), "a party banned in Norland TASS");
  EXPECT_EQ(words_of(document, Voice::quote), "The front lost");
  ASSERT_EQ(document.inserts.size(), 1u);
  EXPECT_EQ(document.inserts[0].inside, Voice::quote);
  EXPECT_EQ(document.inserts[0].signed_by, "TASS");
  EXPECT_TRUE(document.inserts[0].sign_off);
  EXPECT_TRUE(document.inserts[0].legal_formula);
}

TEST(Voices, LegalFormulasAreInsertsInEveryVoice) {
  const Document document = voiced(
      "The front (outlawed in Norland) lost, Roe said.\n"
      "The front (banned in Norland) was gone.");
  ASSERT_EQ(document.inserts.size(), 2u);
  EXPECT_EQ(document.inserts[0].inside, Voice::paraphrase);
  EXPECT_EQ(document.inserts[0].signed_by, "NNA");  // the article's origin
  EXPECT_FALSE(document.inserts[0].sign_off);
  EXPECT_EQ(document.inserts[1].inside, Voice::narration);
  EXPECT_EQ(words_of(document, Voice::insert), "outlawed in Norland banned in Norland");
}

TEST(Voices, GlossesInQuotesAreInserts) {
  const Document document = voiced("“He [Jane's brother] went (at last) home [...],” Roe said.");
  EXPECT_EQ(words_of(document, Voice::insert), "Jane's brother");
  EXPECT_EQ(document.inserts[0].rule, "insert.gloss");
  EXPECT_FALSE(document.inserts[0].legal_formula);
}

TEST(Voices, BracketsThatChangeAWordAreInsertsOfLetters) {
  const Document document = voiced("“[T]he answer[s] came,” Roe said. The club[s] met.");
  ASSERT_EQ(document.inserts.size(), 2u);
  for (const Insert& insert : document.inserts) {
    EXPECT_EQ(insert.rule, "insert.letter");
    EXPECT_EQ(insert.inside, Voice::quote);
    EXPECT_EQ(insert.signed_by, "NNA");  // the article's origin
  }
  EXPECT_EQ(words_of(document, Voice::insert), "");  // the word stays its speaker's
  EXPECT_EQ(words_of(document, Voice::quote), "T he answer s came");
}

TEST(Voices, BracketsOutsideQuotesAreNarration) {
  EXPECT_TRUE(voiced("The club [founded in 1901] and the team (AP) won.").inserts.empty());
}

TEST(Voices, CaptionsAndBoilerplateHaveNoAttributions) {
  Document document = voice_support::plain_document("Roe said the road was closed.");
  document.paragraphs[0].zone = Zone::caption;
  VoiceDetector().apply(document);
  EXPECT_TRUE(document.attributions.empty());
  EXPECT_EQ(words_of(document, Voice::paraphrase), "");
}

TEST(Voices, RunsCoverTheTextAndTokensFollowThem) {
  const Document document = voiced(
      "Bridge opens — Roe\n“It is [the bridge] late,” she said, adding that “more” would come.\n"
      "According to Roe, the “plan” is good (outlawed in Norland).\n“Unclosed.\nEnd.",
      FirstLine::headline);
  std::uint32_t end = 0;
  for (const VoiceRun& run : document.runs) {
    EXPECT_EQ(run.span.begin, end);
    EXPECT_LT(run.span.begin, run.span.end);
    end = run.span.end;
    for (std::size_t i = 0; i < document.tokens.size(); ++i) {
      if (!run.span.contains(document.tokens.begin[i])) continue;
      EXPECT_EQ(document.tokens.voice[i], run.voice);
      EXPECT_EQ(document.tokens.confidence[i], run.confidence);
    }
    EXPECT_LT(run.attribution, static_cast<int>(document.attributions.size()));
    EXPECT_LT(run.insert, static_cast<int>(document.inserts.size()));
  }
  EXPECT_EQ(end, document.text.size());
}

TEST(Voices, TheSameTextGivesTheSameVoices) {
  const std::string text = "“We go,” Roe said.\nShe added that it was late.";
  const Document one = voiced(text);
  const Document two = voiced(text);
  EXPECT_EQ(one.tokens.voice, two.tokens.voice);
  EXPECT_EQ(one.runs.size(), two.runs.size());
}

TEST(Voices, ACueHasItsHelpersAndAdverbs) {
  const Document document = voiced("Roe has repeatedly said that it rained.");
  const Attribution& only = only_attribution(document);
  EXPECT_EQ(slice(document.text, only.cue), "has repeatedly said");
  EXPECT_EQ(slice(document.text, only.source), "Roe");
}

TEST(Voices, NamesOfProgramsAreNoSpeech) {
  const Document document = voiced("She spoke on Westmark Radio’s “Morning Light” about rain.");
  EXPECT_EQ(words_of(document, Voice::quote), "");
  EXPECT_TRUE(document.scare_quotes.empty());
}

TEST(Voices, APeriodInsideShortMarksIsNotTheirSentence) {
  const Document document = voiced("They came for the “rain.”");
  EXPECT_EQ(words_of(document, Voice::quote), "");
  EXPECT_EQ(document.scare_quotes.size(), 1u);
  EXPECT_EQ(words_of(voiced("“Rain.”"), Voice::quote), "Rain");
}

TEST(Voices, MarkupIsNoSpeech) {
  EXPECT_EQ(words_of(voiced("See <a id=\"harbor wall and ships\"> here."), Voice::quote), "");
}

TEST(Voices, ADayMayStandWithinACue) {
  const Document document = voiced("Jane Roe spoke on Friday of “pirates” who might land.");
  EXPECT_EQ(words_of(document, Voice::quote), "pirates");
  EXPECT_EQ(only_attribution(document).speaker, "Jane Roe");
  EXPECT_EQ(only_attribution(document).verb, "speak of");
}

TEST(Voices, ASubjectKeepsItsRelativeClauseAndApposition) {
  EXPECT_EQ(reported("The bridge is safe, Jane Roe, who heads the port, told reporters."),
            "The bridge is safe");
  const Document document = voiced("Jane Roe, the mayor, said that it rained.");
  EXPECT_EQ(only_attribution(document).speaker, "Jane Roe");
  EXPECT_EQ(slice(document.text, only_attribution(document).source), "Jane Roe, the mayor");
}

TEST(Voices, WhatARelativeClauseSaysEndsWithIt) {
  EXPECT_EQ(reported("The rebels, who say that rain is near, left the town."), "that rain is near");
}

}  // namespace
}  // namespace slantwise

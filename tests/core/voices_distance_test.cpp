// Words held at a distance: scare quotes, terms, names, "so-called" (methods 3.2 R2, 4.3.7).
#include <gtest/gtest.h>

#include <string>
#include <vector>

#include "tests/core/voice_support.h"

namespace slantwise {
namespace {

using voice_support::voiced;
using Strings = std::vector<std::string>;

Strings distanced(std::string_view text, ScareQuote::Kind kind) {
  const Document document = voiced(text);
  Strings found;
  for (const ScareQuote& one : document.scare_quotes) {
    if (one.kind == kind) found.emplace_back(slice(document.text, one.content));
  }
  return found;
}
Strings marks(std::string_view text) { return distanced(text, ScareQuote::Kind::marks); }
Strings words(std::string_view text) { return distanced(text, ScareQuote::Kind::word); }

TEST(Distance, WordsBesideANounAreScareQuotes) {
  EXPECT_EQ(marks("The “free” lunch was cold, and the \"old guard\" left."),
            (Strings{"free", "old guard"}));
}

TEST(Distance, WordsOfASourceAreNot) {
  EXPECT_EQ(marks("The mayor called the “free” lunch cold. The “b c” d."), (Strings{"b c"}));
  EXPECT_EQ(marks("The plan is “not for sale” there. He said “a b c d e f”."), Strings{});
}

TEST(Distance, AShortPredicateIsHeldAtADistanceWhereNobodySpeaks) {
  EXPECT_EQ(marks("The old wall was “safe” for years. The “b c” d."), (Strings{"safe", "b c"}));
  EXPECT_EQ(marks("The old wall was “safe for all of us” for years. The “b c” d."),
            (Strings{"b c"}));
  EXPECT_EQ(marks("Roe said the wall was “safe” for years. The “b c” d."), (Strings{"b c"}));
}

TEST(Distance, AThingNamedBesideACueMayBeHeldAtADistance) {
  EXPECT_EQ(marks("They fell off the “cliff”, saying it rained. The “b c” d."),
            (Strings{"cliff", "b c"}));
  EXPECT_EQ(marks("Roe said they fell off the “cliff”. The “b c” d."), (Strings{"b c"}));
}

TEST(Distance, TitlesWithAColonOrAnAuthorAreNoSpeech) {
  const auto why = [](std::string_view text) {
    const Document document = voiced(text);
    return document.silent_quotes.empty() ? std::string()
                                          : std::string(document.silent_quotes[0].rule);
  };
  EXPECT_EQ(why("Roe said she read “Rain: A Life” at sea. The “b c” d."), "title-of-work");
  EXPECT_EQ(why("Roe said she read “Long Rain” by Jane Doe. “A b c,” Doe said."), "title-of-work");
  EXPECT_EQ(why("Roe said the author of “Long Rain” left. “A b c,” Doe said."), "title-of-work");
  EXPECT_EQ(why("Roe said it was “Long Rain” again. “A b c,” Doe said."), "");
}

TEST(Distance, AParagraphBetweenSingleMarksIsAHeading) {
  const Document document = voiced("‘A hard year.’\nIt rained.\n“It was hard,” Roe said.");
  ASSERT_EQ(document.silent_quotes.size(), 1u);
  EXPECT_EQ(document.silent_quotes[0].rule, "heading-between-marks");
  EXPECT_TRUE(voiced("‘A hard year.’\nIt rained.\n‘It was hard,’ Roe said.").silent_quotes.empty());
}

TEST(Distance, MentionedTermsAndNicknamesAreNot) {
  EXPECT_EQ(marks("The word “harbor” is old. The term “lee shore” is older."), Strings{});
  EXPECT_EQ(marks("Captain Jane “Jay” Roe sailed with “Jay” Doe."), Strings{});
}

TEST(Distance, NamesBetweenMarksAreNot) {
  EXPECT_EQ(marks("He saw “Hamlet” there, and “The Long Way Home” too."), Strings{});
}

TEST(Distance, WordsOfDistanceDescribeANoun) {
  EXPECT_EQ(words("The so-called experts met a self-styled king and an alleged spy."),
            (Strings{"so-called", "self-styled", "alleged"}));
  EXPECT_EQ(words("Roe alleged fraud. She was supposed to leave."), Strings{});
  EXPECT_EQ(words("“The so-called experts left,” Roe said."), Strings{});
}

TEST(Distance, ItsOwnerIsTheSourceItParaphrasesOrElseTheOutlet) {
  const Document document =
      voiced("The so-called experts met.\nRoe said that the so-called plan failed.");
  ASSERT_EQ(document.scare_quotes.size(), 2u);
  EXPECT_EQ(document.scare_quotes[0].owner, -1);
  EXPECT_EQ(document.scare_quotes[0].rule, "word-of-distance");
  ASSERT_EQ(document.scare_quotes[1].owner, 0);
  EXPECT_EQ(document.attributions[0].speaker, "Roe");
}

TEST(Distance, EveryQuotationWithoutSpeechSaysWhy) {
  const Document document = voiced(
      "She read the novel “The Long Way Home” beside “Hamlet Hall”, and the word “harbor” in it.\n"
      "The “free” lunch was cold: <a id=\"harbor wall\">.\n“We sail,” Roe said.");
  std::string found;
  for (const SilentQuote& one : document.silent_quotes) {
    found += std::string(slice(document.text, one.content)) + ": " + std::string(one.rule) + "\n";
  }
  EXPECT_EQ(found,
            "The Long Way Home: title-of-work\nHamlet Hall: name-between-marks\n"
            "harbor: term-mention\nfree: scare-marks\nharbor wall: markup\n");
}

TEST(Distance, PassivesAndVerbsWithoutASubjectAreUnsure) {
  const Document document = voiced("Rain is expected to stop.\nThey left to support the mayor.");
  ASSERT_EQ(document.attributions.size(), 2u);
  EXPECT_EQ(document.attributions[0].rule, "cue-passive");
  EXPECT_EQ(document.attributions[1].rule, "cue-no-subject");
  EXPECT_EQ(document.attributions[0].confidence, Confidence::low);
  EXPECT_EQ(document.attributions[1].confidence, Confidence::low);
}

TEST(Distance, PossessivesMakeANounOfTheVerb) {
  EXPECT_TRUE(voiced("The mayor's claims about rain were many.").attributions.empty());
}

TEST(Distance, VerbsWithinAContentHaveTheirOwnSource) {
  const Document document = voiced("Roe said that Doe believes that it rained.");
  ASSERT_EQ(document.attributions.size(), 2u);
  EXPECT_EQ(document.attributions[1].verb, "believe");
  EXPECT_EQ(document.attributions[1].speaker, "Doe");
}

}  // namespace
}  // namespace slantwise

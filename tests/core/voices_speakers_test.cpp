// Whose words: names, titles, pronouns (methods 4.5).
#include <gtest/gtest.h>

#include <string>
#include <vector>

#include "tests/core/voice_support.h"

namespace slantwise {
namespace {

using voice_support::voiced;

std::vector<std::string> speakers(std::string_view text) {
  std::vector<std::string> found;
  for (const Attribution& one : voiced(text).attributions) found.push_back(one.speaker);
  return found;
}

using Strings = std::vector<std::string>;

TEST(Speakers, LastNameStandsForTheFullNameFirstGiven) {
  EXPECT_EQ(speakers("Sergey Roe said that it rained.\nRoe said that it snowed.\n"
                     "Sergei Roe said that it thawed."),
            (Strings{"Sergey Roe", "Sergey Roe", "Sergey Roe"}));
}

TEST(Speakers, LastNameOfTwoPersonsIsNotResolvedToEither) {
  EXPECT_EQ(speakers("Jane Roe and Bartholomew Roe met.\nRoe said that it rained."),
            (Strings{"Roe"}));
}

TEST(Speakers, TitlesAndPlacesOfOfficeAreNoPartOfAName) {
  EXPECT_EQ(speakers("Student Mira Doe said that it rained."), (Strings{"Mira Doe"}));
  EXPECT_EQ(speakers("Norlandic Ambassador to Sudland Jane Roe said that it rained."),
            (Strings{"Jane Roe"}));
  EXPECT_EQ(speakers("Governor of Westmark province Lena Roe said that it rained."),
            (Strings{"Lena Roe"}));
}

TEST(Speakers, TitleStandsForItsFirstHolder) {
  EXPECT_EQ(speakers("Transport Minister Jane Roe met Interior Minister John Doe.\n"
                     "The minister said that it rained.\n"
                     "The interior minister said that it snowed."),
            (Strings{"Jane Roe", "John Doe"}));
  EXPECT_EQ(speakers("Foreign Minister Jane Roe left.\nThe country's top diplomat said that it "
                     "was late."),
            (Strings{"Jane Roe"}));
  EXPECT_EQ(speakers("Jane Roe, the port's director, left.\nThe director said that it was late."),
            (Strings{"Jane Roe"}));
}

TEST(Speakers, UnknownHoldersAreNobody) {
  EXPECT_EQ(speakers("Mayor Jane Roe left.\nA spokesman said that it was late."), (Strings{""}));
  EXPECT_EQ(speakers("Mayor Jane Roe left.\nOfficials said that it was late."), (Strings{""}));
}

TEST(Speakers, PronounsStandForTheLatestSubject) {
  EXPECT_EQ(speakers("Jane Roe arrived with John Doe.\nShe said that it rained."),
            (Strings{"Jane Roe"}));
  EXPECT_EQ(speakers("Jane Roe left Westmark Hospital on the Black Sea.\nShe said that it rained."),
            (Strings{"Jane Roe"}));
}

TEST(Speakers, PronounsAgreeWithMrAndMs) {
  EXPECT_EQ(speakers("Jane Roe met John Doe.\nMs Roe smiled.\nHe said that it rained."),
            (Strings{"John Doe"}));
}

TEST(Speakers, PronounsReachThreeSentencesBack) {
  EXPECT_EQ(speakers("Jane Roe left.\nIt rained.\nIt snowed.\nShe said that it was late."),
            (Strings{"Jane Roe"}));
  EXPECT_EQ(speakers("Jane Roe left.\nIt rained.\nIt snowed.\nIt thawed.\nIt froze.\n"
                     "She said that it was late."),
            (Strings{""}));
}

TEST(Speakers, HyphenatedAdjectivesAndTermsBetweenMarksAreNobody) {
  EXPECT_EQ(speakers("Jane Roe said that Norland-Norland talks went on.\nShe said that it rained."),
            (Strings{"Jane Roe", "Jane Roe"}));
  EXPECT_EQ(
      speakers("Jane Roe said that the \"Harbor Principles\" stood.\nShe said that it rained."),
      (Strings{"Jane Roe", "Jane Roe"}));
}

TEST(Speakers, OneNameInTwoSpellingsIsOnePerson) {
  EXPECT_EQ(speakers("Minister Sergey Lavrov said it rained.\nSergei Lawrow said it snowed.\n"
                     "Lavrow said it was dry."),
            (Strings{"Sergey Lavrov", "Sergey Lavrov", "Sergey Lavrov"}));
  EXPECT_EQ(speakers("Jane Gonzalez said it rained.\nGonz\u00E1lez said it snowed."),
            (Strings{"Jane Gonzalez", "Jane Gonzalez"}));
  EXPECT_EQ(
      speakers("Jane Dorvan said it rained.\nMary Dorvin said it snowed.\nDoe said it was dry."),
      (Strings{"Jane Dorvan", "Mary Dorvin", "Doe"}));
}

TEST(Speakers, WhatOnlyOpensASentenceIsNobody) {
  EXPECT_EQ(speakers("Meanwhile Jane Roe said it rained.\nNow Roe said it snowed."),
            (Strings{"Jane Roe", "Jane Roe"}));
  EXPECT_EQ(speakers("I’ll say it rained.\nThey’ve said it snowed.\nThere said it."),
            (Strings{"", "", ""}));
}

TEST(Speakers, ANameThatOnlyDescribesIsNotTheSpeaker) {
  EXPECT_EQ(speakers("Norlandic officials said it rained.\nRoe’s lawyer said it snowed."),
            (Strings{"", ""}));
  EXPECT_EQ(speakers("Norlandic minister Jane Roe said it rained."), (Strings{"Jane Roe"}));
  EXPECT_EQ(speakers("Sen. Jane Roe, R-Ky., said it rained."), (Strings{"Jane Roe"}));
}

TEST(Speakers, ANameGivenTwiceIsOne) {
  EXPECT_EQ(speakers("Jane Roe Jane Mary Roe said it rained."), (Strings{"Jane Roe"}));
  EXPECT_EQ(speakers("The Department of Justice said it rained."),
            (Strings{"Department of Justice"}));
}

TEST(Speakers, BodiesSpeakButAreNobodysPronoun) {
  EXPECT_EQ(speakers("Jane Roe left.\nThe Westmark Council said that it rained.\n"
                     "She said that it snowed."),
            (Strings{"Westmark Council", "Jane Roe"}));
}

Strings categories(std::string_view text) {
  Strings found;
  for (const Attribution& one : voiced(text).attributions) found.push_back(one.category);
  return found;
}

TEST(Categories, TitlesRolesAndOrganizationsDecide) {
  EXPECT_EQ(categories("The foreign ministry said that it rained."), (Strings{"government"}));
  EXPECT_EQ(categories("Army spokesman John Doe said that it rained."), (Strings{"military"}));
  EXPECT_EQ(categories("Opposition leader Jane Roe said that it rained."), (Strings{"opposition"}));
  EXPECT_EQ(categories("The Westmark Shipping Company said that it rained."), (Strings{"company"}));
  EXPECT_EQ(categories("A human rights group said that it rained."), (Strings{"ngo"}));
  EXPECT_EQ(categories("Economist Jane Roe said that it rained."), (Strings{"expert"}));
  EXPECT_EQ(categories("Villagers said that it rained."), (Strings{"resident"}));
  EXPECT_EQ(categories("Survivors said that it rained."), (Strings{"victim"}));
  EXPECT_EQ(categories("The Harbor Gazette reported that it rained."), (Strings{"media"}));
}

TEST(Categories, TheLongestPhraseDecides) {
  EXPECT_EQ(categories("The company's president said that it rained."), (Strings{"company"}));
  EXPECT_EQ(categories("The defense ministry said that it rained."), (Strings{"military"}));
  EXPECT_EQ(categories("The central bank said that it rained."), (Strings{"government"}));
}

TEST(Categories, NobodyNamedIsUnnamed) {
  EXPECT_EQ(categories("Officials said that it rained."), (Strings{"unnamed"}));
  EXPECT_EQ(categories("A source in the ministry said that it rained."), (Strings{"unnamed"}));
  EXPECT_EQ(categories("Military officials said that it rained."), (Strings{"military"}));
}

TEST(Categories, WhatTheTextDoesNotSayIsUnresolved) {
  EXPECT_EQ(categories("Jane Roe said that it rained."), (Strings{"unresolved"}));
  EXPECT_EQ(categories("She said that it rained."), (Strings{"unresolved"}));
}

TEST(Categories, ATitleGivenOnceHoldsForTheWholeArticle) {
  EXPECT_EQ(categories("Roe said that it rained.\n"
                       "Jane Roe, a fisherman from Westmark, left.\n"
                       "She said that it snowed."),
            (Strings{"resident", "resident"}));
}

}  // namespace
}  // namespace slantwise

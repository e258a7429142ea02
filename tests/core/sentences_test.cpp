#include "core/text/sentences.h"

#include <string>

#include <gtest/gtest.h>

namespace slantwise {
namespace {

using Strings = std::vector<std::string>;

Strings sentences_of(std::string_view paragraph) {
  Sentences sentences;
  Strings found;
  for (const Span span : sentences.split(paragraph)) found.emplace_back(slice(paragraph, span));
  return found;
}

TEST(Sentences, AreTrimmedAndInOrder) {
  EXPECT_EQ(sentences_of("  The tide rose.  Boats left.\u00A0"),
            (Strings{"The tide rose.", "Boats left."}));
}

TEST(Sentences, HoldEveryCharacterThatIsNotWhiteSpace) {
  const std::string text = "Why? \u201CNo!\u201D he said... (Yes.) 5 p.m. and on; Mr. X left\u2026";
  std::string joined;
  for (const std::string& sentence : sentences_of(text)) joined += sentence;
  std::erase(joined, ' ');
  std::string expected = text;
  std::erase(expected, ' ');
  EXPECT_EQ(joined, expected);
}

TEST(Sentences, DoNotEndAtTitlesAndInitials) {
  EXPECT_EQ(sentences_of("Mr. Ode met Sen. Ida B. Lark. They spoke.").size(), 2u);
  EXPECT_EQ(sentences_of("Gen. Ash and Dr. Oak left.").size(), 1u);
}

TEST(Sentences, EndAtAShortenedWordOnlyBeforeAUsualBeginning) {
  EXPECT_EQ(sentences_of("He met the U.S. Navy chief.").size(), 1u);
  EXPECT_EQ(sentences_of("He left the U.S. The navy stayed.").size(), 2u);
  EXPECT_EQ(sentences_of("It opens on Jan. 5, Harbor Day.").size(), 1u);
}

TEST(Sentences, DoNotEndBeforeALowerCaseLetter) {
  EXPECT_EQ(sentences_of("\u201CReally?\u201D she asked.").size(), 1u);
}

TEST(Sentences, AreNoneInWhiteSpace) {
  EXPECT_TRUE(sentences_of("").empty());
  EXPECT_TRUE(sentences_of(" \n\u00A0").empty());
}

TEST(Sentences, SurviveIllFormedBytes) { EXPECT_EQ(sentences_of("A\xFF. B\xC3").size(), 2u); }

}  // namespace
}  // namespace slantwise

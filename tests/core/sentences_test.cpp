#include "core/text/sentences.h"

#include <string>

#include <gtest/gtest.h>

#include "tests/reference/break_test_file.h"
#include "tests/reference/icu_breaks.h"

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

TEST(Sentences, DoNotEndInAbbreviationsOfNews) {
  EXPECT_EQ(
      sentences_of("Sen. J.R. Lark spoke at 5 p.m. Monday in St. Ode, Ariz. Harbor No. 7 shut.")
          .size(),
      1u);
  EXPECT_EQ(sentences_of("The boats vs. Port Authority case. It ended.").size(), 2u);
}

TEST(Sentences, EndAtWordsThatOnlyLookShortened) {
  EXPECT_EQ(sentences_of("The pilot fell ill. Doctors came.").size(), 2u);
  EXPECT_EQ(sentences_of("They voted no. Harbor men cheered.").size(), 2u);
  EXPECT_EQ(sentences_of("Boats lack vitamin C. The cook knows.").size(), 2u);
}

TEST(Sentences, EndBehindTheClosingMarkOfAQuotation) {
  EXPECT_EQ(
      sentences_of("\u201CThat is what I said.\u201D The mayor left. \"So be it.\" Rain fell."),
      (Strings{"\u201CThat is what I said.\u201D", "The mayor left.", "\"So be it.\"",
               "Rain fell."}));
}

TEST(Sentences, HoldAQuestionAndWhoAsked) {
  EXPECT_EQ(sentences_of("\u201CWho pays?\u201D Mayor Ode asked. Nobody knew.").size(), 2u);
  EXPECT_EQ(sentences_of("\u201CWho pays?\u201D The Ode family does not.").size(), 2u);
}

TEST(Sentences, TakeTheDatelineAlong) {
  EXPECT_EQ(sentences_of("KEL HARBOR, March 3. /NNA/. Boats sailed. Rain fell.").size(), 2u);
  EXPECT_EQ(sentences_of("BOATS SAIL. RAIN FALLS.").size(), 2u);
}

TEST(Sentences, GoOnInTheNextLineOfAWrappedParagraph) {
  EXPECT_EQ(sentences_of("The boats of the Kel\nHarbor left at noon.\nRain fell."),
            (Strings{"The boats of the Kel\nHarbor left at noon.", "Rain fell."}));
}

TEST(Uax29Sentences, EndBehindMister) {
  const std::string text = "Mr. Ode left.";
  EXPECT_EQ(Sentences(SentenceRules::uax29).split(text), (std::vector<Span>{{0, 3}, {4, 13}}));
}

TEST(Uax29Sentences, PassUnicodesTest) {
  const auto lines = test::break_test_lines("SentenceBreakTest.txt");
  if (!lines) GTEST_SKIP() << "skipped: the package unicode-data is not installed";
  for (const test::BreakTestLine& line : *lines) {
    EXPECT_EQ(Sentences::boundaries(line.text), line.boundaries) << line.written;
  }
  EXPECT_GT(lines->size(), 500u);
}

TEST(Uax29Sentences, AreThoseOfIcuInEveryShortText) {
  test::IcuBreaks icu = test::IcuBreaks::sentences();
  const std::vector<std::string> letters = test::alphabet();
  for (const std::string& first : letters) {
    for (const std::string& second : letters) {
      for (const std::string& third : letters) {
        const std::string text = first + second + third;
        ASSERT_EQ(Sentences::boundaries(text), icu.boundaries(text))
            << testing::PrintToString(text);
      }
    }
  }
}

TEST(Uax29Sentences, AreThoseOfIcuInLongerTexts) {
  test::IcuBreaks icu = test::IcuBreaks::sentences();
  std::vector<std::string> letters = test::alphabet();
  for (const char* often : {"a", "A", "7", ".", ".", "?", "\"", " ", " ", ",", "\n"}) {
    for (int i = 0; i < 4; ++i) letters.emplace_back(often);
  }
  for (std::uint32_t seed = 0; seed < 30000; ++seed) {
    const std::string text = test::random_text(seed, letters);
    ASSERT_EQ(Sentences::boundaries(text), icu.boundaries(text)) << testing::PrintToString(text);
  }
}

TEST(Uax29Sentences, AreThoseOfIcuAroundEveryCharacter) {
  test::IcuBreaks icu = test::IcuBreaks::sentences();
  for (char32_t block = 0; block < 0x110000; block += 0x100) {
    std::string text;
    for (char32_t c = block; c < block + 0x100; ++c) {
      const std::string written = test::utf8(c);
      if (c < 0xD800 || c > 0xDFFF)
        text += "a. " + written + "b. A" + written + " 1" + written + "A ";
    }
    ASSERT_EQ(Sentences::boundaries(text), icu.boundaries(text)) << std::uint32_t{block};
  }
}

TEST(Sentences, AreNoneInWhiteSpace) {
  EXPECT_TRUE(sentences_of("").empty());
  EXPECT_TRUE(sentences_of(" \n\u00A0").empty());
}

TEST(Sentences, SurviveIllFormedBytes) { EXPECT_EQ(sentences_of("A\xFF. B\xC3").size(), 2u); }

}  // namespace
}  // namespace slantwise

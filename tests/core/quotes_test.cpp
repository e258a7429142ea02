#include "core/voice/quotes.h"

#include <gtest/gtest.h>

#include <string>
#include <vector>

#include "tests/core/voice_support.h"

namespace slantwise {
namespace {

std::vector<Quote> scan(const Document& document) {
  return scan_quotes(document.text, document.paragraphs);
}

// The contents of all quotes, "~" before an unclear one and ">" before a nested one.
std::vector<std::string> contents(std::string_view text,
                                  voice_support::FirstLine first = voice_support::FirstLine::body) {
  const Document document = voice_support::plain_document(text, first);
  std::vector<std::string> result;
  for (const Quote& quote : scan(document)) {
    std::string mark = quote.nested ? ">" : "";
    if (quote.confidence == Confidence::low) mark += "~";
    result.push_back(mark + std::string(slice(document.text, quote.content)));
  }
  return result;
}

using Strings = std::vector<std::string>;

std::string words(int count) {
  std::string text;
  for (int i = 0; i < count; ++i) text += (i > 0 ? " w" : "w") + std::to_string(i);
  return text;
}

TEST(Quotes, SpansLeaveTheMarksOut) {
  const Document document = voice_support::plain_document("“We agreed,” he said.");
  const std::vector<Quote> quotes = scan(document);
  ASSERT_EQ(quotes.size(), 1u);
  EXPECT_EQ(quotes[0].outer, (Span{0, 16}));    // both marks have three bytes
  EXPECT_EQ(quotes[0].content, (Span{3, 13}));  // "We agreed," has ten
  EXPECT_TRUE(quotes[0].closed);
  EXPECT_EQ(quotes[0].confidence, Confidence::high);
  EXPECT_EQ(quotes[0].rule, "double-marks");
}

TEST(Quotes, PossessivesAfterAnAbbreviationOpenNothing) {
  EXPECT_EQ(contents("That is 83 e.v.'s now, and 90 e.v.'s then."), Strings{});
  EXPECT_EQ(contents("That is 83 e.v.’s now, and 90 e.v.’s then."), Strings{});
}

TEST(Quotes, AnOpeningMarkWhereAWordEndsCloses) {
  EXPECT_EQ(contents("“It is late,“ she said. “It rains.“"), (Strings{"It is late,", "It rains."}));
}

TEST(Quotes, AStraightMarkClosesIfTheNextOneOpens) {
  EXPECT_EQ(contents("“It is late,\" she said. \"It rains.”"),
            (Strings{"It is late,", "It rains."}));
  EXPECT_EQ(contents("“It is \"late\" now” he said."), (Strings{"It is \"late\" now", ">late"}));
}

TEST(Quotes, KnowsEveryFamilyOfMarks) {
  EXPECT_EQ(contents("“a b” c"), Strings{"a b"});
  EXPECT_EQ(contents("„a b“ c"), Strings{"a b"});
  EXPECT_EQ(contents("„a b” c"), Strings{"a b"});
  EXPECT_EQ(contents("«a b» c"), Strings{"a b"});
  EXPECT_EQ(contents("»a b« c"), Strings{"a b"});
  EXPECT_EQ(contents("‹a b› c"), Strings{"a b"});
  EXPECT_EQ(contents("\"a b\" c"), Strings{"a b"});
  EXPECT_EQ(contents("``a b'' c"), Strings{"a b"});
  EXPECT_EQ(contents("『a b』 c"), Strings{"a b"});
  EXPECT_EQ(contents("「a b」 c"), Strings{"a b"});
  EXPECT_EQ(contents("”a b” c"), Strings{"a b"});
}

TEST(Quotes, IgnoresAFamilyUsedOnce) {
  EXPECT_EQ(contents("He is 6 feet 2\" tall.\nMore."), Strings{});
  EXPECT_EQ(contents("A stray “ mark.\n\"Fine,\" she said."), Strings{"Fine,"});
}

TEST(Quotes, StraightMarksFaceByTheirNeighbors) {
  EXPECT_EQ(contents("\"One,\" he said. \"Two.\""), (Strings{"One,", "Two."}));
  EXPECT_EQ(contents("The (\"so called\") plan and a dash –\"yes\"– too."),
            (Strings{"so called", "yes"}));
}

TEST(Quotes, AStrayClosingMarkIsNoQuote) {
  EXPECT_EQ(contents("It ended,\" he said. \"We go on.\""), Strings{"We go on."});
}

TEST(Quotes, ContinuesWhenTheNextParagraphReopens) {
  const Document document = voice_support::plain_document("“One.\n“Two.” He left.");
  const std::vector<Quote> quotes = scan(document);
  ASSERT_EQ(quotes.size(), 2u);
  EXPECT_TRUE(quotes[0].continues);
  EXPECT_EQ(quotes[0].confidence, Confidence::high);
  EXPECT_EQ(quotes[0].chain, quotes[1].chain);
  EXPECT_TRUE(quotes[1].closed);
}

TEST(Quotes, ContinuesWhenTheNextParagraphClosesBeforeItOpens) {
  EXPECT_EQ(contents("“One.\nTwo.” He left."), (Strings{"One.", "Two."}));
  EXPECT_EQ(contents("\"One.\nTwo.\" He left."), (Strings{"One.", "Two."}));
}

TEST(Quotes, StraightMarksContinueOnlyOverAnOddCount) {
  EXPECT_EQ(contents("\"One.\nHe said \"two\" and left."), (Strings{"~One.", "two"}));
}

TEST(Quotes, AnUnclosedQuoteEndsWithItsParagraph) {
  EXPECT_EQ(contents("“One.\nPlain words.\n“Two,” he said."), (Strings{"~One.", "Two,"}));
}

TEST(Quotes, CaptionsDoNotInterruptAQuote) {
  Document document = voice_support::plain_document("“One.\nPhoto: A “b” c\n“Two.”");
  document.paragraphs[1].zone = Zone::caption;
  const std::vector<Quote> quotes = scan(document);
  ASSERT_EQ(quotes.size(), 3u);
  EXPECT_TRUE(quotes[0].continues);
  EXPECT_EQ(quotes[0].chain, quotes[2].chain);
  EXPECT_NE(quotes[0].chain, quotes[1].chain);
}

TEST(Quotes, SameFamilyNestsIfEverythingCloses) {
  EXPECT_EQ(contents("“He told “us” today,” she said."), (Strings{"He told “us” today,", ">us"}));
}

TEST(Quotes, SameFamilyRestartsIfNotEverythingCloses) {
  EXPECT_EQ(contents("“One, he said. “Two.”"), (Strings{"~One, he said. ", "Two."}));
}

TEST(Quotes, SinglesNestInDoubles) {
  EXPECT_EQ(contents("“They said ‘no’ twice,” she said."),
            (Strings{"They said ‘no’ twice,", ">no"}));
}

TEST(Quotes, SinglesStandAloneWithoutDoubles) {
  EXPECT_EQ(contents("The ‘plan’ failed."), Strings{"plan"});
  EXPECT_EQ(contents("'We go,' she said."), Strings{"We go,"});
}

TEST(Quotes, SinglesBesideDoublesNeedTwoWords) {
  EXPECT_EQ(contents("“Yes,” of the ‘plan’ and the ‘good plan’ here."),
            (Strings{"Yes,", "good plan"}));
}

TEST(Quotes, HeadlinesUseSingles) {
  EXPECT_EQ(
      contents("Mayor calls plan ‘unfair’\n“Yes,” he said.", voice_support::FirstLine::headline),
      (Strings{"unfair", "Yes,"}));
}

TEST(Quotes, ApostrophesAreNoMarks) {
  EXPECT_EQ(contents("Don't take the boys' ball, it's rock 'n' roll from the '90s, get 'em."),
            Strings{});
  EXPECT_EQ(contents("The workers’ pay and the owners’ gain."), Strings{});
}

TEST(Quotes, PrimesAreNoMarks) {
  EXPECT_EQ(contents("“He is 6'2\" tall,” she said."), Strings{"He is 6'2\" tall,"});
}

TEST(Quotes, HalfAPairOfEachKindIsAPair) {
  EXPECT_EQ(contents("“One two\" he said.\n“Three,” she said. \"Four.\""),
            (Strings{"One two", "Three,", "Four."}));
}

TEST(Quotes, EndsAfterFourHundredWords) {
  const Document document = voice_support::plain_document("“" + words(450) + "” he said. “Yes.”");
  const std::vector<Quote> quotes = scan(document);
  ASSERT_EQ(quotes.size(), 2u);
  EXPECT_EQ(quotes[0].rule, "too-long");
  EXPECT_EQ(quotes[0].confidence, Confidence::low);
  EXPECT_TRUE(slice(document.text, quotes[0].content).ends_with("w399"));  // words count from 0
  EXPECT_EQ(quotes[1].rule, "double-marks");
}

TEST(Quotes, EndsAfterFiveParagraphs) {
  const Document document =
      voice_support::plain_document("“One.\n“Two.\n“Three.\n“Four.\n“Five.\nSix.” He left.");
  const std::vector<Quote> quotes = scan(document);
  ASSERT_EQ(quotes.size(), 5u);
  EXPECT_FALSE(quotes[4].continues);
  EXPECT_EQ(quotes[4].confidence, Confidence::low);
}

// Deleting or doubling a mark may change its own paragraph and its continuation, nothing else.
TEST(Quotes, ABadMarkStaysInItsParagraph) {
  const std::string first = "“We will go on,” she said. “It is late.”";
  const std::string rest = "\nThe road was closed.\n“Thank you,” he said.\nIt rained.";
  const Strings good = contents(first + rest);
  for (std::size_t at = first.find("\xE2"); at != std::string::npos;
       at = first.find("\xE2", at + 3)) {
    std::string without = first;
    without.erase(at, 3);
    std::string twice = first;
    twice.insert(at, first.substr(at, 3));
    for (const std::string& changed : {without, twice}) {
      const Strings bad = contents(changed + rest);
      ASSERT_FALSE(bad.empty()) << changed;
      EXPECT_EQ(bad.back(), good.back()) << changed;
      for (const std::string& content : bad) {
        EXPECT_EQ(content.find("road"), std::string::npos) << changed;
      }
    }
  }
}

TEST(Quotes, OtherMarksGiveTheSameWords) {
  const std::string curly = "“We go,” she said. “Now.”\n“First.\n“Second.” He said “soon” too.";
  const auto with = [&](std::string_view open, std::string_view close) {
    std::string text;
    for (std::size_t i = 0; i < curly.size(); ++i) {
      const std::string_view three = std::string_view(curly).substr(i, 3);
      if (three == "“" || three == "”") {
        text += three == "“" ? open : close;
        i += 2;
      } else {
        text += curly[i];
      }
    }
    return contents(text);
  };
  EXPECT_EQ(with("\"", "\""), contents(curly));
  EXPECT_EQ(with("«", "»"), contents(curly));
  EXPECT_EQ(with("„", "“"), contents(curly));
}

TEST(Quotes, QuotesAreSortedAndInsideTheirParagraph) {
  const Document document =
      voice_support::plain_document("“a “b” c” d ’ e ‘ f \" g\n\" ” » « “ ” ' ` `` ''\n“x");
  std::uint32_t last = 0;
  for (const Quote& quote : scan(document)) {
    const Span paragraph = document.paragraphs[quote.paragraph].span;
    EXPECT_LE(last, quote.outer.begin);
    last = quote.outer.begin;
    EXPECT_LE(paragraph.begin, quote.outer.begin);
    EXPECT_LE(quote.outer.begin, quote.content.begin);
    EXPECT_LE(quote.content.begin, quote.content.end);
    EXPECT_LE(quote.content.end, quote.outer.end);
    EXPECT_LE(quote.outer.end, paragraph.end);
  }
}

}  // namespace
}  // namespace slantwise

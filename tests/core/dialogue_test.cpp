#include "core/voice/dialogue.h"

#include <gtest/gtest.h>

#include <string>

#include "tests/core/voice_support.h"

namespace slantwise {
namespace {

using Strings = std::vector<std::string>;

Strings speech(std::string_view text) {
  const Document document = voice_support::plain_document(text, voice_support::FirstLine::body);
  std::vector<Quote> quotes = scan_quotes(document.text, document.paragraphs);
  add_dialogue(document.text, document.paragraphs, quotes);
  Strings found;
  for (const Quote& quote : quotes) found.emplace_back(slice(document.text, quote.content));
  return found;
}

TEST(Dialogue, IsWhatStandsBehindADash) {
  EXPECT_EQ(speech("—No pagaremos la tasa."), (Strings{"No pagaremos la tasa."}));
}

TEST(Dialogue, LeavesTheNarratorOut) {
  EXPECT_EQ(speech("—No pagaremos —dijo la alcaldesa—. Es la ley."),
            (Strings{"No pagaremos", "Es la ley."}));
  EXPECT_EQ(speech("—¿Quién paga? —preguntó ella."), (Strings{"¿Quién paga?"}));
}

TEST(Dialogue, IsNoListAndNoAside) {
  EXPECT_EQ(speech("— Un barco\n— Dos redes"), Strings{});
  EXPECT_EQ(speech("El puerto —dijo ella— cierra."), Strings{});
  EXPECT_EQ(speech("——"), Strings{});
  EXPECT_EQ(speech("—"), Strings{});
}

TEST(Dialogue, TakesThePlaceOfOtherMarksInItsParagraph) {
  EXPECT_EQ(speech("—El «Kel» no sale hoy.\nElla dijo: «Es la ley del puerto»."),
            (Strings{"El «Kel» no sale hoy.", "Es la ley del puerto"}));
}

TEST(Dialogue, HasARuleAndMediumConfidence) {
  const Document document =
      voice_support::plain_document("—No pagaremos.", voice_support::FirstLine::body);
  std::vector<Quote> quotes;
  add_dialogue(document.text, document.paragraphs, quotes);
  ASSERT_EQ(quotes.size(), 1u);
  EXPECT_EQ(quotes[0].rule, "dialogue-dash");
  EXPECT_EQ(quotes[0].confidence, Confidence::medium);
}

// Random lines of dashes, marks, spaces and letters: quotes stay in their paragraphs, in order, and
// those that are not nested do not overlap.
TEST(Dialogue, KeepsQuotesInOrderWhateverTheText) {
  const char* kPieces[] = {"\u2014", "\u2014", " ",      " ",      "a",  "B",  ".",      ",",
                           "\u00AB", "\u00BB", "\u201C", "\u201D", "\"", "\n", "\u00A0", "?"};
  std::uint32_t state = 1;
  for (int run = 0; run < 3000; ++run) {
    std::string text = "x\n";
    for (int i = 0; i < 30; ++i) {
      state = state * 1664525 + 1013904223;
      text += kPieces[state >> 28];
    }
    const Document document = voice_support::plain_document(text, voice_support::FirstLine::body);
    std::vector<Quote> quotes = scan_quotes(document.text, document.paragraphs);
    add_dialogue(document.text, document.paragraphs, quotes);
    std::uint32_t end = 0;
    for (const Quote& quote : quotes) {
      const Span paragraph = document.paragraphs[quote.paragraph].span;
      ASSERT_LE(paragraph.begin, quote.outer.begin) << text;
      ASSERT_LE(quote.outer.end, paragraph.end) << text;
      ASSERT_LE(quote.content.begin, quote.content.end) << text;
      if (quote.nested) continue;
      ASSERT_LE(end, quote.outer.begin) << text;
      end = quote.outer.end;
    }
  }
}

}  // namespace
}  // namespace slantwise

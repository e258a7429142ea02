#include "models/labeled_spans.h"

#include <gtest/gtest.h>

#include "tests/support.h"

namespace slantwise {
namespace {

Document document_of(const std::string& text, const std::string& title = "") {
  Article article = test::article("a", "Gazette", text);
  article.title = title;
  return Analyzer().analyze(std::move(article));
}

std::string_view words(const Document& document, const LabeledSpan& one) {
  return slice(document.text, one.span);
}

TEST(LabeledSpans, SplitTheExampleOfTheHeader) {
  const Document document =
      document_of("Jane Roe runs the port. Roe said that taxes fall. \"Never before,\" Roe said.");
  const auto spans = labeled_spans(document);
  ASSERT_EQ(spans.size(), 4u);
  const Voice expected[] = {Voice::narration, Voice::paraphrase, Voice::quote, Voice::narration};
  for (std::size_t i = 0; i < spans.size(); ++i) EXPECT_EQ(spans[i].run->voice, expected[i]) << i;
  EXPECT_EQ(words(document, spans[2]), "\"Never before,\"");
  EXPECT_EQ(spans[2].tokens, 2u);  // Never, before
}

TEST(LabeledSpans, HaveNoWhiteSpaceAtTheirEnds) {
  const Document document = document_of("The port, \"our pride and joy,\" she said, is shut.");
  for (const LabeledSpan& one : labeled_spans(document)) {
    EXPECT_NE(words(document, one).front(), ' ');
    EXPECT_NE(words(document, one).back(), ' ');
  }
}

TEST(LabeledSpans, JoinParagraphsOfOneZoneAndBreakAtOthers) {
  // Lead: the first two paragraphs; the third and the fourth are body.
  const std::string paragraph = "The port was shut on Monday and nobody knew why it had been so.";
  const Document document = document_of(
      paragraph + "\n\n" + paragraph + "\n\n" + paragraph + "\n\n" + paragraph, "Port shut");
  const auto spans = labeled_spans(document);
  ASSERT_EQ(spans.size(), 3u);
  EXPECT_EQ(spans[0].zone, Zone::headline);
  EXPECT_EQ(spans[1].zone, Zone::lead);
  EXPECT_EQ(spans[2].zone, Zone::body);
  EXPECT_EQ(words(document, spans[2]), paragraph + "\n\n" + paragraph);
  EXPECT_EQ(document.source.source(spans[0].span).field, Field::title);
  EXPECT_EQ(document.source.source(spans[1].span), (SourceSpan{Field::text, {0, 128}}));
}

TEST(LabeledSpans, SetWhatIsCutApartWithItsCut) {
  const Document document =
      document_of("PORT, March 2. /AFP/. The port was shut on Monday after a storm.", "Port shut");
  const auto spans = labeled_spans(document);
  ASSERT_EQ(spans.size(), 3u);
  EXPECT_EQ(spans[0].cut, nullptr);
  EXPECT_EQ(spans[1].zone, Zone::boilerplate);
  ASSERT_NE(spans[1].cut, nullptr);
  EXPECT_EQ(spans[1].cut->rule, "dateline-slashes");
  EXPECT_EQ(words(document, spans[2]), "The port was shut on Monday after a storm.");
}

TEST(LabeledSpans, GiveEveryTokenItsZoneAndSumToTheLength) {
  const Document document = document_of(
      "Port shut\n\nPORT, March 2. /AFP/. \"We shut it,\" Jane Roe said.\n\nRead more: Storm\n\n"
      "Roe said that it was dark. The crew left.\n\nShare\n\n\"Go home [to Port],\" she said.");
  const auto spans = labeled_spans(document);
  std::size_t token = 0, sum = 0;
  for (const LabeledSpan& one : spans) {
    sum += one.tokens;
    for (; token < sum; ++token) {
      EXPECT_TRUE(one.span.contains(document.tokens.begin[token])) << token;
      EXPECT_EQ(document.tokens.zone[token], one.zone) << token;
      EXPECT_EQ(document.tokens.voice[token], one.run->voice) << token;
    }
  }
  EXPECT_EQ(sum, document.tokens.size());
}

TEST(PiecesByParagraph, AreTheBytesOfTheParagraphs) {
  const Document document =
      document_of("\"We shut it,\" Jane Roe said. It rained.\n\nIt was dark.");
  std::string pieces, paragraphs;
  std::size_t last = 0;
  for (const LabeledSpan& one : pieces_by_paragraph(document)) {
    pieces += words(document, one);
    EXPECT_GE(one.paragraph, last);
    last = one.paragraph;
    const Span within = document.paragraphs[one.paragraph].span;
    EXPECT_TRUE(within.begin <= one.span.begin && one.span.end <= within.end);
  }
  for (const Paragraph& one : document.paragraphs) paragraphs += slice(document.text, one.span);
  EXPECT_EQ(pieces, paragraphs);
}

TEST(LabeledSpans, OfNothingAreNone) {
  EXPECT_TRUE(labeled_spans(document_of("")).empty());
  EXPECT_TRUE(pieces_by_paragraph(document_of("")).empty());
}

}  // namespace
}  // namespace slantwise

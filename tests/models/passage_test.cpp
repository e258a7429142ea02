#include "models/passage.h"

#include <gtest/gtest.h>

#include "tests/plain.h"

namespace slantwise {
namespace {

using test::plain_document;
using test::plain_texts;

TEST(Passage, ShowsEightWordsEitherSideWithinTheParagraph) {
  const Corpus corpus =
      plain_texts({"Before.\none two three four five six seven eight nine (port), a b c d e f g h "
                   "i j.\nAfter."});
  const Passage out = passage(corpus.documents[0], 4, {10, 11});
  EXPECT_EQ(out.article, 4u);
  EXPECT_EQ(out.left, "two three four five six seven eight nine (");
  EXPECT_EQ(out.match, "port");
  EXPECT_EQ(out.right, "), a b c d e f g h");
}

TEST(Passage, SaysWhoseWordsStandAroundAByte) {
  Document document = plain_document("Brook said: we (they - Wire) stay. Nobody spoke.");
  Attribution attribution;
  attribution.content = {12, 33};
  attribution.speaker = "Ada Brook";
  document.attributions = {attribution};
  EXPECT_EQ(speaker_around(document, 15), "Ada Brook");
  EXPECT_EQ(speaker_around(document, 33), "");
  document.attributions[0].speaker = "";
  EXPECT_EQ(speaker_around(document, 15), "");
}

TEST(Passage, StopsAtTheParagraphsEnds) {
  const Corpus corpus = plain_texts({"Ships left.\nThe port closed.\nNobody came."});
  const Passage out = passage(corpus.documents[0], 0, {3, 4});
  EXPECT_EQ(out.left, "The");
  EXPECT_EQ(out.right, "closed");
  const Passage first = passage(corpus.documents[0], 0, {2, 3});
  EXPECT_EQ(first.left, "");
  const Passage last = passage(corpus.documents[0], 0, {4, 5});
  EXPECT_EQ(last.right, "");
}

TEST(Passage, MatchIsExactlyTheSourceBytes) {
  const std::string text = "In Orvania’s old port’s gate they met.";
  const Corpus corpus = plain_texts({text});
  const Passage out = passage(corpus.documents[0], 0, {1, 4});
  EXPECT_EQ(out.match, "Orvania’s old port");
  EXPECT_EQ(slice(text, out.source.span), out.match);
  EXPECT_EQ(out.right, "’s gate they met");
}

// The source has CRLF where the cleaned text has LF.
TEST(Passage, OfACleanedTextPointsIntoTheSource) {
  Document document = plain_document("old port");
  document.text = "old\nport";
  document.article.text = "old\r\nport";
  document.source = OffsetMap();
  document.source.append(3, Field::text, {0, 3});
  document.source.append(1, Field::text, {3, 5});
  document.source.append(4, Field::text, {5, 9});
  const Passage out = passage(document, 0, {0, 2});
  EXPECT_EQ(out.source, (SourceSpan{Field::text, {0, 9}}));
  EXPECT_EQ(out.match, "old\r\nport");
  EXPECT_EQ(passage(document, 0, {1, 2}).left, "old");
}

TEST(Passage, ShowsCleanedBytesWhereTheSourcesCannotBeShown) {
  Document document = plain_document("port");
  document.article.text = std::string("po\0rt", 5);
  document.source = OffsetMap();
  document.source.append(4, Field::text, {0, 5});
  EXPECT_EQ(passage(document, 0, {0, 1}).match, "port");
}

TEST(Passage, LooksIntoTheTitleWhenTheMatchStandsThere) {
  Document document = plain_document("Port shut\nShips left");
  document.article.title = "Port shut";
  document.article.text = "Ships left";
  document.source = OffsetMap();
  document.source.append(9, Field::title, {0, 9});
  document.source.append(1, Field::text, {0, 0});
  document.source.append(10, Field::text, {0, 10});
  EXPECT_EQ(passage(document, 0, {0, 1}).source, (SourceSpan{Field::title, {0, 4}}));
  EXPECT_EQ(passage(document, 0, {2, 3}).source, (SourceSpan{Field::text, {0, 5}}));
}

TEST(Passage, TellsVoiceRuleAndSpeakerOfItsFirstWord) {
  Corpus corpus = plain_texts({"“The port [of Lunt] is shut,” Brandt said"});
  Document& document = corpus.documents[0];
  document.runs = {{{0, 13}, Voice::quote, Confidence::high, "double-marks", 0, -1},
                   {{13, 22}, Voice::insert, Confidence::high, "insert.sign-off", -1, 0},
                   {{22, 33}, Voice::quote, Confidence::high, "double-marks", 0, -1},
                   {{33, 45}, Voice::narration, Confidence::high, "", -1, -1}};
  document.attributions.resize(1);
  document.attributions[0].speaker = "Brandt";
  document.inserts = {{{13, 22}, Voice::quote, "ORTA", true, false, "insert.sign-off"}};
  Tokens& tokens = document.tokens;
  tokens.voice = {Voice::quote, Voice::quote,     Voice::insert,    Voice::insert,
                  Voice::quote, Voice::narration, Voice::narration, Voice::narration};
  tokens.voice[5] = Voice::quote;
  tokens.confidence[1] = Confidence::medium;
  tokens.zone[1] = Zone::lead;

  const Passage quoted = passage(document, 0, {1, 2});
  EXPECT_EQ(quoted.voice, Voice::quote);
  EXPECT_EQ(quoted.zone, Zone::lead);
  EXPECT_EQ(quoted.confidence, Confidence::medium);
  EXPECT_EQ(quoted.rule, "double-marks");
  EXPECT_EQ(quoted.speaker, "Brandt");

  const Passage noted = passage(document, 0, {3, 4});
  EXPECT_EQ(noted.voice, Voice::insert);
  EXPECT_EQ(noted.inside, Voice::quote);
  EXPECT_EQ(noted.signed_by, "ORTA");
  EXPECT_EQ(noted.speaker, "");

  const Passage own = passage(document, 0, {7, 8});
  EXPECT_EQ(own.voice, Voice::narration);
  EXPECT_EQ(own.rule, "");
}

}  // namespace
}  // namespace slantwise

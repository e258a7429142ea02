#include <gtest/gtest.h>

#include "apps/lesson/segments.h"
#include "core/error.h"

namespace slantwise {
namespace {

// "Mill news" / He said: “Stay (they are banned - Wire) here.” The mill is old.
Document document(std::string id = "a.txt") {
  Document result;
  result.article.id = std::move(id);
  result.article.outlet = "Courier";
  result.text = "He said: \"Stay (they are banned - Wire) here.\" The mill is old.";
  result.paragraphs = {{.span = {0, 64}, .tokens = {0, 0}, .zone = Zone::body, .rule = ""}};
  result.sentences = {{{0, 46}, {0, 0}}, {{47, 64}, {0, 0}}};
  result.runs = {
      {{0, 9}, Voice::narration, Confidence::high, "", -1, -1},
      {{9, 15}, Voice::quote, Confidence::high, "double-marks", 0, -1},
      {{15, 39}, Voice::insert, Confidence::high, "insert.sign-off", -1, 0},
      {{39, 46}, Voice::quote, Confidence::high, "double-marks", 0, -1},
      {{46, 64}, Voice::narration, Confidence::high, "", -1, -1},
  };
  Attribution attribution;
  attribution.speaker = "Ada Brook";
  attribution.content = {10, 45};
  result.attributions = {attribution};
  Insert insert;
  insert.span = {15, 39};
  insert.inside = Voice::quote;
  insert.signed_by = "Wire";
  result.inserts = {insert};
  const auto word = [&result](std::uint32_t begin, std::uint32_t size, Voice voice) {
    result.tokens.begin.push_back(begin);
    result.tokens.length.push_back(size);
    result.tokens.voice.push_back(voice);
    result.tokens.zone.push_back(Zone::body);
    result.tokens.confidence.push_back(Confidence::high);
  };
  word(0, 2, Voice::narration);
  word(3, 4, Voice::narration);
  word(10, 4, Voice::quote);
  word(16, 4, Voice::insert);
  word(40, 4, Voice::quote);
  word(47, 3, Voice::narration);
  return result;
}

TEST(ColoredText, CutsWhereTheVoiceChangesAndWhereASentenceEnds) {
  const lesson::ColoredText exercise = lesson::colored_text(document());
  std::vector<std::string> pieces;
  for (const lesson::Part& part : exercise.sections.at(0).parts) {
    if (part.segment > 0) pieces.push_back(part.text);
  }
  const std::vector<std::string> expected = {"He said:", "\"Stay", "(they are banned - Wire)",
                                             " here.\"", "The mill is old."};
  EXPECT_EQ(pieces, expected);
}

TEST(ColoredText, KeepsEveryByteOfTheText) {
  std::string text;
  const lesson::ColoredText exercise = lesson::colored_text(document());
  for (const lesson::Part& part : exercise.sections.at(0).parts) text += part.text;
  EXPECT_EQ(text, document().text);
}

TEST(ColoredText, GivesNobodyADatelineToColor) {
  Document with_dateline = document();
  with_dateline.cuts = {{{0, 9}, Zone::boilerplate, "dateline"}};
  const lesson::ColoredText exercise = lesson::colored_text(with_dateline);
  EXPECT_EQ(exercise.sections.at(0).parts.at(0).text, "He said: ");
  EXPECT_EQ(exercise.sections.at(0).parts.at(0).segment, 0u);
}

TEST(ColoredText, ChoosesTheArticleWithANoteInAQuote) {
  std::vector<Document> documents;
  documents.push_back(document("plain.txt"));
  documents[0].inserts.clear();
  documents[0].runs[2].insert = -1;
  documents.push_back(document("note.txt"));
  EXPECT_EQ(lesson::choose(documents, std::nullopt).article.id, "note.txt");
  EXPECT_EQ(lesson::choose(documents, "plain.txt").article.id, "plain.txt");
  EXPECT_THROW(lesson::choose(documents, "other.txt"), UsageError);
}

}  // namespace
}  // namespace slantwise

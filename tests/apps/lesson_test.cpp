#include <gtest/gtest.h>

#include <filesystem>
#include <fstream>
#include <sstream>

#include "apps/command.h"
#include "apps/lesson/pages.h"
#include "core/error.h"
#include "models/validation.h"

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

bool contains(const std::string& page, std::string_view part) {
  return page.find(part) != std::string::npos;
}

std::string body(const std::string& page) {  // without style and script
  const std::size_t begin = page.find("<body>");
  return page.substr(begin, page.find("<script>") - begin);
}

TEST(Lesson, CutsWhereTheVoiceChangesAndWhereASentenceEnds) {
  const lesson::ColoredText exercise = lesson::colored_text(document());
  std::vector<std::string> pieces;
  for (const lesson::Part& part : exercise.sections.at(0).parts) {
    if (part.segment > 0) pieces.push_back(part.text);
  }
  const std::vector<std::string> expected = {"He said:", "\"Stay", "(they are banned - Wire)",
                                             " here.\"", "The mill is old."};
  EXPECT_EQ(pieces, expected);
}

TEST(Lesson, KeepsEveryByteOfTheText) {
  std::string text;
  const lesson::ColoredText exercise = lesson::colored_text(document());
  for (const lesson::Part& part : exercise.sections.at(0).parts) text += part.text;
  EXPECT_EQ(text, document().text);
}

TEST(Lesson, GivesNobodyADatelineToColor) {
  Document with_dateline = document();
  with_dateline.cuts = {{{0, 9}, Zone::boilerplate, "dateline"}};
  const lesson::ColoredText exercise = lesson::colored_text(with_dateline);
  EXPECT_EQ(exercise.sections.at(0).parts.at(0).text, "He said: ");
  EXPECT_EQ(exercise.sections.at(0).parts.at(0).segment, 0u);
}

TEST(Lesson, KeepsTheAnswersOutOfTheStudentsFile) {
  const lesson::ColoredText exercise = lesson::colored_text(document());
  const std::string page = body(lesson::student_page(exercise));
  for (const char* secret : {"Ada Brook", "double-marks", "sign-off", "insert", "narration",
                             "data-voice", "data-who", "class=\"piece v-"}) {
    EXPECT_FALSE(contains(page, secret)) << secret;
  }
  // Nothing about a piece but its number: each opens with exactly these bytes.
  std::size_t pieces = 0;
  for (std::size_t i = 1; i <= exercise.answers.size(); ++i) {
    const std::string number = std::to_string(i);
    pieces += contains(page, "<span class=\"piece\" id=\"s" + number +
                                 "\" role=\"button\" tabindex=\"0\"><sup>" + number + "</sup>")
                  ? 1
                  : 0;
  }
  EXPECT_EQ(pieces, exercise.answers.size());
}

TEST(Lesson, SetsTheExtraTaskOnlyWhenThereIsANoteInAQuote) {
  Document without = document();
  EXPECT_TRUE(contains(lesson::student_page(lesson::colored_text(without)), "Extra task"));
  without.inserts[0].inside = Voice::narration;
  EXPECT_FALSE(contains(lesson::student_page(lesson::colored_text(without)), "Extra task"));
}

TEST(Lesson, PutsTheAnswersAndTheErrorRateIntoTheKey) {
  const std::string page = lesson::key_page(lesson::colored_text(document()));
  EXPECT_TRUE(contains(page, "<span class=\"piece v-note\" id=\"s3\">"));
  EXPECT_TRUE(contains(page, "signed by <bdi>Wire</bdi>, inside quoted words of <bdi>Ada Brook"));
  EXPECT_TRUE(contains(page, "Ada Brook"));
  EXPECT_TRUE(contains(page, voice_error_sentence()));
  EXPECT_TRUE(contains(page, "script-src 'none'"));
  // 3 own words of 6 tokens: 50 %.
  EXPECT_TRUE(contains(page, "<td class=\"num\">3</td><td class=\"num\">50%</td>"));
}

TEST(Lesson, LetsNoTextBecomeMarkup) {
  Document evil = document();
  evil.article.outlet = evil.article.id = "</script><img src=x onerror=alert(1)>";
  evil.text.replace(0, 8, "<i>\"'& x");
  const lesson::ColoredText exercise = lesson::colored_text(evil);
  for (const std::string& page : {lesson::student_page(exercise), lesson::key_page(exercise)}) {
    EXPECT_FALSE(contains(page, "<img"));
    EXPECT_FALSE(contains(page, "<i>"));
    EXPECT_TRUE(contains(page, "&lt;i&gt;"));
  }
}

TEST(Lesson, ChoosesTheArticleWithANoteInAQuote) {
  std::vector<Document> documents;
  documents.push_back(document("plain.txt"));
  documents[0].inserts.clear();
  documents[0].runs[2].insert = -1;
  documents.push_back(document("note.txt"));
  EXPECT_EQ(lesson::choose(documents, std::nullopt).article.id, "note.txt");
  EXPECT_EQ(lesson::choose(documents, "plain.txt").article.id, "plain.txt");
  EXPECT_THROW(lesson::choose(documents, "other.txt"), UsageError);
}

TEST(Lesson, WritesTheKeyBesideTheExercise) {
  const auto folder = std::filesystem::path(testing::TempDir()) / "lesson";
  std::filesystem::create_directories(folder / "in" / "Courier");
  std::ofstream(folder / "in" / "Courier" / "a.txt")
      << "Mill news\n\n\"Stay here,\" Ada Brook said.\n";
  std::istringstream in;
  std::ostringstream out, err;
  const std::string page = (folder / "w.html").string();
  EXPECT_EQ(run({"lesson", (folder / "in").string(), "-o", page}, {in, out, err}), 0) << err.str();
  EXPECT_TRUE(std::filesystem::exists(page));
  EXPECT_TRUE(std::filesystem::exists(folder / "w-key.html"));
  EXPECT_EQ(out.str(), "");
  std::filesystem::remove_all(folder);
}

}  // namespace
}  // namespace slantwise

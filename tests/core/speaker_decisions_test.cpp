// Speakers that a person decided: what becomes of the attributions and the words.
#include <gtest/gtest.h>

#include <sstream>

#include "core/decisions.h"
#include "core/error.h"
#include "core/voice/overruled.h"
#include "tests/support.h"

namespace slantwise {
namespace {

constexpr const char* kText =
    "\"The ferry is late,\" mayor Ida Moss said. \"The pier is closed,\" Tom Reed said.\n\n"
    "Moss said that the tide was high. The gulls flew over the bay.\n";

Document analyzed(std::span<const Overrule> overrules = {}) {
  Analyzer analyzer;
  return analyzer.analyze(test::article("a", "Gazette", kText), overrules);
}

// "speaker,a,text,B,E,WORDS,NOW,Jo," for the words where they first stand.
std::string line(const std::string& kind, const std::string& words, const std::string& now) {
  const std::size_t at = std::string(kText).find(words);
  return kind + ",a,text," + std::to_string(at) + "," + std::to_string(at + words.size()) + ",\"" +
         words + "\"," + now + ",Jo,\n";
}

std::vector<Decision> read(const std::string& lines) {
  std::istringstream file("kind,article,field,begin,end,was,now,who,why\n" + lines);
  return read_decisions(file, "d.csv");
}

// As the program does it.
Document decided(const std::string& lines) {
  const Document plain = analyzed();
  const std::vector<Decision> decisions = read(lines);
  std::vector<Overrule> overrules;
  for (const Decision& one : decisions) {
    check(one, plain);
    if (concerns_words(one)) overrules.push_back(overrule(one, plain));
  }
  Document out = analyzed(overrules);
  for (const Decision& one : decisions) name_speaker(one, out);
  return out;
}

const Attribution* of(const Document& document, const std::string& words) {
  const auto at = static_cast<std::uint32_t>(document.text.find(words));
  const int found = spoken_at(document, {at, at + static_cast<std::uint32_t>(words.size())});
  return found < 0 ? nullptr : &document.attributions[static_cast<std::size_t>(found)];
}

const std::string kLate = "The ferry is late,", kClosed = "The pier is closed,";
const std::string kTide = "that the tide was high", kGulls = "The gulls flew over the bay.";

TEST(SpeakerDecisions, TheRulesAloneFindTheseSpeakers) {
  const Document plain = analyzed();
  ASSERT_NE(of(plain, kLate), nullptr);
  EXPECT_EQ(of(plain, kLate)->speaker, "Ida Moss");
  EXPECT_EQ(of(plain, kClosed)->speaker, "Tom Reed");
  ASSERT_NE(of(plain, kTide), nullptr);
  EXPECT_EQ(of(plain, kGulls), nullptr);
}

TEST(SpeakerDecisions, NameWhoSpeaksAndNobodyElse) {
  const Document out = decided(line("speaker", kClosed, "Ann Roe"));
  EXPECT_EQ(of(out, kClosed)->speaker, "Ann Roe");
  EXPECT_EQ(of(out, kClosed)->category, "unresolved");
  EXPECT_EQ(of(out, kClosed)->rule, "decision");
  EXPECT_EQ(of(out, kClosed)->verb, "say");
  EXPECT_EQ(of(out, kLate)->speaker, "Ida Moss");
  EXPECT_EQ(out.attributions.size(), analyzed().attributions.size());
}

TEST(SpeakerDecisions, TakeTheCategoryOfTheSpeakersOtherWords) {
  const Document out = decided(line("speaker", kClosed, "Ida Moss"));
  EXPECT_EQ(of(out, kClosed)->speaker, "Ida Moss");
  EXPECT_EQ(of(out, kClosed)->category, of(analyzed(), kLate)->category);
  EXPECT_NE(of(out, kClosed)->category, "unresolved");
}

TEST(SpeakerDecisions, MayKnowNobody) {
  const Document out = decided(line("speaker", kLate, ""));
  EXPECT_EQ(of(out, kLate)->speaker, "");
  EXPECT_EQ(of(out, kLate)->category, "unresolved");
  EXPECT_TRUE(of(out, kLate)->source.empty());
}

TEST(SpeakerDecisions, FollowReportedWordsAndMarks) {
  EXPECT_EQ(of(decided(line("speaker", kTide, "Ann Roe")), kTide)->speaker, "Ann Roe");
  // With the marks, as `voices --spans` prints them.
  EXPECT_EQ(of(decided("speaker,a,text,0,20,\"\"\"The ferry is late,\"\"\",Ann Roe,Jo,\n"), kLate)
                ->speaker,
            "Ann Roe");
}

TEST(SpeakerDecisions, OfOneQuotationTheLastHolds) {
  const Document out =
      decided(line("speaker", kLate, "Ann Roe") + line("speaker", kLate, "Tom Reed"));
  EXPECT_EQ(of(out, kLate)->speaker, "Tom Reed");
}

TEST(SpeakerDecisions, NameTheSpeakerOfWordsWhoseVoiceWasDecided) {
  const Document out = decided(line("voice", kGulls, "quote") + line("speaker", kGulls, "Ann Roe"));
  ASSERT_NE(of(out, kGulls), nullptr);
  EXPECT_EQ(of(out, kGulls)->speaker, "Ann Roe");
  EXPECT_EQ(of(out, kGulls)->kind, Attribution::Kind::direct);
  const Document told =
      decided(line("speaker", kGulls, "Ann Roe") + line("voice", kGulls, "paraphrase"));
  EXPECT_EQ(of(told, kGulls)->kind, Attribution::Kind::indirect);
  EXPECT_EQ(told.attributions.size(), analyzed().attributions.size() + 1);
  // The words themselves, which tables of speakers count.
  const auto run = std::ranges::find(
      told.runs, told.attributions.size() - 1,
      [](const VoiceRun& one) { return static_cast<std::size_t>(one.attribution); });
  ASSERT_NE(run, told.runs.end());
  EXPECT_NE(slice(told.text, run->span).find("gulls"), std::string::npos);
}

std::string failure(const std::string& lines) {
  try {
    decided(lines);
  } catch (const InputError& error) {
    return error.what();
  }
  return "no error";
}

TEST(SpeakerDecisions, AreRefusedWhereNobodySpeaks) {
  EXPECT_NE(failure(line("speaker", kGulls, "Ann Roe"))
                .find("are not all that somebody says there; take content_begin and content_end of "
                      "`quotes --csv`, or decide their voice as well"),
            std::string::npos);
  EXPECT_NE(failure(line("speaker", "ferry is", "Ann Roe")).find("d.csv:2: bytes"),
            std::string::npos);
}

}  // namespace
}  // namespace slantwise

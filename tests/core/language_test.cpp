#include "core/clean/language.h"

#include <gtest/gtest.h>

#include <thread>
#include <vector>

#include "core/text/language.h"
#include "tests/support.h"

namespace slantwise {
namespace {

struct Sample {
  const char* code;
  const char* text;
};

constexpr Sample kSamples[] = {
    {"en", "The harbor stays shut until Thursday, the mayor told the fishermen on Monday."},
    {"de", "Der Hafen bleibt bis Donnerstag geschlossen, sagte die Bürgermeisterin am Montag."},
    {"fr", "Le port reste fermé jusqu’à jeudi, a dit la maire aux pêcheurs lundi soir."},
    {"es", "El puerto sigue cerrado hasta el jueves, dijo la alcaldesa a los pescadores."},
    {"ru", "Порт закрыт до четверга, сообщила мэр города в понедельник рыбакам."},
    {"uk", "Порт зачинено до четверга, повідомила мер міста в понеділок рибалкам."},
    {"ar", "أعلنت رئيسة البلدية يوم الاثنين أن الميناء سيبقى مغلقا حتى يوم الخميس."},
    {"zh", "市长周一表示，由于风暴，港口将关闭至周四，渔民们对此表示不满。"},
};

Article written(std::string language, std::string text) {
  Article article = test::article("a.txt", "Gazette", std::move(text));
  article.language = std::move(language);
  return article;
}

bool detects() { return !language_detector().empty(); }

TEST(LanguageCode, IsTheShortestOfIso639) {
  for (const char* english : {"en", "EN", "en-US", "en_US", "eng", "English", " english "}) {
    EXPECT_EQ(language_code(english), "en") << english;
  }
  EXPECT_EQ(language_code("ukr"), "uk");
  EXPECT_EQ(language_code("zh-Hant-TW"), "zh");
  EXPECT_EQ(language_code("Persian"), "fa");
  EXPECT_EQ(language_code("iw"), "he");
  EXPECT_EQ(language_code("ckb"), "ckb");  // has no code of two letters
}

TEST(LanguageCode, IsEmptyForWhatIsNoLanguage) {
  for (const char* none : {"", "xx", "und", "mul", "zxx", "klingonish", "world", "e n", "日本",
                           "en\xFF", "a-very-long-text-that-stands-in-the-wrong-column"}) {
    EXPECT_EQ(language_code(none), "") << none;
  }
}

TEST(LanguageName, IsEnglish) {
  EXPECT_EQ(language_name("uk"), "Ukrainian");
  EXPECT_EQ(language_name(""), "unknown language");
}

TEST(DetectLanguage, TellsEightLanguages) {
  if (!detects()) GTEST_SKIP() << "skipped: built without CLD2";
  for (const Sample& sample : kSamples) EXPECT_EQ(detect_language(sample.text), sample.code);
}

TEST(DetectLanguage, SaysNothingOfLittleTextOrNone) {
  for (const char* text : {"", "tax", "The harbor stays shut.", "12 345 678", "***"}) {
    EXPECT_EQ(detect_language(text), "") << text;
  }
}

TEST(DetectLanguage, SaysNothingOfAMix) {
  std::string mix;
  for (int i = 0; i < 10; ++i) mix += std::string(kSamples[0].text) + " " + kSamples[4].text + " ";
  EXPECT_EQ(detect_language(mix), "");
}

TEST(DetectLanguage, SurvivesWhatIsNotUtf8) {
  if (!detects()) GTEST_SKIP() << "skipped: built without CLD2";
  EXPECT_EQ(detect_language("\xFF" + std::string(kSamples[1].text) + "\xC3"), "de");
  EXPECT_EQ(detect_language(std::string(5000, '\xFF')), "");
}

TEST(DetectLanguage, IsTheSameInAnyThread) {
  std::vector<std::string> found(8);
  {
    std::vector<std::jthread> threads;
    for (std::size_t i = 0; i < found.size(); ++i) {
      threads.emplace_back([&found, i] {
        for (const Sample& sample : kSamples) found[i] += detect_language(sample.text) + " ";
      });
    }
  }
  for (const std::string& one : found) EXPECT_EQ(one, found[0]);
}

TEST(ArticleLanguage, IsItsFieldFirst) {
  const ArticleLanguage language = article_language(written("fra", kSamples[0].text));
  EXPECT_EQ(language.code, "fr");
  EXPECT_EQ(language.source, LanguageSource::field);
}

TEST(ArticleLanguage, IsDetectedWhereTheFieldSaysNothing) {
  if (!detects()) GTEST_SKIP() << "skipped: built without CLD2";
  for (const char* nothing : {"", "und", "xx"}) {
    const ArticleLanguage language = article_language(written(nothing, kSamples[5].text));
    EXPECT_EQ(language.code, "uk");
    EXPECT_EQ(language.source, LanguageSource::detected);
  }
}

TEST(ArticleLanguage, IsThatOfItsFirstParagraphAndNotOfTheMenuAboveIt) {
  if (!detects()) GTEST_SKIP() << "skipped: built without CLD2";
  const std::string menu = "Home\nNews and weather of the day\nSubscribe to our newsletter\n";
  const std::string text =
      menu + kSamples[2].text + " " + kSamples[2].text + " " + kSamples[2].text;
  EXPECT_EQ(article_language(written("", text)).code, "fr");
}

TEST(ArticleLanguage, IsReadThroughTheTextsEncoding) {
  if (!detects()) GTEST_SKIP() << "skipped: built without CLD2";
  // "Порт закрыт до четверга, сообщила мэр" in windows-1251, twice.
  const std::string half =
      "\xCF\xEE\xF0\xF2 \xE7\xE0\xEA\xF0\xFB\xF2 \xE4\xEE \xF7\xE5\xF2\xE2\xE5\xF0\xE3\xE0, "
      "\xF1\xEE\xEE\xE1\xF9\xE8\xEB\xE0 \xEC\xFD\xF0 ";
  Article article = written("", half + half);
  article.encoding = "windows-1251";
  EXPECT_EQ(article_language(article).code, "ru");
}

TEST(ArticleLanguage, IsUnknownOfATextWithoutALetter) {
  const ArticleLanguage language = article_language(written("", "1 2 3"));
  EXPECT_EQ(language.code, "");
  EXPECT_EQ(language.source, LanguageSource::unknown);
  EXPECT_EQ(name(language.source), "unknown");
}

TEST(LanguageProblem, NamesTheRecordAndWhatStandsThere) {
  Article article = written("xx", "text");
  article.where = "news.jsonl:7";
  const auto problem = language_problem(article);
  ASSERT_TRUE(problem.has_value());
  EXPECT_EQ(problem->kind, Problem::Kind::noted);
  EXPECT_EQ(problem->where, "news.jsonl:7");
  EXPECT_NE(problem->what.find("\"xx\" is not a language"), std::string::npos);
  for (const char* fine : {"", "en", "und", "German"}) {
    EXPECT_FALSE(language_problem(written(fine, "text")).has_value()) << fine;
  }
}

TEST(Analyzer, KnowsTheLanguageAndNotesAnUnknownOne) {
  Analyzer analyzer;
  EXPECT_EQ(analyzer.analyze(written("de-AT", "Hafen")).language.code, "de");
  EXPECT_TRUE(analyzer.analyze(written("de", "Hafen")).problems.empty());
  EXPECT_EQ(analyzer.analyze(written("xx", "Hafen")).problems.size(), 1u);
}

}  // namespace
}  // namespace slantwise

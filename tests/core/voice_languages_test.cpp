// Whose cues are read in which language.
#include <gtest/gtest.h>

#include <string>

#include "core/analyzer.h"

namespace slantwise {
namespace {

Document analyzed(const std::string& language, std::string text) {
  Article article;
  article.id = "1";
  article.outlet = "Gazette";
  article.language = language;
  article.text = std::move(text);
  article.where = "1";
  return Analyzer().analyze(std::move(article));
}

// "speaker | verb | class | content" of each attribution, a line each.
std::string attributions(const std::string& language, const std::string& text) {
  const Document document = analyzed(language, text);
  std::string out;
  for (const Attribution& one : document.attributions) {
    out += one.speaker + " | " + one.verb + " | " + one.klass + " | " +
           std::string(slice(document.text, one.content)) + "\n";
  }
  return out;
}

TEST(VoiceLanguages, ReadEnglishCuesInEnglishAndWhereTheLanguageIsUnknown) {
  const std::string text = "Der Minister said that the port closed.";
  EXPECT_EQ(attributions("en", text), " | say | neutral | that the port closed\n");
  EXPECT_EQ(attributions("", text), " | say | neutral | that the port closed\n");
}

TEST(VoiceLanguages, ReadNoEnglishCuesInTextsKnownToBeInAnotherLanguage) {
  for (const char* language : {"de", "es", "fr", "ru"}) {
    EXPECT_EQ(attributions(language, "Der Minister said that the port closed."), "") << language;
  }
}

TEST(VoiceLanguages, KeepMarksInALanguageWithoutCues) {
  EXPECT_EQ(attributions("de", "„Der Hafen ist seit Montag zu“, sagte Anna Oram."),
            " |  |  | Der Hafen ist seit Montag zu\n");
}

TEST(VoiceLanguages, ReadSpanishCues) {
  EXPECT_EQ(attributions("es", "La alcaldesa Ana Oram dijo que el puerto cerrará. Llovió mucho."),
            "Ana Oram | decir | neutral | que el puerto cerrará\n");
  EXPECT_EQ(attributions("es", "Según Ana Oram, el puerto cerrará el jueves."),
            "Ana Oram | según | neutral | el puerto cerrará el jueves\n");
  EXPECT_EQ(attributions("es", "El puerto cerrará el jueves, dijo Ana Oram."),
            "Ana Oram | decir | neutral | El puerto cerrará el jueves\n");
  EXPECT_EQ(attributions("es", "“El puerto cerrará el jueves”, afirmó Ana Oram."),
            "Ana Oram | afirmar | neutral | El puerto cerrará el jueves\n");
}

TEST(VoiceLanguages, ReadRussianCues) {
  EXPECT_EQ(attributions("ru", "Мэр Анна Орам заявила, что порт закрыт. Дождь шёл весь день."),
            "Мэр Анна Орам | заявить | neutral | что порт закрыт\n");
  EXPECT_EQ(attributions("ru", "По словам Анны Орам, порт закрыт до четверга."),
            "Анны Орам | по словам | neutral | порт закрыт до четверга\n");
  EXPECT_EQ(attributions("ru", "Порт закрыт до четверга, сообщила Анна Орам."),
            "Анна Орам | сообщить | neutral | Порт закрыт до четверга\n");
  EXPECT_EQ(attributions("ru", "«Порт закрыт до четверга», — сказала Анна Орам."),
            "Анна Орам | сказать | neutral | Порт закрыт до четверга\n");
}

TEST(VoiceLanguages, ReadOneTextAfterAnotherInItsOwnLanguage) {
  Analyzer analyzer;
  std::size_t found = 0;
  for (const char* language : {"en", "de", "en", "de"}) {
    Article article;
    article.id = article.where = article.outlet = "1";
    article.language = language;
    article.text = "The minister said that the port closed.";
    found += analyzer.analyze(std::move(article)).attributions.size();
  }
  EXPECT_EQ(found, 2u);
}

}  // namespace
}  // namespace slantwise

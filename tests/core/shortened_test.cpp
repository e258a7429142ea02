#include "core/text/shortened.h"

#include <gtest/gtest.h>

#include "core/text/sentences.h"

namespace slantwise {
namespace {

std::size_t sentences(std::string_view language, std::string_view paragraph) {
  return Sentences().split(paragraph, language).size();
}

struct Case {
  const char* language;
  const char* text;
};

TEST(ShortenedWords, EndNoSentence) {
  for (const Case& one : std::vector<Case>{
           {"de", "Sie traf Dr. Ode und Prof. Lark am Kai."},
           {"de", "Viele Boote, z. B. Kutter, liegen d. h. Tag und Nacht am Kai."},
           {"de", "Am 3. Oktober fuhr die 2. Fähre."},
           {"de", "Das kostet 3 Mio. Euro, sagt Hr. Kel."},
           {"fr", "Le port de M. Ode est fermé."},
           {"fr", "MM. Ode et Lark, J.-P. Kel et Mme Roy sont venus."},
           {"es", "La Sra. Ode y el Dr. Lark hablaron."},
           {"es", "Los EE. UU. Marítimos pagan, según el Gral. Kel."},
           {"ru", "Она приехала в г. Кель вместе с проф. Одэ."},
           {"ru", "Порт закрыт, т. е. Кель без рыбы."},
           {"ru", "В 2023 г. Порт Кель закрыли на 5 тыс. Рублей нет."},
           {"ru", "Пришёл А. С. Одэ."},
           {"uk", "Вона приїхала в м. Кель на вул. Портову."},
           {"uk", "У 2023 р. Порт зачинили."},
           {"ar", "وصل د. كامل إلى الميناء."},
       }) {
    EXPECT_EQ(sentences(one.language, one.text), 1u) << one.text;
  }
}

TEST(ShortenedWords, EndASentenceBeforeAUsualFirstWord) {
  for (const Case& one : std::vector<Case>{
           {"de", "Das kostet 3 Mio. Die Stadt zahlt."},
           {"fr", "Elle est née en 40 av. J.-C. Le port est vieux."},
           {"es", "Ella vive en EE. UU. La ciudad paga."},
           {"ru", "Порт открыли в 2023 г. Он новый."},
           {"uk", "Порт відкрили у 2023 р. Він новий."},
       }) {
    EXPECT_EQ(sentences(one.language, one.text), 2u) << one.text;
  }
}

TEST(ShortenedWords, AreNotEverythingBeforeAFullStop) {
  for (const Case& one : std::vector<Case>{
           {"de", "Das Boot ist alt. Kutter liegen am Kai."},
           {"de", "Sie zahlten 20. Kutter liegen am Kai."},
           {"fr", "Le port est fermé. Marie est partie."},
           {"es", "El puerto cerró. Marta se fue."},
           {"ru", "Лодки, сети и т. д. Порт закрыт."},
           {"uk", "Порт зачинено. Кель без риби."},
           {"ar", "أغلق الميناء. عاد الصيادون."},
       }) {
    EXPECT_EQ(sentences(one.language, one.text), 2u) << one.text;
  }
}

TEST(ShortenedWords, AreThoseOfTheLanguageOnly) {
  EXPECT_EQ(sentences("de", "Er wohnt in der Str. Kel."), 1u);
  EXPECT_EQ(sentences("en", "He lives in the Str. Kel."), 2u);
  EXPECT_EQ(shortened_words("en"), nullptr);
  EXPECT_EQ(shortened_words(""), nullptr);
  EXPECT_EQ(shortened_words("sv"), nullptr);
}

TEST(Sentences, EndAtTheMarksOfArabicAndChinese) {
  EXPECT_EQ(sentences("ar", "هل عاد القارب؟ نعم عاد."), 2u);
  EXPECT_EQ(sentences("zh", "港口关闭了。渔民们不满。谁来付钱？没有人。"), 4u);
  EXPECT_EQ(sentences("zh", "“我们不会付钱。”她说。"), 2u);
}

TEST(Sentences, HoldTheClosingMarkOfFrench) {
  const std::string text = "« Qui paie ?\u00A0» Le maire se tait. « Rien.\u202F», dit-il.";
  std::vector<std::string> found;
  for (const Span span : Sentences().split(text, "fr")) found.emplace_back(slice(text, span));
  EXPECT_EQ(found, (std::vector<std::string>{"« Qui paie ?\u00A0»", "Le maire se tait.",
                                             "« Rien.\u202F», dit-il."}));
}

TEST(Sentences, GoOnBehindSpeechOfOtherLanguages) {
  EXPECT_EQ(sentences("ru", "«Почему?» — спросил мэр."), 1u);
  EXPECT_EQ(sentences("de", "„Warum?“, fragte die Bürgermeisterin."), 1u);
  EXPECT_EQ(sentences("es", "—¿Quién paga? —preguntó la alcaldesa."), 1u);
}

TEST(Sentences, OfEveryLanguageHoldEveryCharacter) {
  const std::string text = "« A. »  B. C. »\n» d. 5. „E.“ т. е. 7. Q... » ? » ! »";
  for (const char* language : {"", "en", "de", "fr", "es", "ru", "uk", "ar", "zh"}) {
    std::string joined, expected;
    for (const Span span : Sentences().split(text, language)) joined += slice(text, span);
    std::erase_if(joined, [](char c) { return c == ' ' || c == '\n'; });
    expected = text;
    std::erase_if(expected, [](char c) { return c == ' ' || c == '\n'; });
    EXPECT_EQ(joined, expected) << language;
  }
}

}  // namespace
}  // namespace slantwise

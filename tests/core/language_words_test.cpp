#include "core/text/language_words.h"

#include <gtest/gtest.h>

#include <string>

#include "core/text/words.h"
#include "tests/support.h"

namespace slantwise {
namespace {

using Strings = std::vector<std::string>;

// The words of an article in `language`, and with `keys` what they are counted as.
Document analyzed(const char* language, std::string text) {
  Article article = test::article("a.txt", "Gazette", std::move(text));
  article.language = language;
  Analyzer analyzer;
  return analyzer.analyze(std::move(article));
}

Strings words(const char* language, std::string text) {
  const Document document = analyzed(language, std::move(text));
  Strings found;
  for (std::size_t i = 0; i < document.tokens.size(); ++i) {
    found.push_back(document.text.substr(document.tokens.begin[i], document.tokens.length[i]));
  }
  return found;
}

Strings keys(const char* language, std::string text) {
  const Document document = analyzed(language, std::move(text));
  Strings found;
  for (const TermId term : document.tokens.term) {
    found.push_back(document.terms[static_cast<std::size_t>(term)]);
  }
  return found;
}

TEST(WithoutElision, CutsWhatFrenchShortens) {
  EXPECT_EQ(without_elision("l’armée"), "armée");
  EXPECT_EQ(without_elision("L'armée"), "armée");
  EXPECT_EQ(without_elision("Lorsqu’elle"), "elle");
  for (const char* whole : {"aujourd'hui", "armée", "l'", "O'Brien", "'l", "prud’homme"}) {
    EXPECT_EQ(without_elision(whole), whole);
  }
}

TEST(NarrowSpaces, EndWordsButNotNumbers) {
  const std::string text = "«\u202FMot\u202F» 10\u202F000\u202Feuros";
  std::vector<Span> found = Words().split(text);
  split_at_narrow_spaces(text, found);
  Strings shown;
  for (const Span span : found) shown.emplace_back(slice(text, span));
  EXPECT_EQ(shown, (Strings{"Mot", "10\u202F000", "euros"}));
}

TEST(LanguageWords, AreThoseOfTheStandardInEnglish) {
  EXPECT_EQ(words("en", "Qu\u202Fd’or l’eau."), (Strings{"Qu\u202Fd’or", "l’eau"}));
  EXPECT_EQ(keys("en", "L’eau."), (Strings{"l'eau"}));
}

TEST(LanguageWords, OfEightLanguages) {
  EXPECT_EQ(words("en", "The mayor’s port isn’t shut."),
            (Strings{"The", "mayor’s", "port", "isn’t", "shut"}));
  EXPECT_EQ(words("de", "Die „Seestraße“ z. B."), (Strings{"Die", "Seestraße", "z", "B"}));
  EXPECT_EQ(words("fr", "«\u202FL’eau monte\u202F!\u202F»"), (Strings{"L’eau", "monte"}));
  EXPECT_EQ(words("es", "—¿Quién paga? —dijo."), (Strings{"Quién", "paga", "dijo"}));
  EXPECT_EQ(words("ru", "Порт «Кель» закрыт."), (Strings{"Порт", "Кель", "закрыт"}));
  EXPECT_EQ(words("uk", "Об’єднання п’яти портів."), (Strings{"Об’єднання", "п’яти", "портів"}));
  EXPECT_EQ(words("ar", "هل عاد القارب؟"), (Strings{"هل", "عاد", "القارب"}));
  EXPECT_EQ(words("zh", "港口关闭。"), (Strings{"港口", "关闭"}));
}

TEST(LanguageWords, AreCountedFolded) {
  EXPECT_EQ(keys("de", "STRASSE Straße"), (Strings{"strasse", "strasse"}));
  EXPECT_EQ(keys("fr", "L’eau d'abord"), (Strings{"eau", "abord"}));
  EXPECT_EQ(keys("uk", "П’ять п'ять"), (Strings{"п'ять", "п'ять"}));
  EXPECT_EQ(keys("ar", "كـــلمة كلمة\u200F"), (Strings{"كلمة", "كلمة"}));
}

TEST(LanguageWords, KeepTheirPlaceInTheText) {
  const Document document = analyzed("fr", "«\u202FL’eau\u202F»");
  ASSERT_EQ(document.tokens.size(), 1u);
  const Span word{document.tokens.begin[0], document.tokens.begin[0] + document.tokens.length[0]};
  EXPECT_EQ(slice(document.text, word), "L’eau");
  EXPECT_EQ(document.source.source(word).span, word);
}

}  // namespace
}  // namespace slantwise

#include "core/clean/mojibake.h"

#include <gtest/gtest.h>

#include "core/clean/clean.h"
#include "tests/converted.h"

namespace slantwise {
namespace {

using test::converted;

// `text`, its bytes read as `encoding` and saved again, `layers` times.
std::string misread(std::string text, const char* encoding, unsigned layers) {
  for (unsigned i = 0; i < layers; ++i) text = converted(text, encoding, "UTF-8");
  return text;
}

CleanText clean_body(std::string text) {
  Article article;
  article.where = "one.txt";
  article.text = std::move(text);
  return clean(article);
}

void expect_same(const std::string& text) {
  EXPECT_EQ(certain_misreading(text), Misread::nothing) << text;
  EXPECT_EQ(undo_mojibake(text, Field::text).layers, 0u) << text;
  EXPECT_EQ(clean_body(text).text, text);
  EXPECT_TRUE(clean_body(text).problems.empty()) << text;
}

const std::string kEnglish = "“Never,” she said – it’s the café’s last day. ‘Well…’";
const std::string kRussian = "Паром вышел из гавани утром. «Ветер стих», — сказал капитан.";
const std::string kUkrainian = "Пором вийшов із гавані. «Рівне — її ґанок», — сказав капітан.";

TEST(Mojibake, IsUndoneLayerByLayer) {
  for (const std::string& text : {kEnglish, kRussian, kUkrainian}) {
    for (const char* encoding : {"windows-1252", "ISO-8859-1", "windows-1251"}) {
      for (unsigned layers = 1; layers <= 3; ++layers) {
        const Undone undone = undo_mojibake(misread(text, encoding, layers), Field::text);
        EXPECT_EQ(undone.text, text) << encoding;
        EXPECT_EQ(undone.layers, layers) << encoding << text;
      }
    }
  }
}

TEST(Mojibake, OfMixedLayersIsUndone) {
  const std::string text = misread(misread(kRussian, "windows-1251", 1), "windows-1252", 1);
  EXPECT_EQ(undo_mojibake(text, Field::text).text, kRussian);
}

TEST(Mojibake, OneWordIsEnough) {
  EXPECT_EQ(clean_body("The mayorÃ¢â‚¬â„¢s plan").text, "The mayor’s plan");
  EXPECT_EQ(clean_body("The mayorâ€™s plan").text, "The mayor’s plan");
  EXPECT_EQ(clean_body("From SantamarÃ\u00ADa").text, "From Santamaría");
  EXPECT_EQ(clean_body("Сказал: РњРёСЂ").text, "Сказал: Мир");
}

TEST(Mojibake, TitleAndTextAreTakenForThemselves) {
  Article article;
  article.title = "The mayorÃ¢â‚¬â„¢s plan";
  article.text = "It’s the mayor’s plan.";
  const CleanText result = clean(article);
  EXPECT_EQ(result.text, "The mayor’s plan\n\nIt’s the mayor’s plan.");
  // "The mayor" is 9 bytes; Ã ¢ â ‚ ¬ â „ ¢ are 2+2+2+3+2+2+3+2 = 18.
  EXPECT_EQ(result.source.source({9, 12}), (SourceSpan{Field::title, {9, 27}}));
  EXPECT_EQ(result.source.source({12, 13}), (SourceSpan{Field::title, {27, 28}}));
}

TEST(Mojibake, IsReportedWithItsLayers) {
  const CleanText two = clean_body(misread("It’s the café.", "windows-1252", 2));
  ASSERT_EQ(two.problems.size(), 1u);
  EXPECT_EQ(two.problems[0].kind, Problem::Kind::repaired);
  EXPECT_EQ(two.problems[0].where, "one.txt");
  EXPECT_EQ(two.problems[0].what,
            "was UTF-8 read as windows-1252 (\"Ã©\" for \"é\"), 2 layers deep: 2 characters put "
            "right");
  const CleanText one = clean_body(misread(kRussian, "windows-1251", 1));
  ASSERT_EQ(one.problems.size(), 1u);
  EXPECT_NE(one.problems[0].what.find("windows-1251"), std::string::npos);
  EXPECT_NE(one.problems[0].what.find("1 layer deep"), std::string::npos);
}

TEST(Mojibake, CyrillicReadAsWindows1252IsPutRight) {
  const std::string text = misread(converted(kRussian, "UTF-8", "windows-1251"), "windows-1252", 1);
  const Undone undone = undo_mojibake(text, Field::text);
  EXPECT_EQ(undone.text, kRussian);
  EXPECT_EQ(undone.first, Misread::cyrillic_as_1252);
  EXPECT_EQ(undone.source.source({0, 2}), (SourceSpan{Field::text, {0, 2}}));
}

TEST(Mojibake, MapsToBytesOfADecodedSource) {
  // "cafÃ©’s" and "donâ€™t" as somebody saved them in UTF-16: two bytes a character.
  Article article;
  article.encoding = "UTF-16LE";
  article.text = converted("cafÃ© donâ€™t", "UTF-8", "UTF-16LE");
  const CleanText result = clean(article);
  ASSERT_EQ(result.text, "café don’t");
  EXPECT_EQ(result.source.source({3, 5}), (SourceSpan{Field::text, {6, 10}}));
  EXPECT_EQ(result.source.source({9, 12}), (SourceSpan{Field::text, {18, 24}}));
  EXPECT_EQ(result.source.source({12, 13}), (SourceSpan{Field::text, {24, 26}}));
}

TEST(Mojibake, ClosingMarkThatLostItsLastByteIsOneInATextWithOthers) {
  EXPECT_EQ(clean_body("â€œYes,â€ she said. Itâ€™s late.").text, "“Yes,” she said. It’s late.");
  expect_same("â€ alone");
}

TEST(Mojibake, TextThatMeansItsLettersStays) {
  for (const std::string text :
       {"SÃO PAULO: A REUNIÃO NÃO HOUVE, A DECISÃO É DE JOÃO.", "São Paulo: «IRMû, disse ela",
        "Rencontre à l’Élysée: «Ça va», dit-il.", "Über Straßen «Groß», sagte er", "Â©", "Ä“", "â",
        "Ð and Ñ are letters", "CRÊPE Â 5"}) {
    expect_same(text);
  }
  for (const std::string& text : {kEnglish, kRussian, kUkrainian}) expect_same(text);
  expect_same("Рівне, Річ, Рік. Її «Рёв». Србија: Сћ Љубљана, РЂ. Ђорђе је у СЛ.");
}

TEST(Mojibake, TextThatQuotesItOnceStays) {
  expect_same("The old page showed “cafÃ©” for the café at the quay.");
  expect_same("The sign read (itâ€™s) and nobody knew why.");
  expect_same("Where a curly ’ belongs, some pages show â€™ to their readers.");
  expect_same("The word café came out as cafÃ© on the old page.");
  expect_same("What mojibake is: cafÃ© here, donâ€™t there, and Ã¢â‚¬â„¢s twice over.");
  expect_same("Read as UTF-8 it is café, else cafÃ©; itâ€™s the page’s fault.");
}

TEST(Mojibake, TimeIsLinear) {
  // Words without an end, and places that are none, over and over.
  for (const char* part : {"Ã©", "â€™", "(â€™)", "Рё", "РЂ", "Ã"}) {
    std::string text;
    while (text.size() < 2'000'000) text += part;
    EXPECT_LE(undo_mojibake(text, Field::text).layers, 4u);
  }
}

}  // namespace
}  // namespace slantwise

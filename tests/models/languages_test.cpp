#include "models/languages.h"

#include <gtest/gtest.h>

#include "tests/support.h"

namespace slantwise {
namespace {

Document in_language(std::string code, LanguageSource source = LanguageSource::field) {
  Document document;
  document.language = {std::move(code), source};
  return document;
}

TEST(CountLanguages, PutsTheMostUsedFirstAndTheUnknownLast) {
  std::vector<Document> documents;
  for (const char* code : {"", "", "", "ru", "de", "ru"}) {
    documents.push_back(in_language(code));
  }
  documents.push_back(in_language("ru", LanguageSource::detected));
  const auto counts = count_languages(documents);
  ASSERT_EQ(counts.size(), 3u);
  EXPECT_EQ(counts[0].name, "Russian");
  EXPECT_EQ(counts[0].articles, 3u);
  EXPECT_EQ(counts[0].detected, 1u);
  EXPECT_EQ(counts[1].code, "de");
  EXPECT_EQ(counts[2].name, "unknown language");
  EXPECT_EQ(counts[2].articles, 3u);
}

TEST(LanguageSentences, AreNoneForEnglishAndUnknown) {
  const std::vector<Document> documents = {in_language("en"), in_language("")};
  const auto counts = count_languages(documents);
  EXPECT_EQ(mixed_sentence(counts), "");
  EXPECT_EQ(unmeasured_sentence(counts), "");
}

TEST(LanguageSentences, NameWhatIsMixedAndWhatIsNotMeasured) {
  const std::vector<Document> documents = {in_language("en"), in_language("en"), in_language("uk"),
                                           in_language("de")};
  const auto counts = count_languages(documents);
  EXPECT_EQ(
      mixed_sentence(counts),
      "These articles are in 3 languages: English (2 articles), German (1) and Ukrainian (1). "
      "Their words differ for that reason alone; --language en keeps one of them.");
  EXPECT_EQ(unmeasured_sentence(counts),
            "Voices are measured on English only, not on German (1 article) and "
            "Ukrainian (1).");
}

TEST(LanguageSentences, OfOneOtherLanguageAreNotAboutAMix) {
  const std::vector<Document> documents = {in_language("fr")};
  EXPECT_EQ(mixed_sentence(count_languages(documents)), "");
  EXPECT_NE(unmeasured_sentence(count_languages(documents)), "");
}

}  // namespace
}  // namespace slantwise

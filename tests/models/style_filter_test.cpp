#include "models/style_filter.h"

#include <gtest/gtest.h>

#include "core/resources.h"
#include "tests/plain.h"

namespace slantwise {
namespace {

const Lexicon& lexicon() {
  static const Lexicon one = parse_lexicon(resources::get(kHouseStyleLexicon), kHouseStyleLexicon);
  return one;
}

Corpus corpus(const std::string& gazette, const std::string& harbor) {
  std::vector<Document> documents;
  documents.push_back(test::plain_document(gazette, "Gazette"));
  documents.push_back(test::plain_document(harbor, "Harbor Daily"));
  documents[0].article.id = "1";
  documents[1].article.id = "2";
  documents[1].article.author = "Ida Moss";
  return test::plain_corpus(std::move(documents));
}

std::string why(const Corpus& texts, std::string_view words) {
  return std::string(name(StyleFilter(texts, lexicon(), house_styles(texts, lexicon())).of(words)));
}

TEST(StyleFilter, KnowsChoicesThatDifferAndFunctionWords) {
  const Corpus texts = corpus("Nine percent. Ten percent. Six percent of the fish.",
                              "Nine per cent. Two per cent. Four per cent.");
  EXPECT_EQ(why(texts, "percent"), "house style");
  EXPECT_EQ(why(texts, "the"), "function word");
  EXPECT_EQ(why(texts, "fish"), "");
  EXPECT_EQ(why(texts, "unseen"), "");
}

TEST(StyleFilter, KnowsNamesOfOutletsAndBylines) {
  const Corpus texts = corpus("He told the Gazette of fish.", "By Ida Moss. Fish came.");
  EXPECT_EQ(why(texts, "gazette"), "outlet or byline");
  EXPECT_EQ(why(texts, "moss"), "outlet or byline");
  EXPECT_EQ(why(texts, "fish"), "");
}

// "Harbor" stands in the name once of four times, "daily" once of two; "gazette" is no name in
// small letters.
TEST(StyleFilter, KeepsWordsThatMostlyStandOutsideTheName) {
  const Corpus texts = corpus("Harbor burns. Harbor sleeps. A gazette, a daily.",
                              "Harbor wakes. He told the Harbor Daily.");
  EXPECT_EQ(why(texts, "harbor"), "");
  EXPECT_EQ(why(texts, "daily"), "");
  EXPECT_EQ(why(texts, "gazette"), "");
}

TEST(StyleFilter, GivesSeveralWordsAReasonIfAllOfThemHaveOne) {
  const Corpus texts = corpus("He told the Gazette of fish.", "Fish came.");
  EXPECT_EQ(why(texts, "the gazette"), "function word");
  EXPECT_EQ(why(texts, "gazette of fish"), "");
  EXPECT_EQ(why(texts, ""), "");
}

TEST(StyleFilter, NamesItsReasons) {
  EXPECT_EQ(name(StyleReason::none), "");
  EXPECT_EQ(name(StyleReason::most_events), "most events");
}

}  // namespace
}  // namespace slantwise

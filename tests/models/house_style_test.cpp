#include "models/house_style.h"

#include <gtest/gtest.h>

#include <algorithm>

#include "core/resources.h"
#include "tests/plain.h"

namespace slantwise {
namespace {

const Lexicon& lexicon() {
  static const Lexicon one = parse_lexicon(resources::get(kHouseStyleLexicon), kHouseStyleLexicon);
  return one;
}

Corpus corpus(const std::string& gazette, const std::string& courier) {
  std::vector<Document> documents;
  documents.push_back(test::plain_document(gazette, "Gazette"));
  documents.push_back(test::plain_document(courier, "Courier"));
  documents[0].article.id = "1";
  documents[1].article.id = "2";
  return test::plain_corpus(std::move(documents));
}

const StyleRow* row(const std::vector<StyleRow>& rows, std::string_view set) {
  const auto found = std::ranges::find(rows, set, &StyleRow::set);
  return found == rows.end() ? nullptr : &*found;
}

bool in_drawer(const Corpus& texts, std::string_view word) {
  const auto words = style_words(texts.vocabulary, lexicon(), house_styles(texts, lexicon()));
  return words.at(static_cast<std::size_t>(texts.vocabulary.find(word)));
}

TEST(HouseStyle, CountsEachFormByOutlet) {
  const Corpus texts =
      corpus("Nine percent. Ten percent. Six percent.", "Nine per cent. Two percent.");
  const auto rows = house_styles(texts, lexicon());
  const StyleRow* one = row(rows, "percent");
  ASSERT_NE(one, nullptr);
  EXPECT_EQ(one->labels, (std::vector<std::string>{"per cent", "percent"}));
  EXPECT_EQ(one->outlets.at("Gazette"), (std::vector<std::uint64_t>{0, 3}));
  EXPECT_EQ(one->outlets.at("Courier"), (std::vector<std::uint64_t>{1, 1}));
  EXPECT_FALSE(one->differs);  // the Courier has two uses only
  EXPECT_EQ(row(rows, "plow"), nullptr);
}

TEST(HouseStyle, DiffersWhereTwoOutletsChooseOtherForms) {
  const Corpus texts = corpus("Nine percent. Ten percent. Six percent.",
                              "Nine per cent. Two per cent. Four per cent.");
  EXPECT_TRUE(row(house_styles(texts, lexicon()), "percent")->differs);
  EXPECT_TRUE(in_drawer(texts, "percent"));
  EXPECT_FALSE(in_drawer(texts, "cent"));  // a word of a phrase
}

TEST(HouseStyle, KeepsANameThatOnlyOneOutletWritesOfOutOfTheDrawer) {
  const Corpus texts = corpus("Hezbollah spoke. Hezbollah met. Hezbollah left.", "It rained.");
  EXPECT_FALSE(row(house_styles(texts, lexicon()), "hezbollah")->differs);
  EXPECT_FALSE(in_drawer(texts, "hezbollah"));
}

TEST(HouseStyle, PutsAFamilyOfSpellingsInTheDrawer) {
  const Corpus texts = corpus("They organized it, criticized it and realized it.",
                              "They organised it, criticised it and realised it.");
  EXPECT_TRUE(in_drawer(texts, "organized"));
  EXPECT_TRUE(in_drawer(texts, "organised"));
  EXPECT_FALSE(in_drawer(texts, "they"));
}

TEST(HouseStyle, PutsHonorificsInTheDrawerAlways) {
  const Corpus texts = corpus("Mr. Oram met Mrs. Lunt.", "Oram met Lunt.");
  EXPECT_TRUE(row(house_styles(texts, lexicon()), "honorifics")->single);
  EXPECT_TRUE(in_drawer(texts, "mr"));
}

TEST(HouseStyle, LeavesOutShortFormsThatAreWordsWithoutCapitals) {
  const Corpus texts = corpus("The US. The US. The US told us.", "The U.S. The U.S. The U.S. won.");
  EXPECT_TRUE(row(house_styles(texts, lexicon()), "us")->differs);
  EXPECT_FALSE(in_drawer(texts, "us"));
  EXPECT_TRUE(in_drawer(texts, "u.s"));
}

TEST(HouseStyle, CountsOneOfTextsThatAreOne) {
  std::vector<Document> documents;
  for (const char* id : {"1", "2"}) {
    documents.push_back(test::plain_document("Nine percent agreed."));
    documents.back().article.id = id;
  }
  const Corpus texts = test::plain_corpus(std::move(documents));
  const auto rows = house_styles(texts, lexicon());
  EXPECT_EQ(row(rows, "percent")->outlets.at("Gazette"), (std::vector<std::uint64_t>{0, 1}));
}

TEST(HouseStyle, TakesNoOtherEndingForASpelling) {
  const Corpus texts =
      corpus("Terrorists, criticism, emphasis, a characteristic, vandalism, realism.",
             "They criticized it, realized it and emphasized it.");
  EXPECT_EQ(row(house_styles(texts, lexicon()), "ise-ize")->outlets.count("Gazette"), 0u);
  EXPECT_FALSE(in_drawer(texts, "terrorists"));
}

TEST(HouseStyle, KeepsWhatIsWrittenOutOutOfTheDrawer) {
  const Corpus texts =
      corpus("Fla. votes. Fla. sleeps. Fla. wins.", "Florida votes. Florida sleeps. Florida wins.");
  EXPECT_TRUE(row(house_styles(texts, lexicon()), "states")->differs);
  EXPECT_TRUE(in_drawer(texts, "fla"));
  EXPECT_FALSE(in_drawer(texts, "florida"));
}

}  // namespace
}  // namespace slantwise

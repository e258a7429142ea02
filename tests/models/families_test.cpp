#include "models/families.h"

#include <gtest/gtest.h>

#include "tests/plain.h"

namespace slantwise {
namespace {

using test::plain_corpus;
using test::plain_document;

Document dated(std::string_view text, std::string outlet, std::string id, std::string date) {
  Document document = plain_document(text, std::move(outlet));
  document.article.id = std::move(id);
  document.article.date = std::move(date);
  return document;
}

using Numbers = std::vector<std::uint32_t>;
using Flags = std::vector<bool>;

TEST(Families, AreTextsOfEqualWordsWithinAndAcrossOutlets) {
  const Corpus corpus = plain_corpus(
      {dated("Ferries sail", "Gazette", "a", ""), dated("Taxes rise", "Gazette", "b", ""),
       dated("FERRIES, sail!", "Herald", "c", ""), dated("sail ferries", "Herald", "d", "")});
  const Families out = families(corpus.documents);
  EXPECT_EQ(out.of, (Numbers{0, 1, 0, 2}));
  EXPECT_EQ(out.count, 3u);
}

TEST(Families, DoNotLookAtBoilerplate) {
  Document copy = plain_document("Ferries sail Comments closed", "Herald");
  copy.tokens.zone[2] = copy.tokens.zone[3] = Zone::boilerplate;
  const Corpus corpus = plain_corpus({plain_document("Ferries sail"), std::move(copy)});
  EXPECT_EQ(families(corpus.documents).count, 1u);
}

TEST(Families, AreTheInputsWhereItNamesThem) {
  Document one = plain_document("Ferries sail"), two = plain_document("Ferries rest");
  Document same = plain_document("Ferries sail");
  one.article.family = two.article.family = "ferries";
  const Corpus corpus = plain_corpus({std::move(one), std::move(two), std::move(same)});
  EXPECT_EQ(families(corpus.documents).of, (Numbers{0, 0, 1}));
}

TEST(Families, TextsWithoutWordsAreApart) {
  const Corpus corpus = plain_corpus({plain_document("..."), plain_document("...")});
  EXPECT_EQ(families(corpus.documents).count, 2u);
}

TEST(Families, AreRepresentedByTheLatestOfEachOutlet) {
  const Corpus corpus = plain_corpus({dated("Ferries sail", "Gazette", "a", "2021-05-02"),
                                      dated("Ferries sail", "Gazette", "b", "2021-05-01"),
                                      dated("Ferries sail", "Herald", "c", "2020-01-01")});
  EXPECT_EQ(families(corpus.documents).representative, (Flags{true, false, true}));
}

TEST(Families, BreakTiesOfDateByIdAndSortUnknownDatesFirst) {
  const Corpus corpus = plain_corpus({dated("Ferries sail", "Gazette", "z", ""),
                                      dated("Ferries sail", "Gazette", "a", "2021-05-01"),
                                      dated("Ferries sail", "Gazette", "b", "2021-05-01")});
  EXPECT_EQ(families(corpus.documents).representative, (Flags{false, false, true}));
}

TEST(Families, OfNothingAreNone) { EXPECT_EQ(families({}).count, 0u); }

}  // namespace
}  // namespace slantwise

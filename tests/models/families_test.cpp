#include "models/families.h"

#include <gtest/gtest.h>

#include "tests/models/made_words.h"
#include "tests/plain.h"

namespace slantwise {
namespace {

using test::made_words;
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

Numbers of(std::vector<Document> documents) {
  return families(plain_corpus(std::move(documents)).documents).of;
}

TEST(Families, AreTextsOfWhichMostIsCopied) {
  // 54 common words have 50 shingles: 50 of 80 with 30 other words, 50 of 100 with 50.
  const std::string common = made_words(1, 54);
  EXPECT_EQ(
      of({plain_document(common + made_words(2, 30)), plain_document(common + made_words(3, 30))}),
      (Numbers{0, 0}));
  EXPECT_EQ(
      of({plain_document(common + made_words(2, 50)), plain_document(common + made_words(3, 50))}),
      (Numbers{0, 1}));
}

TEST(Families, AreNotTextsThatAreTooShortToTell) {
  EXPECT_EQ(
      of({plain_document(made_words(1, 40) + "yes"), plain_document(made_words(1, 40) + "no")}),
      (Numbers{0, 1}));
}

TEST(Families, HoldWhatIsCopiedFromACopy) {
  // Each of the three has .30 or more of every other: 0 and 2 share 54 of 104 words.
  const std::string a = made_words(1, 54), b = made_words(2, 50), c = made_words(3, 50);
  EXPECT_EQ(of({plain_document(a + b), plain_document(a + b + c), plain_document(c + a)}),
            (Numbers{0, 0, 0}));
}

TEST(Families, AreTakenApartWhereTwoTextsShareLittle) {
  // The long text holds both others, which have nothing in common. It goes with the one of which
  // all is in it; the other is in it too but for one word, 5 of its 100 shingles.
  const std::string a = made_words(1, 104), b = made_words(2, 104);
  std::string edited = b;
  edited.replace(edited.find(' ', edited.size() / 2) + 1, 1, "x");
  EXPECT_EQ(of({plain_document(edited), plain_document(a + b), plain_document(a)}),
            (Numbers{0, 1, 1}));
}

Document of_agency(Document document, std::string date, std::string agency = "TASS") {
  document.article.date = std::move(date);
  document.origin.agency = std::move(agency);
  document.origin.by_mark = true;
  document.origin.own = false;
  return document;
}

TEST(Families, WithOneMarkAndKnownDatesNeedLessInCommon) {
  // 44 of 104 words: 40 of 100 shingles.
  const auto text = [](int own) { return plain_document(made_words(9, 44) + made_words(own, 60)); };
  EXPECT_EQ(of({of_agency(text(1), "2021-05-01"), of_agency(text(2), "2021-05-02")}),
            (Numbers{0, 0}));
  EXPECT_EQ(of({of_agency(text(1), "2021-05-01"), of_agency(text(2), "")}), (Numbers{0, 1}));
  EXPECT_EQ(of({of_agency(text(1), "2021-05-01"), of_agency(text(2), "2021-05-02", "AP")}),
            (Numbers{0, 1}));
}

TEST(Families, WithOneMarkCountWhatIsQuoted) {
  // 60 words outside quotations and 54 inside, of which 44 are common.
  const auto text = [](int own) {
    Document document = plain_document(made_words(own, 60) + made_words(9, 44));
    for (std::size_t i = 60; i < 104; ++i) document.tokens.voice[i] = Voice::quote;
    return of_agency(std::move(document), "2021-05-01");
  };
  EXPECT_EQ(of({text(1), text(2)}), (Numbers{0, 0}));
}

TEST(Families, ThatTheInputNamesTakeNoCopies) {
  Document one = plain_document(made_words(1, 104)), two = plain_document(made_words(1, 104));
  one.article.family = "ferries";
  Document three = plain_document(made_words(1, 100) + "and more");
  EXPECT_EQ(of({std::move(one), std::move(two), std::move(three)}), (Numbers{0, 1, 1}));
}

TEST(Families, OfTenThousandEqualTextsAreOne) {
  std::vector<Document> documents;
  for (int i = 0; i < 10'000; ++i) documents.push_back(plain_document("Ferries sail at noon"));
  EXPECT_EQ(families(plain_corpus(std::move(documents)).documents).count, 1u);
}

TEST(Families, OfACrowdOfAlmostEqualTextsAreOne) {
  std::vector<Document> documents;
  for (int i = 0; i < 1'000; ++i) {
    documents.push_back(plain_document(made_words(1, 100) + made_words(i + 2, 3)));
  }
  EXPECT_EQ(families(plain_corpus(std::move(documents)).documents).count, 1u);
}

TEST(Families, OfOneTextThatHoldsAllOthersAreAsManyAsTheOthers) {
  std::vector<Document> documents(1);
  std::string all;
  for (int i = 0; i < 1'000; ++i) {
    documents.push_back(plain_document(made_words(i + 2, 60)));
    all += made_words(i + 2, 60);
  }
  documents.front() = plain_document(all);
  const Families found = families(plain_corpus(std::move(documents)).documents);
  EXPECT_EQ(found.count, 1'000u);
  EXPECT_EQ(found.of[1], 0u);  // ties go to the first
}

}  // namespace
}  // namespace slantwise

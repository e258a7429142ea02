#include "models/reuse.h"

#include <gtest/gtest.h>

#include "tests/models/made_words.h"
#include "tests/plain.h"

namespace slantwise {
namespace {

using test::made_words;
using test::plain_corpus;
using test::plain_document;

Reuse between(const Document& a, const Document& b) {
  return compare_reuse(shingle_sets(a), shingle_sets(b));
}

Document quoted_from(Document document, std::size_t first) {
  for (std::size_t i = first; i < document.tokens.size(); ++i) {
    document.tokens.voice[i] = Voice::quote;
  }
  return document;
}

TEST(Reuse, IsSharedShinglesByTheSmallerTextEachTextAndBoth) {
  // 104 words have 100 shingles, 54 have 50; 44 common words have 40.
  const Document a = plain_document(made_words(1, 44) + made_words(2, 60));
  const Document b = plain_document(made_words(1, 44) + made_words(3, 10));
  const Reuse reuse = between(a, b);
  EXPECT_DOUBLE_EQ(reuse.c_nq, 40.0 / 50);
  EXPECT_DOUBLE_EQ(reuse.c, 40.0 / 50);
  EXPECT_DOUBLE_EQ(reuse.j, 40.0 / 110);
  EXPECT_DOUBLE_EQ(reuse.a_in_b, 40.0 / 100);
  EXPECT_DOUBLE_EQ(reuse.b_in_a, 40.0 / 50);
  EXPECT_EQ(reuse.outside, 50u);
  EXPECT_EQ(reuse.all, 50u);
  EXPECT_EQ(reuse.reuse, ReuseClass::copy);
}

TEST(Reuse, LeavesOutWhatBothQuote) {
  // 60 own words each, then 44 that both quote.
  const Document a = quoted_from(plain_document(made_words(1, 60) + made_words(9, 44)), 60);
  const Document b = quoted_from(plain_document(made_words(2, 60) + made_words(9, 44)), 60);
  const Reuse reuse = between(a, b);
  EXPECT_EQ(reuse.c_nq, 0);
  EXPECT_DOUBLE_EQ(reuse.c, 40.0 / 100);
  EXPECT_EQ(reuse.outside, 56u);
  EXPECT_EQ(reuse.all, 100u);
  EXPECT_EQ(reuse.reuse, ReuseClass::independent);
}

// The class of two texts of 104 words whose first `common` words are the same.
ReuseClass class_with(std::size_t common) {
  return between(plain_document(made_words(1, common) + made_words(2, 104 - common)),
                 plain_document(made_words(1, common) + made_words(3, 104 - common)))
      .reuse;
}

TEST(Reuse, HasFourClassesByItsShare) {
  EXPECT_EQ(class_with(13), ReuseClass::independent);  // 9 of 100 shingles
  EXPECT_EQ(class_with(14), ReuseClass::shares_passages);
  EXPECT_EQ(class_with(33), ReuseClass::shares_passages);
  EXPECT_EQ(class_with(34), ReuseClass::partly_copied);
  EXPECT_EQ(class_with(63), ReuseClass::partly_copied);
  EXPECT_EQ(class_with(64), ReuseClass::copy);
}

TEST(Reuse, OfFewerThanFortyShinglesIsTooShortToTell) {
  const Document enough = plain_document(made_words(1, 44)),
                 few = plain_document(made_words(1, 43));
  EXPECT_EQ(between(enough, enough).reuse, ReuseClass::copy);
  EXPECT_EQ(between(enough, few).reuse, ReuseClass::too_short);
  EXPECT_EQ(between(plain_document(""), plain_document("")).reuse, ReuseClass::too_short);
  EXPECT_EQ(name(ReuseClass::too_short), "too short to tell");
  EXPECT_EQ(name(ReuseClass::independent), "independent");
}

TEST(FindReuse, FindsThePairsThatShareATenthOrMore) {
  const Corpus corpus =
      plain_corpus({plain_document(made_words(1, 204)), plain_document(made_words(2, 104)),
                    plain_document(made_words(1, 54) + made_words(3, 50)),
                    plain_document(made_words(1, 13) + made_words(4, 91))});
  const FoundReuse found = find_reuse(corpus.documents);
  ASSERT_EQ(found.pairs.size(), 1u);  // the last has 9 of 100
  const ReusePair& pair = found.pairs.front();
  EXPECT_EQ(pair.a, 0u);
  EXPECT_EQ(pair.b, 2u);
  EXPECT_FALSE(pair.equal);
  EXPECT_DOUBLE_EQ(pair.reuse.c_nq, 50.0 / 100);
  EXPECT_EQ(found.stands, (std::vector<std::uint32_t>{0, 1, 2, 3}));
}

TEST(FindReuse, PairsEqualTextsWithTheFirstOnly) {
  std::vector<Document> documents;
  for (int i = 0; i < 4; ++i) documents.push_back(plain_document("Ferries sail"));
  const Corpus corpus = plain_corpus(std::move(documents));
  const FoundReuse found = find_reuse(corpus.documents);
  ASSERT_EQ(found.pairs.size(), 3u);
  for (std::uint32_t i = 0; i < 3; ++i) {
    EXPECT_EQ(found.pairs[i].a, 0u);
    EXPECT_EQ(found.pairs[i].b, i + 1);
    EXPECT_TRUE(found.pairs[i].equal);
    EXPECT_EQ(found.pairs[i].reuse.reuse, ReuseClass::too_short);
  }
  EXPECT_EQ(found.stands, (std::vector<std::uint32_t>{0, 0, 0, 0}));
}

TEST(FindReuse, OfTextsWithoutWordsIsNone) {
  const Corpus corpus = plain_corpus({plain_document("..."), plain_document("...")});
  EXPECT_TRUE(find_reuse(corpus.documents).pairs.empty());
  EXPECT_TRUE(find_reuse({}).pairs.empty());
}

Document marked(Document document, const std::string& agency) {
  document.origin.agency = agency;
  document.origin.by_mark = true;
  document.origin.own = false;
  return document;
}

TEST(FindReuse, ComparesTextsOfOneAgencyWithTheirQuotations) {
  const auto text = [](int own) {
    return quoted_from(plain_document(made_words(own, 60) + made_words(9, 44)), 60);
  };
  const Corpus corpus = plain_corpus(
      {marked(text(1), "TASS"), marked(text(2), "TASS"), marked(text(3), "AP"), text(4)});
  const FoundReuse found = find_reuse(corpus.documents);
  ASSERT_EQ(found.pairs.size(), 1u);
  EXPECT_EQ(found.pairs.front().b, 1u);
  EXPECT_DOUBLE_EQ(found.pairs.front().reuse.c, 40.0 / 100);
}

TEST(SharedWords, AreFiveOrMoreInARow) {
  const Document text =
      plain_document("He said one two three four five six and two three four too");
  const Document other = plain_document("one two three four five six");
  EXPECT_EQ(shared_words(text, other), (std::vector<Span>{{2, 8}}));
  EXPECT_EQ(shared_words(other, text), (std::vector<Span>{{0, 6}}));
  EXPECT_TRUE(shared_words(text, plain_document("one two three four")).empty());
}

TEST(SharedWords, AreApartWhereSomethingElseStandsBetween) {
  const Document text = plain_document("a b c d e here a b c d e");
  EXPECT_EQ(shared_words(text, plain_document("a b c d e")), (std::vector<Span>{{0, 5}, {6, 11}}));
}

}  // namespace
}  // namespace slantwise

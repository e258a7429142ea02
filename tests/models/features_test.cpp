#include "models/features.h"

#include <gtest/gtest.h>

#include <map>
#include <random>

#include "tests/plain.h"

namespace slantwise {
namespace {

using Strings = std::vector<std::string>;

RawFeatures counted(const Strings& texts, TokenMode mode = TokenMode::sklearn) {
  RawCounter counter(mode);
  for (const std::string& text : texts) counter.add(text);
  return counter.finish();
}

TEST(RawCounter, CountsTheTokensOfEachText) {
  const RawFeatures out = counted({"Taxes rise and rise", "", "and taxes"});
  EXPECT_EQ(out.terms, (Strings{"and", "rise", "taxes"}));
  EXPECT_EQ(out.counts.rows(), 3);
  EXPECT_EQ(out.counts.cols(), 3);
  EXPECT_EQ(out.counts.coeff(0, 1), 2);
  EXPECT_EQ(out.counts.coeff(0, 2), 1);
  EXPECT_EQ(out.counts.row(1).sum(), 0);
  EXPECT_EQ(out.counts.coeff(2, 0), 1);
}

TEST(RawCounter, SortsTermsByTheirBytes) {
  EXPECT_EQ(counted({"zoo été apple Zebra 42"}).terms,
            (Strings{"42", "apple", "zebra", "zoo", "été"}));
}

TEST(RawCounter, LeavesOutTermsOfFewTexts) {
  RawCounter counter(TokenMode::sklearn);
  counter.set_fewest_texts(2);
  counter.add("taxes rise and rise");
  counter.add("taxes and bread");
  const RawFeatures out = counter.finish();
  EXPECT_EQ(out.terms, (Strings{"and", "taxes"}));
  EXPECT_EQ(out.counts.sum(), 4);
}

TEST(RawCounter, FindsTheSameTermsWhetherTextsWereExpectedOrNot) {
  const Corpus corpus = test::plain_texts({"a b c. a b d", "b c. a b e", "f g h"});
  const auto terms = [&](bool expected) {
    RawCounter counter(TokenMode::unicode, {.shortest = 1, .longest = 2});
    counter.set_fewest_texts(2);
    for (const Document& one : corpus.documents) {
      if (expected) counter.expect(one, corpus.vocabulary, Scope::all);
    }
    for (const Document& one : corpus.documents) counter.add(one, corpus.vocabulary, Scope::all);
    return counter.finish().terms;
  };
  EXPECT_EQ(terms(true), (Strings{"a", "a b", "b", "b c", "c"}));
  EXPECT_EQ(terms(false), terms(true));
}

TEST(RawCounter, IsEmptyAfterwards) {
  RawCounter counter(TokenMode::whitespace);
  counter.add("one");
  counter.finish();
  counter.add("two");
  const RawFeatures out = counter.finish();
  EXPECT_EQ(out.terms, Strings{"two"});
  EXPECT_EQ(out.counts.rows(), 1);
}

TEST(RawCounter, OfNothingIsEmpty) {
  const RawFeatures out = counted({});
  EXPECT_TRUE(out.terms.empty());
  EXPECT_EQ(out.counts.rows(), 0);
}

TEST(RawCounter, AgreesWithAMapOnRandomTexts) {
  std::mt19937 random(3);
  Strings texts;
  std::vector<std::map<std::string, double>> expected;
  for (int text = 0; text < 30; ++text) {
    texts.emplace_back();
    expected.emplace_back();
    for (int word = 0; word < 400; ++word) {
      const std::string token = "w" + std::to_string(random() % 97 * (random() % 7));
      texts.back() += token + " ";
      expected.back()[token] += 1;
    }
  }
  const RawFeatures out = counted(texts);
  for (std::size_t row = 0; row < texts.size(); ++row) {
    std::map<std::string, double> found;
    for (FeatureMatrix::InnerIterator cell(out.counts, static_cast<int>(row)); cell; ++cell) {
      found[out.terms[static_cast<std::size_t>(cell.col())]] = cell.value();
    }
    EXPECT_EQ(found, expected[row]);
  }
}

// Rows of one word among many columns, and rows of all of them.
TEST(RawCounter, SortsShortAndLongRows) {
  Strings texts;
  std::string all;
  for (int i = 0; i < 2000; ++i) {
    texts.push_back("word" + std::to_string(i * 7 % 2000));
    all += texts.back() + " ";
  }
  texts.push_back(all + all);
  const RawFeatures out = counted(texts);
  ASSERT_EQ(out.counts.cols(), 2000);
  for (int row = 0; row < 2000; ++row) {
    const FeatureMatrix::InnerIterator cell(out.counts, row);
    ASSERT_EQ(out.terms[static_cast<std::size_t>(cell.col())],
              texts[static_cast<std::size_t>(row)]);
  }
  int expected = 0;
  for (FeatureMatrix::InnerIterator cell(out.counts, 2000); cell; ++cell) {
    ASSERT_EQ(cell.col(), expected++);
    ASSERT_EQ(cell.value(), 2);
  }
  EXPECT_EQ(expected, 2000);
}

TEST(RawCounter, TakesTheStepsItIsGiven) {
  RawCounter counter(TokenMode::unicode, {.stem = "en", .stop = "en", .longest = 2});
  counter.add("The taxes are rising");
  EXPECT_EQ(counter.finish().terms, (Strings{"rise", "tax", "tax rise"}));
}

// "ship" is quoted: "a pirate" and "sails" are no neighbors, nor are sentences.
TEST(RawCounter, KeepsNgramsOfADocumentInItsSentencesAndScope) {
  Corpus corpus = test::plain_texts({"a pirate ship sails. a port"});
  corpus.documents[0].tokens.voice[2] = Voice::quote;
  RawCounter counter(TokenMode::unicode, {.shortest = 2, .longest = 2});
  counter.add(corpus.documents[0], corpus.vocabulary, Scope::narration);
  const RawFeatures out = counter.finish();
  EXPECT_EQ(out.terms, (Strings{"a pirate", "a port"}));
  EXPECT_EQ(out.counts.coeff(0, 0), 1);
  // Of all voices, too: nobody said "pirate ship".
  counter.add(corpus.documents[0], corpus.vocabulary, Scope::all);
  EXPECT_EQ(counter.finish().terms, (Strings{"a pirate", "a port"}));
}

TEST(CountTerms, CountsHitsOfATermsPatternsInScope) {
  Corpus corpus = test::plain_texts({"pirates and a pirate ship", "the old port", "a pirate"});
  corpus.documents[2].tokens.voice[1] = Voice::quote;
  std::vector<LexiconTerm> terms(3);
  terms[0].patterns = {"pirate", "pirates"};
  terms[1].patterns = {"old port"};
  terms[2].patterns = {"port"};
  const auto own = count_terms(corpus.documents, corpus.vocabulary, terms, Scope::narration);
  EXPECT_EQ(own.rows(), 3);
  EXPECT_EQ(own.coeff(0, 0), 2);
  EXPECT_EQ(own.coeff(1, 1), 1);
  EXPECT_EQ(own.coeff(1, 2), 1);  // terms do not hide each other
  EXPECT_EQ(own.coeff(2, 0), 0);
  const auto all = count_terms(corpus.documents, corpus.vocabulary, terms, Scope::all);
  EXPECT_EQ(all.coeff(2, 0), 1);
}

}  // namespace
}  // namespace slantwise

#include "models/shingles.h"

#include <gtest/gtest.h>

#include "tests/plain.h"

namespace slantwise {
namespace {

using test::plain_corpus;
using test::plain_document;

std::size_t count(const Document& document, Quoted quoted = Quoted::out) {
  return shingles(words_of(document, quoted)).size();
}

Shingles set_of(std::string_view text) {
  return shingles(words_of(plain_document(text), Quoted::out));
}

TEST(Shingles, AreEveryFiveWordsOnce) {
  EXPECT_EQ(count(plain_document("one two three four")), 0u);
  EXPECT_EQ(count(plain_document("one two three four five six")), 2u);
  // one..five again stands there twice: 10 words have 6 shingles, the last is the first.
  EXPECT_EQ(count(plain_document("one two three four five one two three four five")), 5u);
}

TEST(Shingles, FoldLettersAndRunsOfDigitsAndLeaveOutPunctuation) {
  EXPECT_EQ(set_of("Some 1200 TONS of grain, he said"), set_of("some 79 tons of grain he said"));
  EXPECT_EQ(word_code("B52s"), word_code("b747s"));
  EXPECT_EQ(word_code("1,200"), word_code("7,915"));
  EXPECT_NE(word_code("1,200"), word_code("1200"));
  EXPECT_EQ(word_code("ÉTÉ"), word_code("été"));
  EXPECT_NE(word_code("port"), word_code("ports"));
}

TEST(Shingles, AreTheSameWithTheCodesOfACorpus) {
  const Corpus corpus = plain_corpus({plain_document("The port's 12 cranes stand still today"),
                                      plain_document("The port s 14 cranes stand still today")});
  const WordCodes codes(corpus.documents);
  for (const Document& document : corpus.documents) {
    EXPECT_EQ(words_of(document, Quoted::out, codes).codes, words_of(document, Quoted::out).codes);
  }
}

TEST(Shingles, DoNotRunAcrossAQuotationThatIsLeftOut) {
  Document document = plain_document("one two three four five six seven eight nine ten eleven");
  document.tokens.voice[5] = Voice::quote;
  EXPECT_EQ(count(document), 2u);  // one..five, seven..eleven
  EXPECT_EQ(count(document, Quoted::in), 7u);
  EXPECT_EQ(words_of(document, Quoted::out).ends, (std::vector<std::uint32_t>{5, 10}));
}

TEST(Shingles, PassOverBoilerplateAndCaptions) {
  Document document = plain_document("one two three join us photo four five");
  for (const std::size_t i : {3u, 4u}) document.tokens.zone[i] = Zone::boilerplate;
  document.tokens.zone[5] = Zone::caption;
  EXPECT_EQ(shingles(words_of(document, Quoted::out)), set_of("one two three four five"));
  EXPECT_EQ(words_of(document, Quoted::out).tokens, (std::vector<std::uint32_t>{0, 1, 2, 6, 7}));
}

TEST(Shingles, OfNoWordsAreNone) {
  const WordRuns words = words_of(plain_document(""), Quoted::out);
  EXPECT_TRUE(words.ends.empty());
  EXPECT_TRUE(shingles(words).empty());
  EXPECT_TRUE(one_run({}).ends.empty());
}

TEST(Shingles, SayWhereTheyBegin) {
  const ShingleRuns runs = shingle_runs({{1, 2, 3, 4, 5, 6, 7, 8, 9, 8, 7, 6, 5}, {}, {6, 8, 13}});
  EXPECT_EQ(runs.first, (std::vector<std::uint32_t>{0, 1, 8}));  // the run of two words has none
  EXPECT_EQ(runs.ends, (std::vector<std::uint32_t>{2, 3}));
}

TEST(Containment, IsSharedByTheSmallerAndResemblanceByTheUnion) {
  const Shingles a = {1, 2, 3, 4}, b = {3, 4, 5, 6, 7, 8};
  EXPECT_EQ(shared(a, b), 2u);
  EXPECT_DOUBLE_EQ(containment(a, b), 2.0 / 4);
  EXPECT_DOUBLE_EQ(containment(b, a), 2.0 / 4);
  EXPECT_DOUBLE_EQ(resemblance(a, b), 2.0 / 8);
  EXPECT_EQ(containment({}, b), 0);
  EXPECT_EQ(resemblance({}, {}), 0);
}

TEST(Containment, FindsAFewInManyAsItFindsManyInMany) {
  Shingles many;
  for (std::uint64_t i = 0; i < 1000; ++i) many.push_back(3 * i);
  EXPECT_EQ(shared({3, 4, 6, 2997, 5000}, many), 3u);
  EXPECT_EQ(shared(many, {3, 4, 6, 2997, 5000}), 3u);
}

}  // namespace
}  // namespace slantwise

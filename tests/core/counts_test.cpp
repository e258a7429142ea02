#include "core/counts.h"

#include <gtest/gtest.h>

#include "tests/plain.h"

namespace slantwise {
namespace {

using test::plain_texts;

double uses(const Corpus& corpus, const Counts& counts, int row, std::string_view term) {
  return counts.matrix.coeff(row, static_cast<int>(corpus.vocabulary.find(term)));
}

// "Tax tax rise": 2 + 1; "tax": 1.
TEST(Counts, HasOneRowAnArticleAndOneColumnATerm) {
  const Corpus corpus = plain_texts({"Tax tax rise", "tax"});
  const Counts counts = count(corpus.documents, corpus.vocabulary.size(), Scope::narration);
  EXPECT_EQ(counts.matrix.rows(), 2);
  EXPECT_EQ(counts.matrix.cols(), 2);
  EXPECT_EQ(uses(corpus, counts, 0, "tax"), 2);
  EXPECT_EQ(uses(corpus, counts, 0, "rise"), 1);
  EXPECT_EQ(uses(corpus, counts, 1, "tax"), 1);
  EXPECT_EQ(counts.matrix.nonZeros(), 3);
  EXPECT_EQ(counts.length, (std::vector<double>{3, 1}));
}

TEST(Counts, EachVoiceCountsItsOwnClearWords) {
  Corpus corpus = plain_texts({"one two three four five"});
  Tokens& tokens = corpus.documents[0].tokens;
  tokens.voice = {Voice::narration, Voice::paraphrase, Voice::quote, Voice::insert, Voice::quote};
  tokens.confidence[4] = Confidence::low;
  tokens.confidence[1] = Confidence::medium;
  const auto length = [&](Scope scope) {
    return count(corpus.documents, corpus.vocabulary.size(), scope).length.at(0);
  };
  EXPECT_EQ(length(Scope::narration), 1);
  EXPECT_EQ(length(Scope::paraphrase), 1);
  EXPECT_EQ(length(Scope::quote), 1);  // the unclear one is in no voice
  EXPECT_EQ(length(Scope::insert), 1);
  EXPECT_EQ(length(Scope::all), 5);
}

TEST(Counts, NoScopeCountsCaptionsOrBoilerplate) {
  Corpus corpus = plain_texts({"one two three four five"});
  Tokens& tokens = corpus.documents[0].tokens;
  tokens.zone = {Zone::headline, Zone::lead, Zone::body, Zone::caption, Zone::boilerplate};
  for (const Scope scope : {Scope::narration, Scope::all}) {
    const Counts counts = count(corpus.documents, corpus.vocabulary.size(), scope);
    EXPECT_EQ(counts.length.at(0), 3);
    EXPECT_EQ(uses(corpus, counts, 0, "four"), 0);
    EXPECT_EQ(uses(corpus, counts, 0, "five"), 0);
  }
}

TEST(Counts, OfNothingIsEmpty) {
  const Counts counts = count({}, 0, Scope::all);
  EXPECT_EQ(counts.matrix.rows(), 0);
  EXPECT_TRUE(counts.length.empty());
}

TEST(Counts, AreTheSameInAnyOrderOfWork) {
  const Corpus corpus = plain_texts({"b a b", "c a", "", "a c c c"});
  const ForEach backwards = [](std::size_t n, const std::function<void(std::size_t)>& body) {
    for (std::size_t i = n; i > 0; --i) body(i - 1);
  };
  const Counts one = count(corpus.documents, corpus.vocabulary.size(), Scope::all);
  const Counts two = count(corpus.documents, corpus.vocabulary.size(), Scope::all, backwards);
  EXPECT_TRUE(one.matrix.isApprox(two.matrix));
  EXPECT_EQ(one.length, two.length);
}

TEST(Scope, IsNamedLikeItsVoice) {
  EXPECT_EQ(name(Scope::narration), "narration");
  EXPECT_EQ(name(Scope::paraphrase), "paraphrase");
  EXPECT_EQ(name(Scope::quote), "quote");
  EXPECT_EQ(name(Scope::insert), "insert");
  EXPECT_EQ(name(Scope::all), "all");
}

TEST(Serially, CallsEachNumberOnceInOrder) {
  std::vector<std::size_t> seen;
  serially()(3, [&](std::size_t i) { seen.push_back(i); });
  EXPECT_EQ(seen, (std::vector<std::size_t>{0, 1, 2}));
}

}  // namespace
}  // namespace slantwise

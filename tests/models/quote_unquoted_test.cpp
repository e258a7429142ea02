// How many articles have words outside quotations that are quoted elsewhere.
#include "models/quote_unquoted.h"

#include <gtest/gtest.h>

#include "tests/support.h"

namespace slantwise {
namespace {

TEST(Unquoted, CountsArticlesThatHaveTheWordsInARowWithoutMarks) {
  const Corpus corpus = test::corpus_of(
      {test::article("a", "Gazette", "The old harbor gate is open. The old harbor gate is shut."),
       test::article("b", "Herald", "“The old harbor gate is wet,” Mayor Jane Roe said."),
       test::article("c", "Courier", "Nobody saw the old harbor gate.")});
  const auto words = std::span<const TermId>(corpus.documents[0].tokens.term).first(4);
  Unquoted unquoted;
  unquoted.ask(words);
  unquoted.count(corpus);
  EXPECT_EQ(unquoted.articles(words), 2u);           // a once, c; b quotes it
  EXPECT_EQ(unquoted.articles(words.first(3)), 0u);  // not asked
  EXPECT_NE(hash_of(words), hash_of(words.first(3)));
}

}  // namespace
}  // namespace slantwise

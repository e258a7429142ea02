#include "models/function_words.h"

#include <gtest/gtest.h>

namespace slantwise {
namespace {

TEST(FunctionWords, HoldSentencesTogether) {
  for (const char* word : {"there", "who", "may", "the", "don't", "said", "yourselves", "a"}) {
    EXPECT_TRUE(is_function_word(word)) << word;
  }
}

TEST(FunctionWords, NameNothing) {
  for (const char* word : {"rebels", "government", "war", "people", "", "The", "zzz"}) {
    EXPECT_FALSE(is_function_word(word)) << word;
  }
}

}  // namespace
}  // namespace slantwise

// The five seed articles (methods 9): what the voice rules must say about them.
#include <gtest/gtest.h>

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <string>
#include <vector>

#include "core/analyzer.h"

namespace slantwise {
namespace {

const std::filesystem::path kSeeds = "../shared/seeds";

std::vector<Document> seeds() {
  std::vector<std::filesystem::path> paths;
  for (const auto& entry : std::filesystem::directory_iterator(kSeeds)) {
    if (entry.path().extension() == ".txt") paths.push_back(entry.path());
  }
  std::sort(paths.begin(), paths.end());
  const std::vector<std::string> outlets = {"TASS", "SANA", "TASS", "VT", "Sputnik"};
  Analyzer analyzer;
  std::vector<Document> documents;
  for (std::size_t i = 0; i < paths.size(); ++i) {
    std::ifstream file(paths[i], std::ios::binary);
    Article article;
    article.id = paths[i].filename().string();
    article.outlet = outlets.at(i);
    article.text.assign(std::istreambuf_iterator<char>(file), {});
    documents.push_back(analyzer.analyze(std::move(article)));
  }
  return documents;
}

std::size_t count(const Document& document, Voice voice) {
  return static_cast<std::size_t>(std::ranges::count(document.tokens.voice, voice));
}

TEST(VoicesOfTheSeeds, QuotedSharesAreAsExpected) {
  if (!std::filesystem::exists(kSeeds)) GTEST_SKIP() << "skipped: no " << kSeeds;
  const std::vector<double> expected = {41, 3, 55, 53, 11};  // percent
  const auto documents = seeds();
  ASSERT_EQ(documents.size(), expected.size());
  for (std::size_t i = 0; i < expected.size(); ++i) {
    const auto quoted = static_cast<double>(count(documents[i], Voice::quote));
    const auto all = static_cast<double>(documents[i].tokens.size());
    EXPECT_NEAR(100 * quoted / all, expected[i], 2) << documents[i].article.id;
  }
}

TEST(VoicesOfTheSeeds, InsertsAreFoundAndSigned) {
  if (!std::filesystem::exists(kSeeds)) GTEST_SKIP() << "skipped: no " << kSeeds;
  const std::vector<std::size_t> expected = {13, 0, 21, 12, 0};  // tokens
  std::size_t legal = 0;
  std::size_t in_paraphrase = 0;
  std::size_t signed_off = 0;
  const auto documents = seeds();
  ASSERT_EQ(documents.size(), expected.size());
  for (std::size_t i = 0; i < expected.size(); ++i) {
    EXPECT_EQ(count(documents[i], Voice::insert), expected[i]) << documents[i].article.id;
    for (const Insert& insert : documents[i].inserts) {
      if (!insert.legal_formula) continue;
      EXPECT_EQ(insert.signed_by, "TASS") << documents[i].article.id;
      ++legal;
      signed_off += insert.sign_off;
      in_paraphrase += insert.inside == Voice::paraphrase;
    }
  }
  EXPECT_EQ(legal, 5u);
  EXPECT_EQ(signed_off, 4u);
  EXPECT_EQ(in_paraphrase, 1u);
}

TEST(VoicesOfTheSeeds, TheUnclosedQuoteEndsWithItsParagraph) {
  if (!std::filesystem::exists(kSeeds)) GTEST_SKIP() << "skipped: no " << kSeeds;
  const auto documents = seeds();
  ASSERT_EQ(documents.size(), 5u);
  const Tokens& tokens = documents[3].tokens;
  EXPECT_EQ(std::ranges::count(tokens.confidence, Confidence::low), 29);
  const auto first = std::ranges::find(tokens.confidence, Confidence::low);
  ASSERT_NE(first, tokens.confidence.end());
  const auto after = static_cast<std::size_t>(first - tokens.confidence.begin()) + 29;
  EXPECT_EQ(tokens.voice[after - 1], Voice::quote);
  EXPECT_EQ(tokens.voice[after], Voice::narration);
}

}  // namespace
}  // namespace slantwise

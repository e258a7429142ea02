// What compare() says beside the framing terms: harm clauses and house style.
#include <gtest/gtest.h>

#include <algorithm>

#include "models/comparison.h"
#include "tests/support.h"

namespace slantwise {
namespace {

using test::article;

// Two outlets, four short texts each; they spell "percent" in different ways.
Corpus corpus() {
  std::vector<Article> articles;
  for (const char* day : {"Monday", "Tuesday", "Friday", "Sunday"}) {
    articles.push_back(article(std::string("g") + day, "Gazette",
                               "News of " + std::string(day) +
                                   "\n\nTwo sailors were shot near the pier, the Gazette learned, "
                                   "the Gazette of " +
                                   day + ". Nine percent of boats left, ten percent stayed."));
    articles.push_back(article(std::string("h") + day, "Herald",
                               "Word of " + std::string(day) + "\n\nGuards shot two sailors on " +
                                   day + ". Nine per cent of boats left, ten per cent stayed."));
  }
  return test::corpus_of(std::move(articles));
}

TEST(Asides, HoldHarmClausesWithTheirPassages) {
  const Comparison out = compare(corpus(), {});
  ASSERT_EQ(out.agency.size(), 2u);
  EXPECT_EQ(out.agency[0].outlet, "Gazette");
  EXPECT_EQ(out.agency[0].clauses[static_cast<std::size_t>(HarmKind::passive)], 4u);
  EXPECT_EQ(out.agency[1].clauses[static_cast<std::size_t>(HarmKind::active)], 4u);
  for (const AgencyUse& use : out.agency[0].uses) {
    EXPECT_EQ(out.passages.at(use.passage).match, "shot");
    EXPECT_EQ(out.passages.at(use.passage).article, use.document);
  }
}

TEST(Asides, HoldTheChoicesOfHouseStyle) {
  const Comparison out = compare(corpus(), {});
  const auto percent = std::ranges::find(out.house_style, "percent", &StyleRow::set);
  ASSERT_NE(percent, out.house_style.end());
  EXPECT_TRUE(percent->differs);
}

TEST(Asides, MarkTypicalWordsThatAreHouseStyle) {
  const Comparison out = compare(corpus(), {}, {.typical_words = 30});
  const auto& words = out.rows.at(0).typical;
  const auto style = [&](std::string_view word) {
    const auto found = std::ranges::find(words, word, &TypicalWord::word);
    return found == words.end() ? std::string("not there") : found->style;
  };
  EXPECT_EQ(style("gazette"), "outlet or byline");
  EXPECT_EQ(style("percent"), "house style");
}

TEST(Asides, AreLeftOutWhereNobodyAsks) {
  const Comparison out = compare(corpus(), {}, {.asides = CompareOptions::Asides::none});
  EXPECT_TRUE(out.agency.empty());
  EXPECT_TRUE(out.house_style.empty());
  for (const TypicalWord& word : out.rows.at(0).typical) EXPECT_EQ(word.style, "");
}

TEST(Asides, NameTheScreenThatATermIsOf) {
  const auto lexicon = [](const std::string& kind) {
    return parse_lexicon(
        "name: finder\nversion: \"1\"\nlanguage: en\nlicense: Apache-2.0\n"
        "provenance: written for this test\n" +
            kind +
            "terms:\n  - {id: sailors, label: sailors, patterns: [sailors], "
            "category: people}\n",
        "test.yaml");
  };
  const Lexicon screen[] = {lexicon("kind: screen\n")}, plain[] = {lexicon("")};
  EXPECT_EQ(compare(corpus(), screen).terms.at(0).screen, "finder");
  EXPECT_EQ(compare(corpus(), plain).terms.at(0).screen, "");
}

}  // namespace
}  // namespace slantwise

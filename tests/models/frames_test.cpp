#include "models/frames.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <cmath>

#include "tests/plain.h"

namespace slantwise {
namespace {

const std::vector<Lexicon>& lexicons() {
  static const std::vector<Lexicon> all = {parse_lexicon(
      "name: n\nversion: v\nlanguage: en\nlicense: l\nprovenance: p\nkind: screen\nterms:\n"
      "  - {id: a, label: a, patterns: [bomb*], category: violence/state, weight: 2}\n"
      "  - {id: b, label: b, patterns: [riot*], category: violence}\n"
      "  - {id: c, label: c, patterns: [outlawed], category: violence, legal-formula: true}\n",
      "m")};
  return all;
}

struct Sample {
  Corpus corpus;
  Families families;
  std::vector<std::size_t> outlet_of;
};

// One text each: the outlet and its words.
Sample sample(const std::vector<std::pair<std::size_t, std::string>>& texts) {
  Sample out;
  std::vector<Document> documents;
  for (const auto& [outlet, text] : texts) {
    documents.push_back(test::plain_document(text, outlet == 0 ? "A" : "B"));
    documents.back().article.id = "t" + std::to_string(1000 + documents.size());
    out.outlet_of.push_back(outlet);
  }
  out.corpus = test::plain_corpus(std::move(documents));
  out.families = families(out.corpus.documents);
  return out;
}

std::vector<CategoryScore> scores(const Sample& in) {
  static const std::uint32_t kOutlets[] = {0, 1};
  const LexiconHits found = find_lexicons(in.corpus, lexicons());
  return category_scores({in.corpus, in.families, in.outlet_of, kOutlets}, found);
}

const CategoryScore& find(const std::vector<CategoryScore>& all, const std::string& category,
                          Formulas formulas = Formulas::with) {
  const auto found = std::ranges::find_if(all, [&](const CategoryScore& one) {
    return one.category == category && one.formulas == formulas && one.outlet == 0;
  });
  EXPECT_NE(found, all.end()) << category;
  return *found;
}

TEST(Frames, CountACategoryWithThoseBelowIt) {
  const Sample in = sample({{0, "bombs fell and riots began outlawed here"},
                            {0, "nothing of that kind happened in town today"},
                            {1, "riots began here in town again and again"}});
  const std::vector<CategoryScore> all = scores(in);
  const CategoryScore& violence = find(all, "violence");
  EXPECT_EQ(violence.lexicon, "n");
  EXPECT_TRUE(violence.screen);
  EXPECT_EQ(violence.count_a, 3);
  EXPECT_EQ(violence.count_b, 1);
  EXPECT_EQ(violence.with_a, 1u);
  EXPECT_EQ(violence.families_a, 2u);
  EXPECT_DOUBLE_EQ(violence.rate_a, 1000 * 3.0 / 15);      // 7 words and 8
  EXPECT_DOUBLE_EQ(violence.weighted_a, 1000 * 4.0 / 15);  // 2 + 1 + 1
  EXPECT_DOUBLE_EQ(violence.rate_b, 1000 * 1.0 / 8);
  EXPECT_EQ(violence.tier, Tier::read);
  EXPECT_TRUE(std::isnan(violence.ratio.ratio));
  EXPECT_TRUE(std::isnan(violence.p));
  EXPECT_EQ(find(all, "violence/state").count_a, 1);
}

TEST(Frames, AreGivenWithAndWithoutLegalFormulas) {
  const Sample in = sample({{0, "riots began outlawed here"}, {1, "riots began there"}});
  const std::vector<CategoryScore> all = scores(in);
  EXPECT_EQ(find(all, "violence").count_a, 2);
  EXPECT_EQ(find(all, "violence", Formulas::without).count_a, 1);
}

// Twelve texts a side, four of ten words against one.
TEST(Frames, GiveARatioAnIntervalAndABadgeFromTenTextsOn) {
  std::vector<std::pair<std::size_t, std::string>> texts;
  for (int i = 0; i < 12; ++i) {
    const std::string place = " in town number " + std::to_string(i) + " today";
    texts.emplace_back(0, "riots riots bombs bombs" + place + " again");
    texts.emplace_back(1, "riots began there once" + place + " again");
  }
  const std::vector<CategoryScore> all = scores(sample(texts));
  const CategoryScore& violence = find(all, "violence");
  EXPECT_DOUBLE_EQ(violence.ratio.ratio, 4);
  EXPECT_LT(violence.ratio.low, 4);
  EXPECT_GT(violence.ratio.low, 1.25);
  EXPECT_LT(violence.p, 0.001);
  EXPECT_LE(violence.q, 0.05);
  EXPECT_TRUE(violence.notable);
}

TEST(Frames, OfOneOutletAreNotCompared) {
  const Sample in = sample({{0, "riots"}});
  const std::uint32_t one[] = {0};
  EXPECT_TRUE(category_scores({in.corpus, in.families, in.outlet_of, one},
                              find_lexicons(in.corpus, lexicons()))
                  .empty());
}

}  // namespace
}  // namespace slantwise

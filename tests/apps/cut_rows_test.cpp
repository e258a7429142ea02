#include "apps/cut_rows.h"

#include <gtest/gtest.h>

#include <algorithm>

#include "tests/apps/program.h"

namespace slantwise {
namespace {

using test::Folder;
using test::program;

Comparison sample() {
  Comparison out;
  out.articles.resize(3);
  for (std::size_t i = 0; i < 3; ++i) {
    out.articles[i].id = std::to_string(i);
    out.articles[i].outlet = i < 2 ? "Gazette" : "Daily";
  }
  const auto cut = [&](std::uint32_t article, const char* rule, const char* text) {
    out.cuts.push_back({article, {Field::text, {10, 20}}, Zone::boilerplate, rule, 0, 2, text});
  };
  cut(0, "advertisement", "Buy salt");
  cut(0, "learned", "Tide table 7");
  cut(1, "learned", "TIDE table 9!");
  cut(1, "learned", "On the quay");
  cut(2, "learned", "Tide table 7");
  for (const std::size_t at : {1u, 2u}) out.cuts[at].articles = 4;
  out.cuts[3].articles = 5;
  out.cuts[4].articles = 3;
  return out;
}

TEST(CutRules, CountPassagesAndWordsMostWordsFirst) {
  const auto rules = cut_rules(sample());
  ASSERT_EQ(rules.size(), 2u);
  EXPECT_EQ(rules[0].rule, "learned");
  EXPECT_EQ(rules[0].passages, 4u);
  EXPECT_EQ(rules[0].words, 8u);  // 4 passages of 2 words
  EXPECT_EQ(rules[0].example, "Tide table 7");
  EXPECT_EQ(rules[1].rule, "advertisement");
}

TEST(RepeatedTexts, StandByOutletTheMostRepeatedFirstAndEqualOnesOnce) {
  const auto texts = repeated_texts(sample());
  ASSERT_EQ(texts.size(), 3u);
  EXPECT_EQ(texts[0].outlet, "Daily");
  EXPECT_EQ(texts[0].articles, 3u);
  EXPECT_EQ(texts[1].text, "On the quay");
  EXPECT_EQ(texts[2].text, "Tide table 7");
  EXPECT_EQ(texts[2].outlet, "Gazette");
}

TEST(CutDecisions, AreLinesThatSayWhatIsSoAlready) {
  const auto csv = to_csv(cut_decisions(sample()));
  EXPECT_TRUE(
      csv.starts_with("kind,article,field,begin,end,was,now,who,why\n"
                      "boilerplate,0,text,10,20,Buy salt,cut,slantwise,advertisement\n"))
      << csv;
  EXPECT_NE(csv.find("cut,slantwise,learned: 4 articles of this outlet have it\n"),
            std::string::npos);
}

// The whole way: cuts.csv as it is changes nothing; with `keep` the words are counted again.
TEST(CutDecisions, AreReadBackByTheDecisionsOption) {
  const Folder folder;
  const std::string articles = folder.write(
      "a.jsonl",
      "{\"id\": \"1\", \"outlet\": \"Gazette\", \"text\": \"Ferry lost\\n\\nPORT ELLIS (AP) "
      "\\u2014 One ferry sank off Kelby.\\n\\nFollow us on Twitter\"}\n");
  const auto first = program({"compare", articles, "--tables", folder.path("t"), "--quiet"});
  ASSERT_EQ(first.code, 0) << first.err;
  std::string csv = folder.read("t/cuts.csv");
  ASSERT_NE(csv.find(",Follow us on Twitter,cut,"), std::string::npos) << csv;
  const auto hits = [&](const std::string& decisions) {
    const auto path = folder.write("decisions.csv", decisions);
    const auto found = program({"kwic", "twitter", articles, "--csv", "--decisions", path});
    EXPECT_EQ(found.code, 0) << found.err;
    return std::ranges::count(found.out, '\n') - 1;
  };
  EXPECT_EQ(hits(csv), 0);
  csv.replace(csv.find("Follow us on Twitter,cut"), 24, "Follow us on Twitter,keep");
  EXPECT_EQ(hits(csv), 1);
}

}  // namespace
}  // namespace slantwise

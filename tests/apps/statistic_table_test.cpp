#include "apps/statistic_table.h"

#include <gtest/gtest.h>

#include <cmath>

#include "core/error.h"
#include "tests/apps/program.h"
#include "tests/support.h"

namespace slantwise {
namespace {

using test::article;
using test::Folder;
using test::program;
using test::record;

// Gazette: "tax" 3 of 20 words in one of two texts; Herald: 1 of 10; Post: 2 of 10.
Corpus three_outlets() {
  return test::corpus_of({article("1", "Gazette", "tax tax tax sea sea sea sea sea sea sea"),
                          article("2", "Gazette", "ice ice ice ice sea sea sea sea sea sea"),
                          article("3", "Herald", "tax one one one one one one one one one"),
                          article("4", "Post", "tax tax two two two two two two two two")});
}

const std::vector<Cell>& row_of(const Records& records, const std::string& outlet,
                                const std::string& term) {
  static const std::vector<Cell> none;
  for (const auto& row : records.rows) {
    if (row[0] == Cell{outlet} && row[2] == Cell{term}) return row;
  }
  return none;
}

// outlet, reference, term, voice, families_a, families_b, count_a, count_b, words_a, words_b, ...
TEST(StatisticTable, PoolsTheOthersIfAskedToAndCallsThemSo) {
  StatisticOptions options;
  options.others = Others::pooled;
  options.statistics = {statistic_column("rate-ratio"), statistic_column("text-ratio")};
  const Records records = statistic_table(three_outlets(), options, serially());
  const auto& row = row_of(records, "Gazette", "tax");
  ASSERT_EQ(row.size(), 12u);
  EXPECT_EQ(row[1], Cell{"the others, pooled"});
  const double numbers[] = {1, 2, 3, 3, 20, 20, 1, .5};  // 3/20 v 3/20; 1 of 2 texts v 2 of 2
  for (std::size_t i = 0; i < 8; ++i) EXPECT_EQ(row[4 + i], Cell{numbers[i]}) << i;
}

// The others of Herald: Gazette has "tax" 3 times in 20 words of 2 texts, Post twice in 10 words of
// one. The harmonic mean of 20 and 10 words is 2/(1/20 + 1/10) = 13.33: 2 and 2.667 uses, 26.67
// words in all. Rates .15 and .2: their mean is .175, Herald's ratio .1/.175. Texts: the harmonic
// mean of 2 and 1 is 1.333, shares .5 and 1: the mean is .75, the ratio 1/.75.
TEST(StatisticTable, CountsEachOfTheOthersEqually) {
  StatisticOptions options;
  for (const char* name : {"rate-ratio", "text-ratio", "wilcoxon", "welch-t"}) {
    options.statistics.push_back(statistic_column(name));
  }
  options.dispersions = {&dispersions::find("df-share")};
  const Records records = statistic_table(three_outlets(), options, serially());
  const auto& row = row_of(records, "Herald", "tax");
  ASSERT_EQ(row.size(), 16u);
  EXPECT_EQ(row[1], Cell{"mean of the others"});
  const double numbers[] = {1, 2, 1, 14 / 3.0, 10, 80 / 3.0, .1 / .175, 1 / .75};
  for (std::size_t i = 0; i < 8; ++i) {
    EXPECT_NEAR(std::get<double>(row[4 + i]), numbers[i], 1e-12) << i;
  }
  EXPECT_TRUE(std::isnan(std::get<double>(row[12])));  // no ranks over texts of several outlets
  EXPECT_TRUE(std::isnan(std::get<double>(row[13])));
  EXPECT_EQ(row[14], Cell{1.0});
  EXPECT_EQ(row[15], Cell{.75});  // the mean of .5 and 1
}

// Gazette's twenty thousand words do not drown Post's ten.
TEST(StatisticTable, IsNotDominatedByTheLargestOfTheOthers) {
  std::vector<Article> articles = {
      article("h", "Herald", "tax tax sea sea sea sea sea sea sea one"),
      article("p", "Post", "tax tax tax tax sea sea sea sea sea two")};
  for (int i = 0; i < 50; ++i) {
    const std::string mark = " m" + std::to_string(i);
    articles.push_back(
        article("g" + std::to_string(i), "Gazette", "sea sea sea sea sea sea sea sea sea" + mark));
  }
  StatisticOptions options;
  options.statistics = {statistic_column("rate-ratio"), statistic_column("fisher")};
  const Corpus corpus = test::corpus_of(articles);
  const auto equal = row_of(statistic_table(corpus, options, serially()), "Herald", "tax");
  EXPECT_NEAR(std::get<double>(equal[10]), 1, 1e-12);  // .2 against the mean of .4 and 0
  EXPECT_TRUE(std::isfinite(std::get<double>(equal[11])));
  options.others = Others::pooled;
  const auto pooled = row_of(statistic_table(corpus, options, serially()), "Herald", "tax");
  EXPECT_NEAR(std::get<double>(pooled[10]), .2 / (4 / 510.0), 1e-12);
}

TEST(StatisticTable, ComparesTheNamedPairs) {
  StatisticOptions options;
  options.statistics = {statistic_column("rate-ratio")};
  options.pairs = {{"Post", "Gazette"}, {"Gazette", "Herald"}};
  const Records records = statistic_table(three_outlets(), options, serially());
  EXPECT_EQ(row_of(records, "Post", "tax")[1], Cell{"Gazette"});
  EXPECT_EQ(row_of(records, "Gazette", "tax")[1], Cell{"Herald"});
  EXPECT_TRUE(row_of(records, "Herald", "tax").empty());
}

TEST(StatisticTable, ComparesAPairWithoutNamingIt) {
  StatisticOptions options;
  options.statistics = {statistic_column("rate-ratio")};
  options.pairs = {{"Gazette", "Herald"}};
  options.name_outlets = false;
  options.min_count = 4;
  const Records records = statistic_table(three_outlets(), options, serially());
  EXPECT_EQ(records.columns.front(), "term");
  // "tax" 3 + 1, "sea" 13, "ice" 4, "one" 9; few texts: by code point, not by the statistic.
  ASSERT_EQ(records.rows.size(), 4u);
  EXPECT_EQ(records.rows[0][0], Cell{"ice"});
  EXPECT_EQ(records.rows[3][0], Cell{"tax"});
  EXPECT_NEAR(std::get<double>(records.rows[3][8]), 1.5, 1e-12);  // .15 / .1
}

// Four texts a side: the largest first, undefined last, then by code point.
TEST(StatisticTable, StandsInTheOrderOfItsFirstStatistic) {
  std::vector<Article> articles;
  for (int i = 0; i < 4; ++i) {
    const std::string mark = " m" + std::to_string(i);
    articles.push_back(article("a" + std::to_string(i), "Gazette", "tax tax sea ice" + mark));
    articles.push_back(article("b" + std::to_string(i), "Herald", "tax sea sea ore" + mark + "b"));
  }
  StatisticOptions options;
  options.statistics = {statistic_column("rate-ratio")};
  options.pairs = {{"Gazette", "Herald"}};
  options.name_outlets = false;
  options.min_count = 4;
  const Records records = statistic_table(test::corpus_of(articles), options, serially());
  std::vector<Cell> terms;
  for (const auto& row : records.rows) terms.push_back(row[0]);
  EXPECT_EQ(terms, (std::vector<Cell>{"tax", "sea", "ice", "ore"}));
}

// "tax" 3 of 20 here, 5 of 50 in the list; Gazette alone has no other side of texts.
TEST(StatisticTable, TakesAListAsTheOtherSide) {
  StatisticOptions options;
  ReferenceList list;
  list.counts["tax"] = 5;
  list.counts["the"] = 45;
  list.total = 50;
  options.reference = list;
  options.reference_name = "list.csv";
  options.statistics = {statistic_column("rate-ratio"), statistic_column("wilcoxon")};
  options.dispersions = {&dispersions::find("df-share")};
  const Records records = statistic_table(three_outlets(), options, serially());
  const auto& row = row_of(records, "Gazette", "tax");
  ASSERT_EQ(row.size(), 14u);
  EXPECT_EQ(row[1], Cell{"list.csv"});
  EXPECT_EQ(row[5], Cell{});
  EXPECT_EQ(row[7], Cell{5.0});
  EXPECT_EQ(row[9], Cell{50.0});
  EXPECT_NEAR(std::get<double>(row[10]), 1.5, 1e-12);
  EXPECT_TRUE(std::isnan(std::get<double>(row[11])));  // a list has no texts
  EXPECT_EQ(row[12], Cell{.5});
  EXPECT_EQ(row[13], Cell{});
}

// Each word's standing is among the words of the table: leaving words out changes it.
TEST(StatisticTable, ScoresAllWordsOfTheTableTogether) {
  StatisticOptions options;
  options.statistics = {statistic_column("scaled-f")};
  options.pairs = {{"Gazette", "Herald"}};
  const Records records = statistic_table(three_outlets(), options, serially());
  const auto& sea = row_of(records, "Gazette", "sea");
  EXPECT_EQ(sea[10], Cell{1.0});  // 13 times here, never there: the most typical
  // Nine times there and never here, but alone on its side: there is nothing to stretch.
  EXPECT_EQ(row_of(records, "Gazette", "one")[10], Cell{0.5});
  options.min_count = 4;
  const Records fewer = statistic_table(three_outlets(), options, serially());
  EXPECT_EQ(fewer.rows.size(), 4u);
  for (const auto& row : fewer.rows) {
    const double score = std::get<double>(row[10]);
    EXPECT_TRUE(score >= 0 && score <= 1) << std::get<std::string>(row[2]);
  }
}

TEST(StatisticTable, ColumnsTakeParameters) {
  const StatisticColumn column = statistic_column("mcq-informative:mass=100:delta=1");
  EXPECT_EQ(column.statistic->name, "mcq-informative");
  EXPECT_EQ(column.values, (std::vector<double>{100, 0, 1}));
  EXPECT_EQ(column.title, "mcq-informative:mass=100:delta=1");
  EXPECT_THROW(statistic_column("simple-maths:prior=1"), UsageError);
  EXPECT_THROW(statistic_column("g3"), UsageError);
}

TEST(StatisticTable, IsTheSameInAnyOrderOfWork) {
  const ForEach backwards = [](std::size_t n, const std::function<void(std::size_t)>& body) {
    for (std::size_t i = n; i-- > 0;) body(i);
  };
  StatisticOptions options;
  options.statistics = {statistic_column("log-odds"), statistic_column("welch-t")};
  EXPECT_EQ(to_csv(statistic_table(three_outlets(), options, serially())),
            to_csv(statistic_table(three_outlets(), options, backwards)));
}

TEST(TermsCommand, PrintsStatisticsAndSaysThatTheyAreNoEvidence) {
  const Folder folder;
  const std::string path = folder.write(
      "a.jsonl", record("1", "Gazette", "tax tax sea") + record("2", "Herald", "tax sea ice"));
  const auto out = program({"terms", path, "--outlets", "Gazette,Herald", "--compat", "quanteda",
                            "--dispersion", "dp", "--csv"});
  EXPECT_EQ(out.code, 0);
  EXPECT_EQ(out.out.substr(0, out.out.find('\n')),
            "term,voice,families_a,families_b,count_a,count_b,words_a,words_b,quanteda-chi2,"
            "quanteda-lr,quanteda-pmi,dp_a,dp_b");
  EXPECT_NE(out.err.find("no evidence"), std::string::npos);
}

TEST(TermsCommand, ComparesOneOutletWithAList) {
  const Folder folder;
  const std::string path = folder.write("a.jsonl", record("1", "Gazette", "tax tax sea"));
  const std::string list = folder.write("list.csv", "word,count\ntax,1\nsea,9\n");
  const auto out = program({"terms", path, "--reference", list, "--csv"});
  EXPECT_EQ(out.code, 0);
  EXPECT_NE(out.out.find("Gazette,list.csv,tax,narration,1,,2,1,3,10,"), std::string::npos)
      << out.out;
  folder.write("list.csv", "word,count\ntax,1\nsea,nine\n");
  const auto bad = program({"terms", path, "--reference", list});
  EXPECT_EQ(bad.code, 1);
  EXPECT_NE(bad.err.find("list.csv:3: \"nine\" is no count"), std::string::npos) << bad.err;
  EXPECT_EQ(program({"terms", path, "--reference", folder.path("none.csv")}).code, 1);
}

}  // namespace
}  // namespace slantwise

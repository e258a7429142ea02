#include <gtest/gtest.h>

#include <nlohmann/json.hpp>

#include "tests/apps/program.h"

namespace slantwise {
namespace {

using test::Folder;
using test::program;
using test::record;

std::string two_articles(const Folder& folder) {
  return folder.write("a.jsonl",
                      record("2", "Herald", "Tax a tax") + record("1", "Gazette", "The sea-tax"));
}

TEST(Features, WritesAMatrixWithRowsAndColumns) {
  const Folder folder;
  const auto path = two_articles(folder);
  const auto result =
      program({"features", path, "--raw", "--tokens", "sklearn", "-o", folder.path("out")});
  EXPECT_EQ(result.code, 0) << result.err;
  EXPECT_EQ(folder.read("out/cols.tsv"), "term\nsea\ntax\nthe\n");
  EXPECT_EQ(folder.read("out/rows.tsv"), "article\toutlet\tdate\n2\tHerald\t\n1\tGazette\t\n");
  // "a" is one character: not a word to scikit-learn.
  EXPECT_EQ(folder.read("out/matrix.mtx"),
            "%%MatrixMarket matrix coordinate integer general\n2 3 4\n"
            "1 2 2\n2 1 1\n2 2 1\n2 3 1\n");
}

TEST(Features, PrintsTriplesAsCsv) {
  const Folder folder;
  const auto result =
      program({"features", two_articles(folder), "--raw", "--tokens", "whitespace", "--csv"});
  EXPECT_EQ(result.out, "article,term,value\n2,a,1\n2,tax,2\n1,sea-tax,1\n1,the,1\n");
}

TEST(Features, SumsByOutletInOrderOfNames) {
  const Folder folder;
  const auto path =
      folder.write("a.jsonl", record("1", "Herald", "tax tax") + record("2", "Gazette", "sea") +
                                  record("3", "Herald", "tax"));
  const auto result = program({"features", path, "--raw", "--by", "outlet", "--csv"});
  EXPECT_EQ(result.out, "outlet,term,value\nGazette,sea,1\nHerald,tax,3\n");
}

TEST(Features, RawLeavesTheTitleOut) {
  const Folder folder;
  const auto path =
      folder.write("a.jsonl", R"({"outlet": "Herald", "title": "Bridge", "text": "Sea"})"
                              "\n");
  EXPECT_EQ(program({"features", path, "--raw", "--csv"}).out.find("bridge"), std::string::npos);
  EXPECT_NE(program({"features", path, "--csv"}).out.find(",bridge,1"), std::string::npos);
}

TEST(Features, RefusesWhatDoesNotFitTogether) {
  for (const Arguments& rest : std::vector<Arguments>{{"--tokens", "sklearn"},
                                                      {"--raw", "--voice", "quote"},
                                                      {"--raw", "--lexicon", "x.yaml"},
                                                      {"--weight", "bm25"},
                                                      {"--by", "week"},
                                                      {"--tokens", "klingon", "--raw"},
                                                      {"--json", "--csv"},
                                                      {"--json", "-o", "folder"}}) {
    Arguments arguments = {"features", "nowhere.jsonl"};
    arguments.insert(arguments.end(), rest.begin(), rest.end());
    EXPECT_EQ(program(arguments).code, 2) << rest.front();
  }
}

TEST(Features, IsTheSameForAnyNumberOfThreads) {
  const Folder folder;
  std::string records;
  for (int i = 0; i < 600; ++i) {
    std::string text;
    for (int w = 0; w < 400; ++w) text += "word" + std::to_string((i * 37 + w * w) % 997) + " ";
    records += record(std::to_string(i), "Herald", text);
  }
  const auto path = folder.write("a.jsonl", records);  // about two batches
  program({"features", path, "--raw", "-o", folder.path("one"), "--threads", "1"});
  program({"features", path, "--raw", "-o", folder.path("two"), "--threads", "2"});
  EXPECT_NE(folder.read("one/matrix.mtx"), "");
  EXPECT_EQ(folder.read("one/matrix.mtx"), folder.read("two/matrix.mtx"));
  EXPECT_EQ(folder.read("one/cols.tsv"), folder.read("two/cols.tsv"));
}

TEST(Features, CountsALexiconsTerms) {
  const Folder folder;
  const auto path = folder.write("a.jsonl", record("1", "Herald", "The tax. Two taxes, one levy."));
  const auto lexicon = folder.write("l.yaml",
                                    "name: money\nversion: '1'\nlanguage: en\nlicense: CC0-1.0\n"
                                    "provenance: written for a test\nlimits: none\nterms:\n"
                                    "  - id: tax\n    label: tax\n    category: naming\n"
                                    "    patterns: ['tax', 'taxes']\n");
  const auto result = program({"features", path, "--lexicon", lexicon, "--csv"});
  EXPECT_EQ(result.out, "article,term,value\n1,tax,2\n") << result.err;
}

TEST(Features, PrintsTheSameCellsAsJson) {
  const Folder folder;
  const auto path = folder.write("a.jsonl", record("1", "Gazette", "tax tax port"));
  const auto result = program({"features", "--raw", path, "--json"});
  EXPECT_EQ(result.code, 0) << result.err;
  const auto cells = nlohmann::json::parse(result.out);
  ASSERT_EQ(cells.size(), 2u);
  EXPECT_EQ(cells[1]["article"], "1");
  EXPECT_EQ(cells[1]["term"], "tax");
  EXPECT_EQ(cells[1]["value"], 2);
}

TEST(Features, RecordWhatWasDoneByLanguage) {
  const Folder folder;
  const auto path =
      folder.write("a.jsonl", R"({"outlet": "A", "language": "uk", "text": "Податки."})"
                              "\n"
                              R"({"outlet": "B", "language": "en", "text": "Taxes."})"
                              "\n");
  program({"features", path, "--stem", "auto", "-o", folder.path("out"), "--quiet"});
  const auto record = nlohmann::json::parse(folder.read("out/run.json"));
  EXPECT_EQ(record["plan"]["stem"], "auto");
  EXPECT_EQ(record["plan"]["raw"], false);
  EXPECT_EQ(record["plan"]["ngrams"], "1-1");
  ASSERT_EQ(record["languages"].size(), 2u);
  EXPECT_EQ(record["languages"][0]["language"], "en");
  EXPECT_EQ(record["languages"][0]["stemmed"], true);
  EXPECT_EQ(record["languages"][1]["language"], "uk");
  EXPECT_EQ(record["languages"][1]["articles"], 1);
  EXPECT_EQ(record["languages"][1]["stemmed"], false);
  EXPECT_EQ(record["languages"][1]["stop_words_left_out"], false);
  EXPECT_EQ(record["inputs"][0]["path"], "a.jsonl");
}

}  // namespace
}  // namespace slantwise

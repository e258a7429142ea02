// How often the agency that made a text is found: methods 5.3 asks for .95 both ways.
#include <gtest/gtest.h>
#include <simdjson.h>

#include <fstream>
#include <map>

#include "core/analyzer.h"
#include "core/csv_rows.h"
#include "core/text/unicode.h"
#include "tests/reference/shared_data.h"

namespace slantwise {
namespace {

// Found and expected agencies; "" is none.
struct Tally {
  std::size_t right = 0, found = 0, expected = 0;
  std::string wrong;

  void add(const std::string& line, std::string_view is, std::string_view should) {
    found += is.empty() ? 0 : 1;
    expected += should.empty() ? 0 : 1;
    if (!is.empty() && fold(is) == fold(should)) ++right;
    if (fold(is) != fold(should)) {
      wrong += "\n" + line + ": " + std::string(is) + ", not " + std::string(should);
    }
  }
  double precision() const { return static_cast<double>(right) / static_cast<double>(found); }
  double recall() const { return static_cast<double>(right) / static_cast<double>(expected); }
};

std::string agency(Analyzer& analyzer, Article&& article) {
  const Origin origin = analyzer.analyze(std::move(article)).origin;
  return origin.by_mark && !origin.own ? origin.agency : std::string();
}

std::string unescaped(std::string line) {
  for (std::size_t at = line.find("\\n"); at != std::string::npos; at = line.find("\\n", at)) {
    line.replace(at, 2, "\n");
  }
  return line;
}

TEST(OriginQuality, OfOwnDatelines) {
  std::ifstream file("tests/data/datelines.tsv");
  ASSERT_TRUE(file);
  Analyzer analyzer;
  Tally tally;
  std::size_t lines = 0;
  for (std::string line; std::getline(file, line);) {
    if (line.starts_with('#') || line == "line\tagency") continue;
    const std::size_t tab = line.find('\t');
    ASSERT_NE(tab, std::string::npos) << line;
    Article article;
    article.outlet = "Harbor Daily";
    article.title = "Boats and bridges";
    article.text = unescaped(line.substr(0, tab));
    const std::string should = line.substr(tab + 1);
    tally.add(line, agency(analyzer, std::move(article)), should == "-" ? "" : should);
    ++lines;
  }
  EXPECT_EQ(lines, 296u);
  EXPECT_GE(tally.precision(), 0.95) << tally.wrong;
  EXPECT_GE(tally.recall(), 0.95) << tally.wrong;
  RecordProperty("precision", std::to_string(tally.precision()));
  RecordProperty("recall", std::to_string(tally.recall()));
  std::printf("datelines: precision %.3f, recall %.3f%s\n", tally.precision(), tally.recall(),
              tally.wrong.c_str());
}

// What metadata.csv says of an article.
struct Gold {
  std::string author, wire;
};

std::map<std::string, Gold> read_gold(const std::string& path) {
  std::ifstream file(path);
  std::map<std::string, Gold> gold;
  std::map<std::string, std::size_t> column;
  read_csv_rows(
      file, {.path = path},
      [&](CsvRow&& row) {
        if (column.empty()) {
          for (std::size_t i = 0; i < row.cells.size(); ++i) column[row.cells[i]] = i;
          return;
        }
        const auto cell = [&](const char* name) { return row.cells.at(column.at(name)); };
        gold[cell("filename")] = {cell("author"), cell("wire")};
      },
      [](Problem&&) {});
  return gold;
}

TEST(OriginQuality, OfPolNeAR) {
  const auto articles = test::shared_data("polnear/articles.jsonl.gz");
  const auto metadata = test::shared_data("polnear/metadata.csv");
  if (!articles || !metadata) GTEST_SKIP() << "skipped: no ../shared/data";
  const auto gold = read_gold(*metadata);
  Analyzer analyzer;
  simdjson::dom::parser parser;
  Tally by_text, with_author;
  test::for_each_line(*articles, [&](const std::string& line) {
    const simdjson::dom::element record = parser.parse(line);
    std::string id = std::string(std::string_view(record["id"]));
    if (id.ends_with(".txt")) id.resize(id.size() - 4);
    const auto found = gold.find(id);
    if (found == gold.end() || found->second.wire == "NA") return;
    const std::string wire = found->second.wire == "None" ? "" : found->second.wire;
    Article article;
    article.outlet = std::string_view(record["outlet"]);
    article.text = std::string_view(record["text"]);
    Article signed_article = article;
    signed_article.author = found->second.author;
    by_text.add(id, agency(analyzer, std::move(article)), wire);
    with_author.add(id, agency(analyzer, std::move(signed_article)), wire);
  });
  std::printf("PolNeAR: text precision %.3f, recall %.3f; with author %.3f, %.3f%s\n",
              by_text.precision(), by_text.recall(), with_author.precision(), with_author.recall(),
              by_text.wrong.c_str());
  EXPECT_GE(by_text.precision(), 0.95);
  EXPECT_GE(by_text.recall(), 0.95);
  EXPECT_GE(with_author.precision(), 0.95);
  EXPECT_GE(with_author.recall(), 0.95);
}

}  // namespace
}  // namespace slantwise

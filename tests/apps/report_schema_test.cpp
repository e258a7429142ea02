// docs/report-schema.md names every field that the JSON report has.
#include <gtest/gtest.h>

#include <fstream>
#include <iterator>
#include <nlohmann/json.hpp>
#include <set>

#include "apps/report.h"
#include "tests/english.h"
#include "tests/support.h"

namespace slantwise {
namespace {

using Json = nlohmann::json;

void collect_keys(const Json& value, std::set<std::string>& keys) {
  for (const auto& [key, inner] : value.items()) {
    if (value.is_object()) keys.insert(key);
    if (inner.is_structured()) collect_keys(inner, keys);
  }
}

Lexicon lexicon() {
  return parse_lexicon(R"(
name: test
version: "1"
language: en
license: Apache-2.0
provenance: written for this test
terms:
  - {id: outlawed, label: outlawed, patterns: [outlawed], category: legal formula}
  - {id: pirates, label: pirates, patterns: [pirates], category: naming}
sets:
  - id: crew
    referent: the crew
    labels: [{id: pirates, label: pirates, patterns: [pirates]}]
)",
                       "test.yaml");
}

// Two outlets, one of them with a note inside a quotation, so that every kind of object occurs.
Json report() {
  std::vector<Article> articles;
  for (int i = 0; i < 4; ++i) {
    const std::string day = std::to_string(i);
    articles.push_back(test::article(
        "a" + day, "Gazette", "Ferry " + day + " sails\n\nThe pirates left on day " + day + "."));
    articles.push_back(test::article("b" + day, "Herald",
                                     "Ferry " + day +
                                         " waits\n\n\"The pirates (outlawed in "
                                         "Norland) are gone,\" Captain Ida Moss said on day " +
                                         day + ". The pirates rowed."));
  }
  const Lexicon lexicons[] = {lexicon()};
  Comparison comparison = compare(test::corpus_of(std::move(articles)), lexicons);
  comparison.problems.push_back({Problem::Kind::noted, "a0", "its date is unknown"});
  comparison.run.lexicons.emplace_back("test 1", "00");
  comparison.run.inputs.push_back({"a0", "00", 1, 1, 0});
  return Json::parse(reports::find("json").render(comparison, test::english()));
}

TEST(ReportSchema, DescribesEveryField) {
  std::ifstream in("docs/report-schema.md");
  const std::string schema{std::istreambuf_iterator<char>(in), {}};
  ASSERT_FALSE(schema.empty());
  std::set<std::string> keys;
  collect_keys(report(), keys);
  EXPECT_TRUE(keys.contains("detectable"));  // contrasts, inserts and problems are there
  EXPECT_TRUE(keys.contains("signed_by"));
  EXPECT_TRUE(keys.contains("verb_classes"));
  EXPECT_TRUE(keys.contains("what"));
  EXPECT_TRUE(keys.contains("contamination"));
  for (const std::string& key : keys) {
    EXPECT_NE(schema.find('`' + key + '`'), std::string::npos) << key << " is not described";
  }
}

TEST(ReportSchema, HasTheVersionThatTheDescriptionNames) {
  std::ifstream in("docs/report-schema.md");
  const std::string schema{std::istreambuf_iterator<char>(in), {}};
  const int version = report()["schema_version"];
  EXPECT_NE(schema.find("`schema_version` is **" + std::to_string(version) + "**"),
            std::string::npos);
}

// The ledger's promise: zones sum to the words, voices to the words that are not boilerplate.
TEST(ReportSchema, HasLedgersThatAddUp) {
  const Json whole = report();
  for (const Json& article : whole["articles"]) {
    const Json& ledger = article["ledger"];
    int zones = 0, voices = 0;
    for (const Json& count : ledger["zones"]) zones += count.get<int>();
    for (const Json& count : ledger["voices"]) voices += count.get<int>();
    EXPECT_EQ(zones, ledger["tokens"]);
    EXPECT_EQ(voices, ledger["tokens"].get<int>() - ledger["zones"]["boilerplate"].get<int>());
  }
}

}  // namespace
}  // namespace slantwise

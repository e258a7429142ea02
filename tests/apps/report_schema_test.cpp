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

// One of each kind of object.
void add_story(Comparison& out) {
  CopyEdit edit{
      CopyChange::Kind::replaced, CopyChange::What::label, "pirates", "sailors", "", {}, {}};
  edit.source = edit.copy = {Field::text, {10, 17}};
  ComparedCopy copy;
  copy.edits = {edit};
  out.copies.copies = {copy};
  out.copies.substitutions = {
      {"Herald", CopyChange::What::label, "pirates", "sailors", {1, 1}, {}, {}, 1, {{0, 0}}}};
  StorySides story;
  story.outlets = {"Gazette", "Herald"};
  story.articles = {1, 1};
  story.openings = {{0, "Ferry sails", "It left."}};
  story.shared = {{2, 2, {"ferry"}, {{0, {Field::text, {0, 5}}, "Ferry"}}, 1}};
  story.missing = {{"name", "Ida Moss", 2, {{0, 1, true}}, {}}};
  story.quotes = {{{0, "truncated", false, false, "Ida Moss", "said", "gone", {{"not", ""}}}}};
  out.events.push_back({"ferry", true, {0, 1}, {"Gazette", "Herald"}, 2, "", "", {"ferry"}});
  story.event = out.events.size() - 1;
  out.stories.stories = {story};
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
  add_story(comparison);
  VoiceWords voice;
  voice.outlets.resize(1);
  voice.outlets[0].words.resize(1);
  comparison.words.voices = {voice};
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
  EXPECT_TRUE(keys.contains("passages_others"));
  EXPECT_TRUE(keys.contains("contamination"));
  EXPECT_TRUE(keys.contains("source_bytes"));  // copies, stories with facts and quotations
  EXPECT_TRUE(keys.contains("places"));
  EXPECT_TRUE(keys.contains("bytes_in"));
  EXPECT_TRUE(keys.contains("is_longest"));
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

// The bundled corpus against its truth files: what is exact, and the planted words.
#include <gtest/gtest.h>

#include <algorithm>
#include <cstdio>
#include <cstdlib>
#include <set>

#include "core/resources.h"
#include "models/families.h"
#include "models/lexicon.h"
#include "models/patterns.h"
#include "tests/apps/harbor_corpus.h"

namespace slantwise {
namespace {

using test::harbor;
using test::print;
using test::Score;
using test::Stretch;
using test::Stretches;
using test::true_voice;

constexpr std::size_t kArticles = 97;
constexpr double kPlantFloor = 0.96;  // measured, then rounded down; may be raised, not lowered

TEST(HarborTruth, IsMadeFromTheMarkedTexts) {
  if (std::system("python3 -c '' 2>/dev/null") != 0) GTEST_SKIP() << "skipped: no python3";
  EXPECT_EQ(std::system("python3 corpora/harbor/truth/make_truth.py --check"), 0);
}

TEST(HarborTruth, PlantsReprintsOfTheirClassAndNoOthers) {
  if (std::system("python3 -c '' 2>/dev/null") != 0) GTEST_SKIP() << "skipped: no python3";
  EXPECT_EQ(std::system("python3 corpora/harbor/truth/check_reprints.py >/dev/null"), 0);
}

TEST(HarborTruth, NamesEveryArticleOnce) {
  std::set<std::string> manifest, origins, events;
  for (const test::Row& row : test::truth("articles.csv")) manifest.insert(row[0]);
  for (const test::Row& row : test::truth("truth/origin.csv")) origins.insert(row[0]);
  for (const test::Row& row : test::truth("truth/events.csv")) events.insert(row[0]);
  EXPECT_EQ(manifest.size(), kArticles);
  EXPECT_EQ(origins, manifest);
  EXPECT_EQ(events, manifest);
}

TEST(HarborTruth, HasSortedDisjointSpansInsideTheFiles) {
  for (const char* name : {"truth/voices.csv", "truth/zones.csv"}) {
    for (const auto& [article, all] : test::stretches(name)) {
      const std::string text = test::file_bytes("corpora/harbor/" + article);
      std::uint32_t end = 0;
      for (const Stretch& one : all) {
        EXPECT_GE(one.span.begin, end) << article;
        EXPECT_LT(one.span.begin, one.span.end) << article;
        end = one.span.end;
      }
      EXPECT_LE(end, text.size()) << article;
    }
  }
}

TEST(HarborTruth, QuotesTheEvidenceOfEachOrigin) {
  for (const test::Row& row : test::truth("truth/origin.csv")) {
    const std::string text = test::file_bytes("corpora/harbor/" + row[0]);
    EXPECT_NE(text.find(row[2]), std::string::npos) << row[0];
  }
}

TEST(Harbor, IsReadWhole) {
  ASSERT_EQ(harbor().documents.size(), kArticles);
  EXPECT_EQ(harbor().duplicates, 0u);
  const std::vector<test::Row> events = test::truth("truth/events.csv");
  const std::set<std::string> undated{"09_open_quay_bridge.txt", "40_open_quay_flood.txt",
                                      "89_open_quay_march.txt"};
  for (std::size_t i = 0; i < events.size(); ++i) {
    EXPECT_EQ(harbor().documents[i].article.id, events[i][0]);
    EXPECT_EQ(harbor().documents[i].article.event, events[i][1]);
    EXPECT_EQ(harbor().documents[i].article.date.empty(), undated.contains(events[i][0]));
    EXPECT_FALSE(harbor().documents[i].title.empty()) << events[i][0];
  }
}

TEST(Harbor, KnowsWhoMadeEachText) {
  for (const test::Row& row : test::truth("truth/origin.csv")) {
    for (const Document& document : harbor().documents) {
      if (document.article.id != row[0]) continue;
      EXPECT_EQ(document.origin.agency, row[1]) << row[0];
      EXPECT_EQ(document.origin.by_mark, !row[2].empty()) << row[0];
    }
  }
}

TEST(Harbor, CountsTheReprintWithItsOriginal) {
  const Families found = families(harbor().documents);
  EXPECT_EQ(found.count, kArticles - 19);  // tests/apps/harbor_reprints_test.cpp says which
  EXPECT_EQ(found.of[0], found.of[3]);     // 01 and 04: the same words
  EXPECT_EQ(found.of[5], found.of[8]);     // 06 and 09: edited
}

using Plants =
    std::map<std::string, std::map<std::string, int>>;  // "term,outlet" -> voice -> count

// Hits of the conflict lexicon's terms and of the other planted ones by the voice that `voice_of`
// gives to their first byte.
template <typename VoiceOf>
Plants count_plants(VoiceOf voice_of) {
  const Lexicon lexicon =
      parse_lexicon(resources::get("corpora/lexicons/conflict.yaml"), "conflict.yaml");
  std::vector<std::string> patterns, labels;
  for (const LexiconTerm& term : lexicon.terms) {
    for (const std::string& pattern : term.patterns) {
      patterns.push_back(pattern);
      labels.push_back(pattern);
    }
  }
  for (const test::Row& row : test::truth("truth/framing.csv")) {
    if (std::ranges::find(labels, row[0]) != labels.end()) continue;
    patterns.push_back(row[0]);
    labels.push_back(row[0]);
  }
  const Patterns compiled(harbor().vocabulary, patterns);
  Plants counts;
  for (const Document& document : harbor().documents) {
    for (const Hit& hit : compiled.find(document)) {
      ++counts[labels[hit.pattern] + "," + document.article.outlet][voice_of(document, hit)];
    }
  }
  return counts;
}

Plants planted() {
  Plants counts;
  for (const test::Row& row : test::truth("truth/framing.csv")) {
    counts[row[0] + "," + row[1]][row[2]] = std::stoi(row[3]);
  }
  return counts;
}

TEST(Harbor, HoldsEveryPlantedTermInItsTrueVoice) {
  const Stretches voices = test::stretches("truth/voices.csv");
  Plants found = count_plants([&](const Document& document, const Hit& hit) {
    const SourceSpan source = document.source.source(hit_span(document, hit));
    if (source.field == Field::title) return std::string("narration");
    return true_voice(voices, document, source.span);
  });
  for (const auto& [key, by_voice] : planted()) EXPECT_EQ(found[key], by_voice) << key;
}

TEST(Harbor, FindsTheVoicesOfPlantedTerms) {
  Plants found = count_plants([](const Document& document, const Hit& hit) {
    return std::string(name(document.tokens.voice[hit.tokens.begin]));
  });
  Score score;
  for (const auto& [key, by_voice] : planted()) {
    for (const auto& [voice, count] : by_voice) {
      score.right += std::min(found[key][voice], count);
      score.all += count;
      if (found[key][voice] != count) {
        std::printf("    %s %s: planted %d, found %d\n", key.c_str(), voice.c_str(), count,
                    found[key][voice]);
      }
    }
  }
  print("planted terms in their voice", score, kPlantFloor);
  EXPECT_GE(score.value(), kPlantFloor);
}

}  // namespace
}  // namespace slantwise

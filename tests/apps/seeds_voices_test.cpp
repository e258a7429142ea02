// The five seed articles, which are no part of the project: what the rules say of them, and what a
// person says who read every word. Both files hold offsets and labels only.
#include <gtest/gtest.h>

#include <map>

#include "apps/pipeline.h"
#include "tests/apps/program.h"

namespace slantwise {
namespace {

namespace fs = std::filesystem;

const std::string kSeeds = "../shared/seeds";

std::string contents(const std::string& path) {
  std::ifstream file(path, std::ios::binary);
  return {std::istreambuf_iterator<char>(file), {}};
}

// ./dev golden rewrites it; what changed there is reviewed against the hand's labels below.
TEST(SeedsGolden, LabelRunsAreAsTheyWere) {
  if (!fs::exists(kSeeds)) GTEST_SKIP() << "skipped: no " << kSeeds;
  const std::string path = "tests/golden/voices/seeds.csv";
  const auto outcome = test::program({"voices", kSeeds, "--spans", "--csv"});
  ASSERT_EQ(outcome.code, 0);
  const char* wish = std::getenv("SLANTWISE_GOLDEN");
  if (wish != nullptr && std::string(wish) == "rewrite") {
    std::ofstream(path, std::ios::binary) << outcome.out;
    GTEST_SKIP() << "rewritten, so the comparison is skipped";
  }
  EXPECT_EQ(contents(path), outcome.out);
}

struct Label {
  std::uint32_t end = 0;
  std::string voice;
};

// By article and first byte of each run of tests/data/seeds_voices.csv.
using Labels = std::map<std::string, std::map<std::uint32_t, Label>>;

Labels labels_by_hand() {
  std::istringstream lines(contents("tests/data/seeds_voices.csv"));
  Labels labels;
  std::string line;
  std::getline(lines, line);
  while (std::getline(lines, line)) {
    std::istringstream cells(line);
    std::string article, field, begin, end, zone, voice;
    for (std::string* cell : {&article, &field, &begin, &end, &zone}) {
      std::getline(cells, *cell, ',');
    }
    std::getline(cells, voice);
    labels[article][static_cast<std::uint32_t>(std::stoul(begin))] = {
        static_cast<std::uint32_t>(std::stoul(end)), voice};
  }
  return labels;
}

TEST(SeedsByHand, MostWordsAgree) {
  if (!fs::exists(kSeeds)) GTEST_SKIP() << "skipped: no " << kSeeds;
  std::istringstream in;
  std::ostringstream out, err;
  InputOptions options;
  options.paths = {kSeeds};
  options.quiet = true;
  const Corpus corpus = load(options, {in, out, err});
  const Labels labels = labels_by_hand();
  std::size_t words = 0, wrong = 0;
  for (const Document& document : corpus.documents) {
    const auto& runs = labels.at(document.article.id);
    for (std::size_t i = 0; i < document.tokens.size(); ++i) {
      if (document.tokens.zone[i] == Zone::boilerplate) continue;
      const std::uint32_t begin = document.tokens.begin[i];
      const std::uint32_t at = document.source.source({begin, begin + 1}).span.begin;
      const auto run = runs.upper_bound(at);
      ASSERT_NE(run, runs.begin());
      ASSERT_LT(at, std::prev(run)->second.end) << document.article.id << ' ' << at;
      ++words;
      wrong += std::prev(run)->second.voice != name(document.tokens.voice[i]);
    }
  }
  RecordProperty("wrong", static_cast<int>(wrong));
  // Unclear words count with the voice that they are unclear of. A floor: raise it, never lower it.
  EXPECT_GE(static_cast<double>(words - wrong), 0.94 * static_cast<double>(words))
      << wrong << " of " << words;
}

}  // namespace
}  // namespace slantwise

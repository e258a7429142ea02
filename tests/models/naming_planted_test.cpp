// Texts of which the truth is known: two outlets that choose the labels of one referent with given
// shares, text by text more or less so, and a second referent whom both name alike.
#include <gtest/gtest.h>

#include <cstdio>
#include <random>

#include "models/naming.h"
#include "tests/plain.h"

namespace slantwise {
namespace {

constexpr int kCorpora = 200;
constexpr int kTexts = 20;                  // a side
constexpr double kRebels[] = {0.6, 0.3};    // of A and B; the rest is "fighters"
constexpr double kStrikers[] = {0.4, 0.4};  // no difference

// The engine is the same everywhere; the distributions of the standard library are not.
class Random {
 public:
  explicit Random(std::uint64_t seed) : engine_(seed) {}
  double uniform() { return static_cast<double>(engine_() >> 11) * 0x1.0p-53; }
  // Beta(4p, 4(1-p)) would need more: a mean of p that texts spread around by up to .25.
  double around(double p) { return p + 0.5 * (uniform() - 0.5); }

 private:
  std::mt19937_64 engine_;
};

std::string text_of(Random& random, int outlet, int number) {
  std::string text;
  const auto name = [&](double share, const char* who, const char* one, const char* other) {
    const double here = random.around(share);
    const int mentions = 1 + static_cast<int>(5 * random.uniform());
    for (int i = 0; i < mentions; ++i) {
      text += std::string(who) + " " + (random.uniform() < here ? one : other) + " left " +
              std::to_string(number) + ".\n";
    }
  };
  name(kRebels[outlet], "Front", "rebels", "fighters");
  name(kStrikers[outlet], "Dock", "strikers", "workers");
  return text;
}

const std::vector<Lexicon>& lexicons() {
  static const std::vector<Lexicon> all = {parse_lexicon(
      "name: n\nversion: v\nlanguage: en\nlicense: l\nprovenance: p\nsets:\n"
      "  - {id: f, referent: f, anchors: [Front], labels: [{id: a, label: a, patterns: [fighters]},"
      " {id: b, label: b, patterns: [rebels]}]}\n"
      "  - {id: d, referent: d, anchors: [Dock], labels: [{id: a, label: a, patterns: [strikers]},"
      " {id: b, label: b, patterns: [workers]}]}\n",
      "m")};
  return all;
}

struct Found {
  int shares = 0, covered = 0, signs = 0, tested = 0, found = 0, false_alarms = 0;
};

void look(const Corpus& corpus, const std::vector<std::size_t>& outlet_of, Found& out) {
  const Families grouped = families(corpus.documents);
  const LexiconHits hits = find_lexicons(corpus, lexicons());
  for (std::size_t set = 0; set < 2; ++set) {
    const NamingDetail detail = naming_detail({corpus, grouped, outlet_of, 2, 1, 499},
                                              name_uses(corpus, hits.sets[set]), 2);
    double share[2] = {};
    for (const NameShare& one : detail.shares) {
      // "rebels" stands second in its set, "strikers" first.
      if (one.scope != NameScope::all || one.label != (set == 0 ? 1u : 0u)) continue;
      const double truth = (set == 0 ? kRebels : kStrikers)[one.outlet];
      ++out.shares;
      out.covered += one.share.low <= truth && truth <= one.share.high;
      share[one.outlet] = one.share.value;
    }
    const double p = detail.tests.at(0).p;
    if (set == 0) {
      out.signs += share[0] > share[1];
      ++out.tested;
      out.found += p <= 0.05;
    } else {
      out.false_alarms += p <= 0.05;
    }
  }
}

TEST(NamingPlanted, FindsDifferencesWithTheirSignAndIntervalAndNoOthers) {
  Found out;
  for (int c = 0; c < kCorpora; ++c) {
    Random random(static_cast<std::uint64_t>(c) + 1);
    std::vector<Document> documents;
    std::vector<std::size_t> outlet_of;
    for (int i = 0; i < 2 * kTexts; ++i) {
      documents.push_back(
          test::plain_document(text_of(random, i % 2, 100 * c + i), i % 2 == 0 ? "A" : "B"));
      documents.back().article.id = "t" + std::to_string(1000 + i);
      outlet_of.push_back(static_cast<std::size_t>(i % 2));
    }
    look(test::plain_corpus(std::move(documents)), outlet_of, out);
  }
  const double covered = static_cast<double>(out.covered) / out.shares;
  RecordProperty("covered", std::to_string(covered));
  RecordProperty("found", out.found);
  RecordProperty("false_alarms", out.false_alarms);
  std::printf(
      "  planted names: sign %d of %d, called different %d; intervals hold the truth %.3f;"
      " unplanted called different %d of %d\n",
      out.signs, kCorpora, out.found, covered, out.false_alarms, kCorpora);
  EXPECT_EQ(out.shares, 4 * kCorpora);
  EXPECT_GE(covered, 0.93) << out.covered;
  EXPECT_LE(covered, 0.99) << out.covered;
  EXPECT_EQ(out.signs, kCorpora);
  EXPECT_GE(out.found, kCorpora * 3 / 4);
  EXPECT_LE(out.false_alarms, kCorpora * 75 / 1000);
}

}  // namespace
}  // namespace slantwise

#include "models/distance_excess.h"

#include <gtest/gtest.h>

#include <cmath>
#include <numeric>
#include <thread>

#include "models/estimate/distributions.h"
#include "models/estimate/philox.h"
#include "tests/models/planted_texts.h"

namespace slantwise {
namespace {

using Labels = std::vector<std::uint32_t>;

Labels halves(std::size_t texts) {
  Labels label(texts, 0);
  for (std::size_t text = texts / 2; text < texts; ++text) label[text] = 1;
  return label;
}

TEST(Quantile, InterpolatesByTypeSeven) {
  const double values[] = {1, 2, 4, 8, 16};
  EXPECT_EQ(quantile(values, 0), 1);
  EXPECT_EQ(quantile(values, .5), 4);
  EXPECT_NEAR(quantile(values, .4), 2 + .6 * 2, 1e-12);  // R: quantile(c(1,2,4,8,16), .4) = 3.2
  EXPECT_EQ(quantile(values, 1), 16);
}

// Four texts, two a side: the six splits are listed, the observed one among them. By words of one
// text each the distance of (12|34) is that of all splits: nothing is in excess.
TEST(DistanceExcess, ListsAllSplitsWhereThereAreFew) {
  const UnitCounts counts =
      test::texts_by_word({{1, 0, 0, 0}, {0, 1, 0, 0}, {0, 0, 1, 0}, {0, 0, 0, 1}});
  const DistanceExcess out = distance_excess(distances::find("jsd"), {counts, {}}, halves(4));
  EXPECT_EQ(out.splits, 6u);
  EXPECT_NEAR(out.value, 1, 1e-12);
  EXPECT_NEAR(out.excess, 0, 1e-12);
  EXPECT_NEAR(out.below, .5, 1e-12);
  EXPECT_EQ(sentence(out), "no more different than random splits of the same texts");
}

// By hand: texts a, a, b, b with (aa|bb): JSD 1; the splits (ab|ab), four of six, have 0: mean 1/3.
TEST(DistanceExcess, IsTheDistanceLessTheMeanOfAllSplits) {
  const UnitCounts counts = test::texts_by_word({{1, 0}, {1, 0}, {0, 1}, {0, 1}});
  const DistanceExcess out = distance_excess(distances::find("jsd"), {counts, {}}, halves(4));
  EXPECT_NEAR(out.null_mean, 1.0 / 3, 1e-12);
  EXPECT_NEAR(out.excess, 2.0 / 3, 1e-12);
  EXPECT_NEAR(out.below, 5.0 / 6, 1e-12);  // four below, two ties that count one half
}

// Events 0 and 1 are covered by both: only a-b and a-b can be exchanged, four splits.
TEST(DistanceExcess, ExchangesLabelsWithinEvents) {
  const UnitCounts counts = test::texts_by_word({{1, 0}, {1, 0}, {0, 1}, {0, 1}});
  const Labels event = {0, 1, 0, 1};
  const DistanceExcess out = distance_excess(distances::find("jsd"), {counts, event}, halves(4));
  EXPECT_EQ(out.splits, 4u);
  EXPECT_NEAR(out.null_mean, .5, 1e-12);  // 1, 0, 0, 1
  // Events that one side covers are exchanged among each other: as if there were none.
  const Labels unmatched = {0, 1, 2, 3};
  EXPECT_EQ(distance_excess(distances::find("jsd"), {counts, unmatched}, halves(4)).splits, 6u);
}

TEST(DistanceExcess, FindsAPlantedDifferenceAndNoneWithoutOne) {
  const UnitCounts planted =
      test::planted_texts({.texts = 60, .marked = 30, .ratio = 12, .seed = 3});
  const UnitCounts alike = test::planted_texts({.texts = 60, .seed = 3});
  for (const char* name : {"jsd", "cosine", "burrows-delta", "leave-out-pi"}) {
    const Distance& distance = distances::find(name);
    const DistanceExcess found =
        distance_excess(distance, {planted, {}}, halves(60), {.splits = 199});
    const DistanceExcess none = distance_excess(distance, {alike, {}}, halves(60), {.splits = 199});
    EXPECT_GT(found.value, found.null_high) << name;
    EXPECT_GT(found.low, 0) << name;
    EXPECT_EQ(sentence(found), "more different than 99 % of random splits of the same texts");
    EXPECT_GT(none.below, .025) << name;
    EXPECT_LT(none.below, .975) << name;
  }
}

// The jackknife by hand on leave-out pi of four texts and one event each would need five events.
TEST(DistanceExcess, HasNoIntervalWithFewerThanFiveEvents) {
  const UnitCounts four = test::planted_texts({.texts = 4});
  const DistanceExcess few = distance_excess(distances::find("jsd"), {four, {}}, halves(4));
  EXPECT_EQ(few.events, 4u);
  EXPECT_TRUE(std::isnan(few.low) && std::isnan(few.high));
}

// V = (E-1)/E sum (theta_e - mean)^2 over the distances without one event.
TEST(DistanceExcess, IntervalIsTheJackknifeOverEvents) {
  const UnitCounts counts = test::planted_texts({.texts = 12, .marked = 6, .ratio = 8});
  const Labels event = {0, 1, 2, 3, 4, 5, 0, 1, 2, 3, 4, 5}, label = halves(12);
  const DistanceTexts texts{counts, event};
  const DistanceExcess out = distance_excess(distances::find("jsd"), texts, label);
  const Measure measure = measure_on(distances::find("jsd"), texts);
  std::vector<double> left;
  for (std::uint32_t e = 0; e < 6; ++e) {
    Labels without = label;
    for (std::size_t text = 0; text < 12; ++text) {
      if (event[text] == e) without[text] = 2;
    }
    left.push_back(measure(without));
  }
  const double mean = std::accumulate(left.begin(), left.end(), 0.0) / 6;
  double squares = 0;
  for (const double one : left) squares += (one - mean) * (one - mean);
  EXPECT_EQ(out.events, 6u);
  EXPECT_NEAR((out.high - out.low) / 2, t_quantile(.975, 5) * std::sqrt(5.0 / 6 * squares), 1e-12);
  EXPECT_NEAR((out.high + out.low) / 2, out.excess, 1e-12);
}

// 24 events of three texts each; every event has a word of its own, nothing else differs. Events
// were given to sides at random, so there is no difference. `event` numbers each text's.
struct Clusters {
  UnitCounts counts;
  Labels event;
};
Clusters clusters() {
  std::vector<std::vector<std::uint32_t>> texts;
  Labels event;
  for (std::uint32_t e = 0; e < 24; ++e) {
    for (std::uint32_t i = 0; i < 3; ++i) {
      std::vector<std::uint32_t> hits(30, 0);
      hits[e] = 6;
      hits[24 + (e + i) % 6] = 4;
      texts.push_back(hits);
      event.push_back(e);
    }
  }
  return {test::texts_by_word(texts), event};
}

Labels events_at_random(std::uint32_t split) {
  Labels order(24), label(72);
  std::iota(order.begin(), order.end(), 0u);
  RandomStream random(3, split + 1, 0, Purpose::bootstrap);
  for (std::uint32_t i = 0; i < 24; ++i) std::swap(order[i], order[i + random.draw(24 - i)]);
  for (std::uint32_t i = 0; i < 24; ++i) {
    for (std::uint32_t text = 0; text < 3; ++text) label[3 * order[i] + text] = i < 12 ? 0 : 1;
  }
  return label;
}

// V7 where texts hang together: exchanged one by one the events would look like a difference.
TEST(DistanceExcess, MovesOneSidedEventsAsAWhole) {
  const auto [counts, event] = clusters();
  const std::vector<std::uint32_t> none;
  double by_event = 0, by_text = 0;
  for (std::uint32_t split = 0; split < 20; ++split) {
    const Labels label = events_at_random(split);
    const DistanceOptions options{.seed = split + 1, .splits = 99};
    const auto blocks = distance_excess(distances::find("jsd"), {counts, event}, label, options);
    EXPECT_EQ(blocks.moved, Block::event);
    by_event += blocks.excess / 20;
    by_text += distance_excess(distances::find("jsd"), {counts, none}, label, options).excess / 20;
  }
  EXPECT_NEAR(by_event, 0, .01);
  EXPECT_GT(by_text, .1);
}

// The same by weeks, which hold two events each.
TEST(DistanceExcess, MovesWeeksAsAWholeWhereTheyAreKnown) {
  const auto [counts, event] = clusters();
  Labels week, label;
  for (const std::uint32_t e : event) {
    week.push_back(e / 2 + 100);
    label.push_back(e < 12 ? 0 : 1);
  }
  DistanceTexts texts{counts, event};
  texts.week = week;
  // Six weeks a side are too few, so events are exchanged; with the event as the week there are 12.
  EXPECT_EQ(distance_excess(distances::find("jsd"), texts, label, {.splits = 9}).moved,
            Block::event);
  texts.week = event;
  EXPECT_EQ(distance_excess(distances::find("jsd"), texts, label, {.splits = 9}).moved,
            Block::week);
}

// Seven events a side are too few to move as blocks: texts are exchanged one by one.
TEST(DistanceExcess, ExchangesTextsWhereTooFewBlocksAreLeft) {
  const auto [counts, event] = clusters();
  Labels label;
  for (const std::uint32_t e : event) label.push_back(e < 7 ? 0 : e < 14 ? 1 : 2);
  EXPECT_EQ(distance_excess(distances::find("jsd"), {counts, event}, label, {.splits = 9}).moved,
            Block::family);
}

// 40 v 10 of one kind: raw the distance of all is smaller than that of 10 v 10; drawn, it is that.
TEST(DistanceExcess, DrawsAsManyTextsOfEitherSide) {
  const UnitCounts counts = test::planted_texts({.texts = 50, .seed = 5});
  Labels label(50, 0);
  std::fill(label.begin() + 40, label.end(), 1u);
  const DistanceTexts texts{counts, {}};
  const DistanceExcess all = distance_excess(distances::find("jsd"), texts, label, {.splits = 99});
  const DistanceExcess drawn = distance_excess(distances::find("jsd"), texts, label,
                                               {.splits = 200, .texts = 10, .draws = 100});
  EXPECT_EQ(all.splits, 99u);
  EXPECT_EQ(drawn.splits, 200u);
  EXPECT_GT(drawn.value, all.value);
  EXPECT_GT(drawn.null_mean, all.null_mean);
  EXPECT_NEAR(drawn.excess, 0, .02);
}

TEST(DistanceExcess, ASideWithFewerTextsGivesWhatItHas) {
  const UnitCounts counts = test::planted_texts({.texts = 20, .seed = 5});
  Labels label(20, 0);
  std::fill(label.begin() + 14, label.end(), 1u);
  const DistanceTexts texts{counts, {}};
  const Distance& jsd = distances::find("jsd");
  const auto all = distance_excess(jsd, texts, label, {.splits = 19});
  const auto more = distance_excess(jsd, texts, label, {.splits = 19, .texts = 30});
  EXPECT_EQ(more.value, all.value);
  EXPECT_TRUE(std::isfinite(
      distance_excess(jsd, texts, label, {.splits = 19, .texts = 10, .draws = 5}).value));
}

// Groups of 12, 6, 8 and one text that is left out: every pair, at six texts a side.
TEST(PairDistances, ComparesEveryPairAtTheSizeOfTheSmallest) {
  const UnitCounts counts = test::planted_texts({.texts = 27, .seed = 5});
  Labels group(27, 0);
  std::fill(group.begin() + 12, group.begin() + 18, 1u);
  std::fill(group.begin() + 18, group.begin() + 26, 4u);
  group[26] = kUnknown;
  const DistanceOptions options{.splits = 40, .draws = 20};
  const auto pairs = pair_distances(distances::find("cosine"), {counts, {}}, group, options);
  ASSERT_EQ(pairs.size(), 3u);
  EXPECT_TRUE(pairs[0].a == 0 && pairs[0].b == 1 && pairs[2].a == 1 && pairs[2].b == 4);
  for (const PairDistance& pair : pairs) EXPECT_EQ(pair.excess.texts, 6u);
  // Two groups: all their texts.
  std::ranges::replace(group, 4u, kUnknown);
  const auto two = pair_distances(distances::find("cosine"), {counts, {}}, group, options);
  ASSERT_EQ(two.size(), 1u);
  EXPECT_EQ(two[0].excess.texts, 0u);
}

TEST(DistanceExcess, IsUndefinedWithoutTextsOnASide) {
  const UnitCounts counts = test::planted_texts({.texts = 4});
  const DistanceExcess out =
      distance_excess(distances::find("jsd"), {counts, {}}, Labels{0, 0, 0, 3});
  EXPECT_TRUE(std::isnan(out.value) && std::isnan(out.excess) && std::isnan(out.low));
  EXPECT_EQ(sentence(out), "");
}

TEST(DistanceExcess, IsTheSameForAnyNumberOfThreads) {
  const ForEach backwards_on_two = [](std::size_t n, const std::function<void(std::size_t)>& body) {
    std::thread odd([&] {
      for (std::size_t i = 1; i < n; i += 2) body(i);
    });
    for (std::size_t i = (n + 1) / 2; i-- > 0;) body(2 * i);
    odd.join();
  };
  const UnitCounts counts = test::planted_texts({.texts = 24, .marked = 12, .ratio = 4});
  for (const Distance* distance : distances::all()) {
    const DistanceOptions options{.splits = 19, .texts = 10, .draws = 5};
    const auto one = distance_excess(*distance, {counts, {}}, halves(24), options);
    const auto two =
        distance_excess(*distance, {counts, {}}, halves(24), options, backwards_on_two);
    EXPECT_EQ(one.value, two.value) << distance->name;
    EXPECT_EQ(one.null_mean, two.null_mean) << distance->name;
    EXPECT_EQ(one.low, two.low) << distance->name;
  }
}

TEST(DistanceExcess, SentencesRoundDown) {
  DistanceExcess excess{};
  excess.value = 2;
  excess.null_high = 1;
  excess.below = .9999;
  EXPECT_EQ(sentence(excess), "more different than 99 % of random splits of the same texts");
  excess.below = .989;
  EXPECT_EQ(sentence(excess), "more different than 98 % of random splits of the same texts");
}

}  // namespace
}  // namespace slantwise

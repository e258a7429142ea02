#include "models/estimate/blocks.h"

#include <gtest/gtest.h>

namespace slantwise {
namespace {

using Numbers = std::vector<std::uint32_t>;

// `n` families of a group, each of its own event and week.
std::vector<Place> apart(std::uint32_t group, std::uint32_t n, std::uint32_t from) {
  std::vector<Place> places;
  for (std::uint32_t i = from; i < from + n; ++i) places.push_back({group, i, i, i});
  return places;
}

std::vector<Place> both(std::vector<Place> a, const std::vector<Place>& b) {
  a.insert(a.end(), b.begin(), b.end());
  return a;
}

TEST(Blocks, TakeWeeksWhereEightAreLeftASide) {
  const std::vector<Place> eight = both(apart(0, 8, 0), apart(1, 8, 100));
  EXPECT_EQ(choose_blocks(eight, 2).level, Block::week);
  const std::vector<Place> seven = both(apart(0, 7, 0), apart(1, 8, 100));
  EXPECT_EQ(choose_blocks(seven, 2).level, Block::family);
}

TEST(Blocks, TakeEventsWhereWeeksAreTooFew) {
  std::vector<Place> places = both(apart(0, 9, 0), apart(1, 9, 100));
  for (Place& place : places) place.week = place.group;  // one week a side
  const Blocks out = choose_blocks(places, 2);
  EXPECT_EQ(out.level, Block::event);
  EXPECT_EQ(out.layout.group.size(), 18u);
}

TEST(Blocks, AreFamiliesWhereNothingElseIsKnown) {
  std::vector<Place> places = both(apart(0, 20, 0), apart(1, 20, 100));
  for (Place& place : places) place.event = place.week = kUnknown;
  const Blocks out = choose_blocks(places, 2);
  EXPECT_EQ(out.level, Block::family);
  EXPECT_EQ(out.layout.stratum, Numbers(40, out.layout.stratum[0]));
  EXPECT_EQ(out.unit[39], 39u);
}

// Weeks 1 and 2 are A's, 3 and 4 B's: four units of two articles each, exchanged freely.
TEST(Blocks, MoveOneSidedBlocksWhole) {
  const std::vector<Place> places{{0, 0, kUnknown, 1}, {0, 1, kUnknown, 2}, {0, 2, kUnknown, 1},
                                  {0, 3, kUnknown, 2}, {1, 4, kUnknown, 3}, {1, 5, kUnknown, 4},
                                  {1, 6, kUnknown, 3}, {1, 7, kUnknown, 4}};
  const Blocks out = make_blocks(places, 2, Block::week);
  EXPECT_EQ(out.unit, (Numbers{0, 1, 0, 1, 2, 3, 2, 3}));
  EXPECT_EQ(out.layout.group, (Numbers{0, 0, 1, 1}));
  EXPECT_EQ(Shuffles(out.layout).count(), 6u);  // C(4, 2)
}

// Week 5 has both sides: it is a stratum. Event 9 inside has both sides: a stratum of its own. The
// two articles of A about event 8 move together in the week's stratum.
TEST(Blocks, ExchangeInsideTwoSidedBlocksByTheNextFinerKind) {
  const std::vector<Place> places{{0, 0, 9, 5}, {1, 1, 9, 5}, {0, 2, 8, 5}, {0, 3, 8, 5},
                                  {1, 4, 7, 5}, {0, 5, 6, 1}, {1, 6, 4, 2}};
  const Blocks out = make_blocks(places, 2, Block::week);
  EXPECT_EQ(out.unit, (Numbers{0, 1, 2, 2, 3, 4, 5}));
  const auto& s = out.layout.stratum;
  EXPECT_EQ(s[0], s[1]);  // event 9
  EXPECT_EQ(s[2], s[3]);  // events 8 and 7 within week 5
  EXPECT_EQ(s[4], s[5]);  // weeks 1 and 2
  EXPECT_NE(s[0], s[2]);
  EXPECT_NE(s[2], s[4]);
  EXPECT_NE(s[0], s[4]);
  EXPECT_EQ(Shuffles(out.layout).count(), 8u);
}

// One text that both print, as published: a pair that is exchanged with itself.
TEST(Blocks, GiveATwoSidedFamilyItsOwnStratum) {
  const std::vector<Place> places{{0, 7}, {1, 7}, {0, 1}, {1, 2}};
  const Blocks out = make_blocks(places, 2, Block::family);
  EXPECT_EQ(out.layout.stratum[0], out.layout.stratum[1]);
  EXPECT_EQ(out.layout.stratum[2], out.layout.stratum[3]);
  EXPECT_NE(out.layout.stratum[0], out.layout.stratum[2]);
}

TEST(MatchEvents, MakesEventsOfBothSidesStrata) {
  const std::vector<Place> places{{0, 0, 1}, {1, 1, 1}, {0, 2, 1}, {0, 3, 2},
                                  {1, 4},    {0, 5, 3}, {1, 6, 3}};
  const Matching out = match_events(places, 2);
  EXPECT_EQ(out.events, 2u);
  EXPECT_NEAR(out.matched[0], 3.0 / 4, 1e-15);
  EXPECT_NEAR(out.matched[1], 2.0 / 3, 1e-15);
  const Shuffles shuffles(out.layout);
  ASSERT_EQ(shuffles.strata().size(), 2u);
  EXPECT_EQ(shuffles.strata()[0], (Numbers{0, 1, 2}));
  EXPECT_EQ(shuffles.strata()[1], (Numbers{5, 6}));
}

TEST(MatchEvents, OfOneEventHoldingEverythingIsOneStratum) {
  std::vector<Place> places = both(apart(0, 5, 0), apart(1, 5, 100));
  for (Place& place : places) place.event = 1;
  const Matching out = match_events(places, 2);
  EXPECT_EQ(out.events, 1u);
  EXPECT_EQ(out.matched, (std::vector<double>{1, 1}));
  EXPECT_EQ(Shuffles(out.layout).count(), 252u);
}

TEST(MatchEvents, OfNoMatchedEventExchangesNothing) {
  const Matching out = match_events(both(apart(0, 5, 0), apart(1, 5, 100)), 2);
  EXPECT_EQ(out.events, 0u);
  EXPECT_TRUE(Shuffles(out.layout).strata().empty());
}

TEST(MatchEvents, IsRefusedWithoutEnoughInCommon) {
  EXPECT_EQ(matching_refusal({{}, 0, {0, 0}}), Refusal::nothing_to_exchange);
  EXPECT_EQ(matching_refusal({{}, 9, {.9, .49}}), Refusal::unmatched);
  EXPECT_EQ(matching_refusal({{}, 4, {.9, .5}}), Refusal::few_events);
  EXPECT_EQ(matching_refusal({{}, 5, {.9, .5}}), Refusal::none);
}

// Python: (date.fromisoformat(d) - date(1, 1, 1)).days // 7
TEST(WeekOf, CountsMondayToSunday) {
  EXPECT_EQ(week_of("2018-01-22"), 105245u);
  EXPECT_EQ(week_of("2018-01-28"), 105245u);
  EXPECT_EQ(week_of("2018-01-29"), 105246u);
  EXPECT_EQ(week_of("2000-02-29"), 104311u);
  EXPECT_EQ(week_of("1970-01-01"), 102737u);
  EXPECT_EQ(week_of("2020-03-01"), 105354u);
  EXPECT_EQ(week_of("0001-01-01"), 0u);
}

TEST(WeekOf, IsUnknownForWhatIsNoDate) {
  for (const char* text : {"", "2018", "2018-13-01", "2018-1-22 ", "x018-01-22", "2018/01/22",
                           "0000-01-01", "2018-01-00"}) {
    EXPECT_EQ(week_of(text), kUnknown) << text;
  }
}

}  // namespace
}  // namespace slantwise

#include "models/estimate/matched.h"

#include <gtest/gtest.h>

#include <cmath>
#include <vector>

namespace slantwise {
namespace {

std::vector<EventCounts> six_events() {
  return {{5, 500, 2, 400}, {1, 300, 1, 600}, {4, 200, 3, 300},
          {2, 800, 1, 500}, {6, 400, 2, 200}, {0, 100, 1, 100}};
}

// By hand, one event of two: 4 * 100/200 over 2 * 100/200 = 2; the second event 6 * 300/400 over
// 3 * 100/400: (2 + 4.5) / (1 + .75) = 3.7142857.
TEST(MantelHaenszel, IsAWeightedRatioOfRates) {
  const EventCounts events[] = {{4, 100, 2, 100}, {6, 100, 3, 300}};
  EXPECT_NEAR(mantel_haenszel({events, 1}).ratio, 2, 1e-12);
  EXPECT_NEAR(mantel_haenszel(events).ratio, 6.5 / 1.75, 1e-12);
}

// NumPy and SciPy 1.17.1 on the six events, formula of methods 2.4 and 6.2.
TEST(MantelHaenszel, HasTheJackknifeInterval) {
  const MatchedRatio out = mantel_haenszel(six_events());
  EXPECT_EQ(out.events, 6);
  EXPECT_NEAR(out.ratio, 1.5821446551434806, 1e-12);
  EXPECT_NEAR(out.low, 1.0910166544564852, 1e-10);
  EXPECT_NEAR(out.high, 2.2943570105683677, 1e-10);
  EXPECT_NEAR(out.least, 1.4533479692645446, 1e-12);
  EXPECT_NEAR(out.most, 1.7543729065872722, 1e-12);
  EXPECT_FALSE(out.one_event_carries);
  EXPECT_EQ(out.refusal, Refusal::none);
}

TEST(MantelHaenszel, PassesOverEventsOfOneOutlet) {
  std::vector<EventCounts> events = six_events();
  events.push_back({50, 900, 0, 0});
  events.push_back({0, 0, 70, 900});
  EXPECT_EQ(mantel_haenszel(events).ratio, mantel_haenszel(six_events()).ratio);
  EXPECT_EQ(mantel_haenszel(events).events, 6);
}

TEST(MantelHaenszel, MakesNoRatioOfAZero) {
  std::vector<EventCounts> events = six_events();
  for (EventCounts& event : events) event.hits_b = 0;
  const MatchedRatio out = mantel_haenszel(events);
  EXPECT_TRUE(std::isnan(out.ratio));
  EXPECT_EQ(out.refusal, Refusal::no_hits);
  EXPECT_EQ(mantel_haenszel({}).refusal, Refusal::nothing_to_exchange);
}

// All hits of one side in one event: without it there is no ratio, so there is no interval.
TEST(MantelHaenszel, SaysThatItHangsOnOneEvent) {
  std::vector<EventCounts> events = six_events();
  for (EventCounts& event : events) event.hits_b = 0;
  events[2].hits_b = 9;
  const MatchedRatio out = mantel_haenszel(events);
  EXPECT_GT(out.ratio, 0);
  EXPECT_TRUE(std::isnan(out.low));
  EXPECT_EQ(out.refusal, Refusal::one_event);
  EXPECT_TRUE(out.one_event_carries);
}

// One event at 20 to 1 among equal ones: leaving it out leaves nothing of the difference.
TEST(MantelHaenszel, FlagsAnEventThatCarriesTheDifference) {
  const std::vector<EventCounts> events{
      {2, 100, 2, 100}, {2, 100, 2, 100}, {20, 100, 1, 100}, {2, 100, 2, 100}, {2, 100, 2, 100}};
  EXPECT_TRUE(mantel_haenszel(events).one_event_carries);
  EXPECT_NEAR(mantel_haenszel(events).least, 1, 1e-12);
}

TEST(MantelHaenszel, NeedsFiveEventsForAnInterval) {
  std::vector<EventCounts> events = six_events();
  events.resize(4);
  const MatchedRatio out = mantel_haenszel(events);
  EXPECT_EQ(out.refusal, Refusal::few_events);
  EXPECT_GT(out.ratio, 0);
  EXPECT_TRUE(std::isnan(out.high));
}

}  // namespace
}  // namespace slantwise

// V7 of methods 7.2: between random halves of one outlet no distance is left, whatever their size.
#include "tests/models/distance_null.h"

#include <gtest/gtest.h>

#include "tests/models/news_of_outlet.h"
#include "tests/models/planted_texts.h"

namespace slantwise {
namespace {

void expect_no_excess(const UnitCounts& counts, std::vector<std::size_t> sizes,
                      std::size_t splits) {
  for (const char* name : {"jsd", "cosine", "burrows-delta", "leave-out-pi"}) {
    for (const std::size_t k : sizes) {
      const auto null = test::null_of(distances::find(name), counts, k, splits, 39);
      // Three standard errors: of many means one in twenty is beyond two.
      EXPECT_LE(std::abs(null.excess), 3 * null.excess_error) << name << " " << k;
      if (std::string_view(name) == "leave-out-pi" && k >= 25) {
        EXPECT_NEAR(null.value, .5, .005 + 2 * null.value_error) << k;
      }
    }
  }
}

TEST(DistanceNull, PlantedHalvesOfOneOutletShowNoExcess) {
  expect_no_excess(test::planted_texts({.texts = 120, .seed = 9}), {2, 5, 10, 25, 50}, 12);
}

// The raw distance is mostly sample size: that of halves of five texts is many times that of fifty.
TEST(DistanceNull, RawDistancesFallWithTheNumberOfTexts) {
  const UnitCounts counts = test::planted_texts({.texts = 120, .seed = 9});
  const Distance& jsd = distances::find("jsd");
  const auto few = test::null_of(jsd, counts, 5, 10, 1);
  const auto many = test::null_of(jsd, counts, 50, 10, 1);
  EXPECT_GT(few.value, 4 * many.value);
}

TEST(DistanceNull, HalvesOfOneRealOutletShowNoExcess) {
  const auto path = test::shared_data("news/articles.jsonl.gz");
  if (!path) GTEST_SKIP() << "skipped: ../shared/data is not here";
  const UnitCounts counts = test::news_of(*path, "Washington Times");
  ASSERT_GT(counts.units(), 500u);
  expect_no_excess(counts, {2, 25, 100}, 8);
}

}  // namespace
}  // namespace slantwise

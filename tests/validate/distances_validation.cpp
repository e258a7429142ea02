// V7 of methods 7.2 on the bulk news, and how long distances and statistics take: run by hand.
//
//   build/release/distances_validation [OUTLET [SPLITS]]
#include <chrono>
#include <cstdio>
#include <cstdlib>

#include "apps/pipeline.h"
#include "models/statistic.h"
#include "tests/models/distance_null.h"
#include "tests/models/news_of_outlet.h"

namespace slantwise {
namespace {

double seconds_since(std::chrono::steady_clock::time_point start) {
  return std::chrono::duration<double>(std::chrono::steady_clock::now() - start).count();
}

void print_null(const UnitCounts& counts, std::size_t splits) {
  std::printf("| distance | k | value | excess | standard errors |\n|-|-|-|-|-|\n");
  for (const Distance* distance : distances::all()) {
    if (distance->name == "auc") continue;
    for (const std::size_t k : {2, 5, 10, 25, 100, 300}) {
      if (2 * k > counts.units()) continue;
      const auto null = test::null_of(*distance, counts, k, splits, 99);
      std::printf("| %s | %zu | %.4f | %+.5f | %+.2f |\n", distance->name.data(), k, null.value,
                  null.excess, null.excess / null.excess_error);
      std::fflush(stdout);
    }
  }
}

void print_times(const UnitCounts& counts) {
  std::printf("\n| distance | k | seconds for splits and interval | excess, 95 %% |\n|-|-|-|-|\n");
  for (const Distance* distance : distances::all()) {
    for (const std::size_t k : {50, 300}) {
      const auto start = std::chrono::steady_clock::now();
      const auto label = test::random_halves(counts.units(), k, 0);
      const auto out = distance_excess(*distance, {counts, {}}, label, {}, in_parallel(2));
      std::printf("| %s | %zu | %.2f | %+.4f [%.4f, %.4f] |\n", distance->name.data(), k,
                  seconds_since(start), out.excess, out.low, out.high);
      std::fflush(stdout);
    }
  }
}

// 100,000 words of a Zipf vocabulary in two outlets of ten million words.
void print_statistic_times() {
  std::printf("\n| statistic | seconds for 100,000 words |\n|-|-|\n");
  RandomStream random(1, 1, 0, Purpose::bootstrap);
  std::vector<TermCounts> words;
  for (std::uint32_t rank = 1; rank <= 100'000; ++rank) {
    const double hits = std::floor(8e5 / rank);
    words.push_back({hits + random.draw(3), 1e7, hits + 1 + random.draw(9), 1.1e7, 1e5});
  }
  for (const Statistic* statistic : statistics::all()) {
    if (statistic->needs == Needs::texts) continue;
    const std::vector<double> values = parameter_values(*statistic);
    const auto start = std::chrono::steady_clock::now();
    double sum = 0;
    for (const TermCounts& counts : words) sum += statistic->score(counts, values);
    std::printf("| %s | %.3f |%s\n", statistic->name.data(), seconds_since(start),
                std::isnan(sum) ? " " : "");
  }
}

}  // namespace
}  // namespace slantwise

int main(int argc, char** argv) {
  const auto path = slantwise::test::shared_data("news/articles.jsonl.gz");
  if (!path) {
    std::puts("skipped: ../shared/data is not here");
    return 0;
  }
  const auto counts = slantwise::test::news_of(*path, argc > 1 ? argv[1] : "Washington Times");
  std::printf("%zu articles, %zu words\n\n", counts.units(), counts.words());
  slantwise::print_null(counts, argc > 2 ? std::strtoul(argv[2], nullptr, 10) : 40);
  slantwise::print_times(counts);
  slantwise::print_statistic_times();
}

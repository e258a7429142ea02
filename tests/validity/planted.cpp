#include <algorithm>
#include <cmath>
#include <random>

#include "tests/validity/population.h"

namespace slantwise::validity {
namespace {

constexpr std::size_t kTopics = 12;
constexpr std::size_t kFunctionWords = 30;  // the commonest: of no topic, and they clump little

// How a made-up outlet uses its words.
struct Habits {
  std::vector<double> rate;        // uses per word written
  std::vector<std::size_t> topic;  // kTopics: belongs to none
};

// Zipf's rates: in 400 words the first is in every text, the last in one of forty. The words are
// the same in every outlet, their rates are not.
Habits habits_of(std::size_t words, std::uint32_t seed, std::uint32_t outlet) {
  std::mt19937 common(seed * 7919 + 17), own(seed * 104729 + outlet);
  std::normal_distribution<double> liking(0, 0.4);
  Habits out;
  for (std::size_t word = 0; word < words; ++word) {
    const std::size_t topic = common() % (2 * kTopics);
    out.topic.push_back(word < kFunctionWords ? kTopics : topic);
    const double zipf = 0.01 / std::pow(1 + static_cast<double>(word) / 10, 1.1);
    out.rate.push_back(zipf * (outlet == 0 ? 1 : std::exp(liking(own))));
  }
  return out;
}

double boost(const Habits& habits, std::size_t word, std::size_t topic) {
  if (habits.topic[word] >= kTopics) return 1;
  return habits.topic[word] == topic ? 3 : 0.8;
}

std::uint32_t uses(std::mt19937& random, std::size_t word, double expected) {
  const double shape = word < kFunctionWords ? 4 : 0.7;
  std::gamma_distribution<double> clumps(shape, 1 / shape);
  std::poisson_distribution<std::uint32_t> hits(expected * clumps(random) + 1e-12);
  return hits(random);
}

}  // namespace

Population planted_population(const Recipe& recipe) {
  const Habits habits = habits_of(recipe.words, recipe.seed, recipe.outlet);
  std::mt19937 random(recipe.seed * 31 + recipe.outlet);
  std::lognormal_distribution<double> length(6, 0.5);
  Population out{"planted " + std::to_string(recipe.outlet), {}, {}, {}, {}};
  std::vector<Eigen::Triplet<double>> cells;
  std::size_t topic = 0;
  for (std::size_t row = 0; row < recipe.articles; ++row) {
    if (random() % 6 == 0) topic = random() % kTopics;  // a story lasts for some articles
    const double n = std::round(std::clamp(length(random), 80.0, 3000.0));
    out.counts.length.push_back(n);
    out.rows.push_back(row);
    for (std::size_t word = 0; word < recipe.words; ++word) {
      const double expected = n * habits.rate[word] * boost(habits, word, topic);
      const std::uint32_t y = uses(random, word, expected);
      if (y > 0) cells.emplace_back(static_cast<int>(row), static_cast<int>(word), y);
    }
  }
  out.dated = out.rows;
  out.counts.matrix.resize(static_cast<int>(recipe.articles), static_cast<int>(recipe.words));
  out.counts.matrix.setFromTriplets(cells.begin(), cells.end());
  return out;
}

std::vector<Event> planted_events(std::uint32_t seed, std::size_t events, std::size_t words) {
  const Habits habits = habits_of(words, seed, 0);
  std::mt19937 random(seed);
  std::vector<Event> out(events);
  for (Event& event : out) {
    std::vector<double> rate(words);  // what this event is about
    for (std::size_t word = 0; word < words; ++word) {
      std::gamma_distribution<double> about(0.8, 1 / 0.8);
      rate[word] = habits.rate[word] * about(random);
    }
    for (auto& side : event.sides) {
      const std::size_t paragraphs = 4 + random() % 25;
      for (std::size_t i = 0; i < paragraphs; ++i) {
        Paragraph paragraph;
        paragraph.length = 15 + static_cast<double>(random() % 60);
        for (std::uint32_t word = 0; word < words; ++word) {
          const std::uint32_t y = uses(random, word, paragraph.length * rate[word]);
          if (y > 0) paragraph.hits.emplace_back(word, y);
        }
        side.push_back(std::move(paragraph));
      }
    }
  }
  return out;
}

}  // namespace slantwise::validity

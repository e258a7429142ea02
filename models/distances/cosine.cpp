#include <cmath>
#include <limits>

#include "models/distance.h"
#include "models/text_rows.h"

namespace slantwise::distances {
namespace {

double one_less_cosine(const Means& means) {
  double product = 0, here = 0, there = 0;
  for (std::size_t word = 0; word < means.here.size(); ++word) {
    product += means.here[word] * means.there[word];
    here += means.here[word] * means.here[word];
    there += means.there[word] * means.there[word];
  }
  if (!(here > 0 && there > 0)) return std::numeric_limits<double>::quiet_NaN();
  return std::fmax(0, 1 - product / std::sqrt(here * there));
}

Measure on(const DistanceTexts& texts, std::span<const double>) {
  return [rows = tfidf(texts.counts)](std::span<const std::uint32_t> label) {
    return one_less_cosine(means(rows, label));
  };
}

}  // namespace

extern constinit const Distance cosine{
    .name = "cosine",
    .summary = "1 less the cosine of the mean TF-IDF vectors: 0 the same words, 1 no word shared",
    .source = "Salton and Buckley (1988), Information Processing and Management 24(5); methods 2.1",
    .formula = "1 - cos(mean of the texts' tf-idf vectors of length 1), idf = ln((1+k)/(1+df)) + 1",
    .parameters = {},
    .from = Tier::contrast,
    .none = 0,
    .shuffles = 999,
    .on = on,
};

}  // namespace slantwise::distances

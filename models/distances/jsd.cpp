#include <cmath>
#include <limits>

#include "models/distance.h"
#include "models/text_rows.h"

namespace slantwise::distances {
namespace {

// Half of p log2(p / mean of p and q).
double part(double p, double q) { return p > 0 ? p * std::log2(2 * p / (p + q)) / 2 : 0; }

double divergence(const Means& means) {
  double here = 0, there = 0;  // frequencies of words that are left out are missing
  for (std::size_t word = 0; word < means.here.size(); ++word) {
    here += means.here[word];
    there += means.there[word];
  }
  if (!(here > 0 && there > 0)) return std::numeric_limits<double>::quiet_NaN();
  double bits = 0;
  for (std::size_t word = 0; word < means.here.size(); ++word) {
    const double p = means.here[word] / here, q = means.there[word] / there;
    if (p + q > 0) bits += part(p, q) + part(q, p);
  }
  return std::fmax(0, bits);
}

Measure on(const DistanceTexts& texts, std::span<const double>) {
  return [rows = relative(texts.counts)](std::span<const std::uint32_t> label) {
    return divergence(means(rows, label));
  };
}

}  // namespace

extern constinit const Distance jsd{
    .name = "jsd",
    .summary = "Jensen-Shannon divergence of the mean word frequencies, in bits: 0 to 1",
    .source = "Lin (1991), IEEE Trans. Information Theory 37(1): 145-151; methods 2.1",
    .formula = "H((p+q)/2) - H(p)/2 - H(q)/2, p and q means of the texts' relative frequencies",
    .parameters = {},
    .from = Tier::contrast,
    .none = 0,
    .shuffles = 999,
    .on = on,
};

}  // namespace slantwise::distances

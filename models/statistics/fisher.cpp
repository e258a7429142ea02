#include <algorithm>
#include <array>
#include <numbers>

#include "models/two_by_two.h"

namespace slantwise::statistics {
namespace {

using Long = long double;  // ln(10^7 !) has nine digits before the point

Long log_factorial(Long n) {
  if (n < 32) {
    Long product = 1;
    for (Long i = 2; i <= n; ++i) product *= i;
    return std::log(product);
  }
  const Long s = 1 / (n * n);  // Stirling's series; the next term is below 1e-19
  const Long series =
      (1 - s * (1 / 30.0L - s * (1 / 105.0L - s * (1 / 140.0L - s * (1 / 99.0L))))) / (12 * n);
  return n * std::log(n) - n + std::log(2 * std::numbers::pi_v<Long> * n) / 2 + series;
}

Long log_choose(Long n, Long k) {
  return log_factorial(n) - log_factorial(k) - log_factorial(n - k);
}

// The tables with the margins of the observed one, by their count here.
struct Tables {
  Long here_total, there_total, hits;
  Long least, most;  // counts that are possible here

  Long log_weight(Long x) const {
    return log_choose(here_total, x) + log_choose(there_total, hits - x);
  }
  // Weight of x+1 over that of x.
  Long step(Long x) const {
    return (here_total - x) / (x + 1) * ((hits - x) / (there_total - hits + x + 1));
  }
};

// Sum of the weights from `x` outwards over the weight of `x`.
Long tail(const Tables& t, Long x, int direction) {
  Long sum = 1, weight = 1;
  while (weight > sum * 1e-20L) {
    if (direction > 0 ? x >= t.most : x <= t.least) break;
    weight *= direction > 0 ? t.step(x) : 1 / t.step(x - 1);
    x += direction;
    sum += weight;
  }
  return sum;
}

// The nearest count beyond the mode whose weight is at most `limit` (a logarithm); past the last
// possible one if there is none. Weights fall from the mode on, so halving finds it.
Long across(const Tables& t, Long mode, Long limit, int direction) {
  Long near = mode, far = direction > 0 ? t.most : t.least;
  if (t.log_weight(far) > limit) return far + direction;
  while (std::fabs(far - near) > 1) {
    const Long middle = std::floor((near + far) / 2);
    (t.log_weight(middle) > limit ? near : far) = middle;
  }
  return t.log_weight(near) <= limit ? near : far;
}

// Natural logarithm of the two-sided p.
double log_p(const TermCounts& c) {
  // Counts that were brought to another size are rounded: a table has whole numbers.
  const Long x = std::round(Long{c.here});
  Tables t{std::round(Long{c.here_total}), std::round(Long{c.there_total}),
           x + std::round(Long{c.there}), 0, 0};
  t.least = std::max(Long{0}, t.hits - t.there_total);
  t.most = std::min(t.hits, t.here_total);
  const Long mode =
      std::floor((t.hits + 1) * (t.here_total + 1) / (t.here_total + t.there_total + 2));
  const Long observed = t.log_weight(x);
  if (x == std::clamp(mode, t.least, t.most)) return 0;
  const int outwards = x > mode ? 1 : -1;
  Long sum = tail(t, x, outwards);
  const Long other = across(t, mode, observed + std::log1p(1e-7L), -outwards);
  if (other >= t.least && other <= t.most) {
    sum += std::exp(t.log_weight(other) - observed) * tail(t, other, -outwards);
  }
  const Long all = log_choose(t.here_total + t.there_total, t.hits);
  return static_cast<double>(std::min(Long{0}, observed - all + std::log(sum)));
}

double score(const TermCounts& c, std::span<const double>) {
  if (!two_by_two::defined(c)) return two_by_two::kUndefined;
  return two_by_two::signed_score(c, -log_p(c) / std::numbers::ln10);
}

}  // namespace

extern constinit const Statistic fisher{
    .name = "fisher",
    .summary = "Fisher's exact test: how many zeros its p has behind the point, signed",
    .source = "Fisher (1934), Statistical Methods for Research Workers; methods 1.2",
    .formula =
        "-log10 of the sum of the probabilities, at most the observed one times 1 + 10^-7, of all "
        "tables with these margins; + if a/N1 > b/N2, else -",
    .parameters = {},
    .score = score,
};

}  // namespace slantwise::statistics

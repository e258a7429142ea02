#include "models/estimate/chance_band.h"

#include <cmath>
#include <vector>

namespace slantwise {
namespace {

constexpr double kTail = 0.025;

// Of so many guesses the probability of k right ones, for every k.
std::vector<double> binomial(std::size_t answers, double right) {
  std::vector<double> probability = {1};
  for (std::size_t n = 0; n < answers; ++n) {
    probability.push_back(0);
    for (std::size_t k = n + 1; k > 0; --k) {
      probability[k] = probability[k] * (1 - right) + probability[k - 1] * right;
    }
    probability[0] *= 1 - right;
  }
  return probability;
}

}  // namespace

ChanceBand chance_band(std::size_t answers, double right) {
  const std::vector<double> probability = binomial(answers, right);
  ChanceBand band{0, answers};
  for (double below = probability[0]; below <= kTail && band.low < answers;) {
    below += probability[++band.low];
  }
  for (double above = probability[answers]; above <= kTail && band.high > 0;) {
    above += probability[--band.high];
  }
  return band;
}

}  // namespace slantwise

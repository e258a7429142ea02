#include <algorithm>
#include <numbers>
#include <vector>

#include "models/two_by_two.h"

namespace slantwise::statistics {
namespace {

constexpr Parameter kParameters[] = {
    {"beta", 2, "how much more the frequency counts than the precision"},
};

// Where each value stands among all of them: the normal curve at its z-score. Alike: one half.
std::vector<double> standings(std::vector<double> values) {
  double mean = 0, squares = 0;
  const auto n = static_cast<double>(values.size());
  for (const double value : values) mean += value / n;
  for (const double value : values) squares += (value - mean) * (value - mean);
  const double deviation = std::sqrt(squares / n);
  for (double& value : values) {
    const double z = deviation > 0 ? (value - mean) / deviation : 0;
    value = std::erfc(-z / std::numbers::sqrt2) / 2;
  }
  return values;
}

enum class For { here, there };

// The F score of one side's precision and frequency, both as standings.
std::vector<double> f_scores(std::span<const TermCounts> terms, For side, double beta) {
  std::vector<double> precision, frequency;
  double total = 0;
  const auto own = [side](const TermCounts& c) { return side == For::here ? c.here : c.there; };
  for (const TermCounts& c : terms) total += own(c);
  for (const TermCounts& c : terms) {
    precision.push_back(own(c) / (c.here + c.there));
    frequency.push_back(total > 0 ? own(c) / total : 0);
  }
  precision = standings(std::move(precision));
  frequency = standings(std::move(frequency));
  const double square = beta * beta;
  for (std::size_t i = 0; i < terms.size(); ++i) {
    const double below = square * precision[i] + frequency[i];
    precision[i] = below > 0 ? (1 + square) * precision[i] * frequency[i] / below : 0;
  }
  return precision;
}

// Values of one sign from 0 to 1 by size; all alike: 0, as their smallest.
void stretch(std::span<double> scores, double sign) {
  double least = std::numeric_limits<double>::infinity(), most = 0;
  for (const double score : scores) {
    if (score * sign <= 0) continue;
    least = std::min(least, score * sign);
    most = std::max(most, score * sign);
  }
  for (double& score : scores) {
    if (score * sign <= 0) continue;
    score = most > least ? sign * (score * sign - least) / (most - least) : 0;
  }
}

double undefined(const TermCounts&, std::span<const double>) { return two_by_two::kUndefined; }

void score_all(std::span<const TermCounts> terms, std::span<const double> values,
               std::span<double> out) {
  const std::vector<double> here = f_scores(terms, For::here, values[0]);
  const std::vector<double> there = f_scores(terms, For::there, values[0]);
  for (std::size_t i = 0; i < terms.size(); ++i) {
    out[i] = here[i] == there[i] ? 0 : here[i] > there[i] ? here[i] : -there[i];
  }
  stretch(out, 1);
  stretch(out, -1);
  for (double& score : out) score = (score + 1) / 2;
}

}  // namespace

extern constinit const Statistic scaled_f{
    .name = "scaled-f",
    .summary = "scattertext's scaled F score: 1 typical of here, 0 of there, .5 of neither",
    .source = "Kessler (2017), Scattertext, ACL 2017 System Demonstrations; methods 1.2",
    .formula =
        "P = a/(a+b), F = a/sum a, each as the normal curve at its z-score over all terms; "
        "5PF/(4P+F) of the side where it is larger, negative for there; each sign stretched from 0 "
        "to 1 over all terms; (x+1)/2",
    .parameters = kParameters,
    .score = undefined,
    .scale = Scale::share,
    .needs = Needs::vocabulary,
    .score_all = score_all,
};

}  // namespace slantwise::statistics

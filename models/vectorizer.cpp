#include "models/vectorizer.h"

#include <array>
#include <cmath>
#include <string>
#include <vector>

#include "core/error.h"

namespace slantwise {
namespace {

constexpr std::array kWeights{Weight::count, Weight::tfidf_sklearn, Weight::tfidf_quanteda};

using Cells = FeatureMatrix::InnerIterator;

// Rows that have each feature.
std::vector<double> document_frequency(const FeatureMatrix& counts) {
  std::vector<double> df(static_cast<std::size_t>(counts.cols()), 0.0);
  for (int row = 0; row < counts.rows(); ++row) {
    for (Cells cell(counts, row); cell; ++cell) {
      if (cell.value() != 0) df[static_cast<std::size_t>(cell.col())] += 1;
    }
  }
  return df;
}

// df -> the factor of each feature.
std::vector<double> factors(const FeatureMatrix& counts, Weight weight) {
  std::vector<double> factor = document_frequency(counts);
  const auto n = static_cast<double>(counts.rows());
  for (double& value : factor) {
    if (weight == Weight::tfidf_sklearn) {
      value = std::log((1 + n) / (1 + value)) + 1;
    } else {
      value = value > 0 ? std::log10(n / value) : 0;
    }
  }
  return factor;
}

void divide_by_norm(FeatureMatrix& matrix, int row) {
  double squares = 0;
  for (Cells cell(matrix, row); cell; ++cell) squares += cell.value() * cell.value();
  if (squares <= 0) return;
  const double norm = std::sqrt(squares);
  for (Cells cell(matrix, row); cell; ++cell) cell.valueRef() /= norm;
}

}  // namespace

std::span<const Weight> weights() { return kWeights; }

std::string_view name(Weight weight) {
  constexpr std::string_view kNames[] = {"count", "tfidf-sklearn", "tfidf-quanteda"};
  return kNames[static_cast<std::size_t>(weight)];
}

Weight find_weight(std::string_view wanted) {
  std::string known;
  for (const Weight weight : kWeights) {
    if (name(weight) == wanted) return weight;
    known.append(known.empty() ? "" : ", ").append(name(weight));
  }
  throw UsageError("there is no weight \"" + std::string(wanted) + "\"; there are " + known);
}

FeatureMatrix weigh(const FeatureMatrix& counts, Weight weight) {
  FeatureMatrix result = counts;
  weigh_in_place(result, weight);
  return result;
}

void weigh_in_place(FeatureMatrix& counts, Weight weight) {
  if (weight != Weight::count) {
    const std::vector<double> factor = factors(counts, weight);
    for (int row = 0; row < counts.rows(); ++row) {
      for (Cells cell(counts, row); cell; ++cell) {
        cell.valueRef() *= factor[static_cast<std::size_t>(cell.col())];
      }
      if (weight == Weight::tfidf_sklearn) divide_by_norm(counts, row);
    }
  }
  counts.prune(0.0);
}

FeatureMatrix sum_rows(const FeatureMatrix& counts, std::span<const std::size_t> groups,
                       std::size_t count) {
  std::vector<Eigen::Triplet<double>> members;
  for (std::size_t row = 0; row < groups.size(); ++row) {
    members.emplace_back(static_cast<int>(groups[row]), static_cast<int>(row), 1.0);
  }
  FeatureMatrix membership(static_cast<int>(count), counts.rows());
  membership.setFromTriplets(members.begin(), members.end());
  return membership * counts;
}

}  // namespace slantwise

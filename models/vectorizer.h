// TF-IDF, by the names of the tools whose numbers it equals.
#pragma once

#include <Eigen/SparseCore>
#include <span>
#include <string_view>

#include "models/statistic.h"

namespace slantwise {

using FeatureMatrix = Eigen::SparseMatrix<double, Eigen::RowMajor>;

// count: unchanged.
// tfidf-sklearn: tf * (ln((1+n)/(1+df)) + 1), rows divided by their Euclidean norm
//   (scikit-learn TfidfTransformer, smooth_idf=True, norm='l2').
// tfidf-quanteda: tf * log10(n/df) (quanteda dfm_tfidf, scheme "count", "inverse").
enum class Weight : unsigned char { count, tfidf_sklearn, tfidf_quanteda };

Weight find_weight(std::string_view name);  // throws UsageError that names what there is
std::string_view name(Weight weight);
std::span<const Weight> weights();

// n = rows of `counts`, df = rows with the feature. Explicit zeros in the result are kept out.
FeatureMatrix weigh(const FeatureMatrix& counts, Weight weight);
// The same in the memory of `counts` (Eigen 3.4 matrices copy where others move).
void weigh_in_place(FeatureMatrix& counts, Weight weight);

// Sums rows by group: groups[i] is the result's row of counts' row i. `count` = number of groups.
FeatureMatrix sum_rows(const FeatureMatrix& counts, std::span<const std::size_t> groups,
                       std::size_t count);

}  // namespace slantwise

// Agreement with the numbers of other tools (methods 7.2, V8).
#include <gtest/gtest.h>

#include <cmath>
#include <cstdlib>
#include <map>
#include <nlohmann/json.hpp>
#include <unordered_map>

#include "models/features.h"
#include "models/statistic.h"
#include "tests/reference/shared_data.h"

namespace slantwise {
namespace {

using test::fields;
using test::for_each_line;
using test::shared_data;

using Numbers = std::unordered_map<std::string, double>;  // "row feature" -> value

// A table of id, feature, value.
Numbers read_triplets(const std::string& path) {
  Numbers numbers;
  bool header = true;
  for_each_line(path, [&](const std::string& line) {
    if (!std::exchange(header, false)) {
      const std::size_t first = line.find(','), last = line.rfind(',');
      numbers[line.substr(0, first) + " " + line.substr(first + 1, last - first - 1)] =
          std::strtod(line.c_str() + last + 1, nullptr);
    }
  });
  return numbers;
}

// Compares every cell; `tolerance` is absolute.
void expect_cells(const FeatureMatrix& matrix, const std::vector<std::string>& ids,
                  const std::vector<std::string>& terms, const Numbers& expected,
                  double tolerance) {
  ASSERT_EQ(static_cast<std::size_t>(matrix.nonZeros()), expected.size());
  std::size_t wrong = 0;
  for (int row = 0; row < matrix.rows(); ++row) {
    for (FeatureMatrix::InnerIterator cell(matrix, row); cell; ++cell) {
      const auto found = expected.find(ids[static_cast<std::size_t>(row)] + " " +
                                       terms[static_cast<std::size_t>(cell.col())]);
      const bool right =
          found != expected.end() && std::abs(found->second - cell.value()) <= tolerance;
      wrong += right ? 0u : 1u;
    }
  }
  EXPECT_EQ(wrong, 0u);
}

struct Raw {
  std::vector<std::string> ids;
  RawFeatures features;
};

Raw count_reference_articles(const std::string& path) {
  Raw raw;
  RawCounter counter(TokenMode::sklearn);
  for_each_line(path, [&](const std::string& line) {
    const auto article = nlohmann::json::parse(line);
    raw.ids.push_back(article.at("id").get<std::string>());
    counter.add(article.at("text").get<std::string>());
  });
  raw.features = counter.finish();
  return raw;
}

TEST(ReferenceAgreement, CountsAreThoseOfScikitLearn) {
  const auto texts = shared_data("reference/ref500.jsonl.gz");
  const auto counts = shared_data("reference/sklearn_counts.csv.gz");
  if (!texts || !counts) GTEST_SKIP() << "skipped: ../shared/data is not here";
  const Raw raw = count_reference_articles(*texts);
  expect_cells(raw.features.counts, raw.ids, raw.features.terms, read_triplets(*counts), 0);
}

TEST(ReferenceAgreement, TfidfIsThatOfScikitLearn) {
  const auto texts = shared_data("reference/ref500.jsonl.gz");
  const auto weights = shared_data("reference/sklearn_tfidf_smooth_l2.csv.gz");
  if (!texts || !weights) GTEST_SKIP() << "skipped: ../shared/data is not here";
  const Raw raw = count_reference_articles(*texts);
  expect_cells(weigh(raw.features.counts, Weight::tfidf_sklearn), raw.ids, raw.features.terms,
               read_triplets(*weights), 1e-9);
}

// quanteda's tokens differ, so its counts are taken from its own file: value / log10(500 / df).
TEST(ReferenceAgreement, TfidfIsThatOfQuanteda) {
  const auto path = shared_data("reference/quanteda_tfidf_count_inverse_base10.csv.gz");
  if (!path) GTEST_SKIP() << "skipped: ../shared/data is not here";
  Numbers expected = read_triplets(*path);
  // Features of all 500 articles weigh nothing, and slantwise keeps no zeros.
  std::erase_if(expected, [](const auto& cell) { return cell.second == 0; });
  std::map<std::string, int> rows, columns;
  std::map<std::string, double> df;
  for (const auto& [key, value] : expected) {
    rows[key.substr(0, key.find(' '))] = 0;
    df[key.substr(key.find(' ') + 1)] += 1;
  }
  std::vector<std::string> ids, terms;
  for (auto& [id, number] : rows) number = static_cast<int>(ids.size()), ids.push_back(id);
  for (const auto& [term, n] : df) {
    columns[term] = static_cast<int>(terms.size());
    terms.push_back(term);
  }
  std::vector<Eigen::Triplet<double>> cells;
  for (const auto& [key, value] : expected) {
    const std::string term = key.substr(key.find(' ') + 1);
    const double count = std::round(value / std::log10(500 / df[term]));
    EXPECT_NEAR(count * std::log10(500 / df[term]), value, 1e-9);
    cells.emplace_back(rows[key.substr(0, key.find(' '))], columns[term], count);
  }
  FeatureMatrix counts(500, static_cast<int>(terms.size()));
  counts.setFromTriplets(cells.begin(), cells.end());
  ids.resize(500);
  expect_cells(weigh(counts, Weight::tfidf_quanteda), ids, terms, expected, 1e-9);
}

// A table of keyness by column: feature, n_target, n_reference, statistics.
struct Keyness {
  std::vector<std::vector<std::string>> rows;  // the first is the header
  double here = 0, there = 0;

  explicit Keyness(const std::string& path) {
    for_each_line(path, [&](std::string line) {
      if (line.ends_with('\r')) line.pop_back();
      rows.push_back(fields(line));
      // A comma within a term: all but the first cell are numbers.
      std::vector<std::string>& cells = rows.back();
      if (cells.size() > rows.front().size()) {
        cells.erase(cells.begin() + 1,
                    cells.end() - static_cast<std::ptrdiff_t>(rows.front().size() - 1));
      }
    });
    for (std::size_t row = 1; row < rows.size(); ++row) {
      here += std::stod(rows[row][1]);
      there += std::stod(rows[row][2]);
    }
  }

  // The largest relative difference of a column from a statistic; values below 10^-3 absolutely.
  double worst(const char* column, std::string_view statistic,
               std::initializer_list<std::string_view> replaced = {}) const {
    const Statistic& wanted = statistics::find(statistic);
    const std::vector<double> values = parameter_values(wanted, std::span(replaced));
    const auto at =
        static_cast<std::size_t>(std::ranges::find(rows.front(), column) - rows.front().begin());
    double worst = at < rows.front().size() ? 0 : INFINITY;
    for (std::size_t row = 1; row < rows.size() && std::isfinite(worst); ++row) {
      const auto vocabulary = static_cast<double>(rows.size() - 1);
      const double expected = std::stod(rows[row][at]);
      const double got = wanted.score(
          {std::stod(rows[row][1]), here, std::stod(rows[row][2]), there, vocabulary}, values);
      // Where the other tool has an infinity, ours is undefined.
      if (std::isinf(expected) && std::isnan(got)) continue;
      const double apart = std::abs(got - expected) / std::max(std::abs(expected), 1e-3);
      worst = std::isnan(apart) ? INFINITY : std::max(worst, apart);
    }
    return worst;
  }
};

TEST(ReferenceAgreement, KeynessIsThatOfAnIndependentComputation) {
  const auto path = shared_data("reference/numpy_keyness_logodds_cnn_vs_rest.csv.gz");
  if (!path) GTEST_SKIP() << "skipped: ../shared/data is not here";
  const Keyness table(*path);
  EXPECT_LT(table.worst("G2_2cell_Rayson", "g2-two-cell"), 1e-9);
  EXPECT_LT(table.worst("G2_4cell", "g2-four-cell"), 1e-9);
  EXPECT_LT(table.worst("G2_williams", "g2-four-cell", {"williams=1"}), 1e-9);
  EXPECT_LT(table.worst("chi2", "chi-square"), 1e-9);
  EXPECT_LT(table.worst("chi2_yates_always", "chi-square", {"yates=1"}), 1e-9);
  EXPECT_LT(table.worst("pmi", "pmi"), 1e-9);
  EXPECT_LT(table.worst("q_pmi", "quanteda-pmi"), 1e-9);
  EXPECT_LT(table.worst("q_chi2_default", "quanteda-chi2"), 1e-9);
  EXPECT_LT(table.worst("q_lr_default", "quanteda-lr"), 1e-9);
  EXPECT_LT(table.worst("q_lr_none", "quanteda-lr", {"correct=0"}), 1e-9);
}

TEST(ReferenceAgreement, LogOddsAreThoseOfAnIndependentComputation) {
  const auto path = shared_data("reference/numpy_keyness_logodds_cnn_vs_rest.csv.gz");
  if (!path) GTEST_SKIP() << "skipped: ../shared/data is not here";
  const Keyness table(*path);
  EXPECT_LT(table.worst("z_corpus", "mcq-informative", {"mass=0"}), 1e-9);
  EXPECT_LT(table.worst("delta_corpus", "mcq-informative", {"mass=0", "delta=1"}), 1e-9);
  EXPECT_LT(table.worst("z_corpus_a0_1000", "mcq-informative", {"mass=1000"}), 1e-9);
  EXPECT_LT(table.worst("z_flat_0.01", "mcq-flat"), 1e-9);
  EXPECT_LT(table.worst("delta_flat_0.01", "mcq-flat", {"delta=1"}), 1e-9);
}

// quanteda itself, with its own tokens.
TEST(ReferenceAgreement, KeynessIsThatOfQuanteda) {
  const auto path = shared_data("reference/quanteda_keyness_cnn_vs_rest.csv.gz");
  if (!path) GTEST_SKIP() << "skipped: ../shared/data is not here";
  const Keyness table(*path);
  EXPECT_LT(table.worst("chi2_none", "chi-square"), 1e-9);
  EXPECT_LT(table.worst("chi2_default", "quanteda-chi2"), 1e-9);
  EXPECT_LT(table.worst("lr_default", "quanteda-lr"), 1e-9);
  EXPECT_LT(table.worst("lr_none", "quanteda-lr", {"correct=0"}), 1e-9);
  EXPECT_LT(table.worst("pmi_default", "quanteda-pmi"), 1e-9);
}

}  // namespace
}  // namespace slantwise

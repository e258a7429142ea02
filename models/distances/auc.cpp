#include <algorithm>
#include <limits>
#include <map>
#include <numeric>

#include "models/distance.h"
#include "models/estimate/philox.h"
#include "models/logistic.h"
#include "models/text_rows.h"

namespace slantwise::distances {
namespace {

constexpr Parameter kParameters[] = {
    {"folds", 5, "parts of the texts, events whole, each judged by the others; 2 or more"},
    {"c", 1, "inverse strength of the penalty; above 0"},
};

// Up to so many texts their inner products are kept: 50 MB.
constexpr std::size_t kMostTexts = 2'500;

struct Data {
  TextMatrix rows;                  // tf-idf
  Eigen::MatrixXd gram;             // their inner products; empty with too many texts
  std::vector<std::uint32_t> fold;  // of each text
  std::uint32_t folds;
  double c;
};

// Events are shuffled and dealt to the folds in turn, so that no event is in two of them.
std::vector<std::uint32_t> deal(const DistanceTexts& texts, std::uint32_t folds) {
  std::map<std::uint32_t, std::uint32_t> known;
  std::vector<std::uint32_t> block;  // of each text
  std::uint32_t blocks = 0;
  for (std::size_t text = 0; text < texts.counts.units(); ++text) {
    const std::uint32_t event = texts.event.empty() ? kUnknown : texts.event[text];
    if (event == kUnknown) {
      block.push_back(blocks++);
    } else {
      const auto [found, added] = known.try_emplace(event, blocks);
      blocks += added;
      block.push_back(found->second);
    }
  }
  std::vector<std::uint32_t> order(blocks), place(blocks);
  std::iota(order.begin(), order.end(), 0u);
  RandomStream random(texts.seed, 1, 0, Purpose::folds);
  for (std::uint32_t i = 0; i < blocks; ++i) {
    std::swap(order[i], order[i + random.draw(blocks - i)]);
    place[order[i]] = i % folds;
  }
  std::ranges::transform(block, block.begin(), [&](std::uint32_t b) { return place[b]; });
  return block;
}

TextMatrix matrix_of(const TextRows& rows) {
  std::vector<Eigen::Triplet<double>> cells;
  for (std::size_t text = 0; text < rows.texts(); ++text) {
    for (const TextRows::Cell& cell : rows.of(text)) {
      cells.emplace_back(static_cast<int>(text), static_cast<int>(cell.word), cell.value);
    }
  }
  TextMatrix matrix(static_cast<int>(rows.texts()), static_cast<int>(rows.words));
  matrix.setFromTriplets(cells.begin(), cells.end());
  return matrix;
}

// Word by word, because most texts lack most words.
Eigen::MatrixXd gram_of(const TextMatrix& rows) {
  const Eigen::SparseMatrix<double> columns = rows;
  Eigen::MatrixXd gram = Eigen::MatrixXd::Zero(rows.rows(), rows.rows());
  for (Eigen::Index word = 0; word < columns.cols(); ++word) {
    for (Eigen::SparseMatrix<double>::InnerIterator b(columns, word); b; ++b) {
      for (Eigen::SparseMatrix<double>::InnerIterator a(columns, word); a; ++a) {
        gram(a.row(), b.row()) += a.value() * b.value();
      }
    }
  }
  return gram;
}

struct Scored {
  double score;
  bool here;
};

// What a fold's model learns from, and what it judges.
struct Lesson {
  std::vector<Eigen::Index> texts, judged;
  std::vector<double> sign;  // of the texts

  bool both() const { return std::ranges::count(sign, 1) > 0 && std::ranges::count(sign, -1) > 0; }
};

Lesson lesson_of(const Data& data, std::uint32_t fold, std::span<const std::uint32_t> label) {
  Lesson out;
  for (std::size_t text = 0; text < label.size(); ++text) {
    if (label[text] > 1) continue;
    const auto row = static_cast<Eigen::Index>(text);
    if (data.fold[text] == fold) {
      out.judged.push_back(row);
    } else {
      out.texts.push_back(row);
      out.sign.push_back(label[text] == 0 ? 1 : -1);
    }
  }
  return out;
}

TextMatrix rows_of(const TextMatrix& all, const std::vector<Eigen::Index>& texts) {
  TextMatrix rows(static_cast<Eigen::Index>(texts.size()), all.cols());
  for (Eigen::Index row = 0; row < rows.rows(); ++row) {
    rows.startVec(row);
    for (TextMatrix::InnerIterator cell(all, texts[static_cast<std::size_t>(row)]); cell; ++cell) {
      rows.insertBack(row, cell.col()) = cell.value();
    }
  }
  rows.finalize();
  return rows;
}

Eigen::VectorXd scores_by_gram(const Data& data, const Lesson& lesson) {
  const DualLogistic model = fit_dual(data.gram(lesson.texts, lesson.texts), lesson.sign, data.c);
  Eigen::VectorXd scores = data.gram(lesson.judged, lesson.texts) * model.coefficients;
  return scores.array() + model.intercept;
}

Eigen::VectorXd scores_by_words(const Data& data, const Lesson& lesson) {
  const Logistic model = fit_logistic(rows_of(data.rows, lesson.texts), lesson.sign, data.c);
  Eigen::VectorXd scores = rows_of(data.rows, lesson.judged) * model.weights;
  return scores.array() + model.intercept;
}

// Scores of a fold's texts by a model of the others; all 0 if they are of one side.
void judge(const Data& data, std::uint32_t fold, std::span<const std::uint32_t> label,
           std::vector<Scored>& out) {
  const Lesson lesson = lesson_of(data, fold, label);
  if (lesson.judged.empty()) return;
  Eigen::VectorXd scores = Eigen::VectorXd::Zero(static_cast<Eigen::Index>(lesson.judged.size()));
  if (lesson.both()) {
    scores = data.gram.size() > 0 ? scores_by_gram(data, lesson) : scores_by_words(data, lesson);
  }
  for (std::size_t i = 0; i < lesson.judged.size(); ++i) {
    out.push_back({scores[static_cast<Eigen::Index>(i)],
                   label[static_cast<std::size_t>(lesson.judged[i])] == 0});
  }
}

// Chance that a text from here scores above one from there, ties one half.
double area(std::vector<Scored> scored) {
  std::ranges::sort(scored, {}, &Scored::score);
  double here = 0, there = 0, above = 0;  // of the texts so far; pairs in order
  for (std::size_t i = 0, end = 0; i < scored.size(); i = end) {
    double tied_here = 0, tied_there = 0;
    for (end = i; end < scored.size() && scored[end].score == scored[i].score; ++end) {
      (scored[end].here ? tied_here : tied_there) += 1;
    }
    above += tied_here * (there + tied_there / 2);
    here += tied_here;
    there += tied_there;
  }
  if (here == 0 || there == 0) return std::numeric_limits<double>::quiet_NaN();
  return above / (here * there);
}

Measure on(const DistanceTexts& texts, std::span<const double> values) {
  const auto folds = static_cast<std::uint32_t>(std::max(2.0, values[0]));
  Data data{matrix_of(tfidf(texts.counts)), {}, deal(texts, folds), folds, values[1]};
  if (texts.counts.units() <= kMostTexts) data.gram = gram_of(data.rows);
  return [data = std::move(data)](std::span<const std::uint32_t> label) {
    std::vector<Scored> scored;
    for (std::uint32_t fold = 0; fold < data.folds; ++fold) judge(data, fold, label, scored);
    return area(std::move(scored));
  };
}

}  // namespace

extern constinit const Distance auc{
    .name = "auc",
    .summary =
        "chance that a classifier that never saw the event ranks a text of either outlet "
        "right: .5 at random",
    .source = "Hanley and McNeil (1982), Radiology 143(1): 29-36; methods 2.1",
    .formula =
        "area under the curve of out-of-fold scores of an L2 logistic regression on tf-idf; "
        "folds of whole events, ties one half",
    .parameters = kParameters,
    .from = Tier::model,
    .none = .5,
    .shuffles = 199,
    .on = on,
};

}  // namespace slantwise::distances

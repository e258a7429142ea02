#include "models/matrix_market.h"

#include <fmt/format.h>

#include <cmath>

namespace slantwise {
namespace {

constexpr std::size_t kPiece = 1u << 20;

bool is_whole(const FeatureMatrix& matrix) {
  for (int row = 0; row < matrix.rows(); ++row) {
    for (FeatureMatrix::InnerIterator cell(matrix, row); cell; ++cell) {
      if (cell.value() != std::trunc(cell.value())) return false;
    }
  }
  return true;
}

void append(std::string& text, std::int64_t number) {
  const fmt::format_int digits(number);
  text.append(digits.data(), digits.size());
}

}  // namespace

void write_matrix_market(const FeatureMatrix& matrix,
                         const std::function<void(std::string_view)>& write) {
  const bool whole = is_whole(matrix);
  std::string text =
      fmt::format("%%MatrixMarket matrix coordinate {} general\n{} {} {}\n",
                  whole ? "integer" : "real", matrix.rows(), matrix.cols(), matrix.nonZeros());
  for (int row = 0; row < matrix.rows(); ++row) {
    for (FeatureMatrix::InnerIterator cell(matrix, row); cell; ++cell) {
      append(text, row + 1);
      text += ' ';
      append(text, cell.col() + 1);
      text += ' ';
      if (whole) {
        append(text, static_cast<std::int64_t>(cell.value()));
      } else {
        fmt::format_to(std::back_inserter(text), FMT_STRING("{}"), cell.value());
      }
      text += '\n';
    }
    if (text.size() < kPiece) continue;
    write(text);
    text.clear();
  }
  write(text);
}

std::string to_matrix_market(const FeatureMatrix& matrix) {
  std::string whole;
  write_matrix_market(matrix, [&](std::string_view piece) { whole += piece; });
  return whole;
}

}  // namespace slantwise

// Matrix Market coordinate text (Boisvert, Pozo and Remington 1996), as scipy.io.mmread reads it.
#pragma once

#include <functional>
#include <string>
#include <string_view>

#include "models/vectorizer.h"

namespace slantwise {

// `%%MatrixMarket matrix coordinate integer general` when all values are whole numbers, otherwise
// `real` with the shortest digits that read back as the same number. Rows in order, 1-based.
std::string to_matrix_market(const FeatureMatrix& matrix);

// The same text in pieces of about a megabyte, for matrices whose text should not be held whole.
void write_matrix_market(const FeatureMatrix& matrix,
                         const std::function<void(std::string_view)>& write);

}  // namespace slantwise

// Sums over the rows of a Comparison, for the tables of voices, frames and the text report.
#pragma once

#include <string>
#include <vector>

#include "models/comparison.h"
#include "models/voice_rows.h"

namespace slantwise {

// Throws UsageError that names the choices.
By find_by(const std::string& name);

// What a table's rows are: articles in input order, or outlets by name.
struct RowName {
  std::string article, outlet, date;  // article and date are empty for an outlet
};
// Throws UsageError for By::article when the comparison holds no rows by article.
std::vector<RowName> row_names(const Comparison& comparison, By by);

// A term's cells in the rows of `by`; without their passages when they had to be added up.
std::vector<TermCell> cells_by(const Comparison& comparison, const std::vector<TermCell>& cells,
                               By by);

// Words that are not cut: what the shares of the voices add up to.
std::uint64_t counted_words(const Ledger& ledger);

// Of two outlets one direction says all: true for the other, its inverse.
bool is_inverse(const Comparison& comparison, const TermContrast& contrast);

// "55-69%": a 95 % interval in whole per cent, outwards; "" where the texts allow none.
std::string share_range(const Estimate& share);

}  // namespace slantwise

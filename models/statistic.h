// A keyness statistic on a two-by-two table of token counts. models/statistics/ is the table.
//
// These are compatibility columns (methods 1.2): their p-values would treat tokens as independent.
#pragma once

#include <span>
#include <string_view>

namespace slantwise {

// a of `here_total` tokens against b of `there_total`.
struct TermCounts {
  double here = 0, here_total = 0, there = 0, there_total = 0;
  double vocabulary = 0;
};

struct Parameter {
  std::string_view name;
  double value;
  std::string_view summary;
};

struct Statistic {
  std::string_view name;     // "g2-four-cell"
  std::string_view summary;  // one line
  std::string_view source;   // author, year, equation
  std::string_view formula;  // as printed by `slantwise list`
  std::span<const Parameter> parameters;
  // NaN where undefined. REQUIRES: values.size() == parameters.size().
  double (*score)(const TermCounts& counts, std::span<const double> values);
};

namespace statistics {
std::span<const Statistic* const> all();
const Statistic& find(std::string_view name);  // throws UsageError that names what there is
}  // namespace statistics

// Score with the statistic's default parameters.
double score(const Statistic& statistic, const TermCounts& counts);

}  // namespace slantwise

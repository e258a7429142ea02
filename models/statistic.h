// A keyness statistic: one term in one outlet against another. models/statistics/ is the table.
//
// These are compatibility columns (methods 1.2). Most of them treat every token as if it were drawn
// on its own: their p-values are no evidence (methods 1.3), and none is printed.
//
//   const Statistic& g2 = statistics::find("g2-four-cell");
//   score(g2, {.here = 3, .here_total = 100, .there = 1, .there_total = 100});  // 1.067
#pragma once

#include <limits>
#include <span>
#include <string_view>
#include <vector>

#include "models/estimate/sums.h"

namespace slantwise {

// The term in one text (family) that uses it.
struct TextUse {
  double hits = 0, length = 0;
};

// What statistics need that look at texts: moments of both sides, and every text with the term.
struct TermTexts {
  Side here, there;
  std::span<const TextUse> here_uses, there_uses;  // any order
  // Several outlets on the other side, brought to one size each: `there` has the number of texts
  // and of those with the term then, there_uses is empty, and `effect` is their design effect.
  std::size_t others = 1;
  double effect = 1;
};

// a of `here_total` tokens against b of `there_total`.
struct TermCounts {
  double here = 0, here_total = 0, there = 0, there_total = 0;
  double vocabulary = 0;  // how many terms are compared
  // The term's share of all words that a prior follows; NaN: the mean of both sides' shares.
  double background = std::numeric_limits<double>::quiet_NaN();
  const TermTexts* texts = nullptr;  // null: not known; lives as long as the call
};

struct Parameter {
  std::string_view name;
  double value;
  std::string_view summary;
};

// How to read a score, and what it is where both sides use the term at the same rate.
enum class Scale : unsigned char {
  difference,   // 0 there; above 0: used more here. The negative with the sides swapped
  ratio,        // 1 there; the reciprocal with the sides swapped
  evidence,     // lowest there; the same with the sides swapped
  association,  // 0 there; of one side alone
  share         // .5 there; 1 less it with the sides swapped
};

// vocabulary: a term's score depends on all the others; see Statistic::score_all.
enum class Needs : unsigned char { counts, texts, vocabulary };

struct Statistic {
  std::string_view name;     // "g2-four-cell"
  std::string_view summary;  // one line
  std::string_view source;   // author, year, equation
  std::string_view formula;  // as printed by `slantwise list`
  std::span<const Parameter> parameters;
  // NaN where undefined, also without the texts or the other terms that it needs; never infinite.
  // REQUIRES: values.size() == parameters.size().
  double (*score)(const TermCounts& counts, std::span<const double> values);
  Scale scale = Scale::difference;
  Needs needs = Needs::counts;
  std::string_view compat = "";  // the family of tools whose column it is: "quanteda", "mcq"
  // Of all terms that are compared, one score a term; null where score() says all.
  // REQUIRES: every term has a hit; `out` is as long as `terms`.
  void (*score_all)(std::span<const TermCounts> terms, std::span<const double> values,
                    std::span<double> out) = nullptr;
};

namespace statistics {
std::span<const Statistic* const> all();
const Statistic& find(std::string_view name);  // throws UsageError that names what there is
// Those of a family of tools, by name; throws UsageError that names the families.
std::vector<const Statistic*> compatible(std::string_view family);
}  // namespace statistics

// Score with the statistic's default parameters.
double score(const Statistic& statistic, const TermCounts& counts);

// The default parameters with some replaced: "mass=100". Throws UsageError for a name that the
// statistic does not have and for what is no number.
std::vector<double> parameter_values(const Statistic& statistic,
                                     std::span<const std::string_view> replaced = {});

}  // namespace slantwise

#include "apps/category_rows.h"

#include <algorithm>

#include "models/frames.h"

namespace slantwise {
namespace {

std::vector<Cell> row_of(const CategoryScore& one, const Comparison& comparison) {
  std::vector<Cell> row = {one.lexicon,
                           std::string(one.screen ? "screen" : "terms"),
                           one.category,
                           std::string(one.formulas == Formulas::with ? "with" : "without"),
                           std::string(name(one.scope)),
                           comparison.outlets[one.outlet].name,
                           std::string(name(one.tier))};
  for (const double value :
       {one.count_a, static_cast<double>(one.with_a), static_cast<double>(one.families_a),
        one.rate_a, one.count_b, static_cast<double>(one.with_b),
        static_cast<double>(one.families_b), one.rate_b, one.weighted_a, one.weighted_b,
        one.ratio.ratio, one.ratio.low, one.ratio.high, one.ratio.detectable, one.design_effect,
        one.p, one.q}) {
    row.emplace_back(value);
  }
  row.emplace_back(std::string(one.notable ? "yes" : ""));
  return row;
}

}  // namespace

Records category_records(const Corpus& corpus, std::span<const Lexicon> lexicons,
                         const Comparison& comparison, const ForEach& for_each) {
  std::vector<std::size_t> outlet_of;
  for (const Document& document : corpus.documents) {
    const auto found =
        std::ranges::find(comparison.outlets, document.article.outlet, &OutletSummary::name);
    outlet_of.push_back(static_cast<std::size_t>(found - comparison.outlets.begin()));
  }
  std::vector<std::uint32_t> compared;
  for (std::uint32_t i = 0; i < comparison.outlets.size(); ++i) {
    const bool in = std::ranges::count(comparison.compared, comparison.outlets[i].name) > 0;
    if (in || comparison.compared.empty()) compared.push_back(i);
  }
  const Families grouped = families(corpus.documents, for_each);
  const LexiconHits found = find_lexicons(corpus, lexicons, for_each);
  Records out{{"lexicon",
               "kind",
               "category",
               "legal_formulas",
               "voice",
               "outlet",
               "tier",
               "uses",
               "texts_with",
               "texts",
               "rate",
               "uses_others",
               "texts_with_others",
               "texts_others",
               "rate_others",
               "weighted",
               "weighted_others",
               "ratio",
               "low",
               "high",
               "detectable",
               "design_effect",
               "p",
               "q",
               "notable"},
              {}};
  for (const CategoryScore& one :
       category_scores({corpus, grouped, outlet_of, compared}, found, for_each)) {
    out.rows.push_back(row_of(one, comparison));
  }
  return out;
}

}  // namespace slantwise

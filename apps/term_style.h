// Which columns of `terms` are house style (methods 6.3): marked in its tables, without a badge.
#pragma once

#include <span>
#include <vector>

#include "apps/term_columns.h"
#include "models/style_filter.h"

namespace slantwise {

class TermStyle {
 public:
  // REQUIRES: the corpus outlives this.
  TermStyle(const Corpus& corpus, const Families& families, const ForEach& for_each);

  // By column: spelling, function words, names of outlets and bylines.
  std::vector<StyleReason> of(const TermColumns& columns, std::size_t terms) const;

 private:
  StyleFilter filter_;
};

}  // namespace slantwise

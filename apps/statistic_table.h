// Every word of one outlet against another by the statistics of models/statistics/: columns for
// referees and for comparison with other tools, not evidence (methods 1.2, 1.3).
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "apps/outlet_pairs.h"
#include "apps/records.h"
#include "core/counts.h"
#include "core/text/token_steps.h"
#include "models/dispersion.h"
#include "models/reference_list.h"
#include "models/statistic.h"

namespace slantwise {

// A statistic with its parameters, and what its column is called.
struct StatisticColumn {
  const Statistic* statistic = nullptr;
  std::vector<double> values;
  std::string title;  // as it was asked for: "simple-maths:add=100"
};

// "g2-four-cell", "simple-maths:add=100", "log-odds:mass=100:deflate=0". Throws UsageError for
// names that there are not.
StatisticColumn statistic_column(const std::string& wanted);

// What several other outlets are together. equal_weight: each is brought to the same number of
// words (the harmonic mean, so that their rate is as uncertain as it is) and added up; columns that
// rank texts are empty then. pooled: their texts as if they were of one outlet, as other tools do;
// the largest dominates.
enum class Others : unsigned char { equal_weight, pooled };

struct StatisticOptions {
  std::vector<StatisticColumn> statistics;
  std::vector<const Dispersion*> dispersions;  // two columns each: _a and _b
  std::optional<ReferenceList> reference;      // then it is the other side
  std::string reference_name;
  // Without pairs each outlet against all others.
  std::vector<OutletPair> pairs;
  bool name_outlets = true;  // in columns of their own
  Others others = Others::equal_weight;
  std::vector<Scope> scopes = {Scope::narration};
  double min_count = 1;  // fewer uses on both sides together: left out
  TokenSteps steps;

  bool any() const { return !statistics.empty() || !dispersions.empty() || reference.has_value(); }
};

// Outlet by outlet, voice by voice; within them by the first statistic, the largest first, then by
// code point. Where a side has fewer than four independent texts only by code point: nothing is
// ranked there. The same bytes for any `for_each`. A list of the user's has no texts: columns that
// need them are empty.
Records statistic_table(const Corpus& corpus, const StatisticOptions& options,
                        const ForEach& for_each);

// The same for a terminal, the first `top` rows.
std::string statistic_screen(const Records& records, std::size_t top);

}  // namespace slantwise

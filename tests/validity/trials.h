// The experiments of methods 7.2 on a population whose truth is known. Results are sums over
// splits, so they do not depend on the order in which splits are run.
#pragma once

#include <array>
#include <string>
#include <vector>

#include "tests/validity/population.h"

namespace slantwise::validity {

struct Effort {
  std::size_t splits = 200;
  std::size_t shuffles = 9'999;
  std::uint64_t seed = 1;
};

// p-values of words that do not differ.
struct Shares {
  double words = 0, below_05 = 0, below_001 = 0;
  void add(double p);
  Shares& operator+=(const Shares& other);
  double share_05() const { return words > 0 ? below_05 / words : 0; }
  double share_001() const { return words > 0 ? below_001 / words : 0; }
};

inline constexpr std::size_t kBands = 4;  // 5-9, 10-19, 20-49, 50 and more units

struct NullResult {
  double splits = 0;
  Shares own, pooled, closed, token;  // p of the word alone, pooled, by formula, G2
  std::array<Shares, kBands> pooled_in, closed_in;
  double any = 0, token_any = 0, token_found = 0;  // splits with a BH discovery; words found
  NullResult& operator+=(const NullResult& other);
  double any_share() const { return any / splits; }
};

// `filtered`: as shipped (methods 1.8); `all`: every word in five units or more.
enum class Words { filtered, all };

// V1, V2: random disjoint samples of `a` and `b` texts of one outlet.
NullResult null_splits(const Population& one, std::size_t a, std::size_t b, Words words,
                       const Effort& effort, const ForEach& for_each);

// V3: one story stands in `copies` of A's 20 slots. By family it is one unit.
enum class By { family, article };
NullResult reprints(const Population& one, std::size_t copies, By by, const Effort& effort,
                    const ForEach& for_each);

// V4: five stretches of eight consecutive texts a side. By block each stretch is one unit.
enum class Exchange { stretches, articles };
NullResult stretches(const Population& one, Exchange exchange, const Effort& effort,
                     const ForEach& for_each);

// V4 with the calendar: five weeks a side, with all their texts. By block each week is one unit.
// REQUIRES: enough_weeks().
NullResult weeks(const Population& one, Exchange exchange, const Effort& effort,
                 const ForEach& for_each);
inline bool enough_weeks(const Population& one) { return one.weeks.size() >= 20; }

// The event-matched null (peers 1.2): paragraphs of each event dealt out again.
struct MatchedNull {
  NullResult stratified;
  Shares swapped;  // swapping sides within events and counting pooled G2 anew: not used
};
MatchedNull dealt_events(const std::vector<Event>& events, std::size_t words, const Effort& effort,
                         const ForEach& for_each);

// V5: ten words in 30-70 % of the texts, thinned in B to one in `ratio`.
struct Power {
  double planted = 0, single = 0, found = 0;  // words; p <= .05; q <= .05
  double sets = 0, false_share = 0;           // sum over sets of false / found
  double token_false_share = 0;               // the same for G2 with BH
  double single_share() const { return single / planted; }
  double found_share() const { return found / planted; }
};
Power planted_ratio(const Population& one, std::size_t k, double ratio, const Effort& effort,
                    const ForEach& for_each);

// V6: intervals of ratios and of shares, over samples with replacement; the truth is the
// population's. By share of texts with the word: 10-25 %, 25-60 %, above.
struct Coverage {
  std::array<double, 3> intervals{}, covered{}, token_covered{};
  double shares = 0, shares_covered = 0;
  double at(std::size_t band) const { return covered[band] / intervals[band]; }
  double token() const;
};
Coverage coverage(const Population& a, const Population& b, std::size_t k, const Effort& effort,
                  const ForEach& for_each);

// V17: badges of planted words, then everything again without one unit.
struct Stability {
  double badges = 0, withheld = 0;          // shown; "depends on one article"
  double retried = 0, changed = 0;          // shown badges tried again; sign flipped or badge lost
  double retried_any = 0, changed_any = 0;  // the same of all badges, shown or not
};
Stability leave_one_out(const Population& one, std::size_t k, const Effort& effort,
                        const ForEach& for_each);

// V18: one split's numbers as text, for comparing bytes.
std::string fingerprint(const Population& one, std::size_t k, const ForEach& for_each);

}  // namespace slantwise::validity

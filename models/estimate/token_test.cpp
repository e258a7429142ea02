#include "models/estimate/token_test.h"

#include <algorithm>
#include <cmath>

#include "models/estimate/distributions.h"
#include "models/two_by_two.h"

namespace slantwise {

double token_p(const Side& a, const Side& b) {
  const TermCounts c{a.term.y, a.n, b.term.y, b.n};
  if (!two_by_two::defined(c)) return 1;
  const auto rest = [](double total, double hits) { return std::max(0.0, total - hits); };
  const double e1 = two_by_two::expected(c, a.n), e2 = two_by_two::expected(c, b.n);
  const double g2 = 2 * (two_by_two::part(c.here, e1) + two_by_two::part(c.there, e2) +
                         two_by_two::part(rest(a.n, c.here), a.n - e1) +
                         two_by_two::part(rest(b.n, c.there), b.n - e2));
  return normal_two_sided(std::sqrt(std::max(0.0, g2)));
}

}  // namespace slantwise

// Framing terms in an outlet's own words against the other outlets' (methods 1.4, 1.5, 2.5).
#include <algorithm>
#include <limits>

#include "models/compare/contrast_tests.h"
#include "models/compare/parts.h"
#include "models/estimate/share.h"
#include "models/exchange.h"
#include "models/validation.h"

namespace slantwise::compare_parts {
namespace {

constexpr double kNan = std::numeric_limits<double>::quiet_NaN();
constexpr Scope kScope = Scope::narration;

// Hits of every term in every document's own words.
Counts own_words(const Context& context, const TermHits& found) {
  const std::size_t n = context.corpus.documents.size();
  Counts own{{}, std::vector<double>(n)};
  std::vector<std::vector<double>> hits(n, std::vector<double>(found.terms.size()));
  context.for_each(n, [&](std::size_t d) {
    const Tokens& tokens = context.corpus.documents[d].tokens;
    for (std::size_t i = 0; i < tokens.size(); ++i) own.length[d] += in_scope(tokens, i, kScope);
    for (const Hit& hit : found.hits[d]) {
      hits[d][hit.pattern] += in_scope(tokens, hit.tokens.begin, kScope);
    }
  });
  std::vector<Eigen::Triplet<double>> cells;
  for (std::size_t d = 0; d < n; ++d) {
    for (std::size_t t = 0; t < found.terms.size(); ++t) {
      if (hits[d][t] > 0) cells.emplace_back(static_cast<int>(d), static_cast<int>(t), hits[d][t]);
    }
  }
  own.matrix.resize(static_cast<Eigen::Index>(n), static_cast<Eigen::Index>(found.terms.size()));
  own.matrix.setFromTriplets(cells.begin(), cells.end());
  return own;
}

// The outlets that are compared: those with enough texts for a pattern if there are two, else for
// a hint, else all. The rest are described only.
std::vector<std::size_t> compared(const Comparison& out) {
  for (const std::size_t least : {std::size_t{10}, std::size_t{4}, std::size_t{0}}) {
    std::vector<std::size_t> group;
    for (std::size_t i = 0; i < out.outlets.size(); ++i) {
      if (out.outlets[i].families >= least) group.push_back(i);
    }
    if (group.size() >= 2) return group;
  }
  return {};
}

RateRatio shown(RateRatio ratio, Tier at) {
  if (at == Tier::read) return {kNan, kNan, kNan, kNan};
  if (at == Tier::describe) return {ratio.ratio, kNan, kNan, ratio.detectable};
  return ratio;
}

TermContrast contrast(const Side& a, std::span<const Side> others) {
  TermContrast out;
  double fewest = others.empty() ? 0 : others[0].k, known = 0;  // others with a word of their own
  for (const Side& other : others) {
    fewest = std::min(fewest, other.k);
    out.families_b += static_cast<std::size_t>(other.k);
    out.count_b += other.term.y;
    if (other.n <= 0) continue;  // no rate to average
    out.rate_b += 1000 * other.rate();
    ++known;
  }
  if (known > 0) out.rate_b /= known;
  out.fewest_b = static_cast<std::size_t>(fewest);
  out.tier = tier(static_cast<std::size_t>(std::min(a.k, fewest)));
  out.families_a = static_cast<std::size_t>(a.k);
  out.count_a = a.term.y;
  out.rate_a = 1000 * a.rate();
  out.ratio = shown(rate_ratio_to_mean(a, others), out.tier);
  out.survives_error = survives_error(out.ratio.low, out.ratio.high, kFramingError.contamination);
  return out;
}

// One term in every outlet. Families are the units here, whatever blocks a test exchanges.
struct FamilySides {
  FamilySides(const Counts& own, const Exchange& units, std::span<const std::uint32_t> group_of,
              std::size_t groups)
      : counts(unit_counts(own, units.documents)) {
    for (const std::size_t d : units.documents) group.push_back(group_of[d]);
    scopes = scopes_of(counts, group, groups);
  }
  std::vector<Side> of(std::size_t term) const { return sides_of(counts, group, term, scopes); }

  UnitCounts counts;
  std::vector<std::uint32_t> group;
  std::vector<Side> scopes;
};

void add_rows(const std::vector<Side>& sides, const std::string& label, std::size_t term,
              Comparison& out) {
  for (std::size_t i = 0; i < sides.size(); ++i) {
    std::vector<Side> others = sides;
    others.erase(others.begin() + static_cast<std::ptrdiff_t>(i));
    TermContrast row = contrast(sides[i], others);
    row.term = label;
    row.row = static_cast<std::uint32_t>(term);
    row.outlet = out.compared[i];
    row.reference = sides.size() == 2 ? out.compared[1 - i] : std::string("mean of the others");
    out.contrasts.push_back(std::move(row));
  }
}

}  // namespace

std::vector<std::uint32_t> compared_groups(const Context& context, const Comparison& out) {
  std::vector<std::uint32_t> place;
  for (const std::string& outlet : context.outlets) {
    const auto at = std::ranges::find(out.compared, outlet);
    place.push_back(at == out.compared.end()
                        ? kUnknown
                        : static_cast<std::uint32_t>(at - out.compared.begin()));
  }
  std::vector<std::uint32_t> of;
  for (const std::size_t outlet : context.outlet_of) of.push_back(place[outlet]);
  return of;
}

void add_contrasts(const Context& context, const TermHits& found, Comparison& out) {
  const std::vector<std::size_t> group = compared(out);
  std::size_t smallest = group.empty() ? 0 : ~std::size_t{0};
  for (const std::size_t outlet : group) {
    smallest = std::min(smallest, out.outlets[outlet].families);
  }
  out.tier = tier(smallest);
  if (out.tier == Tier::read) return;
  for (const std::size_t outlet : group) out.compared.push_back(out.outlets[outlet].name);
  const Counts own = own_words(context, found);
  const std::vector<std::uint32_t> group_of = compared_groups(context, out);
  const Exchange units = exchange(
      {context.corpus.documents, context.families, own, context.event_of}, group_of, group.size());
  const FamilySides families(own, units, group_of, group.size());
  std::vector<std::size_t> shown_terms;
  for (std::size_t t = 0; t < found.terms.size(); ++t) {
    if (families.counts.of(t).empty()) continue;
    shown_terms.push_back(t);
    add_rows(families.of(t), found.terms[t]->label, t, out);
  }
  add_tests({select_words(units.counts, shown_terms), units.layout, units.level, units.families},
            context, out);
  add_matched(context, found, own, out);
}

}  // namespace slantwise::compare_parts

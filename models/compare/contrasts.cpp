// Framing terms in an outlet's own words against the other outlets' (methods 1.4, 1.5, 2.5).
#include <algorithm>
#include <limits>

#include "models/compare/parts.h"
#include "models/estimate/share.h"
#include "models/validation.h"

namespace slantwise::compare_parts {
namespace {

constexpr double kNan = std::numeric_limits<double>::quiet_NaN();
constexpr Scope kScope = Scope::narration;

// Length of every document in its own words, and hits of every term.
struct OwnWords {
  std::vector<double> length;             // by document
  std::vector<std::vector<double>> hits;  // by term, by document
};

OwnWords own_words(const Context& context, const TermHits& found) {
  const std::size_t n = context.corpus.documents.size();
  OwnWords own{std::vector<double>(n), {}};
  own.hits.assign(found.terms.size(), std::vector<double>(n));
  context.for_each(n, [&](std::size_t d) {
    const Tokens& tokens = context.corpus.documents[d].tokens;
    for (std::size_t i = 0; i < tokens.size(); ++i) own.length[d] += in_scope(tokens, i, kScope);
    for (const Hit& hit : found.hits[d]) {
      own.hits[hit.pattern][d] += in_scope(tokens, hit.tokens.begin, kScope);
    }
  });
  return own;
}

Side side(const Context& context, std::size_t outlet, const OwnWords& own, std::size_t term) {
  Side out;
  for (std::size_t d = 0; d < own.length.size(); ++d) {
    const double n = own.length[d];
    if (context.outlet_of[d] != outlet || !context.families.representative[d] || n == 0) continue;
    const double y = own.hits[term][d];
    out.k += 1;
    out.n += n;
    out.n2 += n * n;
    out.term.y += y;
    out.term.y2 += y * y;
    out.term.yn += y * n;
    out.term.df += y > 0;
  }
  return out;
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
  double k = a.k, known = 0;  // others with a word of their own
  for (const Side& other : others) {
    k = std::min(k, other.k);
    out.families_b += static_cast<std::size_t>(other.k);
    out.count_b += other.term.y;
    if (other.n <= 0) continue;  // no rate to average
    out.rate_b += 1000 * other.rate();
    ++known;
  }
  if (known > 0) out.rate_b /= known;
  out.tier = tier(static_cast<std::size_t>(k));
  out.families_a = static_cast<std::size_t>(a.k);
  out.count_a = a.term.y;
  out.rate_a = 1000 * a.rate();
  out.ratio = shown(rate_ratio_to_mean(a, others), out.tier);
  out.survives_error = survives_error(out.ratio.low, out.ratio.high, kFramingError.contamination);
  return out;
}

}  // namespace

void add_contrasts(const Context& context, const TermHits& found, Comparison& out) {
  const std::vector<std::size_t> group = compared(out);
  std::size_t smallest = group.empty() ? 0 : ~std::size_t{0};
  for (const std::size_t outlet : group) {
    smallest = std::min(smallest, out.outlets[outlet].families);
  }
  out.tier = tier(smallest);
  if (out.tier == Tier::read) return;
  for (const std::size_t outlet : group) out.compared.push_back(out.outlets[outlet].name);
  const OwnWords own = own_words(context, found);
  for (std::size_t t = 0; t < found.terms.size(); ++t) {
    std::vector<Side> sides;
    double total = 0;
    for (const std::size_t outlet : group) {
      sides.push_back(side(context, outlet, own, t));
      total += sides.back().term.y;
    }
    if (total == 0) continue;
    for (std::size_t i = 0; i < group.size(); ++i) {
      std::vector<Side> others = sides;
      others.erase(others.begin() + static_cast<std::ptrdiff_t>(i));
      TermContrast row = contrast(sides[i], others);
      row.term = found.terms[t]->label;
      row.outlet = out.outlets[group[i]].name;
      row.reference =
          group.size() == 2 ? out.outlets[group[1 - i]].name : std::string("mean of the others");
      out.contrasts.push_back(std::move(row));
    }
  }
}

}  // namespace slantwise::compare_parts

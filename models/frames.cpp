#include "models/frames.h"

#include <algorithm>
#include <limits>
#include <map>

#include "models/dispersion/design_effect.h"
#include "models/estimate/multiplicity.h"
#include "models/estimate/notable.h"
#include "models/exchange.h"

namespace slantwise {
namespace {

constexpr double kNan = std::numeric_limits<double>::quiet_NaN();

struct Category {
  const Lexicon* lexicon;
  std::string path;
  Formulas formulas;
  std::vector<bool> terms;  // by index into LexiconHits::terms: whether it counts here
};

std::vector<Category> categories_of(const LexiconHits& found) {
  std::map<std::pair<std::string, std::string>, Category> all, lawful;
  for (std::size_t t = 0; t < found.terms.size(); ++t) {
    std::string path;
    for (const std::string& step : category_path(found.terms[t]->category)) {
      path += (path.empty() ? "" : "/") + step;
      const std::pair<std::string, std::string> key{found.lexicons[t]->name, path};
      const Category fresh{found.lexicons[t], path, Formulas::with,
                           std::vector<bool>(found.terms.size())};
      all.emplace(key, fresh).first->second.terms[t] = true;
      if (found.terms[t]->legal_formula) lawful.emplace(key, fresh);
    }
  }
  std::vector<Category> out;
  for (auto& [key, category] : all) {
    out.push_back(category);
    if (!lawful.contains(key)) continue;
    category.formulas = Formulas::without;
    for (std::size_t t = 0; t < category.terms.size(); ++t) {
      if (found.terms[t]->legal_formula) category.terms[t] = false;
    }
    out.push_back(std::move(category));
  }
  return out;
}

struct Table {
  Counts hits;                                // documents x categories
  std::vector<std::vector<double>> weighted;  // by category and document
};

// Each word once in a category, whichever terms it is a hit of.
Table count_hits(const FrameInput& input, const LexiconHits& found,
                 std::span<const Category> categories, Scope scope, const ForEach& for_each) {
  const std::size_t n = input.corpus.documents.size();
  std::vector<std::vector<Eigen::Triplet<double>>> rows(n);
  Table out{{{static_cast<int>(n), static_cast<int>(categories.size())}, std::vector<double>(n)},
            std::vector<std::vector<double>>(categories.size(), std::vector<double>(n))};
  for_each(n, [&](std::size_t d) {
    const Tokens& tokens = input.corpus.documents[d].tokens;
    for (std::size_t i = 0; i < tokens.size(); ++i) {
      out.hits.length[d] += in_scope(tokens, i, scope);
    }
    for (std::size_t c = 0; c < categories.size(); ++c) {
      std::uint32_t end = 0;
      for (const Hit& hit : found.hits[d]) {
        if (!categories[c].terms[hit.pattern] || hit.tokens.begin < end ||
            !in_scope(tokens, hit.tokens.begin, scope)) {
          continue;
        }
        end = hit.tokens.end;
        rows[d].emplace_back(static_cast<int>(d), static_cast<int>(c), 1.0);
        out.weighted[c][d] += found.terms[hit.pattern]->weight;
      }
    }
  });
  std::vector<Eigen::Triplet<double>> entries;
  for (const auto& row : rows) entries.insert(entries.end(), row.begin(), row.end());
  out.hits.matrix.setFromTriplets(entries.begin(), entries.end());
  return out;
}

// Group 0 is the outlet, then the others.
std::vector<std::uint32_t> groups_of(const FrameInput& input, std::uint32_t outlet) {
  std::vector<std::uint32_t> number(1 + *std::ranges::max_element(input.outlet_of), kUnknown);
  std::uint32_t next = 1;
  for (const std::uint32_t one : input.outlets) {
    if (one < number.size()) number[one] = one == outlet ? 0 : next++;
  }
  std::vector<std::uint32_t> group;
  for (const std::size_t one : input.outlet_of) group.push_back(number[one]);
  return group;
}

RateRatio shown(RateRatio ratio, Tier at) {
  if (at == Tier::read) return {kNan, kNan, kNan, kNan};
  if (at == Tier::describe) return {ratio.ratio, kNan, kNan, ratio.detectable};
  return ratio;
}

// Weighted hits per 1,000 words: of the outlet, and the mean of the others.
std::pair<double, double> weighted_rates(const Exchange& units, const Table& table,
                                         std::span<const std::uint32_t> group, std::size_t c) {
  std::vector<double> sums(units.layout.groups), words(units.layout.groups);
  for (const std::size_t d : units.documents) {
    sums[group[d]] += table.weighted[c][d];
    words[group[d]] += table.hits.length[d];
  }
  double others = 0, known = 0;
  for (std::size_t g = 1; g < sums.size(); ++g) {
    if (words[g] <= 0) continue;
    others += 1000 * sums[g] / words[g];
    ++known;
  }
  return {words[0] > 0 ? 1000 * sums[0] / words[0] : 0, known > 0 ? others / known : 0};
}

// Families, not blocks of them, are what a rate is estimated from.
std::vector<Side> family_sides(const Exchange& units, const Table& table,
                               std::span<const std::uint32_t> group, std::size_t c) {
  std::vector<Side> sides(units.layout.groups);
  for (const std::size_t d : units.documents) {
    Side& side = sides[group[d]];
    const double n = table.hits.length[d];
    const double y = table.hits.matrix.coeff(static_cast<int>(d), static_cast<int>(c));
    side.k += 1;
    side.n += n;
    side.n2 += n * n;
    side.term.y += y;
    side.term.y2 += y * y;
    side.term.yn += y * n;
    side.term.df += y > 0;
  }
  return sides;
}

CategoryScore score(const std::vector<Side>& sides) {
  CategoryScore out;
  const Side& a = sides[0];
  double smallest = a.k, known = 0;
  for (const Side& other : std::span(sides).subspan(1)) {
    smallest = std::min(smallest, other.k);
    out.families_b += static_cast<std::size_t>(other.k);
    out.with_b += static_cast<std::size_t>(other.term.df);
    out.count_b += other.term.y;
    if (other.n <= 0) continue;
    out.rate_b += 1000 * other.rate();
    ++known;
  }
  if (known > 0) out.rate_b /= known;
  out.tier = tier(static_cast<std::size_t>(smallest));
  out.families_a = static_cast<std::size_t>(a.k);
  out.with_a = static_cast<std::size_t>(a.term.df);
  out.count_a = a.term.y;
  out.rate_a = 1000 * a.rate();
  out.ratio = shown(rate_ratio_to_mean(a, std::span(sides).subspan(1)), out.tier);
  return out;
}

void test(const Exchange& units, std::uint64_t seed, const ForEach& for_each,
          std::vector<CategoryScore>& scores) {
  for (CategoryScore& one : scores) one.p = one.q = kNan;
  if (scores.front().tier < Tier::contrast) return;
  const std::vector<double> weights = units.layout.groups == 2
                                          ? std::vector<double>(std::begin(kPair), std::end(kPair))
                                          : against_mean_of_others(units.layout);
  const PermutationTests tests =
      permutation_tests(units.counts, Shuffles(units.layout, {seed}), weights, {}, for_each);
  std::vector<double> p;
  for (const WordTest& one : tests.words) p.push_back(one.p);
  const std::vector<double> q = benjamini_hochberg(p);
  for (std::size_t c = 0; c < scores.size(); ++c) {
    scores[c].p = p[c];
    scores[c].q = q[c];
  }
}

}  // namespace

std::vector<CategoryScore> category_scores(const FrameInput& input, const LexiconHits& found,
                                           const ForEach& for_each) {
  std::vector<std::pair<std::size_t, CategoryScore>> all;  // with the category's number
  const std::vector<Category> categories = categories_of(found);
  if (input.outlets.size() < 2 || categories.empty()) return {};
  for (const Scope scope : {Scope::narration, Scope::paraphrase, Scope::quote, Scope::insert}) {
    const Table table = count_hits(input, found, categories, scope, for_each);
    for (const std::uint32_t outlet : input.outlets) {
      const std::vector<std::uint32_t> group = groups_of(input, outlet);
      const Exchange units = exchange({input.corpus.documents, input.families, table.hits}, group,
                                      input.outlets.size());
      std::vector<CategoryScore> scores;
      std::vector<std::vector<Side>> sides;
      for (std::size_t c = 0; c < categories.size(); ++c) {
        sides.push_back(family_sides(units, table, group, c));
        scores.push_back(score(sides.back()));
      }
      test(units, input.seed, for_each, scores);
      for (std::size_t c = 0; c < scores.size(); ++c) {
        CategoryScore& one = scores[c];
        if (one.count_a + one.count_b <= 0) continue;
        one.lexicon = categories[c].lexicon->name;
        one.screen = categories[c].lexicon->kind == Lexicon::Kind::screen;
        one.category = categories[c].path;
        one.formulas = categories[c].formulas;
        one.scope = scope;
        one.outlet = outlet;
        one.design_effect = design_effect(sides[c][0]);
        one.notable = one.tier >= Tier::contrast && is_notable(one.ratio, sides[c], one.q);
        std::tie(one.weighted_a, one.weighted_b) = weighted_rates(units, table, group, c);
        all.emplace_back(c, std::move(one));
      }
    }
  }
  std::ranges::stable_sort(all, {}, [](const auto& one) { return one.first; });
  std::vector<CategoryScore> out;
  for (auto& [c, one] : all) out.push_back(std::move(one));
  return out;
}

}  // namespace slantwise

#include "apps/statistic_table.h"

#include <algorithm>
#include <cmath>
#include <limits>

#include "apps/outlet_terms.h"
#include "apps/term_columns.h"
#include "models/dispersion/equal_weight.h"
#include "models/estimate/tiers.h"
#include "models/estimate/units.h"

namespace slantwise {
namespace {

// The texts of both sides in one voice; a reference list has none.
struct Sides {
  std::string outlet, reference;
  Scope scope;
  UnitCounts counts;
  std::vector<std::uint32_t> group;  // of each text: 0 the outlet, then the others
  std::vector<Side> scopes;          // without a term
  std::vector<Parts> parts;
  double vocabulary = 0;

  std::size_t others() const { return scopes.size() - 1; }
  bool few() const {
    double least = scopes[0].k;
    for (const Side& other : std::span(scopes).subspan(1)) {
      if (other.n > 0) least = std::min(least, other.k);
    }
    return tier(static_cast<std::size_t>(least)) == Tier::read;
  }
};

// Without cells: left out.
struct Line {
  double key = 0;  // the first statistic
  std::vector<Cell> cells;
};

class Rows {
 public:
  Rows(const Sides& sides, const TermColumns& columns, const StatisticOptions& options)
      : sides_(sides), columns_(columns), options_(options) {
    score_together();
  }

  std::vector<std::vector<Cell>> all(const ForEach& for_each) const {
    std::vector<Line> lines(sides_.counts.words());
    for_each(kTasks, [&](std::size_t task) {
      for (std::size_t word = task; word < lines.size(); word += kTasks) lines[word] = line(word);
    });
    std::erase_if(lines, [](const Line& one) { return one.cells.empty(); });
    const bool ranked = !sides_.few() && !options_.statistics.empty();
    const std::size_t term = options_.name_outlets ? 2 : 0;
    std::ranges::sort(lines, [&](const Line& x, const Line& y) {
      if (ranked && before(x.key, y.key)) return true;
      if (ranked && before(y.key, x.key)) return false;
      return std::get<std::string>(x.cells[term]) < std::get<std::string>(y.cells[term]);
    });
    std::vector<std::vector<Cell>> rows;
    for (Line& one : lines) rows.push_back(std::move(one.cells));
    return rows;
  }

 private:
  static constexpr std::size_t kTasks = 64;

  // Larger first, undefined last.
  static bool before(double x, double y) {
    return std::isnan(y) ? !std::isnan(x) : x > y;  // x NaN: false
  }

  double reference_count(std::size_t word) const {
    return options_.reference ? options_.reference->count(std::string(columns_.term(word))) : 0;
  }
  using Uses = std::vector<std::vector<TextUse>>;  // by side
  double dispersion(const Dispersion& measure, std::size_t first, std::size_t end,
                    const Uses& uses) const;
  // A word on both sides.
  struct Counted {
    std::vector<Side> sides;
    EqualWeight rest;  // the others
    TermCounts terms;
    bool listed = false;  // used often enough to stand in the table
  };
  Counted counted(std::size_t word) const;
  void score_together();
  Line line(std::size_t word) const;

  const Sides& sides_;
  const TermColumns& columns_;
  const StatisticOptions& options_;
  std::vector<std::vector<double>> together_;  // a statistic, by word; empty: word by word
};

// Of one side; of several others the mean of theirs.
double Rows::dispersion(const Dispersion& measure, std::size_t first, std::size_t end,
                        const Uses& uses) const {
  double sum = 0, known = 0;
  for (std::size_t side = first; side < end; ++side) {
    const double value = measure.score(sides_.parts[side], uses[side]);
    if (std::isnan(value)) continue;
    sum += value;
    known += 1;
  }
  return known > 0 ? sum / known : std::numeric_limits<double>::quiet_NaN();
}

Rows::Counted Rows::counted(std::size_t word) const {
  Counted out{sides_of(sides_.counts, sides_.group, word, sides_.scopes), {}, {}, false};
  const std::span<const Side> others = std::span(out.sides).subspan(1);
  out.rest = others.size() == 1 ? EqualWeight{others[0]} : equal_weight(others);
  out.terms = {out.sides[0].term.y, out.sides[0].n, out.rest.side.term.y, out.rest.side.n,
               sides_.vocabulary};
  if (options_.reference) {
    out.terms.there = reference_count(word);
    out.terms.there_total = options_.reference->total;
  }
  double uses = out.terms.here + (options_.reference ? out.terms.there : 0);
  for (const Side& other : others) uses += other.term.y;
  out.listed = uses >= std::max(1.0, options_.min_count);
  return out;
}

// Columns in which a word's score depends on all other words of the table.
void Rows::score_together() {
  std::vector<std::size_t> words;
  std::vector<TermCounts> terms;
  for (const StatisticColumn& column : options_.statistics) {
    together_.emplace_back();
    if (column.statistic->score_all == nullptr) continue;
    if (words.empty()) {
      for (std::size_t word = 0; word < sides_.counts.words(); ++word) {
        const Counted one = counted(word);
        if (!one.listed) continue;
        words.push_back(word);
        terms.push_back(one.terms);
      }
    }
    std::vector<double> scores(terms.size());
    column.statistic->score_all(terms, column.values, scores);
    together_.back().resize(sides_.counts.words());
    for (std::size_t i = 0; i < words.size(); ++i) together_.back()[words[i]] = scores[i];
  }
}

Line Rows::line(std::size_t word) const {
  const Counted one = counted(word);
  if (!one.listed) return {};
  Uses uses(one.sides.size());
  for (const Use& use : sides_.counts.of(word)) {
    uses[sides_.group[use.unit]].push_back(
        {static_cast<double>(use.hits), sides_.counts.length[use.unit]});
  }
  TermTexts texts{one.sides[0], one.rest.side, uses[0], {}, sides_.others(), one.rest.effect};
  if (sides_.others() == 1) texts.there_uses = uses[1];
  TermCounts counts = one.terms;
  const bool listed = options_.reference.has_value();
  counts.texts = listed ? nullptr : &texts;
  double with_term = 0;  // texts of the others, as they are
  for (const Side& other : std::span(one.sides).subspan(1)) with_term += other.term.df;
  Line out;
  if (options_.name_outlets) out.cells = {sides_.outlet, sides_.reference};
  const Cell nothing;
  for (const Cell& cell :
       {Cell{std::string(columns_.term(word))}, Cell{std::string(name(sides_.scope))},
        Cell{one.sides[0].term.df}, listed ? nothing : Cell{with_term}, Cell{counts.here},
        Cell{counts.there}, Cell{counts.here_total}, Cell{counts.there_total}}) {
    out.cells.push_back(cell);
  }
  for (std::size_t i = 0; i < options_.statistics.size(); ++i) {
    const StatisticColumn& column = options_.statistics[i];
    const double score =
        together_[i].empty() ? column.statistic->score(counts, column.values) : together_[i][word];
    if (i == 0) out.key = score;
    out.cells.emplace_back(score);
  }
  for (const Dispersion* measure : options_.dispersions) {
    out.cells.emplace_back(dispersion(*measure, 0, 1, uses));
    out.cells.push_back(listed ? nothing : Cell{dispersion(*measure, 1, uses.size(), uses)});
  }
  return out;
}

// The texts of an outlet and of the others; pooled, these are one side.
Sides sides_between(const TermColumns& columns, const Families& families, const Outlets& outlets,
                    const OutletContrast& who, const StatisticOptions& options) {
  Sides out{outlets.names[who.a], "", Scope::narration, {}, {}, {}, {}, 0};
  std::vector<std::size_t> rows;
  const bool alone = options.reference.has_value();
  const bool pooled = options.others == Others::pooled;
  for (std::size_t d = 0; d < outlets.of.size(); ++d) {
    if (!families.representative[d] || columns.counts.length[d] <= 0) continue;
    const auto other = std::ranges::find(who.others, outlets.of[d]);
    const bool here = outlets.of[d] == who.a;
    if (!here && (alone || other == who.others.end())) continue;
    rows.push_back(d);
    out.group.push_back(here     ? 0
                        : pooled ? 1
                                 : static_cast<std::uint32_t>(1 + (other - who.others.begin())));
  }
  out.counts = unit_counts(columns.counts, rows);
  out.scopes = scopes_of(out.counts, out.group,
                         1 + (pooled || alone ? 1 : std::max<std::size_t>(1, who.others.size())));
  std::vector<std::vector<double>> lengths(out.scopes.size());
  for (std::size_t unit = 0; unit < out.group.size(); ++unit) {
    lengths[out.group[unit]].push_back(out.counts.length[unit]);
  }
  for (auto& some : lengths) out.parts.push_back(parts_of(std::move(some)));
  const auto& list = options.reference;
  out.vocabulary = list ? static_cast<double>(list->counts.size()) : 0;
  for (std::size_t word = 0; word < out.counts.words(); ++word) {
    const bool counted = list && list->counts.contains(std::string(columns.term(word)));
    out.vocabulary += !counted && !out.counts.of(word).empty();
  }
  return out;
}

std::vector<std::string> titles(const StatisticOptions& options) {
  std::vector<std::string> names;
  if (options.name_outlets) names = {"outlet", "reference"};
  for (const char* name :
       {"term", "voice", "families_a", "families_b", "count_a", "count_b", "words_a", "words_b"}) {
    names.emplace_back(name);
  }
  for (const StatisticColumn& column : options.statistics) names.push_back(column.title);
  for (const Dispersion* dispersion : options.dispersions) {
    names.push_back(std::string(dispersion->name) + "_a");
    names.push_back(std::string(dispersion->name) + "_b");
  }
  return names;
}

std::string reference_of(const Outlets& outlets, const OutletContrast& who,
                         const StatisticOptions& options) {
  if (options.reference) return options.reference_name;
  if (who.others.size() == 1) return outlets.names[who.others.front()];
  return options.others == Others::pooled ? "the others, pooled" : "mean of the others";
}

}  // namespace

StatisticColumn statistic_column(const std::string& wanted) {
  std::vector<std::string_view> parts;
  for (std::size_t at = 0; at <= wanted.size();) {
    const std::size_t end = std::min(wanted.find(':', at), wanted.size());
    parts.push_back(std::string_view(wanted).substr(at, end - at));
    at = end + 1;
  }
  const Statistic& statistic = statistics::find(parts.front());
  return {&statistic, parameter_values(statistic, std::span(parts).subspan(1)), wanted};
}

Records statistic_table(const Corpus& corpus, const StatisticOptions& options,
                        const ForEach& for_each) {
  const Outlets outlets = outlets_of(corpus);
  const Families found = families(corpus.documents, for_each);
  Records records{titles(options), {}};
  for (const OutletContrast& who : outlet_contrasts(outlets.names, options.pairs)) {
    for (const Scope scope : options.scopes) {
      const TermColumns columns = count_columns(corpus, scope, options.steps, for_each);
      Sides sides = sides_between(columns, found, outlets, who, options);
      sides.scope = scope;
      sides.reference = reference_of(outlets, who, options);
      for (auto& row : Rows(sides, columns, options).all(for_each)) {
        records.rows.push_back(std::move(row));
      }
    }
  }
  return records;
}

}  // namespace slantwise

#include "apps/statistic_table.h"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <limits>

#include "apps/outlet_terms.h"
#include "apps/table.h"
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
      : sides_(sides), columns_(columns), options_(options) {}

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
  Line line(std::size_t word) const;

  const Sides& sides_;
  const TermColumns& columns_;
  const StatisticOptions& options_;
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

Line Rows::line(std::size_t word) const {
  const auto sides = sides_of(sides_.counts, sides_.group, word, sides_.scopes);
  const std::span<const Side> others = std::span(sides).subspan(1);
  Uses uses(sides.size());
  for (const Use& use : sides_.counts.of(word)) {
    uses[sides_.group[use.unit]].push_back(
        {static_cast<double>(use.hits), sides_.counts.length[use.unit]});
  }
  const EqualWeight rest = others.size() == 1 ? EqualWeight{others[0]} : equal_weight(others);
  TermTexts texts{sides[0], rest.side, uses[0], {}, others.size(), rest.effect};
  if (others.size() == 1) texts.there_uses = uses[1];
  TermCounts counts{sides[0].term.y, sides[0].n, rest.side.term.y, rest.side.n, sides_.vocabulary};
  counts.texts = &texts;
  if (options_.reference) {
    counts.there = reference_count(word);
    counts.there_total = options_.reference->total;
    counts.texts = nullptr;
  }
  double with_term = 0, uses_there = options_.reference ? counts.there : 0;  // as they are
  for (const Side& other : others) {
    with_term += other.term.df;
    uses_there += other.term.y;
  }
  if (counts.here + uses_there < std::max(1.0, options_.min_count)) return {};
  Line out;
  if (options_.name_outlets) out.cells = {sides_.outlet, sides_.reference};
  const Cell nothing;
  const bool listed = options_.reference.has_value();
  for (const Cell& cell :
       {Cell{std::string(columns_.term(word))}, Cell{std::string(name(sides_.scope))},
        Cell{sides[0].term.df}, listed ? nothing : Cell{with_term}, Cell{counts.here},
        Cell{counts.there}, Cell{counts.here_total}, Cell{counts.there_total}}) {
    out.cells.push_back(cell);
  }
  for (const StatisticColumn& column : options_.statistics) {
    const double score = column.statistic->score(counts, column.values);
    if (&column == &options_.statistics.front()) out.key = score;
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
  const Families found = families(corpus.documents);
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

std::string statistic_screen(const Records& records, std::size_t top) {
  std::vector<Column> columns;
  for (const std::string& title : records.columns) {
    const bool words =
        title == "outlet" || title == "reference" || title == "term" || title == "voice";
    columns.push_back({title, words ? Align::left : Align::right, words ? 24 : 0});
  }
  Table table(std::move(columns));
  const std::size_t shown = std::min(top, records.rows.size());
  for (const auto& row : std::span(records.rows).first(shown)) {
    std::vector<std::string> cells;
    for (std::size_t i = 0; i < row.size(); ++i) {
      const bool count = records.columns[i].starts_with("count_") ||
                         records.columns[i].starts_with("words_") ||
                         records.columns[i].starts_with("families_");
      if (const auto* text = std::get_if<std::string>(&row[i])) {
        cells.push_back(*text);
      } else if (const auto* value = std::get_if<double>(&row[i])) {
        cells.push_back(count ? exact(*value) : two_digits(*value));
      } else {
        cells.emplace_back("-");
      }
    }
    table.add(std::move(cells));
  }
  std::string text = table.text();
  if (shown < records.rows.size()) {
    text += fmt::format("{} of {} rows; --top 0 --csv prints all\n", shown,
                        grouped(records.rows.size()));
  }
  return text;
}

}  // namespace slantwise

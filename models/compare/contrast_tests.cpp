#include "models/compare/contrast_tests.h"

#include "models/estimate/discovery.h"
#include "models/estimate/group_tests.h"
#include "models/estimate/multiplicity.h"
#include "models/estimate/notable.h"

namespace slantwise::compare_parts {
namespace {

// Of a list chosen before looking, rarer terms are tested than in a search through all words, where
// enough_units() asks for a fifth of the smaller side. This filter does not look at labels either.
constexpr std::size_t kFewestUnits = 5;
constexpr std::size_t kFew = 10;  // declared contrasts: Holm (methods 1.8)

// A row that is tested.
struct Tested {
  std::size_t row, term, outlet;
};

class Table {
 public:
  Table(const Exchange& units, Comparison& out)
      : units_(units), out_(out), groups_(out.compared.size()) {
    for (std::size_t term = 0; term < units.counts.words(); ++term) {
      if (units.counts.of(term).size() < kFewestUnits) continue;
      // Of two outlets one direction says all: the other is its inverse.
      for (std::size_t i = 0; i < (groups_ == 2 ? 1 : groups_); ++i) {
        const std::size_t row = term * groups_ + i;
        if (out.contrasts[row].tier >= Tier::contrast) tested_.push_back({row, term, i});
      }
    }
  }

  void fill(std::uint64_t seed, const ForEach& for_each) {
    if (tested_.empty()) return;
    test(seed, for_each);
    adjust();
    for (const Tested& one : tested_) badge(one);
    if (groups_ == 2) mirror();
  }

 private:
  void test(std::uint64_t seed, const ForEach& for_each);
  void adjust();
  void badge(const Tested& one);
  void mirror();

  const Exchange& units_;
  Comparison& out_;
  std::size_t groups_;
  std::vector<Tested> tested_;
  double critical_z_ = 0;
};

void Table::test(std::uint64_t seed, const ForEach& for_each) {
  ShuffleOptions options;
  options.seed = seed;
  const GroupTests tests = group_tests(units_.counts, Shuffles(units_.layout, options), for_each);
  for (const Tested& one : tested_) {
    TermContrast& row = out_.contrasts[one.row];
    row.z = tests.of[one.outlet][one.term].z;
    row.p = tests.of[one.outlet][one.term].p;
  }
  PermutationTests how;
  how.exact = tests.exact;
  how.arrangements = tests.arrangements;
  out_.tests.how = exchanged_messages(units_, how, seed);
  out_.tests.seed = seed;
  out_.tests.arrangements = tests.arrangements;
  out_.tests.exact = tests.exact;
  out_.tests.tested = tested_.size();
}

void Table::adjust() {
  std::vector<double> z, p;
  for (const Tested& one : tested_) {
    z.push_back(out_.contrasts[one.row].z);
    p.push_back(out_.contrasts[one.row].p);
  }
  const bool few = tested_.size() <= kFew;
  const std::vector<double> q = few ? holm(p) : benjamini_hochberg(p);
  for (std::size_t i = 0; i < q.size(); ++i) {
    out_.contrasts[tested_[i].row].q = q[i];
    out_.tests.found += q[i] <= 0.05;
  }
  out_.tests.adjust = few ? "Holm" : "Benjamini-Hochberg";
  critical_z_ = critical_z(z, p, q);
}

void Table::badge(const Tested& one) {
  TermContrast& row = out_.contrasts[one.row];
  if (!(row.q <= 0.05)) return;
  // influence() wants the outlet as group 0.
  std::vector<std::uint32_t> group = units_.layout.group;
  const auto own = static_cast<std::uint32_t>(one.outlet);
  for (std::uint32_t& place : group) place = place == own ? 0 : place < own ? place + 1 : place;
  const std::vector<Side> sides =
      sides_of(units_.counts, group, one.term, scopes_of(units_.counts, group, groups_));
  if (!is_notable(row.ratio, sides, row.q)) return;
  const Influence left_out =
      influence(units_.counts, group, groups_, one.term, {row.z, critical_z_});
  row.notable = left_out.one_article() ? std::string(caution(left_out)) : "yes";
}

void Table::mirror() {
  for (const Tested& one : tested_) {
    const TermContrast& row = out_.contrasts[one.row];
    TermContrast& other = out_.contrasts[one.row + 1];
    other.z = -row.z;
    other.p = row.p;
    other.q = row.q;
    other.notable = row.notable;
  }
}

}  // namespace

void add_tests(const Exchange& units, const Context& context, Comparison& out) {
  Table(units, out).fill(context.options.seed, context.for_each);
}

}  // namespace slantwise::compare_parts

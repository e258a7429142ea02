// Name choices by row by voice, each cell with its passages, and what they tell of the outlets.
#include <algorithm>

#include "models/compare/parts.h"
#include "models/naming.h"

namespace slantwise::compare_parts {
namespace {

// The naming sets share these.
constexpr std::size_t kPassages = 1000;

// Numbers the labels that are used, in their order, and the uses by them.
std::vector<std::uint32_t> keep_used(std::size_t labels, std::vector<NameUse>& uses) {
  std::vector<std::uint32_t> number(labels), used;
  std::vector<bool> seen(labels);
  for (const NameUse& use : uses) seen[use.label] = true;
  for (std::uint32_t label = 0; label < labels; ++label) {
    number[label] = static_cast<std::uint32_t>(used.size());
    if (seen[label]) used.push_back(label);
  }
  for (NameUse& use : uses) use.label = number[use.label];
  return used;
}

void add_set(const Context& context, const SetHits& found, std::size_t budget, Comparison& out) {
  std::vector<NameUse> uses = name_uses(context.corpus, found, context.for_each);
  const std::vector<std::uint32_t> used = keep_used(found.set->labels.size(), uses);
  if (used.empty()) return;
  Uses cells(used.size(), std::vector<std::vector<Use>>(context.rows()));
  for (const NameUse& use : uses) {
    const std::string_view anchor = use.anchor == Anchor::none ? "" : name(use.anchor);
    cells[use.label][context.row_of(use.document)].push_back({use.document, use.tokens, anchor});
  }
  NamingTable table{found.set->id, found.set->referent, !found.set->anchors.empty(), {}};
  table.contested = found.set->contested;
  auto counted = term_cells(context, cells, budget, out);
  for (std::size_t i = 0; i < used.size(); ++i) {
    table.labels.push_back({found.set->labels[used[i]].label, std::move(counted[i])});
  }
  table.detail =
      naming_detail({context.corpus, context.families, context.outlet_of, context.outlets.size()},
                    uses, used.size());
  out.naming.push_back(std::move(table));
}

}  // namespace

void add_naming(const Context& context, const TermHits& found, Comparison& out) {
  for (const SetHits& set : found.sets) add_set(context, set, kPassages / found.sets.size(), out);
  std::vector<NamingDetail*> details;
  for (NamingTable& table : out.naming) details.push_back(&table.detail);
  adjust(details);
}

}  // namespace slantwise::compare_parts

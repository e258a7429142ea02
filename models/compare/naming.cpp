// Name choices by row by voice, each cell with its passages, and what they tell of the outlets.
#include <algorithm>

#include "models/compare/parts.h"
#include "models/naming_ticks.h"

namespace slantwise::compare_parts {
namespace {

// The naming sets keep all passages where these are few; else they share fewer: small sets keep all
// of theirs, the rest is for the others alike.
constexpr std::size_t kPassages = 1000, kAll = 2000;

struct UsedSet {
  const SetHits& found;
  std::vector<NameUse> uses;
  std::size_t budget = 0;  // of passages
};

void share_budget(std::vector<UsedSet>& sets) {
  std::vector<UsedSet*> order;
  std::size_t sum = 0;
  for (UsedSet& set : sets) {
    set.budget = set.uses.size();
    sum += set.budget;
    order.push_back(&set);
  }
  if (sum <= kAll) return;
  std::ranges::stable_sort(order, {}, &UsedSet::budget);
  std::size_t rest = kPassages;
  for (std::size_t at = 0; at < order.size(); ++at) {
    order[at]->budget = std::min(order[at]->budget, rest / (order.size() - at));
    rest -= order[at]->budget;
  }
}

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

// A set and what is told of its mentions: name choices, or topic balance.
struct Told {
  const NamingSet& set;
  bool anchored;
  std::size_t budget;  // of passages
};

void add_table(const Context& context, const Told& told, std::vector<NameUse> uses,
               Comparison& out) {
  const std::vector<std::uint32_t> used = keep_used(told.set.labels.size(), uses);
  if (used.empty()) return;
  Uses cells(used.size(), std::vector<std::vector<Use>>(context.rows()));
  for (const NameUse& use : uses) {
    const std::string_view anchor = use.anchor == Anchor::none ? "" : name(use.anchor);
    cells[use.label][context.row_of(use.document)].push_back({use.document, use.tokens, anchor});
  }
  NamingTable table{told.set.id, told.set.referent, told.anchored, {}};
  table.contested = told.set.contested;
  std::vector<PassageOf> of;
  for (const std::uint32_t label : used) {
    of.push_back({"name", told.set.id, told.set.labels[label].label});
  }
  auto counted = term_cells(context, {cells, std::move(of), told.budget}, out);
  for (std::size_t i = 0; i < used.size(); ++i) {
    table.labels.push_back({told.set.labels[used[i]].label, std::move(counted[i])});
  }
  NamingInput input{context.corpus, context.families, context.outlet_of, context.outlets.size()};
  input.seed = context.options.seed;
  input.events = context.event_of;
  table.detail = naming_detail(input, uses, used.size());
  out.naming.push_back(std::move(table));
}

// Of a set without names, what a person ticked are name choices, the rest is topic balance.
void add_set(const Context& context, UsedSet set, Comparison& out) {
  auto& [found, uses, budget] = set;
  if (!found.set->anchors.empty()) {
    return add_table(context, {*found.set, true, budget}, std::move(uses), out);
  }
  std::vector<NameUse> chosen;
  for (const NameUse& use : uses) {
    if (use.anchor == Anchor::ticked) chosen.push_back(use);
  }
  std::erase_if(uses, [](const NameUse& use) { return use.anchor == Anchor::ticked; });
  add_table(context, {*found.set, true, budget}, std::move(chosen), out);
  add_table(context, {*found.set, false, budget}, std::move(uses), out);
}

}  // namespace

void add_naming(const Context& context, const TermHits& found, Comparison& out) {
  const bool part = context.options.input == CompareOptions::Input::part;
  const NameTicks ticks({context.corpus, context.events, found.sets, part},
                        context.options.decisions);
  std::vector<UsedSet> sets;
  for (std::size_t i = 0; i < found.sets.size(); ++i) {
    const TicksOfSet of_set{ticks, i};
    sets.push_back(
        {found.sets[i], name_uses(context.corpus, found.sets[i], of_set, context.for_each)});
  }
  share_budget(sets);
  for (UsedSet& set : sets) add_set(context, std::move(set), out);
  std::vector<NamingDetail*> details;
  for (NamingTable& table : out.naming) details.push_back(&table.detail);
  adjust(details);
}

}  // namespace slantwise::compare_parts

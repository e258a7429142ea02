// What stands near a pattern, by outlet and voice: what the command `collocates` prints.
#pragma once

#include <string>
#include <vector>

#include "apps/concordance.h"
#include "apps/records.h"
#include "models/collocates.h"

namespace slantwise {

// One voice. `groups` holds the outlets in order and all of them together, as collocates() gives
// them; rows are the words that passed the filters, in the order asked for.
struct CollocateTable {
  Scope scope = Scope::narration;
  std::vector<std::string> outlets;
  std::vector<CollocateGroup> groups;
  std::vector<TermId> rows;

  const CollocateGroup& all() const { return groups.back(); }
};

enum class CollocateOrder { log_dice, log_ratio, together, texts };

// What to keep of a table, by the figures of all outlets together.
struct CollocateFilter {
  CollocateOrder order = CollocateOrder::log_dice;  // largest first; ties by code point
  double min_count = 1, min_texts = 1;
};

// Throws UsageError that names what there is.
CollocateOrder find_order(const std::string& name);

// What stands near what.
struct CollocateQuestion {
  const Hits& hits;
  const Window& window;
  std::vector<Scope> scopes;
  CollocateFilter filter;
};

// One table a scope.
std::vector<CollocateTable> collocate_tables(const Corpus& corpus,
                                             const CollocateQuestion& question,
                                             const ForEach& for_each = serially());

// A row for each word in all outlets together (its outlet is empty) and in each in which it stands
// near a hit. Of exactly two outlets the first one's row compares it with the second, as far as
// their texts allow (methods 2.5).
Records collocate_records(const Corpus& corpus, const std::vector<CollocateTable>& tables);

// The first `top` words that are no function words, or all if top is 0.
std::string collocate_screen(const Corpus& corpus, const CollocateTable& table, std::size_t top);

}  // namespace slantwise

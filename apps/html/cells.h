// Cells and tables that several sections share.
#pragma once

#include <span>

#include "apps/html/look.h"
#include "apps/html/markup.h"
#include "models/comparison.h"

namespace slantwise::html {

// Hits by voice, each a link to its passages; "0" when there are none.
void cell(Markup& out, const Comparison& comparison, const TermCell& cell, std::string_view what);

// One labelled row of cells. Neighbors of one group stand below its name.
struct CellRow {
  Markup head;  // inside the <th>
  std::string name;
  const std::vector<TermCell>* cells;
  std::string group = {};  // empty: no heading
};

// Rows by columns(); with more than kMostColumns columns the table is turned, and columns without
// any hit are left out and counted.
inline constexpr std::size_t kMostColumns = 12;
void cell_table(Markup& out, const Comparison& comparison, std::span<const CellRow> rows,
                std::string_view caption);

// "dateline: ..." and the like; "copy" badge.
void origin(Markup& out, const ArticleSummary& article);

}  // namespace slantwise::html

// Cells and tables that several sections share.
#pragma once

#include <span>

#include "apps/html/look.h"
#include "apps/html/markup.h"
#include "models/comparison.h"

namespace slantwise::html {

// Hits by voice, each a link to its passages; "0" when there are none. `what` heads the passages;
// where it is empty, the script takes the heads of the row and of the column.
void cell(Markup& out, const Comparison& comparison, const TermCell& cell, std::string_view what);

// The attributes of a link to these passages of `count`: its href is the first, data-more the
// others, data-count stands where they are a sample.
// REQUIRES: a passage.
void chip_place(Markup& out, std::span<const std::uint32_t> passages, std::uint64_t count);

// One labelled row of cells. Neighbors of one group stand below its name.
struct CellRow {
  Markup head;  // inside the <th>; with its name as .term-name
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

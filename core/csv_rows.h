// The rows of a CSV or TSV file with the lines they begin on. libcsv stays behind this header.
#pragma once

#include <functional>
#include <istream>
#include <string>
#include <string_view>
#include <vector>

#include "core/reader.h"

namespace slantwise {

struct CsvRow {
  std::size_t line = 0;  // where it begins; the first line of a file is 1
  std::vector<std::string> cells;
};

// Calls `row` for each row with a cell in it, the header included, in order. A byte order mark is
// dropped and noted. A row longer than options.max_record, and everything from a quote that is
// never closed, is a Problem. The delimiter of a .tsv is the tab; otherwise it is the one of , ;
// tab that stands most often in the first line. A stream that goes bad ends the rows before its
// last.
void read_csv_rows(std::istream& in, const ReadOptions& options,
                   const std::function<void(CsvRow&&)>& row, const ProblemSink& problem);

}  // namespace slantwise

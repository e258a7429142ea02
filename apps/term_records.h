// The tables of `terms` for programs: rows for --csv, and --json with a record of the run.
#pragma once

#include <string>
#include <vector>

#include "apps/records.h"
#include "apps/term_table.h"

namespace slantwise {

class TermRecords {
 public:
  // Columns that not every table has.
  struct Shape {
    bool outlets = true;  // which outlet and what it is compared with
    bool events = false;  // the comparison within events
  };
  TermRecords(Shape shape, const TermTableOptions& options);

  const std::vector<std::string>& columns() const { return records_.columns; }
  // z, p, q and notable are empty where the tier withholds them or a word is too rare to be tested.
  std::vector<Cell> cells(const TermTable& table, const TermLine& line) const;

  // The table with its first `lines` lines.
  void add(const TermTable& table, std::size_t lines);
  // {"schema", "schema_version", "run", "comparisons", "terms"}: docs/statistics.md. Nothing of the
  // machine, and nothing that could differ between two runs.
  std::string json() const;
  const Records& records() const { return records_; }

 private:
  Shape shape_;
  TermTableOptions options_;
  Records records_;
  std::vector<std::string> comparisons_;  // JSON
};

}  // namespace slantwise

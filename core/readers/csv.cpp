// One article a row under a header that names the columns; also tab-separated.
#include <optional>

#include <fmt/format.h>
#include <fmt/ranges.h>

#include "core/csv_rows.h"
#include "core/decoded_stream.h"
#include "core/reader.h"
#include "core/record.h"

namespace slantwise::readers {
namespace {

constexpr std::string_view kExtensions[] = {".csv", ".tsv"};

class Table {
 public:
  Table(const ReadOptions& options, const ArticleSink& article, const ProblemSink& problem)
      : options_(options),
        article_(article),
        problem_(problem),
        names_(options.map),
        record_(names_) {}

  void take(CsvRow&& row) {
    if (header_.empty()) {
      read_header(std::move(row));
    } else {
      read_record(row);
    }
  }

  void check_header() const {
    if (!header_.empty()) return;
    throw InputError(options_.path, "the table is empty: its first row must name the columns");
  }

 private:
  std::string where(const CsvRow& row) const {
    return fmt::format("{}:{}", options_.path, row.line);
  }

  void read_header(CsvRow&& row) {
    for (std::string& cell : row.cells) {
      header_.emplace_back(repaired({cell}, storage_, where(row), problem_));
    }
    check_column("text", row);
    if (options_.defaults.outlet.empty()) check_column("outlet", row);
  }

  void check_column(std::string_view field, const CsvRow& row) const {
    for (const std::string& name : header_) {
      if (names_.knows(name, field)) return;
    }
    throw InputError(where(row),
                     fmt::format("no column for the {0} among {1} (looked for {2}); --map "
                                 "{0}=COLUMN says which it is",
                                 field, fmt::join(header_, ", "), names_.looked_for(field)));
  }

  bool has_extra_cells(const CsvRow& row) const {
    for (std::size_t at = header_.size(); at < row.cells.size(); ++at) {
      if (!trimmed(row.cells[at]).empty()) return true;
    }
    return false;
  }

  void read_record(const CsvRow& row) {
    const std::string place = where(row);
    if (has_extra_cells(row)) {
      problem_({Problem::Kind::skipped, place,
                fmt::format("the row has {} cells under {} columns; put quotation marks around "
                            "cells that hold the delimiter",
                            row.cells.size(), header_.size())});
      return;
    }
    for (std::size_t at = 0; at < std::min(row.cells.size(), header_.size()); ++at) {
      if (!record_.wants(header_[at])) continue;
      const RecordBytes cell{row.cells[at], header_[at]};
      record_.set(header_[at], repaired(cell, storage_, place, problem_));
    }
    emit_record(record_, names_, {place, place}, options_, article_, problem_);
  }

  const ReadOptions& options_;
  const ArticleSink& article_;
  const ProblemSink& problem_;
  FieldNames names_;
  RecordFields record_;
  std::vector<std::string> header_;
  std::string storage_;
};

void read(std::istream& in, const ReadOptions& options, const ArticleSink& article,
          const ProblemSink& problem) {
  Table table(options, article, problem);
  DecodedStream decoded(in, options, problem);
  read_csv_rows(
      decoded.in(), options, [&](CsvRow&& row) { table.take(std::move(row)); }, problem);
  decoded.finish();
  if (!decoded.in().bad()) table.check_header();
}

}  // namespace

extern constinit const Reader csv{
    .name = "csv",
    .summary = "a table with a header row: comma, semicolon or tab, quoted cells may hold lines",
    .extensions = kExtensions,
    .read = read,
};

}  // namespace slantwise::readers

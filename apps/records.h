// Rows of named cells, as CSV, TSV, JSON or an HTML table: what every command's --csv and --json
// print, and -o table.tsv and table.html hold.
#pragma once

#include <span>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include "apps/options.h"
#include "models/grouped.h"

namespace slantwise {

// Nothing, a string, or a number. NaN prints like nothing: withheld or undefined.
using Cell = std::variant<std::monostate, std::string, double>;

struct Records {
  std::vector<std::string> columns;
  std::vector<std::vector<Cell>> rows;
};

// One CSV line (RFC 4180): a field with a comma, quote or line end is quoted; ends in "\n".
void append_csv(std::string& csv, std::span<const Cell> cells);
std::string csv_header(std::span<const std::string> columns);
std::string to_csv(const Records& records);

// An array of objects, one a line; nothing and NaN are null; bad UTF-8 becomes U+FFFD.
std::string to_json(const Records& records);

// The shortest decimal that reads back as the same number; "" for NaN. Never a locale.
std::string exact(double value);
// For people: two significant digits, half away from zero; "-" for NaN (methods 8.2).
std::string two_digits(double value);
// Two significant digits, rounded away from `inside`: interval bounds are rounded outward.
std::string bound_below(double value);
std::string bound_above(double value);
// A p or q: ".41", ".003", "<.0001"; up, so that nothing looks surer than it is; "-" for NaN.
std::string small_share(double value);

// "41%", "0.4%" below one percent, "-" of nothing, "." for zero: tables stay quiet.
std::string percent(std::uint64_t part, std::uint64_t whole);
// A count, "." for zero.
std::string dot_for_zero(std::uint64_t count);

// For spreadsheets: cells between tabs; tabs and line ends inside a cell become spaces.
std::string to_tsv(const Records& records);

// A page with one plain table and no style but borders, which word processors take as a table. It
// is for people: numbers have three significant digits, voices are named as on the screen.
std::string to_html_table(const Records& records);

enum class Format { text, csv, json, tsv, html };

// The records as `format` has them. REQUIRES: not Format::text.
std::string written(const Records& records, Format format);

// What --csv, --json and the extension of -o ask for. Throws UsageError for both, and for an
// extension that promises something else.
Format format(const OutputOptions& options);

// Fails now rather than after the work if -o cannot be written.
void prepare(const OutputOptions& options);

// To -o FILE, whole or not at all, or to standard output.
void deliver(std::string_view bytes, const OutputOptions& options, const Streams& streams);

}  // namespace slantwise

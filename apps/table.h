// Tables for a terminal, aligned in any script.
//
// Example:
//   Table table({{"outlet", Align::left}, {"texts", Align::right}});
//   table.add({"Gazette", "12"});
//   table.text();
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace slantwise {

enum class Align { left, right };

struct Column {
  std::string title;
  Align align = Align::left;
  int widest = 0;  // longer cells are shortened to this many columns with "…"; 0: no limit
};

class Table {
 public:
  explicit Table(std::vector<Column> columns);

  // REQUIRES: one cell a column. Line ends and tabs in a cell become spaces.
  void add(std::vector<std::string> cells);
  bool empty() const { return rows_.empty(); }

  // Header and rows, two spaces between the columns, `indent` spaces before them, no spaces at the
  // end of a line. Empty when there are no rows.
  std::string text(int indent = 0) const;

 private:
  std::vector<Column> columns_;
  std::vector<std::vector<std::string>> rows_;
};

// `text` in exactly `width` terminal columns: shortened with "…" or filled with spaces, and apart
// from its surroundings as isolated() keeps it.
std::string fit(std::string_view text, int width, Align align = Align::left);

// At most `width` columns of `text`, cut between characters as people see them: its end
// (Align::right) or its beginning (Align::left) is kept.
std::string shortened(std::string_view text, int width, Align keep = Align::left);

// Text that runs from right to left between U+2068 and U+2069, so that a terminal turns it alone
// and not the columns behind it; other text as it is.
std::string isolated(std::string_view text);

// Words of `text` in lines of at most `width` columns, each after `indent` spaces. A word that is
// longer than a line is broken between characters.
std::string wrapped(std::string_view text, int width, int indent = 0);

// White space and control characters as single spaces: safe for one line of a terminal.
std::string one_line(std::string_view text);

}  // namespace slantwise

// Where a pattern stands: a line an article from its first word to its last, a mark a hit.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "apps/html/look.h"

namespace slantwise::html {

struct BarcodeMark {
  double at = 0;  // from 0, the first word, to 1
  Shown shown = Shown::own;
  std::string passage;  // what is read when somebody points at it
};

struct BarcodeRow {
  std::string label;  // "2023-03-14 06_bridge.txt"
  std::vector<BarcodeMark> marks;
};

// The articles of an outlet that have a hit, and what is said beside its name.
struct BarcodeGroup {
  std::string outlet, figures;
  std::vector<BarcodeRow> rows;
};

// Voices differ in shape as well as in color: own words are bars, quoted words dots, reported ones
// triangles, editor's notes diamonds, unclear ones open circles. Elements in pixels.
Markup barcode(const Messages& messages, const std::vector<BarcodeGroup>& groups);
// One such mark around a point, ten to fourteen pixels high; `title`, if any, is read when somebody
// points at it.
struct Point {
  double x = 0, y = 0;
};
void barcode_mark(Markup& out, Shown shown, Point at, std::string_view title);

unsigned barcode_height(const std::vector<BarcodeGroup>& groups);
inline constexpr unsigned kBarcodeWidth = 880;

}  // namespace slantwise::html

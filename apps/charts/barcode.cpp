#include "apps/charts/barcode.h"

#include "apps/html/format.h"
#include "apps/table.h"

namespace slantwise::html {
namespace {

constexpr unsigned kHead = 26, kRow = 20, kGap = 10;
constexpr double kLeft = 300, kTrack = kBarcodeWidth - kLeft - 8;
constexpr int kLabel = 44;  // columns

std::string number(double value) { return coordinate(value); }

// A mark around (x, y), ten pixels high.
void shape(Markup& out, Shown shown, double x, double y) {
  const Literal css = look(shown).css;
  switch (shown) {
    case Shown::own:
      out << "<rect class=\"" << css << "\" x=\"" << Text{number(x - 1.5)} << "\" y=\""
          << Text{number(y - 7)} << "\" width=\"3\" height=\"14\">";
      return;
    case Shown::reported:
      out << "<path class=\"" << css << "\" d=\"M" << Text{number(x - 5)} << " "
          << Text{number(y + 5)} << "h10l-5 -10z\">";
      return;
    case Shown::note:
      out << "<path class=\"" << css << "\" d=\"M" << Text{number(x)} << " " << Text{number(y - 6)}
          << "l5 6l-5 6l-5 -6z\">";
      return;
    case Shown::quoted:
      out << "<circle class=\"" << css << "\" cx=\"" << Text{number(x)} << "\" cy=\""
          << Text{number(y)} << "\" r=\"5\">";
      return;
    case Shown::unclear:
      out << "<circle class=\"" << css << "\" style=\"fill:none;stroke-width:1.6\" cx=\""
          << Text{number(x)} << "\" cy=\"" << Text{number(y)} << "\" r=\"4.5\">";
  }
}

Literal end_of(Shown shown) {
  if (shown == Shown::own) return "</rect>";
  if (shown == Shown::reported || shown == Shown::note) return "</path>";
  return "</circle>";
}

void row(Markup& out, const BarcodeRow& row, unsigned top) {
  const double y = top + kRow / 2.0;
  out << "<text x=\"0\" y=\"" << Text{number(y + 4)} << "\">"
      << Text{shortened(one_line(row.label), kLabel)} << "</text><rect class=\"track\" x=\""
      << Text{number(kLeft)} << "\" y=\"" << Text{number(y - 7)} << "\" width=\""
      << Text{number(kTrack)} << "\" height=\"14\"/>";
  for (const BarcodeMark& mark : row.marks) {
    barcode_mark(out, mark.shown, {kLeft + mark.at * kTrack, y}, mark.passage);
  }
  out << "\n";
}

}  // namespace

void barcode_mark(Markup& out, Shown shown, Point at, std::string_view title) {
  shape(out, shown, at.x, at.y);
  if (!title.empty()) {
    out << "<title>" << Label{look(shown).name} << ": " << Text{one_line(title)} << "</title>";
  }
  out << end_of(shown);
}

Markup barcode(const Messages& messages, const std::vector<BarcodeGroup>& groups) {
  Markup out(messages);
  unsigned y = 0;
  for (const BarcodeGroup& group : groups) {
    out << "<text x=\"0\" y=\"" << y + 16 << "\" font-weight=\"700\">"
        << Text{shortened(one_line(group.outlet), kLabel)} << "</text><text class=\"soft\" x=\""
        << Text{number(kLeft)} << "\" y=\"" << y + 16 << "\">" << Text{group.figures}
        << "</text>\n";
    y += kHead;
    for (const BarcodeRow& one : group.rows) {
      row(out, one, y);
      y += kRow;
    }
    y += kGap;
  }
  return out;
}

unsigned barcode_height(const std::vector<BarcodeGroup>& groups) {
  unsigned height = 0;
  for (const BarcodeGroup& group : groups) {
    height += kHead + kRow * static_cast<unsigned>(group.rows.size()) + kGap;
  }
  return height;
}

}  // namespace slantwise::html

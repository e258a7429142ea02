#include "apps/charts/interval.h"

#include <algorithm>
#include <cmath>

#include "apps/html/format.h"

namespace slantwise::html {
namespace {

constexpr double kDoublings = 4;  // the axis ends at 2^-4 and 2^4

double position(double ratio) {  // per cent of the width
  const double doublings = std::clamp(std::log2(ratio), -kDoublings, kDoublings);
  return 50 + doublings / kDoublings * 47;
}

void whisker(Markup& out, const RateRatio& ratio) {
  if (!std::isfinite(ratio.low) || !std::isfinite(ratio.high)) return;
  out << "<line class=\"whisker\" x1=\"" << Text{coordinate(position(ratio.low))} << "%\" x2=\""
      << Text{coordinate(position(ratio.high))} << "%\" y1=\"11\" y2=\"11\"/>";
  const double end = std::exp2(kDoublings);
  if (ratio.low < 1 / end) out << "<text class=\"arrow\" x=\"0\" y=\"15\">‹</text>";
  if (ratio.high > end) {
    out << "<text class=\"arrow\" x=\"100%\" y=\"15\" text-anchor=\"end\">›</text>";
  }
}

}  // namespace

Markup interval(const Messages& messages, const RateRatio& ratio, std::string_view label) {
  Markup out(messages);
  out << "<svg class=\"interval\" width=\"100%\" height=\"22\" role=\"img\" aria-label=\""
      << Text{label} << "\"><line class=\"even\" x1=\"50%\" x2=\"50%\" y1=\"0\" y2=\"22\"/>";
  if (std::isfinite(ratio.ratio)) {
    whisker(out, ratio);
    out << "<circle class=\"dot\" cx=\"" << Text{coordinate(position(ratio.ratio))}
        << "%\" cy=\"11\" r=\"4.5\"/>";
  }
  out << "</svg>";
  return out;
}

Markup interval_row(const Messages& messages, const RateRatio& ratio, OnlySide only, Dot dot) {
  Markup out(messages);
  const Literal css = dot == Dot::filled ? Literal("dot") : Literal("dot open");
  out << "<svg class=\"interval\" width=\"100%\" height=\"22\" aria-hidden=\"true\"><line "
         "class=\"even\" x1=\"50%\" x2=\"50%\" y1=\"0\" y2=\"22\"/>";
  if (only != OnlySide::none) {
    const bool first = only == OnlySide::first;
    out << "<svg class=\"end\" x=\"" << Text{coordinate(position(first ? 16 : 1.0 / 16))}
        << "%\" y=\"4\" width=\"14\" height=\"14\"><path class=\"" << css << "\" d=\""
        << (first ? Literal("M1 1V13L12 7Z") : Literal("M12 1V13L1 7Z")) << "\"/></svg>";
  } else if (std::isfinite(ratio.ratio)) {
    whisker(out, ratio);
    out << "<circle class=\"" << css << "\" cx=\"" << Text{coordinate(position(ratio.ratio))}
        << "%\" cy=\"11\" r=\"4.5\"/>";
  }
  out << "</svg>";
  return out;
}

Markup interval_axis(const Messages& messages) {
  struct Tick {
    double ratio;
    Literal label;
  };
  constexpr Tick kTicks[] = {{1.0 / 16, "1/16"}, {0.25, "1/4"}, {1, "1"}, {4, "4"}, {16, "16"}};
  Markup out(messages);
  out << "<svg class=\"interval axis\" width=\"100%\" height=\"16\" aria-hidden=\"true\">";
  for (const Tick& tick : kTicks) {
    const std::string x = coordinate(position(tick.ratio));
    out << "<text x=\"" << Text{x} << "%\" y=\"10\" text-anchor=\"middle\">" << tick.label
        << "</text><line class=\"tick\" x1=\"" << Text{x} << "%\" x2=\"" << Text{x}
        << "%\" y1=\"12\" y2=\"16\"/>";
  }
  out << "</svg>";
  return out;
}

}  // namespace slantwise::html

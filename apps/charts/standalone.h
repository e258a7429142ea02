// A chart as an SVG file of its own: title, description, palette; nothing outside it is referred
// to.
#pragma once

#include <string>

#include "apps/html/markup.h"

namespace slantwise::html {

// shapes: the voices as a barcode draws them (apps/charts/barcode.h).
enum class Legend : unsigned char { none, voices, shapes };

struct Frame {
  std::string title, description;
  unsigned width = 760, height = 40;  // of the drawing, without title, legend and foot
  Legend legend = Legend::none;
  std::string foot = {};  // a line below the drawing; empty: none
};

// `drawing` is an <svg> as the page has it, or elements in pixels. The title stands above it, too.
std::string standalone(const Markup& drawing, const Frame& frame);

}  // namespace slantwise::html

// Every chart of the page as a file of its own: what compare --charts writes.
#pragma once

#include <string>
#include <vector>

#include "core/text/messages.h"
#include "models/comparison.h"

namespace slantwise::html {

struct ChartFile {
  std::string name;  // "voices-03-aster-courier.svg": ASCII, unique, in the page's order
  std::string svg;
};

// The voices of each article or outlet, the contrasts with a hit above tier Read, the strip of each
// text in the reader view, and the typical words of each article or outlet, house style left out,
// and the timeline, if an article has a date. The same comparison gives the same files.
std::vector<ChartFile> chart_files(const Comparison& comparison, const Messages& messages);

}  // namespace slantwise::html

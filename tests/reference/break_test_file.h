// Unicode's own tests of boundaries, from the Debian package unicode-data.
#pragma once

#include <algorithm>
#include <cstdint>
#include <fstream>
#include <optional>
#include <sstream>
#include <string>
#include <vector>

#include "tests/reference/icu_breaks.h"

namespace slantwise::test {

struct BreakTestLine {
  std::string written;  // "÷ 0061 × 003A × 0062 ÷"
  std::string text;
  std::vector<std::uint32_t> boundaries;
};

inline BreakTestLine break_test_line(const std::string& written) {
  BreakTestLine line{written, {}, {}};
  std::istringstream parts(written);
  for (std::string part; parts >> part;) {
    if (part == "\u00F7") {
      line.boundaries.push_back(static_cast<std::uint32_t>(line.text.size()));
    } else if (part != "\u00D7") {
      line.text += utf8(static_cast<char32_t>(std::stoul(part, nullptr, 16)));
    }
  }
  return line;
}

// The lines of one file, or nothing where the package is missing.
inline std::optional<std::vector<BreakTestLine>> break_test_lines(const std::string& name) {
  std::ifstream file("/usr/share/unicode/auxiliary/" + name);
  if (!file) return std::nullopt;
  std::vector<BreakTestLine> lines;
  for (std::string line; std::getline(file, line);) {
    line.resize(std::min(line.size(), line.find('#')));
    while (!line.empty() && (line.back() == ' ' || line.back() == '\t')) line.pop_back();
    if (!line.empty()) lines.push_back(break_test_line(line));
  }
  return lines;
}

}  // namespace slantwise::test

// The README shows what the program prints.
#include <gtest/gtest.h>

#include <fstream>
#include <set>
#include <sstream>
#include <string>

#include "tests/apps/program.h"

namespace slantwise {
namespace {

using test::program;

std::set<std::string> lines_of(std::istream& in) {
  std::set<std::string> lines;
  for (std::string line; std::getline(in, line);) lines.insert(line);
  return lines;
}

// Between the first two lines of ```. "[...]" stands for lines that are left out.
TEST(Readme, ShowsLinesOfTheDemo) {
  std::istringstream printed(program({"compare", "corpora/harbor"}).out);
  const std::set<std::string> lines = lines_of(printed);
  std::ifstream readme("README.md");
  std::string line;
  while (std::getline(readme, line) && line != "```") continue;
  std::size_t shown = 0;
  for (; std::getline(readme, line) && line != "```"; ++shown) {
    EXPECT_TRUE(lines.contains(line) || line.ends_with("[...]")) << line;
  }
  EXPECT_GT(shown, 50u);
}

}  // namespace
}  // namespace slantwise

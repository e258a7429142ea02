// The README shows what the program prints.
#include <gtest/gtest.h>

#include <fstream>
#include <string>

#include "tests/apps/program.h"

namespace slantwise {
namespace {

using test::program;

// Between the first two lines of ```: all of it, and nothing else.
TEST(Readme, ShowsTheScreenOfTheDemo) {
  std::ifstream readme("README.md");
  std::string line, shown;
  while (std::getline(readme, line) && line != "```") continue;
  while (std::getline(readme, line) && line != "```") shown += line + "\n";
  EXPECT_EQ(shown, program({"compare", "corpora/harbor"}).out);
}

}  // namespace
}  // namespace slantwise

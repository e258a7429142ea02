// Runs every case of tests/golden/<command>/<case>/: `args` holds one argument a line, `stdin` (if
// there) is the standard input, `expected` holds what came out, with each file of {tmp}. {case} in
// `args` is the case's folder, {tmp} an empty one. SLANTWISE_GOLDEN=rewrite writes `expected` anew.
#include <gtest/gtest.h>

#include <algorithm>
#include <cctype>
#include <vector>

#include "tests/apps/program.h"

namespace slantwise {
namespace {

namespace fs = std::filesystem;

std::string contents(const fs::path& path) {
  std::ifstream file(path, std::ios::binary);
  return {std::istreambuf_iterator<char>(file), {}};
}

void replace_all(std::string& text, const std::string& from, const std::string& to) {
  for (std::size_t at = 0; (at = text.find(from, at)) != std::string::npos; at += to.size()) {
    text.replace(at, from.size(), to);
  }
}

std::vector<std::string> cases() {
  std::vector<std::string> found;
  if (!fs::exists("tests/golden")) return found;
  for (const auto& entry : fs::recursive_directory_iterator("tests/golden")) {
    if (entry.path().filename() == "args") found.push_back(entry.path().parent_path().string());
  }
  std::ranges::sort(found);
  return found;
}

std::string test_name(const testing::TestParamInfo<std::string>& info) {
  std::string name = info.param.substr(std::string("tests/golden/").size());
  for (char& c : name) {
    if (std::isalnum(static_cast<unsigned char>(c)) == 0) c = '_';
  }
  return name;
}

std::string written_files(const test::Folder& temporary) {
  std::vector<std::string> names;
  for (const auto& entry : fs::directory_iterator(temporary.path(""))) {
    names.push_back(entry.path().filename().string());
  }
  std::ranges::sort(names);
  std::string text;
  for (const std::string& name : names) text += "[" + name + "]\n" + temporary.read(name);
  return text;
}

std::string outcome_of(const std::string& folder) {
  const test::Folder temporary;
  Arguments arguments;
  std::istringstream lines(contents(fs::path(folder) / "args"));
  for (std::string line; std::getline(lines, line);) {
    replace_all(line, "{case}", folder);
    replace_all(line, "{tmp}", temporary.path(""));
    arguments.push_back(line);
  }
  const auto outcome = test::program(arguments, contents(fs::path(folder) / "stdin"));
  std::string text = outcome.out + "[stderr]\n" + outcome.err;
  replace_all(text, temporary.path(""), "{tmp}");
  return text + written_files(temporary) + "[exit " + std::to_string(outcome.code) + "]\n";
}

class Golden : public testing::TestWithParam<std::string> {};

TEST_P(Golden, PrintsWhatIsExpected) {
  const std::string actual = outcome_of(GetParam());
  const fs::path expected = fs::path(GetParam()) / "expected";
  const char* wish = std::getenv("SLANTWISE_GOLDEN");
  if (wish != nullptr && std::string(wish) == "rewrite") {
    std::ofstream(expected, std::ios::binary) << actual;
    GTEST_SKIP() << "rewritten, so the comparison is skipped";
  }
  EXPECT_EQ(contents(expected), actual);
}

INSTANTIATE_TEST_SUITE_P(Cases, Golden, testing::ValuesIn(cases()), test_name);
GTEST_ALLOW_UNINSTANTIATED_PARAMETERIZED_TEST(Golden);

}  // namespace
}  // namespace slantwise

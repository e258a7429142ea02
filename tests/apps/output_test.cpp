#include "apps/output.h"

#include <gtest/gtest.h>
#include <stdlib.h>
#include <sys/stat.h>

#include <filesystem>
#include <fstream>
#include <iterator>

#include "core/error.h"

namespace slantwise {
namespace {

namespace fs = std::filesystem;

class Output : public testing::Test {
 protected:
  Output() {
    std::string name = (fs::temp_directory_path() / "slantwise-XXXXXX").string();
    root_ = mkdtemp(name.data());
  }
  ~Output() override {
    std::error_code ignored;
    fs::remove_all(root_, ignored);
  }

  std::string path(const std::string& file) const { return (root_ / file).string(); }
  std::ptrdiff_t files() const {
    return std::distance(fs::directory_iterator(root_), fs::directory_iterator());
  }
  static std::string bytes_of(const std::string& path) {
    std::ifstream file(path, std::ios::binary);
    return {std::istreambuf_iterator<char>(file), {}};
  }
  static void expect_error_names(const std::string& path, void (*call)(const std::string&)) {
    try {
      call(path);
      FAIL() << "no InputError for " << path;
    } catch (const InputError& error) {
      EXPECT_TRUE(std::string(error.what()).starts_with(path + ": ")) << error.what();
    }
  }

  fs::path root_;
};

TEST_F(Output, WritesTheWholeFileAndNothingElse) {
  const std::string bytes(300'000, 'x');
  write_file(path("report.html"), bytes);
  EXPECT_EQ(bytes_of(path("report.html")), bytes);
  EXPECT_EQ(files(), 1);
}

TEST_F(Output, ReplacesWhatWasThere) {
  write_file(path("report.html"), "first, and longer");
  write_file(path("report.html"), "second");
  EXPECT_EQ(bytes_of(path("report.html")), "second");
  EXPECT_EQ(files(), 1);
}

TEST_F(Output, MakesAnOrdinaryFile) {
  const mode_t mask = umask(022);
  write_file(path("report.html"), "x");
  umask(mask);
  struct stat info {};
  ASSERT_EQ(stat(path("report.html").c_str(), &info), 0);
  EXPECT_EQ(info.st_mode & 0777, 0644u);
}

TEST_F(Output, CheckLeavesNothingBehindAndTouchesNothing) {
  check_writable(path("report.html"));
  EXPECT_EQ(files(), 0);
  write_file(path("report.html"), "kept");
  check_writable(path("report.html"));
  EXPECT_EQ(bytes_of(path("report.html")), "kept");
  EXPECT_EQ(files(), 1);
}

TEST_F(Output, MissingFolderOrAFolderInThePlaceIsRefused) {
  const auto check = [](const std::string& file) { check_writable(file); };
  const auto write = [](const std::string& file) { write_file(file, "x"); };
  for (const std::string& file : {path("gone/report.html"), root_.string()}) {
    expect_error_names(file, check);
    expect_error_names(file, write);
  }
  EXPECT_EQ(files(), 0);
}

TEST_F(Output, DeviceIsWrittenToAsItIs) {
  check_writable("/dev/null");
  write_file("/dev/null", "x");
  EXPECT_TRUE(fs::is_character_file("/dev/null"));
}

}  // namespace
}  // namespace slantwise

// Runs the program in process; a folder that goes away with the test. No assertions here.
#pragma once

#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <sstream>
#include <string>

#include "apps/command.h"

namespace slantwise::test {

struct Outcome {
  int code = 0;
  std::string out, err;
};

inline Outcome program(const Arguments& arguments, const std::string& input = "") {
  std::istringstream in(input);
  std::ostringstream out, err;
  const int code = run(arguments, {in, out, err});
  return {code, out.str(), err.str()};
}

class Folder {
 public:
  Folder() {
    std::string name = (std::filesystem::temp_directory_path() / "slantwise-XXXXXX").string();
    path_ = mkdtemp(name.data());
  }
  ~Folder() { std::filesystem::remove_all(path_); }
  Folder(const Folder&) = delete;
  Folder& operator=(const Folder&) = delete;

  std::string path(const std::string& name) const { return (path_ / name).string(); }

  std::string write(const std::string& name, const std::string& bytes) const {
    std::filesystem::create_directories((path_ / name).parent_path());
    std::ofstream(path_ / name, std::ios::binary) << bytes;
    return path(name);
  }

  std::string read(const std::string& name) const {
    std::ifstream file(path_ / name, std::ios::binary);
    return {std::istreambuf_iterator<char>(file), {}};
  }

 private:
  std::filesystem::path path_;
};

// {"id": ..., "outlet": ..., "text": ...} and a line end. REQUIRES: nothing that JSON escapes.
inline std::string record(const std::string& id, const std::string& outlet,
                          const std::string& text) {
  return R"({"id": ")" + id + R"(", "outlet": ")" + outlet + R"(", "text": ")" + text + "\"}\n";
}

}  // namespace slantwise::test

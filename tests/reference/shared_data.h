// Numbers of other tools, which are not part of the project: tests that use them are skipped
// where ../shared/data is missing.
#pragma once

#include <cstdio>
#include <filesystem>
#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <vector>

namespace slantwise::test {

// The path of a file below ../shared/data, or nothing.
inline std::optional<std::string> shared_data(const std::string& name) {
  const std::string path = "../shared/data/" + name;
  if (!std::filesystem::exists(path)) return std::nullopt;
  return path;
}

struct PipeCloser {
  void operator()(std::FILE* pipe) const { pclose(pipe); }
};

// Calls `body` with every line of a .gz file.
inline void for_each_line(const std::string& path,
                          const std::function<void(const std::string&)>& body) {
  const std::unique_ptr<std::FILE, PipeCloser> pipe(popen(("zcat '" + path + "'").c_str(), "r"));
  std::string line;
  for (int byte = std::fgetc(pipe.get()); byte != EOF; byte = std::fgetc(pipe.get())) {
    if (byte != '\n') {
      line += static_cast<char>(byte);
      continue;
    }
    body(line);
    line.clear();
  }
  if (!line.empty()) body(line);
}

// Fields of a line without quoted commas.
inline std::vector<std::string> fields(const std::string& line) {
  std::vector<std::string> out(1);
  for (const char c : line) {
    if (c == ',') {
      out.emplace_back();
    } else {
      out.back() += c;
    }
  }
  return out;
}

}  // namespace slantwise::test

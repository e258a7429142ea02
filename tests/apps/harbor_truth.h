// Reads the truth files of corpora/harbor; no assertions here.
#pragma once

#include <fstream>
#include <iterator>
#include <map>
#include <string>
#include <vector>

#include "core/span.h"

namespace slantwise::test {

using Row = std::vector<std::string>;

// One line of CSV with quoted fields; none of these files has a line end within a field.
inline Row csv_row(const std::string& line) {
  Row row(1);
  bool quoted = false;
  for (const char c : line) {
    if (c == '"') {
      quoted = !quoted;
    } else if (c == ',' && !quoted) {
      row.emplace_back();
    } else {
      row.back() += c;
    }
  }
  return row;
}

// The rows of corpora/harbor/`name` without its header.
inline std::vector<Row> truth(const std::string& name) {
  std::ifstream in("corpora/harbor/" + name);
  std::vector<Row> rows;
  std::string line;
  std::getline(in, line);
  while (std::getline(in, line)) rows.push_back(csv_row(line));
  return rows;
}

struct Stretch {
  Span span;
  std::string kind;     // voice or zone
  std::string speaker;  // of a voice
};

using Stretches = std::map<std::string, std::vector<Stretch>>;  // by article

inline Stretches stretches(const std::string& name) {
  Stretches all;
  for (const Row& row : truth(name)) {
    const Span span{static_cast<std::uint32_t>(std::stoul(row[1])),
                    static_cast<std::uint32_t>(std::stoul(row[2]))};
    all[row[0]].push_back({span, row[3], row.size() > 4 ? row[4] : ""});
  }
  return all;
}

// The stretch of `article` that byte `at` stands in, or nullptr.
inline const Stretch* stretch_at(const Stretches& all, const std::string& article,
                                 std::uint32_t at) {
  const auto found = all.find(article);
  if (found == all.end()) return nullptr;
  for (const Stretch& one : found->second) {
    if (one.span.contains(at)) return &one;
  }
  return nullptr;
}

inline std::string file_bytes(const std::string& path) {
  std::ifstream in(path, std::ios::binary);
  return {std::istreambuf_iterator<char>(in), {}};
}

}  // namespace slantwise::test

// Compares what a report shows with its sources.
#pragma once

#include <set>
#include <string>
#include <vector>

#include "apps/verify/shown.h"
#include "apps/verify/sources.h"

namespace slantwise::verify {

// Something shown that the sources do not bear out.
struct Difference {
  std::string name;     // "p-12"
  std::string article;  // its id
  std::string place;    // "bytes 100-107", "title, bytes 0-4"; empty: none is named
  std::string what;     // "its words are not those of the source"
  std::string shown, source;
};

// A source file, by what became of it since the report was made.
struct FileState {
  enum class Kind { changed, missing, moved, added } kind = Kind::changed;
  std::string path;
  std::string now{};  // of one that was moved
};

struct Verdict {
  std::set<std::string> articles;  // that were looked at
  std::vector<Difference> differences;
  std::vector<FileState> files;
  std::size_t files_then = 0, files_now = 0;
  bool files_unlisted_differ = false;  // some that the record counts but does not name
};

Verdict compare_with_sources(const ShownReport& report, Sources& sources);

// "changed"
std::string_view name(FileState::Kind kind);

}  // namespace slantwise::verify

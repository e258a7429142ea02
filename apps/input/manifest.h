// articles.csv: which file of a folder is from which outlet and day.
#pragma once

#include <map>
#include <string>
#include <vector>

#include "core/reader.h"

namespace slantwise {

struct ManifestRow {
  std::size_t line = 0;
  std::string file;    // as written, with forward slashes
  Article article;     // what the row says of it: outlet, date, title, ...
  bool usable = true;  // false: why not was a Problem
};

// Is a table that begins like this a manifest: a column "file" and none for a text?
bool is_manifest(std::string_view first_bytes, const ReadOptions& options);

// The rows in order. A row without a file or an outlet, or with a file outside the manifest's
// folder, is a Problem and not usable; a date that is none is noted.
std::vector<ManifestRow> read_manifest(std::istream& in, const ReadOptions& options,
                                       const ProblemSink& problem);

}  // namespace slantwise

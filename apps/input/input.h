// Paths -> articles: files, folders, globs, "-", archives; manifest articles.csv or one folder per
// outlet; ids; duplicates; limits. The only place that opens files to read articles.
#pragma once

#include <functional>
#include <istream>
#include <map>
#include <string>
#include <vector>

#include "core/article.h"
#include "core/corpus.h"
#include "core/error.h"

namespace slantwise {

struct InputSettings {
  std::map<std::string, std::string> map;  // canonical field -> column or key
  std::string encoding;                    // of encoding_names(); empty: recognized file by file
  std::size_t max_record = 32u << 20;      // bytes
  std::size_t max_expansion = 1000;        // decompressed : compressed
  std::size_t max_files = 1'000'000;
  bool strict = false;  // the first Problem is thrown as InputError
};

// Calls `article` for every article of `paths` in order (folders sorted by name) and `problem` for
// every Problem; appends to `inputs`. Ids are unique: the same id with the same content is counted
// in `duplicates` and dropped, with other content it becomes "id~2" and is noted.
// Throws InputError for a missing path, an empty folder, a folder without outlets, nothing usable.
// `standard_input` is what "-" reads.
void read_articles(const std::vector<std::string>& paths, const InputSettings& settings,
                   std::istream& standard_input, const std::function<void(Article&&)>& article,
                   const std::function<void(Problem&&)>& problem, std::vector<InputFile>& inputs,
                   std::size_t& duplicates);

}  // namespace slantwise

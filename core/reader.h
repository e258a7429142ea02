// A reader turns the bytes of one file into articles. The folder core/readers/ is the table of
// readers.
//
// Example:
//   std::istringstream file(R"({"outlet": "Gazette", "text": "Taxes rise."})");
//   ReadResult result = read_all(readers::find("jsonl"), file, {.path = "news.jsonl"});
//   result.articles.front().outlet;  // "Gazette"
//
// A reader opens nothing: the caller hands it a stream that is already decompressed.
#pragma once

#include <functional>
#include <istream>
#include <map>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "core/article.h"
#include "core/error.h"

namespace slantwise {

struct ReadOptions {
  std::string path;                          // names the file in messages and ids
  std::map<std::string, std::string> map{};  // canonical field -> column or key, from --map
  Article defaults{};                        // from a manifest row or a folder name; fields win
  std::size_t max_record = 32u << 20;        // bytes; a longer record is a Problem
  std::string encoding{};  // of encoding_names(), from --encoding; empty: it is recognized
};

using ArticleSink = std::function<void(Article&&)>;
using ProblemSink = std::function<void(Problem&&)>;

// One file in core/readers/ defines one Reader.
struct Reader {
  std::string_view name;                         // "jsonl"
  std::string_view summary;                      // one line for `slantwise list readers`
  std::span<const std::string_view> extensions;  // {".jsonl", ".ndjson"}, without .gz and the like

  // Calls `article` once for each usable record, in order, and `problem` for each record that is
  // not, or that had to be changed. Throws InputError only when nothing in the file can be read.
  void (*read)(std::istream& in, const ReadOptions& options, const ArticleSink& article,
               const ProblemSink& problem);
};

struct ReadResult {
  std::vector<Article> articles;
  std::vector<Problem> problems;
};

// Runs a reader to the end of `in`; for tests and small files.
ReadResult read_all(const Reader& reader, std::istream& in, const ReadOptions& options);

namespace readers {
std::span<const Reader* const> all();
// Throws UsageError that names the readers there are.
const Reader& find(std::string_view name);
// The reader whose extensions include that of `path` (lower-cased); nullptr if none does.
const Reader* for_path(std::string_view path);
}  // namespace readers

}  // namespace slantwise

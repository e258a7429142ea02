#include "core/reader.h"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include "core/fields.h"

namespace slantwise {

ReadResult read_all(const Reader& reader, std::istream& in, const ReadOptions& options) {
  ReadResult result;
  reader.read(
      in, options, [&](Article&& article) { result.articles.push_back(std::move(article)); },
      [&](Problem&& problem) { result.problems.push_back(std::move(problem)); });
  return result;
}

namespace readers {

const Reader& find(std::string_view name) {
  std::vector<std::string_view> names;
  for (const Reader* reader : all()) {
    if (reader->name == name) return *reader;
    names.push_back(reader->name);
  }
  throw UsageError(
      fmt::format("there is no reader \"{}\"; there are {}", name, fmt::join(names, ", ")));
}

const Reader* for_path(std::string_view path) {
  const std::string known = lower(path);
  for (const Reader* reader : all()) {
    for (const std::string_view extension : reader->extensions) {
      if (known.ends_with(extension)) return reader;
    }
  }
  return nullptr;
}

}  // namespace readers
}  // namespace slantwise

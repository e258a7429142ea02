#include "apps/input/manifest.h"

#include <algorithm>
#include <sstream>

#include <fmt/format.h>

#include "core/csv_rows.h"
#include "core/decoded_stream.h"
#include "core/fields.h"
#include "core/record.h"

namespace slantwise {
namespace {

bool is_file_column(std::string_view name) { return lower(trimmed(name)) == "file"; }

bool leaves_folder(std::string_view file) {
  return file.starts_with('/') || file == ".." || file.starts_with("../") ||
         file.find("/../") != std::string_view::npos || file.ends_with("/..") ||
         (file.size() > 1 && file[1] == ':');
}

std::string file_of(std::string_view cell) {
  std::string file(trimmed(cell));
  std::ranges::replace(file, '\\', '/');
  while (file.starts_with("./")) file.erase(0, 2);
  return file;
}

class Manifest {
 public:
  Manifest(const ReadOptions& options, const ProblemSink& problem)
      : options_(options), problem_(problem), names_(options.map), record_(names_) {}

  void take(const CsvRow& row) {
    if (header_.empty()) {
      header_ = row.cells;
    } else {
      rows_.push_back(read_row(row));
    }
  }

  std::vector<ManifestRow> rows() && { return std::move(rows_); }

 private:
  ManifestRow read_row(const CsvRow& row) {
    const std::string where = fmt::format("{}:{}", options_.path, row.line);
    ManifestRow result{.line = row.line, .file = {}, .article = {}, .usable = true};
    for (std::size_t at = 0; at < std::min(row.cells.size(), header_.size()); ++at) {
      const std::string_view cell = repaired({row.cells[at]}, storage_, where, problem_);
      if (is_file_column(header_[at])) result.file = file_of(cell);
      record_.set(header_[at], cell);
    }
    result.article = record_.finish(options_.defaults);
    result.article.id.clear();  // a file's id is its path
    const std::string why = refusal(result);
    result.usable = why.empty();
    if (result.usable) {
      settle_date(result.article, where, problem_);
    } else {
      problem_({Problem::Kind::skipped, where, why});
    }
    return result;
  }

  std::string refusal(const ManifestRow& row) const {
    if (row.file.empty()) return "the row names no file";
    if (leaves_folder(row.file)) {
      return fmt::format("names {}, which is outside the manifest's folder; move the file there",
                         row.file);
    }
    if (!row.article.outlet.empty()) return "";
    return fmt::format("no outlet for {} (looked for {})", row.file, names_.looked_for("outlet"));
  }

  const ReadOptions& options_;
  const ProblemSink& problem_;
  FieldNames names_;
  RecordFields record_;
  std::vector<std::string> header_;
  std::vector<ManifestRow> rows_;
  std::string storage_;
};

// --encoding speaks of the articles: a manifest is often written later, by somebody else.
ReadOptions without_encoding(ReadOptions options) {
  options.encoding.clear();
  return options;
}

}  // namespace

bool is_manifest(std::string_view first_bytes, const ReadOptions& options) {
  const FieldNames names(options.map);
  std::vector<std::string> header;
  std::istringstream in{std::string(first_bytes)};
  const ProblemSink ignore = [](Problem&&) {};  // reported when it is read
  const ReadOptions own = without_encoding(options);
  DecodedStream decoded(in, own, ignore);
  read_csv_rows(
      decoded.in(), own,
      [&](CsvRow&& row) {
        if (header.empty()) header = std::move(row.cells);
      },
      ignore);
  const auto is_text = [&](const std::string& name) { return names.knows(name, "text"); };
  return std::ranges::any_of(header, is_file_column) && std::ranges::none_of(header, is_text);
}

std::vector<ManifestRow> read_manifest(std::istream& in, const ReadOptions& options,
                                       const ProblemSink& problem) {
  const ReadOptions own = without_encoding(options);
  Manifest manifest(own, problem);
  DecodedStream decoded(in, own, problem);
  read_csv_rows(
      decoded.in(), own, [&](CsvRow&& row) { manifest.take(row); }, problem);
  decoded.finish();
  return std::move(manifest).rows();
}

}  // namespace slantwise

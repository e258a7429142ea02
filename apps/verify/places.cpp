#include "apps/verify/places.h"

#include <algorithm>
#include <filesystem>
#include <optional>

#include <fmt/format.h>

#include "apps/input/tree.h"
#include "apps/suggest.h"
#include "core/error.h"

namespace slantwise::verify {
namespace {

namespace fs = std::filesystem;

bool is_there(const std::string& path) {
  std::error_code error;
  return fs::exists(path, error) || !glob_paths(path).empty();
}

std::string below(const std::string& folder, const std::string& path) {
  return folder.empty() ? path : (fs::path(folder) / path).string();
}

std::string folder_of(const std::string& file) { return fs::path(file).parent_path().string(); }

// Where all of them stand: "", the report's folder or a given one.
std::optional<std::string> common_folder(const std::vector<std::string>& recorded,
                                         const std::vector<std::string>& folders) {
  for (const std::string& folder : folders) {
    if (std::ranges::all_of(recorded, [&](const std::string& path) {
          return path.starts_with("demo:") || (path != "-" && is_there(below(folder, path)));
        })) {
      return folder;
    }
  }
  return std::nullopt;
}

std::vector<std::string> all_below(const std::string& folder,
                                   const std::vector<std::string>& recorded) {
  std::vector<std::string> paths;
  for (const std::string& path : recorded) {
    paths.push_back(path.starts_with("demo:") ? path : below(folder, path));
  }
  return paths;
}

// /a/news and /b/news are both recorded as "news": nothing tells one from the other.
std::string said_twice(std::vector<std::string> recorded) {
  std::ranges::sort(recorded);
  for (auto at = recorded.begin(); at != recorded.end();) {
    at = std::ranges::adjacent_find(at, recorded.end());
    if (at != recorded.end() && !at->starts_with("demo:")) return *at;
    if (at != recorded.end()) ++at;
  }
  return "";
}

[[noreturn]] void not_found(const std::vector<std::string>& recorded, const Where& where) {
  if (recorded.empty()) {
    throw InputError(where.report, fmt::format("its run record does not say what was read; name "
                                               "it: slantwise verify {} PATH...",
                                               where.report));
  }
  if (std::ranges::find(recorded, "-") != recorded.end()) {
    throw InputError(where.report,
                     fmt::format("was made from standard input; give the same bytes again: "
                                 "slantwise verify {} - < FILE",
                                 where.report));
  }
  throw InputError(
      where.report,
      fmt::format("was made from {}, which {} neither here nor beside the report; "
                  "say where: slantwise verify {} PATH...",
                  listed(recorded), recorded.size() == 1 ? "is" : "are", where.report));
}

}  // namespace

std::vector<std::string> values_of(const RecordedOptions& options, const std::string& option) {
  std::vector<std::string> values;
  for (const auto& [key, value] : options) {
    if (key == option) values.push_back(value);
  }
  return values;
}

std::vector<std::string> find_sources(const RecordedOptions& options, const Where& where) {
  const std::vector<std::string> recorded = values_of(options, "path");
  const std::string twice = said_twice(recorded);
  if (!twice.empty()) {
    if (!where.given.empty()) return where.given;
    throw InputError(where.report,
                     fmt::format("was made from two of the name {}, and only names are recorded; "
                                 "say where each is: slantwise verify {} PATH...",
                                 twice, where.report));
  }
  if (!where.given.empty()) {
    const bool demo = std::ranges::all_of(
        recorded, [](const std::string& path) { return path.starts_with("demo:"); });
    const auto folder = demo ? std::nullopt : common_folder(recorded, where.given);
    return folder ? all_below(*folder, recorded) : where.given;
  }
  const auto folder = common_folder(recorded, {"", folder_of(where.report)});
  if (recorded.empty() || !folder) not_found(recorded, where);
  return all_below(*folder, recorded);
}

std::string find_file(const std::string& recorded, const Where& where) {
  std::vector<std::string> folders = {"", folder_of(where.report)};
  folders.insert(folders.end(), where.given.begin(), where.given.end());
  for (const std::string& folder : folders) {
    std::error_code error;
    const std::string path = below(folder, recorded);
    if (fs::is_regular_file(path, error)) return path;
  }
  return recorded;
}

}  // namespace slantwise::verify

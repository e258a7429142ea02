#include "apps/input/tree.h"

#include <glob.h>

#include <algorithm>
#include <filesystem>
#include <memory>
#include <set>

#include <fmt/format.h>
#include <fmt/ranges.h>

#include "core/error.h"
#include "core/resources.h"
#include "core/text/unicode.h"

namespace slantwise {
namespace {

namespace fs = std::filesystem;

constexpr std::string_view kCorpora = "corpora/";

bool is_hidden(std::string_view path) {
  return path.starts_with('.') || path.starts_with("__MACOSX/") ||
         path.find("/.") != std::string_view::npos;
}

void check_utf8(const std::string& file, const std::string& shown) {
  if (is_utf8(file)) return;
  std::size_t count = 0;
  throw InputError(shown, fmt::format("the name of the file {} is not valid UTF-8; rename it",
                                      repair_utf8(file, count)));
}

fs::recursive_directory_iterator walk(const std::string& folder, const std::string& shown) {
  std::error_code error;
  fs::recursive_directory_iterator files(folder, error);
  if (error) throw InputError(shown, "the folder cannot be read: " + error.message());
  return files;
}

std::vector<std::string> files_below(const std::string& folder, const std::string& shown,
                                     std::size_t max_files) {
  std::vector<std::string> files;
  auto at = walk(folder, shown);
  for (std::error_code error; at != fs::recursive_directory_iterator(); at.increment(error)) {
    if (error) throw InputError(shown, "a folder in it cannot be read: " + error.message());
    const std::string file = at->path().lexically_relative(folder).generic_string();
    if (is_hidden(file)) {
      at.disable_recursion_pending();
      continue;
    }
    if (!at->is_regular_file(error)) continue;
    check_utf8(file, shown);
    files.push_back(file);
    check_count(files.size(), max_files, shown);
  }
  std::ranges::sort(files);
  return files;
}

std::vector<std::string_view> demos() {
  std::set<std::string_view> names;
  for (const Resource& resource : resources::all()) {
    if (!resource.name.starts_with(kCorpora) || !resource.name.ends_with("/articles.csv")) continue;
    const std::string_view below = resource.name.substr(kCorpora.size());
    names.insert(below.substr(0, below.find('/')));
  }
  return {names.begin(), names.end()};
}

}  // namespace

void check_count(std::size_t files, std::size_t max_files, const std::string& shown) {
  if (files <= max_files) return;
  throw InputError(
      shown, fmt::format("holds more than {} files; --max-files raises the limit", max_files));
}

std::string last_part(const std::string& path) {
  std::string_view rest = path;
  while (rest.size() > 1 && rest.ends_with('/')) rest.remove_suffix(1);
  const std::size_t slash = rest.rfind('/');
  if (slash != std::string_view::npos) rest.remove_prefix(slash + 1);
  return std::string(rest);
}

Tree unlisted_tree(const std::string& folder) {
  const std::string name = last_part(folder);
  Tree tree;
  tree.prefix = name == "." || name.empty() ? "" : name + "/";
  tree.open = [folder, prefix = tree.prefix](const std::string& file) {
    return Source::file((fs::path(folder) / file).string(), prefix + file);
  };
  tree.has = [folder](const std::string& file) {
    std::error_code error;
    return fs::is_regular_file(fs::path(folder) / file, error);
  };
  return tree;
}

Tree disk_tree(const std::string& folder, std::size_t max_files) {
  Tree tree = unlisted_tree(folder);
  tree.files = files_below(folder, folder, max_files);
  return tree;
}

Tree zip_tree(std::string_view archive, const std::string& shown, const UnpackLimits& limits,
              std::size_t max_files) {
  using Entries = std::map<std::string, std::string>;
  const auto entries = std::make_shared<const Entries>(unzipped(archive, shown, limits));
  check_count(entries->size(), max_files, shown);
  Tree tree;
  tree.prefix = shown + "/";
  for (const auto& [file, bytes] : *entries) {
    if (is_hidden(file)) continue;
    check_utf8(file, shown);
    tree.files.push_back(file);
  }
  tree.open = [entries, shown](const std::string& file) {
    return Source::memory(entries->at(file), shown + "/" + file);
  };
  tree.has = [entries](const std::string& file) { return entries->contains(file); };
  return tree;
}

Tree demo_tree(const std::string& name) {
  const std::string folder = fmt::format("{}{}/", kCorpora, name);
  Tree tree;
  tree.prefix = name + "/";
  for (const Resource& resource : resources::all()) {
    if (resource.name.starts_with(folder)) {
      tree.files.emplace_back(resource.name.substr(folder.size()));
    }
  }
  if (tree.files.empty()) {
    throw InputError("demo:" + name, fmt::format("there is no such demo; there is demo:{}",
                                                 fmt::join(demos(), ", demo:")));
  }
  tree.open = [folder, name](const std::string& file) {
    return Source::memory(resources::get(folder + file), name + "/" + file);
  };
  tree.has = [files = tree.files](const std::string& file) {
    return std::ranges::binary_search(files, file);
  };
  return tree;
}

std::vector<std::string> glob_paths(const std::string& pattern) {
  glob_t found{};
  std::vector<std::string> paths;
  if (glob(pattern.c_str(), GLOB_NOSORT, nullptr, &found) == 0) {
    paths.assign(found.gl_pathv, found.gl_pathv + found.gl_pathc);
  }
  globfree(&found);
  std::ranges::sort(paths);
  return paths;
}

}  // namespace slantwise

// A folder of files, wherever it is: on disk, in a zip archive, built into the program.
#pragma once

#include <functional>
#include <string>
#include <vector>

#include "apps/input/blocks.h"
#include "apps/input/unpack.h"
#include "core/error.h"

namespace slantwise {

struct Tree {
  std::string prefix;              // "seeds/": goes before a file's path in messages
  std::vector<std::string> files;  // paths below the folder, forward slashes, sorted by bytes
  std::function<Source(const std::string& file)> open;
  std::function<bool(const std::string& file)> has;
  std::vector<Problem> damaged{};  // archives that could not be opened
};

// Throws InputError naming `shown` if `files` are more.
void check_count(std::size_t files, std::size_t max_files, const std::string& shown);

// Hidden files and what macOS adds to archives are left out. Throws InputError if there are more
// than `max_files`.
Tree disk_tree(const std::string& folder, std::size_t max_files);
// A tree that lists nothing but opens what is below `folder`.
Tree unlisted_tree(const std::string& folder);
Tree zip_tree(std::string_view archive, const std::string& shown, const UnpackLimits& limits,
              std::size_t max_files);
// `name` as in "demo:harbor". Throws InputError that names the demos there are.
Tree demo_tree(const std::string& name);

// What a pattern such as "news/*.txt" stands for, sorted by bytes; empty if nothing.
std::vector<std::string> glob_paths(const std::string& pattern);

// "../shared/seeds/" -> "seeds"; the name that a path is shown by.
std::string last_part(const std::string& path);

}  // namespace slantwise

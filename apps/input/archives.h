// Zip archives in a folder as folders of their own: "Gazette/2023.zip/a.txt".
#pragma once

#include <string>

#include "apps/input/tree.h"

namespace slantwise {

// `tree` with what its archives hold in their places. One that cannot be opened goes to
// tree.damaged; an archive in an archive stays a file. Only one is in memory at a time.
// Throws InputError if there are more than `max_files` then.
Tree with_archives(Tree tree, const UnpackLimits& limits, std::size_t max_files);

// The folder in which `file` stands if archives are none, "Gazette" for "2023.zip/Gazette/a.txt";
// an archive's name for what stands in that alone; empty at the top.
std::string first_folder(const std::string& file);

}  // namespace slantwise

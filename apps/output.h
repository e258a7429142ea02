// Output files that are whole or absent.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace slantwise {

// Fails before the work, not after it: throws InputError naming `path` if a file cannot be made
// there. Leaves nothing behind.
void check_writable(const std::string& path);

// True for what exists and is neither a file nor a folder, as /dev/stdout: nothing stands beside
// it.
bool is_special(const std::string& path);

// Writes to a temporary name beside `path`, syncs, renames. Throws InputError; then no file is
// left under either name.
void write_file(const std::string& path, std::string_view bytes);

struct NewFile {
  std::string path;
  std::string bytes;
};

// All of them or none: every byte is on the disk before the first gets its name. Throws InputError.
void write_files(const std::vector<NewFile>& files);

}  // namespace slantwise

// Output files that are whole or absent.
#pragma once

#include <string>
#include <string_view>

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

}  // namespace slantwise

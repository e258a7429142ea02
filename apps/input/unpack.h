// Compressed bytes -> bytes, as they stream by; zip archives -> their entries.
#pragma once

#include <map>
#include <string>
#include <string_view>

#include "apps/input/blocks.h"

namespace slantwise {

enum class Packing { none, gzip, zstd, xz, bzip2, zip };

// By the first bytes, whatever the name says.
Packing packing_of(std::string_view first_bytes);

// "news.jsonl.gz" -> "news.jsonl"; other names as they are.
std::string without_packing(std::string_view path);

struct UnpackLimits {
  std::size_t max_expansion = 1000;  // from the first MiB on
};

// The unpacked bytes of one compressed file; bytes that are not compressed pass through. What can
// be unpacked of a damaged file comes first, then an InputError naming `shown`.
Blocks unpacked(Blocks packed, std::string shown, const UnpackLimits& limits);

// Entry name -> bytes. Throws InputError for a damaged archive or one beyond the limits.
std::map<std::string, std::string> unzipped(std::string_view archive, const std::string& shown,
                                            const UnpackLimits& limits);

}  // namespace slantwise

// Files of corpora/ and apps/web/ that are built into the program.
#pragma once

#include <span>
#include <string_view>

namespace slantwise {

struct Resource {
  std::string_view name;   // path from the project's root: "corpora/lexicons/conflict.yaml"
  std::string_view bytes;  // static storage
};

namespace resources {
// Sorted by name.
std::span<const Resource> all();
// The bytes of `name`. REQUIRES: it is built in (std::logic_error otherwise).
std::string_view get(std::string_view name);
}  // namespace resources

}  // namespace slantwise

#include "core/resources.h"

#include <algorithm>
#include <stdexcept>
#include <string>

namespace slantwise::resources {

std::string_view get(std::string_view name) {
  const auto table = all();
  const auto found = std::ranges::lower_bound(table, name, {}, &Resource::name);
  if (found == table.end() || found->name != name) {
    throw std::logic_error("no such resource: " + std::string(name));
  }
  return found->bytes;
}

}  // namespace slantwise::resources

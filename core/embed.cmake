# Writes OUTPUT, a C++ source that defines slantwise::resources::all() from FILES (paths from ROOT).
file(STRINGS "${LIST}" files)
list(SORT files)
set(arrays "")
set(entries "")
set(number 0)
foreach(name IN LISTS files)
  file(READ "${ROOT}/${name}" hex HEX)
  string(LENGTH "${hex}" length)
  math(EXPR size "${length} / 2")
  string(REGEX REPLACE "([0-9a-f][0-9a-f])" "0x\\1," bytes "${hex}")
  string(APPEND arrays "constexpr unsigned char kFile${number}[] = {${bytes}0};\n")
  string(APPEND entries "    {\"${name}\", view(kFile${number}, ${size})},\n")
  math(EXPR number "${number} + 1")
endforeach()
file(WRITE "${OUTPUT}" "#include \"core/resources.h\"

#include <array>

namespace slantwise::resources {
namespace {
${arrays}
[[maybe_unused]] std::string_view view(const unsigned char* bytes, std::size_t size) {
  return {reinterpret_cast<const char*>(bytes), size};
}
}  // namespace
std::span<const Resource> all() {
  static const std::array<Resource, ${number}> kTable{{
${entries}  }};
  return kTable;
}
}  // namespace slantwise::resources
")

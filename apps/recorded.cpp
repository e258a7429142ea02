#include "apps/recorded.h"

#include <filesystem>

#include <fmt/format.h>

#include "apps/input/tree.h"
#include "apps/sha256.h"

namespace slantwise {
namespace {

constexpr std::string_view kHash = " sha256:";

// In quotation marks, which are doubled inside, where split_list() would take it apart.
std::string list_part(const std::string& name) {
  if (name.find_first_of(",\"") == std::string::npos) return name;
  std::string quoted = "\"";
  for (const char c : name) quoted += c == '"' ? "\"\"" : std::string(1, c);
  return quoted + '"';
}

}  // namespace

std::string recorded_path(const std::string& given) {
  if (given == "-" || given.starts_with("demo:")) return given;
  const std::filesystem::path path = std::filesystem::path(given).lexically_normal();
  if (path.is_absolute() || path.begin() == path.end() || *path.begin() == "..") {
    return last_part(path.generic_string());
  }
  std::string text = path.generic_string();
  while (text.size() > 1 && text.ends_with('/')) text.pop_back();
  return text;
}

std::vector<std::string> recorded_paths(const std::vector<std::string>& given) {
  constexpr std::size_t kMost = 20;
  std::vector<std::string> paths;
  for (const std::string& path : given) paths.push_back(recorded_path(path));
  if (paths.size() <= kMost) return paths;
  return {fmt::format("{} and {} more", paths.front(), paths.size() - 1)};
}

std::string recorded_file(const std::string& given, const std::string& bytes) {
  return recorded_path(given) + std::string(kHash) + sha256(bytes);
}

std::string path_of_record(const std::string& recorded) {
  return recorded.substr(0, recorded.rfind(kHash));
}

std::string recorded_instead(const std::string& usual, const std::string& given,
                             const std::map<std::string, std::string>& instead) {
  const auto found = instead.find(given);
  if (found == instead.end()) return usual;
  const std::size_t hash = usual.rfind(kHash);
  return found->second + (hash == std::string::npos ? "" : usual.substr(hash));
}

std::string files_sha256(std::span<const InputFile> files) {
  std::string lines;
  for (const InputFile& file : files) lines += fmt::format("{}  {}\n", file.sha256, file.path);
  return sha256(lines);
}

std::string joined_list(std::span<const std::string> names) {
  std::string list;
  for (const std::string& name : names) list += (list.empty() ? "" : ",") + list_part(name);
  return list;
}

}  // namespace slantwise

// Reads the fields of one YAML file, with complaints that name file and line.
#pragma once

#include <yaml-cpp/yaml.h>

#include <initializer_list>
#include <string>
#include <string_view>
#include <vector>

namespace slantwise {

class LexiconFields {
 public:
  using Keys = std::initializer_list<std::string_view>;

  explicit LexiconFields(std::string_view where) : where_(where) {}
  const std::string& where() const { return where_; }

  // Throws InputError(where:line, what).
  [[noreturn]] void fail(const YAML::Mark& mark, const std::string& what) const;
  // Refuses what is no map, lacks a required key, or has an unknown one or one twice.
  void check_map(const YAML::Node& node, Keys required, Keys optional) const;
  std::string text(const YAML::Node& node) const;
  std::string text(const YAML::Node& map, const char* key) const;  // empty if absent
  bool flag(const YAML::Node& map, const char* key, bool missing) const;
  double number(const YAML::Node& map, const char* key, double missing) const;
  // One of `choices`; the first if absent.
  std::size_t choice(const YAML::Node& map, const char* key, Keys choices) const;
  YAML::Node list(const YAML::Node& map, const char* key) const;  // empty if absent
  std::vector<std::string> texts(const YAML::Node& map, const char* key) const;

 private:
  void check_key(const YAML::Node& node, const std::string& key, Keys required,
                 Keys optional) const;

  std::string where_;
};

// The tree of a YAML file. Throws InputError(where:line, ...) for what is not UTF-8 or not YAML.
YAML::Node load_yaml(std::string_view yaml, std::string_view where);

// Throws InputError(where:line, ...) that says how to save the file if `bytes` is not UTF-8.
void require_utf8(std::string_view bytes, std::string_view where);

// The 1-based line of a node; 0 if unknown.
std::size_t line_of(const YAML::Node& node);

}  // namespace slantwise

#include "models/lexicon_fields.h"

#include <algorithm>
#include <cmath>
#include <set>

#include "core/error.h"
#include "core/text/unicode.h"

namespace slantwise {
namespace {

bool among(LexiconFields::Keys keys, std::string_view key) {
  return std::ranges::find(keys, key) != keys.end();
}

std::string listed(LexiconFields::Keys first, LexiconFields::Keys second = {}) {
  std::string text;
  for (const LexiconFields::Keys& keys : {first, second}) {
    for (const std::string_view name : keys) text.append(text.empty() ? "" : ", ").append(name);
  }
  return text;
}

}  // namespace

void LexiconFields::fail(const YAML::Mark& mark, const std::string& what) const {
  const std::string line = mark.is_null() ? "" : ":" + std::to_string(mark.line + 1);
  throw InputError(where_ + line, what);
}

void LexiconFields::check_key(const YAML::Node& node, const std::string& key, Keys required,
                              Keys optional) const {
  if (among(required, key) || among(optional, key)) return;
  fail(node.Mark(), "unknown key \"" + key + "\"; the keys here are " + listed(required, optional));
}

void LexiconFields::check_map(const YAML::Node& node, Keys required, Keys optional) const {
  if (!node.IsMap()) {
    fail(node.Mark(),
         "expected keys with values, starting with \"" + std::string(*required.begin()) + ":\"");
  }
  std::set<std::string> seen;
  for (const auto& entry : node) {
    const std::string key = text(entry.first);
    check_key(entry.first, key, required, optional);
    if (!seen.insert(key).second) fail(entry.first.Mark(), "\"" + key + "\" is given twice");
  }
  for (const std::string_view key : required) {
    if (!seen.contains(std::string(key))) {
      fail(node.Mark(), "\"" + std::string(key) + "\" is missing; add it");
    }
  }
}

std::string LexiconFields::text(const YAML::Node& node) const {
  if (!node.IsScalar()) fail(node.Mark(), "expected a text here");
  return node.Scalar();
}

std::string LexiconFields::text(const YAML::Node& map, const char* key) const {
  const YAML::Node node = map[key];
  return node ? text(node) : "";
}

bool LexiconFields::flag(const YAML::Node& map, const char* key, bool missing) const {
  const YAML::Node node = map[key];
  if (!node) return missing;
  const std::string given = text(node);
  for (const char* yes : {"true", "yes"}) {
    if (given == yes) return true;
  }
  for (const char* no : {"false", "no"}) {
    if (given == no) return false;
  }
  fail(node.Mark(),
       "\"" + std::string(key) + "\" must be true or false (or yes, no), not \"" + given + "\"");
}

double LexiconFields::number(const YAML::Node& map, const char* key, double missing) const {
  const YAML::Node node = map[key];
  if (!node) return missing;
  double value = 0;
  if (!node.IsScalar() || !YAML::convert<double>::decode(node, value) || !std::isfinite(value)) {
    fail(node.Mark(), "\"" + std::string(key) + "\" must be a number such as 0.5");
  }
  return value;
}

std::size_t LexiconFields::choice(const YAML::Node& map, const char* key, Keys choices) const {
  const YAML::Node node = map[key];
  if (!node) return 0;
  const std::string given = text(node);
  const auto found = std::ranges::find(choices, given);
  if (found == choices.end()) {
    fail(node.Mark(), "\"" + std::string(key) + "\" must be one of " + listed(choices) +
                          ", not \"" + given + "\"");
  }
  return static_cast<std::size_t>(found - choices.begin());
}

YAML::Node LexiconFields::list(const YAML::Node& map, const char* key) const {
  const YAML::Node node = map[key];
  if (!node) return YAML::Node(YAML::NodeType::Sequence);
  if (!node.IsSequence()) {
    fail(node.Mark(), "\"" + std::string(key) + "\" must be a list, one entry a \"-\"");
  }
  return node;
}

std::vector<std::string> LexiconFields::texts(const YAML::Node& map, const char* key) const {
  std::vector<std::string> found;
  for (const YAML::Node& node : list(map, key)) found.push_back(text(node));
  return found;
}

YAML::Node load_yaml(std::string_view yaml, std::string_view where) {
  require_utf8(yaml, where);
  try {
    return YAML::Load(std::string(yaml));
  } catch (const YAML::Exception& error) {
    const std::string line = error.mark.is_null() ? "" : ":" + std::to_string(error.mark.line + 1);
    throw InputError(std::string(where) + line, "not readable as YAML: " + error.msg);
  }
}

void require_utf8(std::string_view bytes, std::string_view where) {
  if (bytes.starts_with("\xFF\xFE") || bytes.starts_with("\xFE\xFF")) {
    throw InputError(std::string(where) + ":1", "this file is UTF-16; save it as UTF-8");
  }
  if (is_utf8(bytes)) return;
  std::size_t line = 1;
  for (std::size_t at = 0; at < bytes.size(); ++line) {
    const std::size_t end = std::min(bytes.find('\n', at), bytes.size());
    if (!is_utf8(bytes.substr(at, end - at))) break;
    at = end + 1;
  }
  throw InputError(std::string(where) + ":" + std::to_string(line),
                   "this line is not UTF-8; save the file as UTF-8");
}

std::size_t line_of(const YAML::Node& node) {
  const YAML::Mark mark = node.Mark();
  return mark.is_null() ? 0 : static_cast<std::size_t>(mark.line) + 1;
}

}  // namespace slantwise

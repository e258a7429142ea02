#include "core/text/message_patterns.h"

#include <unicode/messagepattern.h>
#include <unicode/unistr.h>
#include <yaml-cpp/yaml.h>

#include "core/error.h"

namespace slantwise {
namespace {

[[noreturn]] void refuse(std::string_view where, const std::string& id, const std::string& what) {
  throw InputError(where, "message '" + id + "': " + what);
}

YAML::Node loaded(std::string_view yaml, std::string_view where) {
  try {
    return YAML::Load(std::string(yaml));
  } catch (const YAML::Exception& error) {
    throw InputError(where, std::string("is not YAML: ") + error.what());
  }
}

}  // namespace

std::set<std::string> values_of(const std::string& pattern, std::string_view where) {
  UErrorCode status = U_ZERO_ERROR;
  const icu::MessagePattern parsed(icu::UnicodeString::fromUTF8(pattern), nullptr, status);
  if (U_FAILURE(status) != 0) {
    throw InputError(where, "is no pattern of ICU MessageFormat: \"" + pattern + "\"");
  }
  std::set<std::string> names;
  for (int32_t i = 0; i < parsed.countParts(); ++i) {
    const icu::MessagePattern::Part& part = parsed.getPart(i);
    if (part.getType() != UMSGPAT_PART_TYPE_ARG_NAME) continue;
    std::string name;
    names.insert(parsed.getSubstring(part).toUTF8String(name));
  }
  return names;
}

MessagePatterns parse_patterns(std::string_view yaml, std::string_view where) {
  const YAML::Node root = loaded(yaml, where);
  if (!root.IsMap() || !root["language"] || !root["messages"] || !root["messages"].IsMap()) {
    throw InputError(where, "write `language: fr` and a table `messages` of patterns by id");
  }
  MessagePatterns out{root["language"].as<std::string>(), {}};
  for (const auto& entry : root["messages"]) {
    const auto id = entry.first.as<std::string>();
    if (!entry.second.IsScalar()) refuse(where, id, "write one text");
    const bool is_new = out.by_id.emplace(id, entry.second.as<std::string>()).second;
    if (!is_new) refuse(where, id, "stands here twice; take one out");
    values_of(out.by_id[id], std::string(where) + ": message '" + id + "'");
  }
  return out;
}

void check_against(const MessagePatterns& english, const MessagePatterns& of,
                   std::string_view where) {
  for (const auto& [id, pattern] : of.by_id) {
    const auto same = english.by_id.find(id);
    if (same == english.by_id.end()) refuse(where, id, "is not in English; take it out");
    const auto known = values_of(same->second, where);
    for (const std::string& value : values_of(pattern, where)) {
      if (!known.contains(value)) refuse(where, id, "the English one has no {" + value + "}");
    }
  }
}

}  // namespace slantwise

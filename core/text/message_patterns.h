// The patterns of one language as its file has them, checked. A part of core/text/messages.h.
#pragma once

#include <map>
#include <set>
#include <string>
#include <string_view>

namespace slantwise {

struct MessagePatterns {
  std::string language;
  std::map<std::string, std::string> by_id;
};

// Throws InputError with `where` if the YAML or a pattern is malformed.
MessagePatterns parse_patterns(std::string_view yaml, std::string_view where);

// The names of a pattern's values, those inside plurals and choices too.
std::set<std::string> values_of(const std::string& pattern, std::string_view where);

// Throws InputError if `of` has an id that `english` has not, or a pattern a value.
void check_against(const MessagePatterns& english, const MessagePatterns& of,
                   std::string_view where);

}  // namespace slantwise

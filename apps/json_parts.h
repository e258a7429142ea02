// Small things that all JSON of this program is made with.
#pragma once

#include <string>
#include <vector>

#include <nlohmann/json.hpp>

namespace slantwise::json {

using Json = nlohmann::ordered_json;

// null for what is not known.
inline Json maybe(const std::string& text) { return text.empty() ? Json(nullptr) : Json(text); }

template <typename T, typename F>
Json list(const std::vector<T>& values, F to_json) {
  Json out = Json::array();
  for (const T& value : values) out.push_back(to_json(value));
  return out;
}

}  // namespace slantwise::json

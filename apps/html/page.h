// A whole HTML file around a body: strict policy, one style, one script, nothing from elsewhere.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "apps/html/markup.h"

namespace slantwise::html {

struct PageParts {
  std::string_view title;
  std::vector<std::string_view> styles;   // names of resources, joined: "apps/web/base.css"
  std::vector<std::string_view> scripts;  // likewise; none: no script at all
};

// The bytes of these resources, one behind the other.
std::string joined(const std::vector<std::string_view>& names);

// The policy allows the one style and the one script (if any) by their SHA-256, images as data:
// only, and no connection anywhere. Ill-formed UTF-8 in `body` becomes U+FFFD.
std::string page(const PageParts& parts, const Markup& body);

// "sha256-..." in Base64, as a Content-Security-Policy names a script.
std::string policy_hash(std::string_view bytes);

}  // namespace slantwise::html

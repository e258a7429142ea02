// The page of `voices --explain`: one article, whose words each part is and why.
#pragma once

#include <string>

#include "apps/explanation.h"

namespace slantwise::html {

// One self-contained file without any script. Each numbered part links to its row in a table that
// names the rule; the rules are explained below. What is cut is struck through; the words that
// introduce a source are underlined. Nothing of the article becomes markup.
std::string explain_page(const Explanation& explanation);

}  // namespace slantwise::html

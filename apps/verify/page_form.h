// What the page of `compare` is made of: anything else may show words that verify does not read.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "apps/verify/html_tree.h"

namespace slantwise::verify {

// A sentence for everything that no page has, in order: an element or attribute that it never
// writes, a comment, a second style or script, a passage or column in another place. `version` is
// what the page says made it: if that is this program, its style and script must be this program's.
std::vector<std::string> form_flaws(const HtmlNode& root, std::string_view bytes,
                                    std::string_view version);

// What is wrong with an <li class="passage">: it has who, one blockquote, where, nothing else.
// Empty if nothing is; so too below.
std::string passage_flaw(const HtmlNode& passage);

// With the <p class="from"> above the passages: outlet, date, title, id.
std::string from_flaw(const HtmlNode& from);

// With an <article class="column">: a header, paragraphs, what is not counted.
std::string column_flaw(const HtmlNode& column);

}  // namespace slantwise::verify

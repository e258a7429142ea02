// Whether this program can split a text into words at all.
//
// Example:
//   if (std::optional<Problem> problem = script_problem(article, missing)) ...
//
// Pure functions of their arguments; any thread.
#pragma once

#include <optional>
#include <span>
#include <string_view>

#include "core/article.h"
#include "core/error.h"

namespace slantwise {

// Says that the article has to be left out (Kind::skipped) if one letter in twenty or more is of a
// script whose dictionary is among the `missing` ones (see core/text/dictionaries.h), or that such
// words are left unsplit (Kind::noted) if fewer are.
std::optional<Problem> script_problem(const Article& article,
                                      std::span<const std::string_view> missing);

}  // namespace slantwise

// The forms in which a text may name who made it.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "core/clean/rules.h"
#include "core/corpus.h"

namespace slantwise::lesson {

// "Harbor Post" -> itself, "HarborPost", "HP" is too short; "The Harbor Post News" -> "Harbor
// Post", too.
std::vector<std::string> forms_of(std::string_view name);

// Of all outlets, producers, authors and addresses of `corpus`, and of the agencies of `book`, as
// one expression without groups; sorted, so that it is the same for any order of the articles.
std::string name_expression(const Corpus& corpus, const RuleBook& book);

}  // namespace slantwise::lesson

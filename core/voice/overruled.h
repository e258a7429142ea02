// Voices that a person decided.
#pragma once

#include <span>

#include "core/clean/overrule.h"

namespace slantwise {

// Gives the words of every voice overrule that voice, with high confidence and the overrule's rule.
// What is called an editor's note is added to document.inserts, signed by the article's origin.
// REQUIRES: the voices of `document` are set.
void overrule_voices(Document& document, std::span<const Overrule> overrules);

}  // namespace slantwise

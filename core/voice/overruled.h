// Voices and speakers that a person decided.
#pragma once

#include <span>
#include <string>

#include "core/clean/overrule.h"

namespace slantwise {

// Gives the words of every voice overrule that voice, with high confidence and the overrule's rule.
// What is called an editor's note is added to document.inserts, signed by the article's origin.
// REQUIRES: the voices of `document` are set.
void overrule_voices(Document& document, std::span<const Overrule> overrules);

// The attribution whose content has exactly the words of `span`, marks aside; -1: none has.
int spoken_at(const Document& document, Span span);

// Gives exactly the words of `span` a speaker, after the voices: to the attribution of these words,
// or to a new one where they are whole runs of quoted or reported words; false, and nothing is
// changed, where they are neither. The category is that of the speaker's other words, else
// "unresolved"; without a name ("") the words that named the source are forgotten. Words of a named
// speaker are not unclear. Other quotations stay as they are, also those that were carried over.
bool overrule_speaker(Document& document, Span span, const std::string& speaker);

}  // namespace slantwise

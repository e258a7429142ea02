// Small classes of words that tell what a verb of harm is to its sentence. Used by
// models/agency_clause.cpp.
#pragma once

#include <string_view>

#include "core/voice/lexicon_words.h"

namespace slantwise {

// "got": makes a passive as be does.
bool is_get(std::string_view word);

// Participles that do not end in -ed.
bool irregular_participle(std::string_view word);

// Words that may stand between be and its participle, or before a verb, beside those in -ly.
bool may_intervene(std::string_view word, WordTraits traits);

// Quantities that begin an object: "at least 12", "more than 40".
bool opens_quantity(std::string_view word);

// "nine", "dozens".
bool number_word(std::string_view word);

// "the day before", "this week": a time, not an object.
bool names_time(std::string_view word);

// "by default", "by accident": no doer.
bool no_doer(std::string_view after_by);

// "shot down": no object.
bool particle(std::string_view word);

}  // namespace slantwise

// What an exercise on two halves shows of its numbers: tables of words, and the key.
#pragma once

#include <span>

#include "apps/html/markup.h"
#include "apps/lesson/exercise.h"
#include "apps/lesson/halves.h"

namespace slantwise::lesson {

// The first `kMostRows` of the words that the token test calls different, the surest first.
inline constexpr std::size_t kMostRows = 60;

// Words of `rows` with their uses in each half and the texts that have them.
void halves_table(const Material& material, std::span<const HalfWord> rows, html::Markup& out);

// The same with G2 and q, for students who have answered.
void halves_result(const Material& material, const Halves& halves, html::Markup& out);

// What both tests find, as shares, and what other deals of the same outlet show.
void halves_key(const Material& material, const Halves& halves, html::Markup& out);

// True where the word is part of an outlet's or agency's name and names are hidden.
bool tells_outlet(const Material& material, std::string_view word);

}  // namespace slantwise::lesson

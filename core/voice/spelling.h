// One name in several spellings: Lavrov and Lawrow, Zelensky and Zelenskyy (methods 4.5).
#pragma once

#include <string>
#include <string_view>

namespace slantwise {

// How many letters must be added, dropped or changed; counted in bytes.
std::size_t letters_changed(std::string_view a, std::string_view b);

// A folded name in one spelling for all: in ASCII, with w as v, a last -yy, -iy or -ij as y.
std::string spelling(std::string_view name);

enum class Agreeing : unsigned char { alone, first_name };

// True for spellings of one last name: of six letters or more, with the same first one, and at most
// one other letter changed; or two, if the first names agree.
bool same_name(std::string_view a, std::string_view b, Agreeing agreeing);

// The same of two names that went through spelling() before.
bool same_spelling(std::string_view a, std::string_view b, Agreeing agreeing);

// Names with fewer letters are alike by chance.
inline constexpr std::size_t kLeastLetters = 6;

}  // namespace slantwise

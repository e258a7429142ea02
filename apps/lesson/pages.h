// The exercise "Whose words?" (methods 8.4.4) as two pages: one to color, one with the answers.
#pragma once

#include <string>

#include "apps/lesson/segments.h"

namespace slantwise::lesson {

// Holds the text and the numbers of its segments, and no answer in any form.
std::string student_page(const ColoredText& exercise);

// The same text colored, the counts, how often the program errs, questions to discuss.
std::string key_page(const ColoredText& exercise);

}  // namespace slantwise::lesson

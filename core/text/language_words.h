// What the words of the standard (core/text/words.h) miss in some languages.
//
// Example:
//   without_elision("l’armée");  // "armée"
#pragma once

#include <string_view>
#include <vector>

#include "core/span.h"

namespace slantwise {

// `word` without a shortened French article, pronoun or conjunction before its apostrophe: l', d',
// j', m', t', s', c', n', qu', jusqu', lorsqu', puisqu', quoiqu'. A view into `word`; others, such
// as "aujourd'hui", stay whole.
std::string_view without_elision(std::string_view word);

// Ends words at the narrow no-break space U+202F, which the standard takes for a letter: French and
// others set it before ; : ! ? and within « ». Between two digits it stays: 10 000 is one number.
// `words` are byte ranges of `text`, in order.
void split_at_narrow_spaces(std::string_view text, std::vector<Span>& words);

}  // namespace slantwise

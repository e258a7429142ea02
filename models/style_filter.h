// Words that say more of a house than of a subject (methods 6.3 a-c): choices of spelling, function
// words, names of outlets and bylines. They are shown apart, in a drawer, and get no badge.
//
//   StyleFilter style(corpus, lexicon, house_styles(corpus, lexicon));
//   style.of("percent");  // StyleReason::choice, where the outlets chose differently
//
// Part d, words that favor one outlet whatever the event, needs two sides:
// models/style_events.h.
#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

#include "models/house_style.h"

namespace slantwise {

enum class StyleReason : std::uint8_t { none, choice, function_word, name, most_events };
// "", "house style", "function word", "outlet or byline", "most events"
std::string_view name(StyleReason reason);

class StyleFilter {
 public:
  // `rows` are house_styles() of the same corpus and lexicon. REQUIRES: the corpus outlives this.
  StyleFilter(const Corpus& corpus, const Lexicon& lexicon, const std::vector<StyleRow>& rows);

  StyleReason of(TermId term) const { return reasons_[static_cast<std::size_t>(term)]; }
  // Of several words joined by blanks: of the first one, if all of them have a reason. none for
  // what is not in the vocabulary.
  StyleReason of(std::string_view words) const;

 private:
  void add_names(const Corpus& corpus);

  const Vocabulary* vocabulary_;
  std::vector<StyleReason> reasons_;
};

}  // namespace slantwise

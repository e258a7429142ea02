#include "core/text/term_numbers.h"

#include "core/text/unicode.h"

namespace slantwise {

// The keys of spellings that are new.
void TermNumbers::learn() {
  while (key_of_.size() < spellings_.size()) {
    const auto spelling = static_cast<std::uint32_t>(key_of_.size());
    key_of_.push_back(keys_.add(term_key(spellings_.term(spelling))));
  }
  places_.resize(keys_.size());
}

std::span<const TermId> TermNumbers::number(std::span<const std::string_view> words,
                                            std::vector<std::string>& terms) {
  if (spellings_.size() > most_ || document_ == 0xffffffffu) *this = TermNumbers(most_);
  ++document_;
  const std::span<const std::uint32_t> spellings = spellings_.add_all(words);
  learn();
  numbers_.resize(words.size());
  for (std::size_t at = 0; at < words.size(); ++at) {
    const std::uint32_t key = key_of_[spellings[at]];
    Place& place = places_[key];
    if (place.document != document_) {
      place = {document_, TermId{static_cast<std::uint32_t>(terms.size())}};
      terms.emplace_back(keys_.term(key));
    }
    numbers_[at] = place.term;
  }
  return numbers_;
}

}  // namespace slantwise

#include "core/vocabulary.h"

namespace slantwise {

TermId Vocabulary::add(std::string_view term) {
  if (const auto found = ids_.find(term); found != ids_.end()) return found->second;
  const TermId id{static_cast<std::uint32_t>(terms_.size())};
  ids_.emplace(terms_.emplace_back(term), id);
  return id;
}

TermId Vocabulary::find(std::string_view term) const {
  const auto found = ids_.find(term);
  return found == ids_.end() ? kNoTerm : found->second;
}

}  // namespace slantwise

#include "models/quote_unquoted.h"

#include "models/quote_groups.h"

namespace slantwise {

std::uint64_t hash_of(std::span<const TermId> words) {
  std::uint64_t hash = words.size();
  for (const TermId word : words) {
    hash = (hash ^ static_cast<std::uint64_t>(word)) * 0x9E3779B97F4A7C15u;
    hash ^= hash >> 29;
  }
  return hash;
}

void Unquoted::count(const Corpus& corpus) {
  for (const Document& document : corpus.documents) {
    std::set<std::uint64_t> seen;
    for (std::size_t size = kFragmentWords; size <= kSharedWords; ++size) {
      scan(document, size, seen);
    }
    for (const std::uint64_t hash : seen) ++articles_[hash];
  }
}

std::size_t Unquoted::articles(std::span<const TermId> words) const {
  const auto found = articles_.find(hash_of(words));
  return found == articles_.end() ? 0 : found->second;
}

void Unquoted::scan(const Document& document, std::size_t size,
                    std::set<std::uint64_t>& seen) const {
  const Tokens& tokens = document.tokens;
  std::size_t plain = 0;  // words in a row that are not quoted
  for (std::size_t i = 0; i < tokens.size(); ++i) {
    plain = tokens.voice[i] == Voice::quote ? 0 : plain + 1;
    if (plain < size) continue;
    const std::uint64_t hash =
        hash_of(std::span<const TermId>(tokens.term).subspan(i + 1 - size, size));
    if (articles_.contains(hash)) seen.insert(hash);
  }
}

}  // namespace slantwise

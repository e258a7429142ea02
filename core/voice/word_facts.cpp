#include "core/voice/word_facts.h"

#include "core/voice/distance.h"
#include "core/voice/source_types.h"

namespace slantwise {

WordFactsTable::WordFactsTable(const CueList& cues, const SourceTypes& types,
                               const DistanceRules& distance) {
  for (const std::string_view word : listed_words()) add(word);
  // In another language "a" or "he" is another word than in English: its own grammar comes first.
  for (const auto& [word, traits] : cues.grammar()) add(word).traits = 0;
  for (const auto& [word, traits] : cues.grammar()) add(word).traits |= traits;
  for (const auto& [word, list] : cues) {
    WordFacts& facts = add(word);
    facts.cues = list;
    facts.traits |= trait::kCue;
  }
  for (const auto& [word, list] : types.by_first_word()) add(word).kinds = list;
  for (const std::string& word : distance.words) {
    add(std::string_view(word).substr(0, word.find('-'))).traits |= trait::kDistance;
    add(word).traits |= trait::kDistance;
  }
}

WordFacts& WordFactsTable::add(std::string_view word) {
  const auto [at, is_new] = facts_.try_emplace(std::string(word));
  const std::size_t bit = WordHash()(word) % kBits;
  seen_[bit / 64] |= std::uint64_t{1} << (bit % 64);
  if (is_new) at.value().traits = word_traits(word);
  return at.value();
}

const WordFacts* WordFactsTable::find(std::string_view word) const {
  const std::size_t hash = WordHash()(word);
  const std::size_t bit = hash % kBits;
  if ((seen_[bit / 64] >> (bit % 64) & 1) == 0) return nullptr;
  const auto found = facts_.find(word, hash);
  return found == facts_.end() ? nullptr : &found->second;
}

}  // namespace slantwise

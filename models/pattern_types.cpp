#include "models/pattern_types.h"

#include <algorithm>
#include <optional>

#include "core/error.h"
#include "core/text/language_words.h"
#include "core/text/token_steps.h"
#include "core/text/unicode.h"
#include "models/patterns.h"

namespace slantwise {
namespace {

constexpr std::size_t kBuckets = std::size_t{1} << 16;

// The first two bytes; 0 stands for the missing ones, so that a shorter prefix is a range.
std::size_t bucket_of(std::string_view term) {
  const auto byte = [&](std::size_t at) {
    return at < term.size() ? static_cast<std::size_t>(static_cast<unsigned char>(term[at])) : 0;
  };
  return byte(0) << 8 | byte(1);
}

// The buckets that hold every term beginning with `prefix`: [first, second).
std::pair<std::size_t, std::size_t> buckets_of(std::string_view prefix) {
  const std::size_t first = bucket_of(prefix);
  if (prefix.empty()) return {0, kBuckets};
  return {first, first + (prefix.size() == 1 ? 256 : 1)};
}

std::string stem_of(TokenPipe& pipe, std::string_view word) {
  const std::string_view words[] = {word};
  return std::string(pipe.apply(words).front());
}

TokenPipe stemmer(const std::string& language) {
  if (!has_stemmer(language)) {
    throw UsageError("there is no stemmer for the language \"" + language +
                     "\"; write the words of a \"stem:\" pattern out, or with *");
  }
  return TokenPipe({.stem = language});
}

}  // namespace

// Greedy over code points: on a mismatch the last star takes one more of them.
bool glob(std::string_view pattern, std::string_view word) {
  std::size_t p = 0, w = 0;
  std::optional<std::size_t> star;
  std::size_t taken = 0;
  while (w < word.size()) {
    if (p < pattern.size() && pattern[p] == '*') {
      star = p++;
      taken = w;
    } else if (p < pattern.size() && pattern[p] == '?') {
      ++p;
      w = next_code_point(word, w);
    } else if (p < pattern.size() && pattern[p] == word[w]) {
      ++p;
      ++w;
    } else if (star) {
      p = *star + 1;
      taken = next_code_point(word, taken);
      w = taken;
    } else {
      return false;
    }
  }
  return pattern.find_first_not_of('*', p) == std::string_view::npos;
}

std::vector<TermId> PatternTypes::of(std::string_view word, const std::string& language) {
  if (word.starts_with(kStemPrefix)) return of_stem(word.substr(kStemPrefix.size()), language);
  std::string key;  // what is written in capitals stands folded in the vocabulary
  if (word.starts_with(kCasePrefix)) {
    key = fold(word.substr(kCasePrefix.size()));
    word = key;
  }
  if (word.find_first_of("*?") != std::string_view::npos) return of_glob(word);
  TermId term = vocabulary_.find(word);
  // French texts are counted without l' and its like.
  if (term == kNoTerm) term = vocabulary_.find(without_elision(word));
  return term == kNoTerm ? std::vector<TermId>{} : std::vector<TermId>{term};
}

void PatternTypes::sort_terms() {
  if (!bucket_.empty()) return;
  bucket_.assign(kBuckets + 1, 0);
  const std::size_t size = vocabulary_.size();
  for (std::size_t at = 0; at < size; ++at) {
    ++bucket_[bucket_of(vocabulary_.term(TermId{static_cast<std::uint32_t>(at)})) + 1];
  }
  for (std::size_t b = 0; b < kBuckets; ++b) bucket_[b + 1] += bucket_[b];
  std::vector<std::size_t> next = bucket_;
  sorted_.resize(size);
  for (std::size_t at = 0; at < size; ++at) {
    const TermId term{static_cast<std::uint32_t>(at)};
    sorted_[next[bucket_of(vocabulary_.term(term))]++] = term;
  }
}

std::vector<TermId> PatternTypes::of_glob(std::string_view word) {
  sort_terms();
  const auto [first, end] =
      buckets_of(word.substr(0, std::min<std::size_t>(2, word.find_first_of("*?"))));
  std::vector<TermId> found;
  for (std::size_t at = bucket_[first]; at < bucket_[end]; ++at) {
    if (glob(word, vocabulary_.term(sorted_[at]))) found.push_back(sorted_[at]);
  }
  std::ranges::sort(found);
  return found;
}

std::vector<TermId> PatternTypes::of_stem(std::string_view word, const std::string& language) {
  const auto [entry, added] = stems_.try_emplace(language);
  TokenPipe pipe = stemmer(language);
  if (added) {
    for (std::size_t at = 0; at < vocabulary_.size(); ++at) {
      const TermId term{static_cast<std::uint32_t>(at)};
      entry->second[stem_of(pipe, vocabulary_.term(term))].push_back(term);
    }
  }
  const auto found = entry->second.find(stem_of(pipe, word));
  return found == entry->second.end() ? std::vector<TermId>{} : found->second;
}

}  // namespace slantwise

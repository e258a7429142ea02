#include "models/shingles.h"

#include <xxhash.h>

#include <algorithm>
#include <string>

#include "core/text/unicode.h"

namespace slantwise {
namespace {

bool is_digit(char c) { return c >= '0' && c <= '9'; }

// Digits as one 0, and ASCII capitals as small letters.
void append_folded(std::string_view word, std::string& out) {
  for (const char c : word) {
    if (is_digit(c)) {
      if (out.empty() || out.back() != '0') out += '0';
    } else {
      out += c >= 'A' && c <= 'Z' ? static_cast<char>(c | 0x20) : c;
    }
  }
}

bool is_ascii(std::string_view word) {
  return std::ranges::all_of(word, [](char c) { return (c & 0x80) == 0; });
}

bool is_counted(Zone zone) { return zone != Zone::boilerplate && zone != Zone::caption; }

constexpr std::uint64_t kNoCode = 0;

// Where one set is much smaller, its members are looked up in the other.
constexpr std::size_t kMuchSmaller = 16;

}  // namespace

std::uint64_t word_code(std::string_view word) {
  std::string folded;
  append_folded(is_ascii(word) ? word : fold(word), folded);
  const std::uint64_t code = XXH3_64bits(folded.data(), folded.size());
  return code == kNoCode ? 1 : code;
}

WordCodes::WordCodes(std::span<const Document> documents) {
  for (const Document& document : documents) {
    const Tokens& tokens = document.tokens;
    for (std::size_t i = 0; i < tokens.size(); ++i) {
      const auto term = static_cast<std::size_t>(tokens.term[i]);
      if (term >= of_term_.size()) of_term_.resize(2 * term + 1, kNoCode);
      if (of_term_[term] == kNoCode) {
        of_term_[term] = word_code(slice(document.text, match_span(document, i)));
      }
    }
  }
}

std::uint64_t WordCodes::of(const Document& document, std::size_t token) const {
  const auto term = static_cast<std::size_t>(document.tokens.term[token]);
  if (term < of_term_.size() && of_term_[term] != kNoCode) return of_term_[term];
  return word_code(slice(document.text, match_span(document, token)));
}

WordRuns words_of(const Document& document, Quoted quoted, const WordCodes& codes) {
  const Tokens& tokens = document.tokens;
  WordRuns out;
  const auto end_run = [&] {
    const auto size = static_cast<std::uint32_t>(out.codes.size());
    if (size > (out.ends.empty() ? 0 : out.ends.back())) out.ends.push_back(size);
  };
  for (std::size_t i = 0; i < tokens.size(); ++i) {
    if (!is_counted(tokens.zone[i])) continue;
    if (quoted == Quoted::out && tokens.voice[i] == Voice::quote) {
      end_run();
      continue;
    }
    out.codes.push_back(codes.of(document, i));
    out.tokens.push_back(static_cast<std::uint32_t>(i));
  }
  end_run();
  return out;
}

WordRuns one_run(std::vector<std::uint64_t> codes) {
  WordRuns out;
  out.codes = std::move(codes);
  for (std::uint32_t i = 0; i < out.codes.size(); ++i) out.tokens.push_back(i);
  if (!out.codes.empty()) out.ends.push_back(static_cast<std::uint32_t>(out.codes.size()));
  return out;
}

ShingleRuns shingle_runs(const WordRuns& words) {
  ShingleRuns out;
  std::uint32_t begin = 0;
  for (const std::uint32_t end : words.ends) {
    for (std::uint32_t at = begin; at + kShingleWords <= end; ++at) {
      out.hashes.push_back(
          XXH3_64bits(words.codes.data() + at, kShingleWords * sizeof(std::uint64_t)));
      out.first.push_back(at);
    }
    const auto size = static_cast<std::uint32_t>(out.hashes.size());
    if (size > (out.ends.empty() ? 0 : out.ends.back())) out.ends.push_back(size);
    begin = end;
  }
  return out;
}

Shingles shingle_set(const ShingleRuns& runs) {
  Shingles set = runs.hashes;
  std::ranges::sort(set);
  const auto rest = std::ranges::unique(set);
  set.erase(rest.begin(), rest.end());
  return set;
}

Shingles shingles(const WordRuns& words) { return shingle_set(shingle_runs(words)); }

std::size_t shared(const Shingles& a, const Shingles& b) {
  if (a.size() > b.size()) return shared(b, a);
  std::size_t count = 0;
  if (a.size() * kMuchSmaller < b.size()) {
    for (const std::uint64_t one : a) count += std::ranges::binary_search(b, one) ? 1 : 0;
    return count;
  }
  for (std::size_t i = 0, j = 0; i < a.size() && j < b.size();) {
    const std::uint64_t x = a[i], y = b[j];
    count += x == y ? 1 : 0;
    i += x <= y ? 1 : 0;
    j += y <= x ? 1 : 0;
  }
  return count;
}

double containment(const Shingles& a, const Shingles& b) {
  const std::size_t least = std::min(a.size(), b.size());
  return least == 0 ? 0 : static_cast<double>(shared(a, b)) / static_cast<double>(least);
}

double resemblance(const Shingles& a, const Shingles& b) {
  const std::size_t both = shared(a, b);
  const std::size_t all = a.size() + b.size() - both;
  return all == 0 ? 0 : static_cast<double>(both) / static_cast<double>(all);
}

}  // namespace slantwise

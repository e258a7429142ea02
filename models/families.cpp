#include "models/families.h"

#include <tsl/robin_map.h>
#include <xxhash.h>

#include <string>
#include <string_view>
#include <tuple>
#include <utility>

namespace slantwise {
namespace {

// Documents with one key are one family. A letter in front keeps the three kinds apart.
std::string family_key(const Document& document, std::size_t at) {
  if (!document.article.family.empty()) return "given " + document.article.family;
  std::vector<TermId> words;
  for (std::size_t token = 0; token < document.tokens.size(); ++token) {
    if (document.tokens.zone[token] == Zone::boilerplate) continue;
    words.push_back(document.tokens.term[token]);
  }
  // Two texts without words have nothing in common.
  if (words.empty()) return "alone " + std::to_string(at);
  const XXH128_hash_t hash = XXH3_128bits(words.data(), words.size() * sizeof(TermId));
  return "equal " + std::to_string(hash.high64) + " " + std::to_string(hash.low64);
}

// ISO dates sort as text, and "" (unknown) before all of them.
bool later(const Article& a, const Article& b) {
  return std::tie(a.date, a.id) > std::tie(b.date, b.id);
}

}  // namespace

Families families(std::span<const Document> documents) {
  Families result;
  tsl::robin_map<std::string, std::uint32_t> numbers;
  for (std::size_t at = 0; at < documents.size(); ++at) {
    const auto next = static_cast<std::uint32_t>(numbers.size());
    result.of.push_back(numbers.emplace(family_key(documents[at], at), next).first->second);
  }
  result.count = numbers.size();

  tsl::robin_map<std::string, std::size_t> latest;  // by family and outlet
  for (std::size_t at = 0; at < documents.size(); ++at) {
    const Article& article = documents[at].article;
    const std::string place = std::to_string(result.of[at]) + " " + article.outlet;
    const auto [found, fresh] = latest.emplace(place, at);
    if (!fresh && later(article, documents[found->second].article)) found.value() = at;
  }
  result.representative.assign(documents.size(), false);
  for (const auto& [place, at] : latest) result.representative[at] = true;
  return result;
}

}  // namespace slantwise

#include "models/origin_words.h"

namespace slantwise {

std::string mark_in_words(std::string_view evidence) {
  const std::size_t colon = evidence.find(": ");
  if (colon == std::string_view::npos) return "“" + std::string(evidence) + "”";
  const std::string_view rule = evidence.substr(0, colon);
  const std::string words = "“" + std::string(evidence.substr(colon + 2)) + "”";
  if (rule.starts_with("dateline")) return "the dateline " + words;
  if (rule.starts_with("sign-off")) return "the sign-off " + words;
  return words;
}

}  // namespace slantwise

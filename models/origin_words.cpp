#include "models/origin_words.h"

#include "core/text/messages.h"

namespace slantwise {

Message origin_mark(std::string_view evidence) {
  const std::size_t colon = evidence.find(": ");
  const auto said = [](const char* id, std::string_view words) {
    return Message{id, {{"words", std::string(words)}}};
  };
  if (colon == std::string_view::npos) return said("mark.other", evidence);
  const std::string_view rule = evidence.substr(0, colon), words = evidence.substr(colon + 2);
  if (rule.starts_with("dateline")) return said("mark.dateline", words);
  return said(rule.starts_with("sign-off") ? "mark.sign-off" : "mark.other", words);
}

std::string mark_in_words(std::string_view evidence) { return in_english(origin_mark(evidence)); }

}  // namespace slantwise

// Which languages the articles of a run are in, and what follows for reading their numbers.
#pragma once

#include <optional>
#include <span>
#include <string>
#include <vector>

#include "core/document.h"
#include "core/message.h"

namespace slantwise {

struct LanguageCount {
  std::string code;  // empty: unknown
  std::string name;  // "Ukrainian", "unknown language"
  std::size_t articles = 0;
  std::size_t detected = 0;  // those whose field did not say it
};

// Most articles first, then by code; unknown last.
std::vector<LanguageCount> count_languages(std::span<const ArticleLanguage> articles);
std::vector<LanguageCount> count_languages(std::span<const Document> documents);

// "German (3 articles) and Russian (1)"
std::string articles_by_language(std::span<const LanguageCount> languages);

// "Voices are measured on English only, not on German (3 articles) and Russian (1)." Empty
// if all languages that are known are English.
std::string unmeasured_sentence(std::span<const LanguageCount> languages);
std::optional<Message> unmeasured_message(std::span<const LanguageCount> languages);

// "These articles are in 2 languages: English (10 articles) and Russian (3). ..." Empty if fewer
// than two are known.
std::string mixed_sentence(std::span<const LanguageCount> languages);
std::optional<Message> mixed_message(std::span<const LanguageCount> languages);

}  // namespace slantwise

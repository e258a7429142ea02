// The language of an article: its own field, or else as CLD2 detects it. CLD2 stays behind this
// header; without it (it is optional) only fields count.
//
// Example:
//   detect_language("Порт закрыт до четверга, сообщила мэр города рыбакам.");  // "ru"
//
// Pure functions of their arguments; any thread.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "core/article.h"
#include "core/error.h"

namespace slantwise {

enum class LanguageSource : unsigned char { unknown, field, detected };
std::string_view name(LanguageSource source);  // "unknown", "field", "detected"

struct ArticleLanguage {
  std::string code;  // of language_code(); empty: unknown
  LanguageSource source = LanguageSource::unknown;
};

// What the field `language` says. If it says nothing that is a language, the text is asked: about
// its first 4 KiB, from the first line that is long enough to be a paragraph.
ArticleLanguage article_language(const Article& article);

// Says that the field holds no language, if it holds something else.
std::optional<Problem> language_problem(const Article& article);

// The language of most of a text; empty if there are fewer than about forty bytes of letters, if it
// is a mix, or if CLD2 is not sure. Bytes that are not UTF-8 count for nothing.
std::string detect_language(std::string_view text);

// "CLD2 V2.0 - 20141016"; empty if this program was built without it and detects nothing.
std::string language_detector();

}  // namespace slantwise

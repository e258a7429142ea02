#include "core/clean/language.h"

#include <fmt/format.h>

#include "core/clean/encoding.h"
#include "core/text/language.h"
#include "core/text/unicode.h"

#ifdef SLANTWISE_CLD2
#include <cstdio>

#include <cld2/public/compact_lang_det.h>
#include <cld2/public/encodings.h>
#endif

namespace slantwise {
namespace {

constexpr std::size_t kMost = 4096;      // bytes that are looked at
constexpr std::size_t kFirst = 320;      // enough for nearly every text of one language
constexpr std::size_t kParagraph = 160;  // a shorter line may be a menu, a byline, a headline
constexpr std::size_t kShownBytes = 40;

// `bytes` up to `most`, not within a character.
std::string_view cut(std::string_view bytes, std::size_t most) {
  if (bytes.size() <= most) return bytes;
  while (most > 0 && (static_cast<unsigned char>(bytes[most]) & 0xC0) == 0x80) --most;
  return bytes.substr(0, most);
}

#ifdef SLANTWISE_CLD2

struct Guess {
  std::string code;
  bool sure = false;
};

Guess guess(std::string_view text) {
  constexpr int kLetters = 40;  // bytes
  constexpr int kShare = 70;    // percent of the text
  const CLD2::CLDHints hints{nullptr, nullptr, CLD2::UNKNOWN_ENCODING, CLD2::UNKNOWN_LANGUAGE};
  CLD2::Language languages[3];
  int percent[3], letters = 0;
  double scores[3];
  bool reliable = false;
  const CLD2::Language most =
      CLD2::ExtDetectLanguageSummary(text.data(), static_cast<int>(text.size()), true, &hints, 0,
                                     languages, percent, scores, nullptr, &letters, &reliable);
  const bool sure = reliable && letters >= kLetters && most == languages[0] && percent[0] >= kShare;
  return {sure ? language_code(CLD2::LanguageCode(most)) : std::string(), sure};
}

#endif

// From the first long line on.
std::string_view prose(std::string_view whole) {
  const std::string_view text = cut(whole, 2 * kMost);
  for (std::size_t begin = 0; begin < std::min(text.size(), kMost);) {
    const std::size_t end = std::min(text.find('\n', begin), text.size());
    if (end - begin >= kParagraph) return cut(text.substr(begin), kMost);
    begin = end + 1;
  }
  return cut(text, kMost);
}

}  // namespace

std::string_view name(LanguageSource source) {
  constexpr std::string_view kNames[] = {"unknown", "field", "detected"};
  return kNames[static_cast<std::size_t>(source)];
}

#ifdef SLANTWISE_CLD2

std::string detect_language(std::string_view text) {
  std::size_t repaired = 0;
  std::string storage;
  if (text = cut(text, kMost); !is_utf8(text)) text = storage = repair_utf8(text, repaired);
  const Guess first = guess(cut(text, kFirst));
  return first.sure || text.size() <= kFirst ? first.code : guess(text).code;
}

std::string language_detector() { return fmt::format("CLD2 {}", CLD2::DetectLanguageVersion()); }

#else

std::string detect_language(std::string_view) { return {}; }
std::string language_detector() { return {}; }

#endif

ArticleLanguage article_language(const Article& article) {
  if (std::string code = language_code(article.language); !code.empty()) {
    return {std::move(code), LanguageSource::field};
  }
  std::string code;
  if (article.encoding.empty()) {
    code = detect_language(prose(article.text));
  } else {
    // Two bytes a character, and a paragraph's worth before the first long line.
    const std::string_view bytes = std::string_view(article.text).substr(0, 2 * kMost);
    code = detect_language(prose(decode(bytes, article.encoding).text));
  }
  if (code.empty()) return {};
  return {std::move(code), LanguageSource::detected};
}

std::optional<Problem> language_problem(const Article& article) {
  const std::string& written = article.language;
  if (says_no_language(written) || !language_code(written).empty()) return std::nullopt;
  return Problem{Problem::Kind::noted, article.where,
                 fmt::format("\"{}{}\" is not a language that is known, so the article's field "
                             "counts for nothing; write a code of ISO 639, such as en or uk",
                             cut(written, kShownBytes), written.size() > kShownBytes ? "..." : "")};
}

}  // namespace slantwise

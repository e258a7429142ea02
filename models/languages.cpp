#include "models/languages.h"

#include <fmt/format.h>

#include <algorithm>
#include <map>

#include "core/text/language.h"

namespace slantwise {
namespace {

template <typename Keep>
std::vector<LanguageCount> known_that(std::span<const LanguageCount> languages, Keep keep) {
  std::vector<LanguageCount> found;
  for (const LanguageCount& one : languages) {
    if (!one.code.empty() && keep(one)) found.push_back(one);
  }
  return found;
}

}  // namespace

std::string articles_by_language(std::span<const LanguageCount> languages) {
  std::string text;
  for (std::size_t i = 0; i < languages.size(); ++i) {
    const LanguageCount& one = languages[i];
    if (i > 0) text += i + 1 == languages.size() ? " and " : ", ";
    text += fmt::format("{} ({}", one.name, one.articles);
    if (i == 0) text += one.articles == 1 ? " article" : " articles";
    text += ")";
  }
  return text;
}

std::vector<LanguageCount> count_languages(std::span<const Document> documents) {
  std::vector<ArticleLanguage> articles;
  for (const Document& document : documents) articles.push_back(document.language);
  return count_languages(articles);
}

std::vector<LanguageCount> count_languages(std::span<const ArticleLanguage> articles) {
  std::map<std::string, LanguageCount> by_code;
  for (const ArticleLanguage& article : articles) {
    LanguageCount& count = by_code[article.code];
    ++count.articles;
    count.detected += article.source == LanguageSource::detected;
  }
  std::vector<LanguageCount> counts;
  for (auto& [code, count] : by_code) {
    count.code = code;
    count.name = language_name(code);
    counts.push_back(std::move(count));
  }
  std::ranges::stable_sort(counts, [](const LanguageCount& a, const LanguageCount& b) {
    if (a.code.empty() != b.code.empty()) return b.code.empty();
    return a.articles > b.articles;
  });
  return counts;
}

std::string unmeasured_sentence(std::span<const LanguageCount> languages) {
  const auto others =
      known_that(languages, [](const LanguageCount& one) { return one.code != "en"; });
  if (others.empty()) return {};
  return fmt::format("Voices are measured on English only, not on {}.",
                     articles_by_language(others));
}

std::string mixed_sentence(std::span<const LanguageCount> languages) {
  const auto known = known_that(languages, [](const LanguageCount&) { return true; });
  if (known.size() < 2) return {};
  return fmt::format(
      "These articles are in {} languages: {}. Their words differ for that reason alone; "
      "--language {} keeps one of them.",
      known.size(), articles_by_language(known), known.front().code);
}

}  // namespace slantwise

#include "models/languages.h"

#include <algorithm>
#include <map>

#include "core/text/language.h"
#include "core/text/messages.h"

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

std::vector<Message> languages_and_articles(std::span<const LanguageCount> languages) {
  std::vector<Message> out;
  for (const LanguageCount& one : languages) {
    out.push_back({out.empty() ? "language.articles" : "language.number",
                   {{"language", one.name}, {"n", std::uint64_t{one.articles}}}});
  }
  return out;
}

std::string articles_by_language(std::span<const LanguageCount> languages) {
  return in_english({"text.list", {{"list", languages_and_articles(languages)}}});
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

std::optional<Message> unmeasured_message(std::span<const LanguageCount> languages) {
  const auto others =
      known_that(languages, [](const LanguageCount& one) { return one.code != "en"; });
  if (others.empty()) return std::nullopt;
  return Message{"warning.unmeasured", {{"languages", languages_and_articles(others)}}};
}

std::optional<Message> mixed_message(std::span<const LanguageCount> languages) {
  const auto known = known_that(languages, [](const LanguageCount&) { return true; });
  if (known.size() < 2) return std::nullopt;
  return Message{"warning.languages",
                 {{"n", std::uint64_t{known.size()}},
                  {"languages", languages_and_articles(known)},
                  {"code", known.front().code}}};
}

std::string unmeasured_sentence(std::span<const LanguageCount> languages) {
  const auto message = unmeasured_message(languages);
  return message ? in_english(*message) : "";
}

std::string mixed_sentence(std::span<const LanguageCount> languages) {
  const auto message = mixed_message(languages);
  return message ? in_english(*message) : "";
}

}  // namespace slantwise

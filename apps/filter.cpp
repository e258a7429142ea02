#include "apps/filter.h"

#include <algorithm>
#include <map>

#include "apps/suggest.h"
#include "core/clean/language.h"
#include "core/dates.h"
#include "core/error.h"
#include "core/text/language.h"

namespace slantwise {
namespace {

// What to type instead: the nearest name, or else all of them.
std::string suggestion(const std::string& name, const std::vector<std::string>& known) {
  const std::string nearest = did_you_mean(name, known);
  return !nearest.empty() || known.empty() ? nearest : "; there are: " + listed(known);
}

std::string checked_date(const std::string& value, std::string_view option) {
  if (value.empty()) return value;
  const std::string date = normalize_date(value).value_or("");
  if (date.empty()) {
    throw UsageError(std::string(option) + " " + value + ": write the date as YYYY-MM-DD");
  }
  return date;
}

const std::map<std::string, std::string Article::*>& fields() {
  static const std::map<std::string, std::string Article::*> kFields = {
      {"author", &Article::author},  {"event", &Article::event},       {"family", &Article::family},
      {"genre", &Article::genre},    {"language", &Article::language}, {"outlet", &Article::outlet},
      {"section", &Article::section}};
  return kFields;
}

// "en-US" and "English" are one.
bool same_language(const std::string& given, const std::string& wanted) {
  const std::string code = language_code(wanted);
  return !code.empty() && language_code(given) == code;
}

std::string Article::*field(const std::string& name) {
  if (const auto found = fields().find(name); found != fields().end()) return found->second;
  std::vector<std::string> names;
  for (const auto& [known, member] : fields()) names.push_back(known);
  throw UsageError("--where does not know the field '" + name + "'" + suggestion(name, names));
}

}  // namespace

bool leaves_out(const InputOptions& options) {
  return !options.outlets.empty() || !options.since.empty() || !options.until.empty() ||
         !options.where.empty() || !options.language.empty() || options.own_writing;
}

Filter::Filter(const InputOptions& options)
    : since_(checked_date(options.since, "--since")),
      until_(checked_date(options.until, "--until")),
      language_(language_code(options.language)),
      outlets_(options.outlets) {
  if (language_.empty() && !options.language.empty()) {
    throw UsageError("--language: there is no language \"" + options.language +
                     "\"; write a code of ISO 639, such as en, or the language's English name");
  }
  for (const std::string& condition : options.where) {
    const std::size_t equals = condition.find('=');
    if (equals == std::string::npos) {
      throw UsageError("--where " + condition + ": write it as FIELD=VALUE, such as section=world");
    }
    where_.emplace_back(field(condition.substr(0, equals)), condition.substr(equals + 1));
  }
}

bool Filter::keeps(const Article& article) {
  seen_.insert(article.outlet);
  if (!outlets_.empty() && std::ranges::count(outlets_, article.outlet) == 0) return false;
  for (const auto& [member, value] : where_) {
    if (article.*member != value &&
        !(member == &Article::language && same_language(article.*member, value)))
      return false;
  }
  if (!since_.empty() || !until_.empty()) {
    if (article.date.empty()) {
      ++undated_;
      return false;
    }
    if (!since_.empty() && article.date < since_) return false;
    if (!until_.empty() && article.date > until_) return false;
  }
  if (!language_.empty() && !is_in_language(article)) return false;
  ++kept_;
  return true;
}

bool Filter::is_in_language(const Article& article) {
  const ArticleLanguage language = article_language(article);
  of_unknown_language_ += language.code.empty();
  return language.code == language_;
}

void Filter::check() const {
  const std::vector<std::string> known(seen_.begin(), seen_.end());
  for (const std::string& outlet : outlets_) {
    if (!seen_.contains(outlet)) {
      const bool commas = std::ranges::any_of(
          known, [](const std::string& name) { return name.find(',') != name.npos; });
      throw UsageError("--outlets: no article is from '" + outlet + "'" +
                       suggestion(outlet, known) +
                       (commas ? "; put a name with a comma in quotation marks" : ""));
    }
  }
  if (kept_ == 0)
    throw UsageError(
        "no article is left after --outlets, --since, --until, --where and --language");
}

}  // namespace slantwise

#include "core/fields.h"

#include <algorithm>
#include <limits>

#include <fmt/format.h>
#include <fmt/ranges.h>

#include "core/error.h"

namespace slantwise {
namespace {

constexpr std::string_view kOutlet[] = {
    "outlet",      "source",        "publisher", "publication", "sitename",  "source-hostname",
    "source_name", "source_domain", "hostname",  "domain",      "media_name"};
constexpr std::string_view kDate[] = {"date",         "published", "date_publish",
                                      "publish_date", "pubdate",   "published_at"};
constexpr std::string_view kTitle[] = {"title", "headline"};
constexpr std::string_view kText[] = {"text", "body", "content", "maintext", "article", "raw_text"};
constexpr std::string_view kUrl[] = {"url"};
constexpr std::string_view kId[] = {"id"};
constexpr std::string_view kLanguage[] = {"language"};
constexpr std::string_view kAuthor[] = {"author", "authors"};
constexpr std::string_view kSection[] = {"section"};
constexpr std::string_view kGenre[] = {"genre"};
constexpr std::string_view kFamily[] = {"family"};
constexpr std::string_view kEvent[] = {"event"};

constexpr FieldAliases kArticleFields[kFields] = {
    {"outlet", &Article::outlet, kOutlet},
    {"date", &Article::date, kDate},
    {"title", &Article::title, kTitle},
    {"text", &Article::text, kText},
    {"url", &Article::url, kUrl},
    {"id", &Article::id, kId},
    {"language", &Article::language, kLanguage},
    {"author", &Article::author, kAuthor},
    {"section", &Article::section, kSection},
    {"genre", &Article::genre, kGenre},
    {"family", &Article::family, kFamily},
    {"event", &Article::event, kEvent},
};

constexpr std::size_t kOutletField = 0;
constexpr std::size_t kUrlField = 4;
constexpr std::size_t kNoRank = std::numeric_limits<std::size_t>::max();

std::size_t field_number(std::string_view name) {
  const auto found = std::ranges::find(kArticleFields, name, &FieldAliases::name);
  return static_cast<std::size_t>(found - kArticleFields);
}

bool is_space(char c) { return c == ' ' || (c >= '\t' && c <= '\r'); }

bool is_web_address(std::string_view value) {
  return value.starts_with("http://") || value.starts_with("https://");
}

bool keeps_bytes(std::string_view field) { return field == "text" || field == "title"; }

std::string one_line(std::string_view value) {
  std::string line(trimmed(value));
  std::ranges::replace_if(
      line, [](char c) { return static_cast<unsigned char>(c) < 0x20 || c == 0x7f; }, ' ');
  return line;
}

void check_canonical(const std::map<std::string, std::string>& map) {
  for (const auto& [field, column] : map) {
    if (field_number(field) < kFields && !column.empty()) continue;
    std::vector<std::string_view> names;
    for (const FieldAliases& known : kArticleFields) names.push_back(known.name);
    throw UsageError(fmt::format("--map {}={}: the form is FIELD=COLUMN, and the fields are {}",
                                 field, column, fmt::join(names, ", ")));
  }
}

}  // namespace

std::span<const FieldAliases, kFields> article_fields() { return kArticleFields; }

std::string_view trimmed(std::string_view text) {
  while (!text.empty() && is_space(text.front())) text.remove_prefix(1);
  while (!text.empty() && is_space(text.back())) text.remove_suffix(1);
  return text;
}

std::string lower(std::string_view text) {
  std::string result(text);
  for (char& c : result) {
    if (c >= 'A' && c <= 'Z') c = static_cast<char>(c - 'A' + 'a');
  }
  return result;
}

FieldNames::FieldNames(const std::map<std::string, std::string>& map) {
  check_canonical(map);
  for (std::size_t field = 0; field < kFields; ++field) {
    const FieldAliases& known = kArticleFields[field];
    const auto mapped = map.find(std::string(known.name));
    if (mapped != map.end()) {
      aliases_[field] = {mapped->second};
    } else {
      aliases_[field].assign(known.aliases.begin(), known.aliases.end());
    }
    for (std::size_t rank = 0; rank < aliases_[field].size(); ++rank) {
      slots_[lower(trimmed(aliases_[field][rank]))].push_back({field, rank});
    }
  }
}

std::span<const FieldSlot> FieldNames::slots(std::string_view name) const {
  const auto found = slots_.find(lower(trimmed(name)));
  if (found == slots_.end()) return {};
  return found->second;
}

bool FieldNames::knows(std::string_view name, std::string_view field) const {
  return std::ranges::any_of(
      slots(name), [&](const FieldSlot& slot) { return kArticleFields[slot.field].name == field; });
}

std::string FieldNames::looked_for(std::string_view field) const {
  return fmt::format("{}", fmt::join(aliases_.at(field_number(field)), ", "));
}

RecordFields::RecordFields(const FieldNames& names) : names_(names) { rank_.fill(kNoRank); }

bool RecordFields::wants(std::string_view name) const {
  return std::ranges::any_of(names_.slots(name),
                             [&](const FieldSlot& slot) { return slot.rank < rank_[slot.field]; });
}

void RecordFields::put(std::size_t field, std::size_t rank, std::string_view value) {
  if (rank >= rank_[field]) return;
  rank_[field] = rank;
  value_[field] = keeps_bytes(kArticleFields[field].name) ? std::string(value) : one_line(value);
}

void RecordFields::set(std::string_view name, std::string_view value) {
  if (trimmed(value).empty()) return;
  for (const FieldSlot& slot : names_.slots(name)) {
    // Behind every real alias of the url, in the order of the outlet's.
    if (slot.field == kOutletField && is_web_address(trimmed(value))) {
      put(kUrlField, kFields + slot.rank, value);
    } else {
      put(slot.field, slot.rank, value);
    }
  }
}

Article RecordFields::finish(const Article& defaults) {
  Article article = defaults;
  for (std::size_t field = 0; field < kFields; ++field) {
    if (rank_[field] != kNoRank) article.*kArticleFields[field].member = std::move(value_[field]);
    value_[field].clear();
  }
  rank_.fill(kNoRank);
  return article;
}

}  // namespace slantwise

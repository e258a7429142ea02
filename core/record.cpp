#include "core/record.h"

#include <fmt/format.h>

#include "core/dates.h"
#include "core/text/unicode.h"

namespace slantwise {
namespace {

constexpr std::size_t kShownBytes = 40;

// At most kShownBytes of a value, cut between characters.
std::string shown(std::string_view value) {
  if (value.size() <= kShownBytes) return std::string(value);
  std::size_t end = 0;
  for (std::size_t next = 0; next <= kShownBytes; next = next_code_point(value, next)) end = next;
  return std::string(value.substr(0, end)) + "...";
}

std::size_t first_ill_formed(std::string_view bytes) {
  std::size_t at = 0;
  while (at < bytes.size()) {
    const std::size_t next = next_code_point(bytes, at);
    if (next - at == 1 && static_cast<unsigned char>(bytes[at]) >= 0x80) break;
    at = next;
  }
  return at;
}

std::string missing(std::string_view field, const FieldNames& names) {
  return fmt::format("no {0} in this record (looked for {1}); --map {0}=NAME says where it is",
                     field, names.looked_for(field));
}

}  // namespace

void settle_date(Article& article, const std::string& where, const ProblemSink& problem) {
  if (auto date = normalize_date(article.date)) {
    article.date = std::move(*date);
    return;
  }
  problem({Problem::Kind::noted, where,
           fmt::format("\"{}\" is not a date that can be read, so the article's date is unknown; "
                       "write it as 2018-01-22",
                       shown(article.date))});
  article.date.clear();
}

void emit_record(RecordFields& record, const FieldNames& names, const RecordPlace& place,
                 const ReadOptions& options, const ArticleSink& article,
                 const ProblemSink& problem) {
  Article result = record.finish(options.defaults);
  for (const std::string_view field : {"text", "outlet"}) {
    const std::string& value = field == "text" ? result.text : result.outlet;
    if (!trimmed(value).empty()) continue;
    problem({Problem::Kind::skipped, place.where, missing(field, names)});
    return;
  }
  if (result.id.empty()) result.id = result.url.empty() ? place.id : result.url;
  result.where = place.where;
  settle_date(result, place.where, problem);
  article(std::move(result));
}

std::string_view repaired(const RecordBytes& given, std::string& storage, const std::string& where,
                          const ProblemSink& problem) {
  if (is_utf8(given.bytes)) return given.bytes;
  std::size_t count = 0;
  storage = repair_utf8(given.bytes, count);
  problem({Problem::Kind::repaired, where,
           fmt::format(
               "{} not valid UTF-8 and became U+FFFD, the first at byte {} of {}",
               count == 1 ? "1 byte sequence was" : fmt::format("{} byte sequences were", count),
               first_ill_formed(given.bytes),
               given.field.empty() ? "the record" : fmt::format("\"{}\"", shown(given.field)))});
  return storage;
}

}  // namespace slantwise

// Which column or key of a record means what: the aliases of each field, and --map.
//
// Example:
//   FieldNames names(std::map<std::string, std::string>{{"outlet", "paper"}});
//   RecordFields record(names);
//   record.set("paper", "Gazette");
//   record.set("Headline", "Taxes rise");
//   Article article = record.finish({});
//   article.title;  // "Taxes rise"
#pragma once

#include <tsl/robin_map.h>

#include <array>
#include <map>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "core/article.h"

namespace slantwise {

// One field of an article and the names it goes by in files, the best first.
struct FieldAliases {
  std::string_view name;
  std::string Article::*member;
  std::span<const std::string_view> aliases;
};

inline constexpr std::size_t kFields = 12;

// outlet, date, title, text, url, id, language, author, section, genre, family, event.
std::span<const FieldAliases, kFields> article_fields();

// What a name in a file may fill: field number, and how good the alias is (0 is the best).
struct FieldSlot {
  std::size_t field = 0;
  std::size_t rank = 0;
};

class FieldNames {
 public:
  // `map` is canonical field -> column or key; a field in it has no other alias. Throws UsageError
  // that names the fields there are.
  explicit FieldNames(const std::map<std::string, std::string>& map);

  // The fields that `name` may fill, whatever its case; empty if none. Valid as long as this.
  std::span<const FieldSlot> slots(std::string_view name) const;
  bool knows(std::string_view name, std::string_view field) const;

  // "outlet, source, publisher": for the sentence that says what was looked for.
  std::string looked_for(std::string_view field) const;

 private:
  tsl::robin_map<std::string, std::vector<FieldSlot>> slots_;
  std::array<std::vector<std::string>, kFields> aliases_;
};

// Gathers one record. The best alias with a value that is not blank wins; among equals the first.
// A web address under an outlet's alias is no outlet: it is taken as the url (trafilatura writes
// the address as "source").
class RecordFields {
 public:
  explicit RecordFields(const FieldNames& names);

  // True if set(name, ...) could change anything: spares converting values nobody asks for.
  bool wants(std::string_view name) const;
  void set(std::string_view name, std::string_view value);

  // The record on top of `defaults`, and this is empty again. Every field but text and title is
  // trimmed, and control characters in it become spaces.
  Article finish(const Article& defaults);

 private:
  void put(std::size_t field, std::size_t rank, std::string_view value);

  const FieldNames& names_;
  std::array<std::size_t, kFields> rank_{};
  std::array<std::string, kFields> value_;
};

// `text` without white space at both ends: a view into it.
std::string_view trimmed(std::string_view text);
// ASCII only: file extensions and field names.
std::string lower(std::string_view text);

}  // namespace slantwise

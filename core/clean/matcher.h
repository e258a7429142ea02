// Compiled rules. RE2 stays behind this header.
#pragma once

#include <memory>
#include <optional>
#include <string_view>
#include <vector>

#include "core/clean/rules.h"

namespace slantwise {

// A rule that matched, and the agency whose mark it shows.
struct Match {
  const Rule* rule = nullptr;
  Span span;           // of the paragraph, in bytes
  std::string agency;  // canonical name; empty: no mark
};

class Matcher {
 public:
  // Throws InputError "file:line: bad pattern: ...".
  explicit Matcher(RuleBook book);
  ~Matcher();
  Matcher(Matcher&&) noexcept;
  Matcher& operator=(Matcher&&) noexcept;

  // The rules of places `line`, `top`, `bottom`, `tail` and `credit` that match the whole of
  // `paragraph`, in the order of the rule files.
  std::vector<Match> whole(std::string_view paragraph) const;
  // The longest match of a `start` rule, or of an `end` rule.
  std::optional<Match> start(std::string_view paragraph) const;
  std::optional<Match> end(std::string_view paragraph) const;
  // Every match of a `mark` rule.
  std::vector<Match> marks(std::string_view paragraph) const;
  // True if `rule` needs nothing else in the article, or `text` has it.
  bool is_backed(const Rule& rule, std::string_view text) const;

  // The agency whose own site `outlet` is, by name or host; nullptr if it is none.
  const NewsAgency* agency_of_outlet(std::string_view outlet) const;
  // The agency on whose own site `url` is ("https://tass.com/world/1"); nullptr if on none.
  const NewsAgency* agency_of_address(std::string_view url) const;
  // The agency that a byline names, alone or behind a person's name ("AP", "Ida Lark, Reuters",
  // "Ida Lark of AFP", "Reuters Staff"); nullptr if it names none.
  const NewsAgency* agency_of_author(std::string_view author) const;
  const RuleBook& book() const;

 private:
  struct Compiled;
  std::unique_ptr<Compiled> compiled_;
};

}  // namespace slantwise

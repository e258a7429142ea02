#include "core/clean/matcher.h"

#include <algorithm>
#include <array>
#include <map>

#include <re2/re2.h>

#include "core/clean/paragraphs.h"
#include "core/clean/rule_set.h"
#include "core/error.h"
#include "core/text/unicode.h"

namespace slantwise {
namespace {

// Longer paragraphs are prose, whatever they begin with.
constexpr std::size_t kLongestWhole = 1500;
// Datelines stand in the first bytes, sign-offs in the last ones.
constexpr std::size_t kReach = 300;

// Words that a paragraph may have for each set of rules of whole paragraphs: a long one is tried on
// the few rules for long ones.
constexpr std::array<std::size_t, 2> kTiers = {25, 60};

// One rule whose match has a place within the paragraph.
struct Part {
  const Rule* rule = nullptr;
  std::unique_ptr<RE2> pattern;
  std::unique_ptr<RE2> except;
  std::unique_ptr<RE2> needs;
  int agency_group = -1;
};

bool is_whole(const Rule& rule) {
  return rule.where != Where::start && rule.where != Where::end && rule.where != Where::mark;
}

std::string anchored(const Rule& rule) {
  switch (rule.where) {
    case Where::start:
      return "\\A(?:" + rule.pattern + ")";
    case Where::end:
      return "(?:" + rule.pattern + ")\\z";
    case Where::mark:
      return rule.pattern;
    default:
      return "\\A(?:" + rule.pattern + ")\\z";
  }
}

std::unique_ptr<RE2> compile(const Rule& rule, const std::string& pattern) {
  auto compiled = std::make_unique<RE2>(pattern, rule_options());
  if (!compiled->ok()) throw InputError(rule.defined, "bad pattern: " + compiled->error());
  return compiled;
}

Part part_of(const Rule& rule) {
  Part part;
  part.rule = &rule;
  if (!rule.except.empty()) part.except = compile(rule, rule.except);
  if (!rule.needs.empty()) part.needs = compile(rule, rule.needs);
  // The set finds whole paragraphs; only a group in the pattern needs a second look.
  const bool has_group = rule.pattern.find("(?P<") != std::string::npos;
  if (is_whole(rule) && !has_group) return part;
  part.pattern = compile(rule, anchored(rule));
  const auto& groups = part.pattern->NamedCapturingGroups();
  if (const auto found = groups.find("agency"); found != groups.end()) {
    part.agency_group = found->second;
  }
  return part;
}

std::uint32_t offset(std::string_view text, const char* at) {
  return static_cast<std::uint32_t>(at - text.data());
}

re2::StringPiece piece(std::string_view text) { return {text.data(), text.size()}; }

// "https://www.Harbor.example:80/tide" is on "www.harbor.example".
std::string host_of(std::string_view url) {
  if (const std::size_t scheme = url.find("://"); scheme != std::string_view::npos) {
    url.remove_prefix(scheme + 3);
  }
  return fold(url.substr(0, url.find_first_of("/?#:")));
}

// Whom a byline names last, folded: "the harbor wire" of "By Ida Lark of The Harbor Wire Staff".
std::string signing(std::string_view author) {
  std::string name = fold(author);
  name.erase(0, name.find_last_of(",/|(") + 1);
  for (const std::string_view before : {" of ", " for ", " from ", "by "}) {
    if (const auto at = name.rfind(before); at != std::string::npos) {
      name.erase(0, at + before.size());
    }
  }
  const Span kept = trim(name, {0, static_cast<std::uint32_t>(name.find_last_not_of(" )") + 1)});
  name = slice(name, kept);
  for (const std::string_view after : {" writer", " writers", " reporter", " staff"}) {
    if (name.ends_with(after)) name.resize(name.size() - after.size());
  }
  return name;
}

// "The Harbor Wire (Web News)" is the outlet "harbor wire".
std::string plain_name(std::string_view outlet) {
  if (const std::size_t paren = outlet.find('('); paren != std::string_view::npos && paren > 0) {
    outlet = outlet.substr(0, paren);
  }
  std::string name = fold(outlet);
  if (name.starts_with("the ")) name.erase(0, 4);
  while (name.ends_with(' ')) name.pop_back();
  return name;
}

}  // namespace

struct Matcher::Compiled {
  explicit Compiled(RuleBook rules) : book(std::move(rules)) {
    for (const NewsAgency& agency : book.agencies) add(agency);
    for (const Rule& rule : book.rules) add(rule);
    for (RuleSet& set : wholes_by_length) set.compile();
    marks_anywhere.compile();
  }

  void add(const NewsAgency& agency) {
    outlets.emplace(plain_name(agency.name), &agency);
    for (const std::string& name : agency.outlets) outlets.emplace(plain_name(name), &agency);
    for (const std::string& mark : agency.marks) {
      marks.emplace(fold(mark), &agency);
      outlets.emplace(plain_name(mark), &agency);
    }
    for (const std::string& site : agency.sites) {
      marks.emplace(site, &agency);
      sites.emplace(site, &agency);
    }
  }

  void add(const Rule& rule) {
    if (!is_whole(rule)) {
      auto& parts = rule.where == Where::start ? starts
                    : rule.where == Where::end ? ends
                                               : anywhere;
      parts.push_back(part_of(rule));
      if (rule.where == Where::mark) marks_anywhere.add(rule, anywhere.size() - 1);
      return;
    }
    wholes.push_back(part_of(rule));
    for (std::size_t tier = 0; tier < wholes_by_length.size(); ++tier) {
      if (tier > 0 && rule.longest <= kTiers[tier - 1]) continue;
      wholes_by_length[tier].add(rule, wholes.size() - 1);
    }
  }

  const RuleSet& wholes_for(std::string_view paragraph) const {
    const std::size_t words = rough_words(paragraph, kTiers.back() + 1);
    std::size_t tier = 0;
    while (tier < kTiers.size() && words > kTiers[tier]) ++tier;
    return wholes_by_length[tier];
  }

  std::string agency_of(const Part& part, const re2::StringPiece& mark) const {
    if (part.agency_group < 0 || mark.empty()) return part.rule->agency;
    const auto found = marks.find(fold({mark.data(), mark.size()}));
    return found == marks.end() ? part.rule->agency : found->second->name;
  }

  // The first match of `part` at or behind `from`.
  std::optional<Match> find(const Part& part, std::string_view text, std::size_t from) const {
    re2::StringPiece groups[8];
    const int count = std::min(8, part.pattern->NumberOfCapturingGroups() + 1);
    if (!part.pattern->Match(piece(text), from, text.size(), RE2::UNANCHORED, groups, count)) {
      return std::nullopt;
    }
    if (part.except && RE2::PartialMatch(piece(text), *part.except)) return std::nullopt;
    Match match{part.rule,
                {offset(text, groups[0].data()), offset(text, groups[0].data() + groups[0].size())},
                {}};
    const bool named = part.agency_group > 0 && part.agency_group < count;
    match.agency = agency_of(part, named ? groups[part.agency_group] : re2::StringPiece());
    return match;
  }

  std::optional<Match> longest(const std::vector<Part>& parts, std::string_view text) const {
    std::optional<Match> best;
    for (const Part& part : parts) {
      auto match = find(part, text, 0);
      if (match && (!best || match->span.size() > best->span.size())) best = std::move(match);
    }
    return best;
  }

  RuleBook book;
  std::vector<Part> wholes;
  std::array<RuleSet, kTiers.size() + 1> wholes_by_length = {
      RuleSet(RE2::ANCHOR_BOTH), RuleSet(RE2::ANCHOR_BOTH), RuleSet(RE2::ANCHOR_BOTH)};
  std::vector<Part> starts;
  std::vector<Part> ends;
  std::vector<Part> anywhere;
  RuleSet marks_anywhere{RE2::UNANCHORED};
  std::map<std::string, const NewsAgency*, std::less<>> outlets;
  std::map<std::string, const NewsAgency*, std::less<>> marks;
  std::map<std::string, const NewsAgency*, std::less<>> sites;
};

Matcher::Matcher(RuleBook book) : compiled_(std::make_unique<Compiled>(std::move(book))) {}
Matcher::~Matcher() = default;
Matcher::Matcher(Matcher&&) noexcept = default;
Matcher& Matcher::operator=(Matcher&&) noexcept = default;

std::vector<Match> Matcher::whole(std::string_view paragraph) const {
  std::vector<Match> matches;
  if (paragraph.size() > kLongestWhole) return matches;
  const auto hits = compiled_->wholes_for(paragraph).hits(paragraph);
  if (hits.empty()) return matches;
  const std::size_t words = rough_words(paragraph);
  for (const std::size_t hit : hits) {
    const Part& part = compiled_->wholes[hit];
    if (words > part.rule->longest) continue;
    if (!part.pattern) {
      if (part.except && RE2::PartialMatch(piece(paragraph), *part.except)) continue;
      matches.push_back({part.rule,
                         {0, offset(paragraph, paragraph.data() + paragraph.size())},
                         part.rule->agency});
      continue;
    }
    if (auto match = compiled_->find(part, paragraph, 0)) matches.push_back(std::move(*match));
  }
  return matches;
}

std::optional<Match> Matcher::start(std::string_view paragraph) const {
  return compiled_->longest(compiled_->starts, paragraph.substr(0, kReach));
}

std::optional<Match> Matcher::end(std::string_view paragraph) const {
  const std::size_t from = paragraph.size() - std::min(paragraph.size(), kReach);
  auto match = compiled_->longest(compiled_->ends, paragraph.substr(from));
  if (match) {
    match->span.begin += static_cast<std::uint32_t>(from);
    match->span.end += static_cast<std::uint32_t>(from);
  }
  return match;
}

std::vector<Match> Matcher::marks(std::string_view paragraph) const {
  std::vector<Match> matches;
  for (const std::size_t hit : compiled_->marks_anywhere.hits(paragraph)) {
    const Part& part = compiled_->anywhere[hit];
    auto match = compiled_->find(part, paragraph, 0);
    while (match) {
      const std::size_t next = std::max(match->span.end, match->span.begin + 1);
      matches.push_back(std::move(*match));
      match = compiled_->find(part, paragraph, next);
    }
  }
  std::ranges::stable_sort(matches, {}, [](const Match& match) { return match.span.begin; });
  return matches;
}

bool Matcher::is_backed(const Rule& rule, std::string_view text) const {
  if (rule.needs.empty()) return true;
  const auto part = std::ranges::find(compiled_->anywhere, &rule, &Part::rule);
  return part != compiled_->anywhere.end() && RE2::PartialMatch(piece(text), *part->needs);
}

const NewsAgency* Matcher::agency_of_outlet(std::string_view outlet) const {
  const auto found = compiled_->outlets.find(plain_name(outlet));
  return found == compiled_->outlets.end() ? agency_of_address(outlet) : found->second;
}

const NewsAgency* Matcher::agency_of_address(std::string_view url) const {
  std::string host = host_of(url);
  while (!host.empty()) {
    const auto found = compiled_->sites.find(host);
    if (found != compiled_->sites.end()) return found->second;
    const std::size_t dot = host.find('.');
    host.erase(0, dot == std::string::npos ? host.size() : dot + 1);
  }
  return nullptr;
}

const NewsAgency* Matcher::agency_of_author(std::string_view author) const {
  const auto found = compiled_->marks.find(signing(author));
  return found == compiled_->marks.end() ? nullptr : found->second;
}

const RuleBook& Matcher::book() const { return compiled_->book; }

}  // namespace slantwise

#include "core/clean/rules.h"

#include <algorithm>
#include <array>
#include <map>
#include <utility>

#include <fmt/format.h>
#include <re2/re2.h>
#include <yaml-cpp/yaml.h>

#include "core/error.h"
#include "core/resources.h"

namespace slantwise {
namespace {

constexpr std::string_view kSpace = R"(\s\x{A0}\x{2000}-\x{200B}\x{202F}\x{3000})";
constexpr std::string_view kFolder = "corpora/rules/zones/";

constexpr std::array<std::pair<std::string_view, Where>, 8> kPlaces = {{{"line", Where::line},
                                                                        {"top", Where::top},
                                                                        {"bottom", Where::bottom},
                                                                        {"tail", Where::tail},
                                                                        {"credit", Where::credit},
                                                                        {"start", Where::start},
                                                                        {"end", Where::end},
                                                                        {"mark", Where::mark}}};

using Parts = std::map<std::string, std::string, std::less<>>;

[[noreturn]] void fail(std::string_view file, const YAML::Mark& mark, std::string_view what) {
  throw InputError(fmt::format("{}:{}", file, mark.line + 1), what);
}

// The keys of a rule file's entries, each with its value as text or a list of texts.
class Entry {
 public:
  Entry(std::string_view file, YAML::Node node) : file_(file), node_(std::move(node)) {
    if (!node_.IsMap()) fail(file_, node_.Mark(), "expected an entry with keys and values");
  }

  void allow(std::initializer_list<std::string_view> keys) const {
    for (const auto& pair : node_) {
      const auto key = pair.first.as<std::string>("");
      if (std::ranges::find(keys, key) != keys.end()) continue;
      fail(file_, pair.first.Mark(),
           fmt::format("unknown key '{}'; known are {}", key, fmt::join(keys, ", ")));
    }
  }

  std::string text(const std::string& key) const {
    const YAML::Node value = node_[key];
    if (!value) return {};
    if (!value.IsScalar()) fail(file_, value.Mark(), fmt::format("'{}' must be one text", key));
    return value.Scalar();
  }

  std::string needed(const std::string& key) const {
    const std::string value = text(key);
    if (value.empty()) fail(file_, node_.Mark(), fmt::format("the entry needs '{}'", key));
    return value;
  }

  std::size_t number(const std::string& key, std::size_t otherwise) const {
    const YAML::Node value = node_[key];
    if (!value) return otherwise;
    const int number = value.as<int>(0);
    if (number < 1) fail(file_, value.Mark(), fmt::format("'{}' must be a number above 0", key));
    return static_cast<std::size_t>(number);
  }

  std::vector<std::string> texts(const std::string& key) const {
    const YAML::Node list = node_[key];
    std::vector<std::string> values;
    if (!list) return values;
    if (!list.IsSequence()) fail(file_, list.Mark(), fmt::format("'{}' must be a list", key));
    for (const YAML::Node& value : list) values.push_back(value.as<std::string>(""));
    return values;
  }

  const YAML::Node& node() const { return node_; }
  std::string_view file() const { return file_; }
  std::string where() const { return fmt::format("{}:{}", file_, node_.Mark().line + 1); }
  [[noreturn]] void refuse(std::string_view what) const { fail(file_, node_.Mark(), what); }

 private:
  std::string_view file_;
  YAML::Node node_;
};

std::string expand(const Entry& entry, std::string_view raw, const Parts& parts);

// {name} at raw[at]: its part, or nothing if it is no part (as in \p{Lu} or x{2,3}).
std::string part_at(const Entry& entry, std::string_view raw, const Parts& parts, std::size_t& at) {
  const std::size_t close = raw.find('}', at);
  if (close == std::string_view::npos) return {};
  const auto found = parts.find(raw.substr(at + 1, close - at - 1));
  if (found == parts.end()) return {};
  at = close + 1;
  return "(?:" + expand(entry, found->second, parts) + ")";
}

std::string expand(const Entry& entry, std::string_view raw, const Parts& parts) {
  std::string pattern;
  bool in_class = false;
  for (std::size_t at = 0; at < raw.size();) {
    const char c = raw[at];
    if (c == '\\' && at + 1 < raw.size()) {
      pattern += raw.substr(at, 2);
      at += 2;
      continue;
    }
    if (c == '{' && !in_class) {
      const std::string part = part_at(entry, raw, parts, at);
      pattern += part;
      if (!part.empty()) continue;
    }
    if (c == '[') in_class = true;
    if (c == ']') in_class = false;
    if (c == ' ') {
      pattern += in_class ? std::string(kSpace) : fmt::format("(?:[{}]+)", kSpace);
    } else {
      pattern += c;
    }
    ++at;
  }
  return pattern;
}

Where where_of(const Entry& entry) {
  const std::string name = entry.needed("where");
  const auto found = std::ranges::find(kPlaces, std::string_view(name),
                                       &std::pair<std::string_view, Where>::first);
  if (found == kPlaces.end()) {
    entry.refuse(
        fmt::format("unknown place '{}'; use line, top, bottom, tail, credit, start, end "
                    "or mark",
                    name));
  }
  return found->second;
}

Zone zone_of(const Entry& entry) {
  const std::string zone = entry.needed("zone");
  if (zone == "boilerplate") return Zone::boilerplate;
  if (zone == "caption") return Zone::caption;
  entry.refuse(fmt::format("zone is boilerplate or caption, not '{}'", zone));
}

Rule rule_of(const Entry& entry, const Parts& parts) {
  entry.allow({"id", "zone", "where", "longest", "pattern", "except", "needs", "agency", "examples",
               "counterexamples"});
  Rule rule;
  rule.id = entry.needed("id");
  rule.zone = zone_of(entry);
  rule.where = where_of(entry);
  rule.pattern = expand(entry, entry.needed("pattern"), parts);
  rule.except = expand(entry, entry.text("except"), parts);
  rule.needs = expand(entry, entry.text("needs"), parts);
  if (!rule.needs.empty() && rule.where != Where::mark) {
    entry.refuse("'needs' is for rules of place mark");
  }
  rule.longest = entry.number("longest", rule.longest);
  rule.agency = entry.text("agency");
  rule.defined = entry.where();
  rule.examples = entry.texts("examples");
  rule.counterexamples = entry.texts("counterexamples");
  return rule;
}

NewsAgency agency_of(const Entry& entry) {
  entry.allow({"name", "marks", "outlets", "sites"});
  NewsAgency agency{entry.needed("name"), entry.texts("marks"), entry.texts("outlets"),
                    entry.texts("sites")};
  if (agency.marks.empty()) entry.refuse("the agency needs 'marks'");
  return agency;
}

// One file, parsed.
struct Parsed {
  std::string_view name;
  YAML::Node root;
};

Parsed parse(const RuleFile& file) {
  try {
    Parsed parsed{file.name, YAML::Load(std::string(file.bytes))};
    Entry(file.name, parsed.root).allow({"rules", "parts", "agencies"});
    return parsed;
  } catch (const YAML::Exception& error) {
    fail(file.name, error.mark, error.msg);
  }
}

// Longest first, so that "AP Photo" is not read as "AP".
std::string names_part(const std::vector<NewsAgency>& agencies,
                       std::vector<std::string> NewsAgency::*names) {
  std::vector<std::string> marks;
  for (const NewsAgency& agency : agencies) {
    for (const std::string& name : agency.*names) marks.push_back(RE2::QuoteMeta(name));
  }
  std::ranges::sort(marks, [](const std::string& a, const std::string& b) {
    return a.size() != b.size() ? a.size() > b.size() : a < b;
  });
  return fmt::format("{}", fmt::join(marks, "|"));
}

template <class Action>
void each(const std::vector<Parsed>& files, const char* key, const Action& action) {
  for (const Parsed& file : files) {
    const YAML::Node list = file.root[key];
    if (!list) continue;
    if (!list.IsSequence()) fail(file.name, list.Mark(), fmt::format("'{}' must be a list", key));
    for (const YAML::Node& node : list) action(Entry(file.name, node));
  }
}

Parts parts_of(const std::vector<Parsed>& files) {
  Parts parts;
  each(files, "parts", [&](const Entry& entry) {
    entry.allow({"name", "pattern"});
    parts[entry.needed("name")] = entry.needed("pattern");
  });
  return parts;
}

}  // namespace

RuleBook read_rules(std::span<const RuleFile> files) {
  std::vector<Parsed> parsed;
  for (const RuleFile& file : files) parsed.push_back(parse(file));
  RuleBook book;
  each(parsed, "agencies", [&](const Entry& entry) { book.agencies.push_back(agency_of(entry)); });
  Parts parts = parts_of(parsed);
  parts["agency"] = names_part(book.agencies, &NewsAgency::marks);
  parts["site"] = names_part(book.agencies, &NewsAgency::sites);
  each(parsed, "rules", [&](const Entry& entry) { book.rules.push_back(rule_of(entry, parts)); });
  return book;
}

RuleBook built_in_rules() {
  std::vector<RuleFile> files;
  for (const Resource& resource : resources::all()) {
    if (resource.name.starts_with(kFolder)) files.push_back({resource.name, resource.bytes});
  }
  return read_rules(files);
}

}  // namespace slantwise

#include "models/lexicon.h"

#include <algorithm>
#include <map>
#include <set>

#include "core/error.h"
#include "core/text/language.h"
#include "models/lexicon_fields.h"
#include "models/lexicon_parts.h"
#include "models/patterns.h"

namespace slantwise {
namespace {

// What was read before, and where: ids and patterns stand once, over all files of a lexicon.
struct Seen {
  std::set<std::string> ids;
  std::map<std::string, std::string> patterns;  // key -> "mine.yaml:7"
};

// Reads one lexicon with the files that it includes.
class LexiconParser {
 public:
  LexiconParser(const LexiconFiles& open, std::vector<std::string>* complaints)
      : open_(open), complaints_(complaints) {}

  Lexicon read(std::string_view yaml, std::string_view where);

 private:
  using Keys = LexiconFields::Keys;

  // Keeps the complaint where complaints are collected.
  template <typename Step>
  void attempt(const Step& step) {
    if (complaints_ == nullptr) return step();
    try {
      step();
    } catch (const InputError& error) {
      complaints_->push_back(error.what());
    }
  }

  std::vector<std::string> patterns(const LexiconFields& in, const YAML::Node& map, Seen& seen);
  void check_nots(const LexiconFields& in, const YAML::Node& map, const LexiconTerm& term) const;
  void read_category(const LexiconFields& in, const YAML::Node& map, LexiconTerm& term) const;
  void read_legal(const LexiconFields& in, const YAML::Node& map, LexiconTerm& term) const;
  LexiconTerm term(const LexiconFields& in, const YAML::Node& node, Seen& seen);
  std::vector<std::string> phrases(const LexiconFields& in, const YAML::Node& map, const char* key);
  NamingSet naming_set(const LexiconFields& in, const YAML::Node& node);
  void read_terms(const LexiconFields& in, const YAML::Node& root, Lexicon& out);
  void read_sets(const LexiconFields& in, const YAML::Node& root, Lexicon& out);
  void include(const LexiconFields& in, const YAML::Node& node, Lexicon& out);
  Lexicon header(const LexiconFields& in, const YAML::Node& root) const;
  void add(const LexiconFields& in, const YAML::Node& root, Lexicon& out);

  const LexiconFiles& open_;
  std::vector<std::string>* complaints_;
  std::vector<std::string> chain_;  // files that are being read, each included by the one before
  Seen seen_;
  std::set<std::string> set_ids_;
  Lexicon::Longest longest_ = Lexicon::Longest::of_all;
  std::string language_;
};

// `pattern` with "case:" before each of its words.
std::string as_written(const std::string& pattern) {
  std::string out;
  for (std::size_t at = 0; at < pattern.size();) {
    const std::size_t begin = pattern.find_first_not_of(' ', at);
    if (begin == std::string::npos) break;
    const std::size_t end = std::min(pattern.find(' ', begin), pattern.size());
    const std::string piece = pattern.substr(begin, end - begin);
    if (!out.empty()) out += ' ';
    out += (piece.starts_with(kCasePrefix) ? "" : std::string(kCasePrefix)) + piece;
    at = end;
  }
  return out;
}

std::vector<std::string> LexiconParser::patterns(const LexiconFields& in, const YAML::Node& map,
                                                 Seen& seen) {
  std::vector<std::string> found;
  const bool written = in.flag(map, "case", false);
  for (const YAML::Node& node : in.list(map, "patterns")) {
    std::string pattern = in.text(node);
    if (written && pattern.find(kStemPrefix) != std::string::npos) {
      in.fail(node.Mark(), "a stem matches any case; leave out \"case\" or write the words");
    }
    if (written) pattern = as_written(pattern);
    if (const std::string why = pattern_problem(pattern); !why.empty()) in.fail(node.Mark(), why);
    const std::string here = in.where() + ":" + std::to_string(line_of(node));
    const auto [first, added] = seen.patterns.emplace(pattern_key(pattern), here);
    if (!added) {
      in.fail(node.Mark(), "the pattern \"" + in.text(node) + "\" is here twice, first at " +
                               first->second + "; keep one");
    }
    found.push_back(std::move(pattern));
  }
  if (found.empty()) in.fail(map.Mark(), "\"patterns\" is empty; list at least one word or phrase");
  return found;
}

std::vector<std::string> LexiconParser::phrases(const LexiconFields& in, const YAML::Node& map,
                                                const char* key) {
  std::vector<std::string> found;
  for (const YAML::Node& node : in.list(map, key)) {
    found.push_back(in.text(node));
    const std::string why = pattern_problem(found.back());
    if (!why.empty()) in.fail(node.Mark(), why);
  }
  return found;
}

void LexiconParser::check_nots(const LexiconFields& in, const YAML::Node& map,
                               const LexiconTerm& term) const {
  for (const std::string& phrase : term.nots) {
    for (const std::string& pattern : term.patterns) {
      if (pattern_key(phrase) != pattern_key(pattern)) continue;
      in.fail(map["not"].Mark(),
              "\"" + phrase + "\" is under \"patterns\" and under \"not\"; " + "keep one");
    }
  }
}

void LexiconParser::read_category(const LexiconFields& in, const YAML::Node& map,
                                  LexiconTerm& term) const {
  const YAML::Node node = map["category"];
  if (!node) return;
  term.category = in.text(node);
  const std::vector<std::string> path = category_path(term.category);
  if (path.empty() || std::ranges::count(path, "") > 0) {
    in.fail(node.Mark(), "the category \"" + term.category +
                             "\" has an empty step; write such as violence/state");
  }
  term.category.clear();
  for (const std::string& step : path) term.category += (&step == &path[0] ? "" : "/") + step;
}

void LexiconParser::read_legal(const LexiconFields& in, const YAML::Node& map,
                               LexiconTerm& term) const {
  term.legal_formula = in.flag(map, "legal-formula", false);
  const YAML::Node node = map["jurisdiction"];
  if (!node) return;
  term.jurisdiction = in.text(node);
  const bool code =
      term.jurisdiction.size() == 2 &&
      std::ranges::all_of(term.jurisdiction, [](char c) { return c >= 'A' && c <= 'Z'; });
  if (!code) in.fail(node.Mark(), "\"jurisdiction\" is a country's two letters, such as RU");
  if (!term.legal_formula) {
    in.fail(node.Mark(), "\"jurisdiction\" is for legal formulas; add \"legal-formula: true\"");
  }
}

LexiconTerm LexiconParser::term(const LexiconFields& in, const YAML::Node& node, Seen& seen) {
  LexiconTerm term;
  term.line = line_of(node);
  term.language = language_;
  term.id = in.text(node, "id");
  if (!seen.ids.insert(term.id).second) {
    in.fail(node["id"].Mark(), "the id \"" + term.id + "\" is here twice; ids are unique");
  }
  term.label = in.text(node, "label");
  term.patterns = patterns(in, node, seen);
  read_category(in, node, term);
  read_legal(in, node, term);
  term.note = in.text(node, "note");
  term.nots = phrases(in, node, "not");
  check_nots(in, node, term);
  term.weight = in.number(node, "weight", 1);
  return term;
}

NamingSet LexiconParser::naming_set(const LexiconFields& in, const YAML::Node& node) {
  in.check_map(node, {"id", "referent", "labels"}, {"contested", "anchors", "exclude"});
  NamingSet set;
  set.line = line_of(node);
  set.id = in.text(node, "id");
  if (!set_ids_.insert(set.id).second) {
    in.fail(node["id"].Mark(), "the set \"" + set.id + "\" is here twice");
  }
  set.referent = in.text(node, "referent");
  set.contested = in.flag(node, "contested", true);
  set.anchors = phrases(in, node, "anchors");
  set.excludes = phrases(in, node, "exclude");
  Seen seen;
  const YAML::Node labels = in.list(node, "labels");
  for (const YAML::Node& label : labels) {
    attempt([&] {
      in.check_map(label, {"id", "label", "patterns"}, {"note", "not", "case", "weight"});
      set.labels.push_back(term(in, label, seen));
    });
  }
  if (labels.size() == 0) {
    in.fail(node.Mark(), "\"labels\" is empty; a set needs at least one label");
  }
  std::ranges::sort(set.labels, {}, &LexiconTerm::label);
  return set;
}

void LexiconParser::read_terms(const LexiconFields& in, const YAML::Node& root, Lexicon& out) {
  for (const YAML::Node& node : in.list(root, "terms")) {
    attempt([&] {
      in.check_map(node, {"id", "label", "patterns", "category"},
                   {"legal-formula", "jurisdiction", "note", "not", "weight", "case"});
      if (longest_ == Lexicon::Longest::of_term) seen_.patterns.clear();
      out.terms.push_back(term(in, node, seen_));
    });
  }
}

void LexiconParser::read_sets(const LexiconFields& in, const YAML::Node& root, Lexicon& out) {
  for (const YAML::Node& node : in.list(root, "sets")) {
    attempt([&] { out.sets.push_back(naming_set(in, node)); });
  }
}

void LexiconParser::include(const LexiconFields& in, const YAML::Node& node, Lexicon& out) {
  const std::string path = beside(in.where(), in.text(node));
  const bool circular = std::ranges::count(chain_, path) > 0;
  std::string chain;
  for (const std::string& file : chain_) chain += file + " -> ";
  if (circular) in.fail(node.Mark(), "circular include: " + chain + path + "; remove one of them");
  if (!open_) in.fail(node.Mark(), "\"includes\" works only for files; put the terms here");
  if (std::ranges::count(out.included, path) > 0) return;
  out.included.push_back(path);
  const std::string bytes = open_(path);
  const LexiconFields inner(path);
  const YAML::Node root = load_yaml(bytes, path);
  const Lexicon included = header(inner, root);
  if (language_code(included.language) != language_code(out.language)) {
    in.fail(node.Mark(), path + " is in the language \"" + included.language +
                             "\", this file in \"" + out.language +
                             "\"; give both with --lexicon instead");
  }
  chain_.push_back(path);
  add(inner, root, out);
  chain_.pop_back();
}

Lexicon LexiconParser::header(const LexiconFields& in, const YAML::Node& root) const {
  in.check_map(root, {"name", "version", "language", "license", "provenance"},
               {"limits", "kind", "longest", "includes", "terms", "sets"});
  Lexicon lexicon;
  lexicon.name = in.text(root, "name");
  lexicon.version = in.text(root, "version");
  lexicon.language = in.text(root, "language");
  lexicon.license = in.text(root, "license");
  lexicon.provenance = in.text(root, "provenance");
  lexicon.limits = in.text(root, "limits");
  lexicon.kind = static_cast<Lexicon::Kind>(in.choice(root, "kind", {"terms", "screen"}));
  lexicon.longest =
      static_cast<Lexicon::Longest>(in.choice(root, "longest", {"of-all", "of-term"}));
  return lexicon;
}

void LexiconParser::add(const LexiconFields& in, const YAML::Node& root, Lexicon& out) {
  read_terms(in, root, out);
  read_sets(in, root, out);
  for (const YAML::Node& node : in.list(root, "includes")) {
    attempt([&] { include(in, node, out); });
  }
}

Lexicon LexiconParser::read(std::string_view yaml, std::string_view where) {
  const LexiconFields in(where);
  const YAML::Node root = load_yaml(yaml, where);
  Lexicon lexicon = header(in, root);
  longest_ = lexicon.longest;
  language_ = lexicon.language;
  chain_.push_back(beside(where, ""));
  add(in, root, lexicon);
  return lexicon;
}

}  // namespace

Lexicon parse_lexicon(std::string_view yaml, std::string_view where, const LexiconFiles& open) {
  return LexiconParser(open, nullptr).read(yaml, where);
}

std::vector<std::string> lexicon_complaints(std::string_view yaml, std::string_view where,
                                            const LexiconFiles& open) {
  std::vector<std::string> complaints;
  try {
    LexiconParser(open, &complaints).read(yaml, where);
  } catch (const InputError& error) {
    complaints.push_back(error.what());
  }
  return complaints;
}

}  // namespace slantwise

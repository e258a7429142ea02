#include "models/lexicon.h"

#include <yaml-cpp/yaml.h>

#include <algorithm>
#include <initializer_list>
#include <set>

#include "core/error.h"
#include "models/patterns.h"

namespace slantwise {
namespace {

// Reads one YAML tree and remembers the file's name for its complaints.
class LexiconReader {
 public:
  explicit LexiconReader(std::string_view where) : where_(where) {}

  Lexicon read(const YAML::Node& root) const;

 private:
  using Keys = std::initializer_list<std::string_view>;

  [[noreturn]] void fail(const YAML::Mark& mark, const std::string& what) const;
  void check_map(const YAML::Node& node, Keys required, Keys optional) const;
  void check_key(const YAML::Node& node, const std::string& key, Keys required,
                 Keys optional) const;
  std::string text(const YAML::Node& node) const;
  std::string text(const YAML::Node& map, const char* key) const;
  bool flag(const YAML::Node& map, const char* key, bool missing) const;
  YAML::Node list(const YAML::Node& map, const char* key) const;
  std::vector<std::string> patterns(const YAML::Node& map, std::set<std::string>& seen) const;
  std::vector<LexiconTerm> terms(const YAML::Node& map, const char* key, Keys required,
                                 Keys optional) const;
  NamingSet naming_set(const YAML::Node& node) const;

  std::string where_;
};

void LexiconReader::fail(const YAML::Mark& mark, const std::string& what) const {
  const std::string line = mark.is_null() ? "" : ":" + std::to_string(mark.line + 1);
  throw InputError(where_ + line, what);
}

bool among(std::initializer_list<std::string_view> keys, std::string_view key) {
  return std::ranges::find(keys, key) != keys.end();
}

void LexiconReader::check_key(const YAML::Node& node, const std::string& key, Keys required,
                              Keys optional) const {
  if (among(required, key) || among(optional, key)) return;
  std::string known;
  for (const Keys& keys : {required, optional}) {
    for (const std::string_view name : keys) known.append(known.empty() ? "" : ", ").append(name);
  }
  fail(node.Mark(), "unknown key \"" + key + "\"; the keys here are " + known);
}

void LexiconReader::check_map(const YAML::Node& node, Keys required, Keys optional) const {
  if (!node.IsMap()) {
    fail(node.Mark(),
         "expected keys with values, starting with \"" + std::string(*required.begin()) + ":\"");
  }
  std::set<std::string> seen;
  for (const auto& entry : node) {
    const std::string key = text(entry.first);
    check_key(entry.first, key, required, optional);
    if (!seen.insert(key).second) fail(entry.first.Mark(), "\"" + key + "\" is given twice");
  }
  for (const std::string_view key : required) {
    if (!seen.contains(std::string(key))) {
      fail(node.Mark(), "\"" + std::string(key) + "\" is missing; add it");
    }
  }
}

std::string LexiconReader::text(const YAML::Node& node) const {
  if (!node.IsScalar()) fail(node.Mark(), "expected a text here");
  return node.Scalar();
}

std::string LexiconReader::text(const YAML::Node& map, const char* key) const {
  const YAML::Node node = map[key];
  return node ? text(node) : "";
}

bool LexiconReader::flag(const YAML::Node& map, const char* key, bool missing) const {
  const YAML::Node node = map[key];
  if (!node) return missing;
  const std::string given = text(node);
  if (given != "true" && given != "false") {
    fail(node.Mark(), "\"" + std::string(key) + "\" must be true or false, not \"" + given + "\"");
  }
  return given == "true";
}

// An absent list is an empty one.
YAML::Node LexiconReader::list(const YAML::Node& map, const char* key) const {
  const YAML::Node node = map[key];
  if (!node) return YAML::Node(YAML::NodeType::Sequence);
  if (!node.IsSequence()) {
    fail(node.Mark(), "\"" + std::string(key) + "\" must be a list, one entry a \"-\"");
  }
  return node;
}

std::vector<std::string> LexiconReader::patterns(const YAML::Node& map,
                                                 std::set<std::string>& seen) const {
  std::vector<std::string> found;
  for (const YAML::Node& node : list(map, "patterns")) {
    const std::string pattern = text(node);
    std::string words;
    for (const std::string& word : pattern_words(pattern)) words += word + " ";
    if (words.empty()) {
      fail(node.Mark(), "the pattern \"" + pattern + "\" has no letter, digit or wildcard");
    }
    if (!seen.insert(words).second) {
      fail(node.Mark(), "the pattern \"" + pattern + "\" is here twice; keep one");
    }
    found.push_back(pattern);
  }
  if (found.empty()) fail(map.Mark(), "\"patterns\" is empty; list at least one word or phrase");
  return found;
}

std::vector<LexiconTerm> LexiconReader::terms(const YAML::Node& map, const char* key, Keys required,
                                              Keys optional) const {
  std::vector<LexiconTerm> found;
  std::set<std::string> ids, seen;
  for (const YAML::Node& node : list(map, key)) {
    check_map(node, required, optional);
    LexiconTerm term;
    term.id = text(node, "id");
    if (!ids.insert(term.id).second) {
      fail(node["id"].Mark(), "the id \"" + term.id + "\" is here twice; ids are unique");
    }
    term.label = text(node, "label");
    term.patterns = patterns(node, seen);
    term.category = text(node, "category");
    term.legal_formula = flag(node, "legal-formula", false);
    term.note = text(node, "note");
    found.push_back(std::move(term));
  }
  return found;
}

NamingSet LexiconReader::naming_set(const YAML::Node& node) const {
  check_map(node, {"id", "referent", "labels"}, {"contested", "anchors"});
  NamingSet set;
  set.id = text(node, "id");
  set.referent = text(node, "referent");
  set.contested = flag(node, "contested", true);
  for (const YAML::Node& anchor : list(node, "anchors")) set.anchors.push_back(text(anchor));
  set.labels = terms(node, "labels", {"id", "label", "patterns"}, {"note"});
  if (set.labels.empty()) fail(node.Mark(), "\"labels\" is empty; a set needs at least one label");
  std::ranges::sort(set.labels, {}, &LexiconTerm::label);
  return set;
}

Lexicon LexiconReader::read(const YAML::Node& root) const {
  check_map(root, {"name", "version", "language", "license", "provenance"},
            {"limits", "terms", "sets"});
  Lexicon lexicon;
  lexicon.name = text(root, "name");
  lexicon.version = text(root, "version");
  lexicon.language = text(root, "language");
  lexicon.license = text(root, "license");
  lexicon.provenance = text(root, "provenance");
  lexicon.limits = text(root, "limits");
  lexicon.terms =
      terms(root, "terms", {"id", "label", "patterns", "category"}, {"legal-formula", "note"});
  std::set<std::string> ids;
  for (const YAML::Node& node : list(root, "sets")) {
    lexicon.sets.push_back(naming_set(node));
    if (!ids.insert(lexicon.sets.back().id).second) {
      fail(node["id"].Mark(), "the set \"" + lexicon.sets.back().id + "\" is here twice");
    }
  }
  return lexicon;
}

}  // namespace

Lexicon parse_lexicon(std::string_view yaml, std::string_view where) {
  try {
    return LexiconReader(where).read(YAML::Load(std::string(yaml)));
  } catch (const YAML::Exception& error) {
    const std::string line = error.mark.is_null() ? "" : ":" + std::to_string(error.mark.line + 1);
    throw InputError(std::string(where) + line, "not readable as YAML: " + error.msg);
  }
}

}  // namespace slantwise

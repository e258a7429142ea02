// Every built-in lexicon has a test corpus: tests/data/lexicons/<file>.tsv, a row a sentence:
// term id (or set/label), whether the sentence holds a use of it, the sentence.
#include <gtest/gtest.h>

#include <algorithm>
#include <fstream>
#include <map>
#include <set>

#include "core/resources.h"
#include "models/lexicon.h"
#include "models/patterns.h"
#include "tests/plain.h"

namespace slantwise {
namespace {

struct Row {
  std::string id;
  bool counts = false;
  std::string sentence;
};

struct Shipped {
  std::string name;  // "conflict", "migration.en"
  Lexicon lexicon;
};

// Lists of another form: cues, kinds of sources.
bool is_lexicon(std::string_view resource) {
  return resource.starts_with("corpora/lexicons/") &&
         resource.find("/reporting-verbs") == std::string_view::npos &&
         resource.find("/source-types") == std::string_view::npos;
}

std::string opened(const std::string& path) { return std::string(resources::get(path)); }

const std::vector<Shipped>& shipped() {
  static const std::vector<Shipped> all = [] {
    std::vector<Shipped> found;
    for (const Resource& resource : resources::all()) {
      if (!is_lexicon(resource.name)) continue;
      std::string name(resource.name.substr(resource.name.rfind('/') + 1));
      name.resize(name.size() - std::string_view(".yaml").size());
      found.push_back({name, parse_lexicon(resource.bytes, resource.name, opened)});
    }
    return found;
  }();
  return all;
}

std::vector<Row> rows(const std::string& name) {
  std::ifstream file("tests/data/lexicons/" + name + ".tsv");
  std::vector<Row> found;
  for (std::string line; std::getline(file, line);) {
    if (line.empty() || line.front() == '#') continue;
    const std::size_t first = line.find('\t');
    const std::size_t second = line.find('\t', first + 1);
    if (second == std::string::npos) {
      ADD_FAILURE() << name << ": no three fields: " << line;
      continue;
    }
    found.push_back({line.substr(0, first), line.substr(first + 1, second - first - 1) == "yes",
                     line.substr(second + 1)});
  }
  return found;
}

// Ids of the terms and labels of one lexicon, and the patterns that find them in one pass.
struct Finder {
  std::vector<std::string> ids;
  std::vector<Pattern> patterns;
  std::map<std::uint32_t, std::uint32_t> anchors_of;  // scope -> key of its anchors

  std::uint32_t id(std::string name) {
    ids.push_back(std::move(name));
    return static_cast<std::uint32_t>(ids.size() - 1);
  }

  void add(const LexiconTerm& term, std::uint32_t key, std::uint32_t scope,
           const std::string& language) {
    for (const std::string& text : term.patterns) {
      patterns.push_back({text, key, scope, Pattern::Role::counts, language});
    }
    for (const std::string& text : term.nots) {
      patterns.push_back({text, key, scope, Pattern::Role::excludes, language});
    }
  }
};

Finder finder(const Lexicon& lexicon) {
  Finder out;
  std::uint32_t scope = 0;
  for (const LexiconTerm& term : lexicon.terms) {
    if (lexicon.longest == Lexicon::Longest::of_term) ++scope;
    out.add(term, out.id(term.id), scope, lexicon.language);
  }
  for (const NamingSet& set : lexicon.sets) {
    ++scope;
    for (const LexiconTerm& label : set.labels) {
      const std::uint32_t key = out.id(set.id + '/' + label.id);
      out.add(label, key, scope, lexicon.language);
      for (const std::string& text : set.excludes) {
        out.patterns.push_back({text, key, scope, Pattern::Role::excludes, lexicon.language});
      }
    }
    ++scope;
    if (set.anchors.empty()) continue;
    out.anchors_of[scope - 1] = out.id("anchors of " + set.id);
    for (const std::string& text : set.anchors) {
      out.patterns.push_back(
          {text, out.anchors_of[scope - 1], scope, Pattern::Role::counts, lexicon.language});
    }
    for (const std::string& text : set.excludes) {
      out.patterns.push_back(
          {text, out.anchors_of[scope - 1], scope, Pattern::Role::excludes, lexicon.language});
    }
  }
  return out;
}

// The ids that a sentence holds; labels only beside an anchor of their set, if it has any.
std::set<std::string> found_in(const Finder& finder, const Patterns& patterns,
                               const Document& document) {
  std::set<std::string> found;
  for (const Hit& hit : patterns.find(document)) found.insert(finder.ids[hit.pattern]);
  std::set<std::string> unanchored;
  for (const std::string& id : found) {
    const std::string set = id.substr(0, id.find('/'));
    const std::string anchors = "anchors of " + set;
    const bool needs = id.find('/') != std::string::npos &&
                       std::ranges::find(finder.ids, anchors) != finder.ids.end();
    if (needs && !found.contains(anchors)) unanchored.insert(id);
  }
  for (const std::string& id : unanchored) found.erase(id);
  return found;
}

TEST(ShippedLexicons, CountWhatTheirTestCorporaSay) {
  for (const auto& [name, lexicon] : shipped()) {
    const std::vector<Row> corpus = rows(name);
    const Finder finds = finder(lexicon);
    std::vector<std::string> texts;
    for (const Row& row : corpus) texts.push_back(row.sentence);
    const Corpus documents = test::plain_texts(texts);
    const Patterns patterns(documents.vocabulary, finds.patterns);
    for (std::size_t i = 0; i < corpus.size(); ++i) {
      const Row& row = corpus[i];
      EXPECT_TRUE(std::ranges::count(finds.ids, row.id)) << name << ": no term " << row.id;
      const auto found = found_in(finds, patterns, documents.documents[i]);
      EXPECT_EQ(found.contains(row.id), row.counts)
          << name << ": " << row.id << ": " << row.sentence;
    }
  }
}

TEST(ShippedLexicons, HaveAnExampleOfEveryTermAndCounterexamplesOfAThird) {
  for (const auto& [name, lexicon] : shipped()) {
    std::set<std::string> shown, denied;
    for (const Row& row : rows(name)) (row.counts ? shown : denied).insert(row.id);
    for (const std::string& id : finder(lexicon).ids) {
      EXPECT_TRUE(id.starts_with("anchors of ") || shown.contains(id)) << name << ": " << id;
    }
    for (const LexiconTerm& term : lexicon.terms) {
      EXPECT_TRUE(term.nots.empty() || denied.contains(term.id)) << name << ": " << term.id;
    }
    const auto against = static_cast<std::size_t>(std::ranges::count_if(
        lexicon.terms, [&](const LexiconTerm& term) { return denied.contains(term.id); }));
    EXPECT_GE(3 * against, lexicon.terms.size()) << name;
  }
}

TEST(ShippedLexicons, SayWhatEachWordCommitsItsUserTo) {
  for (const auto& [name, lexicon] : shipped()) {
    for (const LexiconTerm& term : lexicon.terms) EXPECT_FALSE(term.note.empty()) << term.id;
    for (const NamingSet& set : lexicon.sets) {
      const bool bundled = set.referent.ends_with("(bundled corpus)");
      for (const LexiconTerm& label : set.labels) {
        EXPECT_FALSE(label.note.empty() && !bundled) << set.id << '/' << label.id;
      }
    }
  }
}

TEST(ShippedLexicons, NameTheirLimitsAndTheLicense) {
  for (const auto& [name, lexicon] : shipped()) {
    EXPECT_EQ(lexicon.license, "Apache-2.0") << name;
    EXPECT_FALSE(lexicon.limits.empty()) << name;
    EXPECT_TRUE(lexicon.provenance.find("slantwise authors") != std::string::npos) << name;
  }
}

}  // namespace
}  // namespace slantwise

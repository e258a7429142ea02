// The bundled lexicon keeps the promises that it and corpora/README.md make.
#include <gtest/gtest.h>

#include <algorithm>
#include <set>

#include "core/resources.h"
#include "models/lexicon.h"
#include "models/patterns.h"

namespace slantwise {
namespace {

const Lexicon& conflict() {
  static const Lexicon lexicon =
      parse_lexicon(resources::get("corpora/lexicons/conflict.yaml"), "conflict.yaml");
  return lexicon;
}

const LexiconTerm* term(std::string_view id) {
  const auto found = std::ranges::find(conflict().terms, id, &LexiconTerm::id);
  return found == conflict().terms.end() ? nullptr : &*found;
}

TEST(ConflictLexicon, HasTheThreeTermsOfTheMissionAlone) {
  const std::pair<const char*, const char*> kMission[] = {
      {"opposition", "opposition"},
      {"outlawed-in-russia", "outlawed in Russia"},
      {"terrorists", "terrorists"}};
  for (const auto& [id, pattern] : kMission) {
    ASSERT_NE(term(id), nullptr) << id;
    EXPECT_EQ(term(id)->patterns, std::vector<std::string>{pattern});
  }
  EXPECT_TRUE(term("outlawed-in-russia")->legal_formula);
  EXPECT_FALSE(term("terrorists")->legal_formula);
}

// Hits of terms do not overlap, so a longer phrase would take these words' hits away.
TEST(ConflictLexicon, HidesNoMissionWordInALongerPattern) {
  for (const LexiconTerm& one : conflict().terms) {
    for (const std::string& pattern : one.patterns) {
      const std::vector<std::string> words = pattern_words(pattern);
      if (words.size() < 2) continue;
      EXPECT_FALSE(std::ranges::count(words, "terrorists")) << pattern;
      EXPECT_FALSE(std::ranges::count(words, "opposition")) << pattern;
    }
  }
}

TEST(ConflictLexicon, NotesWhatEachTermCommitsItsUserTo) {
  for (const LexiconTerm& one : conflict().terms) {
    EXPECT_FALSE(one.note.empty()) << one.id;
    EXPECT_EQ(one.legal_formula, one.category == "legal formula") << one.id;
  }
}

TEST(ConflictLexicon, CallsEverySetContested) {
  for (const NamingSet& set : conflict().sets) EXPECT_TRUE(set.contested) << set.id;
}

// Patterns match any case: "IS" would be the verb.
TEST(ConflictLexicon, AnchorsOnNoEverydayWord) {
  const std::set<std::string> everyday = {"a", "as", "at", "in", "is", "it", "on", "the", "us"};
  for (const NamingSet& set : conflict().sets) {
    for (const std::string& anchor : set.anchors) {
      const std::vector<std::string> words = pattern_words(anchor);
      EXPECT_FALSE(words.size() == 1 && everyday.contains(words.front())) << anchor;
    }
  }
}

}  // namespace
}  // namespace slantwise

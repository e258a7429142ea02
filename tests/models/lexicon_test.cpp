#include "models/lexicon.h"

#include <gtest/gtest.h>

#include "core/error.h"
#include "core/resources.h"

namespace slantwise {
namespace {

const std::string kHead =
    "name: harbor\n"
    "version: \"2\"\n"
    "language: en\n"
    "license: CC0-1.0\n"
    "provenance: written for this test\n";

// The complaint about kHead + `rest`; empty if there is none.
std::string complaint(const std::string& rest, const std::string& head = kHead) {
  try {
    parse_lexicon(head + rest, "mine.yaml");
    return "";
  } catch (const InputError& error) {
    return error.what();
  }
}

void expect_complaint(const std::string& rest, const std::string& where, const std::string& what) {
  const std::string said = complaint(rest);
  EXPECT_EQ(said.substr(0, where.size()), where) << said;
  EXPECT_NE(said.find(what), std::string::npos) << said;
}

TEST(Lexicon, HoldsTermsAndNamingSets) {
  const Lexicon out = parse_lexicon(kHead + R"(limits: English only
terms:
  - id: closed
    label: closed in Orvania
    patterns: [closed in Orvania, "shut in Orvania"]
    category: legal formula
    legal-formula: true
    note: required there
  - {id: pirates, label: pirates, patterns: [pirate*], category: naming}
sets:
  - id: boats
    referent: boats off Lunt
    contested: false
    anchors: [Lunt Fleet]
    labels:
      - {id: smugglers, label: smugglers, patterns: ["smuggler?"]}
      - {id: fishers, label: fishers, patterns: [fisher*], note: their own word}
)",
                                    "mine.yaml");
  EXPECT_EQ(out.name, "harbor");
  EXPECT_EQ(out.version, "2");
  EXPECT_EQ(out.language, "en");
  EXPECT_EQ(out.license, "CC0-1.0");
  EXPECT_EQ(out.provenance, "written for this test");
  EXPECT_EQ(out.limits, "English only");
  ASSERT_EQ(out.terms.size(), 2u);
  EXPECT_EQ(out.terms[0].id, "closed");
  EXPECT_EQ(out.terms[0].label, "closed in Orvania");
  EXPECT_EQ(out.terms[0].patterns.size(), 2u);
  EXPECT_EQ(out.terms[0].category, "legal formula");
  EXPECT_TRUE(out.terms[0].legal_formula);
  EXPECT_EQ(out.terms[0].note, "required there");
  EXPECT_FALSE(out.terms[1].legal_formula);
  ASSERT_EQ(out.sets.size(), 1u);
  EXPECT_EQ(out.sets[0].referent, "boats off Lunt");
  EXPECT_FALSE(out.sets[0].contested);
  EXPECT_EQ(out.sets[0].anchors, std::vector<std::string>{"Lunt Fleet"});
  ASSERT_EQ(out.sets[0].labels.size(), 2u);
  EXPECT_EQ(out.sets[0].labels[0].label, "fishers");  // alphabetical
  EXPECT_EQ(out.sets[0].labels[0].note, "their own word");
}

TEST(Lexicon, SetsAreContestedUnlessTheySayOtherwise) {
  const Lexicon out = parse_lexicon(
      kHead + "sets:\n  - {id: a, referent: b, labels: [{id: c, label: d, patterns: [e]}]}\n", "m");
  EXPECT_TRUE(out.sets.at(0).contested);
  EXPECT_TRUE(out.sets.at(0).anchors.empty());
}

TEST(Lexicon, MustSayWhereItIsFrom) {
  for (const char* key : {"name", "version", "language", "license", "provenance"}) {
    std::string head;
    for (const char* other : {"name", "version", "language", "license", "provenance"}) {
      if (std::string(other) != key) head += std::string(other) + ": x\n";
    }
    EXPECT_NE(complaint("", head).find("\"" + std::string(key) + "\" is missing"),
              std::string::npos);
  }
}

TEST(Lexicon, RefusesKeysItDoesNotKnowAndSaysWhere) {
  expect_complaint("mood: good\n", "mine.yaml:6:", "unknown key \"mood\"");
  expect_complaint("terms:\n  - {id: a, label: a, patterns: [a], category: c, weight: 2}\n",
                   "mine.yaml:7:", "unknown key \"weight\"");
  expect_complaint("name: again\n", "mine.yaml:6:", "given twice");
}

TEST(Lexicon, RefusesATermASetOrAPatternTwice) {
  const std::string term = "  - {id: a, label: a, patterns: [a], category: c}\n";
  expect_complaint("terms:\n" + term + "  - {id: a, label: b, patterns: [b], category: c}\n",
                   "mine.yaml:8:", "the id \"a\"");
  expect_complaint("terms:\n" + term + "  - {id: b, label: b, patterns: [b, A], category: c}\n",
                   "mine.yaml:8:", "the pattern \"A\" is here twice");
  const std::string set = "  - {id: s, referent: r, labels: [{id: a, label: a, patterns: [a]}]}\n";
  expect_complaint("sets:\n" + set + set, "mine.yaml:8:", "the set \"s\" is here twice");
  expect_complaint(
      "sets:\n  - {id: s, referent: r, labels: [{id: a, label: a, patterns: [a, a]}]}\n",
      "mine.yaml:7:", "the pattern \"a\" is here twice");
  // Two sets may share a label: they ask different questions.
  EXPECT_EQ(complaint("sets:\n" + set +
                      "  - {id: t, referent: r, labels: [{id: a, label: a, patterns: [a]}]}\n"),
            "");
}

TEST(Lexicon, RefusesEmptyPatterns) {
  expect_complaint("terms:\n  - {id: a, label: a, patterns: [], category: c}\n",
                   "mine.yaml:7:", "\"patterns\" is empty");
  expect_complaint("terms:\n  - {id: a, label: a, patterns: [\"-\"], category: c}\n",
                   "mine.yaml:7:", "no letter, digit or wildcard");
  expect_complaint("sets:\n  - {id: s, referent: r, labels: []}\n",
                   "mine.yaml:7:", "\"labels\" is empty");
}

TEST(Lexicon, RefusesValuesOfTheWrongKind) {
  expect_complaint("terms: many\n", "mine.yaml:6:", "must be a list");
  expect_complaint("terms: [pirate]\n", "mine.yaml:6:", "expected keys with values");
  expect_complaint("terms:\n  - {id: [a], label: a, patterns: [a], category: c}\n",
                   "mine.yaml:7:", "expected a text");
  expect_complaint(
      "terms:\n  - {id: a, label: a, patterns: [a], category: c, legal-formula: maybe}\n",
      "mine.yaml:7:", "must be true or false");
}

TEST(Lexicon, RefusesWhatIsNotYaml) {
  expect_complaint("terms: [a\n", "mine.yaml:", "not readable as YAML");
  EXPECT_NE(complaint("", "").find("expected keys"), std::string::npos);
  EXPECT_NE(complaint("", "just words").find("expected keys"), std::string::npos);
}

TEST(Lexicon, EveryBuiltInOneIsReadable) {
  std::size_t read = 0;
  for (const Resource& resource : resources::all()) {
    if (!resource.name.starts_with("corpora/lexicons/")) continue;
    if (resource.name.find("reporting-verbs") != std::string_view::npos) continue;  // a cue list
    if (resource.name.find("source-types") != std::string_view::npos) continue;     // of sources
    const Lexicon lexicon = parse_lexicon(resource.bytes, resource.name);
    EXPECT_FALSE(lexicon.terms.empty() && lexicon.sets.empty()) << resource.name;
    ++read;
  }
  EXPECT_GT(read, 0u);
}

}  // namespace
}  // namespace slantwise

#include "models/lexicon.h"

#include <gtest/gtest.h>

#include <map>

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
  expect_complaint("terms:\n  - {id: a, label: a, patterns: [a], category: c, color: 2}\n",
                   "mine.yaml:7:", "unknown key \"color\"");
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

TEST(Lexicon, HoldsContextsWeightsCasesAndJurisdictions) {
  const Lexicon out = parse_lexicon(kHead + R"(kind: screen
terms:
  - id: opposition
    label: opposition
    patterns: [opposition]
    category: " politics / parties"
    not: ["opposition party", "in opposition to"]
    weight: -0.5
  - {id: us, label: US, patterns: [US, "the US"], category: c, case: yes}
  - {id: shut, label: shut, patterns: [shut], category: c, legal-formula: yes, jurisdiction: RU}
sets:
  - id: boats
    referent: boats
    exclude: [boat shoe*]
    labels: [{id: b, label: b, patterns: [boat], not: [gravy boat]}]
)",
                                    "m");
  EXPECT_EQ(out.kind, Lexicon::Kind::screen);
  ASSERT_EQ(out.terms.size(), 3u);
  EXPECT_EQ(out.terms[0].category, "politics/parties");
  EXPECT_EQ(out.terms[0].nots, (std::vector<std::string>{"opposition party", "in opposition to"}));
  EXPECT_EQ(out.terms[0].weight, -0.5);
  EXPECT_EQ(out.terms[0].line, 8u);
  EXPECT_EQ(out.terms[1].patterns, (std::vector<std::string>{"case:US", "case:the case:US"}));
  EXPECT_EQ(out.terms[1].weight, 1.0);
  EXPECT_EQ(out.terms[2].jurisdiction, "RU");
  EXPECT_EQ(out.sets[0].excludes, std::vector<std::string>{"boat shoe*"});
  EXPECT_EQ(out.sets[0].labels[0].nots, std::vector<std::string>{"gravy boat"});
  EXPECT_EQ(out.sets[0].line, 17u);
}

TEST(Lexicon, IsOfTermsUnlessItSaysOtherwise) {
  const Lexicon out = parse_lexicon(kHead, "m");
  EXPECT_EQ(out.kind, Lexicon::Kind::terms);
  EXPECT_EQ(out.longest, Lexicon::Longest::of_all);
}

TEST(Lexicon, MayHaveAPatternInSeveralTermsWhereEachCountsAlone) {
  const std::string terms =
      "terms:\n  - {id: a, label: a, patterns: [w], category: c}\n"
      "  - {id: b, label: b, patterns: [w], category: c}\n";
  EXPECT_NE(complaint(terms), "");
  EXPECT_EQ(complaint("longest: of-term\n" + terms), "");
  EXPECT_EQ(parse_lexicon(kHead + "longest: of-term\n" + terms, "m").longest,
            Lexicon::Longest::of_term);
}

TEST(Lexicon, RefusesWhatItsFieldsCannotBe) {
  const auto term = [](const std::string& more) {
    return "terms:\n  - {id: a, label: a, patterns: [a], " + more + "}\n";
  };
  expect_complaint("kind: poem\n", "mine.yaml:6:", "\"kind\" must be one of terms, screen");
  expect_complaint(term("category: \"\""), "mine.yaml:7:", "has an empty step");
  expect_complaint(term("category: a//b"), "mine.yaml:7:", "has an empty step");
  expect_complaint(term("category: c, weight: much"), "mine.yaml:7:", "must be a number");
  expect_complaint(term("category: c, weight: .nan"), "mine.yaml:7:", "must be a number");
  expect_complaint(term("category: c, not: [a]"), "mine.yaml:7:", "and under \"not\"");
  expect_complaint(term("category: c, not: [\"-\"]"), "mine.yaml:7:", "no letter");
  expect_complaint(term("category: c, jurisdiction: RU"), "mine.yaml:7:", "for legal formulas");
  expect_complaint(term("category: c, legal-formula: true, jurisdiction: Russia"),
                   "mine.yaml:7:", "two letters");
  expect_complaint(
      "terms:\n  - {id: a, label: a, patterns: [\"stem:a\"], category: c, case: yes}\n",
      "mine.yaml:7:", "a stem matches any case");
  expect_complaint("terms:\n  - {id: a, label: a, patterns: [\"stem:a*\"], category: c}\n",
                   "mine.yaml:7:", "wildcard in a stem");
  expect_complaint("terms:\n  - {id: a, label: a, patterns: [\"* ?\"], category: c}\n",
                   "mine.yaml:7:", "would match every word");
}

TEST(Lexicon, SaysWhereThePatternStandsFirst) {
  expect_complaint(
      "sets:\n  - id: s\n    referent: r\n    labels:\n"
      "      - {id: a, label: a, patterns: [boat]}\n"
      "      - {id: b, label: b, patterns: [Boat]}\n",
      "mine.yaml:11:", "the pattern \"Boat\" is here twice, first at mine.yaml:10; keep one");
}

TEST(Lexicon, RefusesOtherEncodingsThanUtf8) {
  expect_complaint("limits: caf\xE9\n", "mine.yaml:6:", "not UTF-8");
  EXPECT_NE(complaint("", "\xFF\xFEn\0a\0").find("UTF-16"), std::string::npos);
  EXPECT_EQ(complaint("", "\xEF\xBB\xBF" + kHead), "");
}

// The files of a folder, by path.
LexiconFiles folder(std::map<std::string, std::string> files) {
  return [files = std::move(files)](const std::string& path) {
    const auto found = files.find(path);
    if (found == files.end()) throw InputError(path, "cannot be opened");
    return found->second;
  };
}

const std::string kPirates =
    kHead + "terms:\n  - {id: pirates, label: pirates, patterns: [pirate*], category: c}\n";

TEST(Lexicon, TakesInTheTermsAndSetsOfTheFilesThatItIncludes) {
  const std::string boats =
      kHead +
      "includes: [../pirates.yaml]\nsets:\n"
      "  - {id: s, referent: r, labels: [{id: a, label: a, patterns: [a]}]}\n";
  const Lexicon out =
      parse_lexicon(kHead +
                        "includes: [more/boats.yaml, ./pirates.yaml]\nterms:\n"
                        "  - {id: z, label: z, patterns: [z], category: c}\n",
                    "words/mine.yaml",
                    folder({{"words/more/boats.yaml", boats}, {"words/pirates.yaml", kPirates}}));
  ASSERT_EQ(out.terms.size(), 2u);
  EXPECT_EQ(out.terms[0].id, "z");
  EXPECT_EQ(out.terms[1].id, "pirates");  // once, though two files include it
  EXPECT_EQ(out.sets.size(), 1u);
  EXPECT_EQ(out.included,
            (std::vector<std::string>{"words/more/boats.yaml", "words/pirates.yaml"}));
}

// The complaint about a file that includes "a.yaml".
std::string include_complaint(const LexiconFiles& open) {
  try {
    parse_lexicon(kHead +
                      "includes: [a.yaml]\nterms:\n"
                      "  - {id: z, label: z, patterns: [pirates], category: c}\n",
                  "mine.yaml", open);
    return "";
  } catch (const InputError& error) {
    return error.what();
  }
}

TEST(Lexicon, NamesTheChainOfACircularInclude) {
  EXPECT_EQ(include_complaint(folder({{"a.yaml", kHead + "includes: [b.yaml]\n"},
                                      {"b.yaml", kHead + "includes: [./mine.yaml]\n"}})),
            "b.yaml:6: circular include: mine.yaml -> a.yaml -> b.yaml -> mine.yaml; remove one "
            "of them");
  EXPECT_NE(include_complaint(folder({{"a.yaml", kHead + "includes: [a.yaml]\n"}}))
                .find("mine.yaml -> a.yaml -> a.yaml"),
            std::string::npos);
}

TEST(Lexicon, RefusesIncludesThatDoNotFit) {
  EXPECT_NE(include_complaint({}).find("works only for files"), std::string::npos);
  EXPECT_NE(include_complaint(folder({})).find("a.yaml: cannot be opened"), std::string::npos);
  std::string russian = kHead;
  russian.replace(russian.find("language: en"), 12, "language: ru");
  EXPECT_NE(include_complaint(folder({{"a.yaml", russian}})).find("give both with --lexicon"),
            std::string::npos);
  const std::string twice =
      kHead + "terms:\n  - {id: y, label: y, patterns: [Pirates], category: c}\n";
  EXPECT_EQ(include_complaint(folder({{"a.yaml", twice}})),
            "a.yaml:7: the pattern \"Pirates\" is here twice, first at mine.yaml:8; keep one");
}

TEST(Lexicon, ComplainsOfEverythingAtOnceWhereItIsChecked) {
  const std::vector<std::string> all =
      lexicon_complaints(kHead +
                             "terms:\n  - {id: a, label: a, patterns: [], category: c}\n"
                             "  - {id: a, label: a, patterns: [b], category: c}\n"
                             "  - {id: c, label: c, patterns: [c], category: c}\n"
                             "sets:\n  - {id: s, referent: r, labels: []}\nincludes: [b.yaml]\n",
                         "m");
  ASSERT_EQ(all.size(), 4u);
  EXPECT_TRUE(all[0].starts_with("m:7: \"patterns\" is empty")) << all[0];
  EXPECT_TRUE(all[1].starts_with("m:8: the id \"a\"")) << all[1];
  EXPECT_TRUE(all[2].starts_with("m:11: \"labels\" is empty")) << all[2];
  EXPECT_TRUE(all[3].starts_with("m:12: \"includes\"")) << all[3];
  EXPECT_EQ(lexicon_complaints(kPirates, "m"), std::vector<std::string>{});
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

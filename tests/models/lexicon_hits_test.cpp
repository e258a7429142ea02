#include "models/lexicon_hits.h"

#include <gtest/gtest.h>

#include "tests/plain.h"

namespace slantwise {
namespace {

using Strings = std::vector<std::string>;

Lexicon lexicon(const std::string& rest) {
  return parse_lexicon("name: n\nversion: v\nlanguage: en\nlicense: l\nprovenance: p\n" + rest,
                       "m");
}

// Every hit of a term as "id:words".
Strings found_in(const std::string& text, const std::vector<Lexicon>& lexicons) {
  const Corpus corpus = test::plain_texts({text});
  const LexiconHits found = find_lexicons(corpus, lexicons);
  Strings out;
  for (const Hit& hit : found.hits[0]) {
    const Span span = hit_span(corpus.documents[0], hit);
    out.push_back(found.terms[hit.pattern]->id + ":" +
                  std::string(slice(corpus.documents[0].text, span)));
  }
  return out;
}

const char* const kRebels =
    "terms:\n"
    "  - {id: group, label: g, patterns: [armed group], category: c}\n"
    "  - {id: armed, label: a, patterns: [armed], category: c, not: [armed robber*]}\n";

TEST(LexiconHits, CountTheLongestAmongTheTermsOfALexicon) {
  EXPECT_EQ(found_in("An armed group; armed men; armed robbers", {lexicon(kRebels)}),
            (Strings{"group:armed group", "armed:armed"}));
}

TEST(LexiconHits, CountEachTermForItselfWhereTheLexiconSaysSo) {
  EXPECT_EQ(found_in("An armed group", {lexicon(std::string("longest: of-term\n") + kRebels)}),
            (Strings{"group:armed group", "armed:armed"}));
}

TEST(LexiconHits, OfOneLexiconDoNotHideThoseOfAnother) {
  const Lexicon other =
      lexicon("terms:\n  - {id: men, label: m, patterns: [armed group], category: c}\n");
  EXPECT_EQ(found_in("An armed group", {lexicon(kRebels), other}),
            (Strings{"group:armed group", "men:armed group"}));
}

TEST(LexiconHits, NameOnlyTheTermsThatAreFound) {
  const Corpus corpus = test::plain_texts({"armed men", "nobody"});
  const std::vector<Lexicon> lexicons = {lexicon(kRebels)};
  const LexiconHits found = find_lexicons(corpus, lexicons);
  ASSERT_EQ(found.terms.size(), 1u);
  EXPECT_EQ(found.terms[0]->id, "armed");
  EXPECT_EQ(found.lexicons[0], &lexicons[0]);
  EXPECT_EQ(found.hits[0].size(), 1u);
  EXPECT_TRUE(found.hits[1].empty());
}

TEST(LexiconHits, KeepLabelsAndAnchorsOfASetApart) {
  const Corpus corpus = test::plain_texts({"Dockers, not social workers, were the strikers here"});
  const std::vector<Lexicon> lexicons = {
      lexicon("terms:\n  - {id: t, label: t, patterns: [strikers here], category: c}\n"
              "sets:\n  - id: s\n    referent: r\n    anchors: [dockers]\n"
              "    exclude: [social workers]\n    labels:\n"
              "      - {id: w, label: w, patterns: [workers]}\n"
              "      - {id: k, label: k, patterns: [strikers]}\n"
              "  - {id: t, referent: r, labels: [{id: w, label: w, patterns: [workers]}]}\n")};
  const LexiconHits found = find_lexicons(corpus, lexicons);
  ASSERT_EQ(found.sets.size(), 2u);
  EXPECT_EQ(found.sets[0].set, &lexicons[0].sets[0]);
  ASSERT_EQ(found.sets[0].labels[0].size(), 1u);      // not "social workers"
  EXPECT_EQ(found.sets[0].labels[0][0].pattern, 0u);  // "k" stands before "w"
  EXPECT_EQ(found.sets[0].labels[0][0].tokens, (Span{6, 7}));
  ASSERT_EQ(found.sets[0].anchors[0].size(), 1u);
  EXPECT_EQ(found.sets[0].anchors[0][0].tokens, (Span{0, 1}));
  EXPECT_EQ(found.sets[1].labels[0].size(), 1u);
  EXPECT_EQ(found.terms.size(), 1u);
}

TEST(LexiconHits, TakeNoAnchorFromAnExcludedPhrase) {
  const Corpus corpus =
      test::plain_texts({"Rebels came to Front Street", "Rebels of the Front came"});
  const std::vector<Lexicon> lexicons = {lexicon(
      "sets:\n  - id: s\n    referent: r\n    anchors: [Front]\n"
      "    exclude: [Front Street]\n    labels: [{id: r, label: r, patterns: [rebels]}]\n")};
  const LexiconHits found = find_lexicons(corpus, lexicons);
  EXPECT_EQ(found.sets[0].labels[0].size(), 1u);
  EXPECT_TRUE(found.sets[0].anchors[0].empty());
  EXPECT_EQ(found.sets[0].anchors[1].size(), 1u);
}

}  // namespace
}  // namespace slantwise

#include "models/naming_ticks.h"

#include <gtest/gtest.h>

#include <sstream>

#include "models/comparison.h"
#include "tests/plain.h"

namespace slantwise {
namespace {

constexpr const char* kSets =
    "name: n\nversion: v\nlanguage: en\nlicense: l\nprovenance: p\nsets:\n"
    "  - id: front\n    referent: the Upland Front\n    anchors: [Front]\n    labels:\n"
    "      - {id: a, label: fighters, patterns: [fighters]}\n"
    "      - {id: b, label: rebels, patterns: [rebels]}\n"
    "  - id: league\n    referent: the Coast League\n    anchors: [League]\n    labels:\n"
    "      - {id: b, label: rebels, patterns: [rebels]}\n"
    "  - id: dead\n    referent: killed people\n    labels:\n"
    "      - {id: v, label: victims, patterns: [victims]}\n";

// Two texts about one event, one about another, one about none.
struct Sample {
  std::vector<Lexicon> lexicons = {parse_lexicon(kSets, "m")};
  Corpus corpus;
  Families families;
  Events events;
  LexiconHits found;

  Sample() {
    std::vector<Document> documents;
    add(documents, "a1", "strike", "Front rebels left. The rebels and victims sang.");
    add(documents, "b1", "strike", "The rebels met victims. The League and rebels sat.");
    add(documents, "a2", "vote", "The rebels voted.");
    add(documents, "b2", "", "The rebels slept here.");
    corpus = test::plain_corpus(std::move(documents));
    families = slantwise::families(corpus.documents);
    events = find_events(corpus, families);
    found = find_lexicons(corpus, lexicons);
  }
  static void add(std::vector<Document>& documents, const char* id, const char* event,
                  const char* text) {
    documents.push_back(test::plain_document(text, id[0] == 'a' ? "A" : "B"));
    documents.back().article.id = id;
    documents.back().article.event = event;
  }
};

std::vector<Decision> read(const std::string& lines) {
  std::istringstream file("kind,article,field,begin,end,was,now,who,why\n" + lines);
  return read_decisions(file, "d.csv");
}

// "a1@6 same phrase; ...": the uses of a set, by article and first byte.
std::string uses(const std::string& lines, std::size_t set = 0, bool part = false) {
  const Sample in;
  const std::vector<Decision> decisions = read(lines);
  const NameTicks ticks({in.corpus, in.events, in.found.sets, part}, decisions);
  std::string out;
  for (const NameUse& use : name_uses(in.corpus, in.found.sets[set], {ticks, set})) {
    const Document& document = in.corpus.documents[use.document];
    out += (out.empty() ? "" : "; ") + document.article.id + "@" +
           std::to_string(document.tokens.begin[use.tokens.begin]) + " " +
           std::string(name(use.anchor));
  }
  return out;
}

std::string failure(const std::string& lines) {
  try {
    uses(lines);
  } catch (const InputError& error) {
    return error.what();
  }
  return "no error";
}

// a1: "Front rebels left. The rebels and victims sang."  rebels 6-12 and 23-29, victims 34-41.
// b1: "The rebels met victims. The League and rebels sat."  rebels 4-10 and 39-45.
TEST(NameTicks, WithoutThemTheRulesHold) {
  EXPECT_EQ(uses(""), "a1@6 same phrase");
  EXPECT_EQ(uses("", 1), "b1@39 same sentence");
  EXPECT_EQ(uses("mention,a1,text,23,29,rebels,drop,Jo,\n"), "a1@6 same phrase");
}

TEST(NameTicks, TieAMentionToASetAndToNoOther) {
  EXPECT_EQ(uses("referent,a1,text,23,29,rebels,front,Jo,\n"), "a1@6 same phrase; a1@23 ticked");
  EXPECT_EQ(uses("referent,a1,text,23,29,rebels,the Upland Front,Jo,\n"),
            "a1@6 same phrase; a1@23 ticked");
  const std::string taken = "referent,b1,text,39,45,rebels,front,Jo,\n";
  EXPECT_EQ(uses(taken), "a1@6 same phrase; b1@39 ticked");
  EXPECT_EQ(uses(taken, 1), "");
  EXPECT_EQ(uses("referent,a1,text,6,12,rebels,front,Jo,\n"), "a1@6 ticked");
}

TEST(NameTicks, UntieAMention) {
  EXPECT_EQ(uses("referent,a1,text,6,12,rebels,none,Jo,\n"), "");
  EXPECT_EQ(uses("referent,a1,text,34,41,victims,none,Jo,\n", 2), "b1@15 none");
}

TEST(NameTicks, TieEveryLabelOfASetInAnEvent) {
  const std::string all = "a1@6 same phrase; a1@23 ticked; b1@4 ticked; b1@39 ticked";
  EXPECT_EQ(uses("referent,a1,,,,,front,Jo,\n"), all);
  EXPECT_EQ(uses("referent,b1,text,,,,front,Jo,\n"), all);
  EXPECT_EQ(uses("referent,strike,,,,,front,Jo,\n"), all);
  EXPECT_EQ(uses("referent,b2,,,,,front,Jo,\n"), "a1@6 same phrase; b2@4 ticked");
  EXPECT_EQ(uses("referent,strike,,,,,dead,Jo,\n", 2), "a1@34 ticked; b1@15 ticked");
  EXPECT_EQ(uses("referent,strike,,,,,front,Jo,\n", 1), "b1@39 same sentence");
}

TEST(NameTicks, OfAMentionGoBeforeThoseOfItsEventWhateverTheOrder) {
  const std::string event = "referent,strike,,,,,front,Jo,\n";
  const std::string mention = "referent,b1,text,4,10,rebels,none,Jo,\n";
  EXPECT_EQ(uses(event + mention), "a1@6 same phrase; a1@23 ticked; b1@39 ticked");
  EXPECT_EQ(uses(mention + event), "a1@6 same phrase; a1@23 ticked; b1@39 ticked");
}

TEST(NameTicks, OfOneMentionTheLastHolds) {
  const std::string tied = "referent,a1,text,23,29,rebels,front,Jo,\n";
  const std::string none = "referent,a1,text,23,29,rebels,none,Jo,\n";
  EXPECT_EQ(uses(tied + none), "a1@6 same phrase");
  EXPECT_EQ(uses(none + tied), "a1@6 same phrase; a1@23 ticked");
  const std::string other = "referent,a1,text,23,29,rebels,league,Jo,\n";
  EXPECT_EQ(uses(tied + other), "a1@6 same phrase");
  EXPECT_EQ(uses(tied + other, 1), "a1@23 ticked; b1@39 same sentence");
}

TEST(NameTicks, AreRefusedWithTheirLine) {
  EXPECT_EQ(failure("referent,a1,,,,,frant,Jo,\n"),
            "d.csv:2: there is no naming set \"frant\" in these lexicons; did you mean \"front\"?");
  EXPECT_EQ(failure("referent,a1,,,,,somebody else,Jo,\n"),
            "d.csv:2: there is no naming set \"somebody else\" in these lexicons; give its lexicon "
            "with --lexicon or take the line out");
  EXPECT_EQ(failure("referent,strik,,,,,front,Jo,\n"),
            "d.csv:2: there is no article or event \"strik\" in this input; did you mean "
            "\"strike\"?");
  EXPECT_EQ(failure("referent,zzzzzz,text,6,12,rebels,front,Jo,\n"),
            "d.csv:2: there is no article \"zzzzzz\" in this input; check the id or take the line "
            "out");
  EXPECT_EQ(failure("referent,a1,text,0,5,Front,front,Jo,\n"),
            "d.csv:2: bytes 0 to 5 of a1 are no label of front; take the line out");
  EXPECT_EQ(failure("referent,a1,text,0,12,Front rebels,front,Jo,\n"),
            "d.csv:2: bytes 0 to 12 of a1 are no label of front; \"rebels\" of \"front\" is bytes "
            "6 to 12");
  EXPECT_EQ(failure("referent,a1,text,34,41,victims,front,Jo,\n"),
            "d.csv:2: bytes 34 to 41 of a1 are no label of front; \"victims\" of \"dead\" is bytes "
            "34 to 41");
  EXPECT_EQ(failure("referent,a1,text,0,5,Front,none,Jo,\n"),
            "d.csv:2: bytes 0 to 5 of a1 are no label of any naming set; take the line out");
}

TEST(NameTicks, PassOverWhatMayHaveBeenLeftOut) {
  EXPECT_EQ(uses("referent,c9,,,,,front,Jo,\n", 0, true), "a1@6 same phrase");
  EXPECT_EQ(uses("referent,c9,text,1,2,x,front,Jo,\n", 0, true), "a1@6 same phrase");
  EXPECT_THROW(uses("referent,c9,,,,,frant,Jo,\n", 0, true), InputError);
}

TEST(Compare, PartsWhatAPersonTickedFromTopicBalance) {
  const Sample in;
  const std::vector<Decision> decisions =
      read("referent,strike,,,,,front,Jo,\nreferent,a1,text,34,41,victims,dead,Jo,\n");
  CompareOptions options;
  options.decisions = decisions;
  const Comparison out = compare(in.corpus, in.lexicons, options);
  ASSERT_EQ(out.naming.size(), 4u);
  EXPECT_EQ(out.naming[0].id, "front");
  EXPECT_EQ(ticked(out.naming[0].detail), 3u);
  EXPECT_EQ(ticked(out.naming[1].detail), 0u);
  EXPECT_EQ(out.naming[2].id, "dead");
  EXPECT_TRUE(out.naming[2].anchored);
  EXPECT_EQ(ticked(out.naming[2].detail), 1u);
  EXPECT_EQ(out.naming[2].labels[0].cells[0].total(), 1u);
  EXPECT_EQ(out.naming[3].id, "dead");
  EXPECT_FALSE(out.naming[3].anchored);
  EXPECT_EQ(out.naming[3].labels[0].cells[0].total(), 0u);
  EXPECT_EQ(out.naming[3].labels[0].cells[1].total(), 1u);
  options.decisions = {};
  EXPECT_EQ(compare(in.corpus, in.lexicons, options).naming.size(), 3u);
}

}  // namespace
}  // namespace slantwise

#include "models/naming.h"

#include <gtest/gtest.h>

#include <algorithm>

#include "tests/plain.h"

namespace slantwise {
namespace {

Lexicon boats(const std::string& anchors) {
  return parse_lexicon(
      "name: n\nversion: v\nlanguage: en\nlicense: l\nprovenance: p\n"
      "sets:\n  - id: s\n    referent: the Front\n    anchors: [" +
          anchors +
          "]\n    labels:\n"
          "      - {id: a, label: fighters, patterns: [fighter, fighters]}\n"
          "      - {id: b, label: rebels, patterns: [rebel, rebels, \"rebel group\"]}\n"
          "      - {id: c, label: terrorists, patterns: [terrorist*]}\n",
      "m");
}

Anchor tie_in(const std::string& text) {
  const Corpus corpus = test::plain_texts({text});
  const std::vector<Lexicon> lexicons = {boats("Upland Front, Front")};
  const LexiconHits found = find_lexicons(corpus, lexicons);
  const std::vector<NameUse> uses = name_uses(corpus, found.sets[0]);
  return uses.empty() ? Anchor::none : uses.front().anchor;
}

TEST(NamingAnchor, TiesWordsOfOneNounPhrase) {
  for (const char* text : {"Upland Front rebels left", "The rebels of the Upland Front left",
                           "Front-backed armed rebels left", "fighters from the Front"}) {
    EXPECT_EQ(tie_in(text), Anchor::same_phrase) << text;
  }
}

TEST(NamingAnchor, TiesWhatExplainsTheOther) {
  for (const char* text :
       {"The Upland Front, a terrorist band, left", "The rebels (the Upland Front) left",
        "The Front is a terrorist organization", "the rebel group, Upland Front, left",
        "They called the Front terrorists"}) {
    EXPECT_NE(tie_in(text), Anchor::sentence) << text;
    EXPECT_NE(tie_in(text), Anchor::none) << text;
  }
  EXPECT_EQ(tie_in("The Upland Front, a terrorist band, left"), Anchor::apposition);
  EXPECT_EQ(tie_in("The Front is a terrorist organization"), Anchor::apposition);
}

TEST(NamingAnchor, KnowsNamesElsewhereInTheSentence) {
  for (const char* text :
       {"The Front attacked and the rebels answered", "Rebels, soldiers and the Front met",
        "The Front said that rebels left", "The Front attacked rebels"}) {
    EXPECT_EQ(tie_in(text), Anchor::sentence) << text;
  }
  EXPECT_EQ(tie_in("The Front left. The rebels stayed"), Anchor::none);
}

TEST(NamingAnchor, HasAName) {
  EXPECT_EQ(name(Anchor::same_phrase), "same phrase");
  EXPECT_EQ(name(Anchor::sentence), "same sentence");
  EXPECT_EQ(name(Anchor::ticked), "ticked");
  EXPECT_EQ(name(Anchor::none), "none");
}

// Texts of outlets A (0) and B (1); every line of a text is one sentence with the name.
struct Sample {
  Corpus corpus;
  Families families;
  std::vector<std::size_t> outlet_of;
  std::vector<Lexicon> lexicons = {boats("Front")};
  std::vector<NameUse> uses;
};

Sample sample(const std::vector<std::pair<int, std::string>>& texts) {
  Sample out;
  std::vector<Document> documents;
  for (const auto& [outlet, text] : texts) {
    documents.push_back(test::plain_document(text, outlet == 0 ? "A" : "B"));
    documents.back().article.id = "t" + std::to_string(1000 + documents.size());
    out.outlet_of.push_back(static_cast<std::size_t>(outlet));
  }
  out.corpus = test::plain_corpus(std::move(documents));
  return out;
}

NamingDetail detail(Sample& in) {
  in.families = families(in.corpus.documents);
  in.uses = name_uses(in.corpus, find_lexicons(in.corpus, in.lexicons).sets[0]);
  return naming_detail({in.corpus, in.families, in.outlet_of, 2}, in.uses, 3);
}

const NameShare* share_of(const NamingDetail& in, NameScope scope, std::uint32_t outlet,
                          std::uint32_t label) {
  for (const NameShare& one : in.shares) {
    if (one.scope == scope && one.outlet == outlet && one.label == label) return &one;
  }
  return nullptr;
}

TEST(Naming, SharesAreOfTheMentionsOfTheReferent) {
  Sample in = sample({{0, "Front rebels left.\nFront rebels came.\nFront fighters slept."},
                      {0, "Front fighters sang. Rebels left."},
                      {1, "Front terrorists left."}});
  const NamingDetail out = detail(in);
  const NameShare* rebels = share_of(out, NameScope::all, 0, 1);
  ASSERT_NE(rebels, nullptr);
  EXPECT_EQ(rebels->hits, 2);  // not that of the sentence without the name
  EXPECT_EQ(rebels->mentions, 4);
  EXPECT_EQ(rebels->families, 2u);
  EXPECT_EQ(rebels->with, 1u);
  EXPECT_EQ(rebels->share.value, 0.5);
  EXPECT_EQ(rebels->share.refusal, Refusal::few_articles);  // fewer than four texts
  EXPECT_EQ(share_of(out, NameScope::all, 1, 2)->share.value, 1.0);
  EXPECT_TRUE(out.tests.empty());
  // fighters 2, rebels 2, terrorists 1; all in one phrase with the name.
  EXPECT_EQ(out.anchors[1][static_cast<std::size_t>(Anchor::same_phrase)], 2u);
}

TEST(Naming, AreCountedByVoiceAndZone) {
  Sample in = sample({{0, "Front rebels\nFront fighters left.\nFront terrorists slept."}});
  Tokens& tokens = in.corpus.documents[0].tokens;
  tokens.zone[0] = tokens.zone[1] = Zone::headline;
  tokens.zone[2] = tokens.zone[3] = Zone::lead;
  tokens.voice[5] = tokens.voice[6] = Voice::quote;
  NamingDetail out = detail(in);
  EXPECT_EQ(share_of(out, NameScope::headline, 0, 1)->share.value, 1.0);
  EXPECT_EQ(share_of(out, NameScope::lead, 0, 0)->share.value, 1.0);
  EXPECT_EQ(share_of(out, NameScope::narration, 0, 2)->share.value, 0.0);
  EXPECT_EQ(share_of(out, NameScope::quote, 0, 2)->share.value, 1.0);
  EXPECT_EQ(share_of(out, NameScope::insert, 0, 2), nullptr);
  // Rebels in the headline only; fighters and terrorists below it only.
  ASSERT_EQ(out.switches.size(), 6u);
  const auto below = std::ranges::find(out.switches, NameScope::headline, &NameSwitch::from);
  EXPECT_EQ(below->label, 0u);
  EXPECT_EQ(below->more_to, 1u);
  EXPECT_EQ(below->p, 1);
  tokens.confidence[5] = tokens.confidence[6] = Confidence::low;
  out = detail(in);
  EXPECT_EQ(share_of(out, NameScope::quote, 0, 2), nullptr);  // unclear words are nobody's
}

TEST(Naming, TheFirstLabelOfATextIsItsFirstChoice) {
  Sample in = sample({{0, "Front rebels left.\nFront fighters came."},
                      {0, "Front rebels sang."},
                      {0, "Front fighters slept."}});
  const NamingDetail out = detail(in);
  ASSERT_EQ(out.first.size(), 2u);
  EXPECT_EQ(out.first[0].label, 0u);
  EXPECT_EQ(out.first[0].families, 1u);
  EXPECT_EQ(out.first[1].families, 2u);
  EXPECT_EQ(out.first[1].of, 3u);
}

TEST(Naming, CopiesCountOnce) {
  Sample in = sample({{0, "Front rebels left."}, {0, "Front rebels left."}});
  EXPECT_EQ(share_of(detail(in), NameScope::all, 0, 1)->mentions, 1);
}

// Five texts a side that never agree: of 252 ways to deal them out 2 are as far apart.
TEST(Naming, TestsWhetherOutletsDiffer) {
  std::vector<std::pair<int, std::string>> texts;
  for (int i = 0; i < 5; ++i) {
    texts.emplace_back(0, "Front rebels left town " + std::to_string(i));
    texts.emplace_back(1, "Front fighters left town " + std::to_string(i));
  }
  Sample in = sample(texts);
  NamingDetail out = detail(in);
  const auto all = std::ranges::find(out.tests, NameScope::all, &NameTest::scope);
  ASSERT_NE(all, out.tests.end());
  EXPECT_TRUE(all->exact);
  EXPECT_EQ(all->arrangements, 252u);
  EXPECT_DOUBLE_EQ(all->p, 2.0 / 252);
  EXPECT_EQ(all->tier, Tier::describe);
  EXPECT_EQ(all->families, 10u);
  NamingDetail other = out;
  NamingDetail* both[] = {&out, &other};
  adjust(both);
  EXPECT_DOUBLE_EQ(all->holm, 4.0 / 252);
}

// Six events, one text of each outlet about each, which never agree: of 64 ways to deal the labels
// inside the events 2 are as far apart. Four texts of A about other events say nothing there.
TEST(Naming, TestsWithinEvents) {
  std::vector<std::pair<int, std::string>> texts;
  for (int i = 0; i < 6; ++i) {
    texts.emplace_back(0, "Front rebels left town " + std::to_string(i));
    texts.emplace_back(1, "Front fighters left town " + std::to_string(i));
  }
  for (int i = 6; i < 10; ++i) texts.emplace_back(0, "Front fighters " + std::to_string(i));
  Sample in = sample(texts);
  for (std::size_t d = 0; d < 12; ++d) {
    in.corpus.documents[d].article.event = "e" + std::to_string(d / 2);
  }
  const NamingDetail out = detail(in);
  const auto within = std::ranges::find(out.within, NameScope::all, &NameTest::scope);
  ASSERT_NE(within, out.within.end());
  EXPECT_TRUE(within->exact);
  EXPECT_EQ(within->arrangements, 64u);
  EXPECT_DOUBLE_EQ(within->p, 2.0 / 64);
  EXPECT_EQ(within->events, 6u);
  EXPECT_EQ(within->families, 12u);
  EXPECT_EQ(within->tier, Tier::describe);
  EXPECT_DOUBLE_EQ(within->share, 0.6);  // of A's ten texts
  EXPECT_FALSE(out.tests.empty());
}

TEST(Naming, DoesNotTestWithinFewerThanFiveEventsOrFewerThanFourTexts) {
  std::vector<std::pair<int, std::string>> texts;
  for (int i = 0; i < 6; ++i) {
    texts.emplace_back(0, "Front rebels left town " + std::to_string(i));
    texts.emplace_back(1, "Front fighters left town " + std::to_string(i));
  }
  Sample in = sample(texts);
  EXPECT_TRUE(detail(in).within.empty());  // no event is known
  for (std::size_t d = 0; d < 8; ++d) {
    in.corpus.documents[d].article.event = "e" + std::to_string(d / 2);
  }
  EXPECT_TRUE(detail(in).within.empty());  // four
}

// Events that were found go before what the articles say.
TEST(Naming, TakesEventsThatAreGiven) {
  Sample in = sample({{0, "Front rebels left."}, {1, "Front fighters left."}});
  for (int i = 0; i < 6; ++i) {
    in.corpus.documents.push_back(in.corpus.documents[0]);
    in.corpus.documents.push_back(in.corpus.documents[1]);
    in.outlet_of.insert(in.outlet_of.end(), {0, 1});
  }
  std::vector<std::uint32_t> events;
  for (std::size_t d = 0; d < in.corpus.documents.size(); ++d) {
    in.corpus.documents[d].article.id = "t" + std::to_string(100 + d);
    in.corpus.documents[d].article.family = "f" + std::to_string(d);
    events.push_back(static_cast<std::uint32_t>(d / 2));
  }
  in.families = families(in.corpus.documents);
  in.uses = name_uses(in.corpus, find_lexicons(in.corpus, in.lexicons).sets[0]);
  NamingInput input{in.corpus, in.families, in.outlet_of, 2};
  EXPECT_TRUE(naming_detail(input, in.uses, 3).within.empty());
  input.events = events;
  const NamingDetail out = naming_detail(input, in.uses, 3);
  ASSERT_FALSE(out.within.empty());
  EXPECT_EQ(out.within[0].events, 7u);
}

TEST(Naming, PeriodsAreWeeksOrMonths) {
  Sample in =
      sample({{0, "Front rebels left."}, {0, "Front fighters left."}, {0, "Front rebels."}});
  in.corpus.documents[0].article.date = "2020-03-04";
  in.corpus.documents[1].article.date = "2020-03-02";
  EXPECT_EQ(detail(in).periods.size(), 2u);  // one week, two labels; no date: left out
  EXPECT_EQ(detail(in).periods[0].period, "2020-03-02");
  EXPECT_EQ(detail(in).periods[0].mentions, 2);
  in.corpus.documents[1].article.date = "2021-03-02";
  const auto periods = detail(in).periods;
  ASSERT_EQ(periods.size(), 4u);
  EXPECT_EQ(periods[0].period, "2020-03");
  EXPECT_EQ(periods[3].period, "2021-03");
}

TEST(Naming, WithoutAnchorsEveryLabelIsAMention) {
  Sample in = sample({{0, "Rebels left. The fighters slept"}});
  in.lexicons = {boats("")};
  EXPECT_EQ(share_of(detail(in), NameScope::all, 0, 1)->mentions, 2);
  EXPECT_EQ(in.uses[0].anchor, Anchor::none);
}

// 2 of 8: (1 + 8 + 28) / 256, twice.
TEST(Naming, SignTestIsExact) {
  EXPECT_NEAR(sign_test(2, 6), 2 * 37.0 / 256, 1e-12);
  EXPECT_EQ(sign_test(0, 0), 1);
  EXPECT_EQ(sign_test(3, 3), 1);
}

}  // namespace
}  // namespace slantwise

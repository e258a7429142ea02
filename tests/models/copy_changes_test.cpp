// What a copy changed, and the table of words that were put in others' places.
#include "models/copy_changes.h"

#include <gtest/gtest.h>

#include <algorithm>

#include "models/substitutions.h"
#include "tests/support.h"

namespace slantwise {
namespace {

using Kind = CopyChange::Kind;
using What = CopyChange::What;

const std::string kEnd =
    "\n\nSchools and clinics beyond the river have food and fuel for a month. Nobody was hurt when "
    "the second span came down. Buses will replace the trains until the repairs end.\n";

const Lexicon& labels() {
  static const Lexicon lexicon = parse_lexicon(
      "name: test\nversion: \"1\"\nlanguage: en\nlicense: own\nprovenance: own\nlimits: few\n"
      "terms:\n"
      "  - {id: terrorists, label: terrorists, patterns: [terrorist, terrorists], category: c}\n"
      "  - {id: attackers, label: attackers, patterns: [attackers], category: c}\n",
      "test.yaml");
  return lexicon;
}

struct Pair {
  Pair(const std::string& source, const std::string& copy)
      : corpus(test::corpus_of(
            {test::article("s", "Gazette", source), test::article("c", "Herald", copy)})),
        found(find_lexicons(corpus, std::span(&labels(), 1))),
        changes(copy_changes(corpus, {0, 1}, &found)) {}

  std::vector<CopyChange> of(Kind kind) const {
    std::vector<CopyChange> some;
    std::ranges::copy_if(changes.changes, std::back_inserter(some),
                         [kind](const CopyChange& one) { return one.kind == kind; });
    return some;
  }

  Corpus corpus;
  LexiconHits found;
  CopyChanges changes;
};

TEST(CopyChanges, OfEqualTextsAreNone) {
  const std::string text = "Attackers blew up the bridge.\n\nIt rained in Tamsin all day." + kEnd;
  const Pair pair(text, text);
  EXPECT_TRUE(pair.changes.changes.empty());
  EXPECT_EQ(pair.changes.same_words, pair.changes.copy_words);
}

TEST(CopyChanges, TellLabelsNamesNumbersAndOtherWordsApart) {
  const Pair pair(
      "It rained.\n\nTerrorists blew up the old railway bridge at night. Police in Tamsin searched "
      "the forest. About 40 villages depend on the railway line." +
          kEnd,
      "It rained.\n\nAttackers blew up the old railway bridge at dawn. Police in Wendham searched "
      "the forest. About 30 villages depend on the railway line." +
          kEnd);
  const auto replaced = pair.of(Kind::replaced);
  ASSERT_EQ(replaced.size(), 4u);
  EXPECT_EQ(replaced[0].what, What::label);
  EXPECT_EQ(replaced[0].was, "Terrorists");
  EXPECT_EQ(replaced[0].now, "Attackers");
  EXPECT_EQ(replaced[1].what, What::words);
  EXPECT_EQ(replaced[1].now, "dawn");
  EXPECT_EQ(replaced[2].what, What::name);
  EXPECT_EQ(replaced[2].was, "Tamsin");
  EXPECT_EQ(replaced[3].what, What::number);
  EXPECT_EQ(pair.changes.changes.size(), 4u);
}

TEST(CopyChanges, TheFirstWordOfASentenceIsNoNameForItsCapital) {
  const Pair pair("It rained.\n\nGuards watched the northern harbor gate all night." + kEnd,
                  "It rained.\n\nSoldiers watched the northern harbor gate all night." + kEnd);
  ASSERT_EQ(pair.of(Kind::replaced).size(), 1u);
  EXPECT_EQ(pair.of(Kind::replaced)[0].what, What::words);
}

TEST(CopyChanges, LongReplacementsAreOtherWords) {
  const std::string many =
      "loud young angry hungry tired wet cold old mean sad poor sick strangers";
  const auto replaced = [](const std::string& now) {
    return Pair(
               "It rained.\n\nPolice say the terrorists blew up the railway bridge at noon." + kEnd,
               "It rained.\n\nPolice say the " + now + " blew up the railway bridge at noon." +
                   kEnd)
        .of(Kind::replaced);
  };
  ASSERT_EQ(replaced("strangers").size(), 1u);
  EXPECT_EQ(replaced("strangers")[0].what, What::label);
  ASSERT_EQ(replaced(many).size(), 1u);  // by 13 words
  EXPECT_EQ(replaced(many)[0].what, What::words);
}

TEST(CopyChanges, WithoutLexiconsNothingIsALabel) {
  const Pair pair("It rained.\n\nThe old terrorists blew up the railway bridge." + kEnd,
                  "It rained.\n\nThe old attackers blew up the railway bridge." + kEnd);
  const CopyChanges plain = copy_changes(pair.corpus, {0, 1});
  ASSERT_EQ(plain.changes.size(), 1u);
  EXPECT_EQ(plain.changes[0].what, What::words);
}

TEST(CopyChanges, AreCutsAdditionsAndMoves) {
  const std::string one = "Guards doubled the watch at the northern harbor gate on Monday.";
  const std::string two = "Grain and fuel go first, and every other ship waits its turn.";
  const std::string three = "A track inspector broke his arm and lies in the town hospital.";
  const Pair cut("It rained.\n\n" + one + "\n\n" + two + kEnd, "It rained.\n\n" + one + kEnd);
  ASSERT_EQ(cut.changes.changes.size(), 1u);
  EXPECT_EQ(cut.changes.changes[0].kind, Kind::cut);
  EXPECT_EQ(cut.changes.changes[0].what, What::sentences);
  EXPECT_TRUE(cut.changes.changes[0].was.starts_with("Grain and fuel"));
  EXPECT_EQ(cut.changes.changes[0].now, "");

  const Pair added("It rained.\n\n" + one + kEnd, "It rained.\n\n" + one + "\n\n" + two + kEnd);
  ASSERT_EQ(added.changes.changes.size(), 1u);
  EXPECT_EQ(added.changes.changes[0].kind, Kind::added);

  const Pair moved("It rained.\n\n" + one + "\n\n" + two + "\n\n" + three + kEnd,
                   "It rained.\n\n" + three + "\n\n" + one + "\n\n" + two + kEnd);
  ASSERT_EQ(moved.changes.changes.size(), 1u);
  EXPECT_EQ(moved.changes.changes[0].kind, Kind::moved);
  EXPECT_TRUE(moved.changes.changes[0].now.starts_with("A track inspector"));
}

TEST(CopyChanges, WordsThatChangePlacesWithinASentenceHaveMoved) {
  const Pair pair(
      "It rained.\n\nAs the harbor authority announced, eleven berths of the port work again." +
          kEnd,
      "It rained.\n\nEleven berths of the port work again, as the harbor authority announced." +
          kEnd);
  ASSERT_EQ(pair.of(Kind::moved).size(), 1u);
  EXPECT_EQ(pair.of(Kind::moved)[0].was, "As the harbor authority announced");
  EXPECT_TRUE(pair.of(Kind::cut).empty());
  EXPECT_TRUE(pair.of(Kind::added).empty());
}

Article titled(const std::string& id, const std::string& outlet, const std::string& title) {
  Article one = test::article(id, outlet, "It rained in Tamsin.\n\nThe bridge is closed." + kEnd);
  one.title = title;
  return one;
}

TEST(CopyChanges, CompareTheHeadlines) {
  const Corpus corpus = test::corpus_of({titled("a", "Gazette", "Terrorists cut the line"),
                                         titled("b", "Herald", "Blast cuts the line"),
                                         titled("c", "Herald", "Terrorists Cut the Line")});
  const CopyChanges other = copy_changes(corpus, {0, 1});
  ASSERT_EQ(other.changes.size(), 1u);
  EXPECT_EQ(other.changes[0].kind, Kind::headline);
  EXPECT_EQ(other.changes[0].was, "Terrorists cut the line");
  EXPECT_EQ(other.changes[0].now, "Blast cuts the line");
  EXPECT_TRUE(copy_changes(corpus, {0, 2}).changes.empty());
}

std::vector<std::string_view> voices(const std::string& source, const std::string& copy) {
  std::vector<std::string_view> found;
  for (const CopyChange& one : Pair(source + kEnd, copy + kEnd).of(Kind::voice)) {
    found.push_back(one.voice);
  }
  return found;
}

TEST(CopyChanges, NameWordsThatChangedTheirVoice) {
  const std::string quoted =
      "It rained.\n\n“The northern gate stays closed until the winter,” Mayor Jane Roe said.";
  const std::string reported =
      "It rained.\n\nThe northern gate stays closed until the winter, Mayor Jane Roe said.";
  const std::string own = "It rained.\n\nThe northern gate stays closed until the winter.";
  const std::string other =
      "It rained.\n\n“The northern gate stays closed until the winter,” Adam Poe said.";
  using Voices = std::vector<std::string_view>;
  EXPECT_EQ(voices(quoted, quoted), Voices{});
  EXPECT_EQ(voices(quoted, reported), Voices{"marks removed"});
  EXPECT_EQ(voices(reported, quoted), Voices{"marks added"});
  EXPECT_EQ(voices(reported, own), Voices{"attribution dropped"});
  EXPECT_EQ(voices(quoted, own), Voices{"attribution dropped"});
  EXPECT_EQ(voices(own, reported), Voices{"attribution added"});
  EXPECT_EQ(voices(quoted, other), Voices{"other speaker"});
}

TEST(CopyChanges, NameWordsThatAreHeldAtADistance) {
  const std::string plain = "It rained.\n\nA new reform of the old harbor law begins today.";
  const std::string marked = "It rained.\n\nA new “reform” of the old harbor law begins today.";
  EXPECT_EQ(voices(plain, marked), std::vector<std::string_view>{"held at a distance"});
  EXPECT_EQ(voices(marked, plain), std::vector<std::string_view>{"distance dropped"});
}

TEST(CopyChanges, AreCalledByName) {
  EXPECT_EQ(name(Kind::headline), "headline");
  EXPECT_EQ(name(Kind::voice), "voice");
  EXPECT_EQ(name(What::label), "label");
  EXPECT_EQ(name(What::sentences), "sentences");
}

// Story n as a source and its copy.
struct Story {
  std::string was, now;
};

struct Stories {
  explicit Stories(const std::vector<Story>& stories) {
    std::vector<Article> articles;
    for (std::size_t i = 0; i < stories.size(); ++i) {
      const auto text = [&](const std::string& who) {
        return "It rained in town " + std::to_string(i) + ".\n\nPolice say that the " + who +
               " blew up a bridge." + kEnd;
      };
      articles.push_back(test::article("s" + std::to_string(i), "Gazette", text(stories[i].was)));
      articles.push_back(test::article("c" + std::to_string(i), "Herald", text(stories[i].now)));
    }
    corpus = test::corpus_of(std::move(articles));
    found = find_lexicons(corpus, std::span(&labels(), 1));
    for (std::uint32_t i = 0; i < stories.size(); ++i) {
      copies.push_back(copy_changes(corpus, {2 * i, 2 * i + 1}, &found));
    }
  }

  std::vector<Substitution> rows(std::span<const std::uint32_t> event = {}) const {
    return substitutions(corpus, copies, &found, event);
  }

  Corpus corpus;
  LexiconHits found;
  std::vector<CopyChanges> copies;
};

TEST(Substitutions, CountWordsAndStoriesBothWays) {
  const Stories stories({{"terrorists", "attackers"},
                         {"terrorists", "attackers"},
                         {"terrorists", "gunmen"},
                         {"attackers", "terrorists"},
                         {"terrorists", "terrorists"}});
  const auto rows = stories.rows();
  ASSERT_EQ(rows.size(), 4u);
  // Any other word for "terrorists": three stories, the reverse in one, kept in one. The exact sign
  // test of 3 against 1: 2 (1 + 4) / 16 = .625.
  EXPECT_EQ(rows[0].outlet, "Herald");
  EXPECT_EQ(rows[0].was, "terrorists");
  EXPECT_EQ(rows[0].now, "");
  EXPECT_EQ(rows[0].replaced.stories, 3u);
  EXPECT_EQ(rows[0].reverse.stories, 1u);
  EXPECT_EQ(rows[0].kept.stories, 1u);
  EXPECT_DOUBLE_EQ(rows[0].p, .625);
  // Any other word becomes "attackers" in two stories, and "attackers" goes in one.
  EXPECT_EQ(rows[1].was, "");
  EXPECT_EQ(rows[1].now, "attackers");
  EXPECT_EQ(rows[2].was, "terrorists");
  EXPECT_EQ(rows[2].now, "attackers");
  EXPECT_EQ(rows[2].replaced.uses, 2u);
  EXPECT_EQ(rows[2].reverse.uses, 1u);
  EXPECT_EQ(rows[2].places.size(), 2u);
  EXPECT_EQ(rows[3].now, "gunmen");
  EXPECT_EQ(rows[3].what, What::label);
}

TEST(Substitutions, OneEventIsOneStory) {
  const Stories stories({{"terrorists", "gunmen"}, {"terrorists", "gunmen"}});
  const std::vector<std::uint32_t> event = {7, 7, 7, 7};
  const auto rows = stories.rows(event);
  ASSERT_FALSE(rows.empty());
  EXPECT_EQ(rows[0].replaced.uses, 2u);
  EXPECT_EQ(rows[0].replaced.stories, 1u);
  EXPECT_DOUBLE_EQ(rows[0].p, 1);
  const std::vector<std::uint32_t> unknown(4, kNoStory);
  EXPECT_EQ(stories.rows(unknown)[0].replaced.stories, 2u);
}

TEST(Substitutions, LeaveFunctionWordsAndRewritingOut) {
  const Stories stories({{"men of", "crowd in"},
                         {"loud young angry hungry dockers", "few small old calm tired sailors"}});
  const auto rows = stories.rows();
  ASSERT_EQ(rows.size(), 1u);
  EXPECT_EQ(rows[0].was, "men");
  EXPECT_EQ(rows[0].now, "crowd");
  EXPECT_EQ(rows[0].what, What::words);
}

}  // namespace
}  // namespace slantwise

// A copy against its source, word by word.
#include "models/alignment.h"

#include <gtest/gtest.h>

#include "models/alignment_chain.h"
#include "models/alignment_words.h"
#include "tests/plain.h"

namespace slantwise {
namespace {

// A word is a letter; capitals are content words.
struct Letters {
  explicit Letters(const std::string& letters) {
    for (const char c : letters) {
      terms.push_back(TermId{static_cast<std::uint32_t>(c)});
      weight.push_back(c < 'a' ? kContentWord : kFunctionWord);
    }
  }
  WeighedWords words() const { return {terms, weight}; }
  std::vector<TermId> terms;
  std::vector<std::uint8_t> weight;
};

using Runs = std::vector<WordRun>;

Runs runs(const std::string& source, const std::string& copy) {
  const Letters one(source), two(copy);
  return align_words(one.words(), two.words());
}

TEST(AlignWords, FindWhatBothHaveInOrder) {
  EXPECT_EQ(runs("ABCD", "ABCD"), (Runs{{0, 0, 4}}));
  EXPECT_EQ(runs("ABCD", "AXCD"), (Runs{{0, 0, 1}, {2, 2, 2}}));
  EXPECT_EQ(runs("ABCD", "CD"), (Runs{{2, 0, 2}}));
  EXPECT_EQ(runs("", "AB"), Runs{});
  EXPECT_EQ(runs("AB", "XY"), Runs{});
}

TEST(AlignWords, AFewFunctionWordsBetweenTwoGapsAreNoMatch) {
  // o and t stand in both, alone in the middle: worth 2, and a gap costs 3.
  EXPECT_EQ(runs("ABotCD", "AXotYD"), (Runs{{0, 0, 1}, {5, 5, 1}}));
  // Four of them are worth 4, as much as a content word is.
  EXPECT_EQ(runs("ABotifCD", "AXotifYD"), (Runs{{0, 0, 1}, {2, 2, 4}, {7, 7, 1}}));
  EXPECT_EQ(runs("ABMCD", "AXMYD"), (Runs{{0, 0, 1}, {2, 2, 1}, {4, 4, 1}}));
}

TEST(AlignWords, LongTextsAreSplitAtWordsThatStandOnce) {
  // 3,000 words, every tenth its own, and every tenth replaced: 9 of 10 stay.
  std::vector<TermId> one, two;
  for (std::uint32_t i = 0; i < 3000; ++i) {
    const std::uint32_t word = i % 10 == 0 ? 1000 + i : i % 7;
    one.push_back(TermId{word});
    two.push_back(TermId{i % 10 == 5 ? 9999 : word});
  }
  const std::vector<std::uint8_t> weight(3000, kContentWord);
  std::uint32_t same = 0;
  for (const WordRun& run : align_words({one, weight}, {two, weight})) same += run.size;
  EXPECT_EQ(same, 2700u);
}

TEST(AlignWords, GiveUpOnLongStretchesWhereNothingStandsOnce) {
  std::vector<TermId> one, two;
  for (std::uint32_t i = 0; i < 200'000; ++i) {
    one.push_back(TermId{i % 3});
    two.push_back(TermId{3 + i % 2});
  }
  const std::vector<std::uint8_t> weight(one.size(), kContentWord);
  EXPECT_TRUE(align_words({one, weight}, {two, weight}).empty());
}

TEST(Chain, IsTheHeaviestThatCrossesNowhere) {
  using Links = std::vector<ChainLink>;
  // 0-2 crosses the two others, which together weigh more.
  EXPECT_EQ(heaviest_chain({{0, 2, 3}, {1, 0, 2}, {2, 1, 2}}), (Links{{1, 0, 2}, {2, 1, 2}}));
  EXPECT_EQ(heaviest_chain({{0, 2, 5}, {1, 0, 2}, {2, 1, 2}}), (Links{{0, 2, 5}}));
  EXPECT_EQ(heaviest_chain({}), Links{});
}

TEST(Chain, LinksAPlaceTwiceOnlyWhereThatIsAskedFor) {
  EXPECT_EQ(heaviest_chain({{0, 0, 1}, {0, 1, 1}}).size(), 2u);
  EXPECT_EQ(longest_chain({{0, 0, 1}, {0, 1, 1}}).size(), 1u);
}

Alignment aligned(const std::string& source, const std::string& copy) {
  const Corpus corpus = test::plain_texts({source, copy});
  return align({corpus.documents[0], corpus.documents[1]}, corpus.vocabulary);
}

struct Shown {
  std::string was, now;
  bool operator==(const Shown&) const = default;
};

std::string words(const Document& document, Span tokens) {
  std::string text;
  for (std::uint32_t i = tokens.begin; i < tokens.end; ++i) {
    const std::uint32_t begin = document.tokens.begin[i];
    text += (text.empty() ? "" : " ") + document.text.substr(begin, document.tokens.length[i]);
  }
  return text;
}

std::vector<Shown> edits(const std::string& source, const std::string& copy) {
  const Corpus corpus = test::plain_texts({source, copy});
  const Document &one = corpus.documents[0], &two = corpus.documents[1];
  std::vector<Shown> shown;
  for (const TextEdit& edit : align({one, two}, corpus.vocabulary).edits) {
    shown.push_back({words(one, edit.source), words(two, edit.copy)});
  }
  return shown;
}

using Edits = std::vector<Shown>;

const std::string kGate = "Guards doubled the watch at the northern harbor gate on Monday";
const std::string kGrain = "Grain and fuel go first, the harbor authority decided";
const std::string kMayor = "Mayor Roe visited wounded dockers in the old hospital";

TEST(Align, EqualTextsHaveNoEdits) {
  const std::string text = kGate + ".\n" + kGrain + ".\n";
  const Alignment found = aligned(text, text);
  EXPECT_TRUE(found.edits.empty());
  EXPECT_TRUE(found.moved.empty());
  EXPECT_EQ(found.same_words, found.source_words);
  EXPECT_EQ(found.source_words, 20u);  // 11 + 9
}

TEST(Align, FindsReplacedWordsWithinASentence) {
  EXPECT_EQ(edits("Terrorists blew up the railway bridge at Tamsin.\n",
                  "Unknown attackers blew up the railway bridge at Tamsin.\n"),
            (Edits{{"Terrorists", "Unknown attackers"}}));
  // Letter case and marks do not matter.
  EXPECT_EQ(edits("The rebels “left” the village.\n", "the REBELS left, the village!\n"), Edits{});
}

TEST(Align, FindsSentencesLeftOutAndPutIn) {
  EXPECT_EQ(edits(kGate + ".\n" + kGrain + ".\n" + kMayor + ".\n", kGate + ".\n" + kMayor + ".\n"),
            (Edits{{"Grain and fuel go first the harbor authority decided", ""}}));
  EXPECT_EQ(edits(kGate + ".\n" + kMayor + ".\n", kGate + ".\n" + kGrain + ".\n" + kMayor + ".\n"),
            (Edits{{"", "Grain and fuel go first the harbor authority decided"}}));
}

TEST(Align, SentencesOfOneParagraphAreOneEdit) {
  const auto found =
      edits(kMayor + ".\n" + kGate + ". " + kGrain + ".\nNobody was hurt there.\n", kMayor + ".\n");
  ASSERT_EQ(found.size(), 2u);
  EXPECT_TRUE(found[0].was.starts_with("Guards doubled"));
  EXPECT_TRUE(found[0].was.ends_with("authority decided"));
  EXPECT_EQ(found[1].was, "Nobody was hurt there");
}

TEST(Align, FindsParagraphsThatMoved) {
  const Alignment found = aligned(kGate + ".\n" + kGrain + ".\n" + kMayor + ".\n",
                                  kMayor + ".\n" + kGate + ".\n" + kGrain + ".\n");
  EXPECT_TRUE(found.edits.empty());
  ASSERT_EQ(found.moved.size(), 1u);
  EXPECT_EQ(found.moved[0].copy, (Span{0, 9}));
  EXPECT_EQ(found.moved[0].source, (Span{20, 29}));
  EXPECT_EQ(found.same_words, 29u);
}

TEST(Align, ComparesTheWordsOfWhatMoved) {
  const auto found = edits(
      kGate + ".\n" + kGrain + ".\n" + kMayor + ".\n",
      "Mayor Roe visited injured dockers in the old hospital.\n" + kGate + ".\n" + kGrain + ".\n");
  EXPECT_EQ(found, (Edits{{"wounded", "injured"}}));
}

TEST(Align, ASentenceMayBeSplit) {
  EXPECT_EQ(edits(kGate + " and " + kGrain + ".\n", kGate + ". " + kGrain + ".\n"),
            (Edits{{"and", ""}}));
}

TEST(Align, TwoShortSentencesAtOnePlaceAreCompared) {
  EXPECT_EQ(edits(kGate + ".\nThe rebels fled.\n" + kMayor + ".\n",
                  kGate + ".\nThe fighters fled.\n" + kMayor + ".\n"),
            (Edits{{"rebels", "fighters"}}));
}

TEST(Align, TextsWithoutWordsShareNothing) {
  EXPECT_TRUE(aligned("", "").edits.empty());
  EXPECT_EQ(aligned("", kGate + ".\n").edits.size(), 1u);
  EXPECT_EQ(aligned(kGate + ".\n", "").edits.size(), 1u);
}

TEST(Align, IsBoundedForHostileTexts) {
  std::string same, giant, other;
  for (int i = 0; i < 20'000; ++i) {
    same += "The same words again and again. ";
    giant += "word" + std::to_string(i % 5) + " ";
    other += "word" + std::to_string(i % 3) + " ";
  }
  const Alignment equal = aligned(same, same);
  EXPECT_EQ(equal.same_words, equal.source_words);
  EXPECT_GT(aligned(giant + ".\n", other + ".\n").source_words, 0u);
  EXPECT_GT(aligned(giant + ".\n", same).source_words, 0u);
}

}  // namespace
}  // namespace slantwise

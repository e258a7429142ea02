#include "models/collocates.h"

#include <gtest/gtest.h>

#include <cmath>
#include <map>
#include <random>
#include <set>

#include "models/estimate/ratio.h"
#include "models/patterns.h"
#include "tests/plain.h"

namespace slantwise {
namespace {

using test::plain_corpus;
using test::plain_document;
using test::plain_texts;

std::vector<std::vector<Span>> hits_of(const Corpus& corpus, const std::string& pattern) {
  const std::vector<std::string> patterns = {pattern};
  const Patterns compiled(corpus.vocabulary, patterns);
  std::vector<std::vector<Span>> hits;
  for (const Document& document : corpus.documents) {
    hits.emplace_back();
    for (const Hit& hit : compiled.find(document)) hits.back().push_back(hit.tokens);
  }
  return hits;
}

// Documents in groups by outlet; owns what a CollocateInput only looks at.
struct Setting {
  Corpus corpus;
  Families found;
  std::vector<std::uint32_t> group_of;
  std::size_t groups = 1;
  std::vector<std::vector<Span>> hits;

  Setting(Corpus given, const std::string& pattern) : corpus(std::move(given)) {
    found = families(corpus.documents);
    std::map<std::string, std::uint32_t> numbers;
    for (const Document& one : corpus.documents) numbers.emplace(one.article.outlet, 0);
    groups = 0;
    for (auto& [outlet, number] : numbers) number = static_cast<std::uint32_t>(groups++);
    for (const Document& one : corpus.documents) group_of.push_back(numbers[one.article.outlet]);
    hits = hits_of(corpus, pattern);
  }
  std::vector<CollocateGroup> count(const Window& window = {},
                                    Scope scope = Scope::narration) const {
    return collocates({corpus.documents, found, group_of, groups, hits, window}, scope);
  }
  const Collocate* find(const CollocateGroup& group, const std::string& word) const {
    for (const Collocate& one : group.collocates) {
      if (corpus.vocabulary.term(one.term) == word) return &one;
    }
    return nullptr;
  }
};

// Three sentences, 15 words, "port" in the first two:
//   Old port rises now. The old port sinks and the sea rises. Old boats rest.
// With one word either side: near are old, rises; old, sinks: 4 of the 13 words that are no hit.
TEST(Collocates, CountsByHand) {
  const Setting setting(
      plain_texts({"Old port rises now. The old port sinks and the sea rises. Old boats rest"}),
      "port");
  const auto groups = setting.count({1, 1, {}});
  ASSERT_EQ(groups.size(), 2u);
  const CollocateGroup& all = groups.back();
  EXPECT_EQ(all.hits, 2);
  EXPECT_EQ(all.families, 1);
  EXPECT_EQ(all.families_voice, 1);
  EXPECT_EQ(all.words, 13);
  EXPECT_EQ(all.near, 4);
  ASSERT_EQ(all.collocates.size(), 3u);
  const Collocate& old = all.collocates.front();
  EXPECT_EQ(setting.corpus.vocabulary.term(old.term), "old");
  EXPECT_EQ(old.left, 2);
  EXPECT_EQ(old.right, 0);
  EXPECT_EQ(old.uses, 3);
  EXPECT_EQ(old.families, 1);
  // 4 of 13 words are near, "old" stands 3 times: 12/13.
  EXPECT_DOUBLE_EQ(old.expected, 4.0 * 3 / 13);
  // 14 + log2(2 * 2 / (2 hits + 3 uses)) = 14 + log2(0.8).
  EXPECT_DOUBLE_EQ(old.log_dice, 14 + std::log2(0.8));
  // 2 of 4 near, 1 of 9 elsewhere: log2(0.5 / (1/9)) = log2(4.5).
  EXPECT_DOUBLE_EQ(old.log_ratio, std::log2(4.5));
  // "sinks" is never elsewhere: 1 of 4 against 0.5 of 9.
  EXPECT_DOUBLE_EQ(setting.find(all, "sinks")->log_ratio, std::log2(0.25 / (0.5 / 9)));
  EXPECT_EQ(setting.find(all, "boats"), nullptr);
}

TEST(Collocates, LogDiceIsFourteenForWordsThatAlwaysComeTogether) {
  EXPECT_DOUBLE_EQ(log_dice(3, 3, 3), 14);
  EXPECT_DOUBLE_EQ(log_dice(1, 2, 2), 13);
}

TEST(Collocates, LogRatioIsUndefinedWithoutWordsElsewhere) {
  const Setting setting(plain_texts({"old port"}), "port");
  EXPECT_TRUE(std::isnan(setting.count().back().collocates.front().log_ratio));
}

TEST(Collocates, CountAWordBetweenTwoHitsOnceForTheNearer) {
  const Setting setting(plain_texts({"port a b c port d"}), "port");
  const CollocateGroup all = setting.count().back();
  EXPECT_EQ(all.near, 4);
  EXPECT_EQ(setting.find(all, "a")->right, 1);
  EXPECT_EQ(setting.find(all, "a")->left, 0);
  EXPECT_EQ(setting.find(all, "c")->left, 1);
  EXPECT_EQ(setting.find(all, "c")->right, 0);
  EXPECT_EQ(setting.find(all, "b")->together(), 1);
  EXPECT_EQ(setting.find(all, "port"), nullptr);  // never its own neighbor
}

TEST(Collocates, WindowsEndWithTheSentenceUnlessTheyMayCrossIt) {
  const Setting setting(plain_texts({"Sea calm. The port sleeps. Gulls cry\nElsewhere"}), "port");
  const CollocateGroup within = setting.count().back();
  EXPECT_EQ(within.near, 2);
  EXPECT_EQ(setting.find(within, "gulls"), nullptr);
  const CollocateGroup across = setting.count({5, 5, Window::Within::paragraph}).back();
  EXPECT_EQ(across.near, 6);
  EXPECT_NE(setting.find(across, "gulls"), nullptr);
  EXPECT_EQ(setting.find(across, "elsewhere"), nullptr);
  const CollocateGroup sentence = setting.count({Window::kAll, Window::kAll, {}}).back();
  EXPECT_EQ(sentence.near, 2);
}

TEST(Collocates, TakeAHitsVoiceFromItsFirstWordAndCountWordsOfThatVoiceOnly) {
  Corpus corpus = plain_texts({"a port b c port d"});
  Tokens& tokens = corpus.documents[0].tokens;
  for (const std::size_t at : {3, 4, 5}) tokens.voice[at] = Voice::quote;  // c port d
  tokens.confidence[0] = Confidence::low;                                  // a
  const Setting setting(std::move(corpus), "port");
  const CollocateGroup own = setting.count().back();
  EXPECT_EQ(own.hits, 1);
  EXPECT_EQ(own.words, 1);  // b: a is unclear
  EXPECT_EQ(own.near, 1);
  EXPECT_EQ(setting.find(own, "c"), nullptr);
  const CollocateGroup quoted = setting.count({}, Scope::quote).back();
  EXPECT_EQ(quoted.words, 2);
  EXPECT_EQ(setting.find(quoted, "b"), nullptr);
  const CollocateGroup all = setting.count({}, Scope::all).back();
  EXPECT_EQ(all.hits, 2);
  EXPECT_EQ(all.words, 4);
}

TEST(Collocates, LeaveOutCaptions) {
  Corpus corpus = plain_texts({"a port\nb port"});
  corpus.documents[0].tokens.zone[0] = corpus.documents[0].tokens.zone[1] = Zone::caption;
  const Setting setting(std::move(corpus), "port");
  const CollocateGroup all = setting.count({}, Scope::all).back();
  EXPECT_EQ(all.hits, 1);
  EXPECT_EQ(setting.find(all, "a"), nullptr);
}

TEST(Collocates, CountCopiesOnceInAnOutletAndOneTextForAll) {
  const Setting setting(
      plain_corpus({plain_document("old port", "Gazette"), plain_document("old port", "Gazette"),
                    plain_document("old port", "Herald"),
                    plain_document("old port now", "Herald")}),
      "port");
  const auto groups = setting.count();
  ASSERT_EQ(groups.size(), 3u);
  const Collocate& gazette = *setting.find(groups[0], "old");
  EXPECT_EQ(gazette.together(), 1);
  EXPECT_EQ(gazette.families, 1);
  EXPECT_EQ(setting.find(groups[1], "old")->together(), 2);
  const Collocate& all = *setting.find(groups[2], "old");
  EXPECT_EQ(all.together(), 3);  // as published: once in the Gazette, twice in the Herald
  EXPECT_EQ(all.families, 2);    // but the Gazette's text is one of the Herald's
  EXPECT_EQ(groups[2].families, 2);
  EXPECT_EQ(groups[2].families_voice, 2);
}

// Gazette: hits 2 and 1, "old" near them 2 times and 0; Herald: 1 and 1, once each time.
TEST(Collocates, CompareTwoGroupsByTheirTexts) {
  const Setting setting(
      plain_corpus({plain_document("old port. old port", "Gazette"),
                    plain_document("new port", "Gazette"), plain_document("old port", "Herald"),
                    plain_document("old port here", "Herald")}),
      "port");
  const auto groups = setting.count();
  const Side a = per_hit(groups[0], setting.find(groups[0], "old"));
  EXPECT_EQ(a.k, 2);
  EXPECT_EQ(a.n, 3);        // hits
  EXPECT_EQ(a.n2, 5);       // 2 * 2 + 1 * 1
  EXPECT_EQ(a.term.y, 2);   // times together
  EXPECT_EQ(a.term.y2, 4);  // 2 * 2
  EXPECT_EQ(a.term.yn, 4);  // 2 times with 2 hits
  EXPECT_EQ(a.term.df, 1);
  const Side b = per_hit(groups[1], setting.find(groups[1], "old"));
  EXPECT_DOUBLE_EQ(rate_ratio(a, b).ratio, (2.0 / 3) / (2.0 / 2));
  EXPECT_EQ(per_hit(groups[1], nullptr).term.y, 0);
}

TEST(Collocates, AreOrderedByLogDice) {
  const Setting setting(plain_texts({"a port b. a port c. b b b b x"}), "port");
  const auto all = setting.count().back().collocates;
  for (std::size_t at = 1; at < all.size(); ++at) {
    EXPECT_GE(all[at - 1].log_dice, all[at].log_dice);
  }
}

// What collocates() does, said again as simply as possible: for every word of every text its
// nearest hit in the same sentence decides.
struct Brute {
  double near = 0, words = 0, hits = 0;
  std::map<std::string, double> left, right, uses;
  std::map<std::string, std::set<std::uint32_t>> texts;
};

Brute brute(const Setting& setting, const Window& window, Scope scope) {
  Brute out;
  for (std::uint32_t d = 0; d < setting.corpus.documents.size(); ++d) {
    if (!setting.found.representative[d]) continue;
    const Document& document = setting.corpus.documents[d];
    const Tokens& tokens = document.tokens;
    const auto is_hit = [&](std::uint32_t at) {
      for (const Span hit : setting.hits[d]) {
        if (hit.contains(at)) return true;
      }
      return false;
    };
    for (const Span hit : setting.hits[d]) out.hits += in_scope(tokens, hit.begin, scope);
    for (std::uint32_t at = 0; at < tokens.size(); ++at) {
      if (!in_scope(tokens, at, scope) || is_hit(at)) continue;
      const std::string word(setting.corpus.vocabulary.term(tokens.term[at]));
      out.words += 1;
      out.uses[word] += 1;
      std::uint32_t best = Window::kAll;
      bool left = false;
      for (const Span hit : setting.hits[d]) {
        if (tokens.sentence[hit.begin] != tokens.sentence[at]) continue;
        if (!in_scope(tokens, hit.begin, scope)) continue;
        const bool before = at < hit.begin;
        const std::uint32_t distance = before ? hit.begin - at : at - hit.end + 1;
        if (distance > (before ? window.left : window.right) || distance >= best) continue;
        best = distance;
        left = before;
      }
      if (best == Window::kAll) continue;
      out.near += 1;
      (left ? out.left : out.right)[word] += 1;
      out.texts[word].insert(setting.found.of[d]);
    }
  }
  return out;
}

std::string random_text(std::mt19937& random) {
  std::string text;
  for (int word = 0; word < 60; ++word) {
    text += static_cast<char>('a' + random() % 7);
    text += random() % 6 == 0 ? ". " : " ";
  }
  return text;
}

TEST(Collocates, AgreeWithASimplerCountOnRandomTexts) {
  std::mt19937 random(7);
  for (int trial = 0; trial < 60; ++trial) {
    std::vector<Document> documents;
    for (int text = 0; text < 6; ++text) {
      Document one = plain_document(random_text(random), text % 2 == 0 ? "Gazette" : "Herald");
      for (Voice& voice : one.tokens.voice) {
        if (random() % 3 == 0) voice = Voice::quote;
      }
      documents.push_back(std::move(one));
    }
    const Setting setting(plain_corpus(std::move(documents)), trial % 2 == 0 ? "a" : "a b");
    const Window window{
        static_cast<std::uint32_t>(random() % 4), static_cast<std::uint32_t>(random() % 4), {}};
    for (const Scope scope : {Scope::narration, Scope::quote, Scope::all}) {
      const CollocateGroup all = setting.count(window, scope).back();
      const Brute expected = brute(setting, window, scope);
      ASSERT_EQ(all.near, expected.near);
      ASSERT_EQ(all.words, expected.words);
      ASSERT_EQ(all.hits, expected.hits);
      ASSERT_EQ(all.collocates.size(), expected.texts.size());
      for (const Collocate& one : all.collocates) {
        const std::string word(setting.corpus.vocabulary.term(one.term));
        const auto value = [&](const std::map<std::string, double>& counts) {
          const auto found = counts.find(word);
          return found == counts.end() ? 0 : found->second;
        };
        ASSERT_EQ(one.left, value(expected.left)) << word;
        ASSERT_EQ(one.right, value(expected.right)) << word;
        ASSERT_EQ(one.uses, value(expected.uses)) << word;
        ASSERT_EQ(one.families, expected.texts.at(word).size()) << word;
      }
    }
  }
}

}  // namespace
}  // namespace slantwise

#include <gtest/gtest.h>

#include <cmath>
#include <map>

#include "apps/lesson/halves.h"
#include "apps/lesson/halves_tables.h"
#include "tests/apps/exercise_material.h"
#include "tests/apps/program.h"
#include "tests/models/made_words.h"

namespace slantwise {
namespace {

// "Wab wac wad. ": words that all texts share, in an order of the text's own.
std::string shared_words(int text, int kinds) {
  std::string out;
  for (int i = 0; i < kinds; ++i) {
    const int word = (i * (2 * text + 7) + 13 * text) % 97;
    if ((word + text) % 3 == 0) continue;
    out += "v";
    out += static_cast<char>('a' + word / 10);
    out += static_cast<char>('a' + word % 10);
    out += ' ';
  }
  return out;
}

std::string id_of(int i) { return "t" + std::to_string(100 + i); }

// Texts of one outlet, some of which say "ferry" again and again.
std::vector<Article> texts(int n, const std::string& outlet = "Mill Gazette") {
  std::vector<Article> out;
  for (int i = 0; i < n; ++i) {
    std::string text = "Today " + shared_words(i, 97) + test::made_words(i, 40);
    if (i % 8 == 0) text += "ferry ferry ferry ferry ferry ";
    out.push_back(test::article(id_of(i), outlet, text + "ended.\n"));
  }
  return out;
}

std::vector<Article> with_other(int n) {
  std::vector<Article> out = texts(n);
  for (int i = 0; i < 3; ++i) {
    out.push_back(test::article("z" + std::to_string(i), "Orrel Post",
                                "Other " + test::made_words(60 + i, 60) + "ended.\n"));
  }
  return out;
}

lesson::Halves halves(const test::Lesson& lesson, std::uint64_t seed = 1) {
  return lesson::deal_halves(lesson.corpus, lesson.comparison, seed).value();
}

const lesson::HalfWord& word(const lesson::Halves& halves, std::string_view wanted) {
  for (const lesson::HalfWord& one : halves.words) {
    if (one.word == wanted) return one;
  }
  throw std::out_of_range(std::string(wanted));
}

TEST(TwoHalves, DealsTheTextsOfTheLargestOutletOnce) {
  const test::Lesson lesson(with_other(25));
  const lesson::Halves dealt = halves(lesson);
  EXPECT_EQ(dealt.outlet, "Mill Gazette");
  EXPECT_EQ(dealt.documents[0].size(), 12u);  // of 25 texts half 1 has one less
  EXPECT_EQ(dealt.documents[1].size(), 13u);
  std::set<std::uint32_t> all(dealt.documents[0].begin(), dealt.documents[0].end());
  all.insert(dealt.documents[1].begin(), dealt.documents[1].end());
  EXPECT_EQ(all.size(), 25u);
  EXPECT_NE(halves(lesson, 2).documents[0], dealt.documents[0]);
}

TEST(TwoHalves, CountsByHand) {
  std::vector<Article> articles;
  for (int i = 0; i < 20; ++i) {
    std::string text = test::made_words(i, 100);
    // Word 100 of text 0 becomes eight times "dam", of the others eight words of their own.
    text += i == 0 ? "dam dam dam dam dam dam dam dam " : test::made_words(i + 30, 8);
    articles.push_back(test::article(id_of(i), "Mill Gazette", "\n" + text + "\n"));
  }
  const test::Lesson lesson(std::move(articles));
  const lesson::Halves dealt = halves(lesson);
  // 20 texts of 108 words: 10 a half, 1,080 words each. dam: 8 v 0, so 4 are expected of each.
  // G2 = 2 [8 ln(8/4) + 1072 ln(1072/1076) + 1080 ln(1080/1076)] = 2 [5.5452 - 3.9926 + 4.0074]
  //    = 11.120; p is that of the normal beyond sqrt(11.120) = 3.335: .00085
  ASSERT_EQ(dealt.own_words[0], 1080u);
  ASSERT_EQ(dealt.own_words[1], 1080u);
  const lesson::HalfWord& dam = word(dealt, "dam");
  EXPECT_NEAR(std::abs(dam.g2), 11.120, .001);
  EXPECT_NEAR(dam.token_p, .00085, .00001);
  EXPECT_EQ(dam.count(0) + dam.count(1), 8u);
  EXPECT_EQ(dam.texts(), 1u);
  EXPECT_TRUE(std::isnan(dam.q));  // in one text: not tested
  EXPECT_EQ(dealt.called, 1u);
  EXPECT_EQ(dealt.words.size(), 1u);  // every other word is used once
}

std::string as_lines(const test::Lesson& lesson, const lesson::Halves& dealt) {
  std::string out;
  for (std::size_t half = 0; half < 2; ++half) {
    for (const std::uint32_t d : dealt.documents[half]) {
      const Article& one = lesson.corpus.documents[d].article;
      const std::string line = one.text.substr(0, one.text.find('\n'));
      out += test::record(one.id, "Half " + std::to_string(half + 1), line);
    }
  }
  return out;
}

// "term" -> one column of what the program prints.
std::map<std::string, double> column(const std::string& csv, const std::string& name) {
  std::map<std::string, double> out;
  std::istringstream lines(csv);
  std::vector<std::string> heads;
  for (std::string line; std::getline(lines, line);) {
    std::vector<std::string> cells;
    std::istringstream row(line);
    for (std::string cell; std::getline(row, cell, ',');) cells.push_back(cell);
    if (heads.empty()) {
      heads = cells;
      continue;
    }
    for (std::size_t i = 0; i < cells.size(); ++i) {
      if (heads[i] == name) out[cells[0]] = cells[i].empty() ? std::nan("") : std::stod(cells[i]);
    }
  }
  return out;
}

TEST(TwoHalves, SaysWhatTermsSaysOfTheHalves) {
  const test::Lesson lesson(with_other(30));
  const lesson::Halves dealt = halves(lesson, 5);
  const test::Folder folder;
  const std::string path = folder.write("halves.jsonl", as_lines(lesson, dealt));
  const std::string pair = "Half 1,Half 2";
  const auto own = test::program({"terms", path, "--outlets", pair, "--csv", "--quiet", "--seed",
                                  "5", "--cut-repeated", "none"});
  const auto referee =
      test::program({"terms", path, "--outlets", pair, "--csv", "--quiet", "--min-count", "5",
                     "--statistics", "g2-four-cell", "--cut-repeated", "none"});
  ASSERT_EQ(own.code, 0) << own.err;
  ASSERT_EQ(referee.code, 0) << referee.err;
  const auto q = column(own.out, "q"), p = column(own.out, "p");
  const auto g2 = column(referee.out, "g2-four-cell");
  EXPECT_EQ(g2.size(), dealt.words.size());
  std::size_t tested = 0, single = 0, called = 0;
  for (const lesson::HalfWord& one : dealt.words) {
    ASSERT_TRUE(g2.contains(one.word)) << one.word;
    EXPECT_NEAR(g2.at(one.word), one.g2, 1e-9) << one.word;
    EXPECT_EQ(std::isnan(q.at(one.word)), std::isnan(one.q)) << one.word;
    if (std::isnan(one.q)) continue;
    EXPECT_NEAR(q.at(one.word), one.q, 1e-9) << one.word;
  }
  for (const auto& [term, value] : p) {
    tested += std::isnan(value) ? 0 : 1;
    single += value <= .05 ? 1 : 0;
  }
  // 3.8415 is the square of the 1.96 beyond which a twentieth of the normal lies.
  for (const auto& [term, value] : g2) called += std::abs(value) >= 3.8415 ? 1 : 0;
  EXPECT_EQ(tested, dealt.searched);
  EXPECT_EQ(single, dealt.single);
  EXPECT_EQ(called, dealt.called);
  EXPECT_GT(dealt.searched, 20u);
}

TEST(TwoHalves, AsksWhatItsNumbersAnswer) {
  const test::Lesson lesson(with_other(24));
  const lesson::Halves dealt = halves(lesson);
  const lesson::Made made = lesson.made("two-halves");
  const std::size_t n = dealt.words.size(), chance = (n + 10) / 20;
  ASSERT_GE(n, 40u);
  const std::string bin = dealt.called == 0                     ? "none"
                          : dealt.called <= chance / 2          ? "few"
                          : dealt.called <= chance + chance / 2 ? "chance"
                                                                : "many";
  EXPECT_EQ(test::asking(made, "q_called").right, std::vector<std::string>{bin});
  EXPECT_TRUE(test::asking(made, "q_called").prediction);
  EXPECT_EQ(test::asking(made, "q_expected").right,
            std::vector<std::string>{std::to_string(chance)});
  EXPECT_FALSE(test::asking(made, "q_expected").prediction);
  EXPECT_TRUE(test::asking(made, "q_advice").right.empty());
  // The result stands in what is seen after the prediction, never above it.
  EXPECT_EQ(made.material.view().find("G² calls <b>"), std::string_view::npos);
}

TEST(TwoHalves, AsksForWordsInFewTextsByTheTable) {
  const test::Lesson lesson(with_other(24));
  for (std::uint64_t seed = 1; seed <= 5; ++seed) {
    const lesson::Halves dealt = halves(lesson, seed);
    const lesson::Made made = lesson.made("two-halves", seed);
    const auto found = std::ranges::find(made.items, "lesson.two_halves.q_clumped",
                                         [](const lesson::Item& one) { return one.question.id; });
    if (found == made.items.end()) continue;
    const std::string text = lesson.messages.text(found->question);
    const auto few = static_cast<std::size_t>(text[text.find_first_of("234")] - '0');
    std::vector<std::string> expected;
    for (std::size_t i = 0; i < std::min<std::size_t>(10, dealt.called); ++i) {
      if (dealt.words[i].texts() <= few) expected.push_back("w" + std::to_string(i + 1));
    }
    EXPECT_EQ(found->right, expected);
    EXPECT_FALSE(expected.empty());
  }
}

TEST(TwoHalves, IsTheSameForTheSameSeed) {
  const test::Lesson lesson(with_other(24));
  const std::string once = test::whole(lesson.made("two-halves", 3), lesson.messages);
  EXPECT_EQ(once, test::whole(lesson.made("two-halves", 3), lesson.messages));
  EXPECT_NE(once, test::whole(lesson.made("two-halves", 4), lesson.messages));
}

TEST(TwoHalves, NeedsTwentyTexts) {
  const test::Lesson lesson(texts(19));
  EXPECT_EQ(lesson.why_not("two-halves"),
            "This exercise needs 20 independent texts of one outlet; the largest outlet here has "
            "19.");
}

TEST(TwoHalves, NeedsWordsThatAreUsedOften) {
  std::vector<Article> articles;
  for (int i = 0; i < 20; ++i) {
    articles.push_back(test::article(id_of(i), "Mill Gazette", test::made_words(i, 60) + "\n"));
  }
  EXPECT_EQ(test::Lesson(std::move(articles)).why_not("two-halves"),
            "This exercise needs 40 words that one outlet uses five times or more; here there are "
            "0. Longer or more texts have more.");
}

TEST(TwoHalves, HidesTheOutletAndWordsOfItsName) {
  std::vector<Article> articles = with_other(24);
  for (Article& one : articles) {
    if (one.id < "t112") one.text += "gazette gazette gazette gazette gazette\n";
  }
  const test::Lesson lesson(std::move(articles), lesson::Masker::Names::hidden);
  EXPECT_TRUE(lesson::tells_outlet(lesson.material(), "gazette"));
  EXPECT_FALSE(lesson::tells_outlet(lesson.material(), "ferry"));
  for (std::uint64_t seed = 1; seed <= 5; ++seed) {
    const std::string seen = test::student_words(lesson.made("two-halves", seed), lesson.messages);
    EXPECT_EQ(seen.find("azette"), std::string::npos);
    EXPECT_NE(seen.find("Outlet "), std::string::npos);
  }
}

}  // namespace
}  // namespace slantwise

// Reuse on texts that are not part of the project: the marks of methods 7.2, V11.
#include "models/reuse.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <array>
#include <cstdio>
#include <fstream>
#include <iterator>
#include <map>
#include <nlohmann/json.hpp>

#include "core/text/raw_tokens.h"
#include "models/winnowing.h"
#include "tests/reference/shared_data.h"
#include "tests/support.h"

namespace slantwise {
namespace {

std::string text_of(const nlohmann::json& record, const char* key) {
  return record.at(key).get<std::string>();
}

// An article a triplet and outlet, in order of the file: three of each event.
Corpus basil(const std::string& path) {
  std::vector<Article> articles;
  std::map<std::string, std::size_t> known;
  test::for_each_line(path, [&](const std::string& line) {
    const auto sentence = nlohmann::json::parse(line);
    const std::string id = text_of(sentence, "triplet") + "/" + text_of(sentence, "outlet");
    if (known.emplace(id, articles.size()).second) {
      articles.push_back(test::article(id, text_of(sentence, "outlet"), ""));
    }
    articles[known.at(id)].text += text_of(sentence, "text") + "\n\n";
  });
  return test::corpus_of(std::move(articles));
}

double quantile(const std::vector<double>& sorted, double p) {
  return sorted[static_cast<std::size_t>(p * static_cast<double>(sorted.size() - 1) + .5)];
}

TEST(ReuseOfBasil, IsNoneBetweenReportsOfOneEvent) {
  const auto path = test::shared_data("basil/sentences.jsonl.gz");
  if (!path) GTEST_SKIP() << "skipped: ../shared/data is not here";
  const Corpus corpus = basil(*path);
  std::vector<double> outside, all;
  for (std::size_t a = 0; a < corpus.documents.size(); ++a) {
    for (std::size_t b = a + 1; b < corpus.documents.size(); ++b) {
      const std::string &one = corpus.documents[a].article.id,
                        &other = corpus.documents[b].article.id;
      if (one.substr(0, one.find('/')) != other.substr(0, other.find('/'))) continue;
      const Reuse reuse =
          compare_reuse(shingle_sets(corpus.documents[a]), shingle_sets(corpus.documents[b]));
      EXPECT_NE(reuse.reuse, ReuseClass::copy) << one << " " << other;
      EXPECT_NE(reuse.reuse, ReuseClass::partly_copied) << one << " " << other;
      outside.push_back(reuse.c_nq);
      all.push_back(reuse.c);
    }
  }
  ASSERT_EQ(outside.size(), 150u);
  std::ranges::sort(outside);
  std::ranges::sort(all);
  for (const auto* some : {&outside, &all}) {
    std::printf("%s: median %.3f, q95 %.3f, q99 %.3f, max %.3f\n",
                some == &outside ? "outside quotations" : "with them", quantile(*some, .5),
                quantile(*some, .95), quantile(*some, .99), some->back());
  }
}

// As scikit-learn splits, with no folding of digits.
WordRuns split(RawTokens& tokens, const std::string& text,
               std::map<std::string, std::uint64_t, std::less<>>& codes) {
  std::vector<std::uint64_t> words;
  for (const std::string_view token : tokens.split(text)) {
    words.push_back(codes.emplace(token, codes.size() + 1).first->second);
  }
  return one_run(std::move(words));
}

TEST(ReuseOfNearDuplicates, HasTheReferencesValuesAndFindsEveryPair) {
  const auto path = test::shared_data("reference/neardup525.jsonl.gz");
  if (!path) GTEST_SKIP() << "skipped: ../shared/data is not here";
  RawTokens tokens(TokenMode::sklearn);
  std::map<std::string, std::uint64_t, std::less<>> codes;
  std::map<std::string, std::uint32_t> place;
  std::vector<Shingles> sets;
  std::vector<Fingerprints> prints;
  test::for_each_line(*path, [&](const std::string& line) {
    const auto record = nlohmann::json::parse(line);
    place.emplace(text_of(record, "id"), static_cast<std::uint32_t>(sets.size()));
    const ShingleRuns runs = shingle_runs(split(tokens, text_of(record, "text"), codes));
    sets.push_back(shingle_set(runs));
    prints.push_back(fingerprints(runs));
  });
  ASSERT_EQ(sets.size(), 525u);
  const std::vector<TextPair> found = candidates(prints).pairs;
  std::size_t pairs = 0, alike = 0;
  bool header = true;
  test::for_each_line(*test::shared_data("reference/neardup_jaccard5_exact.csv.gz"),
                      [&](const std::string& line) {
                        const auto cells = test::fields(line);
                        if (std::exchange(header, false) || cells.size() < 5) return;
                        const std::uint32_t a = place.at(cells[0]), b = place.at(cells[1]);
                        const double jaccard = std::stod(cells[4]);
                        EXPECT_EQ(shared(sets[a], sets[b]), std::stoul(cells[2])) << line;
                        EXPECT_NEAR(resemblance(sets[a], sets[b]), jaccard, 1e-12) << line;
                        ++pairs;
                        if (jaccard < .5) return;
                        ++alike;
                        const TextPair pair{std::min(a, b), std::max(a, b)};
                        EXPECT_TRUE(std::ranges::binary_search(found, pair)) << line;
                      });
  std::printf("%zu pairs with equal values; %zu of .5 or more, all found\n", pairs, alike);
  EXPECT_GT(alike, 20u);
}

struct Answer {
  int grade = 0;  // 0 non, 1 heavy, 2 light, 3 cut
  std::string task;
  double score = 0;
};

std::vector<Answer> clough_stevenson(const std::string& folder) {
  std::vector<std::vector<std::string>> lines;
  std::map<std::string, std::size_t> place;
  std::vector<Article> articles;
  std::ifstream list(folder + "/all-plagiarised-files.txt");
  for (std::string line; std::getline(list, line);) {
    while (!line.empty() && (line.back() == '\r' || line.back() == ' ')) line.pop_back();
    if (test::fields(line).size() >= 3) lines.push_back(test::fields(line));
  }
  for (const auto& cells : lines) {
    for (const std::string& name : {cells[0], cells[1]}) {
      if (!place.emplace(name, articles.size()).second) continue;
      std::ifstream file(folder + "/" + name, std::ios::binary);
      articles.push_back(test::article(name, "x", {std::istreambuf_iterator<char>(file), {}}));
    }
  }
  const Corpus corpus = test::corpus_of(std::move(articles));
  const auto sets = [&](const std::string& name) {
    return shingle_sets(corpus.documents[place.at(name)]);
  };
  const std::vector<std::string> grades = {"non", "heavy", "light", "cut"};
  std::vector<Answer> out;
  for (const auto& cells : lines) {
    const auto grade = std::ranges::find(grades, cells[2]) - grades.begin();
    out.push_back(
        {static_cast<int>(grade), cells[0], compare_reuse(sets(cells[1]), sets(cells[0])).a_in_b});
  }
  return out;
}

// The chance that an answer with any reuse scores higher than one without.
double auc(const std::vector<Answer>& answers) {
  double better = 0, pairs = 0;
  for (const Answer& one : answers) {
    for (const Answer& none : answers) {
      if (one.grade == 0 || none.grade != 0) continue;
      better += one.score > none.score ? 1 : one.score == none.score ? .5 : 0;
      ++pairs;
    }
  }
  return better / pairs;
}

using Cuts = std::array<double, 3>;

int grade_by(const Cuts& cuts, double score) {
  return static_cast<int>(std::ranges::count_if(cuts, [&](double cut) { return score >= cut; }));
}

// The cuts in steps of .05 that grade most answers right, but those of `without`.
Cuts best_cuts(const std::vector<Answer>& answers, const std::string& without) {
  Cuts best{};
  std::ptrdiff_t most = -1;
  for (int a = 1; a < 20; ++a) {
    for (int b = a; b < 20; ++b) {
      for (int c = b; c < 20; ++c) {
        const Cuts cuts = {a * .05, b * .05, c * .05};
        const auto right = std::ranges::count_if(answers, [&](const Answer& one) {
          return one.task != without && grade_by(cuts, one.score) == one.grade;
        });
        if (right > most) most = right, best = cuts;
      }
    }
  }
  return best;
}

TEST(ReuseOfCloughStevenson, TellsAnyReuseFromNone) {
  const auto folder = test::shared_data("clough-stevenson");
  if (!folder) GTEST_SKIP() << "skipped: ../shared/data is not here";
  const std::vector<Answer> answers = clough_stevenson(*folder);
  ASSERT_EQ(answers.size(), 95u);
  std::map<std::string, Cuts> cuts;
  std::size_t right = 0, usual = 0;
  for (const Answer& one : answers) {
    if (!cuts.contains(one.task)) cuts[one.task] = best_cuts(answers, one.task);
    right += grade_by(cuts[one.task], one.score) == one.grade ? 1 : 0;
    usual += grade_by({kSharesPassages, kPartlyCopied, kCopy}, one.score) == one.grade ? 1 : 0;
  }
  const double area = auc(answers);
  std::printf("AUC %.3f; four grades right: %.3f by cuts of the other tasks, %.3f by the classes\n",
              area, static_cast<double>(right) / 95, static_cast<double>(usual) / 95);
  EXPECT_GE(area, .95);
}

}  // namespace
}  // namespace slantwise

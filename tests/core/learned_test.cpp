#include "core/clean/learned.h"

#include <gtest/gtest.h>

#include <fmt/format.h>

#include "tests/support.h"

namespace slantwise {
namespace {

// Prose that no two articles share.
std::string prose(int article, int paragraph) {
  const char* const kBoats[] = {"Gull", "Heron", "Petrel", "Skua", "Tern", "Shag", "Auk"};
  const char* const kPiers[] = {"north", "south", "east", "west", "old", "new", "long"};
  return fmt::format(
      "The ferry {} left the {} pier of Ellis with {} crates of salt cod on board for trip {} of "
      "the {} season.",
      kBoats[article % 7], kPiers[paragraph % 7], article, std::string(3, char('a' + article % 26)),
      std::string(2, char('a' + paragraph)));
}

std::string body(int article) {
  return prose(article, 1) + "\n\n" + prose(article, 2) + "\n\n" + prose(article, 3);
}

std::vector<Document> documents(const std::vector<std::string>& texts,
                                const std::string& outlet = "Harbor Daily") {
  std::vector<Article> articles;
  for (std::size_t i = 0; i < texts.size(); ++i) {
    articles.push_back(test::article(std::to_string(i), outlet, "Ferry news\n\n" + texts[i]));
    articles.back().title = "Ferry " + std::to_string(i);
  }
  return test::corpus_of(std::move(articles)).documents;
}

std::vector<std::string> learned(const std::vector<Document>& documents, std::size_t at) {
  std::vector<std::string> out;
  const auto cuts = learn_boilerplate(documents);
  for (const Overrule& cut : cuts[at]) {
    out.emplace_back(slice(documents[at].text, cut.span));
  }
  return out;
}

TEST(LearnedBoilerplate, IsALineThatThreeIndependentArticlesRepeat) {
  const std::string line = "\n\nOur own tide table is on page 7";
  const auto three = documents({body(1) + line, body(2) + line, body(3) + line, body(4)});
  // "Ferry news" stands in all four as well.
  EXPECT_EQ(learned(three, 0),
            (std::vector<std::string>{"Ferry news", "Our own tide table is on page 7"}));
  const auto cuts = learn_boilerplate(three);
  EXPECT_EQ(cuts[0][1].rule, "learned");
  EXPECT_EQ(cuts[0][1].kind, Overrule::Kind::cut);
  EXPECT_EQ(cuts[0][1].articles, 3u);
  EXPECT_EQ(cuts[3].size(), 1u);
  const auto two = documents({body(1) + line, body(2) + line, body(3), body(4)});
  EXPECT_EQ(learned(two, 0), (std::vector<std::string>{"Ferry news"}));
}

TEST(LearnedBoilerplate, TakesAllNumbersForOne) {
  const auto found =
      documents({body(1) + "\n\nTide table 12 of 365", body(2) + "\n\nTide table 9 of 365",
                 body(3) + "\n\nTIDE TABLE 210 of 365!"});
  EXPECT_EQ(learned(found, 2).back(), "TIDE TABLE 210 of 365!");
}

TEST(LearnedBoilerplate, LeavesTheWordsOfReprintsAlone) {
  const auto copies = documents({body(1), body(1), body(1) + "\n\n" + prose(1, 4), body(1)});
  // Four copies are one text.
  for (std::size_t i = 0; i < copies.size(); ++i) EXPECT_TRUE(learned(copies, i).empty()) << i;
}

TEST(LearnedBoilerplate, LeavesWhatOtherOutletsHaveAsWell) {
  const std::string line = "\n\nIt is high time";
  std::vector<Article> articles;
  for (int i = 0; i < 3; ++i) {
    articles.push_back(test::article("a" + std::to_string(i), "Harbor Daily", body(i) + line));
  }
  for (int i = 3; i < 7; ++i) {
    articles.push_back(
        test::article("b" + std::to_string(i), "Outlet " + std::to_string(i), body(i) + line));
  }
  const auto documents = test::corpus_of(std::move(articles)).documents;
  EXPECT_TRUE(learned(documents, 0).empty());
}

TEST(LearnedBoilerplate, LeavesBackgroundInTheMiddleOfArticles) {
  const std::string background =
      "\n\nThe strike began in May when the port cut the pay of its crews by a tenth for a "
      "year.\n\n";
  std::vector<std::string> texts;
  for (int i = 0; i < 5; ++i) {
    std::string text = prose(i, 0) + "\n\n" + prose(i, 4) + "\n\n" + prose(i, 5) + background;
    texts.push_back(text + prose(i, 6) + "\n\n" + prose(i, 7) + "\n\n" + prose(i, 8));
  }
  const auto found = documents(texts);
  EXPECT_EQ(learned(found, 0), (std::vector<std::string>{"Ferry news"}));
}

TEST(LearnedBoilerplate, IsASentenceAtTheEdgeThatFiveArticlesRepeat) {
  const std::string sentence = " Write to the harbor desk at any hour of the day.";
  std::vector<std::string> texts;
  for (int i = 0; i < 5; ++i) texts.push_back(body(i) + sentence);
  const auto five = documents(texts);
  EXPECT_EQ(learned(five, 0).back(), "Write to the harbor desk at any hour of the day.");
  texts.pop_back();
  EXPECT_EQ(learned(documents(texts), 0), (std::vector<std::string>{"Ferry news"}));
}

TEST(LearnedBoilerplate, LeavesGivenTitlesAndEarlierCutsAlone) {
  std::vector<Article> articles;
  for (int i = 0; i < 4; ++i) {
    articles.push_back(test::article(std::to_string(i), "Harbor Daily", body(i) + "\n\n***"));
    articles.back().title = "Ferry news";
  }
  const auto documents = test::corpus_of(std::move(articles)).documents;
  EXPECT_TRUE(learned(documents, 0).empty());
}

TEST(LearnedBoilerplate, IsNothingWithoutDocuments) { EXPECT_TRUE(learn_boilerplate({}).empty()); }

TEST(Overrules, CutALearnedLineAndKeepWhatIsDecided) {
  Analyzer analyzer;
  Article article =
      test::article("a", "Harbor Daily", "One ferry sank.\n\nTide table\n\nIt rained.");
  article.title = "Ferry lost";
  // "Ferry lost\n\nOne ferry sank.\n\nTide table\n\nIt rained.": the line is bytes 29 to 39.
  const Overrule cut{Overrule::Kind::cut, {29, 39}, Voice::narration, "learned", 3};
  Document document = analyzer.analyze(Article(article), {&cut, 1});
  ASSERT_EQ(document.cuts.size(), 1u);
  EXPECT_EQ(document.cuts[0].rule, "learned");
  EXPECT_EQ(document.cuts[0].articles, 3u);
  EXPECT_EQ(document.paragraphs[2].zone, Zone::boilerplate);
  const Overrule both[] = {cut, {Overrule::Kind::keep, {29, 33}, Voice::narration, "decision"}};
  document = analyzer.analyze(Article(article), both);
  ASSERT_EQ(document.cuts.size(), 1u);
  EXPECT_EQ(slice(document.text, document.cuts[0].span), "table");
  EXPECT_NE(document.paragraphs[2].zone, Zone::boilerplate);
}

TEST(Overrules, KeepWhatARuleCuts) {
  Analyzer analyzer;
  const Article article = test::article(
      "a", "Harbor Daily", "Ferry lost\n\nPORT ELLIS (AP) - One ferry sank off Kelby.");
  EXPECT_EQ(analyzer.analyze(Article(article)).cuts.size(), 1u);
  const Overrule keep{Overrule::Kind::keep, {12, 30}, Voice::narration, "decision"};
  EXPECT_TRUE(analyzer.analyze(Article(article), {&keep, 1}).cuts.empty());
}

TEST(Overrules, GiveWordsAnotherVoice) {
  Analyzer analyzer;
  const Article article =
      test::article("a", "Harbor Daily", "Ferry lost\n\nTaxes go up. A ferry sank off Kelby.");
  const Overrule voice{Overrule::Kind::voice, {12, 24}, Voice::quote, "decision"};
  Document document = analyzer.analyze(Article(article), {&voice, 1});
  ASSERT_EQ(document.runs.size(), 3u);
  EXPECT_EQ(document.runs[1].span, (Span{12, 24}));
  EXPECT_EQ(document.runs[1].rule, "decision");
  EXPECT_EQ(document.runs[1].confidence, Confidence::high);
  EXPECT_EQ(document.tokens.voice[2], Voice::quote);      // "Taxes"
  EXPECT_EQ(document.tokens.voice[5], Voice::narration);  // "A"
  const Overrule note{Overrule::Kind::voice, {12, 24}, Voice::insert, "decision"};
  document = analyzer.analyze(Article(article), {&note, 1});
  ASSERT_EQ(document.inserts.size(), 1u);
  EXPECT_EQ(document.inserts[0].inside, Voice::narration);
  EXPECT_EQ(document.inserts[0].signed_by, "Harbor Daily");
  EXPECT_EQ(document.runs[1].insert, 0);
}

}  // namespace
}  // namespace slantwise

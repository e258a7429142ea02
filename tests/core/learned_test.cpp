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

// Others are added up to the twenty that an outlet must have before anything is learned of it.
std::vector<Document> documents(std::vector<std::string> texts,
                                const std::string& outlet = "Harbor Daily") {
  for (int i = static_cast<int>(texts.size()); i < 20; ++i) texts.push_back(body(i + 1));
  std::vector<Article> articles;
  for (std::size_t i = 0; i < texts.size(); ++i) {
    articles.push_back(test::article(std::to_string(i), outlet, "Ferry news\n\n" + texts[i]));
    articles.back().title = "Ferry " + std::to_string(i);
  }
  return test::corpus_of(std::move(articles)).documents;
}

std::vector<std::string> learned(const std::vector<Document>& documents, std::size_t at,
                                 Repeats repeats = Repeats::all) {
  std::vector<std::string> out;
  const auto cuts = learn_boilerplate(documents, repeats);
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
  // Four copies are one text; "Ferry news" stands in all twenty articles.
  for (std::size_t i = 0; i < 4; ++i) {
    EXPECT_EQ(learned(copies, i), (std::vector<std::string>{"Ferry news"})) << i;
  }
}

TEST(LearnedBoilerplate, LeavesWhatOtherOutletsHaveAsWell) {
  const std::string line = "\n\nIt is high time";
  std::vector<Article> articles;
  for (int i = 0; i < 20; ++i) {
    articles.push_back(
        test::article("a" + std::to_string(i), "Harbor Daily", body(i) + (i < 3 ? line : "")));
  }
  for (int i = 20; i < 24; ++i) {
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

TEST(LearnedBoilerplate, IsEightWordsInARowThatBeginOrEndAParagraphAtTheEdge) {
  // The same eight words before a name that differs, and the same in the middle of a sentence.
  std::vector<std::string> texts;
  for (int i = 0; i < 5; ++i) {
    const std::string name(4, static_cast<char>('A' + i));
    texts.push_back(body(i) + "\n\nPut on paper at the long quay of Ellis by " + name);
  }
  const auto five = documents(texts);
  EXPECT_EQ(learned(five, 0).back(), "Put on paper at the long quay of Ellis by");
  EXPECT_EQ(learned(five, 0, Repeats::lines), (std::vector<std::string>{"Ferry news"}));
  for (std::string& text : texts) {
    text.insert(text.rfind("Put"), std::string(1, text.back()) + text.back() + "ay ");
  }
  EXPECT_EQ(learned(documents(texts), 0), (std::vector<std::string>{"Ferry news"}));
  texts.pop_back();
  EXPECT_EQ(learned(documents(texts), 0), (std::vector<std::string>{"Ferry news"}));
}

TEST(LearnedBoilerplate, OfLinesIsNothingThatEndsAsASentenceOrHasQuotationMarks) {
  for (const std::string line : {"Our own tide table is on page 7", "Our own tide table is here.",
                                 "Our \"own\" tide table is on page 7", "Tide, tide, tide!"}) {
    std::vector<std::string> texts;
    for (int i = 0; i < 6; ++i) texts.push_back(body(i) + "\n\n" + line);
    const auto six = documents(texts);
    const bool free = line.ends_with('7') && line.find('"') == std::string::npos;
    EXPECT_EQ(learned(six, 0, Repeats::lines).size(), free ? 2u : 1u) << line;
    EXPECT_EQ(learned(six, 0, Repeats::all).back(), line);
  }
}

TEST(LearnedBoilerplate, LeavesGivenTitlesAndEarlierCutsAlone) {
  std::vector<Article> articles;
  for (int i = 0; i < 20; ++i) {
    articles.push_back(test::article(std::to_string(i), "Harbor Daily", body(i) + "\n\n***"));
    articles.back().title = "Ferry news";
  }
  const auto documents = test::corpus_of(std::move(articles)).documents;
  EXPECT_TRUE(learned(documents, 0).empty());
}

TEST(LearnedBoilerplate, IsNothingOfAnOutletWithFewerThanTwentyArticles) {
  const auto articles = [](int count) {
    std::vector<Article> out;
    for (int i = 0; i < count; ++i) {
      out.push_back(test::article(std::to_string(i), "Harbor Daily",
                                  body(i) + "\n\nOur own tide table is on page 7"));
    }
    return test::corpus_of(std::move(out)).documents;
  };
  EXPECT_TRUE(learned(articles(19), 0).empty());
  EXPECT_EQ(learned(articles(20), 0).size(), 1u);
}

TEST(LearnedBoilerplate, LeavesArticlesAloneThatWouldLoseMuchOfTheirText) {
  const std::string lines = "\n\nOur own tide table is on page 7\n\nThe ferries are listed there";
  std::vector<std::string> texts;
  for (int i = 0; i < 6; ++i) texts.push_back(body(i + 1) + lines);
  texts.push_back("Fog lay on the water." + lines);  // nearly all of it is repeated
  const auto some = documents(texts);
  EXPECT_FALSE(learned(some, 0).empty());
  EXPECT_TRUE(learned(some, 6).empty());
}

TEST(LearnedBoilerplate, IsNothingInATextOfTwoParagraphs) {
  std::vector<Article> articles;
  for (int i = 0; i < 20; ++i) {
    articles.push_back(
        test::article(std::to_string(i), "Harbor Daily", prose(i, 1) + "\n\nIt is high time now."));
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

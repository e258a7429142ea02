// The copies and stories of a comparison as plain data.
#include <gtest/gtest.h>

#include <algorithm>

#include "models/comparison.h"
#include "tests/models/made_words.h"
#include "tests/support.h"

namespace slantwise {
namespace {

using Kind = CopyChange::Kind;

// 60 words and more, so that copying shows.
const std::string kEnd =
    " Crews cleared the track until the evening and slow trains carried the mail to the coast. A "
    "second line runs over the hills, where snow is deep in most winters. Nobody there remembers "
    "a longer night, and the old keeper of the junction kept a lamp in his window for those who "
    "walked home along the wall of the yard.";

Article told(const std::string& id, const std::string& outlet, const std::string& date,
             const std::string& who) {
  Article article = test::article(
      id, outlet,
      "Bridge down\n\nIt rained. " + who + " blew up the railway bridge of Port Aster." + kEnd);
  article.date = date;
  return article;
}

Lexicon lexicon() {
  return parse_lexicon(R"(
name: test
version: "1"
language: en
license: Apache-2.0
provenance: written for this test
terms:
  - {id: raiders, label: raiders, patterns: [raiders], category: naming}
)",
                       "test.yaml");
}

Comparison compared(std::vector<Article> articles, const CompareOptions& options = {}) {
  const Lexicon lexicons[] = {lexicon()};
  return compare(test::corpus_of(std::move(articles)), lexicons, options);
}

std::vector<Article> source_and_copy() {
  return {told("h1", "Herald", "2031-05-02", "Strangers"),
          told("g1", "Gazette", "2031-05-01", "Raiders")};
}

TEST(ComparedCopies, HoldTheSourceAndItsDirection) {
  const Comparison out = compared(source_and_copy());
  ASSERT_EQ(out.copies.copies.size(), 1u);
  EXPECT_EQ(out.copies.found, 1u);
  const ComparedCopy& copy = out.copies.copies[0];
  EXPECT_EQ(copy.source, 1u);
  EXPECT_EQ(copy.copy, 0u);
  EXPECT_TRUE(copy.known);
  const Message date{"direction.date",
                     {{"first", std::string("2031-05-01")}, {"second", std::string("2031-05-02")}}};
  EXPECT_EQ(copy.why, std::vector<Message>{date});
  EXPECT_TRUE(copy.but.empty());
  EXPECT_GT(copy.shared, .6);
}

TEST(ComparedCopies, HoldEachEditWithTheBytesOfBothArticles) {
  const auto articles = source_and_copy();
  const Comparison out = compared(articles);
  const auto& edits = out.copies.copies.at(0).edits;
  const auto edit = std::ranges::find(edits, Kind::replaced, &CopyEdit::kind);
  ASSERT_NE(edit, edits.end());
  EXPECT_EQ(edit->was, "Raiders");
  EXPECT_EQ(edit->now, "Strangers");
  EXPECT_EQ(edit->what, CopyChange::What::label);
  EXPECT_EQ(slice(articles[1].text, edit->source.span), "Raiders");
  EXPECT_EQ(slice(articles[0].text, edit->copy.span), "Strangers");
  EXPECT_EQ(out.copies.copies[0].edits_found, edits.size());
}

TEST(ComparedCopies, HoldSubstitutionsWithTheirPlaces) {
  const Comparison out = compared(source_and_copy());
  const auto& rows = out.copies.substitutions;
  const auto row = std::ranges::find(rows, "strangers", &ComparedSubstitution::now);
  ASSERT_NE(row, rows.end());
  EXPECT_EQ(row->outlet, "Herald");
  EXPECT_EQ(row->was, "raiders");
  EXPECT_EQ(row->replaced.uses, 1u);
  ASSERT_EQ(row->places.size(), 1u);
  const auto [copy, edit] = row->places[0];
  EXPECT_EQ(out.copies.copies.at(copy).edits.at(edit).now, "Strangers");
  EXPECT_EQ(out.copies.substitutions_found, rows.size());
}

// "Raiders" is replaced in six stories: the sign test gives 2 / 2^6 = .03125, to the word put in
// its place and to any other word alike. One number is changed once, p 1. Three rows: .03125 is at
// the ranks 1 and 2, so q = min(3 / 1, 3 / 2) * .03125 = .046875; and 3 / 3 * 1 = 1.
TEST(ComparedCopies, AdjustTheSignTestsForTheirNumber) {
  std::vector<Article> articles;
  for (int story = 0; story < 6; ++story) {
    const std::string words = test::made_words(story, 70);
    const auto text = [&](const std::string& who, const std::string& loads) {
      return "Bridge down\n\n" + words + who + " blew up the bridge with " + loads + " loads. " +
             test::made_words(100 + story, 30) + ".";
    };
    const std::string id = std::to_string(story);
    articles.push_back(test::article("g" + id, "Gazette", text("raiders", "30")));
    articles.back().date = "2031-05-01";
    articles.push_back(
        test::article("h" + id, "Herald", text("strangers", story == 0 ? "40" : "30")));
    articles.back().date = "2031-05-02";
  }
  const auto rows = compared(std::move(articles)).copies.substitutions;
  ASSERT_EQ(rows.size(), 3u);
  for (const ComparedSubstitution& one : rows) {
    const bool number = one.what == CopyChange::What::number;
    EXPECT_EQ(one.replaced.stories, number ? 1u : 6u) << one.was;
    EXPECT_DOUBLE_EQ(one.p, number ? 1 : .03125) << one.was;
    EXPECT_DOUBLE_EQ(one.q, number ? 1 : .046875) << one.was;
  }
}

TEST(ComparedCopies, SayWhyNothingIsKnown) {
  const Comparison out = compared({told("h1", "Herald", "2031-05-01", "Strangers"),
                                   told("g1", "Gazette", "2031-05-01", "Raiders")});
  ASSERT_EQ(out.copies.copies.size(), 1u);
  EXPECT_FALSE(out.copies.copies[0].known);
  const Message same{"direction.same-date", {{"date", std::string("2031-05-01")}}};
  EXPECT_EQ(out.copies.copies[0].why, std::vector<Message>{same});
  EXPECT_TRUE(out.copies.substitutions.empty());  // what differs is no change
}

TEST(ComparedCopies, KnowWhatAPersonDecided) {
  Decision decided;
  decided.kind = Decision::Kind::direction;
  decided.article = "h1";
  decided.now = "g1";
  const Comparison out =
      compared({told("h1", "Herald", "", "Strangers"), told("g1", "Gazette", "", "Raiders")},
               {.decisions = {&decided, 1}});
  ASSERT_EQ(out.copies.copies.size(), 1u);
  EXPECT_TRUE(out.copies.copies[0].known);
  EXPECT_EQ(out.copies.copies[0].why, std::vector<Message>{{"direction.decided"}});
}

// Above 50 articles 60 copies are shown.
TEST(ComparedCopies, KnowAllArticlesThatAreCopies) {
  std::vector<Article> articles;
  for (int i = 0; i < 63; ++i) {
    articles.push_back(told("a" + std::to_string(i), "Herald " + std::to_string(i),
                            i == 40 ? "2031-05-01" : "2031-05-02", "Strangers"));
  }
  const Comparison out = compared(articles);
  EXPECT_EQ(out.copies.copies.size(), 60u);
  ASSERT_EQ(out.copies.articles.size(), 62u);
  EXPECT_TRUE(std::ranges::is_sorted(out.copies.articles));
  EXPECT_EQ(std::ranges::count(out.copies.articles, 40u), 0);  // the source
  EXPECT_EQ(out.copies.articles.front(), 0u);
  const Comparison unknown = compared({told("h1", "Herald", "2031-05-01", "Strangers"),
                                       told("g1", "Gazette", "2031-05-01", "Raiders")});
  EXPECT_TRUE(unknown.copies.articles.empty());
}

TEST(ComparedStories, HoldAnEventThatTwoOutletsTell) {
  auto articles = source_and_copy();
  for (Article& one : articles) one.event = "bridge";
  const Comparison out = compared(articles);
  ASSERT_EQ(out.stories.stories.size(), 1u);
  EXPECT_EQ(out.stories.found, 1u);
  const StorySides& story = out.stories.stories[0];
  EXPECT_EQ(out.events.at(story.event).id, "bridge");
  EXPECT_EQ(story.outlets, (std::vector<std::string>{"Gazette", "Herald"}));
  ASSERT_EQ(story.openings.size(), 2u);
  EXPECT_EQ(story.openings[0].article, 1u);  // Gazette first
  EXPECT_EQ(story.openings[0].headline, "Bridge down");
  ASSERT_FALSE(story.shared.empty());
  for (const StorySentence& one : story.shared[0].sentences) {
    EXPECT_EQ(slice(articles[one.article].text, one.source.span), one.text);
  }
}

TEST(ComparedStories, HoldQuotationsWithWhoSaidThem) {
  auto articles = source_and_copy();
  articles[0].text += "\n\n\"We walked home in the dark and nobody complained,\" Ida Moss said.";
  articles[1].text +=
      "\n\n\"We walked home in the dark and nobody complained, not even once,\" Ida Moss insisted.";
  for (Article& one : articles) one.event = "bridge";
  const Comparison out = compared(articles);
  ASSERT_EQ(out.stories.stories.size(), 1u);
  ASSERT_EQ(out.stories.stories[0].quotes.size(), 1u);
  const auto& quote = out.stories.stories[0].quotes[0];
  ASSERT_EQ(quote.size(), 2u);
  EXPECT_TRUE(quote[0].longest);
  EXPECT_EQ(quote[0].verb, "insisted");
  EXPECT_EQ(quote[1].how, "truncated");
  EXPECT_EQ(quote[1].speaker, "Ida Moss");
  ASSERT_EQ(quote[1].cuts.size(), 1u);
  EXPECT_EQ(quote[1].cuts[0].longest, "not even once");
  EXPECT_EQ(quote[1].cuts[0].here, "");
}

TEST(ComparedStories, LeaveEventsOfOneOutletOut) {
  auto articles = source_and_copy();
  articles[0].outlet = "Gazette";
  for (Article& one : articles) one.event = "bridge";
  EXPECT_TRUE(compared(articles).stories.stories.empty());
}

TEST(ComparedStories, AreTheTwelveOfMostOutlets) {
  std::vector<Article> articles;
  for (int i = 0; i < 14; ++i) {
    for (const char* outlet : {"Gazette", "Herald", "Post"}) {
      if (i < 2 && *outlet == 'P') continue;
      articles.push_back(told(std::to_string(i) + outlet, outlet, "2031-05-01", "Strangers"));
      articles.back().event = "e" + std::to_string(i);
    }
  }
  const Comparison out = compared(articles);
  EXPECT_EQ(out.stories.found, 14u);
  ASSERT_EQ(out.stories.stories.size(), 12u);
  for (const StorySides& one : out.stories.stories) EXPECT_EQ(one.outlets.size(), 3u);
}

TEST(ComparedStories, AreLeftOutWhereNobodyAsks) {
  auto articles = source_and_copy();
  for (Article& one : articles) one.event = "bridge";
  const Comparison out = compared(articles, {.asides = CompareOptions::Asides::none});
  EXPECT_TRUE(out.stories.stories.empty());
  EXPECT_TRUE(out.copies.copies.empty());
  EXPECT_EQ(out.copies.found, 0u);
}

}  // namespace
}  // namespace slantwise

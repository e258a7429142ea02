#include "models/own_writing.h"

#include <gtest/gtest.h>

#include "tests/models/made_texts.h"

namespace slantwise {
namespace {

using test::made_text;
using test::made_words;
using test::marked;
using test::plain_corpus;
using Why = OwnWriting::Why;

OwnWriting of(const Corpus& corpus, std::span<const DecidedDirection> decided = {}) {
  const FoundReuse reuse = find_reuse(corpus.documents);
  const Families found = families(corpus.documents, reuse);
  const std::vector<FamilyRole> roles = family_roles(corpus.documents, found, decided);
  return own_writing(corpus.documents, {reuse, found, roles});
}

TEST(OwnWriting, LeavesOutOtherOriginsAndWhatTwoOutletsPrint) {
  const Corpus corpus = plain_corpus({made_text(made_words(1, 104), "Gazette"),
                                      made_text(made_words(1, 104), "Herald"),
                                      marked(made_text(made_words(2, 104), "Herald"), "TASS"),
                                      marked(made_text(made_words(3, 104), "TASS"), "TASS"),
                                      made_text(made_words(4, 104), "Herald", "2021-05-01"),
                                      made_text(made_words(4, 104), "Herald", "2021-05-02")});
  EXPECT_EQ(of(corpus).why, (std::vector<Why>{Why::two_outlets, Why::two_outlets, Why::other_origin,
                                              Why::kept, Why::kept, Why::kept}));
}

TEST(OwnWriting, StaysWithTheSourceAndItsVersions) {
  // By date; by a mark, which goes before the date.
  Corpus corpus =
      plain_corpus({made_text(made_words(1, 104), "Gazette", "2021-05-01"),
                    made_text(made_words(1, 104), "Herald", "2021-05-02"),
                    made_text(made_words(1, 104), "Gazette", "2021-05-03"),
                    marked(made_text(made_words(2, 104), "Herald", "2021-05-01"), "TASS"),
                    made_text(made_words(2, 104), "TASS", "2021-05-02")});
  corpus.documents[4].origin.own = true;
  EXPECT_EQ(of(corpus).why,
            (std::vector<Why>{Why::kept, Why::copy, Why::kept, Why::other_origin, Why::kept}));
}

TEST(OwnWriting, IsOfOtherOriginWhereATwinCarriesTheMark) {
  const Corpus corpus =
      plain_corpus({marked(made_text(made_words(1, 104), "Gazette", "2021-05-01"), "TASS"),
                    made_text(made_words(1, 104), "Herald", "2021-05-02")});
  EXPECT_EQ(of(corpus).why, (std::vector<Why>{Why::other_origin, Why::other_origin}));
}

TEST(OwnWriting, FollowsAPersonsDirection) {
  const Corpus corpus = plain_corpus({made_text(made_words(1, 104), "Gazette", "2021-05-01"),
                                      made_text(made_words(1, 104), "Herald", "2021-05-02"),
                                      made_text(made_words(1, 104), "Herald", "2021-05-03")});
  const std::vector<DecidedDirection> turned = {{.article = 0, .source = 1}};
  // The third has the words from the first, and so from the second: its own outlet's.
  EXPECT_EQ(of(corpus, turned).why, (std::vector<Why>{Why::copy, Why::kept, Why::kept}));
  const std::vector<DecidedDirection> round = {{.article = 1, .source = 2},
                                               {.article = 2, .source = 1}};
  EXPECT_EQ(of(corpus, round).why[1], Why::two_outlets) << "nobody is the first";
}

TEST(OwnWriting, TakesNoPassagesFromWhatAPersonDecidedToBeIndependent) {
  const std::string common = made_words(1, 24);
  const Corpus corpus =
      plain_corpus({made_text(common + made_words(2, 80), "Gazette", "2021-05-01"),
                    made_text(made_words(3, 80) + common, "Herald", "2021-05-02")});
  EXPECT_FALSE(of(corpus).copied[1].empty());
  const std::vector<DecidedDirection> alone = {{.article = 1}};
  EXPECT_TRUE(of(corpus, alone).copied[1].empty());
}

TEST(OwnWriting, KeepsWhatAPersonDecidedToBeIndependent) {
  Document document = marked(made_text(made_words(2, 104), "Herald"), "TASS");
  document.article.family = "independent " + document.article.id;
  EXPECT_EQ(of(plain_corpus({std::move(document)})).why.front(), Why::kept);
}

TEST(OwnWriting, TakesCopiedPassagesFromTheLaterText) {
  // 24 common words, 20 of 100 shingles: shares passages.
  const std::string common = made_words(1, 24);
  Corpus corpus = plain_corpus({made_text(common + made_words(2, 80), "Gazette", "2021-05-01"),
                                made_text(made_words(3, 80) + common, "Herald", "2021-05-02")});
  const OwnWriting own = of(corpus);
  EXPECT_TRUE(own.copied[0].empty());
  EXPECT_EQ(own.copied[1], (std::vector<Span>{{80, 104}}));
  corpus.documents[0].article.date = "";
  EXPECT_EQ(of(corpus).copied[0], (std::vector<Span>{{0, 24}}));
}

TEST(OwnWriting, TakesPassagesOfSeveralTextsAtOnce) {
  const std::string one = made_words(1, 24), two = made_words(2, 24);
  const Corpus corpus =
      plain_corpus({made_text(one + made_words(3, 80), "Gazette", "2021-05-01"),
                    made_text(two + made_words(4, 80), "Courier", "2021-05-01"),
                    made_text(two + made_words(5, 60) + one, "Herald", "2021-05-02")});
  EXPECT_EQ(of(corpus).copied[2], (std::vector<Span>{{0, 24}, {84, 108}}));
}

TEST(OwnWriting, LeavesPassagesOfTheOutletItselfAlone) {
  const std::string common = made_words(1, 24);
  const Corpus corpus =
      plain_corpus({made_text(common + made_words(2, 80), "Gazette", "2021-05-01"),
                    made_text(common + made_words(3, 80), "Gazette", "2021-05-02")});
  EXPECT_TRUE(of(corpus).copied[1].empty());
}

TEST(OwnWriting, CountsNoCopiedWords) {
  const std::string common = made_words(1, 24);
  Corpus corpus = plain_corpus({made_text(common + made_words(2, 80), "Gazette", "2021-05-01"),
                                made_text(common + made_words(3, 80), "Herald", "2021-05-02"),
                                marked(made_text(made_words(4, 104), "Herald"), "TASS")});
  corpus.documents[1].tokens.zone[10] = Zone::caption;
  OwnWriting own{{Why::kept, Why::kept, Why::other_origin}, {{}, {{0, 24}}, {}}};
  keep_own_writing(own, corpus);
  ASSERT_EQ(corpus.documents.size(), 2u);
  const Document& copy = corpus.documents[1];
  EXPECT_EQ(std::ranges::count(copy.tokens.zone, Zone::boilerplate), 23);
  EXPECT_EQ(copy.tokens.zone[10], Zone::caption);
  ASSERT_EQ(copy.cuts.size(), 2u);  // on both sides of the caption
  EXPECT_EQ(copy.cuts[0].rule, kCopiedRule);
  EXPECT_EQ(copy.cuts[0].span.begin, 0u);
  EXPECT_EQ(copy.cuts[1].span.end, copy.tokens.begin[23] + copy.tokens.length[23]);
}

}  // namespace
}  // namespace slantwise

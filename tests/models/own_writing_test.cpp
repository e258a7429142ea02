#include "models/own_writing.h"

#include <gtest/gtest.h>

#include "tests/models/made_words.h"
#include "tests/plain.h"

namespace slantwise {
namespace {

using test::made_words;
using test::plain_corpus;
using test::plain_document;
using Why = OwnWriting::Why;

Document text(const std::string& words, std::string outlet, std::string date = "") {
  Document document = plain_document(words, outlet);
  document.article.id = outlet + " " + date;
  document.article.date = std::move(date);
  document.origin.agency = std::move(outlet);
  return document;
}

Document marked(Document document, std::string agency) {
  document.origin.own = document.origin.agency == agency;
  document.origin.agency = std::move(agency);
  document.origin.by_mark = true;
  return document;
}

OwnWriting of(const Corpus& corpus) {
  const FoundReuse reuse = find_reuse(corpus.documents);
  return own_writing(corpus.documents, reuse, families(corpus.documents, reuse));
}

TEST(OwnWriting, LeavesOutOtherOriginsAndWhatTwoOutletsPrint) {
  const Corpus corpus =
      plain_corpus({text(made_words(1, 104), "Gazette"), text(made_words(1, 104), "Herald"),
                    marked(text(made_words(2, 104), "Herald"), "TASS"),
                    marked(text(made_words(3, 104), "TASS"), "TASS"),
                    text(made_words(4, 104), "Herald", "2021-05-01"),
                    text(made_words(4, 104), "Herald", "2021-05-02")});
  EXPECT_EQ(of(corpus).why, (std::vector<Why>{Why::two_outlets, Why::two_outlets, Why::other_origin,
                                              Why::kept, Why::kept, Why::kept}));
}

TEST(OwnWriting, KeepsWhatAPersonDecidedToBeIndependent) {
  Document document = marked(text(made_words(2, 104), "Herald"), "TASS");
  document.article.family = "independent " + document.article.id;
  EXPECT_EQ(of(plain_corpus({std::move(document)})).why.front(), Why::kept);
}

TEST(OwnWriting, TakesCopiedPassagesFromTheLaterText) {
  // 24 common words, 20 of 100 shingles: shares passages.
  const std::string common = made_words(1, 24);
  Corpus corpus = plain_corpus({text(common + made_words(2, 80), "Gazette", "2021-05-01"),
                                text(made_words(3, 80) + common, "Herald", "2021-05-02")});
  const OwnWriting own = of(corpus);
  EXPECT_TRUE(own.copied[0].empty());
  EXPECT_EQ(own.copied[1], (std::vector<Span>{{80, 104}}));
  corpus.documents[0].article.date = "";
  EXPECT_EQ(of(corpus).copied[0], (std::vector<Span>{{0, 24}}));
}

TEST(OwnWriting, LeavesPassagesOfTheOutletItselfAlone) {
  const std::string common = made_words(1, 24);
  const Corpus corpus = plain_corpus({text(common + made_words(2, 80), "Gazette", "2021-05-01"),
                                      text(common + made_words(3, 80), "Gazette", "2021-05-02")});
  EXPECT_TRUE(of(corpus).copied[1].empty());
}

TEST(OwnWriting, CountsNoCopiedWords) {
  const std::string common = made_words(1, 24);
  Corpus corpus = plain_corpus({text(common + made_words(2, 80), "Gazette", "2021-05-01"),
                                text(common + made_words(3, 80), "Herald", "2021-05-02"),
                                marked(text(made_words(4, 104), "Herald"), "TASS")});
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

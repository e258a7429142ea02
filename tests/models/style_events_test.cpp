#include "models/style_events.h"

#include <gtest/gtest.h>

#include "tests/plain.h"

namespace slantwise {
namespace {

// `events` events of both outlets. The Gazette (side 0) writes "whilst" in each; the Herald in the
// first `both` of them as often.
struct Sample {
  explicit Sample(int events, int both = 0) {
    std::vector<Document> documents;
    for (int e = 0; e < events; ++e) {
      const std::string n = std::to_string(e);
      for (const char* outlet : {"Gazette", "Herald"}) {
        const bool whilst = outlet[0] == 'G' || e < both;
        documents.push_back(test::plain_document(
            (whilst ? "Boats came whilst storm" : "Boats came while storm") + n + " raged.",
            outlet));
        documents.back().article.event = "event " + n;
        documents.back().article.id = outlet + n;
        sides.push_back(outlet[0] == 'G' ? 0 : 1);
      }
    }
    corpus = test::plain_corpus(std::move(documents));
  }
  bool favors(std::string_view word) const {
    const Counts counts = count(corpus.documents, corpus.vocabulary.size(), Scope::all);
    return favors_in_most_events(corpus, counts, families(corpus.documents), sides)
        .at(static_cast<std::size_t>(corpus.vocabulary.find(word)));
  }
  Corpus corpus;
  std::vector<std::uint32_t> sides;
};

TEST(StyleEvents, FindsAWordThatFavorsOneSideInTenEvents) {
  EXPECT_TRUE(Sample(10).favors("whilst"));
  EXPECT_TRUE(Sample(10).favors("while"));  // the other side's
  EXPECT_FALSE(Sample(9).favors("whilst"));
}

TEST(StyleEvents, LeavesAWordOfBothSidesAndOneOfASingleEvent) {
  EXPECT_FALSE(Sample(10).favors("boats"));
  EXPECT_FALSE(Sample(10).favors("storm3"));
}

// Of ten events eight favor the Gazette: 4 of 5. Seven do not.
TEST(StyleEvents, AsksForFourOfFiveEvents) {
  EXPECT_TRUE(Sample(10, 2).favors("whilst"));
  EXPECT_FALSE(Sample(10, 3).favors("whilst"));
}

TEST(StyleEvents, CountsOnlyEventsOfBothSides) {
  Sample sample(10);
  sample.corpus.documents[1].article.event = "another";
  EXPECT_FALSE(sample.favors("whilst"));
  sample.corpus.documents[1].article.event = "";
  EXPECT_FALSE(sample.favors("whilst"));
}

TEST(StyleEvents, CountsOneOfTextsThatAreOne) {
  Sample sample(10);
  Document copy = sample.corpus.documents[0];  // of the Gazette, under another event
  copy.article.id = "z";
  copy.article.event = "event 1";
  sample.corpus.documents.push_back(copy);
  sample.sides.push_back(0);
  EXPECT_FALSE(sample.favors("whilst"));  // event 0 has lost its text
}

}  // namespace
}  // namespace slantwise

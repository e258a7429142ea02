// The events that slantwise finds in corpora/harbor when nobody names them, against
// truth/events.csv. Floors may be raised, not lowered.
#include <gtest/gtest.h>

#include <cstdio>
#include <map>
#include <string>

#include "models/events.h"
#include "models/families.h"
#include "tests/apps/harbor_corpus.h"

namespace slantwise {
namespace {

constexpr double kPairPrecision = 1.0, kPairRecall = 0.80;
// Where edited reprints count once too: what copies say many times no longer holds an event
// together.
constexpr double kRecallOfFamilies = 0.79;

// Harbor without its events.
const Corpus& unnamed() {
  static const Corpus corpus = [] {
    Corpus copy = test::read_harbor();
    for (Document& document : copy.documents) document.article.event.clear();
    return copy;
  }();
  return corpus;
}

// Families of equal words only.
Families equal_texts(const std::vector<Document>& documents) {
  FoundReuse reuse = find_reuse(documents);
  std::erase_if(reuse.pairs, [](const ReusePair& pair) { return !pair.equal; });
  return families(documents, reuse);
}

void check(const Families& texts, double recall_floor) {
  std::map<std::string, std::string> named;
  for (const test::Row& row : test::truth("truth/events.csv")) named[row[0]] = row[1];
  const Events found = find_events(unnamed(), texts);
  test::Score precision, recall;
  const std::vector<Document>& documents = unnamed().documents;
  for (std::size_t one = 0; one < documents.size(); ++one) {
    for (std::size_t other = one + 1; other < documents.size(); ++other) {
      // Unknown dates match only by hand.
      if (documents[one].article.date.empty() || documents[other].article.date.empty()) continue;
      const bool same = named[documents[one].article.id] == named[documents[other].article.id];
      const bool joined = found.of[one] == found.of[other];
      if (joined) precision.add(same);
      if (same) recall.add(joined);
      if (joined && !same) {
        std::printf("    %s with %s\n", documents[one].article.id.c_str(),
                    documents[other].article.id.c_str());
      }
    }
  }
  for (const Event& event : found.events) {
    std::printf("    %s:", event.id.c_str());
    for (const std::uint32_t at : event.articles) {
      std::printf(" %s", documents[at].article.id.substr(0, 2).c_str());
    }
    std::printf("\n");
  }
  test::print("pairs of one event, precision", precision, kPairPrecision);
  test::print("pairs of one event, recall", recall, recall_floor);
  EXPECT_GE(precision.value(), kPairPrecision);
  EXPECT_GE(recall.value(), recall_floor);
}

TEST(HarborEvents, AreFoundWithoutTheirNames) {
  check(equal_texts(unnamed().documents), kPairRecall);
}

TEST(HarborEvents, AreFoundWhereEditedReprintsCountOnce) {
  check(families(unnamed().documents), kRecallOfFamilies);
}

}  // namespace
}  // namespace slantwise

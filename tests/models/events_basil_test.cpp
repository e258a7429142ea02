// The marks of methods 7.2, V12, on 50 events that three outlets covered.
#include <gtest/gtest.h>

#include <cstdio>
#include <map>
#include <nlohmann/json.hpp>
#include <set>

#include "models/events.h"
#include "tests/reference/shared_data.h"
#include "tests/support.h"

namespace slantwise {
namespace {

// One article a triplet and outlet; its id ends in the outlet and begins with the triplet.
Corpus articles_of(const std::string& path) {
  std::vector<Article> articles;
  std::map<std::string, std::size_t> known;
  std::map<std::string, int> paragraph;
  test::for_each_line(path, [&](const std::string& line) {
    const auto sentence = nlohmann::json::parse(line);
    const auto text = [&](const char* key) { return sentence.at(key).get<std::string>(); };
    const std::string id = text("triplet") + "/" + text("outlet");
    if (known.emplace(id, articles.size()).second) {
      articles.push_back(test::article(id, text("outlet"), ""));
      articles.back().date = text("date");
      paragraph[id] = sentence.at("para").get<int>();
    }
    std::string& body = articles[known.at(id)].text;
    const bool goes_on = paragraph[id] == sentence.at("para").get<int>();
    body += (body.empty() ? "" : goes_on ? " " : "\n\n") + text("text");
    paragraph[id] = sentence.at("para").get<int>();
  });
  return test::corpus_of(std::move(articles));
}

struct BCubed {
  double precision = 0, recall = 0;
  double f1() const { return 2 * precision * recall / (precision + recall); }
};

// Of each article: the share of its event that is about its story, and of its story in its event.
BCubed b_cubed(const Corpus& corpus, const Events& events) {
  const auto story = [&](std::uint32_t d) {
    const std::string& id = corpus.documents[d].article.id;
    return id.substr(0, id.find('/'));
  };
  std::map<std::string, double> size;
  for (std::uint32_t d = 0; d < corpus.documents.size(); ++d) ++size[story(d)];
  BCubed out;
  for (std::uint32_t d = 0; d < corpus.documents.size(); ++d) {
    const auto& together = events.events[events.of[d]].articles;
    double same = 0;
    for (const std::uint32_t other : together) same += story(other) == story(d) ? 1 : 0;
    out.precision += same / static_cast<double>(together.size());
    out.recall += same / size[story(d)];
  }
  out.precision /= static_cast<double>(corpus.documents.size());
  out.recall /= static_cast<double>(corpus.documents.size());
  return out;
}

TEST(EventsOfBasil, AreFoundAsTheMarkAsks) {
  const auto path = test::shared_data("basil/sentences.jsonl.gz");
  if (!path) GTEST_SKIP() << "skipped: ../shared/data is not here";
  const Corpus corpus = articles_of(*path);
  ASSERT_EQ(corpus.documents.size(), 150u);
  const Families grouped = families(corpus.documents);
  EventOptions without;
  without.entities = EventOptions::Entities::ignored;
  const BCubed found = b_cubed(corpus, find_events(corpus, grouped));
  const BCubed loose = b_cubed(corpus, find_events(corpus, grouped, without));
  std::printf("events: P %.3f R %.3f F1 %.3f; without names and numbers: P %.3f R %.3f F1 %.3f\n",
              found.precision, found.recall, found.f1(), loose.precision, loose.recall, loose.f1());
  EXPECT_GE(found.f1(), .97);
  EXPECT_GE(found.precision, .99);
  EXPECT_GE(loose.f1(), .97);
}

}  // namespace
}  // namespace slantwise

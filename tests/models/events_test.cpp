#include "models/events.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <thread>

#include "models/estimate/blocks.h"
#include "tests/support.h"

namespace slantwise {
namespace {

// Three stories, each told twice with different words around the same names.
constexpr const char* kFerryA =
    "The harbor stood still. Crews of the Marlin ferry walked out in Port Vesper over wages, and "
    "the union leader Odile Brandt said talks with Kestrel Lines had failed. About 640 passengers "
    "were stranded. The strike by ferry crews may last until the wages offer is better.";
constexpr const char* kFerryB =
    "No ferry left on Tuesday. A strike over wages by crews in Port Vesper left 640 passengers "
    "waiting, and Kestrel Lines said it would talk to Odile Brandt, who leads the union. The "
    "Marlin ferry stayed at the quay while crews picketed.";
constexpr const char* kDamA =
    "Engineers closed the sluices. The Alder dam above Quillon leaked after storms, so 2,300 "
    "villagers of Lower Quillon were moved. The ministry sent Ruben Falk to inspect the dam wall.";
constexpr const char* kDamB =
    "Heavy storms opened a crack in the Alder dam. In Lower Quillon 2,300 villagers left home, and "
    "inspector Ruben Falk told villagers that the dam wall near Quillon would hold.";

struct Told {
  std::string id, outlet, date, text;
  std::string event = {};
};

Corpus corpus_of(const std::vector<Told>& all) {
  std::vector<Article> articles;
  for (const Told& one : all) {
    Article article = test::article(one.id, one.outlet, one.text);
    article.date = one.date;
    article.event = one.event;
    articles.push_back(std::move(article));
  }
  return test::corpus_of(std::move(articles));
}

Events events_of(const Corpus& corpus, const EventOptions& options = {}) {
  return find_events(corpus, families(corpus.documents), options);
}

// The id of each document's event.
std::vector<std::string> ids(const std::vector<Told>& all) {
  const Corpus corpus = corpus_of(all);
  const Events events = events_of(corpus);
  std::vector<std::string> out;
  for (const std::uint32_t event : events.of) out.push_back(events.events[event].id);
  return out;
}

TEST(Events, JoinArticlesAboutOneStory) {
  const Corpus corpus = corpus_of({{"herald/ferry", "Herald", "2020-05-05", kFerryB},
                                   {"gazette/dam", "Gazette", "2020-05-04", kDamA},
                                   {"gazette/ferry", "Gazette", "2020-05-04", kFerryA},
                                   {"herald/dam", "Herald", "2020-05-04", kDamB}});
  const Events events = events_of(corpus);
  ASSERT_EQ(events.events.size(), 2u);
  EXPECT_EQ(events.of, (std::vector<std::uint32_t>{1, 0, 1, 0}));
  const Event& ferry = events.events[1];
  EXPECT_EQ(ferry.id, "2020-05-04-gazette-ferry");
  EXPECT_FALSE(ferry.given);
  EXPECT_EQ(ferry.articles, (std::vector<std::uint32_t>{2, 0}));  // by date
  EXPECT_EQ(ferry.outlets, (std::vector<std::string>{"Gazette", "Herald"}));
  EXPECT_EQ(ferry.families, 2u);
  EXPECT_EQ(ferry.first_date, "2020-05-04");
  EXPECT_EQ(ferry.last_date, "2020-05-05");
}

TEST(Events, AreCalledByWordsThatTheirTextsShare) {
  const Corpus corpus = corpus_of({{"a", "Gazette", "2020-05-04", kFerryA},
                                   {"b", "Herald", "2020-05-05", kFerryB},
                                   {"c", "Gazette", "2020-05-04", kDamA}});
  const Events events = events_of(corpus);
  const auto& words = events.events[events.of[0]].words;
  ASSERT_EQ(words.size(), 5u);
  for (const std::string& word : words) {
    EXPECT_NE(std::string(kFerryA).find(word), std::string::npos) << word;
  }
  EXPECT_NE(std::ranges::find(words, "Marlin"), words.end());
  EXPECT_EQ(std::ranges::find(words, "dam"), words.end());
}

TEST(Events, AreThreeDaysLongAtMost) {
  EXPECT_EQ(ids({{"a", "Gazette", "2020-02-27", kFerryA}, {"b", "Herald", "2020-03-01", kFerryB}}),
            (std::vector<std::string>{"2020-02-27-a", "2020-02-27-a"}));
  EXPECT_EQ(ids({{"a", "Gazette", "2020-02-26", kFerryA}, {"b", "Herald", "2020-03-01", kFerryB}}),
            (std::vector<std::string>{"2020-02-26-a", "2020-03-01-b"}));
}

TEST(Events, JoinNothingWithoutADate) {
  EXPECT_EQ(ids({{"a", "Gazette", "", kFerryA}, {"b", "Herald", "", kFerryB}}),
            (std::vector<std::string>{"undated-a", "undated-b"}));
  EXPECT_EQ(ids({{"a", "Gazette", "1920-05-04", kFerryA}, {"b", "Herald", "2020-05-04", kFerryB}}),
            (std::vector<std::string>{"1920-05-04-a", "2020-05-04-b"}));
}

TEST(Events, TakeCopiesWithTheirFamily) {
  // The copy has no date, the third a wrong one; their family is where most of it is.
  const auto found = ids({{"a", "Gazette", "2020-05-04", kFerryA},
                          {"b", "Herald", "2020-05-05", kFerryB},
                          {"c", "Mail", "", kFerryA},
                          {"d", "Post", "2020-05-06", kFerryA},
                          {"e", "Star", "2120-05-04", kFerryA}});
  for (const std::string& id : found) EXPECT_EQ(id, "2020-05-04-a");
}

TEST(Events, NeedANameOrNumberInCommon) {
  // The same words, but every name and number is another.
  const std::string here =
      "The mayor of Ansel opened a bridge on Monday. Builders and drivers cheered while the mayor "
      "cut a ribbon, and school bands played marches on the new bridge for 510 guests.";
  const std::string there =
      "The mayor of Brody opened a bridge on Monday. Builders and drivers cheered while the mayor "
      "cut a ribbon, and school bands played marches on the old bridge for 730 guests.";
  const Corpus corpus =
      corpus_of({{"a", "Gazette", "2020-05-04", here}, {"b", "Herald", "2020-05-04", there}});
  EXPECT_EQ(events_of(corpus).events.size(), 2u);
  EventOptions options;
  options.entities = EventOptions::Entities::ignored;
  EXPECT_EQ(events_of(corpus, options).events.size(), 1u);
}

TEST(Events, KeepWhatIsGiven) {
  const std::vector<std::string> found =
      ids({{"a", "Gazette", "2020-05-04", kFerryA, "strike"},
           {"b", "Herald", "2020-05-05", kFerryB},
           {"c", "Gazette", "", kDamA, "strike"},
           // A found id as a given name: the article joins that event.
           {"d", "Herald", "2020-05-04", kDamB, "2020-05-04-a"}});
  EXPECT_EQ(found, (std::vector<std::string>{"strike", "2020-05-04-a", "strike", "2020-05-04-a"}));
}

TEST(Events, HaveTheSameIdWhateverElseIsRead) {
  const std::vector<Told> ferry = {{"a", "Gazette", "2020-05-04", kFerryA},
                                   {"b", "Herald", "2020-05-05", kFerryB}};
  std::vector<Told> more = ferry;
  more.insert(more.begin(), {"0", "Gazette", "2020-05-01", kDamA});
  EXPECT_EQ(ids(ferry)[0], ids(more)[1]);
}

TEST(Events, TellApartIdsThatWouldBeTheSame) {
  EXPECT_EQ(
      ids({{"a.b", "Gazette", "2020-05-04", kFerryA}, {"a/b", "Herald", "2020-05-04", kDamA}}),
      (std::vector<std::string>{"2020-05-04-a-b", "2020-05-04-a-b~2"}));
  const auto address = ids({{"https://example.org/2020/05/04/city/Ferry-crews-walk-out-over-wages",
                             "Gazette", "2020-05-04", kFerryA}});
  EXPECT_EQ(address.front(), "2020-05-04-04-city-ferry-crews-walk-out-over-wages");
}

TEST(Events, AreTheSameForAnyOrderOfWork) {
  const ForEach backwards = [](std::size_t n, const std::function<void(std::size_t)>& body) {
    for (std::size_t i = n; i-- > 0;) body(i);
  };
  std::vector<Told> all;
  for (int i = 0; i < 200; ++i) {
    const std::string day = "2020-05-0" + std::to_string(1 + i % 9);
    all.push_back({std::to_string(i), i % 2 == 0 ? "Gazette" : "Herald", day,
                   (i % 4 < 2    ? i % 2 == 0 ? kFerryA : kFerryB
                    : i % 2 == 0 ? kDamA
                                 : kDamB) +
                       std::string(" Word") + std::to_string(i)});
  }
  const Corpus corpus = corpus_of(all);
  const Families grouped = families(corpus.documents);
  const Events one = find_events(corpus, grouped);
  const Events other = find_events(corpus, grouped, {}, backwards);
  EXPECT_EQ(one.of, other.of);
  ASSERT_EQ(one.events.size(), other.events.size());
  for (std::size_t i = 0; i < one.events.size(); ++i) {
    EXPECT_EQ(one.events[i].words, other.events[i].words);
  }
}

TEST(Events, AreDefinedForTextsWithoutWords) {
  const auto found = ids({{"a", "Gazette", "2020-05-04", ""}, {"b", "Herald", "2020-05-04", ""}});
  EXPECT_EQ(found, (std::vector<std::string>{"2020-05-04-a", "2020-05-04-b"}));
}

TEST(Events, OfTenThousandCopiesIsOne) {
  std::vector<Told> all;
  for (int i = 0; i < 10'000; ++i) all.push_back({std::to_string(i), "Gazette", "2020-05-04", "x"});
  Corpus corpus;  // analyzing would be most of the time
  const Corpus first = corpus_of({all.front()});
  corpus.vocabulary.add("x");
  for (const Told& one : all) {
    corpus.documents.push_back(first.documents.front());
    corpus.documents.back().article.id = one.id;
  }
  const Events events = events_of(corpus);
  ASSERT_EQ(events.events.size(), 1u);
  EXPECT_EQ(events.events.front().articles.size(), 10'000u);
  EXPECT_EQ(events.events.front().families, 1u);
}

TEST(EventStrata, LeaveOutWhatIsAloneUnlessNamed) {
  const Corpus corpus = corpus_of({{"a", "Gazette", "2020-05-04", kFerryA},
                                   {"b", "Herald", "2020-05-05", kFerryB},
                                   {"c", "Gazette", "2020-05-04", kDamA},
                                   {"d", "Herald", "2020-07-04", kDamB, "dam"}});
  const Events events = events_of(corpus);
  const auto strata = event_strata(events);
  EXPECT_EQ(strata[0], strata[1]);
  EXPECT_NE(strata[0], kUnknown);
  EXPECT_EQ(strata[2], kUnknown);
  EXPECT_EQ(strata[3], events.of[3]);
}

}  // namespace
}  // namespace slantwise

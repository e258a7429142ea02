// What `events` prints, and what `compare` and `terms` make of events that nobody named.
#include <gtest/gtest.h>

#include <nlohmann/json.hpp>

#include "tests/apps/program.h"

namespace slantwise {
namespace {

using test::Folder;
using test::Outcome;
using test::program;
using Json = nlohmann::json;

std::string told(const std::string& id, const std::string& outlet, const std::string& date,
                 const std::string& text) {
  return Json({{"id", id}, {"outlet", outlet}, {"date", date}, {"text", text}}).dump() + "\n";
}

// Two outlets and a third on a strike, one alone on a dam.
std::string news() {
  return told("g-ferry", "Gazette", "2020-05-04",
              "The harbor stood still. Crews of the Marlin ferry walked out in Port Vesper over "
              "wages, and the union leader Odile Brandt said talks with Kestrel Lines had failed. "
              "About 640 passengers were stranded by the strike.") +
         told("h-ferry", "Herald", "2020-05-05",
              "No ferry left on Tuesday. A strike over wages by crews in Port Vesper left 640 "
              "passengers waiting, and Kestrel Lines said it would talk to Odile Brandt, who leads "
              "the union. The Marlin ferry stayed at the quay.") +
         told("m-dam", "Mail", "2020-05-05",
              "Engineers closed the sluices. The Alder dam above Quillon leaked after storms, so "
              "2,300 villagers of Lower Quillon were moved.");
}

// The news in a file.
struct News {
  Folder folder;
  std::string path = folder.write("news.jsonl", news());
  Outcome events(std::vector<std::string> more) const {
    more.insert(more.begin(), {"events", path});
    return program(more);
  }
};

TEST(EventsCommand, ListsEventsOutletsAndGaps) {
  const Outcome out = News().events({});
  EXPECT_EQ(out.code, 0) << out.err;
  EXPECT_NE(out.out.find("1 event of two articles or more, 1 of them covered by two outlets"),
            std::string::npos)
      << out.out;
  EXPECT_NE(out.out.find("2020-05-04-g-ferry"), std::string::npos);
  EXPECT_NE(out.out.find("Mail; 1 of them is dated within three days of it."), std::string::npos)
      << out.out;
}

TEST(EventsCommand, PrintsTablesForPrograms) {
  const News input;
  EXPECT_EQ(input.events({"--coverage"}).out,
            "outlet,articles,families,matched,matched_share,events\n"
            "Gazette,1,1,1,1,1\nHerald,1,1,1,1,1\nMail,1,1,0,0,0\n");
  EXPECT_EQ(input.events({"--agenda"}).out,
            "event,first_date,outlet,articles\n"
            "2020-05-04-g-ferry,2020-05-04,Gazette,1\n"
            "2020-05-04-g-ferry,2020-05-04,Herald,1\n"
            "2020-05-04-g-ferry,2020-05-04,Mail,0\n");
  const Json events = Json::parse(input.events({"--json"}).out);
  ASSERT_EQ(events.size(), 1u);
  EXPECT_EQ(events[0]["articles_by_outlet"], "Gazette 1; Herald 1");
  EXPECT_EQ(events[0]["given"], "no");
  const Json gaps = Json::parse(input.events({"--gaps", "--json"}).out);
  ASSERT_EQ(gaps.size(), 1u);
  EXPECT_EQ(gaps[0]["outlet"], "Mail");
}

TEST(EventsCommand, SaysThatThereAreNoGaps) {
  const News input;
  const Outcome none = input.events({"--gaps", "--outlets", "Gazette,Herald"});
  EXPECT_EQ(none.out, "event,outlet,articles,nearby,words,sentence\n");
  EXPECT_TRUE(none.err.find("no gaps: wherever two outlets tell") != std::string::npos) << none.err;
  const Outcome quiet = input.events({"--gaps", "--outlets", "Gazette,Herald", "--quiet"});
  EXPECT_EQ(quiet.err, "");
  EXPECT_EQ(input.events({"--gaps"}).err.find("no gaps"), std::string::npos);
}

TEST(EventsCommand, ShowsTheArticlesOfOneEvent) {
  const News input;
  const std::string csv = input.events({"--event", "2020-05-04-g-ferry", "--csv"}).out;
  EXPECT_NE(csv.find("\n2020-05-04-g-ferry,g-ferry,Gazette,2020-05-04,"), std::string::npos) << csv;
  EXPECT_EQ(csv.find("m-dam"), std::string::npos);
  EXPECT_EQ(input.events({"--event", "h-ferry", "--csv"}).out, csv);
  const Outcome unknown = input.events({"--event", "2020-05-04-g-fery"});
  EXPECT_EQ(unknown.code, 2);
  EXPECT_NE(unknown.err.find("did you mean \"2020-05-04-g-ferry\"?"), std::string::npos)
      << unknown.err;
}

TEST(EventsCommand, RefusesTwoTablesAtOnce) {
  EXPECT_EQ(News().events({"--gaps", "--agenda"}).code, 2);
}

TEST(EventsCommand, FollowsDecisions) {
  const News input;
  const std::string decisions =
      input.folder.write("decisions.csv",
                         "kind,article,field,begin,end,was,now,who,why\n"
                         "event,m-dam,,,,,2020-05-04-g-ferry,Jo,the same storm\n");
  const std::string moved = input.events({"--csv", "--decisions", decisions}).out;
  EXPECT_NE(moved.find("Gazette 1; Herald 1; Mail 1"), std::string::npos) << moved;
  const std::string split = input.folder.write("split.csv",
                                               "kind,article,field,begin,end,was,now,who,why\n"
                                               "event,h-ferry,,,,,another,Jo,\n");
  const std::string csv = input.events({"--csv", "--decisions", split}).out;
  EXPECT_NE(csv.find("\nanother,yes,2020-05-05,2020-05-05,1,1,1,"), std::string::npos) << csv;
}

TEST(EventsCommand, SaysWhenNothingMatches) {
  const Folder folder;
  const std::string path =
      folder.write("news.jsonl", told("a", "Gazette", "", "The port is shut.") +
                                     told("b", "Herald", "2020-05-04", "Rain fell on the hills."));
  const Outcome out = program({"events", path});
  EXPECT_EQ(out.code, 0);
  EXPECT_NE(out.out.find("No two articles here were found to be about one event."),
            std::string::npos);
}

// Six strikes in six ports, weeks apart, each told by both outlets; one calls the strikers rebels.
std::string six_strikes() {
  const std::vector<std::string> port = {"Vesper", "Quillon", "Ansel", "Brody", "Corvane", "Delph"};
  const std::vector<std::string> head = {"Brandt", "Falk", "Ibarra", "Jonas", "Keller", "Lund"};
  std::string out;
  for (std::size_t i = 0; i < port.size(); ++i) {
    const std::string date = "2020-0" + std::to_string(1 + i) + "-10";
    const std::string names = "Crews in Port " + port[i] + " walked out and " + head[i] +
                              " of the " + port[i] + " Union spoke at the " + port[i] + " quay";
    out += told("g" + std::to_string(i), "Gazette", date,
                names + ". The rebels blocked the gate of " + port[i] +
                    " with carts while cranes stood idle. Rebels sang until dark.");
    out += told("h" + std::to_string(i), "Herald", date,
                "At dawn ships waited. " + names +
                    ". Rebels, as some call the crews, went home when rain fell over the cranes.");
  }
  return out;
}

TEST(CompareCommand, LeadsWithWhatDiffersWithinFoundEvents) {
  const Folder folder;
  const std::string path = folder.write("news.jsonl", six_strikes());
  const Json report = Json::parse(program({"compare", path, "--json", "--quiet"}).out);
  EXPECT_EQ(report["matched_events"], 6);
  EXPECT_EQ(report["events"].size(), 6u);
  EXPECT_EQ(report["events"][0]["articles"], Json({"g0", "h0"}));
  EXPECT_EQ(report["articles"][0]["event"], "2020-01-10-g0");
  EXPECT_EQ(report["coverage"][0]["matched_share"], 1);
  ASSERT_EQ(report["matched"].size(), 1u);
  const Json& pair = report["matched"][0];
  EXPECT_EQ(pair["outlets"], Json({"Gazette", "Herald"}));
  EXPECT_EQ(pair["events"], 6);
  EXPECT_EQ(pair["texts"], Json({6, 6}));
  ASSERT_FALSE(pair["terms"].empty()) << report["terms"];
  EXPECT_GT(pair["terms"][0]["ratio"].get<double>(), 1.2);
  EXPECT_TRUE(pair["terms"][0]["low"].is_null());  // six texts a side are a hint
  const std::string text = program({"compare", path, "--details", "--quiet"}).out;
  const std::size_t same = text.find("Outlet against outlet on the same events");
  ASSERT_NE(same, std::string::npos) << text;
  EXPECT_NE(text.find("Gazette and Herald both cover 6 events"), std::string::npos) << text;
  const std::string page = program({"compare", path, "--report", "html", "--quiet"}).out;
  EXPECT_NE(page.find("<h3>On the same events</h3>"), std::string::npos);
}

TEST(CompareCommand, SaysHowFewEventsMatch) {
  const Folder folder;
  std::string news = six_strikes();
  for (const char* other : {"2020-01-10", "2020-02-10", "2020-03-10"}) {
    for (std::size_t at = news.find(other); at != std::string::npos; at = news.find(other, at)) {
      // The Herald's article on these is of another week.
      const std::size_t line = news.rfind('\n', at);
      const std::size_t end = news.find('\n', at);
      const bool herald = news.substr(line + 1, end - line).find("Herald") != std::string::npos;
      if (herald) news.replace(at + 8, 2, "25");
      at += 10;
    }
  }
  const std::string path = folder.write("news.jsonl", news);
  const std::string text = program({"compare", path, "--details", "--quiet"}).out;
  EXPECT_NE(text.find("both cover 3 events"), std::string::npos) << text;
  EXPECT_NE(text.find("few to compare within events; elsewhere their coverage differs."),
            std::string::npos)
      << text;
}

TEST(TermsCommand, ComparesWithinFoundEvents) {
  const Folder folder;
  const std::string path = folder.write("news.jsonl", six_strikes());
  const Outcome out =
      program({"terms", path, "--outlets", "Gazette,Herald", "--csv", "--contrast", "rebels"});
  EXPECT_EQ(out.code, 0) << out.err;
  EXPECT_NE(out.out.substr(0, out.out.find('\n')).find("matched_ratio"), std::string::npos);
  const std::string screen = program({"terms", path, "--outlets", "Gazette,Herald"}).out;
  EXPECT_NE(screen.find("Within events (as slantwise found them): both outlets covered 6 of them"),
            std::string::npos)
      << screen;
}

}  // namespace
}  // namespace slantwise

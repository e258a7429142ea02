// compare --event and reprints --changes: what they print.
#include <gtest/gtest.h>

#include <nlohmann/json.hpp>
#include <sstream>

#include "core/text/unicode.h"
#include "tests/apps/program.h"

namespace slantwise {
namespace {

using test::Folder;
using test::program;

bool has(const std::string& text, const std::string& part) {
  return text.find(part) != std::string::npos;
}

std::string line(const std::string& id, const std::string& outlet, const std::string& text) {
  return "{\"id\": \"" + id + "\", \"outlet\": \"" + outlet +
         "\", \"date\": \"2024-03-01\", \"event\": \"strike\", \"title\": \"A day at the port, " +
         outlet + "\", \"text\": \"" + text + "\"}\n";
}

std::string strike() {
  return line("g", "Gazette",
              "About 2,400 dockers walked out at Port Aster on Friday. It rained.\\n\\nThe harbor "
              "chief Jory Maddern waited.") +
         line("h", "Herald",
              "Some 2,400 dockers of Port Aster left their cranes. The sea was calm.\\n\\nNobody "
              "repaired the gate, said Jory Maddern.") +
         line("p", "Post", "Dockers walked out at Port Aster, and their cranes stood still.");
}

TEST(StoryScreen, ShowsOpeningsSharedFactsAndWhatIsNotFound) {
  const auto shown = program({"compare", "-", "--event", "strike", "--quiet"}, strike());
  ASSERT_EQ(shown.code, 0) << shown.err;
  EXPECT_TRUE(has(shown.out, "Same story: strike. 3 articles from 3 outlets, 3 independent texts"))
      << shown.out;
  EXPECT_TRUE(has(shown.out, "  Gazette           2024-03-01: A day at the port, Gazette\n"));
  EXPECT_TRUE(has(shown.out, "What they share"));
  EXPECT_TRUE(has(shown.out, "Some 2,400 dockers of Port Aster left their cranes"));
  EXPECT_TRUE(has(shown.out, "Not found in an outlet’s articles"));
  EXPECT_TRUE(has(shown.out, "none of 1"));
  EXPECT_TRUE(has(shown.out, "not found in the 3 articles supplied"));
}

TEST(StoryScreen, FitsTheScreen) {
  const auto shown = program({"compare", "corpora/harbor", "--event", "bridge blast", "--quiet"});
  ASSERT_EQ(shown.code, 0) << shown.err;
  std::istringstream lines(shown.out);
  for (std::string one; std::getline(lines, one);) EXPECT_LE(display_width(one), 100) << one;
}

TEST(StoryScreen, AnArticleStandsForItsEvent) {
  const auto by_event = program({"compare", "-", "--event", "strike", "--quiet"}, strike());
  EXPECT_EQ(program({"compare", "-", "--event", "h", "--quiet"}, strike()).out, by_event.out);
}

TEST(StoryScreen, RefusesAnEventThatThereIsNot) {
  const auto shown = program({"compare", "-", "--event", "strikes", "--quiet"}, strike());
  EXPECT_EQ(shown.code, 2);
  EXPECT_TRUE(has(shown.err, "no event or article here has the id \"strikes\"")) << shown.err;
  EXPECT_TRUE(has(shown.err, "did you mean \"strike\"?")) << shown.err;
  EXPECT_EQ(program({"compare", "-", "--event", "strike", "--report", "json"}, strike()).code, 2);
}

TEST(StoryJson, HoldsAllOfIt) {
  const auto shown = program({"compare", "-", "--event", "strike", "--quiet", "--json"}, strike());
  ASSERT_EQ(shown.code, 0) << shown.err;
  const auto json = nlohmann::json::parse(shown.out);
  EXPECT_EQ(json["event"], "strike");
  EXPECT_EQ(json["outlets"].size(), 3u);
  EXPECT_EQ(json["articles"][0]["headline"], "A day at the port, Gazette");
  EXPECT_EQ(json["shared"][0]["sentences"][0]["outlet"], "Gazette");
  const auto& rows = json["not_found"];
  ASSERT_FALSE(rows.empty());
  EXPECT_EQ(rows[0]["item"], "2,400");
  EXPECT_EQ(rows[0]["outlets"][2]["not_found"], true);
  EXPECT_EQ(rows[0]["found_in"].size(), 2u);
  EXPECT_TRUE(json.contains("quotations"));
}

TEST(StoryRecords, AreTidy) {
  const auto shown = program({"compare", "-", "--event", "strike", "--quiet", "--csv"}, strike());
  EXPECT_EQ(shown.out.substr(0, shown.out.find('\n')),
            "event,section,number,kind,item,outlet,article,families,with,articles,found,field,"
            "begin,end,text");
  EXPECT_TRUE(has(shown.out,
                  "strike,item,1,number,\"2,400\",Post,,2,0,1,not found,,,,not found in the 1 "
                  "article supplied from Post\n"))
      << shown.out;
}

TEST(StoryPage, EscapesWhatArticlesSay) {
  const Folder folder;
  std::string evil = strike();
  evil.replace(evil.find("dockers walked"), 7, "<b>dockers</b>");
  const std::string page = folder.path("story.html");
  ASSERT_EQ(program({"compare", "-", "--event", "strike", "--quiet", "-o", page}, evil).code, 0);
  const std::string bytes = folder.read("story.html");
  EXPECT_TRUE(has(bytes, "&lt;b&gt;dockers&lt;/b&gt;"));
  EXPECT_FALSE(has(bytes, "<b>dockers</b>"));
  EXPECT_TRUE(has(bytes, "not found in the 1 article supplied from <bdi>Post</bdi>"));
  EXPECT_FALSE(has(bytes, "<script"));
}

TEST(Story, IsTheSameForAnyNumberOfThreads) {
  const Arguments one = {"compare", "corpora/harbor", "--event",   "port strike",
                         "--quiet", "--json",         "--threads", "1"};
  Arguments two = one;
  two.back() = "2";
  EXPECT_EQ(program(one).out, program(two).out);
}

// A text, and its copy a day later with `now` for `was`.
std::string copied(const std::string& was, const std::string& now) {
  const auto text = [](const std::string& who) {
    return "PORT ASTER.\\n\\nThe " + who +
           " blew up the old railway bridge at Tamsin on Tuesday night. Trains to the uplands are "
           "replaced by buses until the summer, and forty villages wait for bread. Repairs of the "
           "second span will take about six weeks, and the steel comes from the coast by ship. "
           "Schools and clinics beyond the river have food and fuel for a month. Nobody was hurt "
           "when the span came down into the cold water. Soldiers with dogs searched the wet "
           "forest for two days.";
  };
  const auto record = [&](const std::string& id, const std::string& outlet, const std::string& date,
                          const std::string& words) {
    return "{\"id\": \"" + id + "\", \"outlet\": \"" + outlet + "\", \"date\": \"" + date +
           "\", \"text\": \"" + words + "\"}\n";
  };
  return record("s", "Gazette", "2024-03-01", text(was)) +
         record("c", "Herald", "2024-03-02", text(now));
}

TEST(CopyScreen, ShowsTheEditsAndTheTable) {
  const auto shown =
      program({"reprints", "-", "--changes", "--quiet"}, copied("terrorists", "fighters"));
  ASSERT_EQ(shown.code, 0) << shown.err;
  EXPECT_TRUE(has(shown.out, "Herald, 2024-03-02, c\n  from Gazette, 2024-03-01, s\n"))
      << shown.out;
  EXPECT_TRUE(has(shown.out, "  other label       “terrorists” > “fighters”\n")) << shown.out;
  EXPECT_TRUE(has(shown.out, "Words in others’ place")) << shown.out;
  EXPECT_TRUE(has(shown.out, "  Herald  label  terrorists  fighters  1 in 1  .        .     1\n"))
      << shown.out;
}

TEST(CopyScreen, SaysWhenNothingWasChangedOrCopied) {
  EXPECT_TRUE(
      has(program({"reprints", "-", "--changes", "--quiet"}, copied("rebels", "rebels")).out,
          "  nothing was changed\n"));
  EXPECT_EQ(program({"reprints", "-", "--changes", "--quiet"}, strike()).out,
            "No copy with its source is among these articles.\n");
}

TEST(CopyScreen, ShowsCopiesWithoutAChangeOnce) {
  std::string input = copied("rebels", "rebels");
  const std::string copy = input.substr(input.find('\n') + 1);
  for (int i = 2; i < 5; ++i) {
    std::string more = copy;
    more.replace(more.find("\"c\""), 3, "\"c" + std::to_string(i) + "\"");
    more.replace(more.find("Herald"), 6, "Herald " + std::to_string(i));
    input += more;
  }
  const std::string out = program({"reprints", "-", "--changes", "--quiet"}, input).out;
  EXPECT_TRUE(has(out, "  nothing was changed; nor in 3 more copies of it: reprints --csv")) << out;
  EXPECT_EQ(out.find("from Gazette"), out.rfind("from Gazette")) << out;
}

TEST(CopyScreen, ShowsTextsOfUnknownDirectionWithTheSameWordsOnce) {
  std::string input = copied("rebels", "rebels");
  const std::string copy = input.substr(input.find('\n') + 1);
  for (const std::string id : {"d", "e"}) {
    std::string more = copy;
    more.replace(more.find("\"c\""), 3, "\"" + id + "\"");
    more.replace(more.find("Herald"), 6, "Mail " + id);
    input += more;
  }
  for (std::size_t at; (at = input.find("2024-03-01")) != std::string::npos;) {
    input.replace(at, 10, "2024-03-02");
  }
  const std::string out = program({"reprints", "-", "--changes", "--quiet"}, input).out;
  EXPECT_TRUE(has(out, "  they have the same words; so have 2 more texts: reprints --csv")) << out;
}

TEST(CopyRecords, HoldPlacesAndBothTables) {
  const std::string input = copied("terrorists", "fighters");
  const auto csv = program({"reprints", "-", "--changes", "--quiet", "--csv"}, input);
  EXPECT_EQ(csv.out,
            "copy,outlet,date,source,source_outlet,source_date,kind,what,voice,was,now,"
            "source_field,source_begin,source_end,field,begin,end\n"
            "c,Herald,2024-03-02,s,Gazette,2024-03-01,replaced,label,,terrorists,fighters,text,17,"
            "27,text,17,25\n");
  const auto table = program({"reprints", "-", "--by", "substitution", "--quiet", "--csv"}, input);
  EXPECT_EQ(table.out,
            "outlet,what,was,now,any,uses,stories,reverse_uses,reverse_stories,kept_uses,"
            "kept_stories,p\n"
            "Herald,label,terrorists,fighters,,1,1,0,0,0,0,1\n");
  const auto both = program({"reprints", "-", "--changes", "--quiet", "--json"}, input);
  const auto json = nlohmann::json::parse(both.out);
  EXPECT_EQ(json["changes"].size(), 1u);
  EXPECT_EQ(json["substitutions"][0]["was"], "terrorists");
  EXPECT_EQ(program({"reprints", "-", "--changes", "--by", "pair", "--quiet"}, input).code, 2);
}

// The same two texts of one day.
std::string of_one_day() {
  std::string input = copied("terrorists", "fighters");
  input.replace(input.find("2024-03-02"), 10, "2024-03-01");
  return input;
}

TEST(CopyDifferencesScreen, ShowsTextsOfUnknownDirectionWithoutASource) {
  const auto shown = program({"reprints", "-", "--changes", "--quiet"}, of_one_day());
  ASSERT_EQ(shown.code, 0) << shown.err;
  EXPECT_TRUE(has(shown.out,
                  "Gazette, 2024-03-01, s\n  and Herald, 2024-03-01, c\n  differ; which was first "
                  "is not known (date: 2024-03-01 for both)\n"))
      << shown.out;
  EXPECT_TRUE(has(shown.out, "  different label   “terrorists” / “fighters”\n")) << shown.out;
  EXPECT_FALSE(has(shown.out, "Words in others’ place")) << "not in the table";
  EXPECT_FALSE(has(shown.out, " > ")) << shown.out;
}

TEST(CopyDifferencesRecords, StandApartInJsonAndAreCountedElsewhere) {
  const auto both = program({"reprints", "-", "--changes", "--quiet", "--json"}, of_one_day());
  const auto json = nlohmann::json::parse(both.out);
  EXPECT_TRUE(json["changes"].empty());
  EXPECT_TRUE(json["substitutions"].empty());
  ASSERT_EQ(json["differences"].size(), 1u);
  const auto& one = json["differences"][0];
  EXPECT_EQ(one["first_outlet"], "Gazette");
  EXPECT_EQ(one["second_outlet"], "Herald");
  EXPECT_EQ(one["difference"], "different");
  EXPECT_EQ(one["in_first"], "terrorists");
  EXPECT_EQ(one["in_second"], "fighters");
  EXPECT_EQ(one["second_begin"], 17);
  const auto csv = program({"reprints", "-", "--changes", "--csv"}, of_one_day());
  EXPECT_EQ(std::ranges::count(csv.out, '\n'), 1) << csv.out;
  EXPECT_TRUE(has(csv.err, "1 pair of texts: nothing tells which text was first")) << csv.err;
  EXPECT_FALSE(has(program({"reprints", "-", "--changes", "--csv", "--quiet"}, of_one_day()).err,
                   "nothing tells"));
}

}  // namespace
}  // namespace slantwise

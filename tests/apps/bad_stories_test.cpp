// What the commands about the same story make of input that is wrong or extreme: the small versions
// of bench/bad_input.py.
#include <gtest/gtest.h>

#include <fmt/format.h>

#include <algorithm>
#include <functional>

#include "tests/apps/program.h"
#include "tests/models/made_words.h"

namespace slantwise {
namespace {

using test::Folder;
using test::made_words;
using test::Outcome;
using test::program;

constexpr int kArticles = 8;

bool has(const std::string& text, std::string_view part) { return text.find(part) != text.npos; }

struct Made {
  std::string outlet, date, text;
};

// a0, a1, ...
std::string articles(const std::function<Made(int)>& make, int n = kArticles) {
  std::string out;
  for (int i = 0; i < n; ++i) {
    const Made made = make(i);
    const std::string date = made.date.empty() ? "" : "\"date\": \"" + made.date + "\", ";
    out += fmt::format(R"({{"id": "a{}", "outlet": "{}", {}"title": "Report {}", "text": "{}."}})",
                       i, made.outlet, date, i, made.text) +
           "\n";
  }
  return out;
}

std::string outlet(int i) { return "Outlet " + std::to_string(i % 4); }
std::string day(int i) { return "2021-05-0" + std::to_string(i % 9 + 1); }

// Runs every command; all must be done, whatever they say.
void run_all(const std::string& input) {
  const std::vector<Arguments> commands = {
      {"reprints", "-"},
      {"reprints", "-", "--changes"},
      {"events", "-"},
      {"events", "-", "--gaps"},
      {"compare", "-"},
      {"compare", "-", "--event", "a1"},
      {"quotes", "-", "--shared"},
      {"terms", "-"},
  };
  for (const Arguments& command : commands) {
    const Outcome outcome = program(command, input);
    EXPECT_EQ(outcome.code, 0) << command[0] << ' ' << command.back() << ": " << outcome.err;
    EXPECT_FALSE(outcome.out.empty() && outcome.err.empty()) << command[0];
    EXPECT_FALSE(has(outcome.out, "nan") || has(outcome.out, "inf ")) << command[0];
  }
}

Outcome reprints(const std::string& input) { return program({"reprints", "-", "--quiet"}, input); }

TEST(BadStories, CopiesWithoutDatesHaveNoSourceAndNobodyKeepsThem) {
  const std::string input = articles([](int i) {
    return Made{outlet(i), "", made_words(i < 4 ? 1 : i, 104)};
  });
  run_all(input);
  const std::string shown = reprints(input).out;
  EXPECT_TRUE(has(shown, "8 articles = 5 independent texts")) << shown;
  EXPECT_TRUE(has(shown, "which was first is not known")) << shown;
  EXPECT_TRUE(has(shown, "date: not known")) << shown;
  const Outcome own = program({"terms", "-", "--own-writing"}, input);
  EXPECT_TRUE(has(own.err, "0 copies of another outlet's text and 4 that two outlets print"))
      << own.err;
}

TEST(BadStories, CopiesOfOneDayHaveNoSource) {
  const std::string input = articles([](int i) {
    return Made{outlet(i), "2021-05-01", made_words(i < 4 ? 1 : i, 104)};
  });
  run_all(input);
  EXPECT_TRUE(has(reprints(input).out, "date: 2021-05-01 for the earliest of two outlets"));
}

TEST(BadStories, OneDateOfAnotherCenturyIsSaidAndHidesNoSource) {
  const auto with = [](const std::string& date) {
    return articles(
        [&](int i) {
          return Made{outlet(i), i == 1 ? date : day(i), made_words(1, 104)};
        },
        4);
  };
  run_all(with("2121-05-01"));
  run_all(with("1921-05-01"));
  const std::string late = reprints(with("2121-05-01")).out;
  EXPECT_TRUE(has(late, "copy of a0")) << late;
  EXPECT_TRUE(has(late, "2021-05-01 and 2121-05-01 are too far apart to tell")) << late;
  const std::string early = reprints(with("1921-05-01")).out;
  EXPECT_FALSE(has(early, "copy of a0")) << early;
  EXPECT_TRUE(has(program({"events", "-"}, with("2121-05-01")).out, "2021-05-01 to 2121-05-01"));
}

TEST(BadStories, IdenticalArticlesOfManyOutletsAreOneText) {
  const std::string input = articles(
      [](int i) {
        return Made{"Outlet " + std::to_string(i % 20), day(i % 9), made_words(1, 104)};
      },
      120);  // more than one stands for (models/winnowing.h)
  run_all(input);
  const std::string shown = reprints(input).out;
  EXPECT_TRUE(has(shown, "120 articles = 1 independent text")) << shown;
  EXPECT_TRUE(has(shown, "  ... and 100 more articles; --top 0 shows all\n")) << shown;
  EXPECT_FALSE(has(program({"reprints", "-", "--top", "0"}, input).out, "more articles"));
}

TEST(BadStories, IdenticalArticlesOfOneOutletAreVersions) {
  const std::string input = articles(
      [](int i) {
        return Made{"Gazette", day(i), made_words(1, 104)};
      },
      60);
  EXPECT_TRUE(has(reprints(input).out, "version of a0"));
  EXPECT_EQ(program({"compare", "-"}, input).code, 0);
  EXPECT_EQ(program({"events", "-"}, input).code, 0);
  const Outcome terms = program({"terms", "-"}, input);
  EXPECT_EQ(terms.code, 1);
  EXPECT_TRUE(has(terms.err, "all articles are from one outlet (Gazette)")) << terms.err;
  EXPECT_TRUE(has(program({"terms", "-", "--own-writing"}, input).err,
                  "all articles that --own-writing leaves are from one outlet (Gazette)"));
}

TEST(BadStories, AnArticleThatHoldsAllOthersIsNoFamilyOfAll) {
  std::string all;
  for (int i = 0; i < kArticles; ++i) all += made_words(i, 104);
  const auto make = [&](const std::string& last) {
    return articles(
        [&](int i) {
          return i < kArticles ? Made{outlet(i), "2021-05-01", made_words(i, 104)}
                               : Made{"Digest", last, all};
        },
        kArticles + 1);
  };
  run_all(make("2021-06-01"));
  // With one of them, whichever.
  EXPECT_TRUE(has(reprints(make("2021-06-01")).out, "9 articles = 8 independent texts"));
  // The digest is a copy, and what is not of its family has its words from nobody.
  const Outcome later = program({"terms", "-", "--own-writing"}, make("2021-06-01"));
  EXPECT_TRUE(has(later.err, "1 copy of another outlet's text and 0 that")) << later.err;
  EXPECT_TRUE(has(later.err, "; 0 others have copied passages")) << later.err;
  const Outcome first = program({"terms", "-", "--own-writing"}, make("2021-04-01"));
  EXPECT_TRUE(has(first.err, "; 7 others have copied passages")) << first.err;
}

TEST(BadStories, ArticlesThatAreEmptyAfterCleaningAreAlone) {
  const std::string input = articles([](int i) {
    return Made{outlet(i), day(i), i == 1 ? made_words(1, 60) : "READ MORE: Report"};
  });
  run_all(input);
  EXPECT_TRUE(has(program({"events", "-"}, input).out, "No two articles here"));
}

TEST(BadStories, UnknownIdsInDecisionsAreRefusedWithTheirLine) {
  const Folder folder;
  const std::string path = folder.write("news.jsonl", articles([](int i) {
                                          return Made{outlet(i), day(i), made_words(i, 104)};
                                        }));
  for (const char* line :
       {"family,a99,,,,,own,Jo,\n", "event,a99,,,,,strike,Jo,\n", "direction,a99,,,,,a1,Jo,\n",
        "direction,a1,,,,,a99,Jo,\n", "voice,a99,text,0,3,one,quote,Jo,\n"}) {
    const std::string decisions = folder.write(
        "decisions.csv", std::string("kind,article,field,begin,end,was,now,who,why\n") + line);
    for (const Arguments& command :
         std::vector<Arguments>{{"reprints"}, {"events"}, {"terms", "--own-writing"}}) {
      Arguments arguments = command;
      arguments.insert(arguments.end(), {path, "--decisions", decisions});
      const Outcome outcome = program(arguments);
      EXPECT_EQ(outcome.code, 1) << line;
      EXPECT_TRUE(has(outcome.err, "decisions.csv:2: there is no article \"a99\" in this input"))
          << outcome.err;
    }
  }
}

TEST(BadStories, AnUnknownEventIsAMistakeOfUsage) {
  const std::string input = articles([](int i) {
    return Made{outlet(i), day(i), made_words(i, 104)};
  });
  for (const char* command : {"events", "compare"}) {
    const Outcome outcome = program({command, "-", "--event", "a99"}, input);
    EXPECT_EQ(outcome.code, 2);
    EXPECT_TRUE(has(outcome.err, "a99")) << outcome.err;
  }
}

}  // namespace
}  // namespace slantwise

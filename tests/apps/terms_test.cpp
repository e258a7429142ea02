#include <fmt/format.h>
#include <gtest/gtest.h>

#include <algorithm>
#include <cmath>
#include <map>

#include "apps/term_table.h"
#include "tests/apps/program.h"
#include "tests/support.h"

namespace slantwise {
namespace {

using test::Folder;
using test::program;
using test::record;

constexpr const char* kPairHeader =
    "term,voice,articles_a,articles_b,families_a,families_b,count_a,count_b,rate_a,rate_b,ratio,"
    "low,high,detectable,absent_up_to,z,p,q,notable,style\n";

std::vector<std::string> lines(const std::string& text) {
  std::vector<std::string> result;
  std::istringstream in(text);
  for (std::string line; std::getline(in, line);) result.push_back(line);
  return result;
}

std::string line_of(const std::string& csv, const std::string& start) {
  for (const std::string& line : lines(csv)) {
    if (line.starts_with(start)) return line;
  }
  return "";
}

// `texts` articles of ten words with "tax" in each, `uses` times; each has a word of its own.
std::string outlet(const std::string& name, int texts, int uses) {
  std::string records;
  for (int i = 0; i < texts; ++i) {
    std::string text = "mark" + std::to_string(i) + name;
    for (int w = 1; w < 10; ++w) text += w <= uses ? " tax" : " sea";
    records += record(name + std::to_string(i), name, text);
  }
  return records;
}

// Herald: 2 texts of 10 words, "tax" 3 + 3; Gazette: 1 text of 10 words, "tax" once.
TEST(Terms, CountsBothSidesAndWithholdsAtTierRead) {
  const Folder folder;
  const auto path = folder.write("a.jsonl", outlet("Herald", 2, 3) + outlet("Gazette", 1, 1));
  const auto result = program({"terms", path, "--outlets", "Herald,Gazette", "--csv"});
  EXPECT_EQ(result.code, 0) << result.err;
  EXPECT_EQ(result.out.substr(0, result.out.find('\n') + 1), kPairHeader);
  // Rates: 6 of 20 words is 300 per 1,000, 1 of 10 is 100. k = 1: no ratio, no interval.
  EXPECT_EQ(line_of(result.out, "tax,"), "tax,narration,2,1,2,1,6,1,300,100,,,,,,,,,,");
}

TEST(Terms, TakesTheOutletsInTheOrderInWhichTheyAreNamed) {
  const Folder folder;
  const auto path = folder.write("a.jsonl", outlet("Herald", 2, 3) + outlet("Gazette", 1, 1));
  const auto result = program({"terms", path, "--outlets", "Gazette,Herald", "--csv"});
  EXPECT_EQ(line_of(result.out, "tax,"), "tax,narration,1,2,1,2,1,6,100,300,,,,,,,,,,");
}

TEST(Terms, SortsByCodePointAtTierRead) {
  const Folder folder;
  const auto path = folder.write("a.jsonl", outlet("Herald", 2, 3) + outlet("Gazette", 1, 1));
  auto rows = lines(program({"terms", path, "--outlets", "Herald,Gazette", "--csv"}).out);
  rows.erase(rows.begin());
  std::vector<std::string> terms;
  for (const std::string& row : rows) terms.push_back(row.substr(0, row.find(',')));
  EXPECT_EQ(terms.size(), 5u);  // mark0gazette, mark0herald, mark1herald, sea, tax
  EXPECT_TRUE(std::ranges::is_sorted(terms));
}

// 4 texts a side: Describe. "tax" 12 of 40 words against 4 of 40: ratio 3.
TEST(Terms, ShowsTheRatioAtDescribeAndTheIntervalOnlyOfNamedTerms) {
  const Folder folder;
  const auto path = folder.write("a.jsonl", outlet("Herald", 4, 3) + outlet("Gazette", 4, 1));
  const Arguments arguments = {"terms", path, "--outlets", "Herald,Gazette", "--csv"};
  const auto plain = line_of(program(arguments).out, "tax,");
  const std::string counts = "tax,narration,4,4,4,4,12,4,300,100,";
  EXPECT_TRUE(plain.starts_with(counts)) << plain;
  EXPECT_NEAR(std::stod(plain.substr(counts.size())), 3, 1e-12);
  const std::string ratio = "tax,narration,4,4,4,4,12,4,300,100,3,";
  EXPECT_TRUE(plain.starts_with(ratio + ",,7.65")) << plain;  // detectable, but no interval
  EXPECT_TRUE(plain.ends_with(",,,,,")) << plain;
  Arguments named = arguments;
  named.insert(named.end(), {"--contrast", "Tax"});
  const auto shown = line_of(program(named).out, "tax,");
  EXPECT_TRUE(shown.starts_with(ratio + "0.6674")) << shown;
  // Its exact p, by hand: only the observed deal of 4 and 4 texts and its mirror image are as far,
  // 2 of C(8, 4) = 70; the only word named, so Holm's q is the same. A badge is not for this tier.
  const std::string p = fmt::format("{}", 2.0 / 70);
  EXPECT_TRUE(shown.ends_with("," + p + "," + p + ",,")) << shown;
}

// 12 texts a side of equal length: "tax" 36 against 12 times, "sea" the rest.
// No shuffle is as far: p is 1/10,000.
TEST(Terms, TestsCommonWordsFromContrastOn) {
  const Folder folder;
  const auto path = folder.write("a.jsonl", outlet("Herald", 12, 3) + outlet("Gazette", 12, 1));
  const Arguments arguments = {"terms", path, "--outlets", "Herald,Gazette"};
  Arguments csv = arguments;
  csv.emplace_back("--csv");
  const auto row = line_of(program(csv).out, "tax,");
  EXPECT_NE(row.find(",0.0001,"), std::string::npos) << row;
  EXPECT_TRUE(row.ends_with(",yes,")) << row;
  EXPECT_TRUE(line_of(program(csv).out, "mark3herald,").ends_with(",,,,")) << "too rare";
  const std::string screen = program(arguments).out;
  EXPECT_NE(screen.find("We shuffled the labels on the 24"), std::string::npos) << screen;
  EXPECT_NE(screen.find("2 of 2 tested"), std::string::npos) << screen;
}

TEST(Terms, SaysThatANamedTermIsNotFound) {
  const Folder folder;
  const auto path = folder.write("a.jsonl", outlet("Herald", 1, 3) + outlet("Gazette", 1, 1));
  const auto result = program({"terms", path, "--csv", "--contrast", "harbour"});
  EXPECT_EQ(result.code, 0);
  EXPECT_NE(result.err.find("--contrast harbour: not found"), std::string::npos);
}

TEST(Terms, ComparesEachOutletWithTheOthersUnlessTwoAreNamed) {
  const Folder folder;
  const auto path = folder.write(
      "a.jsonl", outlet("Herald", 1, 3) + outlet("Gazette", 1, 1) + outlet("Courier", 1, 8));
  const auto result = program({"terms", path, "--csv"});
  EXPECT_EQ(result.out.substr(0, 22), "outlet,reference,term,");
  // The others use "tax" 1 and 8 times in 10 words each: the mean of 100 and 800 is 450.
  EXPECT_EQ(line_of(result.out, "Herald,mean of the others,tax,"),
            "Herald,mean of the others,tax,narration,1,2,1,2,3,9,300,450,,,,,,,,,,");
  // Outlets in order of their names.
  EXPECT_EQ(lines(result.out)[1].substr(0, 8), "Courier,");
}

TEST(Terms, SaysWhySomeRatiosAreWithheld) {
  const Folder folder;
  const auto path = folder.write(
      "a.jsonl", outlet("Herald", 5, 3) + outlet("Gazette", 5, 1) + outlet("Courier", 1, 8));
  EXPECT_NE(program({"terms", path, "--csv"}).err.find("name larger ones with --outlets"),
            std::string::npos);
  EXPECT_EQ(program({"terms", path, "--csv", "--outlets", "Herald,Gazette"}).err, "");
}

TEST(Terms, NamesTheOtherOutletWhenThereIsJustOne) {
  const Folder folder;
  const auto path = folder.write("a.jsonl", outlet("Herald", 1, 3) + outlet("Gazette", 1, 1));
  const auto result = program({"terms", path, "--csv"});
  EXPECT_NE(line_of(result.out, "Gazette,Herald,tax,"), "");
  EXPECT_NE(line_of(result.out, "Herald,Gazette,tax,"), "");
}

// The same words twice in one outlet: two articles, one family.
TEST(Terms, CountsCopiesAsArticlesButNotAsFamilies) {
  const Folder folder;
  const auto path = folder.write("a.jsonl", record("1", "Herald", "tax and sea") +
                                                record("2", "Herald", "tax and sea") +
                                                record("3", "Gazette", "tax or sea"));
  const auto result = program({"terms", path, "--outlets", "Herald,Gazette", "--csv"});
  // 1 of 3 words on both sides: 333.33...
  EXPECT_EQ(line_of(result.out, "tax,").substr(0, 26), "tax,narration,2,1,1,1,1,1,");
}

TEST(Terms, PrintsEveryVoiceWithByVoice) {
  const Folder folder;
  const auto path = folder.write(
      "a.jsonl", record("1", "Herald", "The mayor spoke. “The tax must fall at once,” she said.") +
                     record("2", "Gazette", "The tax stays."));
  const auto plain = program({"terms", path, "--outlets", "Herald,Gazette", "--csv"});
  const auto voices =
      program({"terms", path, "--outlets", "Herald,Gazette", "--csv", "--by-voice"});
  EXPECT_EQ(line_of(plain.out, "tax,quote"), "");
  EXPECT_EQ(line_of(plain.out, "tax,narration,").substr(0, 22), "tax,narration,0,1,0,1,");
  EXPECT_EQ(line_of(voices.out, "tax,quote,").substr(0, 18), "tax,quote,1,0,1,0,");
  EXPECT_EQ(line_of(voices.out, "tax,all,").substr(0, 16), "tax,all,1,1,1,1,");
}

TEST(Terms, BeginsWithTheTierOnAScreen) {
  const Folder folder;
  const auto path = folder.write("a.jsonl", outlet("Herald", 2, 3) + outlet("Gazette", 1, 1));
  const auto result = program({"terms", path, "--outlets", "Herald,Gazette"});
  EXPECT_TRUE(
      result.out.starts_with("Herald against Gazette, own words\n"
                             "  How much can these texts tell? just these texts"))
      << result.out;
  EXPECT_EQ(result.out.find("shuffled"), std::string::npos);
}

TEST(Terms, RefusesASingleOutlet) {
  const Folder folder;
  const auto path = folder.write("a.jsonl", outlet("Herald", 2, 3));
  const auto result = program({"terms", path});
  EXPECT_EQ(result.code, 1);
  EXPECT_NE(result.err.find("all articles are from one outlet (Herald)"), std::string::npos);
  const auto list = program({"terms", path, "--list", "--csv"});
  EXPECT_EQ(list.code, 0);
  // 3 + 3 uses in 20 words, 2 articles, 2 families, 1 outlet; "sea" comes first with 12.
  EXPECT_EQ(lines(list.out)[0], "term,voice,count,rate,articles,families,outlets");
  EXPECT_EQ(lines(list.out)[1], "sea,narration,12,600,2,2,1");
  EXPECT_EQ(lines(list.out)[2], "tax,narration,6,300,2,2,1");
}

TEST(TermTable, SortsByDistanceFromNoDifferenceAboveTierRead) {
  const Folder folder;
  // 12 texts a side: Contrast. "tax" 5 against 1 a text, "sea" 4 against 8: both differ, tax more.
  const auto path = folder.write("a.jsonl", outlet("Herald", 12, 5) + outlet("Gazette", 12, 1));
  const auto rows = lines(program({"terms", path, "--outlets", "Herald,Gazette", "--csv"}).out);
  EXPECT_EQ(rows[1].substr(0, 39), "tax,narration,12,12,12,12,60,12,500,100");
  EXPECT_EQ(rows[2].substr(0, 4), "sea,");
}

TEST(ShareLowerBound, IsClopperPearson) {
  // All of k: the bound solves p^k = .025, so .025^(1/4) = 0.397635 for 4 of 4.
  EXPECT_NEAR(share_lower_bound(4, 4), std::pow(0.025, 0.25), 1e-9);
  // One of k: (1-p)^4 = .975, p = 1 - .975^(1/4) = 0.006309.
  EXPECT_NEAR(share_lower_bound(1, 4), 1 - std::pow(0.975, 0.25), 1e-9);
  EXPECT_EQ(share_lower_bound(0, 4), 0);
}

TEST(Terms, IsTheSameForAnyNumberOfThreads) {
  const Folder folder;
  const auto path = folder.write("a.jsonl", outlet("Herald", 9, 5) + outlet("Gazette", 8, 1));
  const auto one = program({"terms", path, "--csv", "--by-voice", "--threads", "1"});
  const auto two = program({"terms", path, "--csv", "--by-voice", "--threads", "2"});
  EXPECT_EQ(one.out, two.out);
}

// "the tax cut" three times: of 9 words a rate of 3 / 9 is 333.3 per 1,000, whatever stands in the
// table.
TEST(TermSteps, ListBigramsWithinSentences) {
  const Folder folder;
  const auto path =
      folder.write("a.jsonl", record("1", "Herald", "The tax cut. The tax cut. The tax cut."));
  const auto result = program({"terms", path, "--list", "--ngrams", "2", "--csv"});
  EXPECT_EQ(result.code, 0) << result.err;
  const auto rows = lines(result.out);
  ASSERT_EQ(rows.size(), 3u) << result.out;  // no "cut the"
  EXPECT_TRUE(rows[1].starts_with("tax cut,narration,3,333.3")) << rows[1];
  EXPECT_TRUE(rows[2].starts_with("the tax,narration,3,333.3")) << rows[2];
}

TEST(TermSteps, LeaveOutWhatStandsInFewArticles) {
  const Folder folder;
  const auto path = folder.write("a.jsonl", record("1", "Herald", "The tax cut, the tax cut.") +
                                                record("2", "Herald", "The tax rise.") +
                                                record("3", "Gazette", "A rise."));
  for (const char* grams : {"1", "1-2"}) {
    const auto list = program(
        {"terms", path, "--list", "--ngrams", grams, "--min-texts", "2", "--top", "9", "--csv"});
    EXPECT_NE(list.out.find("\ntax,narration,3,"), std::string::npos) << list.out;
    EXPECT_NE(list.out.find("\nrise,narration,2,"), std::string::npos) << list.out;
    EXPECT_EQ(list.out.find("cut"), std::string::npos) << list.out;
    const auto table = program({"terms", path, "--ngrams", grams, "--min-texts", "2", "--csv"});
    EXPECT_NE(table.out.find(",tax,"), std::string::npos) << table.out;
    EXPECT_EQ(table.out.find("cut"), std::string::npos) << table.out;
  }
}

TEST(TermSteps, CompareStemsWithoutStopWords) {
  const Folder folder;
  const auto path = folder.write("a.jsonl", record("1", "Herald", "The taxes and a tax") +
                                                record("2", "Gazette", "The taxed boats"));
  const auto result = program(
      {"terms", path, "--outlets", "Herald,Gazette", "--stem", "en", "--stop", "english", "--csv"});
  EXPECT_EQ(result.code, 0) << result.err;
  // Herald: 2 of 5 words, 400 per 1,000; Gazette: 1 of 3.
  EXPECT_TRUE(line_of(result.out, "tax,").starts_with("tax,narration,1,1,1,1,2,1,400,333.3"))
      << result.out;
  EXPECT_EQ(line_of(result.out, "the,"), "");
  EXPECT_NE(line_of(result.out, "boat,"), "");
}

TEST(TermSteps, FindAContrastAsItIsCounted) {
  const Folder folder;
  const auto path = folder.write("a.jsonl", outlet("Herald", 4, 3) + outlet("Gazette", 4, 2));
  const auto result = program({"terms", path, "--outlets", "Herald,Gazette", "--ngrams", "2",
                               "--contrast", "tax sea", "--contrast", "boat sea", "--csv"});
  const std::string line = line_of(result.out, "tax sea,");
  EXPECT_FALSE(line.ends_with(",,,,,")) << line;  // it has an interval
  EXPECT_EQ(result.err.find("--contrast tax sea"), std::string::npos);
  EXPECT_NE(result.err.find("--contrast boat sea: not found, after the steps for words"),
            std::string::npos)
      << result.err;
}

TEST(TermSteps, GiveTheSameCountsAsFeatures) {
  const Folder folder;
  const auto path = folder.write("a.jsonl", record("1", "Herald", "Tax cuts rise. Taxes fall."));
  const auto list =
      program({"terms", path, "--list", "--ngrams", "1-2", "--stem", "en", "--csv"}).out;
  const auto features = program({"features", path, "--ngrams", "1-2", "--stem", "en", "--voice",
                                 "narration", "--csv"})
                            .out;
  for (const std::string& row : lines(features)) {
    if (row.starts_with("article,")) continue;
    const std::string term = row.substr(2, row.rfind(',') - 2);
    EXPECT_TRUE(line_of(list, term + ",narration," + row.substr(row.rfind(',') + 1) + ",") != "")
        << row;
  }
  EXPECT_EQ(lines(features).size(), lines(list).size());
}

TEST(TermSteps, RefuseALanguageThatThereIsNot) {
  for (const char* option : {"--stem", "--stop"}) {
    const auto result = program({"terms", "nowhere.jsonl", option, "xx"});
    EXPECT_EQ(result.code, 2);
    EXPECT_NE(result.err.find("\"xx\""), std::string::npos) << result.err;
  }
  EXPECT_EQ(program({"terms", "nowhere.jsonl", "--ngrams", "9"}).code, 2);
}

TEST(TermSteps, SayWhatAutoLeavesAsItIs) {
  const Folder folder;
  const auto path =
      folder.write("a.jsonl", R"({"outlet": "A", "language": "uk", "text": "Податки."})"
                              "\n"
                              R"({"outlet": "B", "language": "en", "text": "Taxes."})"
                              "\n");
  const std::string sentence =
      "--stem auto has no stemmer for Ukrainian (1 article): their words are counted as they stand";
  for (const Arguments& arguments :
       std::vector<Arguments>{{"terms", path, "--list", "--stem", "auto", "--csv"},
                              {"features", path, "--stem", "auto", "--csv"},
                              {"features", path, "--raw", "--stem", "auto", "--csv"}}) {
    const auto result = program(arguments);
    EXPECT_NE(result.err.find(sentence), std::string::npos) << result.err;
    EXPECT_NE(result.out.find("податки,"), std::string::npos);
    EXPECT_NE(result.out.find("tax,"), std::string::npos);
  }
}

}  // namespace
}  // namespace slantwise

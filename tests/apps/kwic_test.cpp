#include <gtest/gtest.h>

#include <algorithm>
#include <sstream>

#include "apps/concordance.h"
#include "tests/apps/program.h"
#include "tests/support.h"

namespace slantwise {
namespace {

using test::Folder;
using test::program;

constexpr const char* kHeader =
    "article,outlet,date,field,begin,end,zone,voice,speaker,left,match,right\n";

std::string csv(const Arguments& rest) {
  Arguments arguments = {"kwic"};
  arguments.insert(arguments.end(), rest.begin(), rest.end());
  arguments.push_back("--csv");
  const auto result = program(arguments);
  EXPECT_EQ(result.code, 0) << result.err;
  return result.out;
}

TEST(Kwic, PrintsTheSourceBytesOfEachHit) {
  const Folder folder;
  const auto path = folder.write(
      "a.jsonl", R"({"id": "7", "outlet": "Gazette", "date": "2021-03-04", "title": "Ferry tax", )"
                 R"("text": "The port is open.\n\nA new tax, a second tax."})"
                 "\n");
  // Title: "tax" at 6. Text: 17 + 2 bytes, then "A new tax, a second tax." with tax at 6 and 20.
  EXPECT_EQ(csv({"tax", path}),
            std::string(kHeader) +
                "7,Gazette,2021-03-04,title,6,9,headline,narration,,Ferry,tax,\n"
                "7,Gazette,2021-03-04,text,25,28,lead,narration,,A new,tax,\", a second tax\"\n"
                "7,Gazette,2021-03-04,text,39,42,lead,narration,,\"A new tax, a second\",tax,\n");
}

TEST(Kwic, CountsBytesOnDiskForTextFiles) {
  const Folder folder;
  folder.write("articles.csv", "file,outlet,date\none.txt,Gazette,2021-03-04\n");
  const std::string bytes = "\xEF\xBB\xBFQuiet day\r\n\r\nThe tax stays.\r\n";
  folder.write("one.txt", bytes);
  const std::string out = csv({"tax", folder.path("")});
  const auto at = bytes.find("tax");
  EXPECT_NE(out.find("text," + std::to_string(at) + "," + std::to_string(at + 3) + ",lead"),
            std::string::npos)
      << out;
  const std::string headline = csv({"quiet", folder.path("")});
  EXPECT_NE(headline.find("text,3,8,headline"), std::string::npos) << headline;
}

TEST(Kwic, FindsPhrasesAndStars) {
  const Folder folder;
  const auto path = folder.write(
      "a.jsonl", test::record("1", "Gazette", "Harbor taxes rise. The harbor tax rises."));
  EXPECT_NE(csv({"harbor tax*", path}).find(",Harbor taxes,"), std::string::npos);
  EXPECT_NE(csv({"harbor tax*", path}).find(",harbor tax,"), std::string::npos);
  EXPECT_EQ(csv({"harbor tax", path}).find(",Harbor taxes,"), std::string::npos);
}

TEST(Kwic, PrintsOnlyTheHeaderWithoutAHit) {
  const Folder folder;
  const auto path = folder.write("a.jsonl", test::record("1", "Gazette", "Nothing here."));
  const auto result = program({"kwic", "tax", path, "--csv"});
  EXPECT_EQ(result.code, 0);
  EXPECT_EQ(result.out, kHeader);
  EXPECT_NE(result.err.find("\"tax\" is not found in these 1 articles"), std::string::npos);
}

TEST(Kwic, NeedsAPatternAndAPath) {
  EXPECT_EQ(program({"kwic"}).code, 2);
  EXPECT_EQ(program({"kwic", "tax"}).code, 2);
}

TEST(Kwic, RefusesAnUnknownOrderAndABrokenExpression) {
  EXPECT_EQ(program({"kwic", "x", "nowhere", "--sort", "random"}).code, 2);
  const Folder folder;
  const auto path = folder.write("a.jsonl", test::record("1", "Gazette", "Tax."));
  const auto result = program({"kwic", "(", path, "--regex"});
  EXPECT_EQ(result.code, 2);
  EXPECT_NE(result.err.find("\"(\" is not valid"), std::string::npos);
}

TEST(Kwic, SortsByTheWordsBesideTheHit) {
  const Folder folder;
  const auto path = folder.write("a.jsonl", test::record("1", "Gazette", "Big tax now") +
                                                test::record("2", "Gazette", "A tax later") +
                                                test::record("3", "Gazette", "Old tax always"));
  const auto order = [&](const std::string& by) {
    std::string ids;
    std::istringstream rows(csv({"tax", path, "--sort", by}));
    for (std::string row; std::getline(rows, row);) ids += row[0];
    return ids.substr(1);  // without the header
  };
  EXPECT_EQ(order("position"), "123");
  EXPECT_EQ(order("right"), "321");  // always, later, now
  EXPECT_EQ(order("left"), "213");   // a, big, old
}

Corpus ferry() {
  return test::corpus_of(
      {test::article("1", "Gazette", "Ferry news\n\nThe Tax and the tax fell.")});
}

TEST(FindWords, IgnoresCaseUnlessAsked) {
  const Corpus corpus = ferry();
  EXPECT_EQ(find_words(corpus, "tax", Case::ignored).size(), 2u);
  const auto kept = find_words(corpus, "Tax", Case::kept);
  ASSERT_EQ(kept.size(), 1u);
  EXPECT_EQ(kept[0].match, "Tax");
  EXPECT_EQ(find_words(corpus, "T*", Case::kept).size(), 2u);  // The, Tax
}

TEST(FindRegex, MatchesExactlyItsSpan) {
  const Corpus corpus = ferry();
  const auto found = find_regex(corpus, "ax and t", Case::kept);
  ASSERT_EQ(found.size(), 1u);
  EXPECT_EQ(found[0].match, "ax and t");
  // "Ferry news\n\n" is 12 bytes, "The T" 5 more.
  EXPECT_EQ(found[0].source.span.begin, 17u);
  EXPECT_EQ(found[0].source.span.end, 25u);
}

TEST(FindRegex, FindsPunctuationBetweenWords) {
  const Corpus corpus =
      test::corpus_of({test::article("1", "Gazette", "Ferry news\n\nOne - two.")});
  const auto found = find_regex(corpus, "-", Case::kept);
  ASSERT_EQ(found.size(), 1u);
  EXPECT_EQ(found[0].match, "-");
  EXPECT_EQ(found[0].left, "One");
  EXPECT_EQ(found[0].right, "two");
}

TEST(FindRegex, SkipsEmptyMatches) {
  EXPECT_EQ(find_regex(ferry(), "x*", Case::kept).size(), 2u);  // Tax, tax: nothing between
}

TEST(Kwic, SamplesTheSamePassagesForTheSameSeed) {
  const Folder folder;
  std::string text;
  for (int i = 0; i < 40; ++i) text += "Tax " + std::to_string(i) + " rises. ";
  const auto path = folder.write("a.jsonl", test::record("1", "Gazette", text));
  const auto sampled = [&](const std::string& n, const std::string& seed) {
    return csv({"tax", path, "--sample", n, "--seed", seed});
  };
  const std::string five = sampled("5", "1");
  EXPECT_EQ(std::ranges::count(five, '\n'), 6);
  EXPECT_EQ(five, sampled("5", "1"));
  EXPECT_NE(five, sampled("5", "2"));
  EXPECT_EQ(sampled("0", "1"), sampled("40", "2"));  // all
  EXPECT_EQ(sampled("99", "1"), csv({"tax", path}));
  // Every line of a sample is a line of the whole, in the same order.
  std::size_t at = 0;
  const std::string whole = csv({"tax", path});
  std::istringstream lines(five);
  for (std::string line; std::getline(lines, line);) {
    const std::size_t found = whole.find(line + "\n", at);
    ASSERT_NE(found, std::string::npos) << line;
    at = found + line.size();
  }
}

}  // namespace
}  // namespace slantwise

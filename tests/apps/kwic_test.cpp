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
    "article,outlet,date,field,begin,end,zone,voice,speaker,left,match,right,note\n";

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
                "7,Gazette,2021-03-04,title,6,9,headline,narration,,Ferry,tax,,\n"
                "7,Gazette,2021-03-04,text,25,28,lead,narration,,A new,tax,\", a second tax\",\n"
                "7,Gazette,2021-03-04,text,39,42,lead,narration,,\"A new tax, a second\",tax,,\n");
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

TEST(FindHits, IgnoresCaseUnlessAsked) {
  const Corpus corpus = ferry();
  EXPECT_EQ(passages(corpus, find_hits(corpus, "tax", Case::ignored)).size(), 2u);
  const auto kept = passages(corpus, find_hits(corpus, "Tax", Case::kept));
  ASSERT_EQ(kept.size(), 1u);
  EXPECT_EQ(kept[0].match, "Tax");
  EXPECT_EQ(find_hits(corpus, "T*", Case::kept)[0].size(), 2u);  // The, Tax
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

// The letters that stand first in each id, in the order of the lines.
std::string ids(const std::string& csv) {
  std::string found;
  std::istringstream rows(csv);
  for (std::string row; std::getline(rows, row);) found += row[0];
  return found.substr(1);  // without the header
}

TEST(Kwic, SortsBySeveralKeys) {
  const Folder folder;
  const auto path = folder.write(
      "a.jsonl", R"({"id": "1", "outlet": "Herald", "date": "2021-01-03", "text": "New tax now"})"
                 "\n"
                 R"({"id": "2", "outlet": "Gazette", "date": "2021-01-02", "text": "Old tax now"})"
                 "\n"
                 R"({"id": "3", "outlet": "Herald", "date": "2021-01-01", "text": "(Old) tax cut"})"
                 "\n");
  const auto order = [&](const std::string& by) { return ids(csv({"tax", path, "--sort", by})); };
  EXPECT_EQ(order("date"), "321");
  EXPECT_EQ(order("outlet"), "213");  // within Herald as read
  EXPECT_EQ(order("outlet,date"), "231");
  EXPECT_EQ(order("file"), "123");
  EXPECT_EQ(order("1R,1L"), "312");  // cut; now after new, old: marks count for nothing
  EXPECT_EQ(order("1L,1R"), "132");
  EXPECT_EQ(order("8L,file"), "123");  // nobody has eight words before it
  EXPECT_EQ(order("match,date"), "321");
}

TEST(Kwic, SortsByVoice) {
  const Folder folder;
  const auto path = folder.write(
      "a.jsonl", test::record("1", "Gazette", "A day.\\n\\n“The tax is high,” Ada Brook said.") +
                     test::record("2", "Gazette", "A day.\\n\\nThe tax rises."));
  EXPECT_EQ(ids(csv({"tax", path, "--sort", "voice"})), "21");
}

TEST(Kwic, ShowsTheWordsNearOnlyWhereTheyStandNear) {
  const Folder folder;
  const auto path = folder.write("a.jsonl", test::record("1", "Gazette", "Big tax now.") +
                                                test::record("2", "Gazette", "Big sea. Tax now.") +
                                                test::record("3", "Gazette", "Tax a b c d e big."));
  const auto found = [&](Arguments more) {
    more.insert(more.begin(), {"tax", path, "--near", "big"});
    return ids(csv(more) + " ");
  };
  EXPECT_EQ(found({}), "1 ");
  EXPECT_EQ(found({"--across"}), "12 ");
  EXPECT_EQ(found({"--right", "6"}), "13 ");
  EXPECT_EQ(found({"--sentence"}), "13 ");
  EXPECT_EQ(found({"--left", "0"}), " ");
  const auto none = program({"kwic", "tax", path, "--near", "gull"});
  EXPECT_EQ(none.err, "\"tax\" is not found near \"gull\" in these 3 articles\n");
  EXPECT_EQ(program({"kwic", "tax", path, "--near", "big", "--regex"}).code, 2);
}

TEST(Kwic, ShowsOneVoiceOnRequest) {
  const Folder folder;
  const auto path = folder.write(
      "a.jsonl", test::record("1", "Gazette", "A day.\\n\\n“The tax is high,” Ada Brook said.") +
                     test::record("2", "Gazette", "A day.\\n\\nThe tax rises."));
  EXPECT_EQ(ids(csv({"tax", path, "--voice", "own"})), "2");
  EXPECT_EQ(ids(csv({"tax", path, "--voice", "quote"})), "1");
  EXPECT_EQ(program({"kwic", "tax", path, "--voice", "loud"}).code, 2);
}

TEST(Kwic, ShowsAWindowOrTheSentence) {
  const Folder folder;
  const auto path = folder.write(
      "a.jsonl",
      test::record("1", "Gazette", "A day. “Why,” she asked, “a tax on (small) boats?” A night."));
  const auto row = [&](const Arguments& more) {
    Arguments all = {"tax", path};
    all.insert(all.end(), more.begin(), more.end());
    const std::string out = csv(all);
    return out.substr(out.find('\n') + 1);
  };
  EXPECT_NE(row({"--window", "2"}).find(",tax,on (small,"), std::string::npos)
      << row({"--window", "2"});
  EXPECT_NE(row({"--left", "0", "--right", "1"}).find(",,tax,on,"), std::string::npos)
      << row({"--left", "0", "--right", "1"});
  const std::string sentence = row({"--sentence"});
  EXPECT_NE(sentence.find("“Why,” she asked, “a"), std::string::npos) << sentence;
  EXPECT_NE(sentence.find("on (small) boats?”"), std::string::npos) << sentence;
  EXPECT_EQ(sentence.find("night"), std::string::npos);
  const auto screen = program({"kwic", "tax", path, "--sentence"});
  EXPECT_NE(screen.out.find("a [[tax]] on (small)"), std::string::npos) << screen.out;
  EXPECT_NE(row({"--sentence", "--regex"}).find("“Why,” she asked, “a"), std::string::npos);
  EXPECT_EQ(program({"kwic", "tax", path, "--sentence", "--window", "3"}).code, 2);
  EXPECT_EQ(program({"kwic", "tax", path, "--window", "-1"}).code, 2);
}

constexpr const char* kDecisions = "kind,article,field,begin,end,was,now,who,why\n";

// "A tax here. " is 12 bytes: the second tax is 14 to 17.
std::string two_taxes(const Folder& folder) {
  return folder.write("a.jsonl", test::record("1", "Gazette", "A tax here. A tax there."));
}

TEST(KwicDecisions, LeaveOutWhatIsDroppedAndSayHowMany) {
  const Folder folder;
  const auto path = two_taxes(folder);
  const auto file = folder.write("d.csv", std::string(kDecisions) +
                                              "mention,1,text,2,5,tax,drop,Jo,\n"
                                              "mention,1,text,14,17,tax,keep,Jo,the real one\n");
  const auto result = program({"kwic", "tax", path, "--csv", "--decisions", file});
  EXPECT_EQ(result.err, "1 passage left out, dropped in " + file + "\n");
  EXPECT_EQ(result.out.find(",text,2,5,"), std::string::npos);
  EXPECT_NE(result.out.find(",text,14,17,"), std::string::npos);
  EXPECT_NE(result.out.find("Jo: the real one"), std::string::npos);
  const auto screen = program({"kwic", "tax", path, "--decisions", file});
  EXPECT_NE(screen.out.find("      note: Jo: the real one\n"), std::string::npos) << screen.out;
  const auto other = program({"voices", path, "--decisions", file});
  EXPECT_NE(other.err.find("what is decided about mentions (2) changes kwic and collocates only"),
            std::string::npos);
}

TEST(KwicDecisions, ShowNotesOnWhatTheyTouch) {
  const Folder folder;
  const auto path = two_taxes(folder);
  const auto file = folder.write(
      "d.csv", std::string(kDecisions) + "note,1,text,0,10,A tax here,why here?,Jo,\n");
  const std::string rows = program({"kwic", "tax", path, "--csv", "--decisions", file}).out;
  EXPECT_NE(rows.find("tax,here. A tax there,Jo: why here?\n"), std::string::npos) << rows;
  EXPECT_NE(rows.find("tax,there,\n"), std::string::npos) << rows;
}

TEST(KwicDecisions, AreRefusedWhereTheirBytesHaveChanged) {
  const Folder folder;
  const auto path = two_taxes(folder);
  for (const std::string line : {"mention,1,text,3,6,tax,drop,Jo,\n", "note,1,text,3,6,tax,x,Jo,\n",
                                 "mention,1,text,300,303,tax,drop,Jo,\n"}) {
    const auto file = folder.write("d.csv", kDecisions + line);
    const auto result = program({"kwic", "tax", path, "--decisions", file});
    EXPECT_EQ(result.code, 1);
    EXPECT_NE(result.err.find("d.csv:2: bytes 3"), std::string::npos) << result.err;
  }
}

TEST(KwicDecisions, AreWrittenOnceAndOnlyExtended) {
  const Folder folder;
  const auto path = two_taxes(folder);
  const std::string file = folder.path("d.csv");
  EXPECT_EQ(program({"kwic", "tax", path, "--write-decisions", file}).code, 0);
  EXPECT_EQ(folder.read("d.csv"), std::string(kDecisions) +
                                      "mention,1,text,2,5,tax,keep,,\n"
                                      "mention,1,text,14,17,tax,keep,,\n");
  const auto again = program({"kwic", "tax", path, "--write-decisions", file});
  EXPECT_EQ(again.code, 2);
  EXPECT_NE(again.err.find("the file exists"), std::string::npos);
  folder.write("d.csv", std::string(kDecisions) +
                            "mention,1,text,2,5,tax,drop,Jo,a joke\n"
                            "event,1,,,,,budget,Jo,\n");
  const auto more =
      program({"kwic", "tax", path, "--decisions", file, "--write-decisions", file, "--quiet"});
  EXPECT_EQ(more.code, 0) << more.err;
  EXPECT_EQ(folder.read("d.csv"), std::string(kDecisions) +
                                      "mention,1,text,2,5,tax,drop,Jo,a joke\n"
                                      "event,1,,,,,budget,Jo,\n"
                                      "mention,1,text,14,17,tax,keep,,\n");
}

TEST(KwicDecisions, FitTextsInOtherEncodings) {
  const Folder folder;
  folder.write("articles.csv", "file,outlet\none.txt,Gazette\n");
  folder.write("one.txt", "\xCD\xE0\xEB\xEE\xE3 \xE2\xFB\xF0\xEE\xF1.\n");  // windows-1251
  const Arguments kwic = {"kwic",         "налог", folder.path(""), "--encoding",
                          "windows-1251", "--csv", "--quiet"};
  const Folder elsewhere;
  const std::string file = elsewhere.path("d.csv");
  Arguments writing = kwic, reading = kwic;
  writing.insert(writing.end(), {"--write-decisions", file});
  const auto written = program(writing);
  EXPECT_EQ(written.code, 0) << written.err;
  EXPECT_NE(written.out.find("Налог"), std::string::npos) << written.out;
  reading.insert(reading.end(), {"--decisions", file});
  const auto read = program(reading);
  EXPECT_EQ(read.code, 0) << read.err;
  EXPECT_EQ(read.out, written.out);
}

}  // namespace
}  // namespace slantwise

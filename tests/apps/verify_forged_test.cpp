// Reports that show what verify must not pass: each is made and then changed as one who forges it
// would. All texts are invented.
#include <gtest/gtest.h>

#include <nlohmann/json.hpp>

#include "apps/verify/quotes.h"
#include "tests/apps/program.h"

namespace slantwise {
namespace {

using test::Folder;
using test::Outcome;
using test::program;
using Json = nlohmann::json;

constexpr const char* kLead =
    "The rebels of the upper bank, who had waited at the old mill since the storm of the spring, "
    "rowed home with nine boats, a broken oar, two lanterns, a cask of lamp oil, a crate of rope "
    "and the mayor's own clerk, who had counted each of the boats twice, written the number into a "
    "blue book, closed the book and said to all who asked that the river was as wide as before.";

class Forged : public testing::Test {
 protected:
  Forged() {
    folder.write("news/Gazette/2031-03-01.txt",
                 "Ferry stopped at Port Aline\n\n" + std::string(kLead) +
                     "\n\nThe mayor said \"the terrorists have left.\" \xD0\x9E\xD0\xBD\xD0\xB8 "
                     "rebels waited at the mill.\n");
    folder.write("news/Herald/2031-03-01.txt",
                 "Militants stop the ferry\r\n\r\nThe militants sat down on the pier.\r\nThe "
                 "terrorists, the mayor said, were few.\r\n");
  }

  std::string make(const std::string& name, const Arguments& more = {}) {
    Arguments all = {"compare", folder.path("news"), "-o", folder.path(name), "--quiet"};
    all.insert(all.end(), more.begin(), more.end());
    const Outcome made = program(all);
    EXPECT_EQ(made.code, 0) << made.err;
    return folder.read(name);
  }
  std::string page() { return make("report.html"); }
  std::string json() { return make("report.json"); }

  Outcome verify(const std::string& bytes) {
    return program({"verify", folder.write("given.html", bytes)});
  }

  void expect_difference(const std::string& bytes, const std::string& what) {
    const Outcome outcome = verify(bytes);
    EXPECT_EQ(outcome.code, 1) << what;
    EXPECT_NE(outcome.out.find(what), std::string::npos) << outcome.out << outcome.err;
  }

  Folder folder;
};

// The first after `behind`; the test fails if it is not there.
std::string replaced(std::string text, const std::string& from, const std::string& to,
                     const std::string& behind = "") {
  const std::size_t start = text.find(behind), at = text.find(from, start);
  EXPECT_TRUE(start != std::string::npos && at != std::string::npos) << from;
  if (at != std::string::npos) text.replace(at, from.size(), to);
  return text;
}

constexpr const char* kPassages = "id=\"passages\"";

TEST_F(Forged, LeavesTheTrueOnesAlone) {
  EXPECT_EQ(verify(page()).code, 0) << verify(page()).out;
  EXPECT_EQ(verify(json()).code, 0) << verify(json()).out;
}

TEST_F(Forged, FailsOnASecondPassageInAPassage) {
  const std::string made = page(), end = "</bdi></blockquote>";
  for (const std::string more :
       {"<blockquote>They burned it.</blockquote>", "They burned it.", "<p>They burned it.</p>",
        "<div>They burned it.</div>", "<q>They burned it.</q>"}) {
    expect_difference(replaced(made, end, end + more, kPassages),
                      "holds more than whose words, the words and where they stand\n");
  }
  expect_difference(
      replaced(made, "<p class=\"who\">", "<p class=\"who\"><mark>They burned it.</mark>"),
      "holds markup beside its words\n");
  expect_difference(replaced(made, "<mark>", "<mark class=\"sr\">", kPassages),
                    "holds markup among its words\n");
  expect_difference(replaced(made, "<ol class=\"passages\">",
                             "<ol class=\"passages\"><li><b>They burned it.</b></li>"),
                    "has something else in the list of passages");
  expect_difference(replaced(made, "</main>", "<blockquote>They burned it.</blockquote></main>"),
                    "has a passage outside the list of passages");
}

TEST_F(Forged, FailsOnWhatStandsAmongFullTexts) {
  const std::string made = page(), head = "</p></header>";
  for (const std::string more : {"<div>They burned it.</div>", "<ul><li>They burned it.</li></ul>",
                                 "<h3>They burned it.</h3>", "They burned it."}) {
    expect_difference(replaced(made, head, head + more),
                      "holds more than paragraphs and what is not counted of them\n");
    expect_difference(replaced(made, "</header><p dir", more + "</header><p dir"),
                      "has something else above its text\n");
  }
  expect_difference(replaced(made, "<p class=\"outlet\"><bdi>Gazette",
                             "<p class=\"outlet\"><bdi>Post", "class=\"column\""),
                    "the full text, Gazette/2031-03-01.txt: is said to be of Post\n");
  expect_difference(replaced(made, "<p class=\"file\"><bdi>Gazette", "<p class=\"file\"><bdi>Post"),
                    "names another article above its text than in its data\n");
}

TEST_F(Forged, FailsOnAClassBehindOtherWhiteSpace) {
  const std::string made = page();
  const std::string one =
      "<li class=\"x\tpassage\" id=\"p-0\"><blockquote>They burned it.</blockquote></li>";
  expect_difference(replaced(made, "<ol class=\"passages\">", "<ol class=\"passages\">" + one),
                    "p-0, Gazette/2031-03-01.txt: holds more than whose words");
}

TEST_F(Forged, FailsOnWhatNoPageOfSlantwiseHas) {
  const std::string made = page();
  const auto fails = [&](const std::string& from, const std::string& to, const std::string& what) {
    expect_difference(replaced(made, from, to), "the page: has " + what);
  };
  fails("<main>", "<main style=\"display:none\">", "the attribute style in a <main>");
  fails("<section id=\"passages\"", "<section hidden id=\"passages\"", "the attribute hidden");
  fails("<main>", "<main onclick=\"x()\">", "the attribute onclick");
  fails("</main>", "<img></main>", "a <img>");
  fails("</main>", "<iframe></iframe></main>", "a <iframe>");
  fails("</main>", "<!-- --></main>", "a comment");
  fails("</head>", "<style>mark{display:none}</style></head>", "2 of the element <style>");
  fails("</style>", "mark{display:none}</style>", "other bytes in its <style>");
  fails("</main>", "</main><script>x()</script>", "2 of the element <script>");
  fails("<script>", "<script>x();", "other bytes in its <script>");
  fails("<title>", "<meta http-equiv=\"refresh\" content=\"0\"><title>", "such a <meta>");
  fails("<title>", "<link rel=\"stylesheet\" href=\"x.css\"><title>", "such a <link>");
}

TEST_F(Forged, RefusesAPageWithANulByte) {
  const std::string made = page();
  const Outcome outcome = verify(replaced(made, "<main>", std::string("\0<main>", 7)));
  EXPECT_EQ(outcome.code, 1);
  EXPECT_NE(outcome.err.find("this page holds a NUL byte"), std::string::npos) << outcome.err;
}

TEST_F(Forged, FailsOnAnOutletThatWasEmptied) {
  const std::string made = page();
  expect_difference(replaced(made, "<bdi class=\"outlet\">Gazette<", "<bdi class=\"outlet\"><"),
                    "is said to be of no outlet\n");
  expect_difference(replaced(made, "<cite>", "<b>as all say</b> <cite>"),
                    "stands below more than outlet, date, headline and article\n");
  Json report = Json::parse(json());
  report["articles"][0]["outlet"] = "";
  expect_difference(report.dump(), "is said to be of no outlet\n");
}

TEST_F(Forged, FailsOnAMatchThatBeginsWithWhatTheTextDoesNotHave) {
  // The CR before "The terrorists" stands in the file alone: nothing told what stands beside it.
  Json report = Json::parse(json());
  Json* one = nullptr;
  for (Json& passage : report["passages"]) {
    if (passage["article"] == 1 && passage["match"] == "terrorists") one = &passage;
  }
  ASSERT_NE(one, nullptr);
  const int begin = (*one)["begin"];
  (*one)["left"] = "They said of";
  for (const std::string before : {"\nThe ", "\r\nThe ", " "}) {
    (*one)["begin"] = begin - static_cast<int>(before.size());
    (*one)["match"] = before + "terrorists";
    expect_difference(report.dump(), "it begins or ends within what is no letter of the text");
  }
}

TEST_F(Forged, FailsOnAContextCutShort) {
  const std::string made = page();
  // Cyrillic words are words: what stands left of this match is not nothing.
  const std::string they = "\xD0\x9E\xD0\xBD\xD0\xB8";
  ASSERT_NE(made.find(they + "</bdi> <mark>rebels"), std::string::npos);
  Json report = Json::parse(json());
  bool cut = false;
  for (Json& passage : report["passages"]) {
    if (passage["match"] != "rebels" || passage["right"] != "waited at the mill") continue;
    passage["left"] = "";
    cut = true;
  }
  ASSERT_TRUE(cut);
  expect_difference(report.dump(), "what stands beside it is not what the source has there");
  report = Json::parse(json());
  ASSERT_EQ(report["passages"].dump().find("waited at the mill") == std::string::npos, false);
  for (Json& passage : report["passages"]) {
    if (passage["right"] == "waited at the mill") passage["right"] = "waited";
  }
  expect_difference(report.dump(), "what stands beside it is not what the source has there");
}

TEST_F(Forged, FailsOnHeadlinesAndLeadsOfAStory) {
  folder.write("told.jsonl",
               test::record("a", "Gazette", "The ferry stops.\\n\\n" + std::string(kLead)) +
                   test::record("b", "Herald",
                                "The boats are home.\\n\\nNine boats rowed home with the mayor's "
                                "clerk and a cask of lamp oil from the old mill."));
  std::string told = folder.read("told.jsonl");
  for (std::size_t at = 0; (at = told.find("\"id\"", at)) != std::string::npos; at += 25) {
    told.insert(at, "\"event\": \"boats\", ");
  }
  folder.write("told.jsonl", told);
  const auto made = [&](const std::string& name) {
    const Outcome outcome =
        program({"compare", folder.path("told.jsonl"), "-o", folder.path(name), "--quiet"});
    EXPECT_EQ(outcome.code, 0) << outcome.err;
    return folder.read(name);
  };
  const std::string html = made("told.html");
  ASSERT_NE(html.find("class=\"head\""), std::string::npos);
  ASSERT_NE(html.find(" […] ", html.find("class=\"head\"")), std::string::npos) << "a long lead";
  EXPECT_EQ(verify(html).code, 0) << verify(html).out;
  expect_difference(replaced(html, "rowed home", "rowed away", "class=\"head\""),
                    "no text of Gazette has these words");
  expect_difference(replaced(html, " […] ", ". […] ", "class=\"head\""),
                    "no text of Gazette has these words");
  const Json json = Json::parse(made("told.json"));
  EXPECT_EQ(verify(json.dump()).code, 0) << verify(json.dump()).out;
  Json forged = json;
  forged["stories"]["events"][0]["openings"][0]["lead"] = "They burned it.";
  expect_difference(forged.dump(), "its article does not have these words");
  forged = json;
  forged["articles"][1]["title"] = "The boats are gone.";
  expect_difference(forged.dump(), "its article does not have these words");
}

TEST_F(Forged, FailsOnAStorysSentenceOrQuotation) {
  const auto made = [&](const std::string& name) {
    const Outcome outcome =
        program({"compare", "corpora/harbor", "-o", folder.path(name), "--quiet"});
    EXPECT_EQ(outcome.code, 0) << outcome.err;
    return folder.read(name);
  };
  const auto fails = [&](const Json& report, const std::string& what) {
    const Outcome outcome =
        program({"verify", folder.write("given.json", report.dump()), "corpora/harbor"});
    EXPECT_NE(outcome.out.find(what), std::string::npos) << outcome.out;
  };
  const Json json = Json::parse(made("harbor.json"));
  Json forged = json, *sentence = nullptr, *quotation = nullptr;
  for (Json& story : forged["stories"]["events"]) {
    for (Json& fact : story["shared"]) sentence = &fact["sentences"][0];
    for (Json& versions : story["quotations"]) quotation = &versions[0];
  }
  ASSERT_TRUE(sentence != nullptr && quotation != nullptr);
  (*sentence)["text"] = "They burned it.";
  fails(forged, "its words are not those of the source\n    report: They burned it.");
  (*quotation)["text"] = "We burned it.";
  fails(forged, "its article does not have these words\n    report: We burned it.");
  fails(json, "all equal their sources' bytes");
}

TEST_F(Forged, FailsOnAPassageTakenOutWithAllThatLeadsToIt) {
  std::string made = page();
  const std::size_t begin = made.find("<section id=\"passages\""),
                    end = made.find("</section>", begin) + 10;
  made.erase(begin, end - begin);
  for (std::size_t at = 0; (at = made.find("href=\"#p-")) != std::string::npos;) {
    made.replace(at, 9, "href=\"#x-");
  }
  expect_difference(made, "the page: has 0 passages and says that it has ");
}

TEST_F(Forged, SaysThatThereIsNoPassage) {
  folder.write("plain/Post/a.txt", "A day\n\nNothing sailed.\n");
  folder.write("plain/Herald/a.txt", "A night\n\nNothing rowed.\n");
  const std::string path = folder.path("plain.html");
  ASSERT_EQ(program({"compare", folder.path("plain"), "-o", path, "--quiet"}).code, 0);
  const Outcome outcome = program({"verify", path});
  EXPECT_EQ(outcome.code, 0) << outcome.out;
  EXPECT_NE(outcome.out.find("there is no passage to compare with its source\n"), std::string::npos)
      << outcome.out;
}

TEST_F(Forged, AsksWhichOfTwoFoldersOfOneName) {
  folder.write("a/news/Gazette/1.txt", "A day\n\nThe rebels met.\n");
  folder.write("b/news/Herald/1.txt", "A night\n\nThe militants met.\n");
  const std::string a = folder.path("a/news"), b = folder.path("b/news");
  const std::string path = folder.path("two.html");
  ASSERT_EQ(program({"compare", a, b, "-o", path, "--quiet"}).code, 0);
  const Outcome outcome = program({"verify", path});
  EXPECT_EQ(outcome.code, 1);
  EXPECT_NE(outcome.err.find("was made from two of the name news, and only names are recorded; say "
                             "where each is: slantwise verify " +
                             path + " PATH..."),
            std::string::npos)
      << outcome.err;
  EXPECT_EQ(program({"verify", path, a, b}).code, 0);
}

// Brief: 213 bytes, what is left out, 106 bytes.
TEST(QuotedWords, StandInTheTextAsAPageCutsThem) {
  using verify::has_words;
  using verify::Sizes;
  const std::string a(213, 'a'), b(106, 'b'), text = "x " + a + " and so on " + b + " y";
  EXPECT_TRUE(has_words(text, "and so on", Sizes::as_in_source));
  EXPECT_FALSE(has_words(text, "and so forth", Sizes::as_in_source));
  EXPECT_TRUE(has_words(text, a + " […] " + b, Sizes::as_in_source));
  EXPECT_FALSE(has_words(text, b + " […] " + a, Sizes::as_in_source)) << "in their order";
  EXPECT_FALSE(has_words(text, a.substr(9) + " […] " + b, Sizes::as_in_source)) << "too short";
  EXPECT_FALSE(has_words(text, a + " […] " + b.substr(1), Sizes::as_in_source));
  const std::string joint = a.substr(1) + " ";  // the page cut into " … "
  EXPECT_TRUE(
      has_words("“" + a.substr(1) + ".” “no " + b, joint + " […] " + b, Sizes::as_in_source));
  EXPECT_FALSE(has_words(text, "and […] on", Sizes::as_in_source));
  EXPECT_FALSE(has_words(text, a + " […] o" + b, Sizes::as_in_source)) << "no such words";
  EXPECT_FALSE(has_words(text, a + " a […] " + b, Sizes::as_in_source)) << "too long";
  EXPECT_TRUE(has_words(text, a + " a […] " + b, Sizes::at_least)) << "controls have long names";
  EXPECT_TRUE(has_words("it said [it] […] went", "[it] […] went", Sizes::as_in_source));
}

// "We stay." and "We row.", said apart, are shown as one quotation in two parts.
TEST(QuotedWords, AreJoinedWhereTheTextHasMarks) {
  using verify::has_words;
  using verify::Sizes;
  const std::string text = "“We stay at home,” Roe said of it. “We row at night.” They slept.";
  EXPECT_TRUE(has_words(text, "We stay at home … We row at night", Sizes::as_in_source));
  EXPECT_FALSE(has_words(text, "We row at night … We stay at home", Sizes::as_in_source));
  EXPECT_FALSE(has_words(text, "We stay … We row at night", Sizes::as_in_source));
  EXPECT_FALSE(has_words(text, "We stay at home … They slept in it", Sizes::as_in_source));
  EXPECT_FALSE(has_words(text, "We stay at home … said of it", Sizes::as_in_source));
}

}  // namespace
}  // namespace slantwise

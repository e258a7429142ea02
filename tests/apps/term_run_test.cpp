// `terms` from end to end: what is tested, what is withheld, and what a run says about itself.
#include <gtest/gtest.h>

#include <nlohmann/json.hpp>

#include "tests/apps/program.h"

namespace slantwise {
namespace {

using nlohmann::json;
using test::Folder;
using test::Outcome;
using test::program;
using test::record;

// A text of ten words: "tax" `uses` times, a word of its own, the rest "sea".
std::string ten_words(const std::string& own, int uses) {
  std::string text = own;
  for (int w = 1; w < 10; ++w) text += w <= uses ? " tax" : " sea";
  return text;
}

std::string outlet(const std::string& name, int texts, int uses) {
  std::string records;
  for (int i = 0; i < texts; ++i) {
    const std::string own = name + "x" + std::to_string(i);
    records += record(own, name, ten_words(own, uses));
  }
  return records;
}

// With the event that it is about.
std::string about(const std::string& id, const std::string& outlet, const std::string& event,
                  const std::string& text) {
  return R"({"id": ")" + id + R"(", "outlet": ")" + outlet + R"(", "event": ")" + event +
         R"(", "text": ")" + text + "\"}\n";
}

// `events` events, `each` texts a side of each; "tax" 3 times in the first's texts, once in the
// other's, less in odd events.
std::string covered(int events, int each) {
  std::string records;
  for (int e = 0; e < events; ++e) {
    for (int i = 0; i < each; ++i) {
      const std::string id = std::to_string(e) + "x" + std::to_string(i);
      const std::string event = "event" + std::to_string(e);
      records += about("g" + id, "Gazette", event, ten_words("g" + id, 3 + e % 2));
      records += about("h" + id, "Herald", event, ten_words("h" + id, 1 + (e + i) % 2));
    }
  }
  return records;
}

bool has(const std::string& text, const std::string& part) {
  return text.find(part) != std::string::npos;
}

// On one line, so that wrapping does not hide a sentence.
std::string unwrapped(std::string text) {
  for (std::size_t at = 0; (at = text.find("\n  ", at)) != std::string::npos;) {
    text.replace(at, 3, " ");
  }
  return text;
}

json run_json(const std::string& path, Arguments more) {
  more.insert(more.begin(), {"terms", path, "--json"});
  const Outcome out = program(more);
  EXPECT_EQ(out.code, 0) << out.err;
  return json::parse(out.out);
}

json term(const json& run, const std::string& name) {
  for (const json& one : run["terms"]) {
    if (one["term"] == name) return one;
  }
  return nullptr;
}

TEST(TermsRun, IsRecordedInJson) {
  const Folder folder;
  const auto path = folder.write("a.jsonl", outlet("Gazette", 12, 1) + outlet("Herald", 14, 3));
  const json run = run_json(
      path, {"--outlets", "Herald,Gazette", "--seed", "7", "--adjust", "by", "--contrast", "sea"});
  EXPECT_EQ(run["schema"], "slantwise-terms");
  EXPECT_EQ(run["run"]["seed"], 7);
  EXPECT_EQ(run["run"]["adjust"], "by");
  EXPECT_EQ(run["run"]["contrasts"], json::array({"sea"}));
  EXPECT_EQ(run["run"]["methods"][1], "methods 1.5");
  ASSERT_EQ(run["comparisons"].size(), 1u);
  const json& one = run["comparisons"][0];
  EXPECT_EQ(one["tier"], "Contrast");
  EXPECT_EQ(one["families"], json::array({14, 12}));
  const json& tests = one["tests"];
  EXPECT_EQ(tests["units"], "family");
  EXPECT_EQ(tests["sizes"], json::array({14, 12}));
  EXPECT_EQ(tests["strata"], 1);
  EXPECT_EQ(tests["exact"], false);
  EXPECT_EQ(tests["arrangements"], 9999);
  EXPECT_EQ(tests["search"]["least_units"], 5);  // max(5, ceil(.2 * 12))
  EXPECT_EQ(tests["search"]["words"], 2);        // tax, sea
  EXPECT_EQ(tests["search"]["adjust"], "by");
  // Two words: Benjamini and Yekutieli's q is 1 + 1/2 times that of Benjamini and Hochberg; "sea"
  // was named, so its q is Holm's of one word: its p.
  const json plain = run_json(path, {"--outlets", "Herald,Gazette", "--seed", "7"});
  EXPECT_NEAR(term(run, "tax")["q"].get<double>(), 1.5 * term(plain, "tax")["q"].get<double>(),
              1e-15);
  EXPECT_EQ(term(run, "sea")["q"], term(run, "sea")["p"]);
  EXPECT_EQ(plain["run"]["adjust"], "bh");
}

TEST(TermsRun, ListsAllArrangementsOfFewTexts) {
  const Folder folder;
  const auto path = folder.write("a.jsonl", outlet("Gazette", 5, 1) + outlet("Herald", 5, 3));
  const json run = run_json(path, {"--outlets", "Herald,Gazette", "--contrast", "tax"});
  const json& tests = run["comparisons"][0]["tests"];
  EXPECT_EQ(tests["exact"], true);
  EXPECT_EQ(tests["arrangements"], 252);  // C(10, 5)
  EXPECT_FALSE(tests.contains("search"));
  EXPECT_TRUE(run_json(path, {})["comparisons"][0]["tests"].is_null());
}

TEST(TermsRun, IsTheSameTwiceAndForAnyNumberOfThreads) {
  const Folder folder;
  const auto path = folder.write("a.jsonl", covered(6, 3) + outlet("Post", 12, 2));
  const Arguments one = {"terms", path, "--json", "--pairs", "all", "--threads", "1"};
  Arguments two = one;
  two.back() = "2";
  EXPECT_EQ(program(one).out, program(two).out);
}

TEST(TermsRun, RefusesACorrectionThatThereIsNot) {
  const auto out = program({"terms", "nowhere.jsonl", "--adjust", "bonferroni"});
  EXPECT_EQ(out.code, 2);
  EXPECT_TRUE(has(out.err, "--adjust takes bh, by or storey, not \"bonferroni\"")) << out.err;
}

TEST(TermsRun, SaysWhereStoreyIsNotToBeHad) {
  const Folder folder;
  const auto path = folder.write("a.jsonl", outlet("Gazette", 12, 1) + outlet("Herald", 12, 3));
  const Arguments storey = {"terms", path, "--outlets", "Gazette,Herald", "--adjust", "storey"};
  EXPECT_TRUE(has(unwrapped(program(storey).out),
                  "Storey's q needs 1,000 tested words and 1,000 shuffles; this is Benjamini and "
                  "Hochberg's."));
  Arguments csv = storey;
  csv.emplace_back("--csv");
  EXPECT_TRUE(has(program(csv).err, "--adjust storey needs 1,000 tested words"));
  const json run = run_json(path, {"--adjust", "storey"});
  EXPECT_EQ(run["run"]["adjust"], "storey");
  EXPECT_EQ(run["comparisons"][0]["tests"]["search"]["adjust"], "bh");
}

TEST(TermsRun, ShowsWhatCouldBeDetected) {
  const Folder folder;
  const auto path = folder.write("a.jsonl", outlet("Gazette", 12, 1) + outlet("Herald", 12, 3));
  const json tax = term(run_json(path, {"--outlets", "Herald,Gazette"}), "tax");
  // 36 and 12 uses, no spread over texts: V = 1/36 + 1/12 = 1/9 (Poisson's floor). Welch's degrees:
  // (1/9)^2 / [(1/36)^2/11 + (1/12)^2/11] = 17.6; t(.975) = 2.104355, t(.8) = .862694 there, so
  // exp((2.104355 + .862694) / 3) = 2.688.
  EXPECT_NEAR(tax["detectable"].get<double>(), 2.688, .001);
  EXPECT_TRUE(has(program({"terms", path, "--outlets", "Herald,Gazette"}).out, " detectable\n"));
}

TEST(TermsRun, GivesABoundForAWordThatASideDoesNotUse) {
  const Folder folder;
  const auto path = folder.write("a.jsonl", outlet("Gazette", 10, 0) + outlet("Herald", 12, 3));
  const json tax = term(run_json(path, {"--outlets", "Herald,Gazette"}), "tax");
  EXPECT_TRUE(tax["ratio"].is_null() && tax["low"].is_null() && tax["detectable"].is_null());
  EXPECT_NEAR(tax["absent_up_to"].get<double>(), 0.2588656, 1e-6);  // 1 - .05^(1/10)
  EXPECT_TRUE(
      has(program({"terms", path, "--outlets", "Herald,Gazette"}).out, "in up to 26% of texts"));
}

TEST(TermsRun, ShowsTheNoiseOfEachOutlet) {
  const Folder folder;
  const auto path = folder.write("a.jsonl", outlet("Gazette", 12, 1) + outlet("Herald", 14, 3));
  const Arguments pair = {"terms", path, "--outlets", "Gazette,Herald"};
  const std::string screen = unwrapped(program(pair).out);
  EXPECT_TRUE(has(screen, "Noise floor: Two random halves of Gazette's own 12 articles")) << screen;
  EXPECT_TRUE(has(screen, "Noise floor: Two random halves of Herald's own 14 articles")) << screen;
  const json noise =
      run_json(path, {"--outlets", "Gazette,Herald"})["comparisons"][0]["noise_floor"];
  ASSERT_EQ(noise.size(), 2u);
  EXPECT_EQ(noise[1]["outlet"], "Herald");
  EXPECT_EQ(noise[1]["texts"], 14);
  EXPECT_EQ(noise[1]["splits"], 20);
  EXPECT_EQ(noise[1]["words"], 2);
  const auto few = folder.write("few.jsonl", outlet("Gazette", 9, 1) + outlet("Herald", 14, 3));
  EXPECT_FALSE(has(program({"terms", few, "--outlets", "Gazette,Herald"}).out, "Noise floor"));
}

TEST(TermsRun, ComparesNamedPairs) {
  const Folder folder;
  const auto path = folder.write(
      "a.jsonl", outlet("Gazette", 2, 1) + outlet("Herald", 2, 3) + outlet("Post: Kel", 2, 8));
  const auto headings = [&](const std::string& pairs) {
    std::string found;
    const json run = run_json(path, {"--pairs", pairs});
    for (const json& one : run["comparisons"]) {
      found += one["outlet"].get<std::string>() + "|" + one["reference"].get<std::string>() + ";";
    }
    return found;
  };
  EXPECT_EQ(headings("all"), "Gazette|Herald;Gazette|Post: Kel;Herald|Post: Kel;");
  EXPECT_EQ(headings("Herald:Gazette,Post: Kel:Gazette"), "Herald|Gazette;Post: Kel|Gazette;");
  const auto refused = [&](const std::string& pairs) {
    const Outcome out = program({"terms", path, "--pairs", pairs});
    EXPECT_EQ(out.code, 2);
    return out.err;
  };
  EXPECT_TRUE(has(refused("Heralt:Gazette"), "'Heralt'; did you mean \"Herald\"?"));
  EXPECT_TRUE(has(refused("Herald"), "as A:B,A:C, or all; not \"Herald\""));
  EXPECT_TRUE(has(refused("Herald:Herald"), "one outlet twice"));
}

TEST(TermsRun, PoolsTheOthersOnlyAsOtherToolsDo) {
  const Folder folder;
  const auto path = folder.write(
      "a.jsonl", outlet("Gazette", 2, 1) + outlet("Herald", 2, 3) + outlet("Post", 2, 8));
  const auto table = [&](Arguments more) {
    more.insert(more.begin(), {"terms", path, "--csv"});
    return program(more).out;
  };
  EXPECT_TRUE(has(table({"--compat", "quanteda"}), "Herald,\"the others, pooled\",tax"));
  EXPECT_TRUE(has(table({"--statistics", "log-ratio"}), "Herald,mean of the others,tax"));
  EXPECT_TRUE(
      has(table({"--statistics", "log-ratio", "--pairs", "Herald:Post"}), "Herald,Post,tax"));
}

// Six events of three texts a side.
TEST(TermsWithinEvents, ComparesInsideTheEventsOfBoth) {
  const Folder folder;
  const auto path = folder.write("a.jsonl", covered(6, 3));
  const json run = run_json(path, {"--outlets", "Gazette,Herald"});
  const json tax = term(run, "tax");
  EXPECT_EQ(tax["events"], 6);
  // All texts have ten words, so every event weighs the same: 9 + 12 against 4.5 on average. By
  // hand: Gazette 3 * (9 + 12) = 63 uses, Herald 3 * (4 + 5) = 27.
  EXPECT_NEAR(tax["matched_ratio"].get<double>(), 63 / 27.0, 1e-12);
  EXPECT_LT(tax["matched_low"].get<double>(), 63 / 27.0);
  EXPECT_GT(tax["matched_low"].get<double>(), 1.5);
  EXPECT_GT(tax["matched_z"].get<double>(), 4);
  EXPECT_LE(tax["matched_p"].get<double>(), .001);
  EXPECT_FALSE(tax["matched_q"].is_null());
  const json& within = run["comparisons"][0]["within_events"];
  EXPECT_EQ(within["events"], 6);
  EXPECT_EQ(within["matched_share"], json::array({1, 1}));
  EXPECT_EQ(within["tests"]["strata"], 6);
  EXPECT_EQ(run["run"]["methods"].back(), "methods 6.2");
  const std::string screen = unwrapped(program({"terms", path, "--outlets", "Gazette,Herald"}).out);
  EXPECT_TRUE(has(screen, "both outlets covered 6 of them, which 100% and 100% of their texts"));
  EXPECT_TRUE(has(screen, " within events tax ")) << screen;
}

TEST(TermsWithinEvents, NeedsFiveEvents) {
  const Folder folder;
  const auto four = folder.write("a.jsonl", covered(4, 3));
  const std::string screen = unwrapped(program({"terms", four, "--outlets", "Gazette,Herald"}).out);
  EXPECT_TRUE(has(screen, "Within events: With 4 matched events there is no interval: too few"));
  EXPECT_TRUE(
      term(run_json(four, {"--outlets", "Gazette,Herald"}), "tax")["matched_ratio"].is_null());
  // Herald writes about other events.
  std::string apart;
  for (int i = 0; i < 12; ++i) {
    const std::string n = std::to_string(i);
    apart += about("g" + n, "Gazette", "a" + n, ten_words("g" + n, 2));
    apart += about("h" + n, "Herald", "b" + n, ten_words("h" + n, 3));
  }
  const auto none = folder.write("b.jsonl", apart);
  EXPECT_TRUE(has(unwrapped(program({"terms", none, "--outlets", "Gazette,Herald"}).out),
                  "Within events: No event has articles of both outlets"));
}

TEST(TermsWithinEvents, SaysThatMostTextsAreAboutOtherEvents) {
  const Folder folder;
  const auto path = folder.write("a.jsonl", covered(5, 2) + outlet("Herald", 20, 2));
  const std::string screen = unwrapped(program({"terms", path, "--outlets", "Gazette,Herald"}).out);
  EXPECT_TRUE(has(screen, "More than half of one outlet's articles are about events")) << screen;
  EXPECT_EQ(term(run_json(path, {"--outlets", "Gazette,Herald"}), "tax")["events"], 5);
}

// Five texts a side in five events: a ratio, but tests and an interval only of what was named.
TEST(TermsWithinEvents, GivesIntervalsOfFewTextsOnlyWhereNamed) {
  const Folder folder;
  const auto path = folder.write("a.jsonl", covered(5, 1));
  const json plain = term(run_json(path, {"--outlets", "Gazette,Herald"}), "tax");
  EXPECT_FALSE(plain["matched_ratio"].is_null());
  EXPECT_TRUE(plain["matched_low"].is_null() && plain["matched_p"].is_null());
  const json named =
      term(run_json(path, {"--outlets", "Gazette,Herald", "--contrast", "tax"}), "tax");
  EXPECT_FALSE(named["matched_low"].is_null());
  EXPECT_EQ(named["matched_p"], 2.0 / 32);  // 2^5 exchanges; only the observed and its mirror
}

TEST(TermsWithinEvents, HasColumnsOnlyWhereEventsAreKnown) {
  const Folder folder;
  const auto path = folder.write("a.jsonl", outlet("Gazette", 2, 1) + outlet("Herald", 2, 3));
  EXPECT_FALSE(has(program({"terms", path, "--csv"}).out, "matched_ratio"));
  const auto three = folder.write("b.jsonl", covered(5, 2) + outlet("Post", 12, 2));
  const json run = run_json(three, {});
  EXPECT_EQ(run["comparisons"][0]["within_events"]["sentence"],
            "Within events only two outlets are compared with each other: see --pairs.");
}

// What no reader may meet, whatever is counted: a number that is none, or an infinite one.
void expect_only_numbers(const std::string& path, const Arguments& more) {
  for (const char* format : {"", "--csv", "--json"}) {
    Arguments arguments = {"terms", path, "--by-voice"};
    arguments.insert(arguments.end(), more.begin(), more.end());
    if (*format != 0) arguments.emplace_back(format);
    const Outcome out = program(arguments);
    EXPECT_EQ(out.code, 0) << out.err;
    for (const char* bad : {"nan", "inf ", "inf,", ",inf", "-inf"}) {
      EXPECT_FALSE(has(out.out, bad)) << path << " " << format << " " << bad;
    }
  }
}

void expect_nothing_inferred(const json& run) {
  for (const json& one : run["terms"]) {
    for (const char* field :
         {"ratio", "low", "high", "detectable", "absent_up_to", "z", "p", "q"}) {
      EXPECT_TRUE(one[field].is_null()) << one["term"] << " " << field;
    }
  }
}

TEST(TermsBadInput, AnOutletWithOneArticleIsDescribedOnly) {
  const Folder folder;
  const auto path = folder.write("a.jsonl", outlet("Gazette", 1, 1) + outlet("Herald", 30, 3));
  const Arguments pair = {"--outlets", "Gazette,Herald", "--contrast", "tax"};
  expect_only_numbers(path, pair);
  expect_nothing_inferred(run_json(path, pair));
  EXPECT_TRUE(has(unwrapped(program({"terms", path, "--outlets", "Gazette,Herald"}).out),
                  "With 1 article nothing can be said about the outlet in general"));
}

TEST(TermsBadInput, ArticlesThatAreAllTheSameAreOneText) {
  const Folder folder;
  std::string records;
  for (int i = 0; i < 30; ++i) {
    records += record("g" + std::to_string(i), "Gazette", "the tax on the sea");
    records += record("h" + std::to_string(i), "Herald", "the tax on the sea");
  }
  const auto path = folder.write("a.jsonl", records);
  expect_only_numbers(path, {"--contrast", "tax"});
  const json run = run_json(path, {"--outlets", "Gazette,Herald"});
  expect_nothing_inferred(run);
  EXPECT_EQ(run["comparisons"][0]["families"], json::array({1, 1}));
  EXPECT_EQ(term(run, "tax")["articles_a"], 30);
}

// The same rate in every text: no deal of labels differs from another.
TEST(TermsBadInput, AWordThatIsAlikeInEveryArticleIsNoDifference) {
  const Folder folder;
  const auto path = folder.write("a.jsonl", outlet("Gazette", 12, 3) + outlet("Herald", 12, 3));
  expect_only_numbers(path, {"--contrast", "tax"});
  const json tax = term(run_json(path, {"--outlets", "Gazette,Herald"}), "tax");
  EXPECT_EQ(tax["ratio"], 1);
  EXPECT_EQ(tax["z"], 0);
  EXPECT_EQ(tax["p"], 1);
  EXPECT_LT(tax["low"].get<double>(), 1);  // Poisson's floor: alike is not certain
  EXPECT_TRUE(tax["notable"].is_null());
}

TEST(TermsBadInput, NoWordsOfAVoiceAreNoRate) {
  const Folder folder;
  std::string records = outlet("Gazette", 12, 1);
  for (int i = 0; i < 12; ++i) {
    records += record("h" + std::to_string(i), "Herald",
                      "“We will lower the tax on boats " + std::to_string(i) + ".”");
  }
  const auto path = folder.write("a.jsonl", records);
  expect_only_numbers(path, {"--contrast", "tax"});
  const std::string screen = unwrapped(program({"terms", path, "--outlets", "Gazette,Herald"}).out);
  EXPECT_TRUE(has(screen, "There are no words of this voice here, so there is no rate.")) << screen;
  const json tax = term(run_json(path, {"--outlets", "Gazette,Herald"}), "tax");
  EXPECT_TRUE(tax["rate_b"].is_null() && tax["ratio"].is_null() && tax["p"].is_null());
}

TEST(TermsBadInput, OneEventThatHoldsEverythingIsNoMatching) {
  const Folder folder;
  const auto path = folder.write("a.jsonl", covered(1, 12));
  expect_only_numbers(path, {"--contrast", "tax"});
  const json run = run_json(path, {"--outlets", "Gazette,Herald"});
  EXPECT_EQ(run["comparisons"][0]["tests"]["units"], "family");
  EXPECT_EQ(run["comparisons"][0]["within_events"]["sentence"],
            "Within events: With 1 matched event there is no interval: too few events; this "
            "describes them.");
  EXPECT_TRUE(term(run, "tax")["matched_ratio"].is_null());
}

// All of Herald's uses stand in one event of six: without it there is no ratio.
TEST(TermsBadInput, OneEventThatMakesTheRatioHasNoInterval) {
  const Folder folder;
  std::string records;
  for (int e = 0; e < 6; ++e) {
    for (int i = 0; i < 2; ++i) {
      const std::string id = std::to_string(e) + "x" + std::to_string(i);
      const std::string event = "event" + std::to_string(e);
      records += about("g" + id, "Gazette", event, ten_words("g" + id, 3));
      records += about("h" + id, "Herald", event, ten_words("h" + id, e == 0 ? 4 : 0));
    }
  }
  const auto path = folder.write("a.jsonl", records);
  const json tax = term(run_json(path, {"--outlets", "Gazette,Herald"}), "tax");
  EXPECT_FALSE(tax["matched_ratio"].is_null());
  EXPECT_TRUE(tax["matched_low"].is_null() && tax["matched_high"].is_null());
  EXPECT_EQ(tax["matched_caution"], "depends on one event");
}

TEST(TermsBadInput, StatisticsOfNothingAreEmptyCells) {
  const Folder folder;
  const auto path = folder.write(
      "a.jsonl", outlet("Gazette", 1, 0) + outlet("Herald", 3, 3) + outlet("Post", 12, 9));
  for (const char* how : {"mean", "pair", "compat"}) {
    Arguments more = {"--dispersion",
                      "df-share,dissemination,design-effect,dp,dp-norm,juilland-d,"
                      "carroll-d2,kld"};
    if (std::string_view(how) == "pair") more.insert(more.end(), {"--pairs", "all"});
    if (std::string_view(how) == "compat") more.insert(more.end(), {"--compat", "quanteda"});
    more.insert(
        more.end(),
        {"--statistics",
         "g2-two-cell,g2-four-cell,chi-square,fisher,log-ratio,rate-ratio,odds-ratio,lrc,"
         "simple-maths,bic,ell,pmi,log-odds,wilcoxon,welch-t,text-dispersion,text-ratio,scaled-f"});
    expect_only_numbers(path, more);
  }
}

}  // namespace
}  // namespace slantwise

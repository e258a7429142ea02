// The text and CSV reports, and what they share with frames and voices.
#include <gtest/gtest.h>

#include <algorithm>
#include <sstream>

#include "apps/lexicons.h"
#include "apps/matched_summary.h"
#include "apps/report.h"
#include "apps/shares.h"
#include "core/text/messages.h"
#include "core/text/unicode.h"
#include "tests/apps/program.h"
#include "tests/english.h"
#include "tests/support.h"

namespace slantwise {
namespace {

Lexicon money() {
  Lexicon lexicon;
  LexiconTerm levy{"levy", "levy", {"levy", "levies"}, "naming", false, ""};
  LexiconTerm formula{"by-law", "as the law asks", {"as the law asks"}, "legal formula", true, ""};
  lexicon.terms = {formula, levy};
  return lexicon;
}

Comparison two_texts() {
  const Corpus corpus = test::corpus_of(
      {test::article("one.txt", "Herald", "Port news\n\nA levy, a second levy."),
       test::article("two.txt", "Gazette", "Sea news\n\n“The levy must go,” the mayor said.")});
  const Lexicon lexicon = money();
  return compare(corpus, {&lexicon, 1});
}

TEST(TextReport, SaysWhatTheTextsCanTellBeforeAnythingElse) {
  const std::string text = reports::find("text").render(two_texts(), test::english());
  EXPECT_TRUE(text.starts_with("Coverage compared: 2 articles, 2 independent texts, 2 outlets"))
      << text;
  const auto tell = text.find("How much can these texts tell? just these texts");
  EXPECT_LT(tell, text.find("The articles"));
  EXPECT_NE(text.find("0 same-story matches"), std::string::npos);
}

TEST(TextReport, ShowsUsesWithTheLetterOfTheirVoice) {
  const std::string text = reports::find("text").render(two_texts(), test::english());
  EXPECT_NE(text.find("2: 2O"), std::string::npos) << text;
  EXPECT_NE(text.find("1: 1Q"), std::string::npos) << text;
  EXPECT_EQ(text.find("as the law asks"), std::string::npos);  // no use, no row
}

TEST(TextReport, FitsAWideTerminalAndHoldsNoControlCharacters) {
  Comparison comparison = two_texts();
  comparison.articles[0].outlet = "Her\x1b[31mald";
  comparison.articles[0].id = std::string(200, 'x');
  std::istringstream lines(reports::find("text").render(comparison, test::english()));
  for (std::string line; std::getline(lines, line);) {
    EXPECT_LE(display_width(line), 120) << line;
    EXPECT_TRUE(std::ranges::all_of(line, [](char c) { return c < 0 || c >= ' '; })) << line;
  }
}

TEST(TextReport, ListsWhatDiffersByMoreThanChance) {
  Comparison comparison = two_texts();
  EXPECT_EQ(reports::find("text").render(comparison, test::english()).find("Outlet against outlet"),
            std::string::npos);
  comparison.compared = {"Gazette", "Herald"};
  TermContrast contrast{"levy", "Gazette", "Herald", Tier::contrast,   12, 12, 12,
                        4,      3,         1,        {3, 1.24, 7.5, 2}};
  contrast.q = 0.003;
  contrast.notable = "yes";
  TermContrast inverse = contrast;
  std::swap(inverse.outlet, inverse.reference);
  comparison.contrasts = {contrast, inverse};
  comparison.tests = {{{"text", {{"text", "We shuffled."}}}}, 1, 9'999, false, 1, 1, "Holm"};
  comparison.distances = {
      {"jsd", "Gazette", "Herald", "", {0.31, 0.2, 0.18, 0.22, 0.11, 0.1, 0.12, 1, 999, 0, 24}}};
  const std::string text = reports::find("text").render(comparison, test::english());
  EXPECT_NE(text.find("We shuffled. 1 of 1 comparisons"), std::string::npos) << text;
  EXPECT_NE(text.find("1.2 - 7.5"), std::string::npos) << text;
  EXPECT_EQ(text.find("notable"), text.rfind("notable"));  // one direction says all
  EXPECT_NE(text.find(".003  notable"), std::string::npos) << text;
  EXPECT_NE(text.find("Gazette and Herald: more different than 99 % of random splits of the same "
                      "texts"),
            std::string::npos)
      << text;
}

TEST(CsvReport, HasALineForEachTermAndArticle) {
  EXPECT_EQ(reports::find("csv").render(two_texts(), test::english()),
            "term,category,legal_formula,article,outlet,date,narration,paraphrase,quote,insert,"
            "unclear,total,articles\n"
            "levy,naming,no,one.txt,Herald,,2,0,0,0,0,2,1\n"
            "levy,naming,no,two.txt,Gazette,,0,0,1,0,0,1,1\n");
}

TEST(Reports, AreFoundByNameAndByExtension) {
  EXPECT_EQ(reports::for_path("out/report.csv"), &reports::find("csv"));
  EXPECT_EQ(reports::for_path("report.docx"), nullptr);
  EXPECT_THROW(reports::find("docx"), UsageError);
}

// Holds for every file in apps/reports/.
TEST(EveryReport, IsTheSameTwice) {
  const Comparison comparison = two_texts();
  for (const Report* report : reports::all()) {
    EXPECT_FALSE(report->summary.empty()) << report->name;
    EXPECT_EQ(report->render(comparison, test::english()),
              report->render(comparison, test::english()))
        << report->name;
  }
}

TEST(Shares, AddsArticlesUpToOutlets) {
  const Comparison comparison = two_texts();
  const auto names = row_names(comparison, By::outlet);
  ASSERT_EQ(names.size(), 2u);
  EXPECT_EQ(names[0].outlet, "Gazette");
  const auto cells = cells_by(comparison, comparison.terms[0].cells, By::outlet);
  EXPECT_EQ(cells[0].total(), 1u);  // Gazette
  EXPECT_EQ(cells[1].total(), 2u);  // Herald
  EXPECT_THROW(find_by("week"), UsageError);
}

TEST(LoadLexicons, NamesAndHashesWhatItReads) {
  const test::Folder folder;
  const std::string yaml =
      "name: money\nversion: '1'\nlanguage: en\nlicense: CC0-1.0\nprovenance: written for a test\n"
      "limits: none\nterms:\n  - id: tax\n    label: tax\n    category: naming\n"
      "    patterns: ['tax']\n";
  const LoadedLexicons loaded = load_lexicons({{folder.write("l.yaml", yaml)}});
  ASSERT_EQ(loaded.hashes.size(), 1u);
  EXPECT_EQ(loaded.hashes[0].first, "money 1");
  EXPECT_EQ(loaded.hashes[0].second.size(), 64u);
  EXPECT_THROW(load_lexicons({{folder.path("none.yaml")}}), InputError);
}

TEST(LoadLexicons, FallsBackToTheBuiltInOne) {
  const LoadedLexicons loaded = load_lexicons({});
  ASSERT_EQ(loaded.lexicons.size(), 1u);
  EXPECT_FALSE(loaded.lexicons[0].terms.empty());
}

TEST(MatchedSummary, SaysOfWhichPairsNoEventIsCoveredByBoth) {
  Comparison comparison;
  EXPECT_FALSE(unmatched_pairs(comparison));
  const auto pair = [&](const std::string& a, const std::string& b, std::size_t events) {
    comparison.matched.emplace_back();
    comparison.matched.back().a = a;
    comparison.matched.back().b = b;
    comparison.matched.back().events = events;
  };
  pair("Gazette", "Post", 2);
  EXPECT_FALSE(unmatched_pairs(comparison));
  pair("Gazette", "Herald", 0);
  EXPECT_EQ(in_english(*unmatched_pairs(comparison)),
            "No event here is covered by both Gazette and Herald: their coverage differs, so "
            "different words may come from different events.");
  pair("Herald", "Post", 0);
  EXPECT_EQ(in_english(*unmatched_pairs(comparison)),
            "No event here is covered by both of these pairs: Gazette with Herald and Herald with "
            "Post. Their coverage differs, so different words may come from different events.");
  EXPECT_NE(matched_summary(comparison).find("Gazette with Herald and Herald with"),
            std::string::npos);
}

}  // namespace
}  // namespace slantwise

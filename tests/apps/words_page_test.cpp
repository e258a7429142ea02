// The page: what the outlets share, the words that tell them apart, what one may take along.
#include <gtest/gtest.h>

#include <limits>

#include "apps/charts/export.h"
#include "apps/report.h"
#include "tests/apps/page_sample.h"
#include "tests/english.h"

namespace slantwise {
namespace {

using test::sample_comparison;

constexpr double kNan = std::numeric_limits<double>::quiet_NaN();

std::string render(const Comparison& comparison) {
  return reports::find("html").render(comparison, test::english());
}

bool contains(const std::string& page, std::string_view part) {
  return page.find(part) != std::string::npos;
}

DistinctiveWord word(std::string text, const RateRatio& ratio, double q) {
  DistinctiveWord out;
  out.word = std::move(text);
  out.ratio = ratio;
  out.q = q;
  out.texts_a = 9;
  out.texts_b = 4;
  out.count_a = 21;
  out.count_b = 5;
  out.rate_a = 2.1;
  out.rate_b = 0.5;
  return out;
}

// Three outlets; one word that was found to differ, one that was not, one of one side only.
Comparison tested() {
  Comparison comparison = sample_comparison();
  comparison.tier = Tier::contrast;
  comparison.compared = {"Courier", "Herald", "Post"};
  VoiceWords own;
  own.tier = Tier::contrast;
  own.fewest = 10;
  own.how = {{"shuffle.all", {{"units", std::uint64_t{40}}, {"n", std::uint64_t{9}}}}};
  own.arrangements = 9;
  own.least_texts = 5;
  own.tested = 812;
  own.common = 300;
  own.differ = 12;
  OutletWords courier{"Courier", 12, 28, 3, {}, {}};
  courier.words = {word("ferry", {4.2, 2.01, 9.1, 3}, 0.01), word("quay", {1.9, 1.1, 3.3, 3}, 0.3),
                   word("pier", {kNan, kNan, kNan, kNan}, 0.04)};
  courier.words[0].notable = "yes";
  courier.words[0].passages_a = {1};
  courier.words[0].passages_b = {0, 2};
  courier.words[2].count_b = courier.words[2].texts_b = 0;
  courier.style = {word("said", {2.5, 1.2, 5, 3}, 0.02)};
  courier.fewest_b = 10;
  own.outlets = {courier, {"Herald", 10, 30, 0, {}, {}}};
  own.outlets_left = 1;
  VoiceWords quoted;
  quoted.scope = Scope::quote;
  quoted.fewest = 2;
  comparison.words.voices = {own, quoted};
  return comparison;
}

TEST(WordsPage, OpensThePassagesOfBothSides) {
  const std::string page = render(tested());
  EXPECT_TRUE(contains(page,
                       "<a class=\"chip v-own\" href=\"#p-1\" data-count=\"21\" "
                       "data-what=\"“ferry” · Courier · own words\">21</a>"));
  EXPECT_TRUE(contains(page, "href=\"#p-0\" data-more=\"2\" data-count=\"5\""));
}

TEST(WordsPage, SaysEffectIntervalAndTextsBeforeTheTest) {
  const std::string page = render(tested());
  const std::size_t row = page.find("<bdi>ferry</bdi></span></th>");
  ASSERT_NE(row, std::string::npos);
  const std::string cells = page.substr(row, page.find("</tr>", row) - row);
  EXPECT_TRUE(contains(cells, "4.2 ×<br><small>2.0 – 9.1</small>"));  // bounds outward
  EXPECT_TRUE(contains(cells, "in 9 of 12 texts"));
  EXPECT_TRUE(contains(cells, "in 4 of 28 texts"));
  EXPECT_TRUE(contains(cells, "<bdi>2.1</bdi> per 1,000"));
  EXPECT_TRUE(contains(cells, "yes <small>q "));
  EXPECT_LT(cells.find("4.2 ×"), cells.find("<small>q "));
  EXPECT_TRUE(contains(cells, "class=\"dot\""));
}

TEST(WordsPage, PutsTheClearestWordInASentence) {
  const std::string page = render(tested());
  EXPECT_TRUE(contains(page,
                       "In its own words, <b><bdi>Courier</bdi></b> used “<bdi>ferry</bdi>” "
                       "<b><bdi>4.2</bdi> times as often</b> as"));
  EXPECT_TRUE(contains(page, "It is in 9 of 12 v 4 of 28 independent texts."));
}

TEST(WordsPage, NotFoundIsNotTheSameAsNone) {
  const std::string page = render(tested());
  EXPECT_TRUE(contains(page, "dot open"));
  EXPECT_TRUE(contains(page, "not found <small>q .3</small>"));
  EXPECT_TRUE(contains(page,
                       "812 words were compared, those in 5 texts or more; 12 were found "
                       "to differ for one outlet or another by more than"));
  EXPECT_TRUE(contains(page, "house style included (for each outlet by itself q at most .05"));
  EXPECT_TRUE(contains(page, "test and interval can disagree"));
  EXPECT_TRUE(contains(page, "which is not the same as no difference"));
  EXPECT_TRUE(contains(page, "No word stands out here.</p>"));     // Herald
  EXPECT_TRUE(contains(page, "1 more word was found to differ"));  // three found, two shown
  EXPECT_TRUE(contains(page, "1 more outlet was compared"));
}

TEST(WordsPage, AWordOfOneSideHasABoundInsteadOfARatio) {
  const std::string page = render(tested());
  const std::size_t row = page.find("<bdi>pier</bdi></span></th>");
  const std::string cells = page.substr(row, page.find("</tr>", row) - row);
  EXPECT_TRUE(contains(cells, "only here"));
  // 1 - .05^(1/10) = .2589 of the smaller of the others, upward: the 28 texts are not one outlet's.
  EXPECT_TRUE(contains(cells, "could be in 26%"));
  EXPECT_FALSE(contains(cells, " ×"));
}

TEST(WordsPage, SwitchesTheVoiceWithoutAScript) {
  const std::string page = render(tested());
  EXPECT_TRUE(contains(page, "name=\"words-voice\" id=\"words-own\" checked>"));
  EXPECT_TRUE(contains(page, "<div class=\"of-voice words-quoted\"><p class=\"banner\">Too few"));
  EXPECT_TRUE(contains(page, "#distinctive:has(#words-own:checked) .words-own"));
  Comparison one = tested();
  one.words.voices.pop_back();
  EXPECT_FALSE(contains(render(one), "name=\"words-voice\" id"));
}

TEST(WordsPage, SaysWhyNothingIsSearchedWithFewTexts) {
  EXPECT_TRUE(contains(render(sample_comparison()), "two random halves of one outlet differ"));
  Comparison one = sample_comparison();
  one.outlets.resize(1);
  EXPECT_TRUE(contains(render(one), "there is nothing to compare its words with"));
}

TEST(WordsPage, KeepsHouseStyleAndTypicalWordsInDrawersOfTheSection) {
  Comparison comparison = tested();
  StyleRow row{"percent", "a part of a hundred", {"per cent", "percent"}, {}, true};
  row.outlets = {{"Courier", {3, 0}}, {"Post", {0, 4}}};
  comparison.house_style = {row};
  const std::string page = render(comparison);
  const std::size_t section = page.find("<section id=\"distinctive\"");
  const std::size_t end = page.find("</section>", section);
  for (const char* id :
       {"<details class=\"fold\" id=\"house-style\">", "<details class=\"fold\" id=\"typical\">"}) {
    const std::size_t at = page.find(id);
    EXPECT_GT(at, section) << id;
    EXPECT_LT(at, end) << id;
  }
  EXPECT_TRUE(contains(page, "<bdi>Courier</bdi>: <bdi>said</bdi> <span class=\"sum\">2.5 ×"));
}

TEST(CommonPage, SaysWhatOutletsShareBeforeWhatDiffers) {
  Comparison comparison = tested();
  comparison.matched_events = 4;
  comparison.events.resize(2);
  comparison.events[0].outlets = {"Courier", "Herald", "Post"};
  comparison.articles[1].family = comparison.articles[0].family;  // Herald printed Courier's text
  for (TermCell& cell : comparison.terms[0].cells) cell.voice[0] = 1;
  const std::string page = render(comparison);
  EXPECT_LT(page.find("<section id=\"common\""), page.find("<section id=\"naming\""));
  EXPECT_TRUE(
      contains(page, "<b>4</b></a> stories are told by two outlets or more, 1 of them by all 3."));
  EXPECT_TRUE(
      contains(page, "<a href=\"#copies\"><b>1</b></a> text stands in two outlets or more"));
  EXPECT_TRUE(contains(page, "in 2 articles. Such copies count once."));
  EXPECT_TRUE(
      contains(page, "<a href=\"#terms\"><b>1</b></a> framing term is used by all 3 outlets"));
  EXPECT_TRUE(contains(page, "“<bdi>rebels</bdi>”"));
  EXPECT_TRUE(contains(page, "<a href=\"#distinctive\"><b>812</b></a> words are common enough"));
  EXPECT_TRUE(contains(
      page, "300 are used by all 3, and of <b>800</b> no difference was found for any outlet."));
}

TEST(CommonPage, OfTwoOutletsADifferenceIsOne) {
  Comparison comparison = tested();
  comparison.compared.pop_back();
  const std::string page = render(comparison);
  EXPECT_TRUE(contains(page, "and of <b>800</b> no difference was found.</li>"));
  EXPECT_TRUE(contains(page, "12 were found to differ by more than such shuffles do"));
  EXPECT_TRUE(contains(page, "house style included (q at most .05"));
}

TEST(CommonPage, SaysNothingOfDifferenceWhereNotAllWasTested) {
  Comparison comparison = tested();
  comparison.words.voices[0].complete = false;
  EXPECT_FALSE(contains(render(comparison), "no difference was found"));
  EXPECT_TRUE(contains(render(comparison), "among those that were tested closely"));
}

TEST(CommonPage, IsNotThereForOneOutlet) {
  Comparison one = sample_comparison();
  one.outlets.resize(1);
  EXPECT_FALSE(contains(render(one), "id=\"common\""));
}

TEST(DownloadsPage, NamesTheCommandsThatWriteEverything) {
  const std::string page = render(sample_comparison());
  for (const char* option : {"--tables DIR", "--charts DIR", "--json", "--by-voice --csv"}) {
    EXPECT_TRUE(contains(page, option)) << option;
  }
  EXPECT_TRUE(contains(page, "<details class=\"only-js\" id=\"take\">"));
  EXPECT_TRUE(contains(page, "data-record=\"program\""));
}

TEST(ChartFiles, HaveAPlotOfEachOutletsWords) {
  const auto files = html::chart_files(tested(), test::english());
  const auto found =
      std::ranges::find(files, "words-01-narration-courier.svg", &html::ChartFile::name);
  ASSERT_NE(found, files.end());
  EXPECT_TRUE(contains(found->svg, "Words of Courier against the others, own words"));
  EXPECT_TRUE(contains(found->svg, ">ferry</text>"));
  EXPECT_TRUE(contains(found->svg, ">1/16</text>"));
}

}  // namespace
}  // namespace slantwise

#include <gtest/gtest.h>

#include "apps/charts/barcode.h"
#include "apps/charts/standalone.h"
#include "apps/concordance.h"
#include "apps/hit_barcode.h"
#include "tests/apps/program.h"
#include "tests/english.h"
#include "tests/plain.h"

namespace slantwise {
namespace {

using test::Folder;
using test::plain_corpus;
using test::plain_document;
using test::program;

bool contains(std::string_view text, std::string_view part) {
  return text.find(part) != std::string_view::npos;
}

std::size_t count(std::string_view text, std::string_view part) {
  std::size_t found = 0;
  for (std::size_t at = text.find(part); at != text.npos; at = text.find(part, at + 1)) ++found;
  return found;
}

// The track is 880 - 300 - 8 = 572 wide: a mark in the middle stands at 300 + 286 = 586.
TEST(Barcode, GivesEachVoiceAShapeOfItsOwnWhereItStands) {
  using html::Shown;
  const auto chart = [](Shown shown) {
    return std::string(
        html::barcode(test::english(), {{"Post", "1 hit", {{"row", {{0.5, shown, "a <b>"}}}}}})
            .view());
  };
  EXPECT_TRUE(
      contains(chart(Shown::own), "<rect class=\"v-own\" x=\"584.5\" y=\"29\" width=\"3\""));
  EXPECT_TRUE(contains(chart(Shown::quoted), "<circle class=\"v-quoted\" cx=\"586\" cy=\"36\""));
  EXPECT_TRUE(
      contains(chart(Shown::reported), "<path class=\"v-reported\" d=\"M581 41h10l-5 -10z\">"));
  EXPECT_TRUE(contains(chart(Shown::note), "<path class=\"v-note\" d=\"M586 30l"));
  EXPECT_TRUE(contains(chart(Shown::unclear), "<circle class=\"v-unclear\" style=\"fill:none;"));
  EXPECT_TRUE(contains(chart(Shown::own), "<title>own words: a &lt;b&gt;</title></rect>"));
}

TEST(Barcode, IsAsHighAsItsRows) {
  // A head of 26, rows of 20, a gap of 10 for each outlet.
  EXPECT_EQ(html::barcode_height({{"A", "", {{}, {}}}, {"B", "", {}}}), 26u + 40 + 10 + 26 + 10);
}

TEST(StandaloneChart, ExplainsTheShapesOfABarcode) {
  html::Markup drawing(test::english());
  const std::string shapes =
      html::standalone(drawing, {"A", "", 100, 40, html::Legend::shapes, ""});
  EXPECT_EQ(count(shapes, "<circle class=\"v-quoted\""), 1u);
  EXPECT_EQ(count(shapes, "<path class=\"v-reported\""), 1u);
  EXPECT_EQ(count(shapes, "<path class=\"v-note\""), 1u);
  EXPECT_TRUE(contains(shapes, "</path><text"));
  const std::string squares =
      html::standalone(drawing, {"A", "", 100, 40, html::Legend::voices, ""});
  EXPECT_EQ(count(squares, "<circle"), 0u);
}

TEST(StandaloneChart, NeedsNothingButItself) {
  html::Markup drawing(test::english());
  drawing << "<circle r=\"1\"/>";
  const std::string svg = html::standalone(
      drawing, {"A & B", "what <it> is", 100, 40, html::Legend::voices, "the foot"});
  EXPECT_TRUE(svg.starts_with("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<svg xmlns="));
  EXPECT_TRUE(contains(svg, "<title id=\"title\">A &amp; B</title>"));
  EXPECT_TRUE(contains(svg, "<desc id=\"desc\">what &lt;it&gt; is</desc>"));
  EXPECT_TRUE(contains(svg, "O own words"));
  EXPECT_TRUE(contains(svg, ">the foot</text>"));
  EXPECT_EQ(count(svg, "http"), 1u);  // the name of SVG
  EXPECT_FALSE(contains(svg, "href") || contains(svg, "url(") || contains(svg, "var("));
  const std::string plain = html::standalone(drawing, {.title = "A", .description = "B"});
  EXPECT_FALSE(contains(plain, "own words"));
}

// Three texts of four words; "port" first in one, last but one in another: 0.5/4 and 2.5/4 of 572
// behind 300. Shares of words are 1/3 each, of hits 1/2, 1/2, 0: DP = (1/6 + 1/6 + 1/3) / 2 = 0.33.
TEST(HitBarcode, ShowsWhereHitsStandAndHowEvenly) {
  const Corpus corpus =
      plain_corpus({plain_document("port a b c", "Gazette"),
                    plain_document("a d port e", "Gazette"), plain_document("f g h i", "Gazette")});
  const auto found = passages(corpus, find_hits(corpus, "port", Case::ignored));
  const std::string svg = hit_barcode(corpus, found, {.pattern = "port"});
  EXPECT_TRUE(contains(svg, "2 hits in 2 of 3 independent texts; DP 0.33")) << svg;
  EXPECT_TRUE(contains(svg, "x=\"370\""));  // 300 + 71.5 - 1.5
  EXPECT_TRUE(contains(svg, "x=\"656\""));  // 300 + 357.5 - 1.5
  EXPECT_TRUE(contains(svg, "own words: a d [port] e"));
  EXPECT_EQ(count(svg, "class=\"track\""), 2u);  // no line for a text without a hit
  const std::string fewer = hit_barcode(corpus, found, {.pattern = "port", .most_rows = 1});
  EXPECT_TRUE(contains(fewer, "; the first 1 of 2 articles"));
}

TEST(HitBarcode, IsDrawnByKwic) {
  const Folder folder;
  const auto path = folder.write("a.jsonl", test::record("1", "Gazette", "A tax. <b> tax"));
  const std::string file = folder.path("tax.svg");
  EXPECT_EQ(program({"kwic", "tax", path, "--plot", file}).code, 0);
  const std::string svg = folder.read("tax.svg");
  EXPECT_TRUE(contains(svg, "<title id=\"title\">Where “tax” stands</title>"));
  EXPECT_FALSE(contains(svg, "<b>"));
  const auto refused = program({"kwic", "tax", path, "--plot", folder.path("tax.png")});
  EXPECT_EQ(refused.code, 2);
  EXPECT_TRUE(contains(refused.err, "name it FILE.svg"));
}

TEST(ChartFiles, AreWrittenByCompareOnlyWhereAsked) {
  const Folder folder;
  const auto path = folder.write("a.jsonl", test::record("1", "Gazette", "Terrorists <b> came.") +
                                                test::record("2", "Das Blatt", "Rebels came."));
  const std::string charts = folder.path("charts");
  const auto result = program({"compare", path, "--charts", charts, "--quiet"});
  EXPECT_EQ(result.code, 0) << result.err;
  const std::string bar = folder.read("charts/voices-01-gazette.svg");
  EXPECT_TRUE(contains(bar, "Whose words: Gazette, date unknown")) << bar;
  EXPECT_TRUE(contains(bar, "own words 3 of 3 words (100%)") ||
              contains(bar, "own words 4 of 4 words (100%)"));
  EXPECT_TRUE(contains(folder.read("charts/text-02-2.svg"), "From the first word to the last"));
  EXPECT_FALSE(contains(bar, "<b>"));
  const auto refused = program({"compare", path, "--charts", path, "--quiet"});
  EXPECT_EQ(refused.code, 1);
  EXPECT_TRUE(contains(refused.err, "choose another place with --charts"));
}

}  // namespace
}  // namespace slantwise

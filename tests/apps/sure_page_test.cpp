// How sure one can be, in plain words, and the way back to the contents.
#include <gtest/gtest.h>

#include "apps/report.h"
#include "tests/apps/page_sample.h"
#include "tests/english.h"

namespace slantwise {
namespace {

std::string render(const Comparison& comparison) {
  return reports::find("html").render(comparison, test::english());
}

bool contains(const std::string& page, std::string_view part) {
  return page.find(part) != std::string::npos;
}

std::string section(const std::string& page, const std::string& id) {
  const std::size_t begin = page.find("<section id=\"" + id + "\"");
  return page.substr(begin, page.find("</section>", begin) - begin);
}

TEST(SurePage, SaysInPlainWordsWhatMoreThanChanceMeans) {
  Comparison comparison = test::sample_comparison();
  const std::string nothing = section(render(comparison), "sure");
  EXPECT_TRUE(contains(nothing, "Write the outlet of each article on a slip"));
  EXPECT_TRUE(contains(nothing, "Here nothing was shuffled"));
  comparison.tests = {{{"text", {{"text", "We shuffled."}}}}, 1, 9'999, false, 50, 12, "BH"};
  const std::string shuffled = section(render(comparison), "sure");
  EXPECT_TRUE(contains(shuffled, "We shuffled."));
  EXPECT_TRUE(contains(shuffled, "Of 50 comparisons of framing terms 12 were more than chance."));
  EXPECT_FALSE(contains(shuffled, "Here nothing was shuffled"));
}

TEST(SurePage, LeadsBackToTheContents) {
  const std::string page = render(test::sample_comparison());
  EXPECT_TRUE(contains(page, "<nav id=\"contents\""));
  EXPECT_TRUE(contains(page, "<a class=\"to-contents\" href=\"#contents\">"));
}

TEST(SurePage, NamesOutletAgainstOutletOnlyWhereItStands) {
  Comparison comparison = test::sample_comparison();
  EXPECT_FALSE(contains(render(comparison), "href=\"#contrasts\""));
  comparison.contrasts = {{"rebels", "Courier", "Herald", Tier::contrast, 12, 12, 12, 4, 3, 1, {}}};
  EXPECT_TRUE(contains(render(comparison), "<a href=\"#contrasts\">Outlet against outlet</a>"));
  comparison.contrasts[0].tier = Tier::read;
  EXPECT_FALSE(contains(render(comparison), "href=\"#contrasts\""));
}

}  // namespace
}  // namespace slantwise

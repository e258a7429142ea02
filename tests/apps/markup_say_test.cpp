#include <gtest/gtest.h>

#include "apps/html/markup.h"
#include "apps/locale.h"
#include "core/error.h"
#include "tests/apps/program.h"
#include "tests/english.h"

namespace slantwise::html {
namespace {

using test::english;

TEST(Say, IsolatesTheTextsPutIn) {
  Markup out(english());
  out << Say{"mark.dateline", {{"words", "<img>"}}};
  EXPECT_EQ(out.view(), "the dateline “<bdi>&lt;img&gt;</bdi>”");
}

TEST(Say, KeepsTheTagsOfTheTranslatorAndNoneOfATexts) {
  Markup out(english());
  out << Say{"tell.same-story", {{"n", std::uint64_t{2}}}};
  EXPECT_EQ(out.view(), "<b>2 same stories</b> told by two outlets or more.");
  Markup evil(english());
  evil << Say{"text", {{"text", "<b>bold</b><script>"}}};
  EXPECT_EQ(evil.view(), "<bdi>&lt;b&gt;bold&lt;/b&gt;&lt;script&gt;</bdi>");
}

TEST(Say, PutsMarkupInAsItIs) {
  Markup link(english());
  link << "<a href=\"#x\">" << Text{"here & there"} << "</a>";
  Markup out(english());
  out << Say{"name-and-count", {{"name", link}, {"n", std::uint64_t{3}}}};
  EXPECT_EQ(out.view(), "<a href=\"#x\">here &amp; there</a> 3");
}

TEST(Label, IsTextAloneForAnAttribute) {
  Markup out(english());
  out << "<i title=\"" << Label{"mark.other", {{"words", "a \"b\" <c>"}}} << "\">";
  EXPECT_EQ(out.view(), "<i title=\"“a &quot;b&quot; &lt;c&gt;”\">");
  EXPECT_EQ(plain({"mark.other", {{"words", "a"}}}, english()), "“a”");
}

TEST(Markup, SaysAMessageOfTheComparison) {
  Markup out(english());
  out << Message{"warning.dates-unknown", {{"n", std::uint64_t{1200}}}};
  EXPECT_EQ(out.view(), "The dates of 1,200 articles are unknown.");
}

TEST(Locale, IsALanguageOrATranslatorsFile) {
  EXPECT_EQ(messages_of("ar").language(), "ar");
  const test::Folder folder;
  const std::string file = folder.write("fr.yaml", "language: fr\nmessages: {tell.solid: solide}");
  EXPECT_EQ(messages_of(file).text({"tell.solid"}), "solide");
  EXPECT_THROW(messages_of("no-such.yaml"), InputError);
  try {
    messages_of("xx");
    FAIL();
  } catch (const UsageError& error) {
    EXPECT_STREQ(
        error.what(),
        "--locale knows ar and en, not \"xx\"; a FILE.yaml of your own translation will do");
  }
}

}  // namespace
}  // namespace slantwise::html

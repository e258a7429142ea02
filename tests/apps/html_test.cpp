#include <gtest/gtest.h>

#include "apps/html/markup.h"
#include "apps/html/page.h"
#include "apps/report.h"
#include "models/agency_error.h"
#include "models/validation.h"
#include "tests/apps/page_sample.h"
#include "tests/english.h"

namespace slantwise {
namespace {

using html::policy_hash;
using test::sample_comparison;

std::string render(const Comparison& comparison) {
  return reports::find("html").render(comparison, test::english());
}

bool contains(const std::string& page, std::string_view part) {
  return page.find(part) != std::string::npos;
}

std::size_t occurrences(const std::string& page, std::string_view part) {
  std::size_t count = 0;
  for (std::size_t at = page.find(part); at != std::string::npos; at = page.find(part, at + 1)) {
    ++count;
  }
  return count;
}

std::string between(const std::string& page, std::string_view open, std::string_view close) {
  const std::size_t begin = page.find(open) + open.size();
  return page.substr(begin, page.find(close, begin) - begin);
}

TEST(HtmlReport, NamesControlsThatWouldReorderWhatFollows) {
  EXPECT_EQ(html::escaped("a\u202Eb\u2066c\u2069\u202A."), "a⟨U+202E⟩b⟨U+2066⟩c⟨U+2069⟩⟨U+202A⟩.");
  // Marks of direction move nothing; neighbors of the controls and cut bytes are no controls.
  for (const std::string same : {"\u200E \u200F", "\u2029 \u202F", "\u2065 \u206A", "\xE2\x80"}) {
    EXPECT_EQ(html::escaped(same), same);
  }
  Comparison comparison = sample_comparison();
  comparison.articles[0].title = "Tax \u202Ecut";
  const std::string page = render(comparison);
  EXPECT_TRUE(contains(page, "Tax ⟨U+202E⟩cut"));
  EXPECT_FALSE(contains(page, "\u202E"));
}

TEST(HtmlReport, SaysWhetherItIsLarge) {
  Comparison comparison = sample_comparison();
  EXPECT_TRUE(contains(render(comparison), "<main><"));
  comparison.passages.resize(1001, comparison.passages[0]);
  EXPECT_TRUE(contains(render(comparison), "<main class=\"large\"><"));
}

TEST(HtmlReport, SaysFirstHowMuchTheTextsCanTell) {
  const std::string page = render(sample_comparison());
  EXPECT_TRUE(contains(page, "<h1>Coverage compared</h1>"));
  EXPECT_LT(page.find("<p class=\"answer\">just these texts</p>"), page.find("id=\"card\""));
  EXPECT_TRUE(contains(page, "0 same-story matches"));
  EXPECT_TRUE(contains(page, "Anything about the outlets in general."));
}

TEST(HtmlReport, ShowsTheSectionsInOrder) {
  const std::string page = render(sample_comparison());
  std::size_t last = 0;
  for (const char* id : {"tell", "card", "common", "naming", "terms", "reader", "distinctive",
                         "speakers", "copies", "sure", "downloads", "passages"}) {
    const std::size_t at = page.find("<section id=\"" + std::string(id) + "\"");
    ASSERT_NE(at, std::string::npos) << id;
    EXPECT_GT(at, last) << id;
    last = at;
  }
}

TEST(HtmlReport, OpensThePassagesOfEachNumberByVoice) {
  const std::string page = render(sample_comparison());
  EXPECT_TRUE(contains(page, "<a class=\"chip v-quoted\" href=\"#p-0\"><b"));
  EXPECT_TRUE(contains(page, "<a class=\"chip v-own\" href=\"#p-1\""));
  EXPECT_TRUE(contains(page, "<a class=\"chip v-note\" href=\"#p-2\""));
  EXPECT_TRUE(contains(page, "id=\"p-2\""));
}

TEST(HtmlReport, SaysWhoSignedAnEditorsNoteAndWhereItStands) {
  const std::string page = render(sample_comparison());
  EXPECT_TRUE(contains(page,
                       "<b>E</b> editor’s note, signed by <bdi>Wire</bdi>, inside quoted words of "
                       "<bdi>Ada Brook</bdi>"));
  EXPECT_TRUE(contains(page, "legal formula: required wording"));
}

TEST(HtmlReport, SetsNoBlankThatTheTextDoesNotHave) {
  Comparison comparison = sample_comparison();
  comparison.passages[0].left = "the group (";
  comparison.passages[0].right = "), they said";
  comparison.passages[1].left = "the \"";
  comparison.passages[1].right = "\" of the hills";
  comparison.passages[2].left = "the group,";
  comparison.passages[2].right = "- Wire) said";
  const std::string page = render(comparison);
  EXPECT_TRUE(contains(page, "the group (</bdi><mark>rebels</mark><bdi>), they said"));
  EXPECT_TRUE(contains(page, "the &quot;</bdi><mark>rebels</mark><bdi>&quot; of the hills"));
  EXPECT_TRUE(contains(page, "the group,</bdi> <mark>banned in Port</mark> <bdi>- Wire) said"));
}

TEST(HtmlReport, SaysThatADateIsUnknown) {
  EXPECT_TRUE(contains(render(sample_comparison()), "date unknown"));
}

TEST(HtmlReport, SaysWhichKindsOfSpeakerAreHeardAndByWhichVerbs) {
  Comparison comparison = sample_comparison();
  EXPECT_FALSE(contains(render(comparison), "Kinds of speaker"));
  comparison.rows[0].speakers[1].category = "unnamed";
  comparison.rows[0].categories = {{"expert", 40, 20, 1}, {"unnamed", 0, 5, 1}};
  comparison.rows[0].verbs = {
      {"neutral", 7, 6, {{"say", 4, 4}, {"tell", 1, 1}, {"add", 1, 1}, {"note", 1, 0}}},
      {"heated", 1, 1, {{"slam", 1, 1}}}};
  const std::string page = render(comparison);
  EXPECT_TRUE(contains(page, "<em>unnamed</em>"));
  EXPECT_TRUE(contains(page, "Kinds of speaker, in words: expert 60, unnamed 5.</p>"));
  EXPECT_TRUE(contains(
      page,
      "Verbs in own words: neutral 7 (<bdi>say</bdi>, <bdi>tell</bdi>, <bdi>add</bdi>, …); "
      "heated 1 (<bdi>slam</bdi>).</p>"));
}

TEST(HtmlReport, HeadsUnanchoredNamesAsTopicBalance) {
  Comparison comparison = sample_comparison();
  EXPECT_TRUE(contains(render(comparison), "Topic balance: <bdi>people at the mill"));
  comparison.naming[0].anchored = true;
  EXPECT_TRUE(contains(render(comparison), "Name choices: <bdi>people at the mill"));
}

TEST(HtmlReport, FoldsSetsWithoutAChoiceIntoALineEach) {
  Comparison comparison = sample_comparison();
  NamingTable alone = comparison.naming[0];
  alone.referent = "the miller";
  alone.labels[0].label = "baker";
  alone.labels[0].cells[1] = {};  // one mention is left
  comparison.naming.push_back(alone);
  const std::string page = render(comparison);
  EXPECT_FALSE(contains(page, "<h3>Topic balance: <bdi>the miller"));
  EXPECT_TRUE(contains(page, "<summary>1 more set with one name only"));
  EXPECT_TRUE(contains(page, "<b><bdi>the miller</bdi></b> (topic balance): “<bdi>baker</bdi>”"));
}

HarmClause harm(HarmKind kind, Party doer, Party victim) {
  HarmClause clause{kind, {}, {}};
  clause.doer_is = doer;
  clause.victim_is = victim;
  return clause;
}

TEST(HtmlReport, SaysWhichHarmClausesNameADoer) {
  Comparison comparison = sample_comparison();
  EXPECT_FALSE(contains(render(comparison), "id=\"agency\""));
  AgencyRow row;
  row.outlet = "Courier";
  row.clauses = {1, 0, 1, 0, 0};
  row.uses = {{0, harm(HarmKind::passive, Party::absent, Party::named), 1},
              {0, harm(HarmKind::active, Party::unnamed, Party::unnamed), 1}};
  row.parties[static_cast<std::size_t>(Doer::absent)][0] = 1;
  row.parties[static_cast<std::size_t>(Doer::unnamed)][1] = 1;
  comparison.agency = {row};
  const std::string page = render(comparison);
  EXPECT_TRUE(contains(page, "<a href=\"#agency\">Harm and doers</a>"));
  EXPECT_TRUE(contains(page, "data-what=\"Courier · no doer · own words\""));
  EXPECT_TRUE(contains(page, "<small>victim named in 1</small>"));
  EXPECT_TRUE(contains(page, "1 of 2"));  // own words without a doer
  EXPECT_TRUE(contains(page, "No such clause was found in the articles of <bdi>Herald</bdi>"));
  EXPECT_TRUE(contains(page, agency_error_sentence()));
}

TEST(HtmlReport, ShowsHouseStyleApartAndKeepsItOutOfTheTypicalWords) {
  Comparison comparison = sample_comparison();
  EXPECT_FALSE(contains(render(comparison), "id=\"house-style\""));
  StyleRow row{"percent", "a part of a hundred", {"per cent", "percent"}, {}, true};
  row.outlets = {{"Courier", {3, 0}}, {"Post", {0, 4}}};
  comparison.house_style = {row};
  comparison.rows[0].typical.push_back({"percent", 0.4, 4, "house style"});
  const std::string page = render(comparison);
  EXPECT_TRUE(contains(page, "1 choice, 1 of them taken differently by two outlets</summary>"));
  EXPECT_TRUE(contains(page, "“<bdi>per cent</bdi>”: <bdi>Courier 3</bdi>"));
  EXPECT_TRUE(contains(page, "house style: <bdi>percent</bdi> <span class=\"sum\">4</span>"));
  EXPECT_FALSE(contains(page, "<th scope=\"row\"><bdi>percent</bdi>"));
}

TEST(HtmlReport, HeadsScreensAsSuch) {
  Comparison comparison = sample_comparison();
  EXPECT_FALSE(contains(render(comparison), "Screens are word lists, not human coding"));
  comparison.terms[0].screen = "frames";
  const std::string page = render(comparison);
  EXPECT_TRUE(contains(page, "Screens are word lists, not human coding"));
  EXPECT_TRUE(contains(page, "Screen “frames”: "));
}

TEST(HtmlReport, StrikesCutTextThroughAndNamesItsRule) {
  const std::string page = render(sample_comparison());
  EXPECT_TRUE(contains(page,
                       "<del class=\"cut\" data-who=\"cut text\" data-rule=\"share-counter\">"
                       "Share 12 Tweet</del>"));
  EXPECT_TRUE(contains(page, "Not counted: 12 words"));
}

TEST(HtmlReport, UnderlinesFramingTermsInTheirVoice) {
  // One run of quoted words is one span, whatever terms stand in it.
  EXPECT_TRUE(contains(render(sample_comparison()),
                       "data-rule=\"double-marks\">“Stay with the <mark id=\"m-0\" "
                       "data-passage=\"0\">rebels</mark></span>"));
}

TEST(HtmlReport, LinksEachPassageToItsWordsInTheReaderView) {
  // Passage 2 stands in article 2 but its words are not those of the marked piece.
  Comparison comparison = sample_comparison();
  comparison.passages[2].source.span = {200, 214};
  const std::string page = render(comparison);
  EXPECT_TRUE(contains(page, "href=\"#m-0\">in the article</a>"));
  EXPECT_TRUE(contains(page, "href=\"#m-1\">in the article</a>"));
  EXPECT_FALSE(contains(page, "href=\"#m-2\""));
  EXPECT_EQ(occurrences(page, "id=\"m-"), 2u);
}

TEST(HtmlReport, LinksTwoPassagesOfTheSameWordsToOneMark) {
  Comparison comparison = sample_comparison();
  comparison.passages.push_back(comparison.passages[0]);
  const std::string page = render(comparison);
  EXPECT_EQ(occurrences(page, "id=\"m-0\""), 1u);
  EXPECT_EQ(occurrences(page, "href=\"#m-0\""), 2u);
}

TEST(HtmlReport, GroupsTermsByCategoryNamesFirst) {
  Comparison comparison = sample_comparison();
  comparison.terms.insert(comparison.terms.begin(), comparison.terms[0]);
  comparison.terms[0].category = "authority";
  const std::string page = render(comparison);
  const std::size_t names = page.find("<bdi>What people and groups are called</bdi>");
  const std::size_t formulas = page.find("<bdi>Legal formulas</bdi>");
  const std::size_t others = page.find("<bdi>Authority</bdi>");
  ASSERT_NE(others, std::string::npos);
  EXPECT_LT(names, formulas);
  EXPECT_LT(formulas, others);
}

TEST(HtmlReport, SaysHowOftenTheVoiceRulesErr) {
  EXPECT_TRUE(contains(render(sample_comparison()), voice_error_sentence()));
}

TEST(HtmlReport, FoldsLongListsOfOutlets) {
  Comparison comparison = sample_comparison();
  EXPECT_FALSE(contains(render(comparison), "<details class=\"fold\">"));
  comparison.by_article = false;
  comparison.reader.clear();
  for (int i = 0; i < 28; ++i) {
    comparison.outlets.push_back({"Outlet " + std::to_string(i), 1, 1, "", "", 1, {}});
    for (TermRow& row : comparison.terms) row.cells.emplace_back();
    comparison.naming[0].labels[0].cells.emplace_back();
  }
  EXPECT_TRUE(contains(render(comparison), "<summary>Show all 31 outlets</summary>"));
}

TEST(HtmlReport, LeavesTheFullTextsOutWhenThereAreNone) {
  Comparison comparison = sample_comparison();
  comparison.reader.clear();
  const std::string page = render(comparison);
  EXPECT_FALSE(contains(page, "id=\"reader\""));
  EXPECT_FALSE(contains(page, "full text of"));
  EXPECT_TRUE(contains(render(sample_comparison()), "full text of 3 articles"));
}

TEST(HtmlReport, WithholdsRatiosAtTierRead) {
  Comparison comparison = sample_comparison();
  comparison.contrasts = {
      {"rebels", "Courier", "Herald", Tier::read, 1, 1, 1, 1, 9, 9, {8.76, 1, 2, 3}}};
  const std::string page = render(comparison);
  EXPECT_FALSE(contains(page, "8.8"));
  EXPECT_FALSE(contains(page, "id=\"contrasts\""));
}

TEST(HtmlReport, ShowsTwoOutletsInOneDirectionOnly) {
  Comparison comparison = sample_comparison();
  comparison.compared = {"Courier", "Herald"};
  const RateRatio ratio{2, 1, 4, 2};
  comparison.contrasts = {
      {"rebels", "Courier", "Herald", Tier::describe, 5, 6, 12, 4, 2, 1, ratio},
      {"rebels", "Herald", "Courier", Tier::describe, 6, 5, 4, 12, 1, 2, ratio}};
  EXPECT_EQ(occurrences(render(comparison), "class=\"against\""), 1u);
}

TEST(HtmlReport, RoundsAnIntervalOutward) {
  Comparison comparison = sample_comparison();
  comparison.contrasts = {{"rebels",
                           "Courier",
                           "Herald",
                           Tier::describe,
                           5,
                           6,
                           12,
                           4,
                           1.26,
                           0.4,
                           {3.149, 1.279, 7.71, 2}}};
  const std::string page = render(comparison);
  EXPECT_TRUE(contains(page, "3.1 ×"));
  EXPECT_TRUE(contains(page, "1.2 – 7.8"));  // down and up, never towards 1
}

TEST(HtmlReport, SaysWhereTheErrorOfTheVoicesMayBeTheDifference) {
  Comparison comparison = sample_comparison();
  const RateRatio ratio{3, 1.2, 7.5, 2};
  const TermContrast contrast{"rebels", "Courier", "Herald", Tier::contrast, 12, 12, 12,
                              4,        3,         1,        ratio};
  comparison.contrasts = {contrast};
  EXPECT_TRUE(contains(render(comparison), "<small>or the rules’ error</small>"));
  comparison.contrasts[0].survives_error = true;
  EXPECT_FALSE(contains(render(comparison), "rules’ error"));
  comparison.contrasts[0] = contrast;
  comparison.contrasts[0].ratio = {2, 0.8, 5, 2};  // nothing that could be undone
  EXPECT_FALSE(contains(render(comparison), "rules’ error"));
}

TEST(HtmlReport, SaysWhatDiffersByMoreThanChance) {
  Comparison comparison = sample_comparison();
  TermContrast contrast{"rebels", "Courier", "Herald", Tier::contrast,  12, 12, 12,
                        4,        3,         1,        {3, 1.2, 7.5, 2}};
  comparison.contrasts = {contrast};
  EXPECT_TRUE(contains(render(comparison), "in too few texts"));
  comparison.contrasts[0].q = 0.0312;
  comparison.contrasts[0].notable = "yes";
  comparison.tests = {{{"text", {{"text", "We shuffled."}}}}, 1, 9'999, false, 1, 1, "Holm"};
  const std::string page = render(comparison);
  EXPECT_TRUE(contains(page, "yes <small>q .032</small>"));
  EXPECT_TRUE(contains(page, "<span class=\"badge\">notable</span>"));
  EXPECT_TRUE(contains(page, "<bdi>We shuffled.</bdi> Of 1 comparison 1 differs by"));
  comparison.contrasts[0].q = 0.2;
  comparison.contrasts[0].notable = "";
  EXPECT_TRUE(contains(render(comparison), "no <small>q .2</small>"));
  comparison.contrasts[0].tier = Tier::describe;
  comparison.contrasts[0].q = std::nan("");
  EXPECT_TRUE(contains(render(comparison), "a hint only"));
}

TEST(HtmlReport, BoundsWhatASideDoesNotHave) {
  Comparison comparison = sample_comparison();
  // 1 - .05^(1/47) = .0617: in up to 7 % of the texts.
  comparison.contrasts = {{"rebels", "Courier", "Herald", Tier::estimate, 54, 47, 12, 0, 3, 0, {}}};
  comparison.contrasts[0].fewest_b = 47;
  const std::string page = render(comparison);
  EXPECT_TRUE(contains(page, "47 texts<br>could be in 7%"));
  EXPECT_FALSE(contains(page, "54 texts<br>could be"));
  // Several outlets are not one of 47 texts: 1 - .05^(1/20) = .1391 of the smallest.
  comparison.contrasts[0].fewest_b = 20;
  EXPECT_TRUE(contains(render(comparison), "47 texts<br>could be in 14%"));
}

TEST(HtmlReport, SetsDistancesBesideRandomSplits) {
  Comparison comparison = sample_comparison();
  comparison.contrasts = {
      {"rebels", "Courier", "Herald", Tier::contrast, 12, 12, 12, 4, 3, 1, {3, 1.2, 7.5, 2}}};
  comparison.distances = {
      {"jsd", "Courier", "Herald", "", {0.31, 0.2, 0.18, 0.22, 0.11, 0.1, 0.12, 1, 999, 0, 24}},
      {"leave-out-pi", "Courier", "Herald", "leave-out-pi needs 25 independent texts.", {}}};
  comparison.noise = {{"Courier", {12, 20, 310, 0.05, 0.1, 0.05, 1.4, 0.2, 52}}};
  const std::string page = render(comparison);
  EXPECT_TRUE(contains(page, "how often each word is used"));
  EXPECT_TRUE(contains(page, "0.180 – 0.220"));
  EXPECT_TRUE(contains(page, "more different than 99 % of random splits"));
  EXPECT_TRUE(contains(page, "Too few articles for a distance: two random halves"));
  EXPECT_TRUE(contains(page, "Two random halves of <bdi>Courier</bdi>&#39;s own 12 articles"));
  comparison.distances.clear();
  comparison.pairs_left_out = "Up to six outlets.";
  EXPECT_TRUE(contains(render(comparison), "are measured for up to six outlets"));
}

TEST(HtmlReport, AllowsOnlyItsOwnScriptAndStyle) {
  const std::string page = render(sample_comparison());
  const std::string script = between(page, "<script>", "</script>");
  const std::string style = between(page, "<style>", "</style>");
  EXPECT_TRUE(contains(page, "default-src 'none'; script-src '" + policy_hash(script) +
                                 "'; style-src '" + policy_hash(style) +
                                 "'; img-src data:; base-uri 'none'; form-action "
                                 "'none'"));
  EXPECT_EQ(occurrences(page, "<script"), 1u);
  EXPECT_EQ(occurrences(page, "<style"), 1u);
  EXPECT_EQ(occurrences(page, " style="), 0u);
  EXPECT_EQ(occurrences(page, "://"), 0u);
}

// printf 'alert(1)' | openssl dgst -sha256 -binary | openssl base64
TEST(Page, HashesAsThePolicyWantsIt) {
  EXPECT_EQ(policy_hash("alert(1)"), "sha256-bhHHL3z2vDgxUt0W3dWQOrprscmda2Y5pLsLg4GF+pI=");
}

TEST(HtmlReport, LetsNoTextBecomeMarkup) {
  const std::string evil = "</script><img src=x onerror=alert(1)>\"'&\xE2\x80\xA8\xE2\x80\xAE";
  Comparison comparison = sample_comparison();
  for (ArticleSummary& article : comparison.articles) {
    article.title = article.outlet = article.id = article.date = article.agency = evil;
    article.evidence = {evil};
    article.url = "javascript:alert(1)";
  }
  for (Passage& passage : comparison.passages) {
    passage.left = passage.match = passage.right = passage.speaker = passage.signed_by = evil;
    passage.rule = evil;
  }
  for (TermRow& row : comparison.terms) row.label = row.note = row.id = row.category = evil;
  for (ReaderText& text : comparison.reader) {
    for (Piece& piece : text.paragraphs[0].pieces) piece.text = piece.speaker = piece.rule = evil;
  }
  comparison.naming[0].referent = comparison.naming[0].labels[0].label = evil;
  comparison.rows[0].speakers[0].speaker = comparison.rows[0].label = evil;
  comparison.rows[0].typical[0].word = comparison.outlets[0].name = evil;
  comparison.warnings = comparison.can_tell = {{"text", {{"text", evil}}}};
  comparison.problems = {{Problem::Kind::noted, evil, evil}};
  comparison.run.options = {{evil, evil}};
  const std::string page = render(comparison);
  EXPECT_EQ(occurrences(page, "<img"), 0u);
  EXPECT_EQ(occurrences(page, "</script>"), 1u);
  EXPECT_EQ(occurrences(page, "javascript:"), 0u);
  EXPECT_GT(occurrences(page, "&lt;/script&gt;&lt;img src=x onerror=alert(1)&gt;&quot;&#39;&amp;"),
            20u);
}

TEST(HtmlReport, LinksOnlyToTheWeb) {
  Comparison comparison = sample_comparison();
  comparison.articles[0].url = "https://example.org/a?b=1&c=2";
  comparison.articles[1].url = "javascript:alert(1)";
  comparison.articles[2].url = "https://example.org/\" onclick=\"x";
  const std::string page = render(comparison);
  EXPECT_TRUE(
      contains(page, "<a rel=\"noopener noreferrer\" href=\"https://example.org/a?b=1&amp;c=2\">"));
  EXPECT_EQ(occurrences(page, "the article on the web"), 1u);
}

TEST(HtmlReport, RepairsIllFormedText) {
  Comparison comparison = sample_comparison();
  comparison.articles[0].title = "bad \xFF byte and \x01 control";
  const std::string page = render(comparison);
  EXPECT_FALSE(contains(page, "\xFF"));
  EXPECT_TRUE(contains(page, "bad \xEF\xBF\xBD byte and \xEF\xBF\xBD control"));
}

TEST(HtmlReport, TurnsTheTableWhenThereAreManyOutlets) {
  Comparison comparison = sample_comparison();
  comparison.by_article = false;
  comparison.reader.clear();
  for (int i = 0; i < 20; ++i) {
    comparison.outlets.push_back({"Outlet " + std::to_string(i), 1, 1, "", "", 1, {}});
    for (TermRow& row : comparison.terms) row.cells.emplace_back();
    comparison.naming[0].labels[0].cells.emplace_back();
  }
  const std::string page = render(comparison);
  EXPECT_TRUE(contains(page, "Not found in the articles of 20 more outlets."));
}

TEST(HtmlReport, ShowsTheLargestOfVeryManyOutlets) {
  Comparison comparison = sample_comparison();
  comparison.by_article = false;
  comparison.reader.clear();
  const std::size_t before = comparison.outlets.size();
  TermCell one;
  one.voice[0] = 1;
  for (int i = 0; i < 90; ++i) {
    const std::size_t families = i < 45 ? 1 : 9;
    comparison.outlets.push_back({"Outlet " + std::to_string(i), 1, families, "", "", 1, {}});
    for (TermRow& row : comparison.terms) row.cells.push_back(one);
    comparison.naming[0].labels[0].cells.emplace_back();
  }
  EXPECT_LT(before, 10u);
  const std::string page = render(comparison);
  EXPECT_TRUE(contains(page, "<bdi>Outlet 60</bdi>"));
  EXPECT_TRUE(contains(page, "more outlets with fewer texts: <code>slantwise frames --csv</code>"));
}

TEST(HtmlReport, GivesTheSameBytesTwice) {
  EXPECT_EQ(render(sample_comparison()), render(sample_comparison()));
}

TEST(HtmlReport, RendersAnEmptyComparison) {
  EXPECT_TRUE(contains(render(Comparison{}), "Coverage compared"));
}

}  // namespace
}  // namespace slantwise

#include <gtest/gtest.h>

#include <filesystem>
#include <set>

#include "apps/html/explain.h"
#include "apps/html/page.h"
#include "core/error.h"
#include "models/validation.h"
#include "tests/apps/program.h"
#include "tests/support.h"

namespace slantwise {
namespace {

using test::program;

Document document_of(const std::string& text, const std::string& title = "") {
  Article article = test::article("a1", "Gazette", text);
  article.title = title;
  article.date = "2024-03-01";
  return Analyzer().analyze(std::move(article));
}

const std::string kText =
    "PORT, March 2. /AFP/. The port is shut. \"Never again [will we sail],\" Mayor Jane Roe said.";

bool contains(const std::string& text, std::string_view part) {
  return text.find(part) != std::string::npos;
}

std::size_t occurrences(const std::string& text, std::string_view part) {
  std::size_t count = 0;
  for (std::size_t at = text.find(part); at != std::string::npos; at = text.find(part, at + 1)) {
    ++count;
  }
  return count;
}

TEST(Explanation, NotesEveryRunThatIsNotPlainlyOwnWords) {
  const Explanation explanation = explain(document_of(kText, "Port shut"));
  // The dateline, "Never again, the bracket, the closing mark's part.
  ASSERT_GE(explanation.notes.size(), 3u);
  EXPECT_TRUE(explanation.notes[0].cut);
  EXPECT_EQ(explanation.notes[0].rule, "dateline-slashes");
  const Note& quote = explanation.notes[1];
  EXPECT_EQ(quote.voice, Voice::quote);
  EXPECT_EQ(quote.rule, "double-marks");
  EXPECT_EQ(quote.source_by, "cue-after-quote");
  EXPECT_EQ(quote.who, "Jane Roe");
  EXPECT_EQ(quote.cue, "said");
  EXPECT_EQ(quote.verb, "say");
  EXPECT_EQ(quote.klass, "neutral");
  EXPECT_EQ(explanation.notes[2].voice, Voice::insert);
  EXPECT_EQ(explanation.notes[2].who, "signed by AFP, inside quoted words of Jane Roe");
}

TEST(Explanation, HoldsTheWholeTextAndMarksTheCues) {
  const Explanation explanation = explain(document_of(kText, "Port shut"));
  std::string text, cues;
  for (const ExplainedParagraph& paragraph : explanation.paragraphs) {
    for (const ExplainedPiece& piece : paragraph.pieces) {
      text += piece.text;
      for (const ExplainedPart& part : piece.parts) cues += slice(piece.text, part.span);
    }
  }
  EXPECT_EQ(text, "Port shut" + kText);
  EXPECT_EQ(cues, "said");
}

TEST(Explanation, NamesTheSourceAsItStandsWhereItHasNoName) {
  const Explanation explanation =
      explain(document_of("According to the harbor office, the port is shut.", "Port shut"));
  ASSERT_EQ(explanation.notes.size(), 1u);
  EXPECT_TRUE(contains(explanation.notes[0].who, "harbor office")) << explanation.notes[0].who;
}

TEST(Explanation, ExplainsTheRulesThatDecided) {
  const Explanation explanation = explain(document_of(kText, "Port shut"));
  std::set<std::string> rules;
  for (const RuleSentence& one : explanation.rules) {
    rules.insert(one.rule);
    EXPECT_FALSE(one.sentence.empty()) << one.rule;
  }
  EXPECT_TRUE(rules.contains("dateline-slashes"));
  EXPECT_TRUE(rules.contains("cue-after-quote"));
}

TEST(Explanation, SaysWhyMarksQuoteNobody) {
  const Explanation explanation = explain(
      document_of("The “free” lunch was cold. Roe said that the film “Port Night” is old."));
  ASSERT_EQ(explanation.notes.size(), 3u);
  EXPECT_TRUE(explanation.notes[0].silent);
  EXPECT_EQ(explanation.notes[0].rule, "scare-marks");
  EXPECT_EQ(explanation.notes[0].voice, Voice::narration);
  EXPECT_EQ(explanation.notes[1].rule, "cue-that");
  EXPECT_EQ(explanation.notes[2].rule, "title-of-work");
  EXPECT_EQ(explanation.notes[2].voice, Voice::paraphrase);
  const std::string text = explain_text(explanation, Paint::none);
  EXPECT_TRUE(contains(text, "“[~1\u00a0free]” lunch")) << text;
  EXPECT_TRUE(contains(text, "[R2\u00a0that the film “[~3\u00a0Port Night]” is old]")) << text;
  EXPECT_TRUE(contains(text, "~ marks without speech"));
  const std::string page = html::explain_page(explanation);
  EXPECT_TRUE(contains(page, "id=\"w3\"><sup><a href=\"#n3\">3</a></sup>Port Night</span>"));
  EXPECT_TRUE(contains(page, "id=\"r-title-of-work\""));
}

TEST(Explanation, HasASentenceForEveryReasonWhyMarksQuoteNobody) {
  for (const char* rule :
       {"markup", "name-between-marks", "scare-marks", "term-mention", "title-of-work"}) {
    EXPECT_FALSE(rule_sentence(rule).empty()) << rule;
  }
}

TEST(Explanation, SaysWhatIsNotMeasured) {
  Article article = test::article("g", "Gazette", "Der Hafen ist zu.");
  article.language = "de";
  const Explanation explanation = explain(Analyzer().analyze(std::move(article)));
  EXPECT_TRUE(contains(explanation.not_measured, "German"));
  for (const std::string& shown :
       {explain_text(explanation, Paint::none), html::explain_page(explanation)}) {
    EXPECT_TRUE(contains(shown, "measured on English only"));
  }
  EXPECT_EQ(explain(document_of("It rained in the port.")).not_measured, "");
}

TEST(FindArticle, SuggestsTheNearestId) {
  const Corpus corpus = test::corpus_of({test::article("storm.txt", "Gazette", "It rained.")});
  EXPECT_EQ(find_article(corpus.documents, "storm.txt").article.outlet, "Gazette");
  try {
    find_article(corpus.documents, "strom.txt");
    FAIL();
  } catch (const UsageError& error) {
    EXPECT_TRUE(contains(error.what(), "did you mean \"storm.txt\"?")) << error.what();
  }
}

TEST(ExplainText, SetsLettersAndNumbersAroundWhatIsNotOwn) {
  const std::string text = explain_text(explain(document_of(kText, "Port shut")), Paint::none);
  EXPECT_TRUE(contains(text, "Gazette, 2024-03-01, a1\n"));
  EXPECT_TRUE(contains(text, "[-1\u00a0PORT, March 2. /AFP/.] The port is shut. [Q2\u00a0\"Never"))
      << text;
  EXPECT_TRUE(contains(text, "[E3\u00a0[will we sail]]"));
  EXPECT_TRUE(contains(text, "said (neutral)"));
  EXPECT_TRUE(contains(text, "\n  cue-after-quote\n      The source follows the quotation"));
  EXPECT_TRUE(contains(text, "About 1 in "));
  EXPECT_FALSE(contains(text, "\x1b"));
}

TEST(ExplainText, AddsColorAndChangesNothingElse) {
  const Explanation explanation = explain(document_of(kText, "Port shut"));
  const std::string plain = explain_text(explanation, Paint::none);
  std::string colored = explain_text(explanation, Paint::color);
  EXPECT_TRUE(contains(colored, "\x1b[34m[Q2\u00a0\"Never"));
  EXPECT_TRUE(contains(colored, "\x1b[4msaid"));
  EXPECT_TRUE(contains(colored, "\x1b[2;9m"));
  for (std::size_t at = colored.find('\x1b'); at != std::string::npos; at = colored.find('\x1b')) {
    colored.erase(at, colored.find('m', at) + 1 - at);
  }
  EXPECT_EQ(colored, plain);
}

TEST(ExplainText, LetsNoControlCharacterOut) {
  const std::string text = explain_text(
      explain(document_of("The \x1b[31mport\x07 is shut \xe2\x80\xae now.")), Paint::none);
  EXPECT_FALSE(contains(text, "\x1b"));
  EXPECT_FALSE(contains(text, "\x07"));
  EXPECT_FALSE(contains(text, "\xe2\x80\xae"));
}

TEST(ExplainText, WrapsLinesAtWords) {
  std::string long_text = "Port shut\n\n";
  for (int i = 0; i < 60; ++i) long_text += "harbor ";
  const std::string text = explain_text(explain(document_of(long_text)), Paint::none);
  const std::size_t body = text.find("harbor");
  const std::string line = text.substr(body, text.find('\n', body) - body);
  EXPECT_LE(line.size(), 96u);
  EXPECT_TRUE(line.ends_with("harbor"));
}

TEST(ExplainPage, LinksEachPartToItsRuleAndBack) {
  const std::string page = html::explain_page(explain(document_of(kText, "Port shut")));
  EXPECT_TRUE(contains(page,
                       "<del class=\"piece cut\" id=\"w1\"><sup><a href=\"#n1\">1</a></sup>"
                       "PORT, March 2. /AFP/."));
  EXPECT_TRUE(contains(page, "<span class=\"piece v-quoted\" id=\"w2\">"));
  EXPECT_TRUE(contains(page, "<tr id=\"n2\"><th scope=\"row\" class=\"num\"><a href=\"#w2\">"));
  EXPECT_TRUE(contains(page, "href=\"#r-double-marks\""));
  EXPECT_TRUE(contains(page, "<dt id=\"r-double-marks\">"));
  EXPECT_TRUE(contains(page, "<u class=\"cue\">said</u>"));
  EXPECT_TRUE(contains(page, html::escaped(voice_error_sentence())));
}

TEST(ExplainPage, HasNoScriptAndNothingFromElsewhere) {
  const std::string page = html::explain_page(explain(document_of(kText, "Port shut")));
  EXPECT_TRUE(contains(page, "default-src 'none'; script-src 'none'; style-src 'sha256-"));
  EXPECT_EQ(occurrences(page, "<script"), 0u);
  EXPECT_EQ(occurrences(page, " style="), 0u);
  EXPECT_EQ(occurrences(page, "://"), 0u);
}

TEST(ExplainPage, LetsNoTextBecomeMarkup) {
  const std::string evil = "</style><img src=x onerror=alert(1)>\"'&";
  Explanation explanation = explain(document_of(kText, "Port shut"));
  explanation.id = explanation.outlet = explanation.date = explanation.not_measured = evil;
  for (Note& note : explanation.notes) {
    note.rule = note.source_by = note.who = note.category = note.cue = note.verb = note.klass =
        evil;
  }
  for (ExplainedParagraph& paragraph : explanation.paragraphs) {
    for (ExplainedPiece& piece : paragraph.pieces) piece.text = evil, piece.parts.clear();
  }
  explanation.rules = {{evil, evil}};
  const std::string page = html::explain_page(explanation);
  EXPECT_EQ(occurrences(page, "<img"), 0u);
  EXPECT_EQ(occurrences(page, "</style>"), 1u);
}

TEST(ExplainPage, SaysWhenNobodyElseIsHeard) {
  EXPECT_TRUE(contains(html::explain_page(explain(document_of("It rained in the port."))),
                       "All of it is the outlet’s own words"));
}

TEST(RuleLegend, KnowsEveryRuleThatTheVoiceRulesName) {
  // The ids stand in the sources as string literals.
  std::size_t found = 0;
  for (const auto& entry : std::filesystem::directory_iterator("core/voice")) {
    if (entry.path().extension() != ".cpp") continue;
    std::ifstream file(entry.path());
    const std::string source{std::istreambuf_iterator<char>(file), {}};
    for (const std::string prefix : {"\"cue-", "\"phrase-", "\"headline-", "\"insert."}) {
      for (std::size_t at = source.find(prefix); at != std::string::npos;
           at = source.find(prefix, at + 1)) {
        const std::string rule = source.substr(at + 1, source.find('"', at + 1) - at - 1);
        EXPECT_FALSE(rule_sentence(rule).empty()) << rule << " in " << entry.path();
        ++found;
      }
    }
  }
  EXPECT_GT(found, 10u);
}

TEST(RuleLegend, KnowsEveryRuleOfTheBundledArticles) {
  std::istringstream csv(program({"voices", "corpora/harbor", "--spans", "--csv"}).out);
  std::set<std::string> rules;
  std::string line;
  std::getline(csv, line);
  while (std::getline(csv, line)) {
    std::istringstream cells(line);
    std::string cell;
    for (int i = 0; i < 7; ++i) std::getline(cells, cell, ',');
    if (!cell.empty()) rules.insert(cell);
  }
  EXPECT_GT(rules.size(), 10u);
  for (const std::string& rule : rules) EXPECT_FALSE(rule_sentence(rule).empty()) << rule;
}

TEST(RuleLegend, SaysOfARuleFileWhatItsFirstLineSays) {
  EXPECT_EQ(rule_sentence("byline"), "Who wrote it.");
  EXPECT_EQ(rule_sentence("no-such-rule"), "");
  for (const RuleSentence& one : cut_rules()) EXPECT_FALSE(one.sentence.empty()) << one.rule;
}

TEST(RuleLegend, IsListed) {
  const auto outcome = program({"list", "rules"});
  EXPECT_TRUE(contains(outcome.out, "  cue-that\n      What follows “that” is reported"));
  EXPECT_TRUE(contains(outcome.out, "  byline\n      Cut: Who wrote it."));
}

TEST(VoicesExplain, WritesAPageByTheNameOfTheFileOrOnDemand) {
  const test::Folder folder;
  const Arguments base = {"voices", "corpora/harbor", "--explain", "01_kelpress_strike.txt"};
  Arguments to_file = base, to_screen = base;
  to_file.insert(to_file.end(), {"-o", folder.path("why.html")});
  to_screen.push_back("--html");
  EXPECT_EQ(program(to_file).code, 0);
  EXPECT_EQ(folder.read("why.html"), program(to_screen).out);
  EXPECT_TRUE(contains(folder.read("why.html"), "<h1>Whose words, and why</h1>"));
}

TEST(VoicesExplain, RefusesTables) {
  for (const char* option : {"--csv", "--json", "--spans", "--verbs"}) {
    EXPECT_EQ(program({"voices", "corpora/harbor", "--explain", "a", option}).code, 2) << option;
  }
  const auto page = program({"voices", "corpora/harbor", "--html"});
  EXPECT_EQ(page.code, 2);
  EXPECT_TRUE(contains(page.err, "--explain ARTICLE"));
}

}  // namespace
}  // namespace slantwise

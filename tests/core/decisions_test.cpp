#include "core/decisions.h"

#include <gtest/gtest.h>

#include <sstream>

#include "core/error.h"
#include "tests/support.h"

namespace slantwise {
namespace {

constexpr const char* kHeader = "kind,article,field,begin,end,was,now,who,why\n";

std::vector<Decision> read(const std::string& lines) {
  std::istringstream file(kHeader + lines);
  return read_decisions(file, "decisions.csv");
}

std::string failure(const std::string& lines) {
  try {
    read(lines);
  } catch (const InputError& error) {
    return error.what();
  }
  return "no error";
}

Document document() {
  Analyzer analyzer;
  Article article = test::article("a.txt", "Harbor Daily", "Ferry lost.\r\n\r\nJoin us.\r\n");
  article.title = "A title";
  return analyzer.analyze(std::move(article));
}

TEST(Decisions, AreReadWithTheirLines) {
  const auto read_back = read(
      "boilerplate,a.txt,text,15,23,Join us.,cut,Jo,an advertisement\n"
      "voice,a.txt,title,0,1,A,insert,Jo,\n"
      "event,a.txt,,,,,ferry,Jo,\n"
      "note,a.txt,,,,,a remark,Jo,\n");
  ASSERT_EQ(read_back.size(), 4u);
  EXPECT_EQ(read_back[0].kind, Decision::Kind::boilerplate);
  EXPECT_EQ(read_back[0].span, (Span{15, 23}));
  EXPECT_EQ(read_back[0].was, "Join us.");
  EXPECT_EQ(read_back[0].why, "an advertisement");
  EXPECT_EQ(read_back[0].where, "decisions.csv:2");
  EXPECT_EQ(read_back[1].field, Field::title);
  EXPECT_EQ(read_back[2].now, "ferry");
  EXPECT_EQ(read_back[3].kind, Decision::Kind::note);
}

TEST(Decisions, AreRefusedWithTheirLine) {
  EXPECT_EQ(failure("colour,a.txt,text,0,1,A,red,,\n"),
            "decisions.csv:2: there is no kind 'colour'; use boilerplate, voice, speaker, mention, "
            "referent, family, direction, event, opinion or note");
  EXPECT_EQ(failure("voice,a.txt,text,0,1,A,loud,,\n"),
            "decisions.csv:2: 'now' is narration, paraphrase, quote or insert for this kind, not "
            "\"loud\"");
  EXPECT_EQ(failure("opinion,a.txt,,,,,maybe,,\n"),
            "decisions.csv:2: 'now' is opinion or news for this kind, not \"maybe\"");
  EXPECT_EQ(failure("boilerplate,a.txt,text,3,3,,cut,,\n"),
            "decisions.csv:2: 'begin' and 'end' must be the first byte of the words and the one "
            "behind them");
  EXPECT_EQ(failure("boilerplate,a.txt,text,x,3,,cut,,\n"),
            "decisions.csv:2: 'begin' is a number of bytes, not \"x\"");
  EXPECT_EQ(failure("boilerplate,a.txt,url,0,3,,cut,,\n"),
            "decisions.csv:2: there is no field 'url'; use text or title");
  EXPECT_EQ(failure("boilerplate,,text,0,3,abc,cut,,\n"),
            "decisions.csv:2: 'article' is empty: write the article's id");
}

TEST(Decisions, NeedEveryColumn) {
  std::istringstream file("kind,article\n");
  try {
    read_decisions(file, "decisions.csv");
    FAIL();
  } catch (const InputError& error) {
    EXPECT_STREQ(error.what(),
                 "decisions.csv:1: there is no column 'field'; the first line must be "
                 "kind,article,field,begin,end,was,now,who,why");
  }
  std::istringstream nothing("");
  EXPECT_THROW(read_decisions(nothing, "decisions.csv"), InputError);
}

TEST(Decisions, AboutWordsAreSpansOfTheCleanedText) {
  // Source: "Ferry lost." 0-11, CR LF CR LF 11-15, "Join us." 15-23.
  // Cleaned: "A title\n\n" 0-9, "Ferry lost." 9-20, LF LF 20-22, "Join us." 22-30.
  const auto decisions = read(
      "boilerplate,a.txt,text,15,23,Join us.,cut,,\n"
      "voice,a.txt,text,0,5,Ferry,quote,,\n"
      "voice,a.txt,title,2,7,title,insert,,\n");
  const Document found = document();
  const Overrule cut = overrule(decisions[0], found);
  EXPECT_EQ(cut.kind, Overrule::Kind::cut);
  EXPECT_EQ(cut.span, (Span{22, 30}));
  EXPECT_EQ(cut.rule, "decision");
  const Overrule voice = overrule(decisions[1], found);
  EXPECT_EQ(voice.kind, Overrule::Kind::voice);
  EXPECT_EQ(voice.voice, Voice::quote);
  EXPECT_EQ(voice.span, (Span{9, 14}));
  EXPECT_EQ(overrule(decisions[2], found).span, (Span{2, 7}));
}

TEST(Decisions, AreRefusedWhereTheTextHasChanged) {
  const auto decisions = read(
      "boilerplate,a.txt,text,15,23,Join me.,cut,,\n"
      "boilerplate,a.txt,text,15,99,Join us.,keep,,\n"
      "boilerplate,a.txt,title,0,7,A title,cut,,\n");
  const Document found = document();
  for (const Decision& decision : decisions) EXPECT_THROW(overrule(decision, found), InputError);
  try {
    overrule(decisions[0], found);
  } catch (const InputError& error) {
    EXPECT_STREQ(error.what(),
                 "decisions.csv:2: bytes 15 to 23 of a.txt are not what 'was' says: the text has "
                 "changed; decide again or take the line out");
  }
}

TEST(Decisions, AboutTheArticleSetItsFields) {
  Article article = test::article("a.txt", "Harbor Daily", "Text.");
  article.event = "strike";
  for (const Decision& decision : read("family,a.txt,,,,,f1,,\n"
                                       "event,a.txt,,,,strike,ferry strike,,\n"
                                       "opinion,a.txt,,,,,opinion,,\n"
                                       "note,a.txt,,,,,a remark,,\n")) {
    apply(decision, article);
  }
  EXPECT_EQ(article.family, "f1");
  EXPECT_EQ(article.event, "ferry strike");
  EXPECT_EQ(article.genre, "opinion");
  EXPECT_THROW(apply(read("event,a.txt,,,,strike,x,,\n")[0], article), InputError);
}

TEST(Decisions, SayWhomAnArticleCopies) {
  const auto read_back = read(
      "direction,a.txt,,,,,b.txt,Jo,it says so\n"
      "direction,b.txt,,,,,independent,Jo,\n");
  EXPECT_EQ(read_back[0].kind, Decision::Kind::direction);
  EXPECT_EQ(name(read_back[0].kind), "direction");
  EXPECT_EQ(read_back[0].now, "b.txt");
  Article copy = test::article("a.txt", "Harbor Daily", "Text.");
  apply(read_back[0], copy);
  EXPECT_EQ(copy.family, "");
  Article own = test::article("b.txt", "Harbor Daily", "Text.");
  apply(read_back[1], own);
  EXPECT_EQ(own.family, "independent b.txt");
  own.family = "f1";  // the input's
  apply(read_back[1], own);
  EXPECT_EQ(own.family, "f1");
  EXPECT_EQ(failure("direction,a.txt,,,,,,Jo,\n"),
            "decisions.csv:2: 'now' is the id of the article that is copied, or independent, for "
            "this kind, not \"\"");
}

TEST(Decisions, RefuseDirectionsThatContradictEachOther) {
  EXPECT_EQ(failure("direction,a,,,,,a,Jo,\n"),
            "decisions.csv:2: a cannot copy itself; take one of the lines out");
  EXPECT_EQ(failure("direction,a,,,,,b,Jo,\ndirection,a,,,,,independent,Jo,\n"),
            "decisions.csv:3: a is \"b\" in decisions.csv:2 and \"independent\" here; take one of "
            "the lines out");
  EXPECT_EQ(failure("direction,a,,,,,b,Jo,\ndirection,b,,,,,c,Jo,\ndirection,c,,,,,a,Jo,\n"),
            "decisions.csv:2: a copies b, which has its words from a; take one of the lines out");
  EXPECT_EQ(failure("family,a,,,,,f,Jo,\ndirection,a,,,,,independent,Jo,\n"),
            "decisions.csv:3: a is independent here and of the family \"f\" in decisions.csv:2; "
            "take one of the lines out");
  EXPECT_EQ(failure("family,a,,,,,f,Jo,\nfamily,b,,,,,g,Jo,\ndirection,a,,,,,b,Jo,\n"),
            "decisions.csv:4: a copies b, which is of another family in decisions.csv:3; take one "
            "of the lines out");
  EXPECT_EQ(failure("direction,a,,,,,b,Jo,\ndirection,a,,,,,b,Ann,\n"), "no error");
  EXPECT_EQ(failure("family,a,,,,,f,Jo,\nfamily,b,,,,,f,Jo,\ndirection,a,,,,,b,Jo,\n"), "no error");
}

TEST(Decisions, KeepOrDropMentions) {
  const auto read_back = read("mention,a.txt,text,0,5,Ferry,drop,Jo,a name\n");
  EXPECT_EQ(read_back[0].kind, Decision::Kind::mention);
  EXPECT_EQ(name(read_back[0].kind), "mention");
  EXPECT_FALSE(concerns_words(read_back[0]));
  EXPECT_EQ(failure("mention,a.txt,text,0,5,Ferry,cut,Jo,\n"),
            "decisions.csv:2: 'now' is keep or drop for this kind, not \"cut\"");
  EXPECT_NE(failure("mention,a.txt,text,,,Ferry,drop,Jo,\n").find("'begin' and 'end' must be"),
            std::string::npos);
}

TEST(Decisions, SayWhoSpeaksAndWhoIsMeant) {
  const auto read_back = read(
      "speaker,a.txt,text,0,5,Ferry,Ann Roe,Jo,\n"
      "speaker,a.txt,text,0,5,Ferry,,Jo,nobody knows\n"
      "referent,a.txt,text,0,5,Ferry,boats,Jo,\n"
      "referent,a.txt,,,,,boats,Jo,\n");
  EXPECT_EQ(name(read_back[0].kind), "speaker");
  EXPECT_FALSE(concerns_words(read_back[0]));
  EXPECT_EQ(name(read_back[2].kind), "referent");
  EXPECT_FALSE(concerns_words(read_back[2]));
  EXPECT_FALSE(concerns_event(read_back[2]));
  EXPECT_TRUE(concerns_event(read_back[3]));
  EXPECT_FALSE(concerns_event(read("event,a.txt,,,,,x,,\n")[0]));
}

TEST(Decisions, RefuseSpeakersAndReferentsThatCannotBe) {
  EXPECT_NE(failure("speaker,a.txt,text,,,Ferry,Jo,,\n").find("'begin' and 'end' must be"),
            std::string::npos);
  EXPECT_NE(failure("referent,a.txt,text,3,,Ferry,boats,,\n").find("'begin' and 'end' must be"),
            std::string::npos);
  EXPECT_EQ(failure("referent,a.txt,text,0,5,Ferry,,,\n"),
            "decisions.csv:2: 'now' is a naming set's id or none for this kind, not \"\"");
  EXPECT_EQ(failure("referent,a.txt,,,,Ferry,boats,,\n"),
            "decisions.csv:2: 'was' is empty for a whole event; one mention needs 'begin' and "
            "'end'");
  EXPECT_EQ(failure("referent,a.txt,,,,,none,,\n"),
            "decisions.csv:2: 'none' is for one mention: write its 'begin', 'end' and 'was'");
}

bool fits(const std::string& line) {
  try {
    check(read(line).front(), document());
    return true;
  } catch (const InputError&) {
    return false;
  }
}

TEST(Decisions, AreCheckedAgainstTheBytes) {
  EXPECT_TRUE(fits("mention,a.txt,text,0,5,Ferry,drop,Jo,\n"));
  EXPECT_FALSE(fits("mention,a.txt,text,1,6,Ferry,drop,Jo,\n"));
  EXPECT_FALSE(fits("mention,a.txt,text,0,999,Ferry,drop,Jo,\n"));
  EXPECT_TRUE(fits("note,a.txt,text,0,5,Ferry,hm,Jo,\n"));
  EXPECT_FALSE(fits("note,a.txt,text,1,6,Ferry,hm,Jo,\n"));
  EXPECT_TRUE(fits("referent,a.txt,text,0,5,Ferry,boats,Jo,\n"));
  EXPECT_FALSE(fits("referent,a.txt,text,1,6,Ferry,boats,Jo,\n"));
  EXPECT_FALSE(fits("speaker,a.txt,text,1,6,Ferry,Ann,Jo,\n"));
  EXPECT_TRUE(fits("referent,a.txt,,,,,boats,Jo,\n"));  // an event's has none
  EXPECT_TRUE(fits("note,a.txt,,,,,hm,Jo,\n"));         // on the whole article
  EXPECT_TRUE(fits("event,a.txt,,,,x,hm,Jo,\n"));       // apply() compares these
}

}  // namespace
}  // namespace slantwise

#include <gtest/gtest.h>

#include "apps/lesson/harm_sentences.h"
#include "apps/lesson/harm_shares.h"
#include "core/resources.h"
#include "models/agency_error.h"
#include "tests/apps/exercise_material.h"
#include "tests/models/made_words.h"

namespace slantwise {
namespace {

Article told(std::string id, std::string outlet, const std::string& sentence,
             std::string event = "gate") {
  static int number = 0;
  Article out = test::article(std::move(id), std::move(outlet),
                              "The mill of Orrel is old. " + sentence + "\n\nLater " +
                                  test::made_words(++number, 40) + "followed.\n");
  out.event = std::move(event);
  out.date = "2031-05-04";
  out.language = "en";  // made words look like another
  out.title = "From the mill";
  return out;
}

std::vector<Article> gate() {
  return {told("a1", "Mill Gazette", "Two dockers were wounded at the north gate on Monday."),
          told("a2", "Mill Gazette", "In the evening police detained forty dockers at the gate."),
          told("b1", "Orrel Post", "At noon guards wounded two dockers at the north gate."),
          told("b2", "Orrel Post", "The flood destroyed nine barns near the river.", "flood"),
          told("b3", "Orrel Post", "Nine barns were destroyed near the river on Friday.", "flood"),
          told("c1", "Strait Herald", "Forty dockers were detained at the gate in the evening."),
          told("c2", "Strait Herald", "On the bridge nobody was wounded, the mayor said."),
          told("c3", "Strait Herald", "In May the northern Dunovia wounded a Kelmaran pilot.")};
}

// The clauses of articles, without all else that a comparison has.
struct Clauses {
  explicit Clauses(std::vector<Article> articles) : corpus(test::corpus_of(std::move(articles))) {
    static const Lexicon lexicon = parse_lexicon(resources::get(kAgencyLexicon), kAgencyLexicon);
    comparison.agency = agency_rows(corpus, Agency(corpus.vocabulary, lexicon));
  }
  std::vector<lesson::HarmSentence> all() const {
    return lesson::harm_sentences(corpus, comparison);
  }
  Corpus corpus;
  Comparison comparison;
};

// "a1 absent" of those that are clear.
std::string clear(const Clauses& in) {
  std::string out;
  for (const lesson::HarmSentence& one : in.all()) {
    if (!is_clear(in.corpus, one)) continue;
    out += (out.empty() ? "" : ", ") + in.corpus.documents[one.document].article.id + " " +
           std::string(name(one.doer));
  }
  return out;
}

std::string clear_in(const std::string& sentence) {
  return clear(Clauses({told("x", "Mill Gazette", sentence)}));
}

TEST(HarmSentences, AreClearWhereAReaderWouldSayTheSame) {
  EXPECT_EQ(clear(Clauses(gate())),
            "a1 absent, a2 unnamed, b1 unnamed, b2 thing, b3 absent, c1 absent");
}

TEST(HarmSentences, LeaveOutWhatIsDoubtful) {
  EXPECT_EQ(clear_in("Two dockers were wounded at the gate."), "x absent");
  EXPECT_EQ(clear_in("Two dockers were not wounded at the gate."), "");
  EXPECT_EQ(clear_in("Two dockers were wounded when rebels fired at the gate."), "");
  EXPECT_EQ(clear_in("Two dockers were wounded in the attack at the gate."), "");
  EXPECT_EQ(clear_in("Two dockers were wounded and a clerk was killed."), "");  // two clauses
  EXPECT_EQ(clear_in("Then they wounded two dockers at the gate."), "");        // who are "they"?
  EXPECT_EQ(clear_in("Two dockers were wounded by soldiers at the gate."), "x unnamed");
}

bool tells(const std::string& told_by, const std::string& passive) {
  const Clauses in({told("p", "Mill Gazette", passive), told("t", "Orrel Post", told_by)});
  const auto sentences = in.all();
  if (sentences.size() != 2) throw std::logic_error("two clauses are needed");
  return tells_doer(in.corpus, sentences[1], sentences[0]);
}

TEST(HarmSentences, TellTheDoerOfTheSameVerbAndVictims) {
  const std::string passive = "Two dockers were wounded at the gate.";
  EXPECT_TRUE(tells("At noon guards wounded two dockers.", passive));
  EXPECT_TRUE(tells("At noon guards wounded 2 dockers.", passive));  // a number is a number
  EXPECT_FALSE(tells("At noon guards wounded three dockers.", passive));
  EXPECT_FALSE(tells("At noon guards wounded two clerks.", passive));
  EXPECT_FALSE(tells("At noon guards detained two dockers.", passive));
  EXPECT_FALSE(tells("Then they wounded two dockers.", passive));
  EXPECT_FALSE(tells("There two dockers were wounded.", passive));
  EXPECT_TRUE(tells("At noon guards detained twenty-three men.", "There 23 men were detained."));
  EXPECT_TRUE(tells("At noon guards detained Ida Moss.", "On Friday Ida Moss was detained."));
}

TEST(HarmSentences, StandAroundTheirVerb) {
  const Clauses in({told("x", "Mill Gazette", "Two dockers were wounded at the gate.")});
  const lesson::HarmSentence one = in.all().at(0);
  const Document& document = in.corpus.documents[0];
  const lesson::AroundVerb around = around_verb(document, one);
  EXPECT_EQ(slice(document.text, around.verb), "wounded");
  EXPECT_TRUE(slice(document.text, around.left).starts_with("Two dockers"));
  EXPECT_TRUE(slice(document.text, around.right).starts_with(" at the gate."));
}

TEST(HarmShares, AreOfTen) {
  EXPECT_EQ(lesson::share_bin(0, 8), 0u);
  EXPECT_EQ(lesson::share_bin(2, 8), 1u);  // 2.5 of ten: three
  EXPECT_EQ(lesson::share_bin(1, 10), 0u);
  EXPECT_EQ(lesson::share_bin(4, 10), 1u);
  EXPECT_EQ(lesson::share_bin(5, 10), 2u);
  EXPECT_EQ(lesson::share_bin(33, 44), 3u);  // 7.5 of ten: eight
  EXPECT_EQ(lesson::share_bin(9, 9), 4u);
}

TEST(WhoDidIt, HasTheAnswersOfItsSentences) {
  const test::Lesson lesson(gate());
  const lesson::Made made = lesson.made("who-did-it");
  // With a verb: a1, a2, b1, b2, b3, c1, c2, c3; without a doer a1, b3, c1, c2: 4 of 8, five of
  // ten.
  const auto counts = lesson::doers(lesson.comparison);
  EXPECT_EQ(counts[static_cast<std::size_t>(Doer::absent)], 4u);
  EXPECT_EQ(lesson::sum(counts), 8u);
  EXPECT_EQ(test::right(made.items[0], lesson.messages), "5 or 6");
  EXPECT_TRUE(made.items[0].prediction);
  std::size_t asked = 0;
  for (const lesson::Item& one : made.items) {
    if (one.question.id != "lesson.who_did_it.q_who") continue;
    ++asked;
    const std::string_view shown = one.prompt.view();
    const std::string expected = shown.find("guards") != shown.npos   ? "unnamed"
                                 : shown.find("police") != shown.npos ? "unnamed"
                                 : shown.find("flood") != shown.npos  ? "thing"
                                                                      : "absent";
    EXPECT_EQ(one.right, std::vector<std::string>{expected}) << shown;
  }
  EXPECT_EQ(asked, 5u);
  EXPECT_EQ(made.tool_error, agency_error_message());
}

TEST(WhoDidIt, FindsTheDoerInAnotherText) {
  const test::Lesson lesson(gate());
  for (std::uint64_t seed = 1; seed <= 4; ++seed) {
    std::size_t elsewhere = 0;
    for (const lesson::Item& one : lesson.made("who-did-it", seed).items) {
      if (one.question.id != "lesson.who_did_it.q_elsewhere") continue;
      ++elsewhere;
      // The passage that is right stands behind its letter: guards or police did it.
      const std::string shown(one.prompt.view());
      const std::size_t at = shown.find("Passage <bdi>" + one.right.at(0));
      ASSERT_NE(at, std::string::npos) << shown;
      const std::string passage = shown.substr(at, shown.find("</blockquote>", at) - at);
      const bool guards = shown.find("Two dockers were") < shown.find("</blockquote>");
      EXPECT_NE(passage.find(guards ? "guards" : "police"), std::string::npos) << passage;
    }
    EXPECT_GE(elsewhere, 1u);
  }
}

TEST(WhoDidIt, CountsAsCompareDoes) {
  const test::Lesson lesson(gate());
  std::uint64_t with_verb = 0;
  for (const AgencyRow& row : lesson.comparison.agency) with_verb += row.with_verb();
  EXPECT_EQ(lesson::sum(lesson::doers(lesson.comparison)), with_verb);
}

TEST(WhoDidIt, IsNotMadeWithoutPassives) {
  const test::Lesson lesson({told("x", "Mill Gazette", "Two dockers were wounded at the gate."),
                             told("y", "Orrel Post", "At noon guards wounded two dockers.")});
  EXPECT_EQ(lesson.why_not("who-did-it"),
            "This exercise needs 2 texts with a clear sentence in which harm is done and no doer "
            "is said; here there is 1. It works on English texts.");
}

TEST(WhoDidIt, IsTheSameForTheSameSeed) {
  const test::Lesson lesson(gate());
  const std::string once = test::whole(lesson.made("who-did-it", 3), lesson.messages);
  EXPECT_EQ(once, test::whole(lesson.made("who-did-it", 3), lesson.messages));
  EXPECT_NE(once, test::whole(lesson.made("who-did-it", 4), lesson.messages));
}

TEST(WhoDidIt, HidesOutletsAndDates) {
  std::vector<Article> articles = gate();
  articles[0].text = "The Mill Gazette reports. " + articles[0].text;
  articles[5] = told("c1", "Strait Herald", "Forty dockers were detained, the Orrel Post said.");
  const test::Lesson lesson(std::move(articles), lesson::Masker::Names::hidden);
  const std::string seen = test::student_words(lesson.made("who-did-it"), lesson.messages);
  for (const char* name : {"Gazette", "Herald", "Orrel Post", "2031", "a1"}) {
    EXPECT_EQ(seen.find(name), std::string::npos) << name;
  }
  EXPECT_NE(seen.find("Outlet "), std::string::npos);
}

}  // namespace
}  // namespace slantwise

#include "models/agency.h"

#include <gtest/gtest.h>

#include "core/resources.h"
#include "models/agency_error.h"
#include "models/agency_table.h"
#include "tests/plain.h"

namespace slantwise {
namespace {

const Lexicon& lexicon() {
  static const Lexicon one = parse_lexicon(resources::get(kAgencyLexicon), kAgencyLexicon);
  return one;
}

// The kinds of all clauses of a text, in order: "passive active".
std::string kinds(const std::string& text, const std::string& language = "") {
  Document document = test::plain_document(text);
  document.language.code = language;
  Vocabulary vocabulary;
  intern(document, vocabulary);
  std::string found;
  for (const HarmClause& clause : Agency(vocabulary, lexicon()).find(document)) {
    found += (found.empty() ? "" : " ") + std::string(name(clause.kind));
  }
  return found;
}

TEST(Agency, TellsPassivesWithAndWithoutADoer) {
  EXPECT_EQ(kinds("Nine people were killed."), "passive");
  EXPECT_EQ(kinds("Nine people were killed by soldiers."), "passive-by");
  EXPECT_EQ(kinds("A nurse got badly hurt there."), "passive");
  EXPECT_EQ(kinds("The mill had been completely destroyed in June."), "passive");
  EXPECT_EQ(kinds("Both men are being detained."), "passive");
}

TEST(Agency, SaysWhereTheDoerStands) {
  Document document = test::plain_document("Nine were shot dead quickly by two guards in Lunt.");
  Vocabulary vocabulary;
  intern(document, vocabulary);
  const auto clauses = Agency(vocabulary, lexicon()).find(document);
  ASSERT_EQ(clauses.size(), 1u);
  // Nine(0) were(1) shot(2) dead(3) quickly(4) by(5) two(6) guards(7) in(8) Lunt(9)
  EXPECT_EQ(clauses[0].verb, (Span{2, 3}));
  EXPECT_EQ(clauses[0].doer, (Span{5, 8}));
}

TEST(Agency, TakesNoTimeAmountOrDeedForADoer) {
  EXPECT_EQ(kinds("Nine were killed by Monday."), "passive");
  EXPECT_EQ(kinds("One was killed by accident."), "passive");
  EXPECT_EQ(kinds("Nine were killed in a crash caused by rain."), "passive");
  EXPECT_EQ(kinds("Nine were killed when the road was closed by frost."), "passive");
  EXPECT_EQ(kinds("He was killed, a town lit by lamps later heard."), "passive");
}

TEST(Agency, LooksForTheDoerInEightWords) {
  EXPECT_EQ(kinds("He was killed late in a field near the old mill by dogs."), "passive");
  EXPECT_EQ(kinds("He was killed in a field near the mill by dogs."), "passive-by");
}

TEST(Agency, SharesTheVerbBeAmongParticiples) {
  EXPECT_EQ(kinds("Two were shot and killed in Lunt."), "passive passive");
  EXPECT_EQ(kinds("He was stopped, searched and arrested by guards."), "passive-by");
  EXPECT_EQ(kinds("She was arrested and jailed for a week."), "passive passive");
  EXPECT_EQ(kinds("He was arrested and killed two guards."), "passive active");
}

TEST(Agency, FindsActiveClausesOfAllForms) {
  EXPECT_EQ(kinds("Soldiers killed nine people."), "active");
  EXPECT_EQ(kinds("Troops killed civilians."), "active");
  EXPECT_EQ(kinds("The man who killed her left."), "active");
  EXPECT_EQ(kinds("They have not arrested the baker."), "active");
  EXPECT_EQ(kinds("Soldiers are killing the guards."), "active");
  EXPECT_EQ(kinds("The army kills two in Lunt."), "active");
  EXPECT_EQ(kinds("Guards shot and killed at least nine."), "active");
  EXPECT_EQ(kinds("They will deport him."), "active");
}

TEST(Agency, KeepsEventsAndThingsAsDoersApart) {
  EXPECT_EQ(kinds("The attack killed nine people."), "active-thing");
  EXPECT_EQ(kinds("The attack on the camp that killed nine went on."), "active-thing");
  EXPECT_EQ(kinds("An explosion, which injured two, woke the town."), "no-verb active-thing");
  EXPECT_EQ(kinds("After the attack a guard who killed two fled."), "active");
}

TEST(Agency, KeepsDeathsWithoutAVerbOfDoingApart) {
  EXPECT_EQ(kinds("Nine people died."), "no-verb");
  EXPECT_EQ(kinds("The deaths of nine people were mourned."), "no-verb");
  EXPECT_EQ(kinds("The wind died down."), "");
}

TEST(Agency, LeavesOutNounsAdjectivesAndFormsWithoutASubject) {
  EXPECT_EQ(kinds("The killing of two guards went on."), "");
  EXPECT_EQ(kinds("The wounded soldier slept."), "");
  EXPECT_EQ(kinds("It was a long shot."), "");
  EXPECT_EQ(kinds("He wanted to kill two guards."), "");
  EXPECT_EQ(kinds("Nine people killed in June were named."), "");
  EXPECT_EQ(kinds("They fled, killing nine."), "");
}

TEST(Agency, LeavesOutFiguresOfSpeech) {
  EXPECT_EQ(kinds("Senators killed the tax bill."), "");
  EXPECT_EQ(kinds("The proposal was killed in May."), "");
  EXPECT_EQ(kinds("The tariff destroyed jobs."), "");
  EXPECT_EQ(kinds("Owners shot back at critics."), "");
}

TEST(Agency, AsksForAWeaponBesideWordsThatAreMostlyFigures) {
  EXPECT_EQ(kinds("The minister hit his rival."), "");
  EXPECT_EQ(kinds("A missile hit a school."), "active-thing");
  EXPECT_EQ(kinds("A school was hit in the missile raid."), "passive");
}

TEST(Agency, ReadsEnglishOnly) {
  EXPECT_EQ(kinds("Nine people were killed.", "en"), "passive");
  EXPECT_EQ(kinds("Nine people were killed.", "es"), "");
}

TEST(Agency, NamesItsKinds) {
  EXPECT_EQ(name(HarmKind::passive_by), "passive-by");
  EXPECT_EQ(name(HarmKind::active_thing), "active-thing");
  EXPECT_EQ(name(HarmKind::no_verb), "no-verb");
}

// "doer/victim" of all clauses of a text: "absent/unnamed named/unnamed".
std::string parties(const std::string& text) {
  Document document = test::plain_document(text);
  Vocabulary vocabulary;
  intern(document, vocabulary);
  std::string found;
  for (const HarmClause& clause : Agency(vocabulary, lexicon()).find(document)) {
    found += (found.empty() ? "" : " ") + std::string(name(doer_of(clause))) + "/" +
             std::string(name(clause.victim_is));
  }
  return found;
}

TEST(Agency, TellsWhetherDoerAndVictimAreNamed) {
  EXPECT_EQ(parties("In June nine people were killed."), "absent/unnamed");
  EXPECT_EQ(parties("In June Ida Moss was killed."), "absent/named");
  EXPECT_EQ(parties("In June nine people were killed by soldiers."), "unnamed/unnamed");
  EXPECT_EQ(parties("In June nine people were killed by Norland soldiers."), "named/unnamed");
  EXPECT_EQ(parties("Then the Upland Front killed nine people."), "named/unnamed");
  EXPECT_EQ(parties("They say that soldiers killed Ida Moss."), "unnamed/named");
  EXPECT_EQ(parties("The attack killed nine people."), "thing/unnamed");
  EXPECT_EQ(parties("Nine people died."), "absent/absent");
}

TEST(Agency, TakesAPlaceBesideAPartyForNoName) {
  EXPECT_EQ(parties("Then nine people from Lunt were killed."), "absent/unnamed");
  EXPECT_EQ(parties("In Lunt nine people were killed."), "absent/unnamed");
  EXPECT_EQ(parties("Then soldiers killed nine people in Lunt."), "unnamed/unnamed");
  EXPECT_EQ(parties("Then two members of the Upland Front were shot."), "absent/named");
}

TEST(Agency, SeesWhoSharesAVerbOrStandsBeforeWho) {
  EXPECT_EQ(parties("Then Ida Moss was stopped and arrested."), "absent/named");
  EXPECT_EQ(parties("It was Ida Moss, who killed nine people."), "named/unnamed");
}

TEST(Agency, TakesACapitalAtTheStartForANameOnlyIfTheTextHasItInside) {
  EXPECT_EQ(parties("Soldiers killed nine people."), "unnamed/unnamed");
  EXPECT_EQ(parties("Norland killed nine people. We saw Norland."), "named/unnamed");
}

TEST(Agency, NamesPartiesAndDoers) {
  EXPECT_EQ(name(Party::unnamed), "unnamed");
  EXPECT_EQ(name(Doer::thing), "thing");
}

Corpus corpus() {
  std::vector<Document> documents;
  for (const char* end : {"north", "south", "east", "west", "west"}) {
    documents.push_back(test::plain_document("Two were shot in the " + std::string(end) +
                                             ". Soldiers killed nine. Ten died."));
  }
  documents.push_back(test::plain_document("Guards arrested the baker.", "Courier"));
  for (std::size_t i = 0; i < documents.size(); ++i) {
    documents[i].article.id = std::to_string(i);
  }
  return test::plain_corpus(std::move(documents));
}

// Four families of the Gazette (two texts are one): each one passive of two clauses with a verb.
// s = 4/8 = .5; all units agree, so V is Bernoulli's s(1-s)/8.
TEST(AgencyTable, CountsFamiliesByOutletAndVoice) {
  const Corpus texts = corpus();
  const auto rows = agency_rows(texts, Agency(texts.vocabulary, lexicon()));
  ASSERT_EQ(rows.size(), 2u);
  EXPECT_EQ(rows[0].outlet, "Courier");
  EXPECT_EQ(rows[0].with_verb(), 1u);
  EXPECT_EQ(rows[1].outlet, "Gazette");
  EXPECT_EQ(rows[1].articles, 4u);
  EXPECT_EQ(rows[1].clauses, (std::array<std::uint64_t, 5>{4, 0, 4, 0, 4}));
  EXPECT_EQ(rows[1].with_verb(), 8u);
  EXPECT_DOUBLE_EQ(rows[1].without_doer.value, .5);
  EXPECT_LT(rows[1].without_doer.low, .5);
  EXPECT_GT(rows[1].without_doer.high, .5);
  EXPECT_EQ(rows[1].uses.size(), 12u);
  // "Two were shot", "Soldiers killed nine": no victim has a name, and no doer.
  EXPECT_EQ(rows[1].parties[static_cast<std::size_t>(Doer::absent)],
            (std::array<std::uint64_t, 3>{0, 4, 0}));
  EXPECT_EQ(rows[1].parties[static_cast<std::size_t>(Doer::unnamed)],
            (std::array<std::uint64_t, 3>{0, 4, 0}));
  EXPECT_DOUBLE_EQ(rows[1].doers[static_cast<std::size_t>(Doer::unnamed)].value, .5);
  EXPECT_DOUBLE_EQ(rows[1].doers[static_cast<std::size_t>(Doer::named)].value, 0);
}

TEST(AgencyTable, GivesNoIntervalForOneArticle) {
  const Corpus texts = corpus();
  const auto rows = agency_rows(texts, Agency(texts.vocabulary, lexicon()));
  EXPECT_NE(rows[0].without_doer.refusal, Refusal::none);
}

TEST(AgencyTable, PutsClausesInTheVoiceOfTheirVerbAndUnclearOnesInNone) {
  std::vector<Document> documents = {test::plain_document("Two were shot. Nine were killed.")};
  documents[0].tokens.voice[2] = Voice::quote;
  documents[0].tokens.confidence[5] = Confidence::low;
  const Corpus texts = test::plain_corpus(std::move(documents));
  const auto rows = agency_rows(texts, Agency(texts.vocabulary, lexicon()));
  ASSERT_EQ(rows.size(), 2u);
  EXPECT_EQ(rows[0].voice, Voice::narration);
  EXPECT_EQ(rows[0].unclear, 1u);
  EXPECT_EQ(rows[0].with_verb(), 0u);
  EXPECT_EQ(rows[1].voice, Voice::quote);
  EXPECT_EQ(rows[1].with_verb(), 1u);
}

TEST(AgencyError, IsOneSentence) {
  EXPECT_EQ(agency_error_sentence(),
            "Of the clauses that these rules find, 92% are of the kind said, and they find 92% of "
            "those that are there (53 clauses of US political news, labeled by one person).");
}

}  // namespace
}  // namespace slantwise

#include "models/direction.h"

#include <gtest/gtest.h>

#include "tests/plain.h"

namespace slantwise {
namespace {

using test::plain_corpus;
using test::plain_document;
using From = Direction::From;
using Role = FamilyRole::Role;
using Lines = std::vector<std::string>;

// Texts of one family: all of these have the same words.
Document copy(std::string outlet, std::string date, std::string id = "") {
  Document document = plain_document("Ferries sail at noon", outlet);
  document.article.id = id.empty() ? outlet : id;
  document.article.date = std::move(date);
  document.origin.agency = document.article.outlet;
  return document;
}

// With a mark of `agency`: the first two words.
Document marked(Document document, std::string agency, std::string rule = "dateline-slashes") {
  document.origin.own = document.origin.agency == agency;
  document.origin.agency = std::move(agency);
  document.origin.by_mark = true;
  document.origin.evidence = {{{0, 12}, Zone::boilerplate, std::move(rule), 0}};
  return document;
}

std::vector<FamilyRole> roles(std::vector<Document> documents,
                              std::vector<DecidedDirection> decided = {}) {
  const Corpus corpus = plain_corpus(std::move(documents));
  return family_roles(corpus.documents, families(corpus.documents), decided);
}

TEST(Direction, IsFromTheEarlierDate) {
  const Direction out = direction(copy("Herald", "2021-05-02"), copy("Gazette", "2021-05-01"));
  EXPECT_EQ(out.from, From::b);
  EXPECT_EQ(out.evidence, (Lines{"date: 2021-05-01 before 2021-05-02"}));
  EXPECT_TRUE(out.conflicts.empty());
}

TEST(Direction, IsUnknownWithEqualOrUnknownDates) {
  const Direction equal = direction(copy("Herald", "2021-05-02"), copy("Gazette", "2021-05-02"));
  EXPECT_EQ(equal.from, From::unknown);
  EXPECT_EQ(equal.conflicts, (Lines{"date: 2021-05-02 for both"}));
  const Direction none = direction(copy("Herald", ""), copy("Gazette", "2021-05-02"));
  EXPECT_EQ(none.from, From::unknown);
  EXPECT_EQ(none.conflicts, (Lines{"date: not known of both"}));
}

TEST(Direction, TakesNothingFromDatesMoreThanAYearApart) {
  const Direction out = direction(copy("Herald", "1921-05-02"), copy("Gazette", "2021-05-02"));
  EXPECT_EQ(out.from, From::unknown);
  EXPECT_EQ(out.conflicts, (Lines{"date: 1921-05-02 and 2021-05-02 are too far apart to tell"}));
}

TEST(Direction, IsFromTheOutletThatAMarkNamesWhateverTheDatesSay) {
  const Document source = copy("TASS", "2021-05-02");
  const Direction out = direction(source, marked(copy("Herald", "2021-05-03"), "TASS"));
  EXPECT_EQ(out.from, From::a);
  EXPECT_EQ(out.evidence, (Lines{"dateline: Ferries sail", "date: 2021-05-02 before 2021-05-03"}));
  const Direction other = direction(marked(copy("Herald", "2021-05-01"), "TASS"), source);
  EXPECT_EQ(other.from, From::b);
  EXPECT_EQ(other.evidence, (Lines{"dateline: Ferries sail"}));
  EXPECT_EQ(other.conflicts, (Lines{"date: 2021-05-01 before 2021-05-02"}));
}

TEST(Direction, IsUnknownOfTwoThatCarryTheMarkOfAThird) {
  const Direction out = direction(marked(copy("Herald", "2021-05-01"), "TASS"),
                                  marked(copy("Gazette", "2021-05-03"), "TASS"));
  EXPECT_EQ(out.from, From::unknown);
  EXPECT_EQ(out.conflicts, (Lines{"both carry the mark of TASS"}));
}

TEST(Direction, FromATextWithAThirdsMarkIsAConflict) {
  const Direction out = direction(marked(copy("Herald", "2021-05-01"), "TASS", "sign-off-dash"),
                                  copy("Gazette", "2021-05-03"));
  EXPECT_EQ(out.from, From::a);
  EXPECT_EQ(out.conflicts, (Lines{"sign-off: Ferries sail"}));
}

TEST(OriginEvidence, NamesMarksAsPeopleDo) {
  const auto of = [](std::string rule) {
    return origin_evidence(marked(copy("Herald", ""), "AP", std::move(rule)));
  };
  EXPECT_EQ(of("byline-agency"), (Lines{"byline: Ferries sail"}));
  EXPECT_EQ(of("copyright-year"), (Lines{"copyright: Ferries sail"}));
  Document field = marked(copy("Herald", ""), "AP", "byline-author");
  field.origin.evidence.front().span = {};
  field.article.author = "Ida Lark, AP";
  EXPECT_EQ(origin_evidence(field), (Lines{"byline: Ida Lark, AP"}));
  field.origin.evidence.front().rule = "agency-address";
  field.article.url = "https://ap.org/1";
  EXPECT_EQ(origin_evidence(field), (Lines{"address: https://ap.org/1"}));
  EXPECT_TRUE(origin_evidence(copy("Herald", "")).empty());
}

TEST(FamilyRoles, OfATextWithAnAgencysMarkAreByOriginThoughNoTwinIsHere) {
  const auto out = roles({marked(copy("Herald", ""), "TASS")});
  EXPECT_EQ(out[0].role, Role::by_origin);
  EXPECT_EQ(out[0].agency, "TASS");
  EXPECT_EQ(out[0].evidence, (Lines{"dateline: Ferries sail"}));
  EXPECT_FALSE(out[0].source);
}

TEST(FamilyRoles, OfATextAloneOrWithItsOwnMarkAreAlone) {
  EXPECT_EQ(roles({copy("Herald", "")})[0].role, Role::alone);
  EXPECT_EQ(roles({marked(copy("TASS", ""), "TASS")})[0].role, Role::alone);
}

TEST(FamilyRoles, AreTheEarliestTextAndItsCopies) {
  const auto out = roles({copy("Herald", "2021-05-02"), copy("Gazette", "2021-05-01", "g1"),
                          copy("Gazette", "2021-05-04", "g2")});
  EXPECT_EQ(out[0].role, Role::copy);
  EXPECT_EQ(out[0].source, 1u);
  EXPECT_EQ(out[0].agency, "Gazette");
  EXPECT_EQ(out[1].role, Role::source);
  EXPECT_EQ(out[2].role, Role::version);
  EXPECT_EQ(out[2].source, 1u);
}

TEST(FamilyRoles, AreUnknownWhereTwoOutletsAreFirst) {
  const auto out = roles(
      {copy("Herald", "2021-05-01"), copy("Gazette", "2021-05-01"), copy("Courier", "2021-05-02")});
  for (const FamilyRole& role : out) {
    EXPECT_EQ(role.role, Role::unknown);
    EXPECT_EQ(role.conflicts, (Lines{"date: 2021-05-01 for the earliest of two outlets"}));
  }
}

TEST(FamilyRoles, AreUnknownWithoutDates) {
  for (const FamilyRole& role : roles({copy("Herald", ""), copy("Gazette", "")})) {
    EXPECT_EQ(role.role, Role::unknown);
    EXPECT_EQ(role.conflicts, (Lines{"date: not known"}));
  }
  const auto out =
      roles({copy("Herald", ""), copy("Gazette", "2021-05-01"), copy("Courier", "2021-05-02")});
  EXPECT_EQ(out[0].role, Role::unknown);
  EXPECT_EQ(out[1].role, Role::source);
  EXPECT_EQ(out[2].role, Role::copy);
  // One date alone says nothing.
  EXPECT_EQ(roles({copy("Herald", ""), copy("Gazette", "2021-05-01")})[1].role, Role::unknown);
}

TEST(FamilyRoles, AreUnknownWhereADateIsWrongByACentury) {
  const auto out = roles({copy("Herald", "1921-05-01"), copy("Gazette", "2021-05-01")});
  EXPECT_EQ(out[0].role, Role::unknown);
  EXPECT_EQ(out[1].role, Role::unknown);
}

TEST(FamilyRoles, AreCopiesOfTheAgencysOwnText) {
  const auto out = roles({copy("Gazette", "2021-05-02"), copy("TASS", "2021-05-01"),
                          marked(copy("Herald", "2021-05-03"), "TASS")});
  EXPECT_EQ(out[1].role, Role::source);
  EXPECT_EQ(out[0].role, Role::copy);  // says nothing, came later
  EXPECT_EQ(out[2].role, Role::copy);
  EXPECT_EQ(out[2].source, 1u);
  EXPECT_EQ(out[2].evidence.front(), "dateline: Ferries sail");
}

TEST(FamilyRoles, ShowWhatPointsTheOtherWay) {
  const auto out = roles({copy("TASS", "2021-05-03"), marked(copy("Herald", "2021-05-01"), "TASS"),
                          copy("Gazette", "2021-05-02")});
  EXPECT_EQ(out[0].role, Role::source);
  EXPECT_EQ(out[1].conflicts, (Lines{"date: 2021-05-01 before 2021-05-03"}));
  EXPECT_EQ(out[2].role, Role::copy);
  EXPECT_EQ(out[2].conflicts, (Lines{"date: 2021-05-02 before 2021-05-03"}));
  EXPECT_TRUE(out[2].evidence.empty());
}

TEST(FamilyRoles, AreByOriginWhereAnotherTextHasTheMark) {
  const auto out = roles({marked(copy("Herald", "2021-05-02"), "TASS"),
                          copy("Gazette", "2021-05-03"), copy("Courier", "2021-05-01")});
  EXPECT_EQ(out[1].role, Role::by_origin);
  EXPECT_EQ(out[1].agency, "TASS");
  EXPECT_EQ(out[1].evidence, (Lines{"dateline: Ferries sail (in Herald)"}));
  EXPECT_TRUE(out[1].conflicts.empty());
  EXPECT_EQ(out[2].role, Role::by_origin);
  EXPECT_EQ(out[2].conflicts, (Lines{"date: 2021-05-01 before 2021-05-02"}));
}

TEST(FamilyRoles, AreWhatAPersonDecides) {
  const std::vector<Document> texts = {copy("Herald", "2021-05-01"), copy("Gazette", "2021-05-02")};
  const auto turned = roles(texts, {{.article = 0, .source = 1}});
  EXPECT_EQ(turned[0].role, Role::copy);
  EXPECT_EQ(turned[0].source, 1u);
  EXPECT_TRUE(turned[0].decided);
  EXPECT_TRUE(turned[0].evidence.empty());
  EXPECT_EQ(turned[1].role, Role::source);
  EXPECT_TRUE(turned[1].decided);
  const auto own = roles({marked(copy("Herald", ""), "TASS")}, {{.article = 0}});
  EXPECT_EQ(own[0].role, Role::alone);
  EXPECT_EQ(own[0].agency, "Herald");
}

TEST(FamilyRoles, HaveNames) {
  EXPECT_EQ(name(Role::alone), "alone");
  EXPECT_EQ(name(Role::by_origin), "copy by origin");
  EXPECT_EQ(name(Role::unknown), "unknown");
}

TEST(FamilyRoles, OneDateThatIsACenturyTooLateSetsOnlyItsTextAside) {
  const auto found = roles(
      {copy("Gazette", "2021-05-01"), copy("Herald", "2021-05-02"), copy("Courier", "2121-05-01")});
  EXPECT_EQ(found[0].role, Role::source);
  EXPECT_EQ(found[1].role, Role::copy);
  EXPECT_EQ(found[2].role, Role::unknown);
  EXPECT_EQ(found[2].conflicts,
            (Lines{"date: 2021-05-01 and 2121-05-01 are too far apart to tell"}));
}

// It may be the first one, or a mistake.
TEST(FamilyRoles, OneDateThatIsACenturyTooEarlyLeavesTheFamilyUnknown) {
  const auto found = roles(
      {copy("Gazette", "2021-05-01"), copy("Herald", "2021-05-02"), copy("Courier", "1921-05-01")});
  for (const FamilyRole& one : found) {
    EXPECT_EQ(one.role, Role::unknown);
    EXPECT_EQ(one.conflicts, (Lines{"date: 1921-05-01 and 2021-05-01 are too far apart to tell"}));
  }
}

}  // namespace
}  // namespace slantwise

// The reprints of corpora/harbor against truth/reprints.csv.
#include <gtest/gtest.h>

#include <map>
#include <set>
#include <string>

#include "models/reprints.h"
#include "tests/apps/harbor_corpus.h"

namespace slantwise {
namespace {

using Role = FamilyRole::Role;

const Corpus& harbor() {
  static const Corpus corpus = test::read_harbor();
  return corpus;
}

const Reprints& found() {
  static const Reprints reprints = slantwise::reprints(harbor());
  return reprints;
}

std::uint32_t place(const std::string& id) {
  const auto& documents = harbor().documents;
  const auto at =
      std::ranges::find(documents, id, [](const Document& one) { return one.article.id; });
  EXPECT_NE(at, documents.end()) << id;
  return static_cast<std::uint32_t>(at - documents.begin());
}

bool fits(const std::string& truth, ReuseClass reuse) {
  const std::map<std::string, ReuseClass> classes = {{"copy", ReuseClass::copy},
                                                     {"version", ReuseClass::copy},
                                                     {"partly", ReuseClass::partly_copied},
                                                     {"shares", ReuseClass::shares_passages},
                                                     {"short", ReuseClass::too_short}};
  return classes.at(truth) == reuse;
}

TEST(HarborReprints, AreAllFoundWithTheirClasses) {
  std::set<std::pair<std::uint32_t, std::uint32_t>> planted;
  for (const test::Row& row : test::truth("truth/reprints.csv")) {
    const auto [a, b] = std::pair(place(row[0]), place(row[1]));
    planted.insert(std::minmax(a, b));
    const Reuse reuse =
        compare_reuse(shingle_sets(harbor().documents[a]), shingle_sets(harbor().documents[b]));
    EXPECT_TRUE(fits(row[2], reuse.reuse)) << row[0] << " " << row[2] << " " << reuse.c_nq;
  }
  std::set<std::pair<std::uint32_t, std::uint32_t>> paired;
  for (const ReusePair& pair : found().reuse.pairs) paired.emplace(pair.a, pair.b);
  EXPECT_EQ(paired, planted);
}

TEST(HarborReprints, AreFamiliesWhereMostIsCopiedOrTheMarkIsTheSame) {
  for (const test::Row& row : test::truth("truth/reprints.csv")) {
    const bool one = found().found.of[place(row[0])] == found().found.of[place(row[1])];
    // 40 and 89 have no date, so their mark is not enough.
    const bool undated = row[0].starts_with("40") || row[0].starts_with("89");
    const bool expected =
        row[2] == "copy" || row[2] == "version" || (row[2] == "partly" && !undated);
    EXPECT_EQ(one, expected) << row[0] << " " << row[1];
  }
}

TEST(HarborReprints, AreTheirProducers) {
  std::map<std::string, FamilyRole> roles;
  for (const ReprintFamily& family : found().families) {
    for (const ReprintMember& one : family.members) {
      roles[harbor().documents[one.document].article.id] = one.role;
    }
  }
  for (const ReprintMember& one : found().by_origin) {
    roles[harbor().documents[one.document].article.id] = one.role;
  }
  std::size_t copies = 0;
  for (const test::Row& row : test::truth("truth/origin.csv")) {
    const auto role = roles.find(row[0]);
    if (role == roles.end()) continue;
    EXPECT_EQ(role->second.agency, row[1]) << row[0];
    copies += role->second.role == Role::copy || role->second.role == Role::by_origin;
  }
  EXPECT_EQ(copies, 19u);
  // Dated a day before its source.
  EXPECT_EQ(roles["75_open_quay_crew.txt"].role, Role::copy);
  EXPECT_EQ(roles["75_open_quay_crew.txt"].conflicts,
            (std::vector<std::string>{"date: 2023-08-21 before 2023-08-22"}));
}

}  // namespace
}  // namespace slantwise

// The names that the bundled corpus plants for the Front's people, as naming sets find them.
#include <gtest/gtest.h>

#include <algorithm>
#include <map>

#include "core/resources.h"
#include "models/families.h"
#include "models/lexicon.h"
#include "models/naming.h"
#include "tests/apps/harbor_corpus.h"

namespace slantwise {
namespace {

using test::harbor;

const std::vector<std::string> kOutlets = {"Aster Courier", "KELPRESS", "Northline", "Open Quay",
                                           "Strait Today"};

struct Named {
  std::vector<Lexicon> lexicons;
  const NamingSet* set = nullptr;
  NamingDetail detail;
};

std::vector<std::size_t> outlet_of() {
  std::vector<std::size_t> out;
  for (const Document& document : harbor().documents) {
    out.push_back(static_cast<std::size_t>(std::ranges::find(kOutlets, document.article.outlet) -
                                           kOutlets.begin()));
  }
  return out;
}

// What the set upland-front finds.
const Named& named() {
  static const Named all = [] {
    Named out;
    out.lexicons.push_back(
        parse_lexicon(resources::get("corpora/lexicons/conflict.yaml"), "conflict.yaml"));
    const LexiconHits found = find_lexicons(harbor(), out.lexicons);
    const auto front = std::ranges::find_if(
        found.sets, [](const SetHits& one) { return one.set->id == "upland-front"; });
    out.set = front->set;
    const std::vector<std::size_t> outlets = outlet_of();
    const Families families = slantwise::families(harbor().documents);
    out.detail = naming_detail({harbor(), families, outlets, kOutlets.size()},
                               name_uses(harbor(), *front), front->set->labels.size());
    return out;
  }();
  return all;
}

// Hits by label of an outlet in a voice.
std::map<std::string, double> labels(const std::string& outlet, NameScope scope) {
  std::map<std::string, double> out;
  for (const NameShare& share : named().detail.shares) {
    if (share.scope != scope || kOutlets[share.outlet] != outlet) continue;
    out[named().set->labels[share.label].id] += share.hits;
  }
  return out;
}

TEST(HarborNaming, FindsTheNameThatEachOutletChose) {
  const std::pair<const char*, const char*> kChosen[] = {{"Aster Courier", "fighters"},
                                                         {"KELPRESS", "terrorists"},
                                                         {"Northline", "rebels"},
                                                         {"Strait Today", "militants"}};
  for (const auto& [outlet, label] : kChosen) {
    std::map<std::string, double> found = labels(outlet, NameScope::narration);
    double all = 0;
    for (const auto& [id, hits] : found) all += hits;
    EXPECT_GE(all, 5) << outlet;
    EXPECT_GE(found[label], .75 * all) << outlet;
  }
}

// README: every outlet's officials say "terrorists", inside quotation marks.
TEST(HarborNaming, LeavesTheOfficialsWordToTheQuotations) {
  for (const char* outlet : {"Northline", "Strait Today"}) {
    EXPECT_EQ(labels(outlet, NameScope::narration)["terrorists"], 0) << outlet;
  }
  EXPECT_GE(labels("Northline", NameScope::quote)["terrorists"], 1);
}

TEST(HarborNaming, TellsTheOutletsApartByTheirOwnWords) {
  const auto own = std::ranges::find(named().detail.tests, NameScope::narration, &NameTest::scope);
  ASSERT_NE(own, named().detail.tests.end());
  EXPECT_EQ(own->outlets.size(), kOutlets.size());
  EXPECT_LE(own->p, .01);
}

}  // namespace
}  // namespace slantwise

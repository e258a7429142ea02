#include "models/agency_table.h"

#include <map>
#include <tuple>

#include "models/families.h"

namespace slantwise {
namespace {

struct Tally {
  AgencyRow row;
  std::array<Sums, kDoers> sums;  // by Doer
};
using Tallies = std::map<std::tuple<std::string, Voice>, Tally>;

// One article's clauses of one voice.
void add(std::uint32_t document, const std::vector<HarmClause>& clauses, Tally& tally) {
  std::array<double, kDoers> doers{};
  double with_verb = 0;
  for (const HarmClause& clause : clauses) {
    ++tally.row.clauses[static_cast<std::size_t>(clause.kind)];
    tally.row.uses.push_back({document, clause});
    if (clause.kind == HarmKind::no_verb) continue;
    const auto doer = static_cast<std::size_t>(doer_of(clause));
    ++tally.row.parties[doer][static_cast<std::size_t>(clause.victim_is)];
    ++doers[doer];
    ++with_verb;
  }
  tally.row.articles += !clauses.empty();
  for (std::size_t i = 0; i < doers.size(); ++i) tally.sums[i].add(doers[i], with_verb);
}

void add_document(const Document& document, std::uint32_t index,
                  const std::vector<HarmClause>& clauses, Tallies& tallies) {
  std::map<Voice, std::vector<HarmClause>> by_voice;
  for (const HarmClause& clause : clauses) {
    const Voice voice = document.tokens.voice[clause.verb.begin];
    if (document.tokens.confidence[clause.verb.begin] == Confidence::low) {
      ++tallies[{document.article.outlet, voice}].row.unclear;
    } else {
      by_voice[voice].push_back(clause);
    }
  }
  for (const auto& [voice, of_voice] : by_voice) {
    add(index, of_voice, tallies[{document.article.outlet, voice}]);
  }
}

}  // namespace

std::string_view name(Doer doer) {
  constexpr std::array<std::string_view, kDoers> kNames = {"named", "unnamed", "thing", "absent"};
  return kNames[static_cast<std::size_t>(doer)];
}

// A doer that is said, but in words that are not found, is one without a name.
Doer doer_of(const HarmClause& clause) {
  if (clause.kind == HarmKind::passive || clause.kind == HarmKind::no_verb) return Doer::absent;
  if (clause.kind == HarmKind::active_thing) return Doer::thing;
  return clause.doer_is == Party::named ? Doer::named : Doer::unnamed;
}

std::uint64_t AgencyRow::with_verb() const {
  std::uint64_t sum = 0;
  for (const std::uint64_t count : clauses) sum += count;
  return sum - clauses[static_cast<std::size_t>(HarmKind::no_verb)];
}

std::vector<AgencyRow> agency_rows(const Corpus& corpus, const Agency& agency,
                                   const ForEach& for_each) {
  return agency_rows(corpus, families(corpus.documents, for_each), agency, for_each);
}

std::vector<AgencyRow> agency_rows(const Corpus& corpus, const Families& family,
                                   const Agency& agency, const ForEach& for_each) {
  std::vector<std::vector<HarmClause>> found(corpus.documents.size());
  for_each(found.size(), [&](std::size_t i) {
    if (family.representative[i]) found[i] = agency.find(corpus.documents[i]);
  });
  Tallies tallies;
  for (std::uint32_t i = 0; i < found.size(); ++i) {
    add_document(corpus.documents[i], i, found[i], tallies);
  }
  std::vector<AgencyRow> rows;
  for (auto& [key, tally] : tallies) {
    tally.row.outlet = std::get<0>(key);
    tally.row.voice = std::get<1>(key);
    for (std::size_t i = 0; i < tally.sums.size(); ++i) {
      tally.row.doers[i] = estimate_share(tally.sums[i]);
    }
    tally.row.without_doer = tally.row.doers[static_cast<std::size_t>(Doer::absent)];
    rows.push_back(std::move(tally.row));
  }
  return rows;
}

}  // namespace slantwise

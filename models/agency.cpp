#include "models/agency.h"

#include <array>

#include "models/agency_clause.h"
#include "models/lexicon_hits.h"

namespace slantwise {
namespace {

std::uint8_t mark_of(const LexiconTerm& term) {
  const std::vector<std::string> path = category_path(term.category);
  if (path.front() == "harm") return harm::kVerb;
  if (path.front() == "needs a weapon") return harm::kVerb | harm::kNeedsWeapon;
  if (path.back() == "weapons") return harm::kWeapon;
  if (path.back() == "things as doers") return harm::kThing;
  if (path.back() == "figurative") return harm::kFigurative;
  if (path.back() == "without a verb of doing") return harm::kNoVerb;
  return 0;
}

}  // namespace

std::string_view name(HarmKind kind) {
  constexpr std::array<std::string_view, kHarmKinds> kNames = {"passive", "passive-by", "active",
                                                               "active-thing", "no-verb"};
  return kNames[static_cast<std::size_t>(kind)];
}

std::string_view name(Party party) {
  constexpr std::array<std::string_view, kParties> kNames = {"named", "unnamed", "absent"};
  return kNames[static_cast<std::size_t>(party)];
}

std::vector<Pattern> Agency::patterns_of(const Lexicon& lexicon) {
  std::vector<Pattern> patterns;
  for (const LexiconTerm& term : lexicon.terms) {
    const auto key = static_cast<std::uint32_t>(marks_.size());
    marks_.push_back(mark_of(term));
    add_patterns(term, key, key, patterns);
  }
  return patterns;
}

Agency::Agency(const Vocabulary& vocabulary, const Lexicon& lexicon)
    : vocabulary_(&vocabulary), patterns_(vocabulary, patterns_of(lexicon)) {}

std::vector<HarmClause> Agency::find(const Document& document) const {
  std::vector<HarmClause> clauses;
  if (!document.language.code.empty() && document.language.code != "en") return clauses;
  std::vector<std::uint8_t> marks(document.tokens.size());
  const std::vector<Hit> hits = patterns_.find(document);
  for (const Hit& hit : hits) {
    for (std::uint32_t i = hit.tokens.begin; i < hit.tokens.end; ++i)
      marks[i] |= marks_[hit.pattern];
  }
  const AgencyClause clause(document, *vocabulary_, marks);
  for (const Hit& hit : hits) {
    HarmClause found{HarmKind::no_verb, hit.tokens, {}, hit.pattern};
    const std::uint8_t mark = marks_[hit.pattern];
    const bool verb =
        (mark & harm::kVerb) != 0 && clause.read(hit.tokens.begin, found.kind, found.doer);
    if (verb) clause.add_parties(found);
    if (verb || (mark & harm::kNoVerb) != 0) clauses.push_back(found);
  }
  return clauses;
}

}  // namespace slantwise

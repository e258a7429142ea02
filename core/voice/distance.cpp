#include "core/voice/distance.h"

#include <algorithm>
#include <optional>
#include <stdexcept>

#include <yaml-cpp/yaml.h>

namespace slantwise {
namespace {

constexpr unsigned kMarks = 0xFFu & ~unsigned{gap::kSpace};

std::vector<std::string> strings(const YAML::Node& node) {
  std::vector<std::string> result;
  for (const YAML::Node& item : node) result.push_back(item.as<std::string>());
  return result;
}

bool among(const std::vector<std::string>& list, std::string_view word) {
  return std::ranges::find(list, word) != list.end();
}

// Only a space, and perhaps a mark of quotation, stands before `at`.
bool close_by(const Clause& clause, std::uint32_t at) { return !clause.gap_before(at, kMarks); }

// A word that can be described: no grammar, no reporting verb, no past form.
bool noun_like(const Clause& clause, std::uint32_t at) {
  constexpr WordTraits kNever = trait::kSubject | trait::kDeterminer | trait::kBe |
                                trait::kAuxiliary | trait::kPreposition | trait::kAdverb |
                                trait::kThat | trait::kConjunction | trait::kSubordinator |
                                trait::kRelative | trait::kTo | trait::kObjectPronoun;
  if (at >= clause.end() || clause.quoted(at) || clause.is(at, kNever)) return false;
  return !clause.may_cue(at) || clause.is(at, trait::kTitle);
}

// "alleged" is a verb in "Roe alleged fraud" and "was alleged to": it needs a noun after it and no
// subject before it.
bool describes(const Clause& clause, std::uint32_t at, std::uint32_t end) {
  const bool noun = end < clause.end() && close_by(clause, end) &&
                    (clause.quoted(end) || noun_like(clause, end) || clause.may_cue(end) ||
                     clause.is(end, trait::kAdverb));
  constexpr WordTraits kVerb = trait::kSubject | trait::kBe | trait::kAuxiliary | trait::kRelative;
  if (!noun || (at > clause.begin() && clause.is(at - 1, kVerb))) return false;
  if (at == clause.begin() || clause[at].capital || !close_by(clause, at)) return true;
  return !clause[at - 1].capital || clause.is(at - 1, trait::kDeterminer | trait::kPreposition);
}

// Where the listed word of distance that begins at `at` ends; nothing if none does.
std::optional<std::uint32_t> distance_word(const Clause& clause, std::uint32_t at,
                                           const DistanceRules& rules) {
  if (!clause.is(at, trait::kDistance) || clause.quoted(at)) return std::nullopt;
  const auto word = std::string(clause[at].word);
  std::uint32_t end = at + 1;
  bool found = among(rules.words, word);
  const bool hyphen = end < clause.end() && !clause.gap_before(end, 0xFF) && !clause.quoted(end);
  if (!found && hyphen) {
    found = among(rules.words, word + "-" + std::string(clause[end].word));
    ++end;
  }
  if (!found) return std::nullopt;
  if (word.ends_with("ly") || end - at > 1 || word.find('-') != word.npos) return end;
  return describes(clause, at, end) ? std::optional(end) : std::nullopt;
}

}  // namespace

DistanceRules parse_distance_rules(std::string_view yaml) try {
  const YAML::Node root = YAML::Load(std::string(yaml));
  return {strings(root["words"]), strings(root["mentions"])};
} catch (const YAML::Exception& error) {
  throw std::logic_error(std::string("distance rules: ") + error.what());
}

bool mentions(const Clause& clause, const ShortQuote& quote, const DistanceRules& rules) {
  if (quote.at.begin <= clause.begin() || !close_by(clause, quote.at.begin)) return false;
  const std::uint32_t last = quote.at.begin - 1;
  if (among(rules.mentions, clause[last].word)) return true;
  if (last > clause.begin() && among(rules.mentions, std::string(clause[last - 1].word) + " " +
                                                         std::string(clause[last].word))) {
    return true;
  }
  // Jane “Jay” Roe
  const bool name = clause[last].capital && last > clause.begin() && quote.at.size() <= 2;
  return name && clause[quote.at.begin].capital && quote.at.end < clause.end() &&
         close_by(clause, quote.at.end) && clause[quote.at.end].capital;
}

bool modifies_noun(const Clause& clause, const ShortQuote& quote) {
  const std::uint32_t next = quote.at.end;
  if (!noun_like(clause, next) || !close_by(clause, next)) return false;
  if (quote.inside.find_first_of(".!?,;:") != std::string_view::npos) return false;
  if (quote.at.begin == clause.begin()) return true;
  const std::uint32_t last = quote.at.begin - 1;
  return close_by(clause, quote.at.begin) &&
         !clause.is(last, trait::kBe | trait::kAuxiliary | trait::kTo | trait::kSubject);
}

bool reads_like_speech(const Clause& clause, const ShortQuote& quote) {
  constexpr WordTraits kClause = trait::kSubject | trait::kBe | trait::kAuxiliary;
  for (std::uint32_t i = quote.at.begin; i < quote.at.end; ++i) {
    if (clause.is(i, kClause)) return true;
  }
  if (quote.inside.find_first_of("!?") != std::string_view::npos) return true;
  if (quote.at.begin == clause.begin()) return false;
  if (clause.gap_before(quote.at.begin, gap::kColon)) return true;
  constexpr WordTraits kPredicate = trait::kBe | trait::kAuxiliary | trait::kTo;
  return clause.is(quote.at.begin - 1, kPredicate);
}

std::vector<Span> distance_words(const Clause& clause, const DistanceRules& rules) {
  std::vector<Span> found;
  for (std::uint32_t at = clause.begin(); at < clause.end(); ++at) {
    const auto end = distance_word(clause, at, rules);
    if (!end) continue;
    found.push_back({at, *end});
    at = *end - 1;
  }
  return found;
}

void name_owners(Document& document) {
  std::ranges::stable_sort(document.scare_quotes, {},
                           [](const ScareQuote& one) { return one.content.begin; });
  for (ScareQuote& one : document.scare_quotes) {
    for (std::size_t i = 0; i < document.attributions.size(); ++i) {
      const Attribution& attribution = document.attributions[i];
      const bool within = attribution.content.contains(one.content.begin);
      if (within && attribution.kind != Attribution::Kind::direct) one.owner = static_cast<int>(i);
    }
  }
}

}  // namespace slantwise

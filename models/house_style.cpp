#include "models/house_style.h"

#include <algorithm>
#include <array>
#include <numeric>
#include <optional>

#include "models/families.h"
#include "models/lexicon_hits.h"

namespace slantwise {
namespace {

constexpr std::uint64_t kLeastUses = 3;
constexpr std::uint64_t kOfFive = 4;  // a choice: four times in five or more

// Short forms that are everyday words when they are not in capitals.
constexpr std::array<std::string_view, 11> kEveryday = {"us",  "un", "mo",  "gen", "col", "rep",
                                                        "rev", "ms", "dec", "lt",  "uk"};

std::optional<std::size_t> choice(const std::vector<std::uint64_t>& uses) {
  const std::uint64_t sum = std::accumulate(uses.begin(), uses.end(), std::uint64_t{0});
  if (sum < kLeastUses) return std::nullopt;
  for (std::size_t i = 0; i < uses.size(); ++i) {
    if (5 * uses[i] >= kOfFive * sum) return i;
  }
  return std::nullopt;
}

bool choices_differ(const StyleRow& row) {
  std::optional<std::size_t> first;
  for (const auto& [outlet, uses] : row.outlets) {
    const auto taken = choice(uses);
    if (!taken) continue;
    if (first && *first != *taken) return true;
    first = taken;
  }
  return false;
}

StyleRow row_of(const SetHits& hits, const Corpus& corpus, const Families& family) {
  StyleRow row{hits.set->id, hits.set->referent, {}, {}, false, hits.set->labels.size() == 1};
  for (const LexiconTerm& label : hits.set->labels) row.labels.push_back(label.label);
  for (std::size_t d = 0; d < hits.labels.size(); ++d) {
    if (!family.representative[d]) continue;
    for (const Hit& hit : hits.labels[d]) {
      auto& uses = row.outlets[corpus.documents[d].article.outlet];
      uses.resize(row.labels.size());
      ++uses[hit.pattern];
    }
  }
  row.differs = choices_differ(row);
  return row;
}

}  // namespace

std::vector<StyleRow> house_styles(const Corpus& corpus, const Lexicon& lexicon,
                                   const ForEach& for_each) {
  return house_styles(corpus, families(corpus.documents, for_each), lexicon, for_each);
}

std::vector<StyleRow> house_styles(const Corpus& corpus, const Families& family,
                                   const Lexicon& lexicon, const ForEach& for_each) {
  const LexiconHits found = find_lexicons(corpus, {&lexicon, 1}, for_each);
  std::vector<StyleRow> rows;
  for (const SetHits& hits : found.sets) {
    StyleRow row = row_of(hits, corpus, family);
    if (!row.outlets.empty()) rows.push_back(std::move(row));
  }
  return rows;
}

std::vector<bool> style_words(const Vocabulary& vocabulary, const Lexicon& lexicon,
                              const std::vector<StyleRow>& rows) {
  std::vector<Pattern> patterns;
  for (const NamingSet& set : lexicon.sets) {
    const auto row = std::ranges::find(rows, set.id, &StyleRow::set);
    if (row == rows.end() || !(row->differs || row->single)) continue;
    for (const LexiconTerm& label : set.labels) {
      // "Michigan" and "senator" tell of a subject; only "Mich." and "Sen." are mere style.
      if (label.id != "long") add_patterns(label, 0, 0, patterns);
    }
  }
  std::erase_if(patterns, [](const Pattern& one) { return one.role == Pattern::Role::excludes; });
  std::vector<bool> words(vocabulary.size());
  for (const Pattern& one : patterns) {
    std::string_view text = one.text;
    if (text.starts_with(kCasePrefix)) text.remove_prefix(kCasePrefix.size());
    const std::vector<std::string> parts = pattern_words(text);
    if (parts.size() != 1 || std::ranges::count(kEveryday, parts.front()) > 0) continue;
    const std::string& word = parts.front();
    if (!word.ends_with('*')) {
      const TermId term = vocabulary.find(word);
      if (term != kNoTerm) words[static_cast<std::size_t>(term)] = true;
      continue;
    }
    const std::string_view stem = std::string_view(word).substr(0, word.size() - 1);
    for (std::size_t i = 0; i < vocabulary.size(); ++i) {
      if (vocabulary.term(TermId{static_cast<std::uint32_t>(i)}).starts_with(stem)) words[i] = true;
    }
  }
  return words;
}

}  // namespace slantwise

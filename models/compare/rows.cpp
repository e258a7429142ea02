// What each text (or outlet) talks about, and whom it lets speak: descriptions, not comparisons.
#include <algorithm>
#include <map>
#include <memory>

#include "core/text/stop_words.h"
#include "models/compare/parts.h"
#include "models/function_words.h"
#include "models/vectorizer.h"
#include "models/voice_shares.h"

namespace slantwise::compare_parts {
namespace {

bool has_letter(std::string_view word) {
  return std::ranges::any_of(
      word, [](char c) { return (c >= 'a' && c <= 'z') || static_cast<unsigned char>(c) >= 0x80; });
}

// The stop lists of the languages of each row's articles; English has its own list.
using StopLists = std::vector<std::vector<const StopWords*>>;

StopLists stop_lists(const Context& context, std::size_t rows,
                     std::map<std::string, std::unique_ptr<StopWords>>& lists) {
  StopLists of(rows);
  for (std::size_t i = 0; i < context.corpus.documents.size(); ++i) {
    const std::string& code = context.corpus.documents[i].language.code;
    if (code.empty() || code == "en") continue;
    const auto [list, added] = lists.try_emplace(code);
    if (added) list->second = stop_words(code);
    auto& row = of[context.by_article ? i : context.outlet_of[i]];
    const bool there = std::ranges::find(row, list->second.get()) != row.end();
    if (list->second && !there) row.push_back(list->second.get());
  }
  return of;
}

// The first `most` that are no house style, and what is between them.
void keep_first(std::size_t most, std::vector<TypicalWord>& words) {
  std::size_t kept = 0, at = 0;
  while (at < words.size() && kept < most) kept += words[at++].style.empty();
  words.resize(at);
}

struct Weighed {
  const FeatureMatrix& counts;
  FeatureMatrix weights;
};

void add_typical(const Context& context, const Weighed& words_of,
                 const std::optional<StyleFilter>& style, std::vector<RowDetail>& rows) {
  const auto& [counts, weights] = words_of;
  std::map<std::string, std::unique_ptr<StopWords>> lists;
  const StopLists stops = stop_lists(context, rows.size(), lists);
  for (int r = 0; r < weights.outerSize(); ++r) {
    const auto& stopped = stops[static_cast<std::size_t>(r)];
    std::vector<TypicalWord> words;
    for (FeatureMatrix::InnerIterator cell(weights, r); cell; ++cell) {
      const std::string_view word =
          context.corpus.vocabulary.term(TermId{static_cast<std::uint32_t>(cell.col())});
      const double uses = counts.coeff(r, cell.col());
      if (uses < 2 || cell.value() <= 0 || !has_letter(word)) continue;
      const auto holds = [&](const StopWords* list) { return list->contains(std::string(word)); };
      if (is_function_word(word) || std::ranges::any_of(stopped, holds)) continue;
      const TermId term{static_cast<std::uint32_t>(cell.col())};
      words.push_back({std::string(word), cell.value(), static_cast<std::uint64_t>(uses),
                       std::string(style ? name(style->of(term)) : "")});
    }
    std::ranges::sort(words, [](const TypicalWord& a, const TypicalWord& b) {
      return a.weight != b.weight ? a.weight > b.weight : a.word < b.word;
    });
    const std::size_t kept = context.options.typical_words * (context.by_article ? 3 : 2) / 3;
    keep_first(kept, words);
    rows[static_cast<std::size_t>(r)].typical = std::move(words);
  }
}

// Shares of the outlets with their intervals.
void add_shares(const Context& context, Comparison& out) {
  const auto& documents = context.corpus.documents;
  std::vector<std::vector<const Document*>> of(context.outlets.size());
  for (std::size_t d = 0; d < documents.size(); ++d) {
    if (context.families.representative[d]) of[context.outlet_of[d]].push_back(&documents[d]);
  }
  context.for_each(of.size(), [&](std::size_t outlet) {
    const OutletShares shares = outlet_shares(of[outlet]);
    out.outlets[outlet].voice = shares.voice;
    out.outlets[outlet].unclear = shares.unclear;
    if (context.by_article) return;
    for (CategoryRow& row : out.rows[outlet].categories) {
      const auto share = shares.source.find(row.category);
      if (share != shares.source.end()) row.share = share->second;
    }
  });
}

}  // namespace

void add_rows(const Context& context, const std::optional<StyleFilter>& style, Comparison& out) {
  const auto& documents = context.corpus.documents;
  const CompareOptions& options = context.options;
  std::vector<std::size_t> row_of(documents.size());
  for (std::size_t d = 0; d < documents.size(); ++d) row_of[d] = context.row_of(d);
  for (std::uint32_t r = 0; r < context.rows(); ++r) {
    const std::string& label = context.by_article ? out.articles[r].title : out.outlets[r].name;
    out.rows.push_back({label, r, {}, {}, 0});
  }
  const Counts words =
      count(documents, context.corpus.vocabulary.size(), Scope::all, context.for_each);
  const FeatureMatrix counts = sum_rows(words.matrix, row_of, context.rows());
  // quanteda's variant: a word of every text weighs nothing. With few texts that spares too many
  // function words, so those are left out by a list.
  add_typical(context, {counts, weigh(counts, Weight::tfidf_quanteda)}, style, out.rows);
  std::vector<Sources> sources(context.rows());
  std::vector<Distancing> distancing(context.rows());
  for (std::size_t d = 0; d < documents.size(); ++d) {
    sources[row_of[d]].add(documents[d]);
    distancing[row_of[d]].add(documents[d]);
  }
  for (std::size_t r = 0; r < sources.size(); ++r) {
    std::vector<SpeakerRow>& shown = out.rows[r].speakers = sources[r].speakers();
    out.rows[r].speakers_found = shown.size();
    if (!context.by_article && shown.size() > options.speakers) shown.resize(options.speakers);
    out.rows[r].categories = sources[r].categories();
    out.rows[r].verbs = sources[r].verbs();
    out.rows[r].distancing = distancing[r].rows();
  }
  add_shares(context, out);
}

}  // namespace slantwise::compare_parts

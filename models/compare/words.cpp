// Every word of an outlet against the mean of the other outlets, voice by voice (methods 1.4, 1.5,
// 1.8): those that differ most clearly.
#include <algorithm>
#include <memory>
#include <set>

#include "core/text/stop_words.h"
#include "models/compare/word_search.h"
#include "models/estimate/notable.h"
#include "models/estimate/order_key.h"
#include "models/style_events.h"

namespace slantwise::compare_parts {
namespace {

constexpr std::size_t kManyOutlets = 12;      // above: few words of each
constexpr std::size_t kFewWords = 3;          // then
constexpr std::size_t kManyArticles = 2'000;  // above: own words alone
constexpr std::size_t kStyleWords = 12;       // of each outlet
constexpr std::size_t kFill = 8;              // so many are shown though they were not found

// Why a column is house style; English has its own list of function words.
std::vector<StyleReason> reasons(const Context& context, const StyleFilter& filter) {
  std::set<std::string> codes;
  for (const Document& document : context.corpus.documents) codes.insert(document.language.code);
  std::vector<std::unique_ptr<StopWords>> lists;
  for (const std::string& code : codes) {
    if (code.empty() || code == "en") continue;
    if (auto list = stop_words(code)) lists.push_back(std::move(list));
  }
  const Vocabulary& words = context.corpus.vocabulary;
  std::vector<StyleReason> out(words.size());
  for (std::uint32_t i = 0; i < out.size(); ++i) {
    out[i] = filter.of(TermId{i});
    if (out[i] != StyleReason::none || lists.empty()) continue;
    const std::string word(words.term(TermId{i}));
    if (std::ranges::any_of(lists, [&](const auto& list) { return list->contains(word); })) {
      out[i] = StyleReason::function_word;
    }
  }
  return out;
}

void mark_events(const Context& context, const CountedVoice& voice, const Comparison& out,
                 std::vector<StyleReason>& style) {
  if (out.compared.size() != 2) return;
  const std::vector<bool> most = favors_in_most_events(
      context.corpus, voice.counts, context.families, compared_groups(context, out));
  for (std::size_t word = 0; word < most.size(); ++word) {
    if (most[word] && style[word] == StyleReason::none) style[word] = StyleReason::most_events;
  }
}

// One outlet's table on its way.
class Table {
 public:
  Table(const Context& context, const CountedVoice& voice, const WordSearch& found,
        const std::vector<StyleReason>& style)
      : context_(context), voice_(voice), found_(found), style_(style) {}

  OutletWords of(std::size_t outlet, std::size_t most) const {
    OutletWords out;
    std::vector<Row> rows, apart;
    for (std::size_t i = 0; i < found_.words.size(); ++i) {
      Row row = read(outlet, i);
      const bool differs = row.word.q <= 0.05;
      if (row.key <= 0 && !differs) continue;
      const bool own = style_[found_.words[i]] == StyleReason::none;
      out.found += own && differs;
      (own ? rows : apart).push_back(std::move(row));
    }
    out.words = first(std::move(rows), most);
    out.style = first(std::move(apart), kStyleWords);
    add_texts(outlet, out);
    return out;
  }

 private:
  struct Row {
    DistinctiveWord word;
    double key = 0;
    std::size_t at = 0, outlet = 0;
  };

  void add_texts(std::size_t outlet, OutletWords& out) const {
    double fewest = std::numeric_limits<double>::infinity();
    for (std::size_t g = 0; g < voice_.scopes.size(); ++g) {
      const double texts = voice_.scopes[g].k;
      (g == outlet ? out.texts_a : out.texts_b) += static_cast<std::size_t>(texts);
      if (g != outlet) fewest = std::min(fewest, texts);
    }
    out.fewest_b = static_cast<std::size_t>(fewest);
  }

  Row read(std::size_t outlet, std::size_t at) const {
    const std::size_t column = found_.words[at];
    std::vector<Side> others = voice_.sides(column);
    const Side a = others[outlet];
    others.erase(others.begin() + static_cast<std::ptrdiff_t>(outlet));
    Row row{{}, 0, at, outlet};
    DistinctiveWord& word = row.word;
    word.word = context_.corpus.vocabulary.term(TermId{static_cast<std::uint32_t>(column)});
    word.texts_a = static_cast<std::size_t>(a.term.df);
    word.count_a = static_cast<std::uint64_t>(a.term.y);
    word.rate_a = 1000 * a.rate();
    double known = 0;
    for (const Side& other : others) {
      word.texts_b += static_cast<std::size_t>(other.term.df);
      word.count_b += static_cast<std::uint64_t>(other.term.y);
      word.rate_b += 1000 * other.rate();
      known += other.n > 0;
    }
    word.rate_b /= std::max(1.0, known);
    word.ratio = rate_ratio_to_mean(a, others);
    row.key = order_key(a, others, word.ratio);
    const GroupTest& test = found_.tests.of[outlet][at];
    word.z = test.z;
    word.p = test.pooled;
    word.q = found_.q[outlet][at];
    word.style = name(style_[column]);
    return row;
  }

  // influence() wants the outlet as group 0.
  void badge(Row& row) const {
    const Exchange& units = voice_.units;
    std::vector<std::uint32_t> group = units.layout.group;
    const auto own = static_cast<std::uint32_t>(row.outlet);
    for (std::uint32_t& place : group) place = place == own ? 0 : place < own ? place + 1 : place;
    const std::size_t groups = voice_.scopes.size(), column = found_.words[row.at];
    const std::vector<Side> sides =
        sides_of(units.counts, group, column, scopes_of(units.counts, group, groups));
    if (!is_notable(row.word.ratio, sides, row.word.q)) return;
    const Influence one =
        influence(units.counts, group, groups, column, {row.word.z, found_.critical_z[row.outlet]});
    row.word.notable = one.one_article() ? std::string(caution(one)) : "yes";
  }

  // What was found goes before what was not; the order stays.
  static void keep_first(std::size_t most, std::vector<Row>& rows) {
    const auto found = [](const Row& row) { return row.word.q <= 0.05; };
    auto room = static_cast<std::size_t>(std::ranges::count_if(rows, found));
    room = std::min(most, std::max(room, kFill)) - std::min(most, room);
    std::size_t left = most;
    std::erase_if(rows, [&](const Row& row) {
      std::size_t& places = found(row) ? left : room;
      return places == 0 || places-- == 0;
    });
  }

  std::vector<DistinctiveWord> first(std::vector<Row> rows, std::size_t most) const {
    std::ranges::sort(rows, [](const Row& a, const Row& b) {
      if (a.key != b.key) return a.key > b.key;
      const std::size_t df_a = a.word.texts_a + a.word.texts_b;
      const std::size_t df_b = b.word.texts_a + b.word.texts_b;
      return df_a != df_b ? df_a > df_b : a.word.word < b.word.word;
    });
    keep_first(most, rows);
    std::vector<DistinctiveWord> words;
    for (Row& row : rows) {
      if (row.word.style.empty()) badge(row);
      words.push_back(std::move(row.word));
    }
    return words;
  }

  const Context& context_;
  const CountedVoice& voice_;
  const WordSearch& found_;
  const std::vector<StyleReason>& style_;
};

std::size_t fewest_texts(const std::vector<Side>& scopes) {
  std::size_t least = ~std::size_t{0};
  for (const Side& side : scopes) least = std::min(least, static_cast<std::size_t>(side.k));
  return least;
}

// Words that differ for one outlet or more.
std::size_t differing(const WordSearch& found) {
  std::size_t words = 0;
  for (std::size_t i = 0; i < found.words.size(); ++i) {
    words += std::ranges::any_of(found.q, [i](const auto& q) { return q[i] <= 0.05; });
  }
  return words;
}

void fill(const Context& context, const CountedVoice& counted, std::vector<StyleReason> style,
          const Comparison& out, VoiceWords& voice) {
  mark_events(context, counted, out, style);
  const WordSearch found = search_words(context, counted, style);
  PermutationTests how;
  how.exact = voice.exact = found.tests.exact;
  how.arrangements = voice.arrangements = found.tests.arrangements;
  voice.how = exchanged_messages(counted.units, how, context.options.seed);
  voice.least_texts = found.least_units;
  voice.tested = found.tested;
  voice.common = found.common;
  voice.differ = differing(found);
  voice.complete = found.complete;
  const std::size_t most = out.compared.size() > kManyOutlets
                               ? std::min(kFewWords, context.options.distinctive_words)
                               : context.options.distinctive_words;
  const Table table(context, counted, found, style);
  for (const std::size_t outlet : found.outlets) {
    voice.outlets.push_back(table.of(outlet, most));
    voice.outlets.back().outlet = out.compared[outlet];
  }
  voice.outlets_left = out.compared.size() == 2 ? 0 : out.compared.size() - voice.outlets.size();
}

}  // namespace

void add_words(const Context& context, const std::optional<StyleFilter>& filter, Comparison& out) {
  if (!filter || out.tier < Tier::contrast) return;
  const std::vector<StyleReason> style = reasons(context, *filter);
  const bool many = context.corpus.documents.size() > kManyArticles;
  for (const Scope scope : {Scope::narration, Scope::quote, Scope::all}) {
    if (many && scope != Scope::narration) continue;
    const CountedVoice counted = count_voice(context, out, scope);
    VoiceWords voice;
    voice.scope = scope;
    voice.fewest = fewest_texts(counted.scopes);
    voice.tier = tier(voice.fewest);
    if (voice.tier >= Tier::contrast) fill(context, counted, style, out, voice);
    out.words.voices.push_back(std::move(voice));
  }
  add_word_passages(context, out);
}

}  // namespace slantwise::compare_parts

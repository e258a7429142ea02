// Framing terms within the events that two outlets cover (methods 6.2): what comparison leads with.
#include <algorithm>
#include <cmath>
#include <optional>

#include <fmt/format.h>

#include "models/compare/parts.h"
#include "models/estimate/multiplicity.h"
#include "models/estimate/permutation.h"
#include "models/exchange.h"
#include "models/matched_ratios.h"

namespace slantwise::compare_parts {
namespace {

constexpr std::size_t kMostOutlets = 6;  // above, there are more pairs than anybody reads
constexpr std::size_t kFewestUnits = 5, kFew = 10;

struct Pair {
  std::uint32_t a = 0, b = 0;  // into Comparison::compared
};

std::string percent_of(double share) { return fmt::format("{:.0f}%", 100 * share); }

// "Both covered 7 events, which 30% of Gazette's and 41% of Herald's texts are about."
Message matched_share(const MatchedPair& pair) {
  if (pair.events == 0) return {"matched.none", {{"a", pair.a}, {"b", pair.b}}};
  return {"matched.share",
          {{"a", pair.a},
           {"b", pair.b},
           {"n", std::uint64_t{pair.events}},
           {"share_a", percent_of(pair.share_a)},
           {"share_b", percent_of(pair.share_b)}}};
}

// Nothing, or that the events are too few, or too much of an outlet is outside them.
std::optional<Message> what_follows(const MatchedPair& pair, const Matching& all) {
  if (pair.events == 0) return std::nullopt;
  if (pair.events < kFewestEvents) return Message{"matched.few"};
  return refusal_message(matching_refusal(all), all.events);
}

class Pairs {
 public:
  Pairs(const Context& context, const TermHits& found, const Counts& own, Comparison& out)
      : context_(context), found_(found), own_(own), out_(out) {}

  void add() {
    const auto n = static_cast<std::uint32_t>(out_.compared.size());
    for (std::uint32_t a = 0; a < n; ++a) {
      for (std::uint32_t b = a + 1; b < n; ++b) add({a, b});
    }
    adjust();
  }

 private:
  void add(const Pair& which) {
    std::vector<std::uint32_t> group = compared_groups(context_, out_);
    for (std::uint32_t& place : group) {
      place = place == which.a ? 0 : place == which.b ? 1 : kUnknown;
    }
    const WithinEvents within = exchange_within_events(
        {context_.corpus.documents, context_.families, own_, context_.event_of}, group);
    MatchedPair pair{out_.compared[which.a], out_.compared[which.b]};
    pair.events = within.all.events;
    pair.texts_a = texts(within, 0);
    pair.texts_b = texts(within, 1);
    pair.share_a = within.all.matched[0];
    pair.share_b = within.all.matched[1];
    pair.how = {matched_share(pair)};
    if (auto more = what_follows(pair, within.all)) pair.how.push_back(std::move(*more));
    if (pair.events >= kFewestEvents) fill(within, pair);
    out_.matched.push_back(std::move(pair));
  }

  static std::size_t texts(const WithinEvents& within, std::uint32_t group) {
    return static_cast<std::size_t>(std::ranges::count(within.units.layout.group, group));
  }

  void fill(const WithinEvents& within, MatchedPair& pair) {
    const bool tested = tier(std::min(pair.texts_a, pair.texts_b)) >= Tier::contrast;
    const MatchedRatios ratios(within);
    std::vector<std::size_t> words, rows;  // that are tested, and where they stand
    for (std::size_t term = 0; term < found_.terms.size(); ++term) {
      const auto uses = within.units.counts.of(term);
      if (uses.empty()) continue;
      pair.terms.push_back(row(ratios, term, tested));
      if (!tested || uses.size() < kFewestUnits) continue;
      words.push_back(term);
      rows.push_back(pair.terms.size() - 1);
    }
    if (!words.empty()) test(within, words, rows, pair);
  }

  MatchedContrast row(const MatchedRatios& ratios, std::size_t term, bool tested) const {
    MatchedContrast out{found_.terms[term]->label};
    const EventCounts sums = ratios.sums(term);
    out.count_a = sums.hits_a;
    out.count_b = sums.hits_b;
    out.row = static_cast<std::uint32_t>(term);
    out.rate_a = sums.words_a > 0 ? 1000 * sums.hits_a / sums.words_a : 0;
    out.rate_b = sums.words_b > 0 ? 1000 * sums.hits_b / sums.words_b : 0;
    out.ratio = ratios.of(term);
    if (!tested) out.ratio.low = out.ratio.high = std::numeric_limits<double>::quiet_NaN();
    return out;
  }

  void test(const WithinEvents& within, std::span<const std::size_t> words,
            std::span<const std::size_t> rows, MatchedPair& pair) {
    const PermutationTests tests = permutation_tests(
        select_words(within.units.counts, words),
        Shuffles(within.units.layout, {context_.options.seed}), kPair, {}, context_.for_each);
    for (std::size_t i = 0; i < rows.size(); ++i) {
      pair.terms[rows[i]].z = tests.words[i].z;
      pair.terms[rows[i]].p = tests.words[i].p;
    }
    pair.how.push_back({"matched.within"});
    const auto how = exchanged_messages(within.units, tests, context_.options.seed);
    pair.how.insert(pair.how.end(), how.begin(), how.end());
  }

  void adjust() {
    std::vector<MatchedContrast*> rows;
    std::vector<double> p;
    for (MatchedPair& pair : out_.matched) {
      for (MatchedContrast& one : pair.terms) {
        if (std::isnan(one.p)) continue;
        rows.push_back(&one);
        p.push_back(one.p);
      }
    }
    const std::vector<double> q = p.size() <= kFew ? holm(p) : benjamini_hochberg(p);
    for (std::size_t i = 0; i < q.size(); ++i) rows[i]->q = q[i];
  }

  const Context& context_;
  const TermHits& found_;
  const Counts& own_;
  Comparison& out_;
};

}  // namespace

void add_matched(const Context& context, const TermHits& found, const Counts& own,
                 Comparison& out) {
  if (out.compared.size() > kMostOutlets) {
    out.matched_left_out =
        "Outlets are compared within events for up to six outlets: name them with --outlets.";
    return;
  }
  Pairs(context, found, own, out).add();
}

}  // namespace slantwise::compare_parts

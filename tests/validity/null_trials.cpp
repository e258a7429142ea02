// V1 to V4 and the event-matched null.
#include <algorithm>
#include <cmath>
#include <numeric>

#include "models/estimate/blocks.h"
#include "models/estimate/discovery.h"
#include "models/estimate/multiplicity.h"
#include "models/estimate/score.h"
#include "models/estimate/token_test.h"
#include "tests/validity/trials.h"

namespace slantwise::validity {
namespace {

using Labeled = std::vector<std::pair<std::size_t, std::uint32_t>>;

std::size_t band_of(double df) { return df < 10 ? 0 : df < 20 ? 1 : df < 50 ? 2 : 3; }

ShuffleOptions shuffle_options(const Effort& effort, std::size_t split) {
  return {effort.seed + split, effort.shuffles};
}

Discovery test_words(const Split& split, Words words, const ShuffleOptions& shuffles) {
  if (words == Words::filtered) return discover(split.counts, split.layout, kPair, {shuffles});
  Discovery out;
  for (std::size_t word = 0; word < split.counts.words(); ++word) {
    if (split.counts.of(word).size() >= 5) out.words.push_back(word);
  }
  out.tests = permutation_tests(select_words(split.counts, out.words),
                                Shuffles(split.layout, shuffles), kPair);
  std::vector<double> p;
  for (const WordTest& word : out.tests.words) p.push_back(word.pooled);
  out.q = benjamini_hochberg(p);
  return out;
}

NullResult test_null(const Split& split, Words words, const ShuffleOptions& shuffles) {
  const Discovery found = test_words(split, words, shuffles);
  const std::vector<Side> scopes = scopes_of(split.counts, split.layout.group, 2);
  NullResult out;
  out.splits = 1;
  std::vector<double> token;
  for (std::size_t i = 0; i < found.words.size(); ++i) {
    const WordTest& word = found.tests.words[i];
    const auto sides = sides_of(split.counts, split.layout.group, found.words[i], scopes);
    const double closed = score(sides[0], sides[1]).p;
    const std::size_t band = band_of(word.df);
    out.own.add(word.p);
    out.pooled.add(word.pooled);
    out.closed.add(closed);
    out.pooled_in[band].add(word.pooled);
    out.closed_in[band].add(closed);
    token.push_back(token_p(sides[0], sides[1]));
    out.token.add(token.back());
  }
  out.any = found.found() > 0 ? 1 : 0;
  const std::vector<double> token_q = benjamini_hochberg(token);
  out.token_found =
      static_cast<double>(std::ranges::count_if(token_q, [](double q) { return q <= .05; }));
  out.token_any = out.token_found > 0 ? 1 : 0;
  return out;
}

template <class Make>
NullResult repeat(const Effort& effort, const ForEach& for_each, Words words, Make make) {
  std::vector<NullResult> all(effort.splits);
  for_each(effort.splits, [&](std::size_t i) {
    RandomStream random(effort.seed, static_cast<std::uint32_t>(i + 1), 0, Purpose::subsample);
    all[i] = test_null(make(random), words, shuffle_options(effort, i));
  });
  NullResult sum;
  for (const NullResult& one : all) sum += one;
  return sum;
}

Labeled labeled(const std::vector<std::size_t>& rows, std::size_t a) {
  Labeled out;
  for (std::size_t i = 0; i < rows.size(); ++i) out.emplace_back(rows[i], i < a ? 0 : 1);
  return out;
}

}  // namespace

void Shares::add(double p) {
  words += 1;
  below_05 += p <= .05 ? 1 : 0;
  below_001 += p <= .001 ? 1 : 0;
}

Shares& Shares::operator+=(const Shares& other) {
  words += other.words;
  below_05 += other.below_05;
  below_001 += other.below_001;
  return *this;
}

NullResult& NullResult::operator+=(const NullResult& other) {
  splits += other.splits;
  own += other.own;
  pooled += other.pooled;
  closed += other.closed;
  token += other.token;
  for (std::size_t band = 0; band < kBands; ++band) {
    pooled_in[band] += other.pooled_in[band];
    closed_in[band] += other.closed_in[band];
  }
  any += other.any;
  token_any += other.token_any;
  token_found += other.token_found;
  return *this;
}

NullResult null_splits(const Population& one, std::size_t a, std::size_t b, Words words,
                       const Effort& effort, const ForEach& for_each) {
  return repeat(effort, for_each, words, [&](RandomStream& random) {
    return split_of(one.counts, labeled(sample(one.rows, a + b, random), a));
  });
}

NullResult reprints(const Population& one, std::size_t copies, By by, const Effort& effort,
                    const ForEach& for_each) {
  constexpr std::size_t kSlots = 20;
  return repeat(effort, for_each, Words::filtered, [&](RandomStream& random) {
    Labeled units = labeled(sample(one.rows, 2 * kSlots, random), kSlots);
    if (by == By::family) {
      units.erase(units.begin() + 1, units.begin() + static_cast<std::ptrdiff_t>(copies));
    } else {
      for (std::size_t i = 1; i < copies; ++i) units[i] = units[0];
    }
    return split_of(one.counts, std::move(units));
  });
}

namespace {

// Five random blocks a side, exchanged as wholes or text by text.
NullResult five_blocks(const Population& one, const std::vector<std::vector<std::size_t>>& blocks,
                       Exchange exchange, const Effort& effort, const ForEach& for_each) {
  constexpr std::size_t kSide = 5;
  std::vector<std::size_t> all(blocks.size());
  std::iota(all.begin(), all.end(), std::size_t{0});
  return repeat(effort, for_each, Words::filtered, [&](RandomStream& random) {
    const std::vector<std::size_t> drawn = sample(all, 2 * kSide, random);
    Split split;
    std::vector<std::size_t> rows;
    std::vector<Place> places;
    for (std::uint32_t i = 0; i < drawn.size(); ++i) {
      for (const std::size_t row : blocks[drawn[i]]) {
        places.push_back(
            {i < kSide ? 0u : 1u, static_cast<std::uint32_t>(rows.size()), kUnknown, i});
        rows.push_back(row);
      }
    }
    const Block level = exchange == Exchange::stretches ? Block::week : Block::family;
    const Blocks units = make_blocks(places, 2, level);
    split.counts = merged(unit_counts(one.counts, rows), units.unit, units.layout.group.size());
    split.layout = units.layout;
    return split;
  });
}

}  // namespace

NullResult stretches(const Population& one, Exchange exchange, const Effort& effort,
                     const ForEach& for_each) {
  constexpr std::ptrdiff_t kTexts = 8;
  std::vector<std::vector<std::size_t>> blocks;
  for (auto at = one.dated.begin(); one.dated.end() - at >= kTexts; at += kTexts) {
    blocks.emplace_back(at, at + kTexts);
  }
  return five_blocks(one, blocks, exchange, effort, for_each);
}

NullResult weeks(const Population& one, Exchange exchange, const Effort& effort,
                 const ForEach& for_each) {
  return five_blocks(one, one.weeks, exchange, effort, for_each);
}

namespace {

// Swaps the two texts of every event at random and counts pooled G2 anew, lengths and all.
Shares swap_test(const Split& split, const std::vector<std::size_t>& words, std::uint64_t seed,
                 std::size_t shuffles) {
  const std::size_t events = split.counts.units() / 2;
  std::vector<double> p(words.size(), 0);
  std::vector<double> observed(words.size());
  for (std::size_t at = 0; at <= shuffles; ++at) {
    std::vector<std::uint32_t> group = split.layout.group;
    RandomStream random(seed, static_cast<std::uint32_t>(at), 9, Purpose::permutation);
    for (std::size_t event = 0; at > 0 && event < events; ++event) {
      if (random.draw(2) == 1) std::swap(group[2 * event], group[2 * event + 1]);
    }
    const std::vector<Side> scopes = scopes_of(split.counts, group, 2);
    for (std::size_t i = 0; i < words.size(); ++i) {
      const auto sides = sides_of(split.counts, group, words[i], scopes);
      const double value = token_p(sides[0], sides[1]);  // falls as G2 rises
      if (at == 0) observed[i] = value * (1 + 1e-9);
      p[i] += value <= observed[i] ? 1 : 0;
    }
  }
  Shares out;
  for (const double count : p) out.add(count / static_cast<double>(shuffles + 1));
  return out;
}

}  // namespace

MatchedNull dealt_events(const std::vector<Event>& events, std::size_t words, const Effort& effort,
                         const ForEach& for_each) {
  std::vector<MatchedNull> all(effort.splits);
  for_each(effort.splits, [&](std::size_t i) {
    const RandomStream random(effort.seed, static_cast<std::uint32_t>(i + 1), 0,
                              Purpose::subsample);
    const Split split = deal_again(events, words, random);
    all[i].stratified = test_null(split, Words::filtered, shuffle_options(effort, i));
    if (i >= 10) return;  // slow, and ten are enough to see it fail
    const Discovery tested = discover(split.counts, split.layout, kPair, {{effort.seed, 99}});
    all[i].swapped = swap_test(split, tested.words, effort.seed + i, 1'999);
  });
  MatchedNull sum;
  for (const MatchedNull& one : all) {
    sum.stratified += one.stratified;
    sum.swapped += one.swapped;
  }
  return sum;
}

}  // namespace slantwise::validity

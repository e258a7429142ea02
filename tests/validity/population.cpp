#include "tests/validity/population.h"

#include <algorithm>
#include <cmath>
#include <map>
#include <random>

namespace slantwise::validity {

std::vector<std::size_t> sample(const std::vector<std::size_t>& rows, std::size_t n,
                                RandomStream& random) {
  std::vector<std::size_t> all = rows;
  for (std::size_t i = 0; i < n; ++i) {
    std::swap(all[i], all[i + random.draw(static_cast<std::uint32_t>(all.size() - i))]);
  }
  all.resize(n);
  return all;
}

Split split_of(const Counts& counts, std::vector<std::pair<std::size_t, std::uint32_t>> units) {
  std::ranges::stable_sort(units, {}, [](const auto& unit) { return unit.first; });
  std::vector<std::size_t> rows;
  Split out;
  for (const auto& [row, group] : units) {
    rows.push_back(row);
    out.layout.group.push_back(group);
    out.layout.stratum.push_back(0);
  }
  out.counts = unit_counts(counts, rows);
  return out;
}

namespace {

// An event's two texts as units 2 e and 2 e + 1.
void add_event(const std::vector<Paragraph>& all, double length, std::size_t event,
               std::vector<std::map<std::uint32_t, std::uint32_t>>& hits, Split& out) {
  for (std::uint32_t side = 0; side < 2; ++side) {
    out.layout.group.push_back(side);
    out.layout.stratum.push_back(static_cast<std::uint32_t>(event));
    out.counts.length.push_back(0);
  }
  for (const Paragraph& paragraph : all) {
    // To the first text until it is as long as it was, to the nearest paragraph.
    const double there = out.counts.length[2 * event];
    const bool first = there + paragraph.length / 2 <= length;
    const auto unit = static_cast<std::uint32_t>(2 * event + (first ? 0 : 1));
    out.counts.length[unit] += paragraph.length;
    for (const auto& [word, n] : paragraph.hits) hits[word][unit] += n;
  }
}

}  // namespace

Split deal_again(const std::vector<Event>& events, std::size_t words, RandomStream random) {
  Split out;
  std::vector<std::map<std::uint32_t, std::uint32_t>> hits(words);
  std::size_t event = 0;
  for (const Event& texts : events) {
    std::vector<Paragraph> all = texts.sides[0];
    double length = 0;
    for (const Paragraph& paragraph : all) length += paragraph.length;
    all.insert(all.end(), texts.sides[1].begin(), texts.sides[1].end());
    for (std::uint32_t i = 0; i + 1 < all.size(); ++i) {
      std::swap(all[i], all[i + random.draw(static_cast<std::uint32_t>(all.size()) - i)]);
    }
    add_event(all, length, event, hits, out);
    if (out.counts.length[2 * event] > 0 && out.counts.length[2 * event + 1] > 0) {
      ++event;
      continue;
    }
    for (auto& word : hits) {  // one long paragraph: nothing was dealt out
      word.erase(static_cast<std::uint32_t>(2 * event));
      word.erase(static_cast<std::uint32_t>(2 * event + 1));
    }
    out.counts.length.resize(2 * event);
    out.layout.group.resize(2 * event);
    out.layout.stratum.resize(2 * event);
  }
  for (const auto& word : hits) {
    for (const auto& [unit, n] : word) out.counts.uses.push_back({unit, n});
    out.counts.begin.push_back(out.counts.uses.size());
  }
  return out;
}

}  // namespace slantwise::validity

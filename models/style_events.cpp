#include "models/style_events.h"

#include <algorithm>
#include <array>
#include <map>
#include <string_view>

namespace slantwise {
namespace {

constexpr std::uint32_t kLeastEvents = 10;
constexpr std::uint32_t kOfFive = 4;

using Documents = std::array<std::vector<std::size_t>, 2>;  // by side

std::map<std::string_view, Documents> events_of(const Corpus& corpus, const Families& families,
                                                std::span<const std::uint32_t> side_of) {
  std::map<std::string_view, Documents> events;
  for (std::size_t d = 0; d < corpus.documents.size(); ++d) {
    const std::string& event = corpus.documents[d].article.event;
    if (event.empty() || side_of[d] > 1 || !families.representative[d]) continue;
    events[event][side_of[d]].push_back(d);
  }
  std::erase_if(events,
                [](const auto& one) { return one.second[0].empty() || one.second[1].empty(); });
  return events;
}

// In how many events a word is used, and on which side its rate is higher.
struct Tally {
  std::uint32_t used = 0;
  std::array<std::uint32_t, 2> favors{};
};

void add_event(const Documents& documents, const Counts& counts, std::vector<Tally>& tallies) {
  std::map<Eigen::Index, std::array<double, 2>> hits;
  std::array<double, 2> words{};
  for (std::size_t side = 0; side < 2; ++side) {
    for (const std::size_t d : documents[side]) {
      words[side] += counts.length[d];
      for (decltype(counts.matrix)::InnerIterator cell(counts.matrix, static_cast<int>(d)); cell;
           ++cell) {
        hits[cell.col()][side] += cell.value();
      }
    }
  }
  if (words[0] <= 0 || words[1] <= 0) return;
  for (const auto& [word, sides] : hits) {
    Tally& tally = tallies[static_cast<std::size_t>(word)];
    const double a = sides[0] / words[0], b = sides[1] / words[1];
    ++tally.used;
    tally.favors[0] += a > b;
    tally.favors[1] += b > a;
  }
}

}  // namespace

std::vector<bool> favors_in_most_events(const Corpus& corpus, const Counts& counts,
                                        const Families& families,
                                        std::span<const std::uint32_t> side_of) {
  std::vector<bool> found(static_cast<std::size_t>(counts.matrix.cols()));
  const auto events = events_of(corpus, families, side_of);
  if (events.size() < kLeastEvents) return found;
  std::vector<Tally> tallies(found.size());
  for (const auto& [name, documents] : events) add_event(documents, counts, tallies);
  for (std::size_t word = 0; word < found.size(); ++word) {
    const Tally& tally = tallies[word];
    const std::uint32_t most = std::max(tally.favors[0], tally.favors[1]);
    found[word] = tally.used >= kLeastEvents && 5 * most >= kOfFive * tally.used;
  }
  return found;
}

}  // namespace slantwise

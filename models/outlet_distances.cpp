#include "models/outlet_distances.h"

#include <algorithm>
#include <limits>
#include <map>

#include "core/vocabulary.h"
#include "models/patterns.h"

namespace slantwise {
namespace {

// A null band of many texts is narrow; 199 splits place its ends well enough.
constexpr std::size_t kManyTexts = 300, kFewSplits = 199;

// The independent texts of the outlets, in order of their ids; blocks are for tests, not for these.
struct Texts {
  UnitCounts counts;
  std::vector<std::uint32_t> outlet, event, week;
};

Texts texts_of(const DistanceInput& input) {
  const auto documents =
      compared_documents({input.documents, input.families, input.counts}, input.outlet_of);
  Texts out{unit_counts(input.counts, documents), {}, {}, {}};
  std::map<std::string, std::uint32_t> events;
  for (const std::size_t d : documents) {
    out.outlet.push_back(input.outlet_of[d]);
    const std::string& event = input.documents[d].article.event;
    out.week.push_back(week_of(input.documents[d].article.date));
    if (!input.event_of.empty()) {
      out.event.push_back(input.event_of[d]);
      continue;
    }
    const auto next = static_cast<std::uint32_t>(events.size());
    out.event.push_back(event.empty() ? kUnknown : events.emplace(event, next).first->second);
  }
  return out;
}

std::vector<bool> words_of_names(const DistanceInput& input) {
  std::vector<bool> named(static_cast<std::size_t>(input.counts.matrix.cols()), false);
  for (const std::string& outlet : input.outlets) {
    for (const std::string& word : pattern_words(outlet)) {
      const auto term = static_cast<std::size_t>(input.vocabulary.find(word));
      if (term < named.size()) named[term] = true;  // kNoTerm is larger
    }
  }
  return named;
}

std::vector<std::size_t> telling_words(const DistanceInput& input, const UnitCounts& counts) {
  const std::vector<bool> named = words_of_names(input);
  std::vector<std::size_t> words;
  for (std::size_t word = 0; word < counts.words(); ++word) {
    if (counts.of(word).size() > 1 && !named[word]) words.push_back(word);
  }
  return words;
}

std::vector<std::size_t> sizes_of(const Texts& texts, std::size_t outlets) {
  std::vector<std::size_t> sizes(outlets, 0);
  for (const std::uint32_t outlet : texts.outlet) ++sizes[outlet];
  return sizes;
}

// The texts of pairs that may be compared: the others have no group.
std::vector<std::uint32_t> enough(const Texts& texts, const std::vector<std::size_t>& sizes,
                                  const Distance& distance) {
  std::vector<std::uint32_t> group = texts.outlet;
  for (std::uint32_t& outlet : group) {
    if (!withheld(distance, sizes[outlet]).empty()) outlet = kUnknown;
  }
  return group;
}

// The texts of one outlet, and only the words they use.
UnitCounts only(const Texts& texts, std::uint32_t outlet) {
  std::vector<std::uint32_t> place(texts.outlet.size(), kUnknown);
  UnitCounts out;
  for (std::size_t unit = 0; unit < place.size(); ++unit) {
    if (texts.outlet[unit] != outlet) continue;
    place[unit] = static_cast<std::uint32_t>(out.length.size());
    out.length.push_back(texts.counts.length[unit]);
  }
  for (std::size_t word = 0; word < texts.counts.words(); ++word) {
    const std::size_t before = out.uses.size();
    for (const Use& use : texts.counts.of(word)) {
      if (place[use.unit] != kUnknown) out.uses.push_back({place[use.unit], use.hits});
    }
    if (out.uses.size() > before) out.begin.push_back(out.uses.size());
  }
  return out;
}

DistanceExcess no_excess() {
  constexpr double kNan = std::numeric_limits<double>::quiet_NaN();
  return {kNan, kNan, kNan, kNan, kNan, kNan, kNan, kNan, 0, 0, 0};
}

}  // namespace

std::vector<OutletDistance> outlet_distances(const DistanceInput& input,
                                             std::span<const Distance* const> distances,
                                             std::uint64_t seed, const ForEach& for_each) {
  const Texts texts = texts_of(input);
  const UnitCounts counts = select_words(texts.counts, telling_words(input, texts.counts));
  const std::vector<std::size_t> sizes = sizes_of(texts, input.outlets.size());
  DistanceOptions options{seed};
  if (texts.outlet.size() > kManyTexts) options.splits = kFewSplits;
  std::vector<OutletDistance> out;
  for (const Distance* distance : distances) {
    std::map<std::pair<std::uint32_t, std::uint32_t>, DistanceExcess> found;
    for (const PairDistance& pair :
         pair_distances(*distance, {counts, texts.event, seed, texts.week},
                        enough(texts, sizes, *distance), options, for_each)) {
      found.emplace(std::pair(pair.a, pair.b), pair.excess);
    }
    for (std::uint32_t a = 0; a < input.outlets.size(); ++a) {
      for (std::uint32_t b = a + 1; b < input.outlets.size(); ++b) {
        const auto pair = found.find({a, b});
        OutletDistance one{std::string(distance->name), input.outlets[a], input.outlets[b],
                           withheld(*distance, std::min(sizes[a], sizes[b])), no_excess()};
        if (pair != found.end()) one.excess = pair->second;
        out.push_back(std::move(one));
      }
    }
  }
  return out;
}

std::vector<OutletNoise> outlet_noise(const DistanceInput& input, const NoiseOptions& options,
                                      const ForEach& for_each) {
  const Texts texts = texts_of(input);
  std::vector<OutletNoise> out;
  for (std::uint32_t outlet = 0; outlet < input.outlets.size(); ++outlet) {
    const NoiseFloor floor = noise_floor(only(texts, outlet), options, for_each);
    if (floor.splits > 0) out.push_back({input.outlets[outlet], floor});
  }
  return out;
}

}  // namespace slantwise

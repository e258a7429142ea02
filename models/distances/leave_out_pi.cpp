#include <array>
#include <limits>
#include <map>

#include "models/distance.h"
#include "models/text_rows.h"

namespace slantwise::distances {
namespace {

// Hits of each side: of all texts, or of one event.
struct Pooled {
  std::array<std::vector<double>, 2> hits;
  std::array<double, 2> total{};
  explicit Pooled(std::size_t words)
      : hits{std::vector<double>(words), std::vector<double>(words)} {}
};

struct Data {
  TextRows rows;                                   // hits of words that two texts or more use
  std::vector<double> length;                      // of each text, in these words
  std::vector<std::vector<std::uint32_t>> events;  // their texts
};

UnitCounts shared_words(const UnitCounts& counts) {
  std::vector<std::size_t> words;
  for (std::size_t word = 0; word < counts.words(); ++word) {
    if (counts.of(word).size() >= 2) words.push_back(word);
  }
  return select_words(counts, words);
}

std::vector<std::vector<std::uint32_t>> events_of(const DistanceTexts& texts) {
  std::vector<std::vector<std::uint32_t>> events;
  std::map<std::uint32_t, std::size_t> known;
  for (std::uint32_t text = 0; text < texts.counts.units(); ++text) {
    const std::uint32_t event = texts.event.empty() ? kUnknown : texts.event[text];
    const auto found = known.find(event);
    if (event != kUnknown && found != known.end()) {
      events[found->second].push_back(text);
      continue;
    }
    if (event != kUnknown) known[event] = events.size();
    events.push_back({text});
  }
  return events;
}

void add(const Data& data, std::uint32_t text, std::uint32_t side, double sign, Pooled& pooled) {
  for (const TextRows::Cell& cell : data.rows.of(text)) {
    pooled.hits[side][cell.word] += sign * cell.value;
  }
  pooled.total[side] += sign * data.length[text];
}

// Chance that a random word of `text` is laid to its side, by the other events' texts.
double revealed(const Data& data, std::uint32_t text, std::uint32_t side, const Pooled& others) {
  if (!(data.length[text] > 0)) return .5;
  double sum = 0;
  for (const TextRows::Cell& cell : data.rows.of(text)) {
    double own = others.hits[side][cell.word], other = others.hits[1 - side][cell.word];
    if (own > 0) own /= others.total[side];
    if (other > 0) other /= others.total[1 - side];
    sum += cell.value * (own + other > 0 ? own / (own + other) : .5);
  }
  return sum / data.length[text];
}

double chance(const Data& data, std::span<const std::uint32_t> label) {
  Pooled pooled(data.rows.words);
  std::array<double, 2> sum{}, texts{};
  for (std::uint32_t text = 0; text < data.rows.texts(); ++text) {
    if (label[text] > 1) continue;
    add(data, text, label[text], 1, pooled);
    ++texts[label[text]];
  }
  if (texts[0] == 0 || texts[1] == 0) return std::numeric_limits<double>::quiet_NaN();
  // Hits are whole numbers, so taking an event out and putting it back is exact.
  for (const auto& event : data.events) {
    for (const std::uint32_t text : event) {
      if (label[text] <= 1) add(data, text, label[text], -1, pooled);
    }
    for (const std::uint32_t text : event) {
      if (label[text] <= 1) sum[label[text]] += revealed(data, text, label[text], pooled);
    }
    for (const std::uint32_t text : event) {
      if (label[text] <= 1) add(data, text, label[text], 1, pooled);
    }
  }
  return (sum[0] / texts[0] + sum[1] / texts[1]) / 2;
}

Measure on(const DistanceTexts& texts, std::span<const double>) {
  Data data{rows_of(shared_words(texts.counts)), std::vector<double>(texts.counts.units(), 0),
            events_of(texts)};
  for (std::size_t text = 0; text < data.rows.texts(); ++text) {
    for (const TextRows::Cell& cell : data.rows.of(text)) data.length[text] += cell.value;
  }
  return [data = std::move(data)](std::span<const std::uint32_t> label) {
    return chance(data, label);
  };
}

}  // namespace

extern constinit const Distance leave_out_pi{
    .name = "leave-out-pi",
    .summary =
        "chance that one random word reveals the outlet, by the texts on other events: .5 "
        "not at all",
    .source = "Gentzkow, Shapiro and Taddy (2019), Econometrica 87(4): 1307-1340; methods 2.1",
    .formula =
        "1/2 mean over A of q.rho + 1/2 mean over B of q.(1-rho), rho = QA/(QA+QB) without "
        "the text and its event; words of one text dropped, 0/0 = .5",
    .parameters = {},
    .from = Tier::estimate,
    .none = .5,
    .shuffles = 999,
    .on = on,
};

}  // namespace slantwise::distances

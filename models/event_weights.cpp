#include "models/event_weights.h"

#include <algorithm>
#include <cmath>
#include <utility>

namespace slantwise {
namespace {

// Names and numbers tie two texts if so few use them: all of a small corpus's telling ones, and
// above a thousand texts in one of a hundred.
constexpr std::size_t kFewTexts = 10, kOneOf = 100;
// Who and where tells events apart better than what is done: measured on BASIL, docs/events.md.
constexpr double kNameWeighs = 2;
constexpr std::int32_t kWeeks = 30, kEvent = 3;  // days around; of them the event's own
constexpr double kPrior = 20;                    // texts that use a word as all do

// How many texts use each word: all of them, and those of the weeks around the day it is set to.
class Rareness {
 public:
  Rareness(std::span<const RawText> raw, std::size_t vocabulary)
      : raw_(raw), all_(vocabulary, 0), near_(vocabulary, 0) {
    for (const RawText& one : raw) {
      for (const WordCount& word : one.all) ++all_[word.word];
    }
  }

  void add(std::uint32_t text) { change(text, 1); }
  void remove(std::uint32_t text) { change(text, -1); }

  double of(std::uint32_t word) const {
    const double share = static_cast<double>(all_[word]) / static_cast<double>(raw_.size());
    return std::log(1 + (texts_ + kPrior) / (near_[word] + kPrior * share));
  }
  bool is_uncommon(std::uint32_t word) const {
    return all_[word] <= std::max(kFewTexts, raw_.size() / kOneOf);
  }

 private:
  void change(std::uint32_t text, std::int32_t by) {
    for (const WordCount& word : raw_[text].all) near_[word.word] += by;
    texts_ += by;
  }

  std::span<const RawText> raw_;
  std::vector<std::uint32_t> all_;
  std::vector<std::int32_t> near_;
  std::int32_t texts_ = 0;
};

// Adds the words with numbers from `first` on, with half of the length of all.
void weigh(std::span<const WordCount> words, const Rareness& rareness, std::uint32_t first,
           std::vector<WordWeight>& out) {
  const std::size_t begin = out.size();
  double squares = 0;
  for (const WordCount& one : words) {
    const double tf = 1 + std::log(static_cast<double>(one.count));
    const double weight = tf * rareness.of(one.word) * (one.name ? kNameWeighs : 1);
    squares += weight * weight;
    out.push_back({first + one.word, static_cast<float>(weight), 0});
  }
  const double length = std::sqrt(2 * squares);  // half of the cosine is the opening's
  for (std::size_t i = begin; i < out.size(); ++i) {
    out[i].weight = static_cast<float>(static_cast<double>(out[i].weight) / length);
  }
}

void weigh(const RawText& raw, const Rareness& rareness, std::uint32_t vocabulary, EventText& out) {
  weigh(raw.all, rareness, 0, out.words);
  const std::size_t opening = out.words.size();
  weigh(raw.opening, rareness, vocabulary, out.words);
  for (std::size_t i = opening; i < out.words.size(); ++i) {
    if (std::ranges::binary_search(raw.title, out.words[i].word - vocabulary)) {
      out.words[i].title = 1 / static_cast<float>(raw.title.size());
    }
  }
  for (const std::uint32_t word : raw.marks) {
    if (rareness.is_uncommon(word)) out.uncommon.push_back(word);
  }
}

// The texts in order of their days, from the first that is later than `day` on added or removed.
class Edge {
 public:
  explicit Edge(std::span<const std::pair<std::int32_t, std::uint32_t>> order) : order_(order) {}
  template <typename Change>
  void move(std::int32_t day, const Change& change) {
    for (; at_ < order_.size() && order_[at_].first <= day; ++at_) change(order_[at_].second);
  }

 private:
  std::span<const std::pair<std::int32_t, std::uint32_t>> order_;
  std::size_t at_ = 0;
};

}  // namespace

void weigh_words(std::span<const RawText> raw, std::size_t vocabulary, std::span<EventText> texts,
                 const ForEach& for_each) {
  const auto first = static_cast<std::uint32_t>(vocabulary);
  Rareness rareness(raw, vocabulary);
  std::vector<std::pair<std::int32_t, std::uint32_t>> order;
  for (std::uint32_t i = 0; i < texts.size(); ++i) {
    if (texts[i].day != kNoDay)
      order.emplace_back(texts[i].day, i);
    else
      weigh(raw[i], rareness, first, texts[i]);
  }
  std::ranges::sort(order);
  Edge weeks_to(order), event_to(order), event_from(order), weeks_from(order);
  const auto add = [&](std::uint32_t text) { rareness.add(text); };
  const auto remove = [&](std::uint32_t text) { rareness.remove(text); };
  for (std::size_t at = 0; at < order.size();) {
    const std::int32_t day = order[at].first;
    weeks_to.move(day + kWeeks, add);
    event_to.move(day + kEvent, remove);
    event_from.move(day - kEvent - 1, add);
    weeks_from.move(day - kWeeks - 1, remove);
    const std::size_t begin = at;
    while (at < order.size() && order[at].first == day) ++at;
    for_each(at - begin, [&](std::size_t i) {
      const std::uint32_t text = order[begin + i].second;
      weigh(raw[text], rareness, first, texts[text]);
    });
  }
}

}  // namespace slantwise

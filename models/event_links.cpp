#include "models/event_links.h"

#include <algorithm>
#include <cmath>
#include <numeric>
#include <tuple>

namespace slantwise {
namespace {

constexpr std::size_t kBlock = 64;  // texts that one call works on
constexpr float kDayCosts = .07f;   // of a likeness, for each day between two texts
// What a headline names, the other tells at its top: that says more than any number of words that
// they mention.
constexpr float kCosine = .74f, kTitles = .3f;
constexpr float kTie = .15f;  // of the headlines' words that what ties two texts goes with
// Of many texts in the same days some are alike by chance: above so many, each doubling of their
// number asks for a quarter more.
constexpr double kCrowd = 10, kDoubling = .25;

// A word of a text that stands at `place` in the order of days.
struct Posting {
  std::uint32_t place = 0;
  float weight = 0, title = 0;
};

// Of two texts: their cosine, and the shares of their headlines that the other has.
struct Sums {
  float cosine = 0, titles = 0;
};

bool share_one(std::span<const std::uint32_t> a, std::span<const std::uint32_t> b) {
  for (auto x = a.begin(), y = b.begin(); x != a.end() && y != b.end();) {
    if (*x == *y) return true;
    *x < *y ? ++x : ++y;
  }
  return false;
}

// Dated texts in order of their days, and where each of their words stands.
class Index {
 public:
  Index(std::span<const EventText> texts, int days) : texts_(texts) {
    for (std::uint32_t i = 0; i < texts.size(); ++i) {
      if (texts[i].day != kNoDay && !texts[i].words.empty()) order_.push_back(i);
    }
    std::ranges::stable_sort(order_, {}, [&](std::uint32_t i) { return texts[i].day; });
    std::uint32_t from = 0, words = 0;
    for (std::uint32_t place = 0; place < order_.size(); ++place) {
      while (at(place).day - at(from).day > days) ++from;
      from_.push_back(from);
      words = std::max(words, at(place).words.back().word + 1);
    }
    for (std::uint32_t place = 0, to = 0; place < order_.size(); ++place) {
      while (to < order_.size() && at(to).day - at(place).day <= days) ++to;
      crowd_.push_back(crowding(to - from_[place]));
    }
    fill(words);
  }

  std::size_t size() const { return order_.size(); }

  // Links of the texts at [begin, end) to those before them.
  std::vector<EventLink> links(std::uint32_t begin, std::uint32_t end) const {
    std::vector<EventLink> out;
    const std::uint32_t first = from_[begin];
    std::vector<Sums> sums(end - first);
    for (std::uint32_t place = begin; place < end; ++place) {
      add_up(place, first, sums);
      for (std::uint32_t other = from_[place]; other < place; ++other) {
        const Sums sum = std::exchange(sums[other - first], {});
        if (sum.cosine < kLeastCosine) continue;
        const float likeness = kCosine * sum.cosine + kTitles / 2 * sum.titles;
        out.push_back(link(other, place, likeness * nearness(other, place)));
        out.back().tied = out.back().tied && sum.titles / 2 > kTie;
      }
    }
    return out;
  }

 private:
  const EventText& at(std::uint32_t place) const { return texts_[order_[place]]; }

  // Half of what a link loses by the texts of the same days, as a factor.
  static float crowding(std::uint32_t texts) {
    const double doublings = std::log2(std::max(1.0, texts / kCrowd));
    return static_cast<float>(1 / std::sqrt(1 + kDoubling * doublings));
  }

  float nearness(std::uint32_t one, std::uint32_t other) const {
    const float days = static_cast<float>(at(other).day - at(one).day);
    return (1 - kDayCosts * days) * crowd_[one] * crowd_[other];
  }

  void fill(std::uint32_t words) {
    begin_.assign(words + 1, 0);
    for (const std::uint32_t i : order_) {
      for (const WordWeight& one : texts_[i].words) ++begin_[one.word + 1];
    }
    std::partial_sum(begin_.begin(), begin_.end(), begin_.begin());
    postings_.resize(begin_.back());
    std::vector<std::size_t> next(begin_.begin(), begin_.end() - 1);
    for (std::uint32_t place = 0; place < order_.size(); ++place) {
      for (const WordWeight& one : at(place).words) {
        postings_[next[one.word]++] = {place, one.weight, one.title};
      }
    }
  }

  void add_up(std::uint32_t place, std::uint32_t first, std::vector<Sums>& sums) const {
    for (const WordWeight& one : at(place).words) {
      const auto all =
          std::span(postings_).subspan(begin_[one.word], begin_[one.word + 1] - begin_[one.word]);
      auto posting = std::ranges::lower_bound(all, from_[place], {}, &Posting::place);
      for (; posting->place < place; ++posting) {
        Sums& sum = sums[posting->place - first];
        sum.cosine += one.weight * posting->weight;
        sum.titles += one.title + posting->title;
      }
    }
  }

  EventLink link(std::uint32_t one, std::uint32_t other, float likeness) const {
    const auto [a, b] = std::minmax(order_[one], order_[other]);
    return {a, b, likeness, share_one(texts_[a].uncommon, texts_[b].uncommon)};
  }

  std::span<const EventText> texts_;
  std::vector<std::uint32_t> order_, from_;  // from_: the first place within the days
  std::vector<float> crowd_;                 // of each place
  std::vector<std::size_t> begin_;           // of each word in postings_, and the end
  std::vector<Posting> postings_;            // word after word, places ascending
};

bool better(const EventLink& x, const EventLink& y) {
  return std::tuple(-x.likeness, x.a, x.b) < std::tuple(-y.likeness, y.a, y.b);
}

// Each text's best links; a link stays if either text wants it.
void keep_best(std::vector<EventLink>& links, std::size_t texts) {
  std::vector<std::uint32_t> kept(texts, 0);
  std::ranges::sort(links, better);
  std::erase_if(links, [&](const EventLink& one) {
    const bool wanted = kept[one.a] < kMostLinks || kept[one.b] < kMostLinks;
    kept[one.a] += 1;
    kept[one.b] += 1;
    return !wanted;
  });
}

}  // namespace

std::vector<EventLink> event_links(std::span<const EventText> texts, int days,
                                   const ForEach& for_each) {
  const Index index(texts, days);
  std::vector<std::vector<EventLink>> found((index.size() + kBlock - 1) / kBlock);
  for_each(found.size(), [&](std::size_t block) {
    const auto begin = static_cast<std::uint32_t>(block * kBlock);
    const auto end = static_cast<std::uint32_t>(std::min(index.size(), (block + 1) * kBlock));
    found[block] = index.links(begin, end);
  });
  std::vector<EventLink> links;
  for (const auto& some : found) links.insert(links.end(), some.begin(), some.end());
  keep_best(links, texts.size());
  std::ranges::sort(links, {}, [](const EventLink& one) { return std::pair(one.a, one.b); });
  return links;
}

}  // namespace slantwise

#include "models/alignment_words.h"

#include <tsl/robin_map.h>
#include <algorithm>
#include <utility>

#include "core/span.h"
#include "models/alignment_chain.h"

namespace slantwise {
namespace {

constexpr std::size_t kMostCells = 1u << 20;
constexpr int kGap = 3;  // a match between two gaps must be worth more

class WordAligner {
 public:
  WordAligner(const WeighedWords& source, const WeighedWords& copy)
      : source_(source), copy_(copy) {}

  std::vector<WordRun> align() {
    between({0, source_.size()}, {0, copy_.size()});
    return std::move(runs_);
  }

 private:
  bool same(std::uint32_t s, std::uint32_t c) const { return source_.terms[s] == copy_.terms[c]; }

  void add(std::uint32_t s, std::uint32_t c) {
    if (!runs_.empty() && runs_.back().source + runs_.back().size == s &&
        runs_.back().copy + runs_.back().size == c) {
      ++runs_.back().size;
    } else {
      runs_.push_back({s, c, 1});
    }
  }

  void between(Span source, Span copy) {
    while (!source.empty() && !copy.empty() && same(source.begin, copy.begin)) {
      add(source.begin++, copy.begin++);
    }
    std::uint32_t tail = 0;
    while (source.size() > tail && copy.size() > tail &&
           same(source.end - tail - 1, copy.end - tail - 1)) {
      ++tail;
    }
    // What ends both may rather belong to a gap: the small comparison decides that itself.
    if (std::size_t{source.size()} * copy.size() <= kMostCells) {
      small(source, copy);
      return;
    }
    source.end -= tail;
    copy.end -= tail;
    by_anchors(source, copy);
    for (std::uint32_t i = 0; i < tail; ++i) add(source.end + i, copy.end + i);
  }

  // Splits at words that stand once in both.
  void by_anchors(Span source, Span copy) {
    if (source.empty() || copy.empty()) return;
    if (std::size_t{source.size()} * copy.size() <= kMostCells) return small(source, copy);
    Span left_source = source, left_copy = copy;
    for (const ChainLink& link : longest_chain(anchors(source, copy))) {
      left_source.end = link.source;
      left_copy.end = link.copy;
      piece(left_source, left_copy);
      add(link.source, link.copy);
      left_source = {link.source + 1, source.end};
      left_copy = {link.copy + 1, copy.end};
    }
    piece(left_source, left_copy);
  }

  // What is still too long shares nothing: splitting it again would find no other anchors.
  void piece(Span source, Span copy) {
    if (std::size_t{source.size()} * copy.size() <= kMostCells) small(source, copy);
  }

  std::vector<ChainLink> anchors(Span source, Span copy) const {
    struct Seen {
      std::uint32_t in_source = 0, in_copy = 0, at = 0;
    };
    tsl::robin_map<std::uint32_t, Seen> words;
    for (std::uint32_t s = source.begin; s < source.end; ++s) {
      Seen& seen = words[static_cast<std::uint32_t>(source_.terms[s])];
      ++seen.in_source;
      seen.at = s;
    }
    for (std::uint32_t c = copy.begin; c < copy.end; ++c) {
      ++words[static_cast<std::uint32_t>(copy_.terms[c])].in_copy;
    }
    std::vector<ChainLink> links;
    for (std::uint32_t c = copy.begin; c < copy.end; ++c) {
      const Seen& seen = words.at(static_cast<std::uint32_t>(copy_.terms[c]));
      if (seen.in_source == 1 && seen.in_copy == 1) links.push_back({seen.at, c, 1});
    }
    return links;
  }

  // Two states: after a match, in a gap. Opening a gap costs, going on in it does not.
  void small(Span source, Span copy) {
    if (source.empty() || copy.empty()) return;
    fill(source, copy);
    const std::size_t row = copy.size() + 1;
    std::uint32_t s = source.size(), c = copy.size();
    bool matched = ends_matched_;
    std::vector<std::pair<std::uint32_t, std::uint32_t>> pairs;
    while (s > 0 && c > 0) {
      const std::uint8_t from = from_[s * row + c];
      if (matched) {
        pairs.emplace_back(source.begin + s - 1, copy.begin + c - 1);
        matched = (from & kMatchAfterMatch) != 0;
        --s, --c;
      } else if ((from & kGapAfterMatch) != 0) {
        matched = true;
      } else if ((from & kGapUp) != 0) {
        --s;
      } else {
        --c;
      }
    }
    for (auto at = pairs.rbegin(); at != pairs.rend(); ++at) add(at->first, at->second);
  }

  void fill(Span source, Span copy) {
    constexpr int kNever = -1'000'000'000;
    const std::size_t row = copy.size() + 1;
    from_.assign((source.size() + std::size_t{1}) * row, 0);
    std::vector<int> match(row, kNever), gap(row, 0), above_match(row), above_gap(row);
    for (std::uint32_t s = 1; s <= source.size(); ++s) {
      std::swap(match, above_match);
      std::swap(gap, above_gap);
      match[0] = kNever;
      gap[0] = 0;
      for (std::uint32_t c = 1; c < row; ++c) {
        std::uint8_t from = 0;
        match[c] = kNever;
        if (same(source.begin + s - 1, copy.begin + c - 1)) {
          const bool on = above_match[c - 1] >= above_gap[c - 1];
          match[c] =
              std::max(above_match[c - 1], above_gap[c - 1]) + source_.weight[source.begin + s - 1];
          if (on) from |= kMatchAfterMatch;
        }
        gap[c] = std::max(above_gap[c], gap[c - 1]);
        if (above_gap[c] >= gap[c - 1]) from |= kGapUp;
        if (match[c] - kGap > gap[c]) {
          gap[c] = match[c] - kGap;
          from |= kGapAfterMatch;
        }
        from_[s * row + c] = from;
      }
    }
    ends_matched_ = match[row - 1] >= gap[row - 1];
  }

  static constexpr std::uint8_t kMatchAfterMatch = 1, kGapAfterMatch = 2, kGapUp = 4;
  const WeighedWords &source_, &copy_;
  std::vector<WordRun> runs_;
  std::vector<std::uint8_t> from_;
  bool ends_matched_ = false;
};

}  // namespace

std::vector<WordRun> align_words(const WeighedWords& source, const WeighedWords& copy) {
  return WordAligner(source, copy).align();
}

}  // namespace slantwise

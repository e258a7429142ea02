#include "models/alignment.h"

#include <algorithm>

#include "models/alignment_sentences.h"
#include "models/alignment_words.h"

namespace slantwise {
namespace {

// Sentences in a row on both sides that are compared word by word.
struct Block {
  Span source, copy;  // sentences
  bool moved = false;
};

// Pairs that share a sentence are one block.
std::vector<Block> blocks_of(const std::vector<ChainLink>& links) {
  std::vector<Block> blocks;
  for (const ChainLink& link : links) {
    const Span source{link.source, link.source + 1}, copy{link.copy, link.copy + 1};
    if (!blocks.empty() &&
        (blocks.back().source.contains(link.source) || blocks.back().copy.contains(link.copy))) {
      blocks.back().source.end = std::max(blocks.back().source.end, source.end);
      blocks.back().copy.end = std::max(blocks.back().copy.end, copy.end);
    } else {
      blocks.push_back({source, copy, false});
    }
  }
  return blocks;
}

class Aligner {
 public:
  Aligner(const TwoTexts& pair, const Vocabulary& vocabulary)
      : source_(compared_text(pair.source, vocabulary)),
        copy_(compared_text(pair.copy, vocabulary)) {}

  Alignment align() {
    const SentencePairs pairs = pair_sentences(source_, copy_);
    moved_ = pairs.moved;
    in_moved_.assign(source_.sentences.size(), false);
    for (const ChainLink& link : moved_) in_moved_[link.source] = true;
    for (const Block& block : blocks_of(pairs.in_order)) {
      between({next_source_, block.source.begin}, {next_copy_, block.copy.begin});
      compare(block);
      next_source_ = block.source.end;
      next_copy_ = block.copy.end;
    }
    between({next_source_, count(source_)}, {next_copy_, count(copy_)});
    out_.source_words = static_cast<std::uint32_t>(source_.terms.size());
    out_.copy_words = static_cast<std::uint32_t>(copy_.terms.size());
    return std::move(out_);
  }

 private:
  static std::uint32_t count(const ComparedText& text) {
    return static_cast<std::uint32_t>(text.sentences.size());
  }

  // Words [words.begin, words.end) of `text` as tokens of its document.
  static Span tokens(const ComparedText& text, Span words) {
    if (words.empty()) {
      const std::uint32_t at = words.begin < text.tokens.size() ? text.tokens[words.begin]
                               : text.tokens.empty()            ? 0
                                                                : text.tokens.back() + 1;
      return {at, at};
    }
    return {text.tokens[words.begin], text.tokens[words.end - 1] + 1};
  }

  static Span words(const ComparedText& text, Span sentences) {
    if (sentences.empty()) {
      const bool last = sentences.begin >= text.sentences.size();
      const auto at = last ? static_cast<std::uint32_t>(text.terms.size())
                           : text.sentences[sentences.begin].begin;
      return {at, at};
    }
    return {text.sentences[sentences.begin].begin, text.sentences[sentences.end - 1].end};
  }

  // Sentences that no pair of the chain has: left out, put in, or moved.
  void between(Span source, Span copy) {
    for (std::uint32_t s = source.begin; s < source.end;) {
      const std::uint32_t end = same_paragraph(source_, s, source.end, in_moved_);
      if (!in_moved_[s]) {
        out_.edits.push_back({tokens(source_, words(source_, {s, end})),
                              tokens(copy_, words(copy_, {copy.begin, copy.begin})), true});
      }
      s = end;
    }
    for (std::uint32_t c = copy.begin; c < copy.end;) {
      if (next_moved_ < moved_.size() && moved_[next_moved_].copy == c) {
        c = move(c, copy.end);
        continue;
      }
      const std::uint32_t stop =
          next_moved_ < moved_.size() ? std::min(copy.end, moved_[next_moved_].copy) : copy.end;
      const std::uint32_t end = same_paragraph(copy_, c, stop, {});
      out_.edits.push_back({tokens(source_, words(source_, {source.end, source.end})),
                            tokens(copy_, words(copy_, {c, end})), true});
      c = end;
    }
  }

  static std::uint32_t same_paragraph(const ComparedText& text, std::uint32_t from,
                                      std::uint32_t end, const std::vector<bool>& apart) {
    std::uint32_t at = from + 1;
    while (at < end && text.paragraph[at] == text.paragraph[from] &&
           (apart.empty() || apart[at] == apart[from])) {
      ++at;
    }
    return at;
  }

  // Moved sentences that stand in a row in both texts are one piece.
  std::uint32_t move(std::uint32_t c, std::uint32_t end) {
    const std::uint32_t first = moved_[next_moved_].source;
    std::uint32_t size = 0;
    for (; c + size < end && next_moved_ < moved_.size() && moved_[next_moved_].copy == c + size &&
           moved_[next_moved_].source == first + size;
         ++size, ++next_moved_) {
      compare({{first + size, first + size + 1}, {c + size, c + size + 1}, true});
    }
    out_.moved.push_back({tokens(source_, words(source_, {first, first + size})),
                          tokens(copy_, words(copy_, {c, c + size}))});
    return c + size;
  }

  void compare(const Block& block) {
    const Span source = words(source_, block.source), copy = words(copy_, block.copy);
    const auto part = [](const ComparedText& text, Span at) {
      return WeighedWords{std::span(text.terms).subspan(at.begin, at.size()),
                          std::span(text.weight).subspan(at.begin, at.size())};
    };
    std::uint32_t s = source.begin, c = copy.begin;
    for (const WordRun& run : align_words(part(source_, source), part(copy_, copy))) {
      const std::uint32_t at = source.begin + run.source, there = copy.begin + run.copy;
      edit({s, at}, {c, there});
      out_.same.push_back({tokens(source_, {at, at + run.size}),
                           tokens(copy_, {there, there + run.size}), block.moved});
      out_.same_words += run.size;
      s = at + run.size;
      c = there + run.size;
    }
    edit({s, source.end}, {c, copy.end});
  }

  void edit(Span source, Span copy) {
    if (source.empty() && copy.empty()) return;
    out_.edits.push_back({tokens(source_, source), tokens(copy_, copy), false});
  }

  ComparedText source_, copy_;
  std::vector<ChainLink> moved_;
  std::vector<bool> in_moved_;  // sentences of the source
  std::size_t next_moved_ = 0;
  std::uint32_t next_source_ = 0, next_copy_ = 0;
  Alignment out_;
};

}  // namespace

Alignment align(const TwoTexts& pair, const Vocabulary& vocabulary) {
  return Aligner(pair, vocabulary).align();
}

}  // namespace slantwise

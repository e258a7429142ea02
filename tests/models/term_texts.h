// Texts for tests of statistics; no assertions here.
#pragma once

#include <vector>

#include "models/statistic.h"

namespace slantwise::test {

// The texts of one side by hand.
inline Side side_of(const std::vector<TextUse>& texts) {
  Side side;
  for (const TextUse& text : texts) {
    side.k += 1;
    side.n += text.length;
    side.n2 += text.length * text.length;
    side.term.y += text.hits;
    side.term.y2 += text.hits * text.hits;
    side.term.yn += text.hits * text.length;
    side.term.df += text.hits > 0;
  }
  return side;
}

// Both sides with everything that a statistic may ask for. Not copied: the counts point into it.
class Example {
 public:
  Example(std::vector<TextUse> here, std::vector<TextUse> there, double vocabulary = 10) {
    texts_.here = side_of(here);
    texts_.there = side_of(there);
    std::erase_if(here, [](const TextUse& text) { return text.hits == 0; });
    std::erase_if(there, [](const TextUse& text) { return text.hits == 0; });
    here_ = std::move(here);
    there_ = std::move(there);
    texts_.here_uses = here_;
    texts_.there_uses = there_;
    counts_ = {texts_.here.term.y, texts_.here.n, texts_.there.term.y, texts_.there.n, vocabulary};
    counts_.texts = &texts_;
  }
  Example(const Example&) = delete;
  Example& operator=(const Example&) = delete;

  const TermCounts& counts() const { return counts_; }

 private:
  TermTexts texts_;
  std::vector<TextUse> here_, there_;
  TermCounts counts_;
};

// `hits` of `words`, dealt in turn to texts of ten words.
inline std::vector<TextUse> dealt(std::size_t hits, std::size_t words) {
  std::vector<TextUse> texts(words / 10, {0, 10});
  for (std::size_t i = 0; i < hits; ++i) texts[i % texts.size()].hits += 1;
  return texts;
}

}  // namespace slantwise::test

// Which paragraphs are no part of the article, and by which rule.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "core/clean/matcher.h"
#include "core/clean/origin.h"
#include "core/clean/paragraphs.h"

namespace slantwise {

// What a rule says about one paragraph; `rule` is empty for a paragraph of the article.
struct Verdict {
  Zone zone = Zone::body;
  std::string rule;
  std::uint32_t articles = 0;  // see Cut

  bool cut() const { return !rule.empty(); }
};

// A text under judgment: its paragraphs and one verdict for each.
struct TextLayout {
  std::string_view text;
  std::vector<TextBlock> blocks;
  std::vector<Verdict> verdicts;
  std::vector<OriginMark> marks;

  std::string_view at(std::size_t block) const { return slice(text, blocks[block].span); }
};

// Long enough for a paragraph of an article, and ends as a sentence does.
bool is_prose(std::string_view paragraph);

// Judges every paragraph of `layout` by the rules for whole paragraphs.
void cut_boilerplate(const Matcher& matcher, TextLayout& layout);

}  // namespace slantwise

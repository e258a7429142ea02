#include "core/clean/boilerplate.h"

#include <algorithm>

namespace slantwise {
namespace {

constexpr std::size_t kProseWords = 15;
constexpr std::size_t kLongestCaption = 60;       // words
constexpr std::size_t kLongestRelatedTitle = 20;  // words
constexpr std::size_t kMostTailProse = 2;         // paragraphs
constexpr std::size_t kMostBottom = 3;            // paragraphs
constexpr std::size_t kLargestTail = 45;          // percent of the text
constexpr std::size_t kCaptionLines = 2;          // before a credit

// What the rules found for one paragraph, before its neighbors are known.
using Hits = std::vector<std::vector<Match>>;

// Of several rules the first one that names an agency, else the first one.
const Match* first_of(const std::vector<Match>& matches, std::initializer_list<Where> places) {
  const Match* first = nullptr;
  for (const Match& match : matches) {
    if (std::ranges::find(places, match.rule->where) == places.end()) continue;
    if (!match.agency.empty()) return &match;
    if (first == nullptr) first = &match;
  }
  return first;
}

void cut(TextLayout& layout, std::size_t block, const Match& match) {
  Verdict& verdict = layout.verdicts[block];
  if (verdict.cut()) return;
  verdict = {match.rule->zone, match.rule->id};
  if (!match.agency.empty() && match.rule->zone == Zone::boilerplate) {
    layout.marks.push_back(
        {{layout.blocks[block].span, Zone::boilerplate, match.rule->id}, match.agency});
  }
}

std::size_t prose_from(const TextLayout& layout, std::size_t block) {
  std::size_t prose = 0;
  for (; block < layout.blocks.size(); ++block) prose += is_prose(layout.at(block)) ? 1 : 0;
  return prose;
}

// From the first tail rule that leaves most of the text alone, everything goes. Where an article
// goes on after such a line, it is the box of a related article: the line alone is cut.
void cut_tail(TextLayout& layout, const Hits& hits) {
  const std::size_t begin = layout.blocks.front().span.begin;
  const std::size_t end = layout.blocks.back().span.end;
  for (std::size_t block = 0; block < hits.size(); ++block) {
    const Match* match = first_of(hits[block], {Where::tail});
    if (!match) continue;
    const std::size_t rest = end - layout.blocks[block].span.begin;
    const bool small = rest * 100 <= (end - begin) * kLargestTail;
    if (!small || prose_from(layout, block) > kMostTailProse) {
      cut(layout, block, *match);
      continue;
    }
    for (std::size_t at = block; at < hits.size(); ++at) {
      layout.verdicts[at] = {match->rule->zone, match->rule->id};
    }
    return;
  }
}

void cut_lines(TextLayout& layout, const Hits& hits) {
  for (std::size_t block = 0; block < hits.size(); ++block) {
    const Match* credit = first_of(hits[block], {Where::credit});
    const Match* line = first_of(hits[block], {Where::line});
    if (credit || line) cut(layout, block, credit ? *credit : *line);
  }
}

// Above the first paragraph of prose and below the last one, weaker signs are enough.
void cut_edges(TextLayout& layout, const Hits& hits) {
  const std::size_t none = hits.size();
  std::size_t first = none;
  std::size_t last = none;
  for (std::size_t block = 0; block < hits.size(); ++block) {
    if (layout.verdicts[block].cut() || !is_prose(layout.at(block))) continue;
    if (first == none) first = block;
    last = block;
  }
  // Many short lines at the end are a list.
  std::size_t bottoms = 0;
  for (std::size_t block = last + 1; last != none && block < hits.size(); ++block) {
    bottoms += layout.verdicts[block].cut() ? 0 : 1;
  }
  for (std::size_t block = 0; block < hits.size(); ++block) {
    const Match* top = first_of(hits[block], {Where::top});
    const Match* bottom = first_of(hits[block], {Where::bottom});
    if (top && block < first) cut(layout, block, *top);
    const bool below = last != none && block > last && bottoms <= kMostBottom;
    if (bottom && below) cut(layout, block, *bottom);
  }
}

bool is_caption(std::string_view line) { return !has_words(line, kLongestCaption + 1); }

// The lines directly above a credit describe the picture.
void cut_captions_above(TextLayout& layout, std::size_t credit) {
  for (std::size_t step = 0; step < kCaptionLines; ++step) {
    const std::size_t below = credit - step;
    if (below == 0 || !layout.blocks[below].follows) return;
    const std::size_t block = below - 1;
    if (layout.verdicts[block].cut()) return;
    const bool short_line = !ends_sentence(layout.at(block));
    const bool own_block = step == 0 && !layout.blocks[block].follows;
    if (!is_caption(layout.at(block)) || (!short_line && !own_block)) return;
    layout.verdicts[block] = {Zone::caption, "caption-above-credit"};
  }
}

// The line directly below a credit is the headline of a related article, if it looks like one.
void cut_related_title(TextLayout& layout, std::size_t credit) {
  const std::size_t block = credit + 1;
  if (block >= layout.blocks.size() || !layout.blocks[block].follows) return;
  if (layout.verdicts[block].cut() || ends_sentence(layout.at(block))) return;
  if (rough_words(layout.at(block)) > kLongestRelatedTitle) return;
  layout.verdicts[block] = {Zone::boilerplate, "related-headline"};
}

bool has_blank_lines(const TextLayout& layout) {
  const auto apart = std::ranges::count(layout.blocks, false, &TextBlock::follows);
  return apart * 2 > static_cast<std::ptrdiff_t>(layout.blocks.size());
}

void cut_around_credits(TextLayout& layout, const Hits& hits) {
  if (!has_blank_lines(layout)) return;  // then "directly above" says nothing
  for (std::size_t block = 0; block < hits.size(); ++block) {
    if (!first_of(hits[block], {Where::credit}) || !layout.verdicts[block].cut()) continue;
    if (layout.verdicts[block].zone != Zone::caption) continue;
    cut_captions_above(layout, block);
    cut_related_title(layout, block);
  }
}

}  // namespace

bool is_prose(std::string_view paragraph) {
  return ends_sentence(paragraph) && has_words(paragraph, kProseWords);
}

void cut_boilerplate(const Matcher& matcher, TextLayout& layout) {
  if (layout.blocks.empty()) return;
  Hits hits;
  for (std::size_t block = 0; block < layout.blocks.size(); ++block) {
    hits.push_back(matcher.whole(layout.at(block)));
  }
  cut_tail(layout, hits);
  cut_lines(layout, hits);
  cut_edges(layout, hits);
  cut_around_credits(layout, hits);
}

}  // namespace slantwise

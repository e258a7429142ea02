// One story, outlet beside outlet, as blocks: for the page of a comparison and that of one story.
#pragma once

#include "apps/html/markup.h"
#include "models/comparison.h"

namespace slantwise::html {

// Who wrote what, and the story.
struct StoryBlock {
  const Comparison& comparison;
  const StorySides& story;
};

void story_openings(Markup& out, const StoryBlock& block);   // headlines and leads
void story_shared(Markup& out, const StoryBlock& block);     // what they share
void story_not_found(Markup& out, const StoryBlock& block);  // and in whose articles
void story_quotes(Markup& out, const StoryBlock& block);     // the same quotation, if any

// Who, when; a link to the text in the reader view where it is there.
void story_article(Markup& out, const Comparison& comparison, std::uint32_t article);

// Its first and last words, " […] " between them; a short text whole.
struct Brief {
  static constexpr std::size_t kMost = 320;  // bytes
  // Of a text that is longer than kMost: before and behind what is left out; letters stay whole.
  static constexpr std::size_t kHead = kMost * 2 / 3, kTail = kMost / 3;
  std::string_view text;
  std::size_t most = kMost;
};
Markup& operator<<(Markup& out, const Brief& brief);

}  // namespace slantwise::html

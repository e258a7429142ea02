// What the page says to its script, and to `slantwise verify`, about passages and their articles.
// All of it is in attributes of what is shown anyway, and short: a large page has thousands of
// them.
//
// The passages stand under their article, once each:
//   <li class="source" id="t-12" data-article="a.txt" data-event="mill" data-family="3"
//   data-was="x">
//     <p class="from">...</p>
//     <ol class="passages">
//       <li class="passage v-quoted" id="p-7" data-at="100 107" data-sets="mill-people">
//         <p class="who"><b>Q</b> quoted: <bdi>Ada Brook</bdi></p>
//         <blockquote dir="auto"><bdi>...</bdi> <mark>rebels</mark> <bdi>...</bdi></blockquote>
//         <p class="where">...</p></li></ol></li>
//
// Passage 7 of `passages` in the JSON report is of article 12 of `articles` there. Its <mark> has
// the bytes 100 to 107 of the article's text ("100 107 title": of its title) as the source has
// them. Where the page cannot show them, or the id, as they are, there is no data-at and nothing
// can be overruled. The voice is in the class; a passage of class v-unclear has it as
// data-voice="quote". The speaker is the first <bdi> of .who, unless the voice is `insert`.
// data-sets are the naming sets of which it is a label.
//
// data-article is the id. data-event is the story, if it is in the page's list of stories;
// data-family the number of the independent text (none: no other text is a copy of it); data-was
// the family that the input or a decision gave it. Articles without a passage that have copies or a
// row in the table of copies stand in the hidden list #texts with the same attributes. That table's
// rows have the number alone: <tr data-t="12">.
//
// A run of words in the reader view has data-at and data-voice. So for whatever has data-at, the
// article is the data-article of the nearest element around it that has one.
#pragma once

#include <vector>

#include "apps/html/markup.h"
#include "apps/html/narrow.h"
#include "models/comparison.h"

namespace slantwise::html {

class ArticleTable {
 public:
  // REQUIRES: the comparison outlives the table.
  explicit ArticleTable(const Comparison& comparison);

  // ' id="t-12" data-article="a.txt"' and the rest.
  void attributes(Markup& out, std::uint32_t article) const;

  // The hidden list of those that have no passage.
  void others(Markup& out) const;

 private:
  const Comparison* comparison_;
  Stories stories_;
  std::vector<std::size_t> sizes_;  // of each family
};

}  // namespace slantwise::html

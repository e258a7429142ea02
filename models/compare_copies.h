// The copies of a comparison with what was changed in each: plain data for reports, of which
// models/copy_pairs.h, copy_changes.h and substitutions.h are the makers.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <utility>
#include <vector>

#include "core/document.h"
#include "core/message.h"
#include "models/copy_changes.h"
#include "models/substitutions.h"

namespace slantwise {

struct CopyEdit {
  CopyChange::Kind kind = CopyChange::Kind::cut;
  CopyChange::What what = CopyChange::What::words;
  std::string was, now;     // as printed
  std::string voice;        // of kind voice: as CopyChange::voice
  SourceSpan source, copy;  // bytes of the articles' fields as read; empty: nothing stands there
};

// One copy with its source; or two texts of which nothing tells which was first.
struct ComparedCopy {
  std::uint32_t source = 0, copy = 0;  // into Comparison::articles
  bool known = true;                   // false: neither is the source of the other
  std::vector<Message> why;            // evidence of the direction; of unknown ones why it is
  std::vector<Message> but;            // what points the other way
  double shared = 0;                   // C_nq: words outside quotations, of the shorter text
  std::uint32_t source_words = 0, copy_words = 0, same_words = 0;  // without headlines
  std::vector<CopyEdit> edits;
  std::size_t edits_found = 0;  // more than edits.size(): the first
};

struct ComparedSubstitution {
  std::string outlet;
  CopyChange::What what = CopyChange::What::words;
  std::string was, now;  // one is empty in a row for any other word
  StoryCount replaced, reverse, kept;
  double p = 1;  // exact sign test over the stories
  // Where it is replaced: a copy in ComparedCopies::copies and its edit; of those that are kept.
  std::vector<std::pair<std::size_t, std::size_t>> places = {};
  double q = 1;  // p by Benjamini and Hochberg over all rows found, also those that are left out
};

struct ComparedCopies {
  // In input order of the copies, then those of unknown direction.
  std::vector<ComparedCopy> copies;
  std::size_t found = 0;  // more than copies.size(): those with most other labels, then changes
  std::vector<std::uint32_t> articles;  // that are copies of a known source, ascending: all of them
  std::vector<ComparedSubstitution> substitutions;  // by outlet
  std::size_t substitutions_found = 0;  // more than substitutions.size(): those of most stories
};

}  // namespace slantwise

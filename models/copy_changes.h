// What an outlet changed in the copy of a text (issue: copies are natural experiments).
//
//   CopyChanges changes = copy_changes(corpus, {.source = 3, .copy = 8}, &found);
//   changes.changes[0].kind;  // CopyChange::Kind::replaced, "terrorists" > "attackers"
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "core/corpus.h"
#include "models/alignment.h"
#include "models/lexicon_hits.h"

namespace slantwise {

// Documents of a corpus.
struct CopyPair {
  std::uint32_t source = 0, copy = 0;
};

struct CopyChange {
  enum class Kind : std::uint8_t { headline, cut, added, replaced, moved, voice };
  // Of a replacement: a term or label of a lexicon on either side, a name (capitalized), numbers on
  // both sides, other words; more than twelve on a side are other words. Of everything else: words
  // within a sentence or whole sentences.
  enum class What : std::uint8_t { label, name, number, words, sentences };
  Kind kind = Kind::cut;
  What what = What::words;
  Span source, copy;     // tokens; empty: nothing stands there
  std::string was, now;  // as printed; of a voice: the same words
  // Of a voice: "marks added", "marks removed", "attribution added", "attribution dropped", "other
  // speaker", "held at a distance" (marks that quote nobody put around words), "distance dropped".
  std::string_view voice = {};
};

struct CopyChanges {
  CopyPair pair;
  std::uint32_t source_words = 0, copy_words = 0, same_words = 0;  // without headlines
  std::vector<Span> same = {};  // stretches of the source that the copy has, by place in the copy
  std::vector<CopyChange> changes = {};  // the headline, then in order of the copy, voices last
};

std::string_view name(CopyChange::Kind kind);  // "headline", "cut", ...
std::string_view name(CopyChange::What what);  // "label", ...

// Without `found` no replacement is one of labels. A headline is compared where both have one.
// Words that stand in another voice are named from three in a row on; where marks come or go one
// will do. Unclear words have no voice that could change, but marks around them. REQUIRES: `found`,
// if any, is of this corpus.
CopyChanges copy_changes(const Corpus& corpus, CopyPair pair, const LexiconHits* found = nullptr);

// A framing term or name choice, by its label.
struct LabelUse {
  std::string label;
  Span tokens;
};

// Those of `found` that share a token with `tokens`, by label, then place. Where several begin at
// one word, the one with the shortest label stands for all.
std::vector<LabelUse> label_uses(const LexiconHits& found, std::uint32_t document, Span tokens);

// Their labels, each once.
std::vector<std::string> labels_in(const LexiconHits& found, std::uint32_t document, Span tokens);

}  // namespace slantwise

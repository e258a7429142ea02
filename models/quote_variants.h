// How each outlet has the same quotation: whole, cut, with marks of a cut, with an editor's words,
// with other words, by another speaker, or in the outlet's own words.
//
//   for (const QuoteVariants& one : quote_variants(corpus))
//     one.classes[0].main;  // QuoteClass::truncated
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "core/corpus.h"
#include "models/shared_quotes.h"

namespace slantwise {

enum class QuoteClass : std::uint8_t {
  identical,      // with the longest version, letter case and marks aside
  truncated,      // words are left out and no mark shows it
  ellipsis,       // … or ... or [...] stands where words are left out
  bracketed,      // an editor's words stand in it that the longest version does not have
  changed,        // words are replaced or put in, and no brackets show it
  paraphrased,    // reported in the outlet's own words
  other_speaker,  // given to somebody else than the longest version, surely
                  // (models/quote_speakers.h)
};
std::string_view name(QuoteClass klass);  // "identical", ..., "other speaker"

// All that hold of a version; `main` is the first of: other speaker, bracketed, ellipsis, changed,
// truncated, identical.
struct VersionClass {
  QuoteClass main = QuoteClass::identical;
  bool truncated = false, ellipsis = false, bracketed = false, changed = false;
  bool other_speaker = false;
  bool unclear_speaker = false;  // the rules read another name, and may read one of the two wrongly
};

// The same words reported by somebody else: an indirect attribution of an article.
struct QuoteParaphrase {
  std::size_t article = 0;
  int attribution = 0;
  double shared = 0;  // of its words' weight that stands in the quotation, by stems and rareness
};

struct QuoteVariants {
  SharedQuote quote;
  std::vector<VersionClass> classes;         // of each version
  std::vector<QuoteParaphrase> paraphrases;  // by outlet, then in input order; one an article
  std::size_t outlets = 0;                   // that quote or report it: two or more
};

// Those that two outlets quote as shared_quotes() has them, then those that one outlet quotes and
// another reports: of the same speaker, in articles that are near (models/near_texts.h), with two
// fifths of the weight of its words or more in common and three words at least, or both of two. An
// article that quotes it reports nothing here. REQUIRES: as shared_quotes().
std::vector<QuoteVariants> quote_variants(const Corpus& corpus);
std::vector<QuoteVariants> quote_variants(const Corpus& corpus, const Families& known);

// The class of versions[at] of a quotation.
VersionClass class_of(const Corpus& corpus, const SharedQuote& quote, std::size_t at);

}  // namespace slantwise

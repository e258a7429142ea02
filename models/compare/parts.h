// The parts of compare(), one a file; not for other code.
#pragma once

#include <optional>
#include <span>
#include <string>
#include <vector>

#include "models/comparison.h"
#include "models/events.h"
#include "models/families.h"
#include "models/lexicon_hits.h"
#include "models/reuse.h"
#include "models/style_filter.h"

namespace slantwise::compare_parts {

// What every part reads.
struct Context {
  const Corpus& corpus;
  const FoundReuse& reuse;
  const Families& families;
  const CompareOptions& options;
  const ForEach& for_each;
  std::vector<std::string> outlets;    // alphabetical
  std::vector<std::size_t> outlet_of;  // index into outlets, by document
  Events events;
  std::vector<std::uint32_t> event_of;  // of each document, for tests: kUnknown if alone
  bool by_article = true;
  bool large() const { return corpus.documents.size() > 1000; }  // the page has to stay small
  std::size_t rows() const { return by_article ? corpus.documents.size() : outlets.size(); }
  std::size_t row_of(std::size_t document) const {
    return by_article ? document : outlet_of[document];
  }
};

// card.cpp: articles, outlets, ledgers, matched events.
void add_card(const Context& context, Comparison& out);

// cuts.cpp: what is not counted, passage by passage.
void add_cuts(const Context& context, Comparison& out);

// What the lexicons find, and its terms.
using TermHits = LexiconHits;

// A hit of a term in an article.
struct Use {
  std::uint32_t document = 0;
  Span tokens;
  std::string_view anchor = {};  // of a name: what ties it to the referent
};
// uses[term][row], rows by row_of().
using Uses = std::vector<std::vector<std::vector<Use>>>;

// terms.cpp: the term table with its passages. A table keeps `budget` passages at most, and all of
// them where they are no more than that.
struct Counted {
  const Uses& uses;
  std::vector<PassageOf> of;  // of each term
  std::size_t budget;
};
std::vector<std::vector<TermCell>> term_cells(const Context& context, const Counted& counted,
                                              Comparison& out);
void add_terms(const Context& context, const TermHits& found, Comparison& out);

// naming.cpp: the naming tables with their passages and estimates.
void add_naming(const Context& context, const TermHits& found, Comparison& out);

// contrasts.cpp: each outlet against the others, in its own words.
void add_contrasts(const Context& context, const TermHits& found, Comparison& out);

// contrasts.cpp: the place of each document's outlet in out.compared, or kUnknown.
std::vector<std::uint32_t> compared_groups(const Context& context, const Comparison& out);

// matched.cpp: the compared outlets two by two, within the events that both cover. `own`: hits of
// every term in every document's own words.
void add_matched(const Context& context, const TermHits& found, const Counts& own, Comparison& out);

// distances.cpp: pairs of compared outlets, and each against itself. After the contrasts.
void add_distances(const Context& context, Comparison& out);

// asides.cpp: harm clauses with their passages, and what is house style. After the naming.
void add_agency(const Context& context, Comparison& out);
void add_house_style(const Context& context, Comparison& out);
// Nothing where nobody asked for it.
std::optional<StyleFilter> style_filter(const Context& context, const Comparison& out);

// copies.cpp: what was changed in copies. After the card.
void add_copies(const Context& context, const TermHits& found, Comparison& out);

// stories.cpp: the events that most outlets tell, side by side. After the card.
void add_stories(const Context& context, Comparison& out);

// words.cpp: every word that is common enough, voice by voice. After the contrasts.
void add_words(const Context& context, const std::optional<StyleFilter>& style, Comparison& out);

// word_passages.cpp: of each word that is shown, a sample of its uses on both sides.
void add_word_passages(const Context& context, Comparison& out);

// rows.cpp: typical words and speakers of each row.
void add_rows(const Context& context, const std::optional<StyleFilter>& style, Comparison& out);

// reader.cpp: full texts in pieces.
void add_reader(const Context& context, const TermHits& found, Comparison& out);

// wording.cpp: what these texts can and cannot tell. After everything else.
void add_wording(const Context& context, Comparison& out);

}  // namespace slantwise::compare_parts

// House style: spellings and short forms between which an editor chooses once for all texts
// (methods 6.3 a). Outlets that differ in these say nothing about a subject by it, so the words are
// shown apart, in a drawer, and are not deleted.
//
//   Lexicon lexicon = parse_lexicon(resources::get(kHouseStyleLexicon), kHouseStyleLexicon);
//   std::vector<StyleRow> rows = house_styles(corpus, lexicon);   // "percent" or "per cent", ...
//   std::vector<bool> drawer = style_words(corpus.vocabulary, lexicon, rows);  // by TermId
//
// A word is in the drawer only where the outlets' own choice differs: "Hezbollah" is house style
// beside an outlet that writes "Hizbollah", and a subject beside one that does not write of it.
#pragma once

#include <cstdint>
#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "core/corpus.h"
#include "core/counts.h"
#include "models/families.h"
#include "models/lexicon.h"

namespace slantwise {

inline constexpr std::string_view kHouseStyleLexicon = "corpora/lexicons/house-style.en.yaml";

// One choice, and how often each outlet took which form.
struct StyleRow {
  std::string set, referent;
  std::vector<std::string> labels;                            // in the lexicon's order
  std::map<std::string, std::vector<std::uint64_t>> outlets;  // uses of each label
  // Two outlets with three uses or more each chose different forms, four times in five or more.
  bool differs = false;
  bool single = false;  // a set of one form, such as honorifics: used or not
};

// The sets of `lexicon` that are used, in its order. Of texts that are one, an outlet's latest is
// counted (models/families.h). The words of quotations count too: editors spell them as their own.
std::vector<StyleRow> house_styles(const Corpus& corpus, const Families& families,
                                   const Lexicon& lexicon, const ForEach& for_each = serially());

// The same with the families of the corpus, which cost more than the styles.
std::vector<StyleRow> house_styles(const Corpus& corpus, const Lexicon& lexicon,
                                   const ForEach& for_each = serially());

// The words, by TermId, of sets whose choice differs, and of those with a single form. Words that
// are shortened forms only with capitals ("US") are left out where they are other words without.
std::vector<bool> style_words(const Vocabulary& vocabulary, const Lexicon& lexicon,
                              const std::vector<StyleRow>& rows);

}  // namespace slantwise

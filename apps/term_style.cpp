#include "apps/term_style.h"

#include "core/resources.h"
#include "models/function_words.h"

namespace slantwise {
namespace {

StyleFilter filter_of(const Corpus& corpus, const Families& families, const ForEach& for_each) {
  const Lexicon lexicon = parse_lexicon(resources::get(kHouseStyleLexicon), kHouseStyleLexicon);
  return {corpus, lexicon, house_styles(corpus, families, lexicon, for_each)};
}

}  // namespace

TermStyle::TermStyle(const Corpus& corpus, const Families& families, const ForEach& for_each)
    : filter_(filter_of(corpus, families, for_each)) {}

std::vector<StyleReason> TermStyle::of(const TermColumns& columns, std::size_t terms) const {
  std::vector<StyleReason> reasons(terms);
  for (std::size_t term = 0; term < terms; ++term) {
    const std::string_view text = columns.term(term);
    reasons[term] = is_function_word(text) ? StyleReason::function_word : filter_.of(text);
  }
  return reasons;
}

}  // namespace slantwise

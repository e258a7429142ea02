// What stands beside the framing terms: who is said to have done harm, and what is house style.
#include <algorithm>

#include "core/resources.h"
#include "models/compare/parts.h"

namespace slantwise::compare_parts {
namespace {

constexpr std::size_t kPassages = 300;  // of a large corpus

Lexicon built_in(std::string_view name) { return parse_lexicon(resources::get(name), name); }

bool any_english(const Corpus& corpus) {
  return std::ranges::any_of(corpus.documents, [](const Document& document) {
    return document.language.code.empty() || document.language.code == "en";
  });
}

}  // namespace

// A large corpus keeps as many passages of each row, evenly spaced.
void add_agency(const Context& context, Comparison& out) {
  if (!any_english(context.corpus)) return;
  const Agency agency(context.corpus.vocabulary, built_in(kAgencyLexicon));
  out.agency = agency_rows(context.corpus, context.families, agency, context.for_each);
  const std::size_t rows = std::max<std::size_t>(1, out.agency.size());
  for (AgencyRow& row : out.agency) {
    const std::size_t all = row.uses.size();
    const std::size_t kept = context.by_article ? all : std::min(all, kPassages / rows + 1);
    for (std::size_t i = 0; i < kept; ++i) {
      AgencyUse& use = row.uses[i * all / kept];
      use.passage = static_cast<std::uint32_t>(out.passages.size());
      out.passages.push_back(
          passage(context.corpus.documents[use.document], use.document, use.clause.verb));
    }
    out.passages_found += all;
  }
}

void add_house_style(const Context& context, Comparison& out) {
  if (!any_english(context.corpus)) return;
  out.house_style = house_styles(context.corpus, context.families, built_in(kHouseStyleLexicon),
                                 context.for_each);
}

std::optional<StyleFilter> style_filter(const Context& context, const Comparison& out) {
  if (context.options.asides == CompareOptions::Asides::none) return std::nullopt;
  return StyleFilter(context.corpus, built_in(kHouseStyleLexicon), out.house_style);
}

}  // namespace slantwise::compare_parts

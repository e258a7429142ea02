// What stands beside the framing terms: who is said to have done harm, and what is house style.
#include <algorithm>

#include "core/resources.h"
#include "models/compare/parts.h"

namespace slantwise::compare_parts {
namespace {

constexpr std::size_t kPassages = 300, kAll = 1000;  // of a large corpus; where all are kept

Lexicon built_in(std::string_view name) { return parse_lexicon(resources::get(name), name); }

bool any_english(const Corpus& corpus) {
  return std::ranges::any_of(corpus.documents, [](const Document& document) {
    return document.language.code.empty() || document.language.code == "en";
  });
}

void add_clauses(const Context& context, AgencyRow& row, std::size_t cap, Comparison& out) {
  const auto& each = context.options.each_passage;
  const std::size_t all = row.uses.size(), kept = std::min(all, cap);
  std::size_t next = 0;  // in the sample
  for (std::size_t i = 0; i < all; ++i) {
    const bool keep = next < kept && i == next * all / kept;
    if (!keep && !each) continue;
    AgencyUse& use = row.uses[i];
    Passage one = passage(context.corpus.documents[use.document], use.document, use.clause.verb);
    const std::string_view kind = name(use.clause.kind);
    if (each) each(one, {"harm", kind, kind});
    if (!keep) continue;
    ++next;
    use.passage = static_cast<std::uint32_t>(out.passages.size());
    out.passages.push_back(std::move(one));
  }
  out.passages_found += all;
}

}  // namespace

// A large corpus keeps as many passages of each row, evenly spaced.
void add_agency(const Context& context, Comparison& out) {
  if (!any_english(context.corpus)) return;
  const Agency agency(context.corpus.vocabulary, built_in(kAgencyLexicon));
  out.agency = agency_rows(context.corpus, context.families, agency, context.for_each);
  const std::size_t rows = std::max<std::size_t>(1, out.agency.size());
  std::size_t sum = 0;
  for (const AgencyRow& row : out.agency) sum += row.uses.size();
  const std::size_t cap =
      context.by_article || sum <= kAll ? ~std::size_t{0} : kPassages / rows + 1;
  for (AgencyRow& row : out.agency) add_clauses(context, row, cap, out);
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

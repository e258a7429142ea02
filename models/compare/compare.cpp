#include <algorithm>
#include <map>

#include "models/compare/parts.h"

namespace slantwise {
namespace {

// Above this many articles rows are outlets and the reader view is left out (design 8).
constexpr std::size_t kArticleRows = 50;

struct Texts {
  const FoundReuse& reuse;
  const Families& families;
};

compare_parts::Context make_context(const Corpus& corpus, const Texts& texts,
                                    const CompareOptions& options, const ForEach& for_each) {
  const Families& families = texts.families;
  compare_parts::Context context{corpus, texts.reuse, families, options, for_each,
                                 {},     {},          {},       {},      true};
  context.events = find_events(corpus, families, {}, for_each);
  context.event_of = event_strata(context.events);
  std::map<std::string_view, std::size_t> names;
  for (const Document& document : corpus.documents) names.emplace(document.article.outlet, 0);
  for (auto& [name, index] : names) {
    index = context.outlets.size();
    context.outlets.emplace_back(name);
  }
  for (const Document& document : corpus.documents) {
    context.outlet_of.push_back(names.at(document.article.outlet));
  }
  context.by_article = corpus.documents.size() <= kArticleRows;
  return context;
}

bool full_text(const CompareOptions& options, bool few) {
  using enum CompareOptions::FullText;
  return options.full_text == always || (options.full_text == automatic && few);
}

}  // namespace

Comparison compare(const Corpus& corpus, std::span<const Lexicon> lexicons,
                   const CompareOptions& options, const ForEach& for_each) {
  const FoundReuse reuse = find_reuse(corpus.documents, for_each);
  const Families grouped = families(corpus.documents, reuse);
  const compare_parts::Context context = make_context(corpus, {reuse, grouped}, options, for_each);

  Comparison out;
  out.by_article = context.by_article;
  compare_parts::add_card(context, out);
  compare_parts::add_cuts(context, out);
  const compare_parts::TermHits found = find_lexicons(corpus, lexicons, for_each);
  compare_parts::add_terms(context, found, out);
  compare_parts::add_naming(context, found, out);
  if (options.asides == CompareOptions::Asides::all) {
    compare_parts::add_agency(context, out);
    compare_parts::add_house_style(context, out);
    compare_parts::add_copies(context, found, out);
    compare_parts::add_stories(context, out);
  }
  compare_parts::add_contrasts(context, found, out);
  compare_parts::add_distances(context, out);
  const std::optional<StyleFilter> style = compare_parts::style_filter(context, out);
  if (style) compare_parts::add_words(context, style, out);
  compare_parts::add_rows(context, style, out);
  if (full_text(options, context.by_article)) compare_parts::add_reader(context, found, out);
  compare_parts::add_wording(context, out);
  return out;
}

}  // namespace slantwise

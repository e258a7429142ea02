#include "apps/hit_barcode.h"

#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <tuple>
#include <utility>

#include "apps/charts/barcode.h"
#include "apps/charts/standalone.h"
#include "apps/outlet_terms.h"
#include "apps/records.h"
#include "apps/screen.h"
#include "models/dispersion.h"
#include "models/families.h"

namespace slantwise {
namespace {

// A place in the source: titles come first.
using Place = std::pair<bool, std::uint32_t>;
Place place(const SourceSpan& source) { return {source.field == Field::text, source.span.begin}; }

// Words of an article that are not boilerplate: where a hit can stand.
std::vector<Place> places(const Document& document) {
  std::vector<Place> begins;
  for (std::size_t at = 0; at < document.tokens.size(); ++at) {
    if (document.tokens.zone[at] == Zone::boilerplate) continue;
    const std::uint32_t begin = document.tokens.begin[at];
    begins.push_back(place(document.source.source({begin, begin + 1})));
  }
  return begins;
}

html::BarcodeMark mark(const Passage& passage, const std::vector<Place>& places) {
  const auto before = std::ranges::lower_bound(places, place(passage.source)) - places.begin();
  const double words = std::max<double>(1, static_cast<double>(places.size()));
  return {std::min(1.0, (static_cast<double>(before) + 0.5) / words),
          html::shown(passage.voice, passage.confidence),
          passage.left + " [" + passage.match + "] " + passage.right};
}

struct Row {
  std::uint32_t article = 0;
  std::vector<const Passage*> hits;
};

// DP of the outlet's independent texts.
double spread(const Corpus& corpus, const std::vector<std::uint32_t>& texts,
              const std::map<std::uint32_t, Row>& rows) {
  std::vector<double> lengths;
  std::vector<TextUse> uses;
  for (const std::uint32_t text : texts) {
    const auto words = static_cast<double>(places(corpus.documents[text]).size());
    lengths.push_back(words);
    const auto found = rows.find(text);
    if (found == rows.end()) continue;
    // An expression may match more often than there are words.
    uses.push_back({std::min(words, static_cast<double>(found->second.hits.size())), words});
  }
  return dispersions::find("dp").score(parts_of(std::move(lengths)), uses);
}

html::BarcodeRow row_of(const Corpus& corpus, const Row& row) {
  const Document& document = corpus.documents[row.article];
  const std::vector<Place> words = places(document);
  html::BarcodeRow out{std::string(shown_date(document.article.date)) + "  " + document.article.id,
                       {}};
  for (const Passage* passage : row.hits) out.marks.push_back(mark(*passage, words));
  return out;
}

// Of one outlet: `texts` are its representatives, `rows` its articles with a hit.
html::BarcodeGroup group_of(const Corpus& corpus, const std::vector<std::uint32_t>& texts,
                            const std::map<std::uint32_t, Row>& rows, std::size_t most) {
  html::BarcodeGroup group;
  std::vector<const Row*> ordered;
  std::size_t hits = 0;
  for (const auto& [article, row] : rows) {
    hits += row.hits.size();
    ordered.push_back(&row);
  }
  std::ranges::sort(ordered, {}, [&](const Row* row) {
    const Article& article = corpus.documents[row->article].article;
    return std::tie(article.date, article.id);
  });
  const auto with = std::ranges::count_if(texts, [&](auto text) { return rows.contains(text); });
  group.figures = fmt::format("{} {} in {} of {} independent texts; DP {}", grouped(hits),
                              hits == 1 ? "hit" : "hits", with, grouped(texts.size()),
                              two_digits(spread(corpus, texts, rows)));
  if (ordered.size() > most) {
    group.figures += fmt::format("; the first {} of {} articles", most, grouped(ordered.size()));
    ordered.resize(most);
  }
  for (const Row* row : ordered) group.rows.push_back(row_of(corpus, *row));
  return group;
}

}  // namespace

std::string hit_barcode(const Corpus& corpus, const std::vector<Passage>& passages,
                        const PlotText& text, const ForEach& for_each) {
  const Messages english = Messages::built_in("en");
  const Outlets outlets = outlets_of(corpus);
  const Families found = families(corpus.documents, for_each);
  std::vector<std::vector<std::uint32_t>> texts(outlets.names.size());
  for (std::uint32_t at = 0; at < corpus.documents.size(); ++at) {
    if (found.representative[at]) texts[outlets.of[at]].push_back(at);
  }
  std::vector<std::map<std::uint32_t, Row>> rows(outlets.names.size());
  for (const Passage& passage : passages) {
    Row& row = rows[outlets.of[passage.article]][passage.article];
    row.article = passage.article;
    row.hits.push_back(&passage);
  }
  std::vector<html::BarcodeGroup> groups;
  for (std::size_t outlet = 0; outlet < outlets.names.size(); ++outlet) {
    if (rows[outlet].empty() && outlets.names.size() > 20) continue;  // said below
    groups.push_back(group_of(corpus, texts[outlet], rows[outlet], text.most_rows));
    groups.back().outlet = outlets.names[outlet];
  }
  const auto without = outlets.names.size() - groups.size();
  std::string foot = "Each line is an article with a hit, from its first word to its last.";
  if (without > 0) foot += fmt::format(" {} outlets have none.", grouped(without));
  const std::string title = "Where “" + text.pattern + "” stands";
  return html::standalone(
      html::barcode(english, groups),
      {title,
       title +
           ": bars are own words, dots quoted, triangles reported, diamonds editor’s notes, open "
           "circles unclear. DP: 0 is spread as the texts' lengths are, near 1 all in one text.",
       html::kBarcodeWidth, std::max(1u, html::barcode_height(groups)), html::Legend::shapes,
       foot});
}

}  // namespace slantwise

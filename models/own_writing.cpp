#include "models/own_writing.h"

#include <algorithm>
#include <map>
#include <string_view>

#include "core/decisions.h"

namespace slantwise {
namespace {

using Why = OwnWriting::Why;
using Documents = std::span<const Document>;

// Families that are printed by two outlets or more.
std::vector<bool> shared_families(Documents documents, const Families& families) {
  std::vector<std::string_view> outlet(families.count);
  std::vector<bool> seen(families.count), shared(families.count);
  for (std::size_t d = 0; d < documents.size(); ++d) {
    const std::uint32_t family = families.of[d];
    const std::string_view name = documents[d].article.outlet;
    if (seen[family] && outlet[family] != name) shared[family] = true;
    seen[family] = true;
    outlet[family] = name;
  }
  return shared;
}

// By a person: a family of its own (core/decisions.h).
bool is_decided_own(const Article& article) {
  return article.family == std::string(kIndependent) + " " + article.id;
}

std::vector<Span> joined(std::vector<Span> spans) {
  std::ranges::sort(spans, {}, &Span::begin);
  std::vector<Span> out;
  for (const Span span : spans) {
    if (!out.empty() && span.begin <= out.back().end) {
      out.back().end = std::max(out.back().end, span.end);
    } else {
      out.push_back(span);
    }
  }
  return out;
}

// From whom each document has passages.
std::vector<std::vector<std::uint32_t>> sources(Documents documents, const FoundReuse& reuse,
                                                const Families& families) {
  std::vector<std::vector<std::uint32_t>> from(documents.size());
  for (const ReusePair& pair : reuse.pairs) {
    const Document& a = documents[pair.a];
    const Document& b = documents[pair.b];
    if (a.article.outlet == b.article.outlet || pair.reuse.c_nq < kSharesPassages) continue;
    if (pair.reuse.reuse == ReuseClass::too_short || families.of[pair.a] == families.of[pair.b]) {
      continue;
    }
    const Direction::From first = direction(a, b).from;
    if (first != Direction::From::a) from[pair.a].push_back(pair.b);
    if (first != Direction::From::b) from[pair.b].push_back(pair.a);
  }
  return from;
}

bool is_counted(Zone zone) { return zone != Zone::boilerplate && zone != Zone::caption; }

// Counted words of the span, as cuts: what was left out before stays as it is.
void cut(Document& document, Span copied) {
  Tokens& tokens = document.tokens;
  for (std::uint32_t begin = copied.begin, end = 0; begin < copied.end; begin = end) {
    end = begin + 1;
    if (!is_counted(tokens.zone[begin])) continue;
    while (end < copied.end && is_counted(tokens.zone[end])) ++end;
    for (std::uint32_t i = begin; i < end; ++i) tokens.zone[i] = Zone::boilerplate;
    const Span bytes{tokens.begin[begin], tokens.begin[end - 1] + tokens.length[end - 1]};
    document.cuts.push_back({bytes, Zone::boilerplate, std::string(kCopiedRule), 0});
  }
}

}  // namespace

OwnWriting own_writing(Documents documents, const FoundReuse& reuse, const Families& families,
                       const ForEach& for_each) {
  OwnWriting out{std::vector<Why>(documents.size(), Why::kept), {}};
  out.copied.resize(documents.size());
  const std::vector<bool> shared = shared_families(documents, families);
  for (std::size_t d = 0; d < documents.size(); ++d) {
    const Origin& origin = documents[d].origin;
    if (origin.by_mark && !origin.own && !is_decided_own(documents[d].article)) {
      out.why[d] = Why::other_origin;
    } else if (shared[families.of[d]]) {
      out.why[d] = Why::two_outlets;
    }
  }
  const auto from = sources(documents, reuse, families);
  for_each(documents.size(), [&](std::size_t d) {
    if (out.why[d] != Why::kept) return;
    std::vector<Span> spans;
    for (const std::uint32_t source : from[d]) {
      std::ranges::move(shared_words(documents[d], documents[source]), std::back_inserter(spans));
    }
    out.copied[d] = joined(std::move(spans));
  });
  return out;
}

void keep_own_writing(const OwnWriting& own, Corpus& corpus) {
  std::vector<Document> kept;
  for (std::size_t d = 0; d < corpus.documents.size(); ++d) {
    if (own.why[d] != Why::kept) continue;
    Document& document = corpus.documents[d];
    for (const Span copied : own.copied[d]) cut(document, copied);
    std::ranges::stable_sort(document.cuts, {}, [](const Cut& one) { return one.span.begin; });
    kept.push_back(std::move(document));
  }
  corpus.documents = std::move(kept);
}

}  // namespace slantwise

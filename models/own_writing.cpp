#include "models/own_writing.h"

#include <algorithm>
#include <string_view>

#include "core/decisions.h"
#include "models/shared_words.h"

namespace slantwise {
namespace {

using Role = FamilyRole::Role;
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

// By a person: by its role, or as a family of its own (core/decisions.h).
bool is_decided_own(const Article& article, const FamilyRole& role) {
  return (role.decided && role.role == Role::alone) ||
         article.family == std::string(kIndependent) + " " + article.id;
}

// From whom `d` has its words in the end, through copies of copies; itself, if from nobody.
std::uint32_t first_source(std::span<const FamilyRole> roles, std::uint32_t d) {
  for (std::size_t steps = 0; steps < roles.size() && roles[d].source; ++steps) {
    d = *roles[d].source;
  }
  return d;
}

// Of a text in a family that two outlets print.
Why why_shared(Documents documents, std::span<const FamilyRole> roles, std::uint32_t d) {
  const std::uint32_t source = first_source(roles, d);
  if (roles[source].role == Role::by_origin) return Why::other_origin;
  if (roles[source].role != Role::source) return Why::two_outlets;
  const bool own = documents[source].article.outlet == documents[d].article.outlet;
  return own ? Why::kept : Why::copy;
}

Why why_of(Documents documents, const KnownCopies& known, std::uint32_t d, bool is_shared) {
  const Origin& origin = documents[d].origin;
  if (is_decided_own(documents[d].article, known.roles[d])) return Why::kept;
  if (origin.by_mark && !origin.own) return Why::other_origin;
  return is_shared ? why_shared(documents, known.roles, d) : Why::kept;
}

// From whom each document has passages.
std::vector<std::vector<std::uint32_t>> sources(Documents documents, const KnownCopies& known) {
  const std::vector<std::uint32_t>& family = known.families.of;
  std::vector<std::vector<std::uint32_t>> from(documents.size());
  for (const ReusePair& pair : known.reuse.pairs) {
    const Document& a = documents[pair.a];
    const Document& b = documents[pair.b];
    if (a.article.outlet == b.article.outlet || pair.reuse.c_nq < kSharesPassages) continue;
    if (pair.reuse.reuse == ReuseClass::too_short || family[pair.a] == family[pair.b]) continue;
    const Direction::From first = direction(a, b).from;
    if (first != Direction::From::a) from[pair.a].push_back(pair.b);
    if (first != Direction::From::b) from[pair.b].push_back(pair.a);
  }
  return from;
}

// All at once: an article may hold a thousand others.
std::vector<Span> copied_from(Documents documents, std::uint32_t d,
                              const std::vector<std::uint32_t>& sources) {
  if (sources.empty()) return {};
  Shingles elsewhere;
  for (const std::uint32_t source : sources) {
    const ShingleRuns runs = shingle_runs(words_of(documents[source], Quoted::out));
    elsewhere.insert(elsewhere.end(), runs.hashes.begin(), runs.hashes.end());
  }
  std::ranges::sort(elsewhere);
  return words_found(documents[d], elsewhere);
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

OwnWriting own_writing(Documents documents, const KnownCopies& known, const ForEach& for_each) {
  OwnWriting out{std::vector<Why>(documents.size(), Why::kept), {}};
  out.copied.resize(documents.size());
  const std::vector<bool> shared = shared_families(documents, known.families);
  for (std::uint32_t d = 0; d < documents.size(); ++d) {
    out.why[d] = why_of(documents, known, d, shared[known.families.of[d]]);
  }
  const auto from = sources(documents, known);
  for_each(documents.size(), [&](std::size_t d) {
    if (out.why[d] != Why::kept || is_decided_own(documents[d].article, known.roles[d])) return;
    out.copied[d] = copied_from(documents, static_cast<std::uint32_t>(d), from[d]);
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

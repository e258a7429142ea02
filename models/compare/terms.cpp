// Terms by row by voice, each cell with its passages.
#include <algorithm>
#include <utility>

#include "models/compare/parts.h"

namespace slantwise::compare_parts {
namespace {

// A large corpus keeps this many passages in all, so that the page stays below 5 MB; what is
// dropped is counted and said.
constexpr std::size_t kTermPassages = 2000;

Uses group_uses(const Context& context, std::span<const std::vector<Hit>> hits, std::size_t terms) {
  Uses uses(terms, std::vector<std::vector<Use>>(context.rows()));
  for (std::uint32_t d = 0; d < hits.size(); ++d) {
    for (const Hit& hit : hits[d]) {
      uses[hit.pattern][context.row_of(d)].push_back({d, hit.tokens});
    }
  }
  return uses;
}

TermCell count_cell(const Context& context, const std::vector<Use>& uses) {
  TermCell cell;
  std::uint32_t last = ~0u;
  for (const Use& use : uses) {
    const Tokens& tokens = context.corpus.documents[use.document].tokens;
    if (tokens.confidence[use.tokens.begin] == Confidence::low) {
      ++cell.unclear;
    } else {
      ++cell.voice[static_cast<std::size_t>(tokens.voice[use.tokens.begin])];
    }
    if (use.document != last) ++cell.articles;
    last = use.document;
  }
  return cell;
}

// The largest number of passages a cell may keep so that all of them stay within the budget.
std::size_t cell_cap(const Context& context, const Uses& uses, std::size_t budget) {
  if (context.by_article) return ~std::size_t{0};
  const auto kept = [&](std::size_t limit) {
    std::size_t sum = 0;
    for (const auto& rows : uses) {
      for (const auto& cell : rows) sum += std::min(limit, cell.size());
    }
    return sum;
  };
  if (kept(~std::size_t{0}) <= budget) return ~std::size_t{0};
  std::size_t cap = context.options.passages_per_cell;
  while (cap > 1 && kept(cap) > budget) --cap;
  return cap;
}

// Where even one passage a cell is too much, only the rows with most texts keep theirs.
std::vector<bool> rows_with_passages(const Context& context, const Uses& uses, std::size_t budget,
                                     const Comparison& out) {
  if (context.by_article) return std::vector<bool>(context.rows(), true);
  std::vector<std::size_t> cells(context.rows(), 0), order;
  for (const auto& rows : uses) {
    for (std::size_t r = 0; r < rows.size(); ++r) cells[r] += !rows[r].empty();
  }
  for (std::size_t r = 0; r < cells.size(); ++r) order.push_back(r);
  std::ranges::stable_sort(order, std::ranges::greater{},
                           [&](std::size_t r) { return out.outlets[r].families; });
  std::vector<bool> kept(context.rows(), false);
  std::size_t sum = 0;
  for (const std::size_t r : order) {
    sum += cells[r];
    if (sum > budget) break;
    kept[r] = true;
  }
  return kept;
}

struct Cell {
  const std::vector<Use>& uses;
  const PassageOf& of;
  std::size_t cap;
};

// Evenly spaced over the uses, so that a sample is not the first file's alone.
void add_passages(const Context& context, const Cell& from, TermCell& cell, Comparison& out) {
  const auto& each = context.options.each_passage;
  const auto& uses = from.uses;
  const std::size_t kept = std::min(from.cap, uses.size());
  std::size_t next = 0;  // in the sample
  for (std::size_t i = 0; i < uses.size(); ++i) {
    const bool keep = next < kept && i == next * uses.size() / kept;
    if (!keep && !each) continue;
    const Use& use = uses[i];
    Passage one = passage(context.corpus.documents[use.document], use.document, use.tokens);
    one.anchor = use.anchor;
    if (each) each(one, from.of);
    if (!keep) continue;
    ++next;
    cell.passages.push_back(static_cast<std::uint32_t>(out.passages.size()));
    out.passages.push_back(std::move(one));
  }
  out.passages_found += uses.size();
}

}  // namespace

std::vector<std::vector<TermCell>> term_cells(const Context& context, const Counted& counted,
                                              Comparison& out) {
  const auto& [uses, of, budget] = counted;
  const std::size_t cap = cell_cap(context, uses, budget);
  const std::vector<bool> rows = rows_with_passages(context, uses, budget, out);
  std::vector<std::vector<TermCell>> table(uses.size());
  for (std::size_t t = 0; t < uses.size(); ++t) {
    for (std::size_t r = 0; r < uses[t].size(); ++r) {
      TermCell cell = count_cell(context, uses[t][r]);
      add_passages(context, {uses[t][r], of[t], rows[r] ? cap : 0}, cell, out);
      table[t].push_back(std::move(cell));
    }
  }
  return table;
}

void add_terms(const Context& context, const TermHits& found, Comparison& out) {
  std::vector<PassageOf> of;
  for (const LexiconTerm* term : found.terms) of.push_back({"term", term->id, term->label});
  const Uses uses = group_uses(context, found.hits, found.terms.size());
  auto counted = term_cells(context, {uses, std::move(of), kTermPassages}, out);
  for (std::size_t i = 0; i < counted.size(); ++i) {
    const LexiconTerm& term = *found.terms[i];
    const Lexicon& lexicon = *found.lexicons[i];
    out.terms.push_back({term.id, term.label, term.category, term.note, term.legal_formula,
                         std::move(counted[i]),
                         lexicon.kind == Lexicon::Kind::screen ? lexicon.name : std::string()});
  }
}

}  // namespace slantwise::compare_parts

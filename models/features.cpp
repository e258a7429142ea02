#include "models/features.h"

#include <algorithm>
#include <bit>
#include <numeric>

#include "core/text/interner.h"
#include "core/text/stop_words.h"
#include "models/lexicon_hits.h"
#include "models/patterns.h"
#include "models/repeated_terms.h"

namespace slantwise {
namespace {

struct Cell {
  std::uint32_t term;
  std::uint32_t uses;
};

// The rank of each term when they are sorted by their bytes.
std::vector<std::uint32_t> ranks(const Interner& words, std::vector<std::string>& sorted) {
  std::vector<std::uint32_t> order(words.size());
  std::iota(order.begin(), order.end(), 0u);
  std::ranges::sort(order, {}, [&](std::uint32_t id) { return words.term(id); });
  std::vector<std::uint32_t> rank(order.size());
  sorted.reserve(order.size());
  for (std::size_t at = 0; at < order.size(); ++at) {
    rank[order[at]] = static_cast<std::uint32_t>(at);
    sorted.emplace_back(words.term(order[at]));
  }
  return rank;
}

// Puts the cells of a row in the order of their columns. Long rows are spread over all columns and
// collected again, which is faster than sorting them.
class RowSorter {
 public:
  explicit RowSorter(std::size_t columns) : marks_(columns / 64 + 1), uses_(columns) {}

  void sort(std::span<Cell> row) {
    if (row.size() * 8 < marks_.size()) {
      std::ranges::sort(row, {}, &Cell::term);
      return;
    }
    for (const Cell& cell : row) {
      marks_[cell.term / 64] |= std::uint64_t{1} << cell.term % 64;
      uses_[cell.term] = cell.uses;
    }
    auto out = row.begin();
    for (std::size_t block = 0; block < marks_.size(); ++block) {
      for (; marks_[block] != 0; marks_[block] &= marks_[block] - 1) {
        const auto bit = static_cast<std::size_t>(std::countr_zero(marks_[block]));
        const auto term = static_cast<std::uint32_t>(block * 64 + bit);
        *out++ = {term, uses_[term]};
      }
    }
  }

 private:
  std::vector<std::uint64_t> marks_;  // a bit a column; all zero between rows
  std::vector<std::uint32_t> uses_;
};

// True for neighbors of one sentence and one voice, unclear words counting as a voice of their own.
bool same_run(const Tokens& tokens, std::size_t a, std::size_t b) {
  const auto unclear = [&](std::size_t at) { return tokens.confidence[at] == Confidence::low; };
  return tokens.sentence[a] == tokens.sentence[b] && unclear(a) == unclear(b) &&
         (unclear(a) || tokens.voice[a] == tokens.voice[b]);
}

bool hit_in_scope(const Document& document, const Hit& hit, Scope scope) {
  return in_scope(document.tokens, hit.tokens.begin, scope);
}

}  // namespace

struct RawCounter::Parts {
  Parts(TokenMode mode, const TokenSteps& steps) : tokens(mode), pipe(steps) {}

  RawTokens tokens;
  TokenPipe pipe;
  Interner words;
  std::vector<std::uint32_t> uses;          // by term, of the text at hand; zero between texts
  std::vector<Cell> cells;                  // row after row
  std::vector<std::size_t> ends;            // of the rows, in cells
  std::unique_ptr<RepeatedTerms> repeated;  // null: nothing was expected
  std::size_t fewest_texts = 1;
  std::vector<std::string> row;  // the terms of the document at hand

  void drop_rare();
};

// Keeps the cells of terms in enough texts, and only their terms.
void RawCounter::Parts::drop_rare() {
  std::vector<std::size_t> texts(words.size());
  for (const Cell& cell : cells) ++texts[cell.term];
  Interner kept;
  std::vector<std::uint32_t> now(words.size());
  for (std::uint32_t term = 0; term < words.size(); ++term) {
    const std::string_view name = words.term(term);
    if (texts[term] >= fewest_texts) now[term] = kept.add_all({&name, 1}).front();
  }
  std::size_t from = 0, to = 0;
  for (std::size_t& end : ends) {
    for (; from < end; ++from) {
      const Cell cell = cells[from];
      if (texts[cell.term] >= fewest_texts) cells[to++] = {now[cell.term], cell.uses};
    }
    end = to;
  }
  cells.resize(to);
  words = std::move(kept);
}

RawCounter::RawCounter(TokenMode mode, const TokenSteps& steps)
    : parts_(std::make_unique<Parts>(mode, steps)) {}
RawCounter::~RawCounter() = default;
RawCounter::RawCounter(RawCounter&&) noexcept = default;
RawCounter& RawCounter::operator=(RawCounter&&) noexcept = default;

void RawCounter::add(std::string_view text, std::string_view language) {
  count_row(parts_->pipe.apply(parts_->tokens.split(text), language));
}

// Valid until the next call.
std::vector<std::string_view> RawCounter::row_of(const Document& document,
                                                 const Vocabulary& vocabulary, Scope scope) {
  const Tokens& tokens = document.tokens;
  std::vector<std::string>& row = parts_->row;
  row.clear();
  std::vector<std::string_view> run;
  for (std::size_t i = 0; i <= tokens.size(); ++i) {
    const bool in = i < tokens.size() && in_scope(tokens, i, scope);
    if (!run.empty() && (!in || !same_run(tokens, i - 1, i))) {
      for (const std::string_view word : parts_->pipe.apply(run, document.language.code))
        row.emplace_back(word);
      run.clear();
    }
    if (in) run.push_back(vocabulary.term(tokens.term[i]));
  }
  return {row.begin(), row.end()};
}

void RawCounter::add(const Document& document, const Vocabulary& vocabulary, Scope scope) {
  std::vector<std::string_view> terms = row_of(document, vocabulary, scope);
  if (parts_->repeated) {
    std::erase_if(terms, [&](std::string_view term) { return !parts_->repeated->maybe(term); });
  }
  count_row(terms);
}

void RawCounter::expect(const Document& document, const Vocabulary& vocabulary, Scope scope) {
  if (!parts_->repeated) parts_->repeated = std::make_unique<RepeatedTerms>();
  parts_->repeated->add_text(row_of(document, vocabulary, scope));
}

void RawCounter::set_fewest_texts(std::size_t fewest_texts) { parts_->fewest_texts = fewest_texts; }

void RawCounter::count_row(std::span<const std::string_view> words) {
  Parts& parts = *parts_;
  const std::size_t begin = parts.cells.size();
  const std::span<const std::uint32_t> terms = parts.words.add_all(words);
  if (parts.words.size() > parts.uses.size()) parts.uses.resize(parts.words.size());
  for (const std::uint32_t term : terms) {
    if (parts.uses[term]++ == 0) parts.cells.push_back({term, 0});
  }
  for (std::size_t at = begin; at < parts.cells.size(); ++at) {
    Cell& cell = parts.cells[at];
    std::swap(cell.uses, parts.uses[cell.term]);
  }
  parts.ends.push_back(parts.cells.size());
}

RawFeatures RawCounter::finish() {
  Parts& parts = *parts_;
  if (parts.fewest_texts > 1) parts.drop_rare();
  parts.repeated.reset();
  RawFeatures result;
  const std::vector<std::uint32_t> rank = ranks(parts.words, result.terms);
  result.counts.resize(static_cast<int>(parts.ends.size()), static_cast<int>(rank.size()));
  result.counts.reserve(static_cast<int>(parts.cells.size()));
  RowSorter sorter(rank.size());
  std::size_t begin = 0;
  for (std::size_t row = 0; row < parts.ends.size(); ++row) {
    const std::span<Cell> cells(parts.cells.data() + begin, parts.ends[row] - begin);
    for (Cell& cell : cells) cell.term = rank[cell.term];
    sorter.sort(cells);
    result.counts.startVec(static_cast<int>(row));
    for (const Cell& cell : cells) {
      result.counts.insertBack(static_cast<int>(row), static_cast<int>(cell.term)) = cell.uses;
    }
    begin = parts.ends[row];
  }
  result.counts.finalize();
  parts.words = Interner();
  parts.uses.clear();
  std::vector<Cell>().swap(parts.cells);
  parts.ends.clear();
  return result;
}

std::vector<std::string> skipped_steps(const TokenSteps& steps,
                                       std::span<const LanguageCount> languages) {
  std::vector<std::string> sentences;
  const auto say = [&](bool (*has)(const std::string&), std::string_view start,
                       std::string_view end) {
    std::vector<LanguageCount> without;
    for (const LanguageCount& one : languages) {
      if (!has(one.code)) without.push_back(one);
    }
    if (without.empty()) return;
    sentences.push_back(std::string(start) + " for " + articles_by_language(without) +
                        std::string(end));
  };
  if (steps.stem == kAuto) {
    say(has_stemmer, "--stem auto has no stemmer", ": their words are counted as they stand");
  }
  if (steps.stop == kAuto) {
    say(has_stop_words, "--stop auto has no list", ": none of their words is left out");
  }
  return sentences;
}

FeatureMatrix count_terms(std::span<const Document> documents, const Vocabulary& vocabulary,
                          std::span<const LexiconTerm> terms, Scope scope) {
  std::vector<Pattern> patterns;
  for (std::uint32_t column = 0; column < terms.size(); ++column) {
    add_patterns(terms[column], column, column, patterns);
  }
  const Patterns compiled(vocabulary, patterns);
  std::vector<Eigen::Triplet<double>> hits;
  for (std::size_t row = 0; row < documents.size(); ++row) {
    for (const Hit& hit : compiled.find(documents[row])) {
      if (!hit_in_scope(documents[row], hit, scope)) continue;
      hits.emplace_back(static_cast<int>(row), static_cast<int>(hit.pattern), 1.0);
    }
  }
  FeatureMatrix counts(static_cast<int>(documents.size()), static_cast<int>(terms.size()));
  counts.setFromTriplets(hits.begin(), hits.end());
  return counts;
}

}  // namespace slantwise

// The passages behind the words that tell outlets apart: some, evenly spaced over the uses. A word
// stands for nothing by itself, so its other uses are not among the passages that are found.
#include <algorithm>
#include <map>
#include <string_view>
#include <tuple>

#include "models/compare/parts.h"

namespace slantwise::compare_parts {
namespace {

// Of each side of a word, and of all words of a voice; a large corpus keeps less, so that the page
// stays below 5 MB.
constexpr std::size_t kMost = 8, kBudget = 300, kManyArticles = 2'000, kSmallBudget = 110;
constexpr std::uint32_t kNone = ~0u;

struct Spot {
  std::uint32_t document = 0, token = 0;
};

// A word that is shown for one or more outlets, and its uses in independent texts.
struct Shown {
  TermId term{};
  std::vector<Spot> uses;
};

// A side of a row: where its passages go.
struct Cell {
  std::vector<Spot> uses;
  std::vector<std::uint32_t>* passages = nullptr;
  std::string_view word;
};

class Finder {
 public:
  Finder(const Context& context, const Comparison& out)
      : context_(context), group_(compared_groups(context, out)) {}

  void want(const std::string& word) {
    const TermId term = context_.corpus.vocabulary.find(word);
    slots_.try_emplace(word, shown_.size());
    if (slots_.size() > shown_.size()) shown_.push_back({term, {}});
  }

  void find(Scope scope) {
    std::vector<std::uint32_t> slot(context_.corpus.vocabulary.size(), kNone);
    for (std::uint32_t i = 0; i < shown_.size(); ++i) {
      slot[static_cast<std::size_t>(shown_[i].term)] = i;
    }
    for (std::uint32_t d = 0; d < context_.corpus.documents.size(); ++d) {
      if (group_[d] == kUnknown || !context_.families.representative[d]) continue;
      const Tokens& tokens = context_.corpus.documents[d].tokens;
      for (std::uint32_t i = 0; i < tokens.size(); ++i) {
        const std::uint32_t at = slot[static_cast<std::size_t>(tokens.term[i])];
        if (at != kNone && in_scope(tokens, i, scope)) shown_[at].uses.push_back({d, i});
      }
    }
  }

  void split(DistinctiveWord& word, const std::string& outlet, std::vector<Cell>& cells) const {
    Cell a{{}, &word.passages_a, word.word}, b{{}, &word.passages_b, word.word};
    for (const Spot& use : shown_[slots_.at(word.word)].uses) {
      const std::string& name = context_.corpus.documents[use.document].article.outlet;
      (name == outlet ? a : b).uses.push_back(use);
    }
    cells.push_back(std::move(a));
    cells.push_back(std::move(b));
  }

 private:
  const Context& context_;
  std::vector<std::uint32_t> group_;
  std::map<std::string, std::size_t> slots_;
  std::vector<Shown> shown_;
};

// What is on the page already is not there twice.
class Keeper {
 public:
  Keeper(const Context& context, Comparison& out) : context_(context), out_(out) {
    for (std::uint32_t i = 0; i < out.passages.size(); ++i) known_.emplace(place(i), i);
  }

  std::uint32_t keep(const Spot& use, const PassageOf& of) {
    const auto index = static_cast<std::uint32_t>(out_.passages.size());
    out_.passages.push_back(
        passage(context_.corpus.documents[use.document], use.document, {use.token, use.token + 1}));
    const auto [known, added] = known_.emplace(place(index), index);
    if (added) {
      ++out_.passages_found;
      if (context_.options.each_passage) context_.options.each_passage(out_.passages.back(), of);
    } else {
      out_.passages.pop_back();
    }
    return known->second;
  }

 private:
  using Place = std::tuple<std::uint32_t, Field, std::size_t, std::size_t>;
  Place place(std::uint32_t index) const {
    const Passage& one = out_.passages[index];
    return {one.article, one.source.field, one.source.span.begin, one.source.span.end};
  }

  const Context& context_;
  Comparison& out_;
  std::map<Place, std::uint32_t> known_;
};

std::size_t cap_of(const std::vector<Cell>& cells, std::size_t budget) {
  std::size_t cap = kMost;
  const auto kept = [&](std::size_t limit) {
    std::size_t sum = 0;
    for (const Cell& cell : cells) sum += std::min(limit, cell.uses.size());
    return sum;
  };
  while (cap > 1 && kept(cap) > budget) --cap;
  return cap;
}

}  // namespace

void add_word_passages(const Context& context, Comparison& out) {
  const bool many = context.corpus.documents.size() > kManyArticles;
  Keeper keeper(context, out);
  for (VoiceWords& voice : out.words.voices) {
    Finder finder(context, out);
    for (const OutletWords& outlet : voice.outlets) {
      for (const DistinctiveWord& word : outlet.words) finder.want(word.word);
    }
    finder.find(voice.scope);
    std::vector<Cell> cells;
    for (OutletWords& outlet : voice.outlets) {
      for (DistinctiveWord& word : outlet.words) finder.split(word, outlet.outlet, cells);
    }
    const std::size_t cap = cap_of(cells, many ? kSmallBudget : kBudget);
    for (Cell& cell : cells) {
      const std::size_t kept = std::min(cap, cell.uses.size());
      for (std::size_t i = 0; i < kept; ++i) {
        const PassageOf of{"word", cell.word, name(voice.scope)};
        cell.passages->push_back(keeper.keep(cell.uses[i * cell.uses.size() / kept], of));
      }
    }
  }
}

}  // namespace slantwise::compare_parts

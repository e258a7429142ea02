#include "models/copy_changes.h"

#include <algorithm>
#include <map>
#include <set>
#include <tuple>

#include "core/text/unicode.h"
#include "models/copy_voices.h"
#include "models/function_words.h"

namespace slantwise {
namespace {

using Kind = CopyChange::Kind;
using What = CopyChange::What;

std::string printed(const Document& document, Span tokens) {
  if (tokens.empty()) return {};
  const Tokens& all = document.tokens;
  const std::uint32_t last = tokens.end - 1;
  return std::string(
      slice(document.text, {all.begin[tokens.begin], all.begin[last] + all.length[last]}));
}

bool is_capital(const Document& document, std::uint32_t token) {
  const Tokens& tokens = document.tokens;
  const std::string_view word =
      slice(document.text, {tokens.begin[token], tokens.begin[token] + tokens.length[token]});
  const auto first = static_cast<unsigned char>(word.front());
  if (first < 0x80) return first >= 'A' && first <= 'Z';
  const std::string_view letter = word.substr(0, next_code_point(word, 0));
  return fold(letter) != letter;
}

bool has_digit(const Document& document, Span tokens) {
  return std::ranges::any_of(printed(document, tokens),
                             [](char c) { return c >= '0' && c <= '9'; });
}

// Capitalized words that are no mere beginnings of sentences.
class CapitalWords {
 public:
  explicit CapitalWords(const Document& document) : document_(document) {
    const Tokens& tokens = document.tokens;
    for (std::uint32_t i = 0; i < tokens.size(); ++i) {
      if (tokens.zone[i] != Zone::headline && !begins(i) && is_capital(document, i)) {
        inside_.insert(tokens.term[i]);
      }
    }
  }

  bool any_in(Span span, const Vocabulary& vocabulary) const {
    for (std::uint32_t i = span.begin; i < span.end; ++i) {
      const TermId term = document_.tokens.term[i];
      if (!is_capital(document_, i) || is_function_word(vocabulary.term(term))) continue;
      if (!begins(i) || inside_.contains(term)) return true;
    }
    return false;
  }

 private:
  // A quotation may open inside a sentence, so its first word says nothing either.
  bool begins(std::uint32_t i) const {
    if (i == 0 || document_.tokens.sentence[i - 1] != document_.tokens.sentence[i]) return true;
    const std::uint32_t from = document_.tokens.begin[i - 1] + document_.tokens.length[i - 1];
    const std::string_view between = slice(document_.text, {from, document_.tokens.begin[i]});
    return between.find_first_of("\":.?!") != std::string_view::npos ||
           between.find("“") != std::string_view::npos;
  }

  const Document& document_;
  std::set<TermId> inside_;
};

Span headline(const Document& document) {
  const auto& zone = document.tokens.zone;
  const auto begin = std::ranges::find(zone, Zone::headline);
  const auto end = std::find_if(begin, zone.end(), [](Zone one) { return one != Zone::headline; });
  return {static_cast<std::uint32_t>(begin - zone.begin()),
          static_cast<std::uint32_t>(end - zone.begin())};
}

class Changes {
 public:
  Changes(const Corpus& corpus, CopyPair pair, const LexiconHits* found)
      : corpus_(corpus),
        pair_(pair),
        found_(found),
        texts_{corpus.documents[pair.source], corpus.documents[pair.copy]},
        source_names_(texts_.source),
        copy_names_(texts_.copy) {}

  CopyChanges find() {
    const Alignment alignment = align(texts_, corpus_.vocabulary);
    out_ = {pair_, alignment.source_words, alignment.copy_words, alignment.same_words, {}, {}};
    for (const SameWords& run : alignment.same) out_.same.push_back(run.source);
    headlines();
    for (const TextEdit& edit : alignment.edits) out_.changes.push_back(change_of(edit));
    for (const MovedText& moved : alignment.moved) {
      out_.changes.push_back({Kind::moved, What::sentences, moved.source, moved.copy, {}, {}, {}});
    }
    join_moves();
    std::ranges::stable_sort(out_.changes, {}, [](const CopyChange& one) {
      return one.kind == Kind::headline ? 0 : one.copy.begin + 1;
    });
    for (const CopyChange& one : voice_changes(texts_, alignment)) out_.changes.push_back(one);
    for (CopyChange& one : out_.changes) {
      one.was = printed(texts_.source, one.source);
      one.now = printed(texts_.copy, one.copy);
    }
    return std::move(out_);
  }

 private:
  void headlines() {
    const Span was = headline(texts_.source), now = headline(texts_.copy);
    if (was.empty() || now.empty() || terms(texts_.source, was) == terms(texts_.copy, now)) return;
    out_.changes.push_back({Kind::headline, What::sentences, was, now, {}, {}, {}});
  }

  static std::vector<TermId> terms(const Document& document, Span tokens) {
    const auto& all = document.tokens.term;
    return {all.begin() + tokens.begin, all.begin() + tokens.end};
  }

  CopyChange change_of(const TextEdit& edit) const {
    CopyChange one{Kind::replaced, What::words, edit.source, edit.copy, {}, {}, {}};
    if (edit.source.empty()) one.kind = Kind::added;
    if (edit.copy.empty()) one.kind = Kind::cut;
    if (edit.sentences) one.what = What::sentences;
    if (one.kind == Kind::replaced) one.what = what(one);
    return one;
  }

  What what(const CopyChange& one) const {
    constexpr std::uint32_t kRewritten = 12;
    if (std::max(one.source.size(), one.copy.size()) > kRewritten) return What::words;
    if (found_ != nullptr && (!labels_in(*found_, pair_.source, one.source).empty() ||
                              !labels_in(*found_, pair_.copy, one.copy).empty())) {
      return What::label;
    }
    if (has_digit(texts_.source, one.source) && has_digit(texts_.copy, one.copy)) {
      return What::number;
    }
    const bool name = source_names_.any_in(one.source, corpus_.vocabulary) ||
                      copy_names_.any_in(one.copy, corpus_.vocabulary);
    return name ? What::name : What::words;
  }

  // The same words cut here and added there have moved: "Roe said" from the front to the end.
  void join_moves() {
    constexpr std::uint32_t kFewest = 3;
    std::map<std::vector<TermId>, std::size_t> cut;
    for (std::size_t i = 0; i < out_.changes.size(); ++i) {
      const CopyChange& one = out_.changes[i];
      if (one.kind == Kind::cut && one.source.size() >= kFewest) {
        cut.emplace(terms(texts_.source, one.source), i);
      }
    }
    std::vector<bool> gone(out_.changes.size());
    for (CopyChange& one : out_.changes) {
      if (one.kind != Kind::added || one.copy.size() < kFewest) continue;
      const auto from = cut.find(terms(texts_.copy, one.copy));
      if (from == cut.end()) continue;
      one.kind = Kind::moved;
      one.source = out_.changes[from->second].source;
      gone[from->second] = true;
      cut.erase(from);
    }
    std::size_t at = 0;
    std::erase_if(out_.changes, [&](const CopyChange&) { return gone[at++]; });
  }

  const Corpus& corpus_;
  CopyPair pair_;
  const LexiconHits* found_;
  TwoTexts texts_;
  CapitalWords source_names_, copy_names_;
  CopyChanges out_;
};

template <typename LabelOf>
void add_labels(const std::vector<Hit>& hits, Span tokens, const LabelOf& label_of,
                std::vector<LabelUse>& out) {
  auto at = std::ranges::lower_bound(hits, tokens.begin, {},
                                     [](const Hit& hit) { return hit.tokens.begin; });
  // One that begins before may reach into the stretch.
  constexpr std::ptrdiff_t kOverlapping = 8;
  at -= std::min(kOverlapping, at - hits.begin());
  for (; at != hits.end() && at->tokens.begin < tokens.end; ++at) {
    if (at->tokens.end > tokens.begin) out.push_back({label_of(at->pattern), at->tokens});
  }
}

}  // namespace

std::string_view name(CopyChange::Kind kind) {
  constexpr std::string_view kNames[] = {"headline", "cut", "added", "replaced", "moved", "voice"};
  return kNames[static_cast<std::size_t>(kind)];
}

std::string_view name(CopyChange::What what) {
  constexpr std::string_view kNames[] = {"label", "name", "number", "words", "sentences"};
  return kNames[static_cast<std::size_t>(what)];
}

CopyChanges copy_changes(const Corpus& corpus, CopyPair pair, const LexiconHits* found) {
  return Changes(corpus, pair, found).find();
}

std::vector<LabelUse> label_uses(const LexiconHits& found, std::uint32_t document, Span tokens) {
  std::vector<LabelUse> uses;
  add_labels(
      found.hits[document], tokens, [&](std::uint32_t at) { return found.terms[at]->label; }, uses);
  for (const SetHits& set : found.sets) {
    add_labels(
        set.labels[document], tokens, [&](std::uint32_t at) { return set.set->labels[at].label; },
        uses);
  }
  // Several lexicons may know a word, under labels of their own: the shortest stands for all.
  std::ranges::sort(uses, [](const LabelUse& a, const LabelUse& b) {
    return std::tuple(a.tokens.begin, a.label.size(), a.label) <
           std::tuple(b.tokens.begin, b.label.size(), b.label);
  });
  uses.erase(std::unique(uses.begin(), uses.end(),
                         [](const LabelUse& a, const LabelUse& b) {
                           return a.tokens.begin == b.tokens.begin;
                         }),
             uses.end());
  std::ranges::stable_sort(uses, {}, &LabelUse::label);
  return uses;
}

std::vector<std::string> labels_in(const LexiconHits& found, std::uint32_t document, Span tokens) {
  std::vector<std::string> labels;
  for (LabelUse& use : label_uses(found, document, tokens)) {
    if (labels.empty() || labels.back() != use.label) labels.push_back(std::move(use.label));
  }
  return labels;
}

}  // namespace slantwise

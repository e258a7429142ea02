#include "models/lexicon_hits.h"

#include <algorithm>

namespace slantwise {
namespace {

// What the keys of the one automaton stand for.
struct Plan {
  std::vector<Pattern> patterns;
  std::vector<const LexiconTerm*> terms;  // key -> term
  std::vector<const Lexicon*> lexicons;   // key -> lexicon
  struct Set {
    const NamingSet* set;
    std::uint32_t first_label, anchor;  // keys
  };
  std::vector<Set> sets;
};

void add_terms(const Lexicon& lexicon, std::uint32_t& scope, Plan& plan) {
  for (const LexiconTerm& term : lexicon.terms) {
    if (lexicon.longest == Lexicon::Longest::of_term) ++scope;
    const auto key = static_cast<std::uint32_t>(plan.terms.size());
    add_patterns(term, key, scope, plan.patterns);
    plan.terms.push_back(&term);
    plan.lexicons.push_back(&lexicon);
  }
  ++scope;
}

// Keys of labels and anchors follow those of the terms.
void add_set(const Lexicon& lexicon, const NamingSet& set, std::uint32_t key, std::uint32_t& scope,
             Plan& plan) {
  plan.sets.push_back({&set, key, key + static_cast<std::uint32_t>(set.labels.size())});
  using enum Pattern::Role;
  for (const LexiconTerm& label : set.labels) {
    add_patterns(label, key, scope, plan.patterns);
    for (const std::string& phrase : set.excludes) {
      plan.patterns.push_back({phrase, key, scope, excludes, lexicon.language});
    }
    ++key;
  }
  ++scope;
  for (const std::string& anchor : set.anchors) {
    plan.patterns.push_back({anchor, key, scope, counts, lexicon.language});
  }
  // "Upland Front Street": what looks like a name ties nothing either.
  for (const std::string& phrase : set.excludes) {
    plan.patterns.push_back({phrase, key, scope, excludes, lexicon.language});
  }
  ++scope;
}

Plan plan_of(std::span<const Lexicon> lexicons) {
  Plan plan;
  std::uint32_t scope = 0;
  for (const Lexicon& lexicon : lexicons) add_terms(lexicon, scope, plan);
  auto key = static_cast<std::uint32_t>(plan.terms.size());
  for (const Lexicon& lexicon : lexicons) {
    for (const NamingSet& set : lexicon.sets) {
      add_set(lexicon, set, key, scope, plan);
      key = plan.sets.back().anchor + 1;
    }
  }
  return plan;
}

// Puts the hits of one article where they belong. Keys ascend from set to set.
void sort_out(const Plan& plan, std::size_t document, std::vector<Hit> all, LexiconHits& out) {
  for (Hit& hit : all) {
    if (hit.pattern < plan.terms.size()) {
      out.hits[document].push_back(hit);
      continue;
    }
    const auto after =
        std::ranges::upper_bound(plan.sets, hit.pattern, {}, &Plan::Set::first_label);
    const auto at = static_cast<std::size_t>(after - plan.sets.begin() - 1);
    const bool anchor = hit.pattern == plan.sets[at].anchor;
    hit.pattern -= plan.sets[at].first_label;
    (anchor ? out.sets[at].anchors : out.sets[at].labels)[document].push_back(hit);
  }
}

// Keeps the terms that are found and renumbers the hits.
void keep_found(const Plan& plan, LexiconHits& out) {
  constexpr std::uint32_t kNone = 0xffffffffu;
  std::vector<std::uint32_t> number(plan.terms.size(), kNone);
  for (const std::vector<Hit>& hits : out.hits) {
    for (const Hit& hit : hits) number[hit.pattern] = 0;
  }
  for (std::size_t key = 0; key < number.size(); ++key) {
    if (number[key] == kNone) continue;
    number[key] = static_cast<std::uint32_t>(out.terms.size());
    out.terms.push_back(plan.terms[key]);
    out.lexicons.push_back(plan.lexicons[key]);
  }
  for (std::vector<Hit>& hits : out.hits) {
    for (Hit& hit : hits) hit.pattern = number[hit.pattern];
  }
}

}  // namespace

void add_patterns(const LexiconTerm& term, std::uint32_t key, std::uint32_t scope,
                  std::vector<Pattern>& out) {
  using enum Pattern::Role;
  for (const std::string& text : term.patterns) {
    out.push_back({text, key, scope, counts, term.language});
  }
  for (const std::string& text : term.nots) {
    out.push_back({text, key, scope, excludes, term.language});
  }
}

LexiconHits find_lexicons(const Corpus& corpus, std::span<const Lexicon> lexicons,
                          const ForEach& for_each) {
  const Plan plan = plan_of(lexicons);
  const std::size_t articles = corpus.documents.size();
  LexiconHits out;
  out.hits.resize(articles);
  for (const Plan::Set& set : plan.sets) {
    out.sets.push_back({set.set, std::vector<std::vector<Hit>>(articles),
                        std::vector<std::vector<Hit>>(articles)});
  }
  const Patterns patterns(corpus.vocabulary, plan.patterns);
  for_each(articles,
           [&](std::size_t d) { sort_out(plan, d, patterns.find(corpus.documents[d]), out); });
  keep_found(plan, out);
  return out;
}

}  // namespace slantwise

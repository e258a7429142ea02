// Document-feature matrices: of texts as they are given, and of a lexicon's terms.
//
// Example:
//   RawCounter counter(TokenMode::sklearn);
//   counter.add("Taxes rise and rise");
//   RawFeatures features = counter.finish();
//   features.terms;  // "and", "rise", "taxes"
#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "core/counts.h"
#include "core/text/raw_tokens.h"
#include "core/text/token_steps.h"
#include "models/languages.h"
#include "models/lexicon.h"
#include "models/vectorizer.h"

namespace slantwise {

// Rows follow the texts, columns follow `terms`, which are sorted by their bytes.
struct RawFeatures {
  std::vector<std::string> terms;
  FeatureMatrix counts;
};

// Counts texts one at a time, after the steps, and keeps none of them.
class RawCounter {
 public:
  explicit RawCounter(TokenMode mode, const TokenSteps& steps = {});
  ~RawCounter();
  RawCounter(RawCounter&&) noexcept;
  RawCounter& operator=(RawCounter&&) noexcept;

  // `language` is the text's, by its code; for steps that follow it.
  void add(std::string_view text, std::string_view language = {});

  // The terms of a document's tokens in scope, by its language. N-grams stay within a sentence and
  // a voice, and do not cross tokens out of scope. REQUIRES: the document is interned with
  // `vocabulary`.
  void add(const Document& document, const Vocabulary& vocabulary, Scope scope);

  // Before the first add(): with every document told beforehand, terms of a single text are not
  // kept, so that long n-grams need little memory. Columns with fewer texts than
  // `fewest_texts` are then left out by finish(). REQUIRES: as add().
  void expect(const Document& document, const Vocabulary& vocabulary, Scope scope);
  void set_fewest_texts(std::size_t fewest_texts);

  // What was added so far; the counter is empty afterwards.
  RawFeatures finish();

 private:
  void count_row(std::span<const std::string_view> words);
  std::vector<std::string_view> row_of(const Document& document, const Vocabulary& vocabulary,
                                       Scope scope);

  struct Parts;
  std::unique_ptr<Parts> parts_;
};

// What steps that follow the language leave as it is, a sentence a step: "--stem auto has no
// stemmer for Ukrainian (3 articles): ...".
std::vector<std::string> skipped_steps(const TokenSteps& steps,
                                       std::span<const LanguageCount> languages);

// Hits of each term in each document: one column a term. A hit is in the scope of its first word;
// hits of one term do not overlap, those of different terms may.
// REQUIRES: the documents are interned with `vocabulary`.
FeatureMatrix count_terms(std::span<const Document> documents, const Vocabulary& vocabulary,
                          std::span<const LexiconTerm> terms, Scope scope);

}  // namespace slantwise

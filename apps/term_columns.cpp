#include "apps/term_columns.h"

#include <fmt/format.h>

#include "core/text/unicode.h"
#include "models/features.h"
#include "models/languages.h"
#include "models/patterns.h"

namespace slantwise {
namespace {

double words_in_scope(const Document& document, Scope scope) {
  double words = 0;
  for (std::size_t i = 0; i < document.tokens.size(); ++i) {
    words += in_scope(document.tokens, i, scope);
  }
  return words;
}

// A name beside what the steps make of it in each language, as one column would be written.
std::set<std::string> written_forms(const std::string& name, const TokenSteps& steps,
                                    const std::vector<LanguageCount>& languages) {
  if (steps.none()) return {term_key(name)};
  std::set<std::string> forms;
  const std::vector<std::string> words = pattern_words(name);
  const std::vector<std::string_view> views(words.begin(), words.end());
  TokenPipe pipe({.stem = steps.stem, .stop = steps.stop});
  for (const LanguageCount& language : languages) {
    forms.insert(fmt::format("{}", fmt::join(pipe.apply(views, language.code), " ")));
  }
  return forms;
}

}  // namespace

TermColumns count_columns(const Corpus& corpus, Scope scope, const TokenSteps& steps,
                          const ForEach& for_each, std::size_t fewest_texts) {
  if (steps.none()) {
    return {
        count(corpus.documents, corpus.vocabulary.size(), scope, for_each), &corpus.vocabulary, {}};
  }
  TermColumns columns;
  RawCounter counter(TokenMode::unicode, steps);
  counter.set_fewest_texts(fewest_texts);
  if (fewest_texts > 1) {
    for (const Document& one : corpus.documents) counter.expect(one, corpus.vocabulary, scope);
  }
  for (const Document& document : corpus.documents) {
    counter.add(document, corpus.vocabulary, scope);
    columns.counts.length.push_back(words_in_scope(document, scope));
  }
  RawFeatures counted = counter.finish();
  columns.terms = std::move(counted.terms);
  columns.counts.matrix.swap(counted.counts);
  return columns;
}

std::set<std::string> written_terms(const Corpus& corpus, const std::vector<std::string>& names,
                                    const TokenSteps& steps) {
  const std::vector<LanguageCount> languages = count_languages(corpus.documents);
  std::set<std::string> written;
  for (const std::string& name : names) {
    written.merge(written_forms(name, steps, languages));
  }
  return written;
}

}  // namespace slantwise

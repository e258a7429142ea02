// Builders for tests; no assertions here.
#pragma once

#include <initializer_list>
#include <string>
#include <utility>

#include "core/analyzer.h"
#include "core/corpus.h"

namespace slantwise::test {

inline Article article(std::string id, std::string outlet, std::string text) {
  Article out;
  out.id = std::move(id);
  out.outlet = std::move(outlet);
  out.text = std::move(text);
  out.where = out.id;
  return out;
}

inline Corpus corpus_of(std::vector<Article> articles) {
  Corpus corpus;
  Analyzer analyzer;
  for (Article& one : articles) {
    Document document = analyzer.analyze(std::move(one));
    intern(document, corpus.vocabulary);
    corpus.documents.push_back(std::move(document));
  }
  return corpus;
}

}  // namespace slantwise::test

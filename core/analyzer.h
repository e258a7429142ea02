// Article -> Document: cleaning, zones, words, sentences, voices.
//
// Example:
//   Analyzer analyzer;
//   Document document = analyzer.analyze(std::move(article));
//   document.tokens.size();
//
// Expensive to make (it compiles rules and opens ICU's iterators), cheap to reuse. Movable, not
// copyable; one instance must not be used from two threads at once. The same article always gives
// the same document.
#pragma once

#include <memory>
#include <span>

#include "core/clean/overrule.h"
#include "core/document.h"

namespace slantwise {

class Analyzer {
 public:
  Analyzer();
  ~Analyzer();
  Analyzer(Analyzer&&) noexcept;
  Analyzer& operator=(Analyzer&&) noexcept;

  // Takes the article over. Never throws for any bytes in it. What `overrules` say of the cleaned
  // text holds against every rule; where they contradict each other, the last one.
  Document analyze(Article&& article, std::span<const Overrule> overrules = {});

 private:
  struct Parts;  // keeps ICU and the rule sets out of this header
  std::unique_ptr<Parts> parts_;
};

}  // namespace slantwise

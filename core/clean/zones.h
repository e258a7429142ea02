// Paragraphs of a cleaned text, each with its zone; what is cut and by which rule.
//
// Rules are data: corpora/rules/zones/*.yaml. Every line is a paragraph unless the text is
// hard-wrapped. Headline: the given title, else the first line that is no boilerplate, caption or
// date; none if that line has a dateline or is plainly a paragraph (over 40 words, or 20 and a full
// stop). Lead: the deck and the first two body paragraphs, subheads skipped (methods 4.1).
#pragma once

#include <memory>
#include <span>
#include <string_view>
#include <vector>

#include "core/clean/clean.h"
#include "core/clean/overrule.h"
#include "core/document.h"

namespace slantwise {

class Zoner {
 public:
  Zoner();  // compiles the built-in rules
  ~Zoner();
  Zoner(Zoner&&) noexcept;
  Zoner& operator=(Zoner&&) noexcept;

  // Fills document.paragraphs (without tokens), document.cuts, document.title and document.origin.
  // A given title is never cut.
  // REQUIRES: document.article, document.text and document.source are set.
  void apply(Document& document, std::uint32_t title_size,
             std::span<const Overrule> overrules = {}) const;

 private:
  struct Rules;
  std::unique_ptr<Rules> rules_;
};

}  // namespace slantwise

// Where terms of corpora/lexicons/conflict.yaml stand: framing words cluster in speech, so the
// average contamination flatters.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "core/document.h"
#include "core/resources.h"
#include "models/lexicon.h"

namespace slantwise::validate {

class FramingTerms {
 public:
  FramingTerms() {
    const std::string_view name = "corpora/lexicons/conflict.yaml";
    const Lexicon lexicon = parse_lexicon(resources::get(name), name);
    for (const LexiconTerm& term : lexicon.terms) add(term);
    for (const NamingSet& set : lexicon.sets) {
      for (const LexiconTerm& label : set.labels) add(label);
    }
  }

  // True if a term begins at token `at`. REQUIRES: document.terms is filled.
  bool begins(const Document& document, std::uint32_t at) const {
    for (const std::vector<std::string>& pattern : patterns_) {
      bool fits = at + pattern.size() <= document.tokens.size();
      for (std::size_t i = 0; fits && i < pattern.size(); ++i) {
        const TermId term = document.tokens.term[at + i];
        fits = matches(document.terms[static_cast<std::size_t>(term)], pattern[i]);
      }
      if (fits) return true;
    }
    return false;
  }

 private:
  void add(const LexiconTerm& term) {
    for (const std::string& pattern : term.patterns) {
      std::vector<std::string> words(1);
      for (const char c : pattern) {
        if (c == ' ' || c == '-') {
          words.emplace_back();
        } else {
          words.back() += c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c;
        }
      }
      patterns_.push_back(std::move(words));
    }
  }

  static bool matches(std::string_view word, std::string_view pattern) {
    if (!pattern.ends_with('*')) return word == pattern;
    return word.starts_with(pattern.substr(0, pattern.size() - 1));
  }

  std::vector<std::vector<std::string>> patterns_;
};

}  // namespace slantwise::validate

// Editor's notes in brackets (methods 4.3.6).
//
// Example, inside a quote:  [the party, banned in Norland - NNA]  is an insert signed by NNA and
// a legal formula;  [Jane Roe]  is a gloss, signed by the article's origin.
#pragma once

#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "core/document.h"
#include "core/voice/quotes.h"

namespace slantwise {

// Parsed from corpora/rules/inserts.en.yaml.
struct InsertRules {
  std::vector<std::string> sign_offs;        // longest first
  std::vector<std::string> legal_formulas;   // lower case
  std::vector<std::string> editorial;        // lower case
  std::vector<std::string> titles_of_works;  // lower case: a quotation after one is a title
};

// Throws std::logic_error that says what is wrong: the rules are built in.
InsertRules parse_insert_rules(std::string_view yaml);

// The rule of a bracket that changes letters of a quoted word: "[t]he". The word stays quoted.
inline constexpr std::string_view kLetterRule = "insert.letter";

// The inserts of the text in order, disjoint. `inside` is quote or, until the caller knows better,
// narration. document.origin.agency signs what is not signed in the text.
std::vector<Insert> find_inserts(const Document& document, std::span<const Quote> quotes,
                                 const InsertRules& rules);

}  // namespace slantwise

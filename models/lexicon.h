// Framing terms and naming contrast sets, read from YAML (methods 3, design 9).
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace slantwise {

// One framing term: what people see and which words count as it.
struct LexiconTerm {
  std::string id;                     // "outlawed-in-russia"
  std::string label;                  // "outlawed in Russia"
  std::vector<std::string> patterns;  // words with * and ?, phrases; any case
  std::string category;               // "legal formula", "naming", ...
  bool legal_formula = false;         // required wording, not a choice
  std::string note;                   // shown beside the term
};

// Labels that may name the same people (methods 3.3).
struct NamingSet {
  std::string id;
  std::string referent;  // "armed groups in Syria"
  bool contested = true;
  // Names that anchor a label when they stand in the same sentence. Without one: "topic balance".
  std::vector<std::string> anchors;
  std::vector<LexiconTerm> labels;  // alphabetical by label
};

struct Lexicon {
  std::string name, version, language, license, provenance, limits;
  std::vector<LexiconTerm> terms;
  std::vector<NamingSet> sets;
};

// Throws InputError(where:line, ...) for anything it does not understand: unknown keys, missing
// provenance or license, a term twice, an empty pattern list.
Lexicon parse_lexicon(std::string_view yaml, std::string_view where);

}  // namespace slantwise

// Framing terms and naming contrast sets, read from YAML (methods 3, design 9).
//
//   Lexicon lexicon = parse_lexicon(bytes, "mine.yaml");
//   lexicon.terms[0].patterns;  // "terror*", "stem:bomb"
//
// docs/lexicons.md is the format. Other formats: models/lexicon_reader.h.
#pragma once

#include <cstdint>
#include <functional>
#include <string>
#include <string_view>
#include <vector>

namespace slantwise {

// One framing term: what people see and which words count as it.
struct LexiconTerm {
  std::string id;                      // "outlawed-in-russia"
  std::string label;                   // "outlawed in Russia"
  std::vector<std::string> patterns;   // of models/patterns.h; "case:" before each of `case: yes`
  std::string category;                // "legal formula"; a path in a tree: "violence/state"
  bool legal_formula = false;          // required wording, not a choice
  std::string note;                    // shown beside the term
  std::vector<std::string> nots = {};  // phrases: a hit that shares a word with one is no hit
  double weight = 1;                   // what a hit adds to its category's weighted sum
  std::string jurisdiction = {};       // of a legal formula: "RU"
  std::string language = "en";         // of its stems: the lexicon's
  std::size_t line = 0;                // in the file that it was read from; 0 if unknown
};

// Labels that may name the same people (methods 3.3).
struct NamingSet {
  std::string id;
  std::string referent;  // "armed groups in Syria"
  bool contested = true;
  // Names that anchor a label when they stand in the same sentence. Without one: "topic balance".
  std::vector<std::string> anchors;
  std::vector<LexiconTerm> labels;         // alphabetical by label
  std::vector<std::string> excludes = {};  // phrases that look like labels and name somebody else
  std::size_t line = 0;
};

struct Lexicon {
  std::string name, version, language, license, provenance, limits;
  std::vector<LexiconTerm> terms;  // those of included files stand after its own
  std::vector<NamingSet> sets;
  enum class Kind : std::uint8_t { terms, screen };  // a screen is headed "screen, not a measure"
  Kind kind = Kind::terms;
  // Among which patterns the longest is counted alone: all terms, or those of one term (LIWC and
  // its like, where a word is in several categories).
  enum class Longest : std::uint8_t { of_all, of_term };
  Longest longest = Longest::of_all;
  std::vector<std::string> included = {};  // files, in order of reading
};

// Gives the bytes of a file that a lexicon includes; throws InputError if it cannot.
using LexiconFiles = std::function<std::string(const std::string& path)>;

// Throws InputError(where:line, ...) for anything it does not understand: unknown keys, missing
// provenance or license, a term twice, an empty pattern list, a circular include. `open` is asked
// for included files, by their path beside `where`; without it an include is an error.
Lexicon parse_lexicon(std::string_view yaml, std::string_view where, const LexiconFiles& open = {});

// Every complaint that parse_lexicon() would make if what it complains of were left out, as
// "where:line: what"; empty if there is none.
std::vector<std::string> lexicon_complaints(std::string_view yaml, std::string_view where,
                                            const LexiconFiles& open = {});

// "violence/state" -> "violence", "state". Spaces around a step are left out.
std::vector<std::string> category_path(std::string_view category);

}  // namespace slantwise

// Words held at a distance: scare quotes against partial quotations, names and terms; "so-called",
// "alleged" and the like (methods 3.2 R2, 4.3.7).
//
// Example: in  the “free” lunch  the writer does not own "free"; in  the word “free”  it is only
// mentioned, and in  she called it “free”  it is hers.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "core/voice/clause.h"

namespace slantwise {

// Parsed from corpora/rules/distance.en.yaml. Words are folded.
struct DistanceRules {
  std::vector<std::string> words;     // "so-called"; they must stand beside what they are about
  std::vector<std::string> mentions;  // "word", "term": what follows between marks is mentioned
};

// Throws std::logic_error that says what is wrong: the rules are built in.
DistanceRules parse_distance_rules(std::string_view yaml);

// A short quotation, tokens [at.begin, at.end) of a sentence. `inside`: its text. `single`: between
// single marks.
struct ShortQuote {
  Span at;
  std::string_view inside;
  bool single = false;
};

// True if the quotation names a word, a person or a thing: "the word “free”", "Jane “Jay” Roe".
bool mentions(const Clause& clause, const ShortQuote& quote, const DistanceRules& rules);

// True for “free” in "the “free” lunch": it stands beside a noun as an adjective does.
bool modifies_noun(const Clause& clause, const ShortQuote& quote);

// True if what is between the marks reads like speech: a clause, an exclamation, after a colon.
bool reads_like_speech(const Clause& clause, const ShortQuote& quote);

// The listed words of distance in a sentence that describe something, outside quotations.
std::vector<Span> distance_words(const Clause& clause, const DistanceRules& rules);

// Sorts document.scare_quotes and names their owners: what stands in somebody's reported words is
// that source's distance.
void name_owners(Document& document);

}  // namespace slantwise

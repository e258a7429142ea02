// The rules by which boilerplate, captions and origin marks are found: data in
// corpora/rules/zones/.
//
// A rule's pattern is an RE2 expression in which a blank stands for any white space, {name} for a
// part of parts.yaml, {agency} for any mark and {site} for any site of agencies.yaml. A group named
// `agency` makes the match an origin mark.
#pragma once

#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "core/document.h"

namespace slantwise {

// Where a pattern must match.
enum class Where : std::uint8_t {
  line,    // a whole paragraph
  top,     // a whole paragraph not after the first one of prose
  bottom,  // a whole paragraph after the last one of prose
  tail,    // a whole paragraph near the end: it and everything after it is cut
  credit,  // a whole paragraph, a picture's credit: its caption and related headline go with it
  start,   // the beginning of one of the first paragraphs of prose; only the match is cut
  end,     // the end of a paragraph; only the match is cut
  mark,    // anywhere in a paragraph; nothing is cut: an origin mark
};

struct Rule {
  std::string id;
  Zone zone = Zone::boilerplate;
  Where where = Where::line;
  std::string pattern;       // parts expanded
  std::string except;        // what matches this too is left alone; may be empty
  std::string needs;         // of marks: must match anywhere in the article; may be empty
  std::size_t longest = 25;  // words: a longer paragraph is none; for rules of whole paragraphs
  std::string agency;        // a match shows that this agency made the text; may be empty
  std::string defined;       // "corpora/rules/zones/bylines.yaml:4"
  std::vector<std::string> examples;
  std::vector<std::string> counterexamples;
};

struct NewsAgency {
  std::string name;                  // "TASS"
  std::vector<std::string> marks;    // as agencies sign: "TASS", "ITAR-TASS"
  std::vector<std::string> outlets;  // names under which its own site appears
  std::vector<std::string> sites;    // its own hosts: "tass.com"; their subdomains too
};

struct RuleBook {
  std::vector<Rule> rules;
  std::vector<NewsAgency> agencies;
};

struct RuleFile {
  std::string_view name;
  std::string_view bytes;
};

// Throws InputError "file:line: ..." for the first mistake, except in patterns: Matcher does that.
RuleBook read_rules(std::span<const RuleFile> files);

// What is built into the program.
RuleBook built_in_rules();

}  // namespace slantwise

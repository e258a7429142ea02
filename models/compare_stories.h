// The stories of a comparison that several outlets tell, outlet beside outlet: plain data for
// reports, of which models/side_by_side.h is the maker.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <vector>

#include "core/document.h"

namespace slantwise {

// Words of an article where they stand.
struct StorySentence {
  std::uint32_t article = 0;  // into Comparison::articles
  SourceSpan source;          // bytes of the article's field as read
  std::string text;
};

struct StoryOpeningText {
  std::uint32_t article = 0;
  std::string headline, lead;  // empty: none is known
};

struct StoryFact {
  std::size_t outlets = 0, families = 0;  // families 1: copies of one text
  std::vector<std::string> words;         // that all have
  std::vector<StorySentence> sentences;
  std::size_t found = 0;  // more than sentences.size(): the first
};

// One version of a quotation, or a report of it.
struct StoryQuote {
  std::uint32_t article = 0;
  std::string how;  // "identical", "truncated", ...: the name of its QuoteClass
  bool unclear_speaker = false;
  bool longest = false;  // what the others are compared with
  std::string speaker = {},
              verb = {};  // as the article names and introduces it; empty: nobody, none
  std::string text = {};  // as printed
  // What the longest version has and this one has not, or has otherwise.
  struct Cut {
    std::string longest, here;
  };
  std::vector<Cut> cuts = {};
};

// Of one outlet: in how many of its articles about the event something is.
struct StoryCell {
  std::size_t with = 0, articles = 0;
  bool missing = false;  // in none, and in two independent texts of other outlets or more
};

struct StoryMissing {
  std::string kind;                     // "name", "place", "number", "quotation"
  std::string item;                     // as most articles print it
  std::size_t families = 0;             // independent texts that have it
  std::vector<StoryCell> cells;         // one an outlet
  std::vector<std::uint32_t> articles;  // that have it
};

struct StorySides {
  std::size_t event = 0;                   // into Comparison::events
  std::vector<std::string> outlets;        // alphabetical
  std::vector<std::size_t> articles;       // of each outlet
  std::size_t families = 0;                // independent texts
  std::size_t left_out = 0;                // articles that are not compared
  std::vector<StoryOpeningText> openings;  // by outlet, date, id
  std::size_t openings_found = 0;
  std::vector<StoryFact> shared;  // most outlets first
  std::size_t shared_found = 0;   // more than shared.size(): the first
  std::vector<StoryMissing> missing;
  std::size_t missing_found = 0;
  std::vector<std::vector<StoryQuote>> quotes;  // one vector a quotation
  std::size_t quotes_found = 0;
};

// Of the events that two outlets or more tell.
struct ComparedStories {
  std::vector<StorySides> stories;  // as in Comparison::events
  std::size_t found = 0;  // more than stories.size(): those with most outlets, then articles
};

}  // namespace slantwise

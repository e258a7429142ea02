// The articles about one event, outlet beside outlet: what they share, what is not found in one of
// them, headline against headline, lead against lead.
//
//   const SideBySide story = side_by_side(corpus, families, events.events[e].articles);
#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <vector>

#include "core/corpus.h"
#include "models/families.h"
#include "models/omissions.h"
#include "models/story_facts.h"

namespace slantwise {

struct StoryOpening {
  std::uint32_t document = 0;
  std::string headline;  // empty: none is known
  std::string lead;      // the first paragraph of the lead that is no subhead
};

struct SideBySide {
  std::vector<std::string> outlets;      // alphabetical
  std::vector<std::uint32_t> documents;  // by outlet, date, id
  std::vector<std::size_t> articles;     // of each outlet
  std::size_t families = 0;              // independent texts
  std::size_t left_out = 0;              // articles beyond kMostOfStory
  std::vector<StoryOpening> openings;    // one a document
  std::vector<SharedFact> shared;
  std::vector<OmissionRow> missing;
  std::vector<QuoteVariants> quotes;  // that an article of the event has; documents as above
};

// A story with more articles is compared in some: the first of each outlet, then the second of
// each, and so on. Comparing takes the square of them.
inline constexpr std::size_t kMostOfStory = 100;

// REQUIRES: the documents are interned with the corpus's vocabulary; `families` is of this corpus;
// one document or more.
SideBySide side_by_side(const Corpus& corpus, const Families& families,
                        std::span<const std::uint32_t> documents);

// The same with the quotations of the corpus at hand, for several events of it.
SideBySide side_by_side(const Corpus& corpus, const Families& families,
                        std::span<const std::uint32_t> documents,
                        std::span<const QuoteVariants> quotes);

}  // namespace slantwise

// What two independent texts of other outlets have about an event and no article of this outlet
// has: the omission matrix (methods 3.2 O1). "Not found in the articles supplied" is all it says.
#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "core/corpus.h"
#include "models/families.h"
#include "models/quote_variants.h"

namespace slantwise {

struct OmissionCell {
  std::size_t with = 0, articles = 0;  // of the outlet, about the event
  bool missing = false;  // in none of them, and in two independent texts of other outlets or more
};

struct OmissionRow {
  enum class Kind : std::uint8_t { name, place, number, quotation };
  Kind kind = Kind::name;
  std::string item;  // as most articles print it; of a quotation its speaker and longest version
  std::size_t families = 0;         // independent texts that have it
  std::vector<OmissionCell> cells;  // one an outlet
  std::vector<std::uint32_t> with;  // documents, in order of the story
};
std::string_view name(OmissionRow::Kind kind);  // "name", ..., "quotation"

// One event. Vectors go together; `outlets` are alphabetical.
struct Story {
  std::span<const std::uint32_t> documents;
  std::span<const std::string> outlets;
};

// The rows with a cell that is missing: most independent texts first, then quotations, numbers,
// places, names, then by item. Names of outlets are none, nor is a word that an article of the
// story writes without a capital. A name is found in an article if its last word stands there, a
// number in digits or words, a quotation if a part of it is quoted or reported
// (models/quote_variants.h). REQUIRES: `families` and `quotes` are of this corpus; each document's
// outlet is in `outlets`.
std::vector<OmissionRow> omissions(const Corpus& corpus, const Families& families,
                                   std::span<const QuoteVariants> quotes, const Story& story);

}  // namespace slantwise

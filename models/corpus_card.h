// The corpus card: what was read, from whom, and whose words it is made of.
#pragma once

#include <array>
#include <cstdint>
#include <string>
#include <vector>

#include "core/document.h"
#include "models/estimate/share.h"

namespace slantwise {

using VoiceCounts = std::array<std::uint64_t, 4>;  // by Voice; unclear tokens are not in it

// Where the words of an article, an outlet or a corpus go: sums to `tokens`.
struct Ledger {
  std::uint64_t tokens = 0;
  std::array<std::uint64_t, 5> zone{};  // by Zone
  VoiceCounts voice{};                  // counted zones and captions, clear tokens
  std::uint64_t unclear = 0;            // low confidence, not boilerplate
  std::uint64_t quoted = 0;             // quote, any confidence, any zone but boilerplate
  Ledger& operator+=(const Ledger& other);
};

// Where the words of one article go.
Ledger ledger(const Tokens& tokens);

struct ArticleSummary {
  std::string id, outlet, date, title, url, section, event;
  std::string language;            // a code: "en"; empty: unknown
  bool language_detected = false;  // its field did not say so
  std::uint32_t family = 0;
  std::string agency;                 // who made the text
  bool copy_by_mark = false;          // the agency is not the outlet and the text says so
  std::vector<std::string> evidence;  // "dateline: MOSCOW, September 8. /TASS/."
  Ledger ledger;
  std::string given_family = {};  // by the input or a decision; empty: `family` was found
  bool counted = true;            // of its family the latest within its outlet
};

struct OutletSummary {
  std::string name;
  std::size_t articles = 0;
  std::size_t families = 0;           // independent texts
  std::string first_date, last_date;  // empty: none known
  std::size_t undated = 0;
  Ledger ledger;
  // Shares of its words by Voice, and unclear ones, over its independent texts.
  std::array<Estimate, 4> voice = {kNoEstimate, kNoEstimate, kNoEstimate, kNoEstimate};
  Estimate unclear = kNoEstimate;
  std::size_t opinion = 0;  // articles that are marked as opinion
};

// A passage that is not counted: boilerplate or a caption.
struct CutPassage {
  std::uint32_t article = 0;
  SourceSpan source;
  Zone zone = Zone::boilerplate;
  std::string rule;            // "learned": repeated by the outlet
  std::uint32_t articles = 0;  // of the outlet that have the same words; for rule "learned"
  std::uint64_t words = 0;
  std::string text;  // the source's bytes, as decisions.csv has them; as cleaned if no UTF-8
};

}  // namespace slantwise

// How large a part of an outlet's words each voice and each kind of source has, with intervals.
//
//   const OutletShares shares = outlet_shares(documents_of_the_outlet);
//   shares.voice[0].low   // own words, lower end of the 95 % interval
//
// The independent texts are the units: an interval says how much the share may differ in other
// texts of the outlet, were they chosen as these were. With fewer than four it is withheld
// (methods 2.5, 3.2 S1).
#pragma once

#include <array>
#include <map>
#include <span>
#include <string>

#include "core/document.h"
#include "models/estimate/share.h"

namespace slantwise {

struct OutletShares {
  // By Voice, of all words that are not boilerplate.
  std::array<Estimate, 4> voice = {kNoEstimate, kNoEstimate, kNoEstimate, kNoEstimate};
  Estimate unclear = kNoEstimate;          // of the same
  std::map<std::string, Estimate> source;  // by category, of all clear quoted and reported words
};

// Of one outlet: one document a family. Categories that are not heard are left out.
OutletShares outlet_shares(std::span<const Document* const> documents);

}  // namespace slantwise

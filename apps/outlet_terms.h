// Moments of every term in every outlet, for one voice; a term holds only the outlets that use it.
#pragma once

#include <span>
#include <string>
#include <vector>

#include "core/counts.h"
#include "models/estimate/ratio.h"
#include "models/families.h"

namespace slantwise {

// One term in one outlet.
struct OutletUse {
  std::uint32_t outlet = 0;
  double articles = 0;  // texts with a hit, copies included
  TermMoments moments;  // of the representatives
};

class OutletTerms {
 public:
  // `outlet_of` gives each document's outlet, below `outlets`.
  OutletTerms(const Counts& counts, const Families& families,
              std::span<const std::uint32_t> outlet_of, std::size_t outlets);

  std::size_t terms() const { return begin_.size() - 1; }
  std::size_t outlets() const { return scopes_.size(); }
  // In order of outlets; valid as long as this lives.
  std::span<const OutletUse> uses(std::size_t term) const;
  // The outlet's words and families in this voice; `term` is empty.
  const Side& scope(std::size_t outlet) const { return scopes_[outlet]; }
  // A term in an outlet: zeros where it does not occur.
  Side side(std::size_t outlet, std::size_t term) const;

 private:
  std::vector<Side> scopes_;
  std::vector<OutletUse> uses_;     // term after term
  std::vector<std::size_t> begin_;  // of each term in uses_, and the end
};

// Names in order and each document's number.
struct Outlets {
  std::vector<std::string> names;
  std::vector<std::uint32_t> of;
};
Outlets outlets_of(const Corpus& corpus);

}  // namespace slantwise

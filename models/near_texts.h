// Which articles can be about one event: those that name the same one, or were published at most
// three days apart. An unknown date is near nothing.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "core/corpus.h"

namespace slantwise {

class NearTexts {
 public:
  explicit NearTexts(const Corpus& corpus);

  // Indices into the corpus.
  bool near(std::size_t a, std::size_t b) const;

  // More than a month apart, and not of one event.
  bool far(std::size_t a, std::size_t b) const;

 private:
  std::vector<std::int32_t> day_;
  std::vector<std::uint32_t> event_;  // kNone: not named
};

}  // namespace slantwise

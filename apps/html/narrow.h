// What a reader narrows the page to: the story of each article.
#pragma once

#include <string>
#include <vector>

#include "models/comparison.h"

namespace slantwise::html {

class Stories {
 public:
  explicit Stories(const Comparison& comparison);

  // The id of the event that has the article; empty if none has, or if it is not among the 300
  // that the page lists.
  const std::string& of(std::uint32_t article) const { return of_.at(article); }

 private:
  std::vector<std::string> of_;
};

}  // namespace slantwise::html

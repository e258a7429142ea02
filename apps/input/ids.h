// Keeps ids unique: the same article twice counts once, another one under its id becomes "id~2".
#pragma once

#include <tsl/robin_map.h>

#include <cstdint>
#include <string>
#include <vector>

#include "core/article.h"

namespace slantwise {

class Ids {
 public:
  enum class Verdict { fresh, duplicate, renamed };

  // Same content means the same outlet, title and text. May change article.id.
  Verdict admit(Article& article);

 private:
  struct Seen {
    std::uint64_t first = 0;            // hash of the first article's content
    std::vector<std::uint64_t> others;  // of those renamed to ~2, ~3, ...
  };
  tsl::robin_map<std::string, Seen> seen_;
};

}  // namespace slantwise

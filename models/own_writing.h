// What an outlet wrote itself: the second denominator beside "as published" (methods 5.3).
//
// As published, every outlet counts one copy of a family. Its own writing leaves out articles that
// are another's by their mark, articles of a family that two outlets print, and, in what is left,
// passages that another outlet had first.
#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <vector>

#include "core/corpus.h"
#include "models/direction.h"
#include "models/families.h"
#include "models/reuse.h"

namespace slantwise {

inline constexpr std::string_view kCopiedRule = "copied";  // of the cuts that are made

struct OwnWriting {
  enum class Why : std::uint8_t { kept, other_origin, two_outlets };
  std::vector<Why> why;                   // of each document; the first reason that applies
  std::vector<std::vector<Span>> copied;  // tokens of each document that is kept, in order
};

// Copied passages are the words outside quotations, five or more in a row, that an article of
// another outlet has too, of which C_nq is .10 or more: of the later article, or of both where
// direction() does not tell. An article that is `decided` to be independent is never of another
// origin.
OwnWriting own_writing(std::span<const Document> documents, const FoundReuse& reuse,
                       const Families& families, const ForEach& for_each = serially());

// Makes copied passages boilerplate, with cuts of rule "copied", and takes the other documents out.
void keep_own_writing(const OwnWriting& own, Corpus& corpus);

}  // namespace slantwise

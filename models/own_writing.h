// What an outlet wrote itself: the second denominator beside "as published" (methods 5.3).
//
// As published, every outlet counts one copy of a family. Its own writing leaves out articles that
// are another's by their mark, articles of a family that two outlets print, except those of its
// source, and, in what is left, passages that another outlet had first.
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
  enum class Why : std::uint8_t {
    kept,
    other_origin,  // another's by its mark; or by that of a text which another outlet prints too
    copy,          // two outlets print it, and another one's text is the source
    two_outlets    // two outlets print it, and nothing tells whose it is
  };
  std::vector<Why> why;                   // of each document; the first reason that applies
  std::vector<std::vector<Span>> copied;  // tokens of each document that is kept, in order
};

// What is known of these documents' copies: find_reuse(), families(), family_roles().
struct KnownCopies {
  const FoundReuse& reuse;
  const Families& families;
  std::span<const FamilyRole> roles;
};

// A family that two outlets print stays with the outlet of its source; where a copy's source is a
// copy, with the first one's.
// Copied passages are the words outside quotations, five or more in a row, that an article of
// another outlet has too, of which C_nq is .10 or more: of the later article, or of both where
// direction() does not tell. An article that a person decided to be independent (its role, or
// `decided` by its family) is never of another origin, and has no copied passages.
OwnWriting own_writing(std::span<const Document> documents, const KnownCopies& known,
                       const ForEach& for_each = serially());

// Makes copied passages boilerplate, with cuts of rule "copied", and takes the other documents out.
void keep_own_writing(const OwnWriting& own, Corpus& corpus);

}  // namespace slantwise

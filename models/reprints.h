// Which articles are one text, whose it is, and how much each outlet wrote itself (methods 5.3).
#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <utility>
#include <vector>

#include "core/corpus.h"
#include "models/direction.h"
#include "models/own_writing.h"
#include "models/reuse.h"

namespace slantwise {

struct ReprintMember {
  std::uint32_t document = 0;
  FamilyRole role;
  std::optional<std::uint32_t> against;  // its source, else the first other member; a document
  Reuse reuse;                           // a: the member, b: `against`
};

struct ReprintFamily {
  std::size_t outlets = 0;
  std::vector<ReprintMember> members;  // the source first, then by date, outlet and id
};

struct ReprintOutlet {
  std::string name;
  std::size_t articles = 0;
  std::size_t texts = 0;  // as published: one copy of each family
  std::size_t copies = 0, by_origin = 0, versions = 0, unknown = 0, sources = 0;  // by role
  std::size_t own_texts = 0;    // own writing: what own_writing() keeps, of `texts`
  std::uint64_t words = 0;      // of `texts`, without boilerplate and captions
  std::uint64_t own_words = 0;  // of `own_texts`, without copied passages
  std::vector<std::pair<std::string, std::size_t>> agencies;  // who made its articles; by name
};

struct Reprints {
  std::size_t articles = 0;
  std::size_t texts = 0;  // families
  // Kish's effective number, (sum w)^2 / sum w^2, of families with w articles: what the articles
  // would be worth if every copy counted.
  double effective = 0;
  std::vector<ReprintFamily>
      families;  // of two articles or more: most outlets, most articles first
  std::vector<ReprintMember> by_origin;  // alone in their families; in input order
  std::vector<ReprintOutlet> outlets;    // by name
  Families found;
  FoundReuse reuse;
};

// A source that is not of the family of its article is kept as its source all the same.
Reprints reprints(const Corpus& corpus, std::span<const DecidedDirection> decided = {},
                  const ForEach& for_each = serially());

// The same from what is known, without `outlets`.
Reprints reprint_families(const Corpus& corpus, FoundReuse reuse,
                          std::span<const DecidedDirection> decided = {});

}  // namespace slantwise

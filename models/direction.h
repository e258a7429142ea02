// Who copied from whom: time, dateline, credit and sign-off (methods 5.3).
//
// A text that carries an agency's mark is a copy by origin, whether or not the agency's own text is
// here. Among the texts of one family the source is the agency's own, where one names it, else the
// earliest by date. What points the other way is a conflict, and is said.
#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <vector>

#include "core/document.h"
#include "models/families.h"

namespace slantwise {

// Which of two texts with the same words was first.
struct Direction {
  enum class From : std::uint8_t { unknown, a, b };  // whose words they are
  From from = From::unknown;
  std::vector<std::string> evidence;   // "dateline: PORT ASTER, March 3. /KELPRESS/."
  std::vector<std::string> conflicts;  // what points the other way, or why nothing is known
};

// A mark in one text that names the outlet of the other, else the earlier date. Dates more than a
// year apart tell nothing, nor do two texts that carry the mark of a third.
Direction direction(const Document& a, const Document& b);

// What one article is in its family.
struct FamilyRole {
  enum class Role : std::uint8_t {
    alone,      // no other text of its family is here, and no mark of another's
    source,     // others have its words
    copy,       // of the text `source`
    version,    // of the text `source` of the same outlet
    by_origin,  // of the agency, whose own text is not here
    unknown     // others have its words too, and nothing tells which was first
  };
  Role role = Role::alone;
  std::optional<std::uint32_t> source;           // document
  std::string agency;                            // who made the text
  std::vector<std::string> evidence, conflicts;  // as in Direction
  bool decided = false;                          // by a person
};
std::string_view name(FamilyRole::Role role);  // "source", "copy by origin", ...

// A person's decision: the article has its words from `source`, or from nobody.
struct DecidedDirection {
  std::uint32_t article = 0;
  std::optional<std::uint32_t> source = {};  // nothing: independent
};

// One a document. Of texts without a date nothing is known unless they carry a mark, nor of those
// whose date is more than a year after the family's first; of a family whose first date is more
// than a year before the next nothing is. A text that a
// person names as a source is one, unless a person also says whom it copies.
std::vector<FamilyRole> family_roles(std::span<const Document> documents, const Families& families,
                                     std::span<const DecidedDirection> decided = {});

// The marks of a text's origin as words: "dateline: PORT ASTER, March 3. /KELPRESS/.", then
// "byline", "copyright", "address" or "sign-off".
std::vector<std::string> origin_evidence(const Document& document);

}  // namespace slantwise

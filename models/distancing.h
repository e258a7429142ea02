// Words that are held at a distance, and by whom: the outlet, or a source that it reports (methods
// 3.2 R2). Descriptions of these articles: intervals are another matter.
//
// Example: in  The so-called reform failed, and Roe said the “free” lunch was cold.  the outlet
// holds "reform" at a distance, and Roe, as the article reports her, "free".
#pragma once

#include <cstdint>
#include <map>
#include <string>
#include <string_view>
#include <tuple>
#include <vector>

#include "core/document.h"

namespace slantwise {

enum class DistanceKind : std::uint8_t {
  scare_quotes,  // the “free” lunch
  so_called,     // the so-called reform
  self_styled,   // the self-styled governor, self-described, self-proclaimed, self-declared
  alleged,       // the alleged spy, purported, supposed
  claims,        // Roe claims, alleges, purports
  what_called,   // what Roe called, described as, termed
};

std::string_view name(DistanceKind kind);  // "scare-quotes", "so-called", ...

struct DistanceUse {
  DistanceKind kind;
  Span words;       // with what they are about: "so-called reform"
  bool own = true;  // in the outlet's own words; false: in reported ones
  int source = -1;  // whose words are reported: index into attributions, -1: nobody knows
};

// In the order of the text. What is quoted, unclear or not counted is nobody's distance here.
std::vector<DistanceUse> distance_uses(const Document& document);

struct DistanceRow {
  DistanceKind kind;
  bool own = true;                // held by the outlet, else by `speaker`
  std::string speaker, category;  // of the source; speaker is "" where nobody can be named
  std::uint64_t uses = 0;
  std::vector<std::string> words;  // different ones, the most used first, at most eight
};

class Distancing {
 public:
  void add(const Document& document);

  // By kind, the outlet's own first, then sources by uses and name.
  std::vector<DistanceRow> rows() const;

 private:
  // Kind, a source's (not own), speaker, category.
  using Key = std::tuple<DistanceKind, bool, std::string, std::string>;
  std::map<Key, std::map<std::string, std::uint64_t>> uses_;  // by words
};

}  // namespace slantwise

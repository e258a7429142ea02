// How much of one text stands in another, outside quotations and with them (methods 5.1, 5.3).
//
// Two reports on one event share what people said; a reprint shares the words between. So reuse is
// judged outside quotations, and no match runs across one.
#pragma once

#include <cstdint>
#include <span>
#include <string_view>
#include <vector>

#include "core/counts.h"
#include "core/document.h"
#include "models/shingles.h"

namespace slantwise {

// Below .10 independent, below .30 shares passages, below .60 partly copied, else a copy; too short
// where the smaller text has fewer than 40 shingles outside quotations.
enum class ReuseClass : std::uint8_t {
  independent,
  shares_passages,
  partly_copied,
  copy,
  too_short
};
std::string_view name(ReuseClass reuse);  // "shares passages", ..., "too short to tell"

inline constexpr std::size_t kFewestShingles = 40;
inline constexpr double kSharesPassages = .10, kPartlyCopied = .30, kCopy = .60;

struct Reuse {
  double c_nq = 0;    // shared by the smaller set, outside quotations
  double c = 0;       // with them
  double j = 0;       // shared by both together, outside quotations
  double a_in_b = 0;  // the share of a's shingles outside quotations that b has
  double b_in_a = 0;
  std::uint32_t outside = 0, all = 0;  // shingles of the smaller set, without quotations and with
  ReuseClass reuse = ReuseClass::too_short;
};

// The shingles of an article.
struct ShingleSets {
  Shingles outside;  // quotations
  Shingles all;
};
ShingleSets shingle_sets(const Document& document, const WordCodes& codes = {});

Reuse compare_reuse(const ShingleSets& a, const ShingleSets& b);

struct ReusePair {
  std::uint32_t a = 0, b = 0;  // documents, a < b
  bool equal = false;          // the same words throughout, boilerplate left out
  Reuse reuse;
};

struct FoundReuse {
  // In order of a, then b: c_nq or, with equal marks of origin, c is .10 or more; or equal.
  std::vector<ReusePair> pairs;
  // Of each document: itself, or an earlier one with equal words or of which it is a copy (c_nq
  // .60 or more, most of either in the other) as more than 50 texts are. It is paired with that one
  // only.
  std::vector<std::uint32_t> stands;
};

// REQUIRES: the documents are interned with one vocabulary.
FoundReuse find_reuse(std::span<const Document> documents, const ForEach& for_each = serially());

// The words of `text` outside quotations that stand in `other` too, five or more in a row: token
// indices, in order.
std::vector<Span> shared_words(const Document& text, const Document& other);

}  // namespace slantwise

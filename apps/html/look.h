// How a voice looks and what people call it (design 12).
#pragma once

#include <array>
#include <cstdint>

#include "apps/html/markup.h"
#include "models/comparison.h"

namespace slantwise::html {

// What the screen tells apart: the four voices, and tokens of low confidence as "unclear".
enum class Shown : std::uint8_t { own, quoted, reported, note, unclear };
inline constexpr std::array kShown = {Shown::own, Shown::quoted, Shown::reported, Shown::note,
                                      Shown::unclear};

struct Look {
  Literal name;    // the message "own words"
  Literal letter;  // the message "O": read where color is not
  Literal css;     // class: "v-own"
  Literal hint;    // the message of one line for the legend
};

const Look& look(Shown shown);
Shown shown(Voice voice, Confidence confidence);

// Words of `ledger` or hits of `cell` shown as `shown`.
std::uint64_t words(const Ledger& ledger, Shown shown);
const Estimate& share(const OutletSummary& outlet, Shown shown);
std::uint64_t hits(const TermCell& cell, Shown shown);

// A column of the page's tables: an article, or an outlet when there are many.
struct Column {
  std::string outlet, date, title;
  const Ledger* ledger;  // into the comparison
};
std::vector<Column> columns(const Comparison& comparison);

// More rows than a reader looks through: they are folded.
inline constexpr std::size_t kFoldAbove = 30;
constexpr bool many(std::size_t rows) { return rows > kFoldAbove; }
// Around a list of `rows`: a closed <details> with the message `all`, "Show all 279 outlets", for
// many, else nothing.
void fold(Markup& out, std::size_t rows, Literal all);
void unfold(Markup& out, std::size_t rows);

// A date as given, or "date unknown".
struct Date {
  std::string_view date;
};
Markup& operator<<(Markup& out, Date date);
std::string shown_date(const std::string& date, const Messages& messages);

}  // namespace slantwise::html

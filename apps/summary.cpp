#include "apps/summary.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <cmath>

#include "apps/records.h"
#include "apps/shares.h"
#include "apps/summary_parts.h"
#include "core/text/messages.h"
#include "core/text/unicode.h"
#include "models/validation.h"

namespace slantwise {
namespace summary_parts {

std::string counted(std::size_t n, std::string_view one) {
  return fmt::format("{} {}{}", grouped(n), one, n == 1 ? "" : "s");
}

std::string clipped(std::string_view text, const Block& block) {
  const std::string all = wrapped(one_line(text), block.width, block.indent);
  std::size_t end = 0, last = 0;
  for (std::size_t line = 0; line < block.lines && end < all.size(); ++line) {
    last = end;
    end = all.find('\n', end) + 1;
  }
  if (end == all.size()) return all;
  const std::string line = all.substr(last, end - last - 1);
  const bool room = display_width(line) + 2 <= block.width;
  return all.substr(0, last) + (room ? line + " …" : shortened(line + "…", block.width)) + "\n";
}

}  // namespace summary_parts

namespace {

using summary_parts::Block;
using summary_parts::clipped;
using summary_parts::counted;

// The first of these that is there is told; all are counted.
constexpr std::array<std::string_view, 13> kWarnings = {
    "warning.decided-twice", "warning.unmeasured",    "warning.languages",    "warning.opinion",
    "warning.genres",        "warning.dates-unknown", "warning.date-unknown", "warning.copies",
    "warning.agency-copies", "warning.made-by",       "warning.producers",    "warning.twice",
    "warning.sample"};

// The mark stands out to the left of the wrapped lines.
std::string point(char mark, std::string_view text, const Block& where) {
  std::string block = clipped(text, where);
  block[2] = mark;
  return block;
}

std::string warnings(const Comparison& c, int width) {
  if (c.warnings.empty()) return "";
  const auto weight = [](const Message& one) { return std::ranges::find(kWarnings, one.id); };
  const auto first = std::ranges::min_element(c.warnings, {}, weight);
  std::string text = in_english(*first);
  if (c.warnings.size() == 1) return point('!', text, {width, 4});
  text = fmt::format("{}, among them: {}", counted(c.warnings.size(), "warning"), text);
  return point('!', text, {width, 4, 1});
}

std::string heading(const Comparison& c, int width) {
  const std::string text =
      fmt::format("Coverage compared: {}, {}, {}, {}", counted(c.articles.size(), "article"),
                  counted(c.families, "independent text"), counted(c.outlets.size(), "outlet"),
                  counted(counted_words(c.ledger), "word"));
  return clipped(text, {width, 0});
}

std::string tell(const Comparison& c, int width) {
  std::string text = clipped(
      fmt::format("How much can these texts tell? {}.", one_line(answer(c.tier))), {width, 0});
  text += point('+',
                c.tier == Tier::read
                    ? "What these texts say, word for word: counts, and the passages behind them."
                    : "How often each outlet uses the framing terms in its own words.",
                {width, 4});
  for (const Message& one : c.cannot_tell) {
    // The others stand below: with the outlets, with the stories, and shorter.
    const bool here = one.id.starts_with("withheld.") || one.id == "cannot.one-outlet";
    if (here) text += point('-', in_english(one), {width, 4});
  }
  text += point('-', "Truth, intent, effect on readers; how texts were chosen, who is absent.",
                {width, 4});
  return "\n" + text + warnings(c, width);
}

std::string copies(const Comparison& c, int width) {
  const auto marked =
      static_cast<std::size_t>(std::ranges::count_if(c.articles, &ArticleSummary::copy_by_mark));
  const std::size_t left = c.articles.size() - std::min(c.families, c.articles.size());
  if (left + marked == 0) return clipped("Copies: none found among these articles.", {width, 0});
  std::string text = left > 0 ? fmt::format("{} {} another text", counted(left, "article"),
                                            left == 1 ? "repeats" : "repeat")
                              : "";
  if (marked > 0) {
    text += left > 0 ? "; " + grouped(marked) : counted(marked, "article");
    text += marked == 1 ? " carries another agency’s mark" : " carry another agency’s mark";
  }
  return clipped("Copies: " + text + ".", {width, 0});
}

// Comparisons of two outlets within the stories of both: how many, and how many beyond chance.
std::string within_stories(const Comparison& c) {
  std::size_t tested = 0, found = 0;
  for (const MatchedPair& pair : c.matched) {
    for (const MatchedContrast& row : pair.terms) {
      tested += std::isfinite(row.q) ? 1 : 0;
      found += row.q <= 0.05 ? 1 : 0;
    }
  }
  if (tested == 0) return " told by two outlets or more";
  return fmt::format("; within them {} of {} comparisons differ by more than chance",
                     grouped(found), grouped(tested));
}

std::string stories(const Comparison& c, int width) {
  if (c.outlets.size() < 2) return "";
  if (c.matched_events == 0) {
    return clipped("Same stories: none known, so words may differ because the events do.",
                   {width, 0});
  }
  return clipped(fmt::format("Same stories: {}{}.", grouped(c.matched_events), within_stories(c)),
                 {width, 0});
}

std::string next(int width) {
  return clipped(
             fmt::format("Rules tell own words from others’: about 1 in {} of them is a source’s.",
                         one_in(kVoiceError)),
             {width, 0}) +
         clipped("More: --details, -o report.html (every passage), --json; terms, frames, kwic.",
                 {width, 0});
}

struct Rows {
  std::size_t outlets, terms;
};

// From the most to the fewest.
constexpr Rows kRows[] = {{8, 5}, {7, 5}, {6, 5}, {5, 5}, {5, 4}, {5, 3}, {4, 3}, {3, 3}, {2, 2}};

}  // namespace

std::string summary(const Comparison& comparison, int width) {
  const std::string before = heading(comparison, width) + tell(comparison, width);
  const std::string after =
      "\n" + copies(comparison, width) + stories(comparison, width) + next(width);
  std::string text;
  for (const Rows& rows : kRows) {
    text = before + summary_parts::outlets(comparison, {width, rows.outlets}) +
           summary_parts::framing(comparison, {width, rows.terms}) + after;
    if (static_cast<std::size_t>(std::ranges::count(text, '\n')) <= kScreenLines) break;
  }
  return text;
}

}  // namespace slantwise

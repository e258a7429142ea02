#include "core/voice/quote_judge.h"

#include <algorithm>

namespace slantwise {
namespace {

constexpr std::uint32_t kShort = 4;  // words: a shorter quotation may be no speech (rule 7)
constexpr std::uint32_t kTitleWords = 10;
constexpr std::uint32_t kHeading = 6;

// Arabic and Chinese marks that end a sentence.
constexpr std::string_view kOtherStops[] = {"\u061F", "\u3002", "\uFF01", "\uFF1F"};

// Ends like a sentence; after other words, a last period or comma belongs to theirs.
bool is_sentence(std::string_view content, Span tokens, Span unit) {
  if (tokens.begin > unit.begin && !content.empty() && content.back() == '.') {
    content.remove_suffix(1);
  }
  if (content.find_first_of(".!?") != std::string_view::npos) return true;
  return std::ranges::any_of(kOtherStops, [&](std::string_view stop) {
    return content.find(stop) != std::string_view::npos;
  });
}

}  // namespace

QuoteJudge::QuoteJudge(const Document& document, std::span<const Quote> quotes,
                       const DistanceRules& distance, const InsertRules& inserts)
    : document_(document),
      distance_(distance),
      inserts_(inserts),
      doubles_(std::ranges::any_of(
          quotes, [](const Quote& quote) { return quote.rule == "double-marks"; })) {}

std::string_view QuoteJudge::no_speech(const Clause& clause, const ShortQuote& quote,
                                       Said said) const {
  const Span tokens = quote.at;
  const Span unit{clause.begin(), clause.end()};
  const bool inner = tokens.begin > unit.begin;
  if (quote.single && doubles_ && tokens == unit && tokens.size() <= kHeading)
    return "heading-between-marks";
  if (tokens == unit) {
    const bool heading =
        tokens.size() <= kShort && said == Said::no && !is_sentence(quote.inside, tokens, unit);
    if (!heading) return {};
    return title_case(clause, tokens) ? "name-between-marks" : "scare-marks";
  }
  if (tokens.size() > kTitleWords) return {};
  if (inner && names_work(clause, tokens)) return "title-of-work";
  if (said == Said::here) return {};
  if (title_case(clause, tokens) || names_one(clause, tokens)) return "name-between-marks";
  if (tokens.size() > kShort) return {};
  if (mentions(clause, quote, distance_)) return "term-mention";
  // "were “compromised”" where nobody speaks
  const bool predicate = said == Said::no && tokens.size() <= 2 && inner &&
                         clause.is(tokens.begin - 1, trait::kBe) &&
                         quote.inside.find_first_of("!?") == std::string_view::npos;
  if (predicate) return "scare-marks";
  if (reads_like_speech(clause, quote) || is_sentence(quote.inside, tokens, unit)) return {};
  // "fell off the “cliff,” he said": a thing, and its name is not the source's
  const bool named =
      inner && tokens.size() <= 2 &&
      (clause[tokens.begin - 1].word == "the" || clause[tokens.begin - 1].word == "a");
  return said == Said::no || named || modifies_noun(clause, quote) ? "scare-marks" : "";
}

// One capitalized word without an article: “Hamilton”. In a headline that says nothing.
bool QuoteJudge::names_one(const Clause& clause, Span tokens) const {
  const bool headline = document_.tokens.zone[tokens.begin] == Zone::headline;
  return tokens.size() == 1 && clause[tokens.begin].capital && !headline &&
         !clause.is(tokens.begin - 1, trait::kDeterminer);
}

// A quotation in title case after "film", "book" and the like, or after "on" or a possessive:
// "on Westmark Radio's “Morning Light”".
bool QuoteJudge::names_work(const Clause& clause, Span tokens) const {
  const std::uint32_t before = tokens.begin - 1;
  const std::string_view word = clause[before].word;
  if (!clause[tokens.begin].capital) return false;
  if (std::ranges::find(inserts_.titles_of_works, word) != inserts_.titles_of_works.end())
    return true;
  const bool possessive = match_span(document_, before).size() < document_.tokens.length[before];
  const bool leads = possessive || word == "on" || word == "in" || word == "of" || word == "from" ||
                     word == "called";
  return (leads || has_author(clause, tokens)) && title_case(clause, tokens);
}

// "“The Long Way Home” by Jane Roe", "“Rain: A Life”"
bool QuoteJudge::has_author(const Clause& clause, Span tokens) {
  for (std::uint32_t i = tokens.begin + 1; i < tokens.end; ++i) {
    if (clause.gap_before(i, gap::kColon)) return true;
  }
  return tokens.end + 1 < clause.end() && clause[tokens.end].word == "by" &&
         clause[tokens.end + 1].capital;
}

// Two words or more; small ones may be small.
bool QuoteJudge::title_case(const Clause& clause, Span tokens) {
  constexpr WordTraits kSmall =
      trait::kDeterminer | trait::kPreposition | trait::kConjunction | trait::kTo | trait::kThat;
  for (std::uint32_t i = tokens.begin; i < tokens.end; ++i) {
    if (!clause[i].capital && !clause[i].digit && !any(clause[i].traits, kSmall)) return false;
  }
  return tokens.size() >= 2;
}

}  // namespace slantwise

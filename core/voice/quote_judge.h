// Which quotations beside other words are nobody's speech: titles, names, terms, words held at a
// distance (methods 4.3.7).
#pragma once

#include <span>
#include <string_view>

#include "core/voice/distance.h"
#include "core/voice/inserts.h"

namespace slantwise {

// Is the quotation in the content of a cue, is there a cue in its sentence?
enum class Said : unsigned char { here, near, no };

class QuoteJudge {
 public:
  // All must stay valid.
  QuoteJudge(const Document& document, std::span<const Quote> quotes, const DistanceRules& distance,
             const InsertRules& inserts);

  // Why a closed quotation beside other words of `clause` is nobody's speech: "title-of-work",
  // "heading-between-marks", "name-between-marks", "term-mention", "scare-marks"; empty if it may
  // be speech.
  std::string_view no_speech(const Clause& clause, const ShortQuote& quote, Said said) const;

 private:
  bool names_work(const Clause& clause, Span tokens) const;
  bool names_one(const Clause& clause, Span tokens) const;
  static bool has_author(const Clause& clause, Span tokens);
  static bool title_case(const Clause& clause, Span tokens);

  const Document& document_;
  const DistanceRules& distance_;
  const InsertRules& inserts_;
  bool doubles_;  // the article has double marks
};

}  // namespace slantwise

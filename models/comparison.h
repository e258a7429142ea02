// The one value that every report is made from. Plain data; nothing in it points elsewhere.
#pragma once

#include <array>
#include <cstdint>
#include <string>
#include <vector>

#include "core/counts.h"
#include "core/corpus.h"
#include "models/estimate/ratio.h"
#include "models/estimate/tiers.h"
#include "models/lexicon.h"
#include "models/passage.h"

namespace slantwise {

using VoiceCounts = std::array<std::uint64_t, 4>;  // by Voice; unclear tokens are not in it

// Where the words of an article, an outlet or a corpus go: sums to `tokens`.
struct Ledger {
  std::uint64_t tokens = 0;
  std::array<std::uint64_t, 5> zone{};   // by Zone
  VoiceCounts voice{};                   // counted zones and captions, clear tokens
  std::uint64_t unclear = 0;             // low confidence, not boilerplate
  std::uint64_t quoted = 0;              // quote, any confidence, any zone but boilerplate
  Ledger& operator+=(const Ledger& other);
};

struct ArticleSummary {
  std::string id, outlet, date, title, url, section, event;
  std::uint32_t family = 0;
  std::string agency;        // who made the text
  bool copy_by_mark = false;  // the agency is not the outlet and the text says so
  std::vector<std::string> evidence;  // "dateline: MOSCOW, September 8. /TASS/."
  Ledger ledger;
};

struct OutletSummary {
  std::string name;
  std::size_t articles = 0;
  std::size_t families = 0;  // independent texts
  std::string first_date, last_date;  // empty: none known
  std::size_t undated = 0;
  Ledger ledger;
};

// Hits of one term in one row (an article, or an outlet when there are many) by voice.
struct TermCell {
  VoiceCounts voice{};
  std::uint64_t unclear = 0;
  std::uint64_t total() const { return voice[0] + voice[1] + voice[2] + voice[3] + unclear; }
  std::size_t articles = 0;             // with a hit
  std::vector<std::uint32_t> passages;  // into Comparison::passages; may be a sample
};

struct TermRow {
  std::string id, label, category, note;
  bool legal_formula = false;
  std::vector<TermCell> cells;  // by row_of: articles or outlets
};

// A framing term in one outlet against another or the mean of the others, own words only.
struct TermContrast {
  std::string term, outlet, reference;  // reference: an outlet, or "mean of the others"
  Tier tier = Tier::read;
  std::size_t families_a = 0, families_b = 0;
  double count_a = 0, count_b = 0, rate_a = 0, rate_b = 0;  // rates per 1,000 own words
  RateRatio ratio;                                          // NaN where the tier withholds it
};

struct LabelRow {
  std::string label;
  std::vector<TermCell> cells;
};

struct NamingTable {
  std::string id, referent;
  bool anchored = false;  // false: headed "topic balance"
  std::vector<LabelRow> labels;
};

struct TypicalWord {
  std::string word;
  double weight = 0;
  std::uint64_t count = 0;
};

struct SpeakerRow {
  std::string speaker;  // "" is shown as "unresolved"
  std::uint64_t quoted = 0, reported = 0;  // words
  std::vector<std::string> verbs;  // the most used first, at most eight
};

// One row of the page's tables: an article up to 50 articles, else an outlet.
struct RowDetail {
  std::string label;  // article title or outlet
  std::uint32_t index = 0;  // into articles or outlets
  std::vector<TypicalWord> typical;
  std::vector<SpeakerRow> speakers;  // by words; outlets keep CompareOptions::speakers of them
  std::size_t speakers_found = 0;
};

// A piece of an article for the reader view.
struct Piece {
  std::string text;
  Voice voice = Voice::narration;
  Confidence confidence = Confidence::high;
  std::string rule, speaker;
  bool cut = false;   // struck through: boilerplate, dateline, caption
  std::string term;   // id of the framing term that the piece is; empty otherwise
};

struct ReaderParagraph {
  Zone zone = Zone::body;
  bool subhead = false;
  std::string rule;
  std::vector<Piece> pieces;
};

struct ReaderText {
  std::uint32_t article = 0;
  std::vector<ReaderParagraph> paragraphs;
};

struct RunRecord {
  std::string version, unicode, icu;
  std::vector<std::pair<std::string, std::string>> options;  // those that differ from the default
  std::vector<InputFile> inputs;
  std::vector<std::pair<std::string, std::string>> lexicons;  // name version, sha256
  std::vector<std::string> methods;                           // ids: "methods 1.4"
};

struct Comparison {
  RunRecord run;
  Tier tier = Tier::read;                // of the smallest outlet that is compared
  std::vector<std::string> can_tell;     // sentences
  std::vector<std::string> cannot_tell;  // sentences
  std::vector<std::string> warnings;     // unknown dates, mixed genres, one outlet, cut passages
  std::vector<Problem> problems;
  std::size_t duplicates = 0;
  std::size_t families = 0;
  std::size_t matched_events = 0;  // events with articles of two outlets or more
  Ledger ledger;
  std::vector<OutletSummary> outlets;    // alphabetical
  std::vector<ArticleSummary> articles;  // input order
  bool by_article = true;                // what TermCell rows are
  std::vector<RowDetail> rows;
  std::vector<TermRow> terms;
  std::vector<NamingTable> naming;
  std::vector<std::string> compared;     // outlets in `contrasts`; the others are described only
  std::vector<TermContrast> contrasts;   // empty at tier Read
  std::vector<Passage> passages;
  std::size_t passages_found = 0;  // more than passages.size(): a sample
  std::vector<ReaderText> reader;  // empty with --passages-only or above 50 articles
};

struct CompareOptions {
  enum class FullText { automatic, always, never };
  FullText full_text = FullText::automatic;  // automatic: up to 50 articles
  std::size_t passages_per_cell = 20;        // above 50 articles
  std::size_t typical_words = 12;           // of each article; two thirds of them of an outlet
  std::size_t speakers = 8;                 // of each outlet above 50 articles; else all
};

// REQUIRES: at least one document.
Comparison compare(const Corpus& corpus, std::span<const Lexicon> lexicons,
                   const CompareOptions& options = {}, const ForEach& for_each = serially());

}  // namespace slantwise

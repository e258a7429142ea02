// The one value that every report is made from. Plain data; nothing in it points elsewhere.
#pragma once

#include <cstdint>
#include <functional>
#include <span>
#include <string>
#include <vector>

#include "core/corpus.h"
#include "core/counts.h"
#include "core/decisions.h"
#include "core/message.h"
#include "models/agency_table.h"
#include "models/agenda.h"
#include "models/compare_copies.h"
#include "models/compare_stories.h"
#include "models/compare_words.h"
#include "models/corpus_card.h"
#include "models/distancing.h"
#include "models/house_style.h"
#include "models/languages.h"
#include "models/lexicon.h"
#include "models/matched_pairs.h"
#include "models/outlet_distances.h"
#include "models/passage.h"
#include "models/reader_text.h"
#include "models/sources.h"
#include "models/term_table.h"

namespace slantwise {

// Not a function word (models/function_words.h), and used twice or more.
struct TypicalWord {
  std::string word;
  double weight = 0;
  std::uint64_t count = 0;
  std::string style = {};  // why it stands apart in the drawer: a StyleReason's name; else empty
};

// One row of the page's tables: an article up to 50 articles, else an outlet.
struct RowDetail {
  std::string label;                 // article title or outlet
  std::uint32_t index = 0;           // into articles or outlets
  std::vector<TypicalWord> typical;  // those with a `style` are beyond typical_words
  std::vector<SpeakerRow> speakers;  // by words; outlets keep CompareOptions::speakers of them
  std::size_t speakers_found = 0;
  std::vector<CategoryRow> categories = {};  // of those who speak
  std::vector<VerbClassRow> verbs = {};      // that introduce them, by class
  std::vector<DistanceRow> distancing = {};  // what is held at a distance
};

struct RunRecord {
  std::string version, unicode, icu;
  std::string language_detector;                             // empty: none is built in
  std::vector<std::pair<std::string, std::string>> options;  // those that differ from the default
  std::vector<InputFile> inputs;
  std::vector<std::pair<std::string, std::string>> lexicons;  // name version, sha256
  std::vector<std::string> methods;                           // ids: "methods 1.4"
};

struct Comparison {
  RunRecord run;
  Tier tier = Tier::read;  // of the smallest outlet that is compared
  std::vector<Message> can_tell;
  std::vector<Message> cannot_tell;
  std::vector<Message> warnings;  // unknown dates, mixed genres, one outlet, cut passages
  std::vector<Problem> problems;
  std::size_t duplicates = 0;
  std::size_t families = 0;
  std::size_t matched_events = 0;  // events with articles of two outlets or more
  std::vector<LanguageCount> languages;
  Ledger ledger;
  std::vector<OutletSummary> outlets;    // alphabetical
  std::vector<ArticleSummary> articles;  // input order
  std::vector<CutPassage> cuts;          // in order of the articles and their texts
  bool by_article = true;                // what TermCell rows are
  std::vector<RowDetail> rows;
  std::vector<TermRow> terms;
  std::vector<NamingTable> naming;
  std::vector<std::string> compared;    // outlets in `contrasts`; the others are described only
  std::vector<TermContrast> contrasts;  // empty at tier Read
  ContrastTests tests;
  // Of two articles or more, or named by the input; articles are indices into `articles`.
  std::vector<Event> events;
  std::vector<OutletCoverage> coverage;   // of each outlet: what others cover too
  std::vector<MatchedPair> matched;       // pairs of compared outlets, within events of both
  std::string matched_left_out;           // why there are none, or ""
  std::vector<OutletDistance> distances;  // of the pairs of compared outlets; empty: not asked for
  std::vector<OutletNoise> noise;         // each compared outlet against itself
  std::string pairs_left_out;             // why there are no distances or noise, or ""
  std::vector<AgencyRow> agency;      // harm clauses by outlet and voice; empty: none, or not asked
  std::vector<StyleRow> house_style;  // choices that are used; empty: none, or not asked for
  ComparedCopies copies;              // what was changed in them; empty: none, or not asked for
  ComparedStories stories;            // outlet beside outlet; empty: none, or not asked for
  ComparedWords words;                // that tell outlets apart; empty: too few texts, or not asked
  std::vector<Passage> passages;
  std::size_t passages_found = 0;  // more than passages.size(): a sample
  std::string passages_file;       // beside the page, with all of them; empty: none was written
  std::vector<ReaderText> reader;  // empty with --passages-only or above 50 articles
};

// What a passage is counted as.
struct PassageOf {
  std::string_view kind;  // "term", "name", "harm" or "word"
  // Of the term; of the naming set, and its label; of the clause's kind; the word, and its scope.
  std::string_view id, label;
};

struct CompareOptions {
  enum class FullText { automatic, always, never };
  FullText full_text = FullText::automatic;  // automatic: up to 50 articles
  std::size_t passages_per_cell = 20;        // above 50 articles, where some must be left out
  std::size_t typical_words = 12;            // of each article; two thirds of them of an outlet
  std::size_t speakers = 8;                  // of each outlet above 50 articles; else all
  std::size_t distinctive_words = 15;        // of each outlet; 3 where there are more than twelve
  std::uint64_t seed = 1;                    // of all shuffles and draws
  enum class Asides { none, all };
  Asides asides = Asides::all;  // agency, house style with its marks on typical words, the changes
                                // of copies, stories side by side
  // Of these the referents count (models/naming_ticks.h); the others have been applied before.
  std::span<const Decision> decisions = {};
  enum class Input { whole, part };
  Input input = Input::whole;  // part: articles of decisions may have been left out
  // Of `distances::all()`, by name; empty: none, and no noise either.
  std::vector<std::string> distances = {"burrows-delta", "cosine", "jsd", "leave-out-pi"};
  // Is given every passage that is counted, one after the other, also those that a sample leaves
  // out, once for each thing it is counted as: as many as Comparison::passages_found, in the order
  // of Comparison::passages. A word's are given unless they are in Comparison::passages already.
  std::function<void(const Passage&, const PassageOf&)> each_passage = {};
};

// Throws InputError with its line for a referent that cannot be.
// REQUIRES: at least one document.
Comparison compare(const Corpus& corpus, std::span<const Lexicon> lexicons,
                   const CompareOptions& options = {}, const ForEach& for_each = serially());

}  // namespace slantwise

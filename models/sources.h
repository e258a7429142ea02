// Who speaks in a set of articles: speakers, their categories, the verbs that introduce them
// (methods 3.2 S1, S2, R1). Descriptions of these articles: intervals are another matter.
#pragma once

#include <array>
#include <cstdint>
#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "core/document.h"
#include "models/estimate/share.h"

namespace slantwise {

// What kinds of speaker and of verb there are, as the lexicons name them.
inline constexpr std::array<std::string_view, 11> kCategories = {
    "government", "military", "opposition", "company", "ngo",       "expert",
    "resident",   "victim",   "media",      "unnamed", "unresolved"};
inline constexpr std::array<std::string_view, 8> kVerbClasses = {
    "neutral", "doubting", "heated", "praising", "factive", "thought", "document", "gesture"};

std::string_view name(Attribution::Kind kind);  // "direct", "indirect", "mixed"

// Who speaks, for people: the name, else the words that name the source there, else the category.
std::string source_in_words(const Document& document, const Attribution& attribution);

// True if the rules are not sure of words that no quotation marks show.
bool is_unclear(const Attribution& attribution);

struct SpeakerRow {
  std::string speaker;                     // "" for all without a name of one category
  std::uint64_t quoted = 0, reported = 0;  // words
  std::vector<std::string> verbs;          // the most used first, at most eight
  std::string category = {};               // of most of the words
};

struct CategoryRow {
  std::string category;
  std::uint64_t quoted = 0, reported = 0;  // words
  std::uint64_t articles = 0;              // in which somebody of this category is heard
  // Of an outlet's quoted and reported words, over its independent texts; none for an article.
  Estimate share = kNoEstimate;
};

struct VerbRow {
  std::string verb;
  std::uint64_t uses = 0;      // in own words
  std::uint64_t resolved = 0;  // those whose source is known: the base of a comparison
};

struct VerbClassRow {
  std::string klass;
  std::uint64_t uses = 0, resolved = 0;  // of all its verbs
  std::vector<VerbRow> verbs;            // the most used first
};

// Counts words that are not boilerplate and clear; verbs that stand in own words, each once. What
// is unclear is counted for nobody.
class Sources {
 public:
  void add(const Document& document);
  void add(const Sources& other);

  // Those with most words first, equal ones by name.
  std::vector<SpeakerRow> speakers() const;
  // In the order of kCategories, others after them; only those that are heard.
  std::vector<CategoryRow> categories() const;
  // In the order of kVerbClasses, others after them; only those that are used.
  std::vector<VerbClassRow> verbs() const;

 private:
  struct Words {
    std::uint64_t quoted = 0, reported = 0;
    std::uint64_t sum() const { return quoted + reported; }
  };
  struct Speaker {
    std::map<std::string, Words> categories;
    std::map<std::string, std::uint64_t> verbs;  // with their uses
  };
  // A name, or nobody's and the category.
  using Key = std::pair<std::string, std::string>;

  static Key key_of(const Attribution* attribution);
  static Words total(const Speaker& speaker);
  void add_words(const Document& document);
  void add_verbs(const Document& document);

  std::map<Key, Speaker> speakers_;
  std::map<std::string, std::uint64_t> heard_;                     // articles by category
  std::map<std::string, std::map<std::string, VerbRow>> classes_;  // by class and verb
};

// The first words of a source in an article, and what it opens with; headlines left aside.
struct FirstVoice {
  bool opens_known = false;        // false: no clear word below the headline
  Voice opens = Voice::narration;  // of the first clear word
  bool heard = false;              // false: nobody is
  Voice voice = Voice::quote;      // quote or paraphrase
  Zone zone = Zone::lead;
  std::string speaker, category;   // of the first source
  std::uint64_t words_before = 0;  // counted words below the headline, unclear ones too
};

FirstVoice first_voice(const Document& document);

}  // namespace slantwise

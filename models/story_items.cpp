#include "models/story_items.h"

#include <algorithm>
#include <array>
#include <map>
#include <set>

#include "core/text/unicode.h"
#include "models/function_words.h"

namespace slantwise {
namespace {

constexpr std::array<std::string_view, 20> kSmall = {
    "zero",     "one",     "two",     "three",     "four",     "five",    "six",
    "seven",    "eight",   "nine",    "ten",       "eleven",   "twelve",  "thirteen",
    "fourteen", "fifteen", "sixteen", "seventeen", "eighteen", "nineteen"};
constexpr std::array<std::string_view, 8> kTens = {"twenty", "thirty",  "forty",  "fifty",
                                                   "sixty",  "seventy", "eighty", "ninety"};
constexpr std::array<std::string_view, 19> kCalendar = {
    "monday",  "tuesday",   "wednesday", "thursday", "friday",  "saturday", "sunday",
    "january", "february",  "march",     "april",    "may",     "june",     "july",
    "august",  "september", "october",   "november", "december"};
constexpr std::array<std::string_view, 16> kBeforePlaces = {
    "in",    "at",    "near",   "from",  "to",    "outside", "around", "into",
    "above", "below", "across", "north", "south", "east",    "west",   "toward"};

constexpr std::array<std::string_view, 18> kTitles = {"adm",  "capt", "col", "dr",  "gen", "gov",
                                                      "jr",   "lt",   "maj", "mr",  "mrs", "ms",
                                                      "prof", "rep",  "rev", "sen", "sgt", "st"};

template <std::size_t Size>
bool is_one_of(const std::array<std::string_view, Size>& list, std::string_view word) {
  return std::ranges::find(list, word) != list.end();
}

std::string compound(std::string_view word) {
  const std::size_t dash = word.find('-');
  if (dash == std::string_view::npos) return {};
  const auto ten = std::ranges::find(kTens, word.substr(0, dash));
  const auto one = std::ranges::find(kSmall, word.substr(dash + 1));
  if (ten == kTens.end() || one == kSmall.end()) return {};
  return std::to_string(20 + 10 * (ten - kTens.begin()) + (one - kSmall.begin()));
}

class Finder {
 public:
  Finder(const Document& document, const Vocabulary& vocabulary)
      : document_(document), vocabulary_(vocabulary), tokens_(document.tokens) {
    for (std::uint32_t i = 0; i < size(); ++i) {
      if (counted(i) && !begins_sentence(i) && is_capital(i)) capital_.insert(tokens_.term[i]);
    }
  }

  std::vector<StoryItem> find() {
    for (std::uint32_t i = 0; i < size();) {
      if (!counted(i)) {
        ++i;
      } else if (std::string value = number_value(key(i)); !value.empty()) {
        add_number(i, value);
        ++i;
      } else {
        i = is_name_word(i) ? add_name(i) : i + 1;
      }
    }
    tell_places();
    return std::move(items_);
  }

 private:
  std::uint32_t size() const { return static_cast<std::uint32_t>(tokens_.size()); }
  std::string_view key(std::uint32_t i) const { return vocabulary_.term(tokens_.term[i]); }
  bool counted(std::uint32_t i) const {
    return tokens_.zone[i] != Zone::caption && tokens_.zone[i] != Zone::boilerplate;
  }
  // Headings may write all their words with capitals.
  bool is_heading(std::uint32_t i) const {
    return tokens_.zone[i] == Zone::headline || document_.paragraphs[tokens_.paragraph[i]].subhead;
  }
  bool begins_sentence(std::uint32_t i) const {
    return i == 0 || tokens_.sentence[i - 1] != tokens_.sentence[i] || is_heading(i) ||
           !plain_between(i - 1, is_short(i - 1) ? "\":?!“«„" : "\":.?!“«„");
  }

  // "Sen." and the "R." of "Jane R. Roe": the full stop ends no name, and alone they are none.
  bool is_short(std::uint32_t i) const {
    return is_capital(i) && (word(i).size() == 1 || is_one_of(kTitles, key(i)));
  }

  // No sign of `marks` stands between a token and the next one.
  bool plain_between(std::uint32_t i, std::string_view marks) const {
    const std::string_view between =
        slice(document_.text, {tokens_.begin[i] + tokens_.length[i], tokens_.begin[i + 1]});
    for (std::size_t at = 0; at < between.size(); at = next_code_point(between, at)) {
      const std::size_t end = next_code_point(between, at);
      if (marks.find(between.substr(at, end - at)) != std::string_view::npos) return false;
    }
    return true;
  }

  std::string_view word(std::uint32_t i) const {
    return slice(document_.text, {tokens_.begin[i], tokens_.begin[i] + tokens_.length[i]});
  }
  bool is_capital(std::uint32_t i) const {
    const std::string_view first = word(i).substr(0, next_code_point(word(i), 0));
    if (first[0] >= 'A' && first[0] <= 'Z') return true;
    return static_cast<unsigned char>(first[0]) >= 0x80 && fold(first) != first;
  }

  bool is_name_word(std::uint32_t i) const {
    if (!counted(i) || !is_capital(i) || is_function_word(key(i))) return false;
    if (is_one_of(kCalendar, key(i)) || !number_value(key(i)).empty()) return false;
    return !begins_sentence(i) || capital_.contains(tokens_.term[i]);
  }

  std::uint32_t add_name(std::uint32_t i) {
    std::uint32_t end = i + 1;
    while (end < size() && is_name_word(end) && tokens_.sentence[end] == tokens_.sentence[i] &&
           word(end - 1).find_first_of("'") == std::string_view::npos &&
           plain_between(end - 1, is_short(end - 1) ? ",;:()[]–—\"“”" : ",;:.()[]–—\"“”")) {
      ++end;
    }
    const std::uint32_t after = end;
    while (end > i && is_short(end - 1)) --end;
    if (end == i) return after;
    StoryItem item;
    item.key = std::string(key(end - 1));
    item.tokens = {i, end};
    item.shown = printed(item.tokens);
    item.preceded = i > 0 && counted(i - 1) && is_one_of(kBeforePlaces, key(i - 1)) &&
                    tokens_.sentence[i - 1] == tokens_.sentence[i];
    items_.push_back(std::move(item));
    return after;
  }

  std::string printed(Span tokens) const {
    const Span first = match_span(document_, tokens.begin),
               last = match_span(document_, tokens.end - 1);
    return std::string(slice(document_.text, {first.begin, last.end}));
  }

  // Small numbers are many: what they count belongs to them, or "June" of a day.
  void add_number(std::uint32_t i, const std::string& value) {
    if (value == "0" || value == "2") return;  // "two men" stand in every story
    StoryItem item;
    item.kind = StoryItem::Kind::number;
    item.tokens = {i, i + 1};
    item.key = value;
    constexpr std::size_t kDistinct = 3;  // digits
    if (value.size() < kDistinct) {
      const bool before = i > 0 && tokens_.sentence[i - 1] == tokens_.sentence[i] &&
                          is_one_of(kCalendar, key(i - 1));
      const bool after = i + 1 < size() && tokens_.sentence[i + 1] == tokens_.sentence[i] &&
                         counted(i + 1) && plain_between(i, ",;:.()–—\"“”");
      const bool named = i > 0 && tokens_.sentence[i - 1] == tokens_.sentence[i] &&
                         counted(i - 1) && !is_function_word(key(i - 1)) &&
                         plain_between(i - 1, ",;:.()–—\"“”");
      if (before) {
        --item.tokens.begin;
        item.key = std::string(key(i - 1)) + " " + value;
      } else if (after && (!is_function_word(key(i + 1)))) {
        ++item.tokens.end;
        item.key += " " + std::string(key(i + 1));
      } else if (named) {  // crane nine
        --item.tokens.begin;
        item.key = std::string(key(i - 1)) + " " + value;
      } else {
        return;
      }
    }
    item.shown = printed(item.tokens);
    items_.push_back(std::move(item));
  }

  void tell_places() {
    std::map<std::string, std::pair<std::size_t, std::size_t>> uses;  // preceded, all
    for (const StoryItem& item : items_) {
      if (item.kind != StoryItem::Kind::name) continue;
      uses[item.key].first += item.preceded;
      ++uses[item.key].second;
    }
    for (StoryItem& item : items_) {
      if (item.kind != StoryItem::Kind::name) continue;
      const auto [preceded, all] = uses[item.key];
      if (2 * preceded > all) item.kind = StoryItem::Kind::place;
    }
  }

  const Document& document_;
  const Vocabulary& vocabulary_;
  const Tokens& tokens_;
  std::set<TermId> capital_;  // inside sentences
  std::vector<StoryItem> items_;
};

}  // namespace

std::vector<StoryItem> story_items(const Document& document, const Vocabulary& vocabulary) {
  return Finder(document, vocabulary).find();
}

std::string_view name(StoryItem::Kind kind) {
  constexpr std::string_view kNames[] = {"name", "place", "number"};
  return kNames[static_cast<std::size_t>(kind)];
}

std::string number_value(std::string_view word) {
  const auto small = std::ranges::find(kSmall, word);
  // "one" is a pronoun more often than a number.
  if (small != kSmall.end()) {
    return word == "one" ? "" : std::to_string(small - kSmall.begin());
  }
  const auto ten = std::ranges::find(kTens, word);
  if (ten != kTens.end()) return std::to_string(20 + 10 * (ten - kTens.begin()));
  if (std::string value = compound(word); !value.empty()) return value;
  std::string digits;
  for (const char c : word) {
    if (c == ',') continue;
    if ((c < '0' || c > '9') && c != '.') return {};
    digits += c;
  }
  const bool any = std::ranges::any_of(digits, [](char c) { return c >= '0' && c <= '9'; });
  return any ? digits : std::string();
}

}  // namespace slantwise

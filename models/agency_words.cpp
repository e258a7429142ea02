#include "models/agency_words.h"

#include <algorithm>
#include <initializer_list>

namespace slantwise {
namespace {

using Words = std::initializer_list<std::string_view>;

bool among(Words words, std::string_view word) {
  return std::ranges::find(words, word) != words.end();
}

}  // namespace

bool is_get(std::string_view word) {
  return among({"get", "gets", "got", "getting", "gotten"}, word);
}

bool irregular_participle(std::string_view word) {
  return among({"shot", "slain", "struck", "hit", "beaten", "hurt", "burnt", "wound"}, word);
}

bool may_intervene(std::string_view word, WordTraits traits) {
  return (traits & trait::kAdverb) != 0 ||
         among({"not",     "never",  "then",   "later",      "nearly", "almost",
                "badly",   "first",  "twice",  "reportedly", "all",    "also",
                "dead",    "there",  "here",   "too",        "again",  "alive",
                "outside", "inside", "abroad", "together",   "alone",  "overnight"},
               word);
}

bool opens_quantity(std::string_view word) {
  return among({"at",     "about",    "around",    "nearly", "almost",    "more",  "over",
                "up",     "as",       "roughly",   "close",  "some",      "fewer", "approximately",
                "dozens", "hundreds", "thousands", "scores", "countless", "an",    "least"},
               word);
}

bool number_word(std::string_view word) {
  return among({"one",   "two",   "three",    "four",     "five",      "six",    "seven",
                "eight", "nine",  "ten",      "eleven",   "twelve",    "twenty", "thirty",
                "forty", "fifty", "dozens",   "hundreds", "thousands", "scores", "several",
                "many",  "dozen", "multiple", "countless"},
               word);
}

bool names_time(std::string_view word) {
  return among({"day", "days", "night", "week", "weeks", "month", "months", "year", "years", "same",
                "morning", "evening", "afternoon", "weekend", "hour", "hours", "minutes", "time"},
               word);
}

bool no_doer(std::string_view after_by) {
  return among({"default", "accident", "mistake", "then", "far"}, after_by);
}

bool particle(std::string_view word) {
  return among({"out", "up", "down", "back", "off", "away"}, word);
}

}  // namespace slantwise

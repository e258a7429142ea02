#include "core/clean/mojibake.h"

#include <algorithm>
#include <array>

#include <unicode/uchar.h>
#include <unicode/utf8.h>

#include "core/text/code_points.h"
#include "core/text/unicode.h"

namespace slantwise {
namespace {

constexpr unsigned kMostLayers = 4;
constexpr std::size_t kWordReach = 60;  // bytes on both sides of a place that are looked at
constexpr std::size_t kFewestLetters = 20;

UChar32 at_or_blank(std::string_view text, std::size_t at) {
  return at < text.size() ? take_or_negative(text, at) : ' ';
}

UChar32 before(std::string_view text, std::size_t at) {
  if (at == 0) return ' ';
  std::size_t begin = at - 1;
  while (begin > 0 && at - begin < 4 && U8_IS_TRAIL(text[begin])) --begin;
  return take_or_negative(text, begin);
}

// "Ã©" after a small letter or before any; "â€" before a sign. The second character decides.
bool is_certain_western(std::string_view text, const Misreading& found) {
  std::size_t next = found.begin;
  take_or_negative(text, next);
  const UChar32 second = take_or_negative(text, next);
  if (found.cut) return false;
  if (found.meant.size() > 2) return second == 0x20AC || found.meant.size() > 3;
  if (u_isalpha(second) || u_isspace(second)) return false;
  const bool letter_after = u_isalpha(at_or_blank(text, found.end));
  // A soft hyphen may stand in any word: there must be letters on both sides.
  if (second == 0xAD) return letter_after && u_islower(before(text, found.begin));
  return letter_after || u_islower(before(text, found.begin));
}

// Three letters of Cyrillic in a row, "вЂ" before a sign, a letter after a small one of ASCII.
bool is_certain_cyrillic(std::string_view text, const Misreading& found) {
  const UChar32 last = before(text, found.begin);
  return found.cyrillic_in_row >= 3 || found.meant.size() > 2 || (last >= 'a' && last <= 'z');
}

bool is_certain(std::string_view text, const Misreading& found, Misread how) {
  return how == Misread::utf8_as_1252 ? is_certain_western(text, found)
                                      : is_certain_cyrillic(text, found);
}

// The stretch without white space around a place, as far as kWordReach.
std::string_view word_around(std::string_view text, const Misreading& found) {
  constexpr std::string_view kBlank = " \t\r\n";
  std::size_t begin = found.begin, end = found.end;
  const auto is_blank = [&](std::size_t at) { return kBlank.find(text[at]) != kBlank.npos; };
  while (begin > 0 && found.begin - begin < kWordReach && !is_blank(begin - 1)) --begin;
  while (end < text.size() && end - found.end < kWordReach && !is_blank(end)) ++end;
  return text.substr(begin, end - begin);
}

bool is_mark(UChar32 c) {
  return c == '"' || c == '\'' || c == '(' || c == ')' || c == '[' || c == ']' ||
         u_hasBinaryProperty(c, UCHAR_QUOTATION_MARK);
}

std::string_view without_stops(std::string_view word) {
  constexpr std::string_view kStops = ".,;:!?";
  while (!word.empty() && kStops.find(word.back()) != kStops.npos) word.remove_suffix(1);
  return word;
}

// Spoken of rather than used: between marks, or a quotation mark without the words it opens.
bool is_mention(std::string_view text, const Misreading& found) {
  const std::string_view word = without_stops(word_around(text, found));
  if (word.empty()) return false;
  if (is_mark(at_or_blank(word, 0)) && is_mark(before(word, word.size()))) return true;
  const bool by_itself = word.size() <= found.end - found.begin;
  return by_itself && is_mark(at_or_blank(found.meant, 0));
}

std::string put_right(std::string_view text, Misread how) {
  Misreadings places(text, how);
  std::string result;
  std::size_t done = 0;
  while (const auto found = places.next()) {
    result += text.substr(done, found->begin - done);
    result += found->meant;
    done = found->end;
  }
  return result += text.substr(done);
}

bool is_about_encodings(std::string_view text) {
  constexpr std::array kWords = {"mojibake",       "utf-8",       "utf8",
                                 "unicode",        "charset",     "character set",
                                 "ascii",          "latin-1",     "text encoding",
                                 "wrong encoding", "windows-125", "character encoding",
                                 "cp125",          "latin1",      "encoding error",
                                 "iso-8859",       "кодировк",    "Кодировк"};
  std::string lower(text);
  std::ranges::transform(lower, lower.begin(), [](char c) {
    return c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c;
  });
  return std::ranges::any_of(kWords,
                             [&](const char* word) { return lower.find(word) != lower.npos; });
}

enum class LayerIs : unsigned char { outer, inner };

// Two words with a certain place, or one that is spelled right nowhere. What comes to light under
// a layer is certain by that.
bool holds(std::string_view text, Misread how, LayerIs layer) {
  Misreadings places(text, how);
  std::string_view word;
  while (const auto found = places.next()) {
    if (!is_certain(text, *found, how) || is_mention(text, *found)) continue;
    const std::string_view here = without_stops(word_around(text, *found));
    if (!word.empty() && here.data() >= word.data() + word.size()) return true;
    if (word.empty()) word = here;
  }
  if (word.empty() || layer == LayerIs::inner) return !word.empty();
  return text.find(put_right(word, how)) == text.npos;
}

// No language writes nearly all of its letters with accents.
bool holds_cyrillic(std::string_view text) {
  const auto upper = static_cast<std::size_t>(std::ranges::count(text, '\xC3'));
  if (upper < kFewestLetters || upper * 4 < text.size()) return false;
  std::size_t accented = 0, others = 0, odd = 0;
  UChar32 last = ' ';
  for (std::size_t at = 0; at < text.size();) {
    const UChar32 c = take_or_negative(text, at);
    const bool high = c >= 0xC0 && c <= 0xFF;
    accented += high;
    others += !high && c >= 0 && u_isalpha(c);
    odd += high && last >= 0xE0 && last <= 0xFF && c < 0xE0;  // a capital after a small letter
    last = c;
  }
  return accented >= kFewestLetters && accented >= others * 4 && odd * 20 <= accented;
}

Misread misreading(std::string_view text, LayerIs layer) {
  for (const Misread how : {Misread::utf8_as_1252, Misread::utf8_as_1251}) {
    if (holds(text, how, layer)) return how;
  }
  return holds_cyrillic(text) ? Misread::cyrillic_as_1252 : Misread::nothing;
}

// A text with its map, and which of its bytes have been put right.
struct State {
  Undone undone;
  std::string touched;
};

std::uint32_t small(std::size_t number) { return static_cast<std::uint32_t>(number); }

// One layer less. `from` is the map of `text`, or null if it is the field itself.
class Layer {
 public:
  Layer(std::string_view text, std::string_view touched, Field field, const OffsetMap* from)
      : text_(text), touched_(touched), field_(field), from_(from) {}

  State undo(Misread how) {
    Misreadings places(text_, how);
    std::size_t done = 0;
    while (const auto found = places.next()) {
      keep(done, found->begin);
      write(found->meant, {small(found->begin), small(found->end)});
      result_.touched.append(found->meant.size(), '\1');
      done = found->end;
    }
    keep(done, text_.size());
    return std::move(result_);
  }

 private:
  void write(std::string_view bytes, Span span) {
    Undone& undone = result_.undone;
    undone.text += bytes;
    undone.source.append(small(bytes.size()), field_, from_ ? from_->source(span).span : span);
  }

  void keep(std::size_t begin, std::size_t end) {
    if (begin < touched_.size()) result_.touched += touched_.substr(begin, end - begin);
    result_.touched.resize(result_.undone.text.size() + end - begin, '\0');
    while (begin < end) {
      const std::size_t next = from_ == nullptr ? end : next_code_point(text_, begin);
      write(text_.substr(begin, next - begin), {small(begin), small(next)});
      begin = next;
    }
  }

  std::string_view text_, touched_;  // touched_ is empty if nothing is
  Field field_;
  const OffsetMap* from_;
  State result_;
};

std::size_t count_characters(const State& state) {
  std::size_t count = 0;
  for (std::size_t at = 0; at < state.touched.size(); ++at) {
    count += state.touched[at] != '\0' && !U8_IS_TRAIL(state.undone.text[at]);
  }
  return count;
}

}  // namespace

Misread certain_misreading(std::string_view text) {
  const Misread how = misreading(text, LayerIs::outer);
  return how == Misread::nothing || is_about_encodings(text) ? Misread::nothing : how;
}

Undone undo_mojibake(std::string_view text, Field field, const OffsetMap* from) {
  State state;
  const Misread first = certain_misreading(text);
  unsigned layers = 0;
  for (Misread how = first; how != Misread::nothing && layers < kMostLayers; ++layers) {
    const Undone& last = state.undone;
    const bool outer = layers == 0;
    Layer layer(outer ? text : last.text, state.touched, field, outer ? from : &last.source);
    State less = layer.undo(how);
    state = std::move(less);
    how = misreading(state.undone.text, LayerIs::inner);
  }
  state.undone.layers = layers;
  state.undone.first = first;
  state.undone.characters = count_characters(state);
  return std::move(state.undone);
}

}  // namespace slantwise

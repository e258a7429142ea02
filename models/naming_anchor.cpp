#include "models/naming_anchor.h"

#include <algorithm>
#include <string>

#include "core/text/unicode.h"
#include "core/voice/lexicon_words.h"

namespace slantwise {
namespace {

// What stands between a label and a name.
struct Between {
  bool comma = false, bracket = false, other = false;  // signs; spaces and hyphens are none
  std::size_t words = 0;
  std::size_t links = 0;        // of, from
  std::size_t copulas = 0;      // is, were, called
  std::size_t determiners = 0;  // the, a, its
  bool tied = false;            // a word tied to the one before by a hyphen
  bool obstacle = false;        // a word that ends a noun phrase
};

constexpr std::size_t kWordsInPhrase = 2;  // "Front [linked rebel] fighters"
constexpr std::size_t kWordsBeside = 3;    // "the Front, [a banned armed] group"

bool among(std::string_view word, std::initializer_list<std::string_view> words) {
  return std::ranges::find(words, word) != words.end();
}

// "attacked", "fighting", "says": not between the words of one noun phrase, unless a hyphen has
// tied a word to the one before ("Front-backed armed rebels").
bool looks_like_verb(std::string_view word) {
  return word.size() > 4 && (word.ends_with("ed") || word.ends_with("ing") || word.ends_with("es"));
}

void read_word(const Document& document, std::size_t at, Between& out) {
  const std::uint32_t begin = document.tokens.begin[at];
  const std::string word = term_key(slice(document.text, match_span(document, at)));
  out.tied = out.tied || (begin > 0 && document.text[begin - 1] == '-');
  const WordTraits traits = word_traits(word);
  if (among(word, {"of", "from"})) {
    ++out.links;
  } else if ((traits & trait::kDeterminer) != 0 || word == "an") {
    ++out.determiners;
  } else if ((traits & trait::kBe) != 0 ||
             among(word, {"called", "named", "dubbed", "known", "as"})) {
    ++out.copulas;
  } else if ((traits & (trait::kPreposition | trait::kConjunction | trait::kSubordinator |
                        trait::kRelative | trait::kAuxiliary | trait::kSubject | trait::kTo |
                        trait::kThat | trait::kObjectPronoun)) != 0 ||
             (looks_like_verb(word) && !out.tied)) {
    out.obstacle = true;
  } else {
    ++out.words;
  }
}

Between between(const Document& document, Span first, Span second) {
  Between out;
  const Tokens& tokens = document.tokens;
  std::uint32_t at = tokens.begin[first.end - 1] + tokens.length[first.end - 1];
  for (std::size_t i = first.end; i <= second.begin; ++i) {
    for (const char c : slice(document.text, {at, std::max(at, tokens.begin[i])})) {
      out.comma = out.comma || c == ',';
      out.bracket = out.bracket || c == '(' || c == '[';
      out.other = out.other || c == ';' || c == ':' || c == ')' || c == ']' || c == '.';
    }
    at = tokens.begin[i] + tokens.length[i];
    if (i < second.begin) read_word(document, i, out);
  }
  return out;
}

Anchor tie(const Document& document, Span label, Span name) {
  if (label.begin < name.end && name.begin < label.end) return Anchor::same_phrase;
  const Between gap =
      label.begin < name.begin ? between(document, label, name) : between(document, name, label);
  if (gap.obstacle || gap.other) return Anchor::sentence;
  const bool signs = gap.comma || gap.bracket;
  const bool linked = gap.links == 1 && gap.determiners <= 1;
  const bool beside = gap.links == 0 && gap.determiners == 0;
  if (!signs && gap.copulas == 0 && (linked || beside) && gap.words <= kWordsInPhrase) {
    return Anchor::same_phrase;
  }
  // "the Front, a terrorist group"; but "rebels, soldiers" is a list unless a sign or an article
  // says that the second explains the first.
  const bool explains = gap.bracket || gap.copulas > 0 || (gap.comma && gap.determiners > 0) ||
                        (gap.comma && gap.words == 0);
  if (explains && gap.links == 0 && gap.words <= kWordsBeside) return Anchor::apposition;
  return Anchor::sentence;
}

}  // namespace

std::string_view name(Anchor anchor) {
  static constexpr std::string_view kNames[] = {"same phrase", "apposition", "same sentence",
                                                "ticked", "none"};
  return kNames[static_cast<std::size_t>(anchor)];
}

Anchor anchor_of(const Document& document, Span tokens, std::span<const Hit> names) {
  const std::uint32_t sentence = document.tokens.sentence[tokens.begin];
  Anchor nearest = Anchor::none;
  for (const Hit& one : names) {
    if (document.tokens.sentence[one.tokens.begin] != sentence) continue;
    nearest = std::min(nearest, tie(document, tokens, one.tokens));
  }
  return nearest;
}

}  // namespace slantwise

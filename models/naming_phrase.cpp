// What the words of a text are to those beside them; see naming_beside.h.
#include "core/text/unicode.h"
#include "models/naming_beside.h"

namespace slantwise {
namespace {

using Gap = PhraseWord::Gap;

bool has_dash(std::string_view between) {
  return between.find("\u2013") != between.npos || between.find("\u2014") != between.npos ||
         between.find(" -") != between.npos || between.find("- ") != between.npos;
}

// A comma or bracket alone; quotation marks around a word are looked through.
Gap gap_of(std::string_view between) {
  Gap gap = Gap::space;
  if (has_dash(between)) return Gap::other;
  for (const char c : between) {
    if (c == ' ' || c == '\n') continue;
    if (gap == Gap::comma || gap == Gap::bracket || gap == Gap::hyphen) return Gap::other;
    if (c == '-') {
      gap = Gap::hyphen;
    } else if (c == ',' && gap == Gap::space) {
      gap = Gap::comma;
    } else if ((c == '(' || c == '[') && gap == Gap::space) {
      gap = Gap::bracket;
    } else if (c == '"' || static_cast<unsigned char>(c) >= 0x80) {
      gap = Gap::mark;
    } else {
      return Gap::other;
    }
  }
  return gap;
}

}  // namespace

std::vector<PhraseWord> phrase_words(const Document& document, const Vocabulary& vocabulary) {
  const Tokens& tokens = document.tokens;
  std::vector<PhraseWord> words(tokens.size());
  for (std::size_t at = 0; at < tokens.size(); ++at) {
    PhraseWord& one = words[at];
    const std::string_view text =
        slice(document.text, {tokens.begin[at], tokens.begin[at] + tokens.length[at]});
    one.traits = word_traits(vocabulary.term(tokens.term[at]));
    const std::string_view letter = text.substr(0, next_code_point(text, 0));
    one.capital = fold(letter) != letter;
    one.first = at == 0 || tokens.sentence[at] != tokens.sentence[at - 1];
    one.possessive = without_possessive(text).size() != text.size() || text.ends_with("s'") ||
                     text.ends_with("s\u2019");
    if (at == 0) continue;
    const std::uint32_t end = tokens.begin[at - 1] + tokens.length[at - 1];
    if (end > tokens.begin[at]) {
      one.gap = Gap::other;
      continue;
    }
    std::string_view between = slice(document.text, {end, tokens.begin[at]});
    const WordTraits short_form =
        trait::kAbbreviation | trait::kTitle;  // "Sen. Roe", "the U.S. army"
    if ((words[at - 1].traits & short_form) != 0 && between.starts_with('.')) {
      between.remove_prefix(1);
    }
    one.gap = gap_of(between);
  }
  return words;
}

void note_uses(const Document& document, std::span<const PhraseWord> words, TermUses& uses) {
  const Tokens& tokens = document.tokens;
  for (std::size_t at = 0; at < tokens.size(); ++at) {
    if (tokens.zone[at] == Zone::boilerplate) continue;
    TermUse& use = uses[static_cast<std::size_t>(tokens.term[at])];
    ++use.all;
    use.name += words[at].capital && !words[at].first;
    if (words[at].first || words[at].gap != Gap::space) continue;
    const WordTraits before = words[at - 1].traits;
    if ((before & trait::kDeterminer) != 0 || words[at - 1].possessive) {
      ++use.noun;
    } else if ((before & (trait::kSubject | trait::kTo | trait::kAuxiliary)) != 0) {
      ++use.verb;
    }
  }
}

}  // namespace slantwise

#include "models/style_filter.h"

#include <algorithm>
#include <array>
#include <set>
#include <string>

#include "models/function_words.h"
#include "models/patterns.h"

namespace slantwise {
namespace {

// A word is one of a name where nearly all of its uses stand in the whole name: the "Courier" of
// the Courier, not the "Harbor" of the Harbor Daily in news of Harbor.
constexpr std::uint64_t kOfFive = 4;

// Outlets and authors, without the signs that patterns know.
std::vector<std::string> names_of(const Corpus& corpus) {
  std::set<std::string> names;
  for (const Document& document : corpus.documents) {
    for (std::string name : {document.article.outlet, document.article.author}) {
      std::ranges::replace_if(
          name, [](char c) { return c == '*' || c == '?' || c == ':'; }, ' ');
      if (!pattern_words(name).empty()) names.insert(std::move(name));
    }
  }
  return {names.begin(), names.end()};
}

bool begins_with_capital(const Document& document, std::size_t at) {
  const char letter = document.text[document.tokens.begin[at]];
  return letter < 'a' || letter > 'z';  // of other scripts no case is known here
}

}  // namespace

std::string_view name(StyleReason reason) {
  constexpr std::array<std::string_view, 5> kNames = {"", "house style", "function word",
                                                      "outlet or byline", "most events"};
  return kNames[static_cast<std::size_t>(reason)];
}

void StyleFilter::add_names(const Corpus& corpus) {
  const std::vector<std::string> names = names_of(corpus);
  const Patterns patterns(corpus.vocabulary, names);
  std::vector<std::uint64_t> inside(reasons_.size()), all(reasons_.size());
  for (const Document& document : corpus.documents) {
    const Tokens& tokens = document.tokens;
    for (std::size_t i = 0; i < tokens.size(); ++i) {
      all[static_cast<std::size_t>(tokens.term[i])] += tokens.zone[i] != Zone::boilerplate;
    }
    for (const Hit& hit : patterns.find(document)) {
      for (std::uint32_t i = hit.tokens.begin; i < hit.tokens.end; ++i) {
        inside[static_cast<std::size_t>(tokens.term[i])] += begins_with_capital(document, i);
      }
    }
  }
  for (std::size_t i = 0; i < all.size(); ++i) {
    if (5 * inside[i] > kOfFive * all[i]) reasons_[i] = StyleReason::name;
  }
}

StyleFilter::StyleFilter(const Corpus& corpus, const Lexicon& lexicon,
                         const std::vector<StyleRow>& rows)
    : vocabulary_(&corpus.vocabulary), reasons_(corpus.vocabulary.size()) {
  add_names(corpus);
  const std::vector<bool> chosen = style_words(corpus.vocabulary, lexicon, rows);
  for (std::size_t i = 0; i < reasons_.size(); ++i) {
    if (chosen[i]) reasons_[i] = StyleReason::choice;
    if (is_function_word(corpus.vocabulary.term(TermId{static_cast<std::uint32_t>(i)}))) {
      reasons_[i] = StyleReason::function_word;
    }
  }
}

StyleReason StyleFilter::of(std::string_view words) const {
  StyleReason first = StyleReason::none;
  while (!words.empty()) {
    const std::size_t end = std::min(words.find(' '), words.size());
    const TermId term = vocabulary_->find(words.substr(0, end));
    const StyleReason reason = term == kNoTerm ? StyleReason::none : of(term);
    if (reason == StyleReason::none) return reason;
    if (first == StyleReason::none) first = reason;
    words.remove_prefix(std::min(end + 1, words.size()));
  }
  return first;
}

}  // namespace slantwise

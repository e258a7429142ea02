#include "models/patterns.h"

#include <algorithm>
#include <map>
#include <tuple>

#include "core/error.h"
#include "core/text/unicode.h"
#include "core/text/words.h"
#include "models/pattern_types.h"

namespace slantwise {
namespace {

// Letters of Roman inscriptions stand in for the wildcards while a pattern is split into words:
// UAX #29 joins them to the letters and digits beside them, and no text has them.
constexpr std::string_view kStar = "\uA7F7";
constexpr std::string_view kAny = "\uA7FB";

std::string replace_all(std::string text, std::string_view from, std::string_view to) {
  for (std::size_t at = text.find(from); at != std::string::npos; at = text.find(from, at)) {
    text.replace(at, from.size(), to);
    at += to.size();
  }
  return text;
}

std::string with_wildcards(std::string word) {
  return replace_all(replace_all(std::move(word), kStar, "*"), kAny, "?");
}

// The words of a stretch of a pattern that has one prefix, or none.
void add_words(std::string_view text, std::string_view prefix, std::vector<std::string>& words) {
  for (const Span span : Words().split(text)) {
    const std::string_view word = slice(text, span);
    // Curly apostrophes as straight ones, as fold() has them.
    std::string key = prefix == kCasePrefix
                          ? replace_all(std::string(without_possessive(word)), "\u2019", "'")
                          : term_key(word);
    words.push_back(std::string(prefix) + with_wildcards(std::move(key)));
  }
}

// Where the next prefix begins: at the start of a word.
std::size_t next_prefix(std::string_view text, std::size_t from) {
  for (std::size_t at = from; at < text.size(); ++at) {
    if (at > 0 && text[at - 1] != ' ') continue;
    const std::string_view rest = text.substr(at);
    if (rest.starts_with(kStemPrefix) || rest.starts_with(kCasePrefix)) return at;
  }
  return text.size();
}

bool counted(const Tokens& tokens, std::size_t at) {
  return at < tokens.size() && tokens.zone[at] != Zone::boilerplate;
}

bool overlap(Span a, Span b) { return a.begin < b.end && b.begin < a.end; }

std::vector<Pattern> numbered(std::span<const std::string> texts) {
  std::vector<Pattern> patterns;
  for (const std::string& text : texts) {
    patterns.push_back({text, static_cast<std::uint32_t>(patterns.size())});
  }
  return patterns;
}

// The words with their capitals, empty for those in any case; nothing if all are.
std::vector<std::string> written_words(const std::vector<std::string>& words) {
  std::vector<std::string> written(words.size());
  bool any = false;
  for (std::size_t i = 0; i < words.size(); ++i) {
    if (!words[i].starts_with(kCasePrefix)) continue;
    written[i] = words[i].substr(kCasePrefix.size());
    any = true;
  }
  if (!any) written.clear();
  return written;
}

}  // namespace

std::vector<std::string> pattern_words(std::string_view pattern) {
  const std::string text = replace_all(replace_all(std::string(pattern), "*", kStar), "?", kAny);
  const std::string_view view = text;
  std::vector<std::string> words;
  std::size_t at = next_prefix(view, 0);
  add_words(view.substr(0, at), "", words);
  while (at < view.size()) {
    const std::string_view prefix =
        view.substr(at).starts_with(kStemPrefix) ? kStemPrefix : kCasePrefix;
    const std::size_t begin = at + prefix.size();
    const std::size_t end = std::min(view.find(' ', begin), view.size());
    add_words(view.substr(begin, end - begin), prefix, words);
    at = next_prefix(view, end);
    add_words(view.substr(end, at - end), "", words);
  }
  return words;
}

Patterns::Patterns(const Vocabulary& vocabulary, std::span<const std::string> patterns)
    : Patterns(vocabulary, numbered(patterns)) {}

Patterns::Patterns(const Vocabulary& vocabulary, std::span<const Pattern> patterns) {
  PatternTypes types(vocabulary);
  std::map<std::string, std::uint32_t> atom_ids;  // the same word is looked up once
  std::vector<std::vector<TermId>> terms_of;      // by atom
  ends_.resize(1);
  starts_.resize(vocabulary.size());
  for (std::uint32_t order = 0; order < patterns.size(); ++order) {
    const Pattern& pattern = patterns[order];
    const std::vector<std::string> words = pattern_words(pattern.text);
    if (words.empty()) {
      throw UsageError("the pattern \"" + pattern.text +
                       "\" has no letter, digit or wildcard; write a word such as terror*");
    }
    std::vector<std::uint32_t> atoms;
    std::size_t number = 0;
    bool possible = true;
    for (const std::string& word : words) {
      const bool stem = word.starts_with(kStemPrefix);
      const auto [entry, added] = atom_ids.emplace(stem ? word + ' ' + pattern.language : word,
                                                   static_cast<std::uint32_t>(terms_of.size()));
      if (added) terms_of.push_back(types.of(word, pattern.language));
      atoms.push_back(entry->second);
      number += terms_of[entry->second].size();
      possible = possible && !terms_of[entry->second].empty();
    }
    types_.push_back(number);
    if (!possible) continue;
    for (const TermId term : terms_of[atoms.front()])
      starts_[static_cast<std::size_t>(term)] = true;
    End end{pattern.scope, pattern.key, order, kAnyCase, pattern.role};
    if (std::vector<std::string> written = written_words(words); !written.empty()) {
      end.written = static_cast<std::uint32_t>(written_.size());
      written_.push_back(std::move(written));
    }
    excludes_ = excludes_ || pattern.role == Pattern::Role::excludes;
    add(atoms, end);
  }
  index_atoms(terms_of, vocabulary.size());
}

void Patterns::add(std::span<const std::uint32_t> atoms, const End& end) {
  Node node = 0;
  for (const std::uint32_t atom : atoms) {
    const auto fresh = static_cast<Node>(ends_.size());
    const auto [entry, added] = next_.insert({std::uint64_t{node} << 32 | atom, fresh});
    if (added) ends_.emplace_back();
    node = entry->second;
  }
  ends_[node].push_back(end);
}

void Patterns::index_atoms(const std::vector<std::vector<TermId>>& terms_of,
                           std::size_t vocabulary) {
  atom_begin_.assign(vocabulary + 1, 0);
  for (const std::vector<TermId>& terms : terms_of) {
    for (const TermId term : terms) ++atom_begin_[static_cast<std::size_t>(term) + 1];
  }
  for (std::size_t at = 0; at < vocabulary; ++at) atom_begin_[at + 1] += atom_begin_[at];
  std::vector<std::uint32_t> next = atom_begin_;
  atoms_.resize(atom_begin_.back());
  for (std::uint32_t atom = 0; atom < terms_of.size(); ++atom) {
    for (const TermId term : terms_of[atom]) atoms_[next[static_cast<std::size_t>(term)]++] = atom;
  }
}

std::span<const std::uint32_t> Patterns::atoms_of(TermId term) const {
  const auto at = static_cast<std::size_t>(term);
  // Terms that came into the vocabulary after this was made are in no pattern.
  if (at >= starts_.size()) return {};
  return std::span(atoms_).subspan(atom_begin_[at], atom_begin_[at + 1] - atom_begin_[at]);
}

bool Patterns::as_written(const Document& document, const Match& match) const {
  if (match.end.written == kAnyCase) return true;
  const std::vector<std::string>& words = written_[match.end.written];
  for (std::size_t i = 0; i < words.size(); ++i) {
    if (words[i].empty()) continue;
    const Span span = match_span(document, match.tokens.begin + i);
    const std::string text = replace_all(std::string(slice(document.text, span)), "\u2019", "'");
    if (!glob(words[i], text)) return false;
  }
  return true;
}

// Every pattern that is complete in the words from `begin` on.
void Patterns::read_from(const Document& document, std::size_t begin,
                         std::vector<Match>& out) const {
  const Tokens& tokens = document.tokens;
  const auto walk = [&](const auto& self, Node node, std::size_t at) -> void {
    if (!counted(tokens, at) || tokens.sentence[at] != tokens.sentence[begin]) return;
    for (const std::uint32_t atom : atoms_of(tokens.term[at])) {
      const auto found = next_.find(std::uint64_t{node} << 32 | atom);
      if (found == next_.end()) continue;
      for (const End& end : ends_[found->second]) {
        const Match match{end,
                          {static_cast<std::uint32_t>(begin), static_cast<std::uint32_t>(at + 1)}};
        if (as_written(document, match)) out.push_back(match);
      }
      self(self, found->second, at + 1);
    }
  };
  walk(walk, 0, begin);
}

namespace {

// Without the matches that a phrase of their key excludes, and without those phrases.
template <typename Match>
void drop_excluded(std::vector<Match>& matches) {
  std::vector<std::pair<std::uint32_t, Span>> phrases;  // by key
  for (const Match& match : matches) {
    if (match.end.role != Pattern::Role::excludes) continue;
    phrases.push_back({match.end.key, match.tokens});
  }
  if (phrases.empty()) return;
  std::ranges::sort(phrases, {}, &std::pair<std::uint32_t, Span>::first);
  std::erase_if(matches, [&](const Match& match) {
    if (match.end.role == Pattern::Role::excludes) return true;
    const auto own = std::ranges::equal_range(phrases, match.end.key, {},
                                              &std::pair<std::uint32_t, Span>::first);
    return std::ranges::any_of(
        own, [&](const auto& phrase) { return overlap(phrase.second, match.tokens); });
  });
}

}  // namespace

std::vector<Hit> Patterns::find(const Document& document) const {
  std::vector<Match> matches;
  const Tokens& tokens = document.tokens;
  for (std::size_t at = 0; at < tokens.size(); ++at) {
    const auto term = static_cast<std::size_t>(tokens.term[at]);
    if (term < starts_.size() && starts_[term] && counted(tokens, at)) {
      read_from(document, at, matches);
    }
  }
  if (excludes_) drop_excluded(matches);
  // In each scope the first begin, of these the longest, of equals the one given first.
  std::ranges::sort(matches, {}, [](const Match& match) {
    return std::tuple(match.end.scope, match.tokens.begin, ~match.tokens.end, match.end.order);
  });
  std::vector<std::pair<std::uint32_t, Hit>> kept;  // with their scope
  for (const Match& match : matches) {
    const bool taken = !kept.empty() && kept.back().first == match.end.scope &&
                       match.tokens.begin < kept.back().second.tokens.end;
    if (!taken) kept.push_back({match.end.scope, {match.end.key, match.tokens}});
  }
  std::ranges::sort(kept, {},
                    [](const auto& one) { return std::pair(one.second.tokens.begin, one.first); });
  std::vector<Hit> hits;
  for (const auto& [scope, hit] : kept) hits.push_back(hit);
  return hits;
}

Span hit_span(const Document& document, const Hit& hit) {
  return {document.tokens.begin[hit.tokens.begin], match_span(document, hit.tokens.end - 1).end};
}

}  // namespace slantwise

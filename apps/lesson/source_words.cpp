#include "apps/lesson/source_words.h"

#include <algorithm>

#include "apps/lesson/extracts.h"
#include "core/resources.h"
#include "core/text/unicode.h"
#include "models/function_words.h"

namespace slantwise::lesson {
namespace {

constexpr std::uint32_t kBefore = 4, kAfter = 7, kLongest = 5;

bool is_counted(Zone zone) { return zone == Zone::lead || zone == Zone::body; }

std::string_view text_before(const Document& document, std::uint32_t token) {
  const std::uint32_t end = document.tokens.begin[token - 1] + document.tokens.length[token - 1];
  return slice(document.text, {end, document.tokens.begin[token]});
}

bool is_word(const Document& document, std::uint32_t token, std::string_view word) {
  const std::uint32_t begin = document.tokens.begin[token];
  return fold(slice(document.text, {begin, begin + document.tokens.length[token]})) == word;
}

// Who leads something speaks for it, whatever else they are: "the chair, schoolteacher Roe".
bool leads(const Document& document, Span within) {
  constexpr std::string_view kWords[] = {"chair", "chairs", "chairman",  "committee", "founder",
                                         "heads", "leads",  "candidate", "director",  "leader"};
  for (std::uint32_t t = within.begin; t < within.end; ++t) {
    const auto is = [&](std::string_view word) { return is_word(document, t, word); };
    if (std::ranges::any_of(kWords, is)) return true;
  }
  return false;
}

// "Roe, a lawyer", "Roe, who leads the party"; not "Roe, has a doctor's note".
bool is_apposition(const Document& document, std::uint32_t token) {
  constexpr std::string_view kWords[] = {"a", "an", "the", "who", "another", "one"};
  const auto is = [&](std::string_view word) { return is_word(document, token, word); };
  return std::ranges::any_of(kWords, is);
}

// "a reader who had it from the radio" is a reader.
Span without_relative(const Document& document, Span source) {
  constexpr std::string_view kWords[] = {"who", "whose", "which", "that", "from"};
  for (std::uint32_t t = source.begin; t < source.end; ++t) {
    const auto is = [&](std::string_view word) { return is_word(document, t, word); };
    if (std::ranges::any_of(kWords, is)) return {source.begin, t};
  }
  return source;
}

// "Roe, the ministry said" does not explain Roe.
bool is_cue(const Document& document, std::uint32_t token) {
  return std::ranges::any_of(document.attributions, [&](const Attribution& one) {
    return one.cue.contains(document.tokens.begin[token]);
  });
}

// What may say who somebody is: "Transport Minister Maud Ferrin, a lawyer from Hask,".
Span beside(const Document& document, Span name) {
  const auto& sentence = document.tokens.sentence;
  Span out = name;
  while (out.begin > 0 && name.begin - out.begin < kBefore &&
         sentence[out.begin - 1] == sentence[name.begin] &&
         text_before(document, out.begin) == " ") {
    --out.begin;
  }
  const auto size = static_cast<std::uint32_t>(document.tokens.size());
  if (out.end >= size || !text_before(document, out.end).starts_with(", ")) return out;
  if (!is_apposition(document, out.end)) return out;
  const Span before = out;
  do {
    if (is_cue(document, out.end++) && !is_word(document, before.end, "who")) return before;
  } while (out.end < size && out.end - name.end < kAfter &&
           sentence[out.end] == sentence[name.begin] && text_before(document, out.end) == " ");
  return out;
}

}  // namespace

SourceWords::SourceWords(const Corpus& corpus)
    : corpus_(corpus), types_(resources::get("corpora/lexicons/source-types.en.yaml")) {}

// The listed phrase at the first token of `within`.
std::optional<SourceWords::Found> SourceWords::at(const Document& document, Span within,
                                                  SourceTypes::Source source) const {
  const auto term = [&](std::uint32_t token) {
    return corpus_.vocabulary.term(document.tokens.term[token]);
  };
  const auto listed = types_.by_first_word().find(std::string(term(within.begin)));
  if (listed == types_.by_first_word().end()) return std::nullopt;
  WordFacts facts;
  facts.kinds = listed->second;
  std::vector<VoiceWord> words(std::min(within.size(), kLongest));
  for (std::uint32_t i = 0; i < words.size(); ++i) words[i].word = term(within.begin + i);
  words[0].facts = &facts;
  const Span all{0, static_cast<std::uint32_t>(words.size())};
  const SourceType type = types_.type(words, all, source);
  if (type.words == 0) return std::nullopt;
  return Found{{within.begin, within.begin + type.words}, type};
}

// "Navigation teacher" may be an expert, "the teacher" speaks as one who lives there.
bool SourceWords::is_doubtful(const Document& document, Span within, const Found& found) const {
  const std::string_view category = found.type.category;
  const std::uint32_t last = found.tokens.end - 1;
  if (match_span(document, last).size() < document.tokens.length[last]) return true;  // "doctor's"
  if (category == "unnamed") return found.type.list > 0;
  for (std::uint32_t t = within.begin; t < found.tokens.begin; ++t) {
    for (const std::string_view word : {"former", "retired", "lawyer", "attorney"}) {
      if (is_word(document, t, word)) return true;
    }
  }
  if (category == "company") return is_word(document, found.tokens.begin, "corps");
  if (category == "media") return is_word(document, found.tokens.begin, "press");
  if (category != "resident" && category != "expert") return false;
  if (leads(document, document.sentences[document.tokens.sentence[last]].tokens)) return true;
  const std::uint32_t at = found.tokens.begin;
  if (category != "resident" || at == within.begin || text_before(document, at) != " ")
    return false;
  return is_word(document, at - 1, "its") || is_word(document, at - 1, "their") ||
         !is_function_word(corpus_.vocabulary.term(document.tokens.term[at - 1]));
}

SourceWords::Told SourceWords::told(const Document& document, Span within,
                                    const Attribution& by) const {
  const auto source =
      by.speaker.empty() ? SourceTypes::Source::nameless : SourceTypes::Source::named;
  Told out;
  for (std::uint32_t token = within.begin; token < within.end;) {
    const auto found = at(document, {token, within.end}, source);
    token = found ? found->tokens.end : token + 1;
    if (!found) continue;
    out.clear =
        out.clear && found->type.category == by.category && !is_doubtful(document, within, *found);
    if (found->tokens.size() > out.words.size()) out.words = found->tokens;
  }
  return out;
}

// In the paragraph of the words, before they end or where their source is named.
bool SourceWords::is_named_near(const Document& document, const Attribution& by) const {
  const TermId last = last_name(by.speaker);
  const Span paragraph = tokens_in(document, paragraph_at(document, by.content.begin).span);
  for (std::uint32_t t = paragraph.begin; t < paragraph.end; ++t) {
    const std::uint32_t begin = document.tokens.begin[t];
    if (begin >= std::max(by.source.end, by.content.end)) break;
    if (document.tokens.term[t] == last) return true;
  }
  return false;
}

TermId SourceWords::last_name(const std::string& speaker) const {
  const std::size_t space = speaker.rfind(' ');
  return corpus_.vocabulary.find(
      term_key(speaker.substr(space == std::string::npos ? 0 : space + 1)));
}

std::optional<Span> SourceWords::find(const Document& document, const Attribution& by) const {
  if (by.category == "unresolved" || by.source.empty()) return std::nullopt;
  const bool introduced_here = !told(document, tokens_in(document, by.source), by).words.empty();
  if (!introduced_here && !is_named_near(document, by)) return std::nullopt;
  std::vector<Span> places{without_relative(document, tokens_in(document, by.source))};
  if (!by.speaker.empty()) add_mentions(document, by.speaker, places);
  Span best{};
  for (const Span place : places) {
    const Told here = told(document, place, by);
    if (!here.clear) return std::nullopt;
    if (best.empty()) best = here.words;
  }
  return best.empty() ? std::nullopt : std::optional(best);
}

// What stands beside each mention of `speaker`.
void SourceWords::add_mentions(const Document& document, const std::string& speaker,
                               std::vector<Span>& places) const {
  const TermId term = last_name(speaker);
  const auto names = static_cast<std::uint32_t>(1 + std::ranges::count(speaker, ' '));
  const Tokens& tokens = document.tokens;
  for (std::uint32_t t = 0; t < tokens.size(); ++t) {
    if (tokens.term[t] != term || !is_counted(tokens.zone[t])) continue;
    places.push_back(beside(document, {t + 1 >= names ? t + 1 - names : 0, t + 1}));
  }
}

}  // namespace slantwise::lesson

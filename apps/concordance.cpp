#include "apps/concordance.h"

#include <re2/re2.h>

#include <algorithm>
#include <random>

#include "core/text/unicode.h"
#include "models/patterns.h"

namespace slantwise {
namespace {

bool is_word_byte(char c) {
  const auto byte = static_cast<unsigned char>(c);
  return byte >= 0x80 || (byte >= '0' && byte <= '9') || (byte >= 'A' && byte <= 'Z') ||
         (byte >= 'a' && byte <= 'z') || c == '_' || c == '\'';
}

// The pattern as an expression over the text of one hit, for comparing letters only: the hit has
// been found, so whatever stands between its words is accepted.
std::string surface_expression(std::string_view pattern) {
  std::string expression;
  bool between = false;
  for (const char c : pattern) {
    const bool wildcard = c == '*' || c == '?';
    if (!wildcard && !is_word_byte(c)) {
      between = true;
      continue;
    }
    if (between && !expression.empty()) expression += "[^\\pL\\pN]+";
    between = false;
    if (wildcard) {
      expression += c == '*' ? ".*" : ".";
    } else if (c == '\'') {
      expression += "['\u2019]";
    } else {
      expression += c;
    }
  }
  return expression;
}

re2::RE2::Options regex_options(Case letters) {
  re2::RE2::Options options;
  options.set_log_errors(false);
  options.set_case_sensitive(letters == Case::kept);
  return options;
}

re2::StringPiece piece(std::string_view text) { return {text.data(), text.size()}; }

// Token indices that `bytes` touches, searched in `tokens`; empty between two words.
Span tokens_in(const Document& document, Span bytes, Span tokens) {
  const Tokens& all = document.tokens;
  Span found{tokens.end, tokens.end};
  for (std::uint32_t at = tokens.begin; at < tokens.end; ++at) {
    if (all.begin[at] + all.length[at] <= bytes.begin) continue;
    if (found.begin == tokens.end) found.begin = found.end = at;
    if (all.begin[at] >= bytes.end) break;
    found.end = at + 1;
  }
  return found;
}

const VoiceRun* run_at(const Document& document, std::uint32_t byte) {
  for (const VoiceRun& run : document.runs) {
    if (run.span.contains(byte)) return &run;
  }
  return nullptr;
}

bool in_boilerplate(const Document& document, std::uint32_t byte) {
  return std::ranges::any_of(document.cuts, [byte](const Cut& cut) {
    return cut.zone == Zone::boilerplate && cut.span.contains(byte);
  });
}

std::string_view trimmed(std::string_view text) {
  constexpr std::string_view kSpace = " \t\n";
  while (!text.empty() && kSpace.find(text.front()) != kSpace.npos) text.remove_prefix(1);
  while (!text.empty() && kSpace.find(text.back()) != kSpace.npos) text.remove_suffix(1);
  return text;
}

// As in passage(): the source's own bytes, the cleaned ones where the source's cannot be shown.
std::string source_bytes(const Document& document, Span bytes, const SourceSpan& source) {
  const Article& article = document.article;
  const std::string& field = source.field == Field::title ? article.title : article.text;
  const std::string_view shown = slice(field, source.span);
  const bool coded = source.field == Field::text && !article.encoding.empty();
  return std::string(!coded && is_utf8(shown) ? shown : slice(document.text, bytes));
}

// What a match without a word of its own (a dash, a quotation mark) still has: voice and zone.
Passage wordless(const Document& document, std::uint32_t article, const Paragraph& paragraph,
                 Span bytes) {
  Passage result;
  result.article = article;
  result.zone = paragraph.zone;
  if (const VoiceRun* run = run_at(document, bytes.begin)) {
    result.voice = run->voice;
    result.confidence = run->confidence;
    result.rule = run->rule;
    if (run->attribution >= 0) {
      result.speaker = document.attributions[static_cast<std::size_t>(run->attribution)].speaker;
    }
  }
  return result;
}

// The tokens and bytes in which the context of a match ends.
struct Limit {
  Span tokens, bytes;
};

Limit limit(const Document& document, const Paragraph& paragraph, Span tokens,
            const Window& window) {
  const Limit whole{paragraph.tokens, paragraph.span};
  if (window.within == Window::Within::paragraph || paragraph.tokens.empty()) return whole;
  const std::uint32_t token = std::min(tokens.begin, paragraph.tokens.end - 1);
  const Sentence& sentence = document.sentences[document.tokens.sentence[token]];
  return {sentence.tokens, sentence.span};
}

// Sets left and right of a match that need not begin or end with a word.
void add_context(const Document& document, Span bytes, Span tokens, const Limit& limit,
                 const Window& window, Passage& result) {
  const Tokens& all = document.tokens;
  const std::uint32_t left = std::min(window.left, tokens.begin - limit.tokens.begin);
  const std::uint32_t end = std::max(limit.tokens.end, tokens.end);
  const std::uint32_t right = std::min(window.right, end - tokens.end);
  std::uint32_t from = left > 0 ? all.begin[tokens.begin - left] : bytes.begin;
  std::uint32_t to = bytes.end;
  if (right > 0) {
    const std::uint32_t last = tokens.end + right - 1;
    to = all.begin[last] + all.length[last];
  }
  if (window.left == Window::kAll) from = limit.bytes.begin;
  if (window.right == Window::kAll) to = limit.bytes.end;
  result.left = trimmed(slice(document.text, {std::min(from, bytes.begin), bytes.begin}));
  result.right = trimmed(slice(document.text, {bytes.end, std::max(to, bytes.end)}));
}

// A passage of exactly `bytes`, which need not begin or end with a word.
Passage regex_passage(const Document& document, std::uint32_t article, const Paragraph& paragraph,
                      Span bytes, const Window& window) {
  const Span tokens = tokens_in(document, bytes, paragraph.tokens);
  Passage result = tokens.empty() ? wordless(document, article, paragraph, bytes)
                                  : passage(document, article, tokens);
  result.source = document.source.source(bytes);
  result.match = source_bytes(document, bytes, result.source);
  add_context(document, bytes, tokens, limit(document, paragraph, tokens, window), window, result);
  return result;
}

// The byte ranges of all matches in a paragraph.
std::vector<Span> matches(const Document& document, const Paragraph& paragraph,
                          const re2::RE2& regex) {
  std::vector<Span> found;
  const std::string_view text = slice(document.text, paragraph.span);
  re2::StringPiece match;
  std::size_t at = 0;
  while (at <= text.size() &&
         regex.Match(piece(text), at, text.size(), re2::RE2::UNANCHORED, &match, 1)) {
    const auto begin = static_cast<std::uint32_t>(match.data() - text.data());
    const auto size = static_cast<std::uint32_t>(match.size());
    at = begin + std::max(size, 1u);
    const Span bytes{paragraph.span.begin + begin, paragraph.span.begin + begin + size};
    if (size == 0 || in_boilerplate(document, bytes.begin)) continue;
    found.push_back(bytes);
  }
  return found;
}

}  // namespace

Hits find_hits(const Corpus& corpus, const std::string& pattern, Case letters) {
  const std::vector<std::string> patterns = {pattern};
  const Patterns compiled(corpus.vocabulary, patterns);
  const re2::RE2 surface(surface_expression(pattern), regex_options(Case::kept));
  Hits found;
  for (const Document& document : corpus.documents) {
    found.emplace_back();
    for (const Hit& hit : compiled.find(document)) {
      const std::string_view text = slice(document.text, hit_span(document, hit));
      if (letters == Case::kept && !re2::RE2::FullMatch(piece(text), surface)) continue;
      found.back().push_back(hit.tokens);
    }
  }
  return found;
}

Hits near(const Corpus& corpus, const Hits& hits, const std::string& pattern,
          const Window& window) {
  const Hits others = find_hits(corpus, pattern, Case::ignored);
  Hits found(hits.size());
  for (std::size_t at = 0; at < hits.size(); ++at) {
    for (const Span hit : hits[at]) {
      const Span reach = around(corpus.documents[at], hit, window);
      const bool has = std::ranges::any_of(others[at], [&](Span other) {
        const bool inside = other.begin >= reach.begin && other.end <= reach.end;
        return inside && (other.end <= hit.begin || other.begin >= hit.end);
      });
      if (has) found[at].push_back(hit);
    }
  }
  return found;
}

std::vector<Passage> passages(const Corpus& corpus, const Hits& hits, const Window& context) {
  std::vector<Passage> found;
  for (std::uint32_t article = 0; article < hits.size(); ++article) {
    for (const Span hit : hits[article]) {
      found.push_back(passage(corpus.documents[article], article, hit, context));
    }
  }
  return found;
}

std::vector<Passage> find_regex(const Corpus& corpus, const std::string& expression, Case letters,
                                const Window& context) {
  const re2::RE2 regex(expression, regex_options(letters));
  if (!regex.ok()) {
    throw UsageError("the expression \"" + expression + "\" is not valid: " + regex.error());
  }
  std::vector<Passage> found;
  for (std::uint32_t article = 0; article < corpus.documents.size(); ++article) {
    const Document& document = corpus.documents[article];
    for (const Paragraph& paragraph : document.paragraphs) {
      if (paragraph.zone == Zone::boilerplate) continue;
      for (const Span bytes : matches(document, paragraph, regex)) {
        found.push_back(regex_passage(document, article, paragraph, bytes, context));
      }
    }
  }
  return found;
}

std::vector<Passage> sample(std::vector<Passage> passages, std::size_t n, std::uint64_t seed) {
  // Selection sampling: each passage is taken with the chance (still wanted) / (still to come).
  // The engine is the same everywhere; the distributions of the standard library are not.
  std::mt19937_64 random(seed);
  std::vector<Passage> chosen;
  for (std::size_t at = 0; at < passages.size() && chosen.size() < n; ++at) {
    if (random() % (passages.size() - at) >= n - chosen.size()) continue;
    chosen.push_back(std::move(passages[at]));
  }
  return chosen;
}

}  // namespace slantwise

#include "apps/lesson/segments.h"

#include <algorithm>
#include <set>

#include "models/passage.h"

namespace slantwise::lesson {
namespace {

bool left_out(Zone zone) { return zone == Zone::caption || zone == Zone::boilerplate; }

void add_bounds(std::set<std::uint32_t>& bounds, Span span, Span within) {
  for (const std::uint32_t at : {span.begin, span.end}) {
    if (within.begin <= at && at <= within.end) bounds.insert(at);
  }
}

// Where a paragraph has to be cut: ends of runs, sentences and cuts.
std::set<std::uint32_t> bounds_in(const Document& document, Span paragraph) {
  std::set<std::uint32_t> bounds = {paragraph.begin, paragraph.end};
  for (const VoiceRun& run : document.runs) add_bounds(bounds, run.span, paragraph);
  for (const Sentence& sentence : document.sentences) add_bounds(bounds, sentence.span, paragraph);
  for (const Cut& cut : document.cuts) add_bounds(bounds, cut.span, paragraph);
  return bounds;
}

bool is_cut(const Document& document, std::uint32_t at) {
  return std::ranges::any_of(document.cuts, [at](const Cut& cut) { return cut.span.contains(at); });
}

bool has_word(const Document& document, Span span) {
  const auto first = std::ranges::lower_bound(document.tokens.begin, span.begin);
  return first != document.tokens.begin.end() && *first < span.end;
}

const VoiceRun* run_at(const Document& document, std::uint32_t at) {
  const auto found = std::ranges::find_if(
      document.runs, [at](const VoiceRun& run) { return run.span.contains(at); });
  return found == document.runs.end() ? nullptr : &*found;
}

Answer answer_at(const Document& document, std::uint32_t at) {
  Answer answer;
  const VoiceRun* run = run_at(document, at);
  if (run == nullptr) return answer;
  answer.voice = run->voice;
  answer.confidence = run->confidence;
  answer.rule = run->rule;
  if (run->attribution >= 0) {
    answer.speaker = document.attributions.at(static_cast<std::size_t>(run->attribution)).speaker;
  }
  if (run->insert >= 0) {
    const Insert& insert = document.inserts.at(static_cast<std::size_t>(run->insert));
    answer.inside = insert.inside;
    if (insert.sign_off) answer.signed_by = insert.signed_by;  // else the agency is a guess
    answer.speaker = speaker_around(document, insert.span.begin);
  }
  return answer;
}

void add_piece(const Document& document, Span piece, Section& section, ColoredText& exercise) {
  const std::string text(slice(document.text, piece));
  if (is_cut(document, piece.begin) || !has_word(document, piece)) {
    section.parts.push_back({text, 0});
    return;
  }
  const std::size_t end = text.find_last_not_of(" \t\n") + 1;
  exercise.answers.push_back(answer_at(document, piece.begin));
  section.parts.push_back({text.substr(0, end), exercise.answers.size()});
  if (end < text.size()) section.parts.push_back({text.substr(end), 0});
}

void count_words(const Document& document, ColoredText& exercise) {
  const Tokens& tokens = document.tokens;
  for (std::size_t i = 0; i < tokens.size(); ++i) {
    if (left_out(tokens.zone[i])) continue;
    if (tokens.confidence[i] == Confidence::low) {
      ++exercise.unclear;
    } else {
      ++exercise.words[static_cast<std::size_t>(tokens.voice[i])];
    }
  }
}

// How evenly the voices share the words: 0 for one voice (Simpson's index).
double mixture(const ColoredText& exercise) {
  double sum = 0, squares = 0;
  for (const std::size_t words : exercise.words) {
    sum += static_cast<double>(words);
    squares += static_cast<double>(words) * static_cast<double>(words);
  }
  return sum > 0 ? 1 - squares / (sum * sum) : 0;
}

struct Rank {
  bool fits, note;
  double mixture;
  auto operator<=>(const Rank&) const = default;
};

Rank rank(const Document& document) {
  const ColoredText one = colored_text(document);
  std::size_t words = one.unclear;
  for (const std::size_t n : one.words) words += n;
  return {150 <= words && words <= 1200, one.note_in_quote, mixture(one)};
}

}  // namespace

ColoredText colored_text(const Document& document) {
  ColoredText result;
  result.id = document.article.id;
  result.outlet = document.article.outlet;
  result.date = document.article.date;
  result.language = document.language.code;
  result.agency = document.origin.agency;
  for (const Paragraph& paragraph : document.paragraphs) {
    if (left_out(paragraph.zone)) continue;
    Section section{paragraph.zone, paragraph.subhead, {}};
    const auto bounds = bounds_in(document, paragraph.span);
    for (auto at = bounds.begin(); std::next(at) != bounds.end(); ++at) {
      add_piece(document, {*at, *std::next(at)}, section, result);
    }
    result.sections.push_back(std::move(section));
  }
  count_words(document, result);
  for (const Insert& insert : document.inserts) {
    if (insert.inside != Voice::quote) continue;
    result.note_in_quote = true;
    result.signed_note |= insert.sign_off;
  }
  return result;
}

const Document& choose(std::span<const Document> documents, const std::optional<std::string>& id) {
  if (!id) return *std::ranges::max_element(documents, {}, rank);
  const auto found = std::ranges::find_if(
      documents, [&id](const Document& document) { return document.article.id == *id; });
  if (found != documents.end()) return *found;
  throw UsageError("--article: no article has the id \"" + *id + "\"; slantwise kwic lists ids");
}

}  // namespace slantwise::lesson

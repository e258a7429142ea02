// A hand-made comparison of three articles for the tests of the page. All of it is invented.
#pragma once

#include "models/comparison.h"

namespace slantwise::test {

inline Ledger ledger(const VoiceCounts& voice, std::uint64_t unclear, std::uint64_t cut) {
  Ledger result;
  result.voice = voice;
  result.unclear = unclear;
  for (const std::uint64_t words : voice) result.tokens += words;
  result.tokens += unclear + cut;
  result.zone[static_cast<std::size_t>(Zone::body)] = result.tokens - cut;
  result.zone[static_cast<std::size_t>(Zone::boilerplate)] = cut;
  result.quoted = voice[static_cast<std::size_t>(Voice::quote)];
  return result;
}

inline ArticleSummary article_summary(std::string id, std::string outlet, std::string date,
                                      const Ledger& words) {
  ArticleSummary result;
  result.title = "News of " + id;
  result.id = std::move(id);
  result.agency = outlet;
  result.outlet = std::move(outlet);
  result.date = std::move(date);
  result.ledger = words;
  return result;
}

inline Passage sample_passage(std::uint32_t article, Voice voice, std::string match) {
  Passage result;
  result.article = article;
  result.source = {Field::text, {100, 107}};
  result.voice = voice;
  result.left = "they met the";
  result.match = std::move(match);
  result.right = "near the old mill";
  if (voice != Voice::narration) result.rule = "double-marks";
  return result;
}

inline void add_articles(Comparison& comparison) {
  comparison.articles = {
      article_summary("a.txt", "Courier", "2031-03-01", ledger({60, 20, 40, 0}, 5, 12)),
      article_summary("b.txt", "Herald", "", ledger({90, 10, 0, 0}, 0, 0)),
      article_summary("c.txt", "Post", "2031-03-02", ledger({30, 0, 50, 6}, 0, 3)),
  };
  for (std::uint32_t i = 0; i < 3; ++i) {
    ArticleSummary& article = comparison.articles[i];
    article.family = i;
    comparison.ledger += article.ledger;
    comparison.outlets.push_back({article.outlet, 1, 1, article.date, article.date,
                                  article.date.empty() ? 1u : 0u, article.ledger});
    comparison.rows.push_back({article.title, i, {{"mill", 0.5, 3}}, {}});
  }
  comparison.articles[2].agency = "Wire";
  comparison.articles[2].copy_by_mark = true;
  comparison.articles[2].evidence = {"dateline: PORT, March 2. /Wire/."};
  comparison.rows[0].speakers = {{"Ada Brook", 40, 20, {"say", "add"}}, {"", 0, 5, {}}};
  comparison.families = 3;
}

inline void add_terms(Comparison& comparison) {
  comparison.passages = {
      sample_passage(0, Voice::quote, "rebels"),
      sample_passage(1, Voice::narration, "rebels"),
      sample_passage(2, Voice::insert, "banned in Port"),
  };
  comparison.passages[0].speaker = "Ada Brook";
  comparison.passages[2].signed_by = "Wire";
  comparison.passages[2].inside = Voice::quote;
  comparison.passages[2].inside_speaker = "Ada Brook";
  comparison.passages_found = 3;
  TermRow rebels{"rebels", "rebels", "naming", "", false, std::vector<TermCell>(3)};
  rebels.cells[0] = {{0, 0, 1, 0}, 0, 1, {0}};
  rebels.cells[1] = {{1, 0, 0, 0}, 0, 1, {1}};
  TermRow banned{"banned", "banned in Port",        "legal formula", "Required by law.",
                 true,     std::vector<TermCell>(3)};
  banned.cells[2] = {{0, 0, 0, 1}, 0, 1, {2}};
  comparison.terms = {rebels, banned};
  std::vector<TermCell> named = rebels.cells;
  named[1].voice[0] = 2;
  comparison.naming = {{"mill-people", "people at the mill", false, {{"rebels", named}}}};
}

inline void add_reader(Comparison& comparison) {
  Piece own, quote, term, cut;
  own.text = "At the old mill they said: ";
  quote.text = "“Stay with the ";
  quote.voice = Voice::quote;
  quote.rule = "double-marks";
  quote.speaker = "Ada Brook";
  term = quote;
  term.text = "rebels";
  term.term = "rebels";
  term.source = {Field::text, {100, 107}};
  cut.text = "Share 12 Tweet";
  cut.cut = true;
  ReaderParagraph body{Zone::body, false, "", {own, quote, term}};
  ReaderParagraph tail{Zone::boilerplate, false, "share-counter", {cut}};
  for (std::uint32_t i = 0; i < 3; ++i) comparison.reader.push_back({i, {body, tail}});
}

inline Comparison sample_comparison() {
  Comparison comparison;
  comparison.can_tell = {{"text", {{"text", "What these texts say and who says it."}}}};
  comparison.cannot_tell = {{"text", {{"text", "Anything about the outlets in general."}}}};
  comparison.warnings = {{"text", {{"text", "1 article has no date."}}}};
  comparison.run.version = "0.1.0";
  comparison.run.inputs = {{"sample/a.txt", std::string(64, 'a'), 900, 1, 0}};
  add_articles(comparison);
  add_terms(comparison);
  add_reader(comparison);
  return comparison;
}

}  // namespace slantwise::test

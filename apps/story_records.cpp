// The rows and the JSON of `compare --event`.
#include "apps/json_parts.h"
#include "apps/shared_quote_rows.h"
#include "apps/story.h"

namespace slantwise {
namespace {

using json::Json;

Cell number(std::size_t n) { return Cell(static_cast<double>(n)); }

std::string field(const SourceSpan& at) { return at.field == Field::title ? "title" : "text"; }

std::string joined(const std::vector<std::string>& words) {
  std::string text;
  for (const std::string& word : words) text += (text.empty() ? "" : ", ") + word;
  return text;
}

Json sentence_json(const StoryView& view, const FactSentence& sentence) {
  const Document& document = view.corpus.documents[sentence.document];
  const SourceSpan at = document.source.source(sentence.bytes);
  return {{"article", document.article.id},
          {"outlet", document.article.outlet},
          {"field", field(at)},
          {"begin", at.span.begin},
          {"end", at.span.end},
          {"text", std::string(slice(document.text, sentence.bytes))}};
}

Json fact_json(const StoryView& view, const SharedFact& fact) {
  return {{"outlets", fact.outlets},
          {"families", fact.families},
          {"words", fact.words},
          {"sentences", json::list(fact.sentences, [&](const FactSentence& one) {
             return sentence_json(view, one);
           })}};
}

Json omission_json(const StoryView& view, const OmissionRow& row) {
  Json cells = Json::array();
  for (std::size_t o = 0; o < row.cells.size(); ++o) {
    const OmissionCell& cell = row.cells[o];
    cells.push_back({{"outlet", view.story.outlets[o]},
                     {"with", cell.with},
                     {"articles", cell.articles},
                     {"not_found", cell.missing}});
  }
  return {{"kind", name(row.kind)},
          {"item", row.item},
          {"families", row.families},
          {"found_in",
           json::list(row.with,
                      [&](std::uint32_t d) { return Json(view.corpus.documents[d].article.id); })},
          {"outlets", cells}};
}

Json opening_json(const StoryView& view, const StoryOpening& one) {
  const Article& article = view.corpus.documents[one.document].article;
  return {{"article", article.id},
          {"outlet", article.outlet},
          {"date", json::maybe(article.date)},
          {"headline", json::maybe(one.headline)},
          {"lead", json::maybe(one.lead)}};
}

}  // namespace

std::string not_found(const OmissionCell& cell, const std::string& outlet) {
  if (cell.articles == 1) return "not found in the 1 article supplied from " + outlet;
  return "not found in the " + std::to_string(cell.articles) + " articles supplied from " + outlet;
}

std::string story_json(const StoryView& view) {
  const SideBySide& story = view.story;
  Json out;
  out["event"] = view.id;
  out["outlets"] = story.outlets;
  out["families"] = story.families;
  out["left_out"] = story.left_out;
  const auto listed = [&](const auto& values, auto to_json) {
    return json::list(values, [&](const auto& one) { return to_json(view, one); });
  };
  out["articles"] = listed(story.openings, opening_json);
  out["shared"] = listed(story.shared, fact_json);
  out["not_found"] = listed(story.missing, omission_json);
  out["quotations"] = Json::parse(to_json(shared_records(view.corpus, story.quotes)));
  return out.dump(1, ' ', false, Json::error_handler_t::replace) + "\n";
}

Records story_records(const StoryView& view) {
  Records records{{"event", "section", "number", "kind", "item", "outlet", "article", "families",
                   "with", "articles", "found", "field", "begin", "end", "text"},
                  {}};
  const SideBySide& story = view.story;
  for (std::size_t f = 0; f < story.shared.size(); ++f) {
    for (const FactSentence& one : story.shared[f].sentences) {
      const Document& document = view.corpus.documents[one.document];
      const SourceSpan at = document.source.source(one.bytes);
      records.rows.push_back({view.id, "fact", number(f + 1), "sentence",
                              joined(story.shared[f].words), document.article.outlet,
                              document.article.id, number(story.shared[f].families), Cell{}, Cell{},
                              "yes", field(at), number(at.span.begin), number(at.span.end),
                              std::string(slice(document.text, one.bytes))});
    }
  }
  for (std::size_t i = 0; i < story.missing.size(); ++i) {
    const OmissionRow& row = story.missing[i];
    for (std::size_t o = 0; o < row.cells.size(); ++o) {
      const OmissionCell& cell = row.cells[o];
      records.rows.push_back(
          {view.id, "item", number(i + 1), std::string(name(row.kind)), row.item, story.outlets[o],
           "", number(row.families), number(cell.with), number(cell.articles),
           cell.missing    ? "not found"
           : cell.with > 0 ? "yes"
                           : "no",
           "", Cell{}, Cell{}, cell.missing ? not_found(cell, story.outlets[o]) : ""});
    }
  }
  return records;
}

}  // namespace slantwise

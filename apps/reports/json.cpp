// The whole Comparison as JSON; docs/report-schema.md describes every field.
#include <cmath>
#include <nlohmann/json.hpp>

#include "apps/aside_json.h"
#include "apps/contrast_json.h"
#include "apps/event_json.h"
#include "apps/json_parts.h"
#include "apps/naming_json.h"
#include "apps/passage_lines.h"
#include "apps/report.h"
#include "apps/row_json.h"
#include "apps/story_json.h"
#include "apps/words_json.h"
#include "models/validation.h"

namespace slantwise::reports {
namespace {

using json::Json;
using json::list;
using json::maybe;

// Raised when a field is removed or changes its meaning.
constexpr int kSchema = 1;

Json voice_error(const VoiceError& in) {
  return {{"contamination", in.contamination},
          {"one_in", one_in(in)},
          {"measured_on", in_english({std::string(in.measured_on)})},
          {"measured", in.measured}};
}

Json voices(const VoiceCounts& counts, std::uint64_t unclear) {
  Json out;
  for (std::size_t v = 0; v < counts.size(); ++v) {
    out[std::string(name(static_cast<Voice>(v)))] = counts[v];
  }
  out["unclear"] = unclear;
  return out;
}

Json ledger(const Ledger& in) {
  Json zones;
  for (std::size_t z = 0; z < in.zone.size(); ++z) {
    zones[std::string(name(static_cast<Zone>(z)))] = in.zone[z];
  }
  return {{"tokens", in.tokens},
          {"zones", zones},
          {"voices", voices(in.voice, in.unclear)},
          {"quoted_any_confidence", in.quoted}};
}

Json article(const ArticleSummary& in) {
  return {{"id", in.id},
          {"outlet", in.outlet},
          {"date", maybe(in.date)},
          {"title", in.title},
          {"url", in.url},
          {"section", in.section},
          {"event", maybe(in.event)},
          {"language", maybe(in.language)},
          {"language_detected", in.language_detected},
          {"family", in.family},
          {"origin",
           {{"agency", in.agency}, {"copy_by_mark", in.copy_by_mark}, {"evidence", in.evidence}}},
          {"ledger", ledger(in.ledger)}};
}

Json outlet(const OutletSummary& in) {
  return {{"name", in.name},
          {"articles", in.articles},
          {"families", in.families},
          {"first_date", maybe(in.first_date)},
          {"last_date", maybe(in.last_date)},
          {"undated", in.undated},
          {"ledger", ledger(in.ledger)},
          {"shares", voice_shares_json(in)}};
}

Json cells(const std::vector<TermCell>& in) {
  Json out = Json::array();
  for (std::size_t row = 0; row < in.size(); ++row) {
    const TermCell& cell = in[row];
    if (cell.total() == 0) continue;
    out.push_back({{"row", row},
                   {"count", cell.total()},
                   {"voices", voices(cell.voice, cell.unclear)},
                   {"articles", cell.articles},
                   {"passages", cell.passages}});
  }
  return out;
}

Json term(const TermRow& in) {
  return {{"id", in.id},
          {"label", in.label},
          {"category", in.category},
          {"note", in.note},
          {"legal_formula", in.legal_formula},
          {"screen", maybe(in.screen)},
          {"cells", cells(in.cells)}};
}

Json naming(const Comparison& comparison, const NamingTable& in) {
  Json labels = Json::array();
  for (const LabelRow& label : in.labels) {
    labels.push_back({{"label", label.label}, {"cells", cells(label.cells)}});
  }
  return {{"id", in.id},
          {"referent", in.referent},
          {"anchored", in.anchored},
          {"contested", in.contested},
          {"labels", labels},
          {"detail", naming_detail_json(comparison, in)}};
}

Json cut(const CutPassage& in) {
  return {{"article", in.article},
          {"field", in.source.field == Field::title ? "title" : "text"},
          {"begin", in.source.span.begin},
          {"end", in.source.span.end},
          {"zone", name(in.zone)},
          {"rule", in.rule},
          {"articles", in.articles == 0 ? Json(nullptr) : Json(in.articles)},
          {"words", in.words},
          {"text", in.text}};
}

Json problem(const Problem& in) {
  constexpr const char* kKinds[] = {"skipped", "repaired", "noted"};
  return {
      {"kind", kKinds[static_cast<std::size_t>(in.kind)]}, {"where", in.where}, {"what", in.what}};
}

Json piece(const Piece& in) {
  Json out = {{"text", in.text}, {"voice", name(in.voice)}, {"confidence", name(in.confidence)}};
  if (!in.rule.empty()) out["rule"] = in.rule;
  if (!in.speaker.empty()) out["speaker"] = in.speaker;
  if (in.cut) out["cut"] = true;
  if (!in.term.empty()) out["term"] = in.term;
  return out;
}

Json reader_text(const ReaderText& in) {
  Json paragraphs = Json::array();
  for (const ReaderParagraph& paragraph : in.paragraphs) {
    Json pieces = Json::array();
    for (const Piece& part : paragraph.pieces) pieces.push_back(piece(part));
    paragraphs.push_back({{"zone", name(paragraph.zone)},
                          {"subhead", paragraph.subhead},
                          {"rule", paragraph.rule},
                          {"pieces", pieces}});
  }
  return {{"article", in.article}, {"paragraphs", paragraphs}};
}

Json language(const LanguageCount& in) {
  return {{"language", maybe(in.code)},
          {"name", in.name},
          {"articles", in.articles},
          {"detected", in.detected}};
}

Json run_record(const RunRecord& in) {
  Json options = Json::object(), lexicons = Json::array(), inputs = Json::array();
  for (const auto& [key, value] : in.options) {
    // An option that was given several times, such as --where, is a list.
    if (!options.contains(key)) {
      options[key] = value;
    } else if (options[key].is_array()) {
      options[key].push_back(value);
    } else {
      options[key] = Json::array({options[key], value});
    }
  }
  for (const auto& [lexicon, hash] : in.lexicons) {
    lexicons.push_back({{"lexicon", lexicon}, {"sha256", hash}});
  }
  for (const InputFile& file : in.inputs) {
    inputs.push_back({{"path", file.path},
                      {"sha256", file.sha256},
                      {"bytes", file.bytes},
                      {"articles", file.articles},
                      {"problems", file.problems}});
  }
  return {{"version", in.version}, {"unicode", in.unicode},
          {"icu", in.icu},         {"language_detector", maybe(in.language_detector)},
          {"options", options},    {"lexicons", lexicons},
          {"inputs", inputs},      {"methods", in.methods}};
}

Json sentences(const std::vector<Message>& in) {
  Json out = Json::array();
  for (const Message& one : in) out.push_back(in_english(one));
  return out;
}

std::string render(const Comparison& in, const Messages&) {
  Json out = {{"schema", "slantwise-comparison"},
              {"schema_version", kSchema},
              {"title", "Coverage compared"},
              {"tier", name(in.tier)},
              {"answer", answer(in.tier)},
              {"can_tell", sentences(in.can_tell)},
              {"cannot_tell", sentences(in.cannot_tell)},
              {"warnings", sentences(in.warnings)},
              {"voice_error", voice_error(kVoiceError)},
              {"framing_error", voice_error(kFramingError)},
              {"articles_total", in.articles.size()},
              {"families", in.families},
              {"matched_events", in.matched_events},
              {"duplicates", in.duplicates},
              {"languages", list(in.languages, language)},
              {"ledger", ledger(in.ledger)},
              {"outlets", list(in.outlets, outlet)},
              {"articles", list(in.articles, article)},
              {"cuts", list(in.cuts, cut)},
              {"rows_are", in.by_article ? "articles" : "outlets"},
              {"terms", list(in.terms, term)},
              {"naming", list(in.naming, [&](const auto& set) { return naming(in, set); })},
              {"agency_error", agency_error_json()},
              {"agency", list(in.agency, agency_json)},
              {"house_style", list(in.house_style, style_json)},
              {"events", list(in.events, [&](const Event& one) { return event_json(one, in); })},
              {"coverage", list(in.coverage, coverage_json)},
              {"copies", copies_json(in)},
              {"substitutions", substitutions_json(in)},
              {"stories", stories_json(in)},
              {"compared", in.compared},
              {"matched", list(in.matched, matched_json)},
              {"matched_left_out", maybe(in.matched_left_out)},
              {"contrasts", list(in.contrasts, contrast_json)},
              {"contrast_tests", tests_json(in.tests)},
              {"distances", list(in.distances, distance_json)},
              {"noise", list(in.noise, noise_json)},
              {"words", words_json(in.words)},
              {"rows", list(in.rows, row_json)},
              {"passages_found", in.passages_found},
              {"passages", list(in.passages, passage_json)},
              {"reader", list(in.reader, reader_text)},
              {"problems", list(in.problems, problem)},
              {"run", run_record(in.run)}};
  return out.dump(1, ' ', false, Json::error_handler_t::replace) + "\n";
}

}  // namespace

extern constinit const Report json{
    .name = "json",
    .summary = "the whole comparison, versioned (docs/report-schema.md)",
    .extension = ".json",
    .render = render,
};

}  // namespace slantwise::reports

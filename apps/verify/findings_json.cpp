#include "apps/json_parts.h"
#include "apps/verify/findings.h"

namespace slantwise::verify {
namespace {

using json::Json;
using json::list;
using json::maybe;

Json difference(const Difference& in) {
  return {{"name", in.name}, {"article", maybe(in.article)}, {"place", maybe(in.place)},
          {"what", in.what}, {"report", in.shown},           {"source", in.source}};
}

Json file(const FileState& in) {
  return {{"path", in.path}, {"state", name(in.kind)}, {"now", maybe(in.now)}};
}

std::string_view outcome(Rerun::Outcome outcome) {
  constexpr std::string_view kNames[] = {"not asked", "same bytes", "other bytes", "other program"};
  return kNames[static_cast<std::size_t>(outcome)];
}

}  // namespace

std::string findings_json(const Findings& found) {
  const ShownReport& report = found.report;
  const Verdict& verdict = found.verdict;
  const Json out = {{"schema", "slantwise-verify"},
                    {"schema_version", 1},
                    {"report", found.path},
                    {"holds", holds(found)},
                    {"passages", report.passages.size()},
                    {"side_file", maybe(report.side_file)},
                    {"side_file_passages", report.side.size()},
                    {"words", report.words.size()},
                    {"full_texts", report.texts.size()},
                    {"quotations", report.quotes.size()},
                    {"quotations_unplaced", report.unplaced},
                    {"articles", verdict.articles.size()},
                    {"differences", list(verdict.differences, difference)},
                    {"files_then", verdict.files_then},
                    {"files_now", verdict.files_now},
                    {"files", list(verdict.files, file)},
                    {"files_unlisted_differ", verdict.files_unlisted_differ},
                    {"rerun", outcome(found.rerun.outcome)},
                    {"rerun_reasons", found.rerun.reasons}};
  return out.dump(1, ' ', false, Json::error_handler_t::replace) + "\n";
}

}  // namespace slantwise::verify

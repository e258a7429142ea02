#include "apps/run_record.h"

#include "apps/decisions.h"
#include "apps/recorded.h"
#include "apps/version.h"
#include "core/clean/language.h"

namespace slantwise {

void record_program(RunRecord& run) {
  run.version = program_version();
  run.unicode = unicode_version();
  run.icu = icu_version();
  run.language_detector = language_detector();
}

void record_input(const InputOptions& given, const RecordedAs& recorded_as, RunRecord& run) {
  const InputOptions usual;
  const auto note = [&](const char* key, const std::string& value) {
    if (!value.empty()) run.options.emplace_back(key, value);
  };
  const auto limit = [&](const char* key, std::size_t value, std::size_t other) {
    note(key, value == other ? "" : std::to_string(value));
  };
  const bool again = !recorded_as.paths.empty();
  for (const std::string& path : again ? recorded_as.paths : recorded_paths(given.paths)) {
    note("path", path);
  }
  note("cut-repeated", given.cut_repeated == usual.cut_repeated ? "" : given.cut_repeated);
  note("decisions",
       recorded_instead(decisions_record(given.decisions), given.decisions, recorded_as.files));
  note("encoding", given.encoding);
  note("language", given.language);
  for (const std::string& pair : given.map) note("map", pair);
  limit("max-expansion", given.max_expansion, usual.max_expansion);
  limit("max-files", given.max_files, usual.max_files);
  limit("max-record", given.max_record, usual.max_record);
  note("outlets", joined_list(given.outlets));
  note("own-writing", given.own_writing ? "yes" : "");
  note("since", given.since);
  note("strict", given.strict ? "yes" : "");
  note("until", given.until);
  for (const std::string& condition : given.where) note("where", condition);
}

}  // namespace slantwise

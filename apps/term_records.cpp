#include "apps/term_records.h"

#include <algorithm>
#include <cmath>

#include "apps/contrast_json.h"
#include "apps/json_parts.h"
#include "apps/version.h"

namespace slantwise {
namespace {

using json::Json;

constexpr int kSchema = 1;

std::string dumped(const Json& json) {
  return json.dump(-1, ' ', false, Json::error_handler_t::replace);
}

std::string_view short_name(Adjust adjust) {
  constexpr std::string_view kNames[] = {"bh", "by", "storey"};
  return kNames[static_cast<std::size_t>(adjust)];
}

std::string_view name_of(Block block) {
  constexpr std::string_view kNames[] = {"family", "event", "week"};
  return kNames[static_cast<std::size_t>(block)];
}

// null if nothing was tested.
Json test_json(const TestRecord& in) {
  if (in.arrangements == 0) return nullptr;
  Json out = {{"units", name_of(in.units)},
              {"sizes", in.sizes},
              {"strata", in.strata},
              {"arrangements", in.arrangements},
              {"exact", in.exact}};
  if (in.least_units > 0) {
    out["search"] = {{"least_units", in.least_units},
                     {"words", in.searched},
                     {"found", in.found},
                     {"adjust", short_name(in.adjust)}};
  }
  return out;
}

Json comparison_json(const TermTable& in) {
  Json out = {{"outlet", in.outlet},
              {"reference", in.reference},
              {"voice", name(in.scope)},
              {"tier", name(in.tier)},
              {"families", {in.families_a, in.families_b}},
              {"withheld", json::maybe(withheld(in.tier, static_cast<std::size_t>(std::min(
                                                             in.families_a, in.families_b))))},
              {"tests", test_json(in.tested)},
              {"noise_floor", json::list(in.noise, noise_json)}};
  if (!in.within_events.empty()) {
    out["within_events"] = {{"events", in.events},
                            {"matched_share", in.matched_share},
                            {"sentence", in.within_events},
                            {"tests", test_json(in.tested_within)}};
  }
  return out;
}

Json steps_json(const TokenSteps& steps) {
  return {{"stop", json::maybe(steps.stop)},
          {"stem", json::maybe(steps.stem)},
          {"ngrams", {steps.shortest, steps.longest}}};
}

Json run_json(const TermTableOptions& options, bool events) {
  Json methods = {"methods 1.4", "methods 1.5", "methods 1.8", "methods 2.5"};
  if (events) methods.push_back("methods 6.2");
  return {{"version", program_version()},
          {"unicode", unicode_version()},
          {"icu", icu_version()},
          {"seed", options.seed},
          {"adjust", short_name(options.adjust)},
          {"contrasts", options.contrasts},
          {"contrasts_adjust", "holm"},
          {"min_count", options.min_count},
          {"steps", steps_json(options.steps)},
          {"methods", methods}};
}

}  // namespace

TermRecords::TermRecords(Shape shape, const TermTableOptions& options)
    : shape_(shape), options_(options) {
  std::vector<std::string>& names = records_.columns;
  if (shape.outlets) names = {"outlet", "reference"};
  for (const char* name : {"term",       "voice",   "articles_a", "articles_b", "families_a",
                           "families_b", "count_a", "count_b",    "rate_a",     "rate_b",
                           "ratio",      "low",     "high",       "detectable", "absent_up_to",
                           "z",          "p",       "q",          "notable",    "style"}) {
    names.emplace_back(name);
  }
  if (!shape.events) return;
  for (const char* name : {"events", "matched_ratio", "matched_low", "matched_high", "matched_z",
                           "matched_p", "matched_q", "matched_caution"}) {
    names.emplace_back(name);
  }
}

std::vector<Cell> TermRecords::cells(const TermTable& table, const TermLine& line) const {
  const auto text = [](const std::string& some) { return some.empty() ? Cell{} : Cell{some}; };
  std::vector<Cell> row;
  if (shape_.outlets) row = {table.outlet, table.reference};
  for (const Cell& cell : {Cell{line.term},
                           Cell{std::string(name(table.scope))},
                           Cell{line.articles_a},
                           Cell{line.articles_b},
                           Cell{line.families_a},
                           Cell{line.families_b},
                           Cell{line.count_a},
                           Cell{line.count_b},
                           Cell{line.rate_a},
                           Cell{line.rate_b},
                           Cell{line.ratio},
                           Cell{line.low},
                           Cell{line.high},
                           Cell{line.detectable},
                           Cell{line.absent_up_to},
                           Cell{line.z},
                           Cell{line.p},
                           Cell{line.q},
                           text(line.notable),
                           text(line.style)}) {
    row.push_back(cell);
  }
  if (!shape_.events) return row;
  const MatchedTerm& matched = line.matched;
  for (const Cell& cell :
       {table.within_events.empty() ? Cell{} : Cell{static_cast<double>(table.events)},
        Cell{matched.ratio}, Cell{matched.low}, Cell{matched.high}, Cell{matched.z},
        Cell{matched.p}, Cell{matched.q}, text(matched.one_event ? "depends on one event" : "")}) {
    row.push_back(cell);
  }
  return row;
}

void TermRecords::add(const TermTable& table, std::size_t lines) {
  comparisons_.push_back(dumped(comparison_json(table)));
  for (std::size_t i = 0; i < lines; ++i) records_.rows.push_back(cells(table, table.lines[i]));
}

std::string TermRecords::json() const {
  std::string text =
      "{\"schema\":\"slantwise-terms\",\"schema_version\":" + std::to_string(kSchema) +
      ",\n\"run\":" + dumped(run_json(options_, shape_.events)) + ",\n\"comparisons\":[\n";
  for (std::size_t i = 0; i < comparisons_.size(); ++i) {
    text += comparisons_[i] + (i + 1 < comparisons_.size() ? ",\n" : "\n");
  }
  return text + "],\n\"terms\":" + to_json(records_) + "}\n";
}

}  // namespace slantwise

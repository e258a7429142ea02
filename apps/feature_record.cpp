#include "apps/feature_record.h"

#include <fmt/format.h>

#include <nlohmann/json.hpp>

#include "apps/version.h"
#include "core/clean/language.h"
#include "core/text/stop_words.h"

namespace slantwise {
namespace {

using Json = nlohmann::ordered_json;

// By the article's own language or by one for all.
bool stems(const TokenSteps& steps, const std::string& language) {
  return steps.stem == kAuto ? has_stemmer(language) : !steps.stem.empty();
}

bool stops(const TokenSteps& steps, const std::string& language) {
  return steps.stop == kAuto ? has_stop_words(language) : !steps.stop.empty();
}

Json languages(const FeatureTable& table, const TokenSteps& steps) {
  Json out = Json::array();
  for (const LanguageCount& one : table.languages) {
    out.push_back({{"language", one.code.empty() ? Json(nullptr) : Json(one.code)},
                   {"name", one.name},
                   {"articles", one.articles},
                   {"detected", one.detected},
                   {"stemmed", stems(steps, one.code)},
                   {"stop_words_left_out", stops(steps, one.code)}});
  }
  return out;
}

Json inputs(const FeatureTable& table) {
  Json out = Json::array();
  for (const InputFile& file : table.inputs) {
    out.push_back({{"path", file.path},
                   {"sha256", file.sha256},
                   {"bytes", file.bytes},
                   {"articles", file.articles},
                   {"problems", file.problems}});
  }
  return out;
}

}  // namespace

std::string feature_record(const FeatureTable& table, const FeaturePlan& plan) {
  const TokenSteps& steps = plan.steps;
  const std::string detector = language_detector();
  const Json how = {{"raw", plan.source == FeaturePlan::Source::raw},
                    {"tokens", name(plan.tokens)},
                    {"weight", name(plan.weight)},
                    {"by", plan.by == By::article ? "article" : "outlet"},
                    {"voice", name(plan.scope)},
                    {"stop", steps.stop},
                    {"stem", steps.stem},
                    {"ngrams", fmt::format("{}-{}", steps.shortest, steps.longest)}};
  const Json out = {{"version", program_version()},
                    {"unicode", unicode_version()},
                    {"icu", icu_version()},
                    {"language_detector", detector.empty() ? Json(nullptr) : Json(detector)},
                    {"plan", how},
                    {"languages", languages(table, steps)},
                    {"inputs", inputs(table)}};
  return out.dump(1, ' ', false, Json::error_handler_t::replace) + "\n";
}

}  // namespace slantwise

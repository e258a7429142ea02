#include "apps/contrast_json.h"

#include <cmath>

#include "apps/json_parts.h"
#include "core/text/messages.h"

namespace slantwise {
namespace {

using json::Json;
using json::maybe;

// null for what is not finite: a reader never sees NaN.
Json number(double value) { return std::isfinite(value) ? Json(value) : Json(nullptr); }

}  // namespace

nlohmann::ordered_json contrast_json(const TermContrast& in) {
  return {{"term", in.term},
          {"outlet", in.outlet},
          {"reference", in.reference},
          {"tier", name(in.tier)},
          {"families", {in.families_a, in.families_b}},
          {"families_smallest_other", in.fewest_b},
          {"counts", {in.count_a, in.count_b}},
          {"rates_per_1000", {in.rate_a, in.rate_b}},
          {"ratio", number(in.ratio.ratio)},
          {"low", number(in.ratio.low)},
          {"high", number(in.ratio.high)},
          {"detectable", number(in.ratio.detectable)},
          {"survives_error", in.survives_error},
          {"z", number(in.z)},
          {"p", number(in.p)},
          {"q", number(in.q)},
          {"notable", maybe(in.notable)}};
}

nlohmann::ordered_json tests_json(const ContrastTests& in) {
  if (in.arrangements == 0) return nullptr;
  return {{"how", in_english(in.how)}, {"seed", in.seed},     {"arrangements", in.arrangements},
          {"exact", in.exact},         {"tested", in.tested}, {"found", in.found},
          {"adjust", in.adjust}};
}

nlohmann::ordered_json distance_json(const OutletDistance& in) {
  const DistanceExcess& one = in.excess;
  Json out = {
      {"distance", in.distance}, {"outlets", {in.a, in.b}}, {"withheld", maybe(in.withheld)}};
  if (!in.withheld.empty()) return out;
  out.update({{"value", number(one.value)},
              {"null_mean", number(one.null_mean)},
              {"null_low", number(one.null_low)},
              {"null_high", number(one.null_high)},
              {"excess", number(one.excess)},
              {"low", number(one.low)},
              {"high", number(one.high)},
              {"above_splits", number(one.below)},
              {"splits", one.splits},
              {"texts_a_side", one.texts == 0 ? Json(nullptr) : Json(one.texts)},
              {"sentence", sentence(one)}});
  return out;
}

nlohmann::ordered_json noise_json(const OutletNoise& in) {
  const NoiseFloor& floor = in.floor;
  return {{"outlet", in.outlet},
          {"texts", floor.units},
          {"splits", floor.splits},
          {"words", number(floor.words)},
          {"share_p_05", number(floor.significant)},
          {"discoveries", number(floor.discoveries)},
          {"any_discovery", number(floor.any_discovery)},
          {"typical_ratio", number(floor.typical_ratio)},
          {"token_share_p_05", number(floor.token_share)},
          {"token_discoveries", number(floor.token_discoveries)},
          {"sentence", sentence(floor, in.outlet)}};
}

nlohmann::ordered_json share_json(const Estimate& in) {
  return {{"share", number(in.value)}, {"low", number(in.low)}, {"high", number(in.high)}};
}

nlohmann::ordered_json voice_shares_json(const OutletSummary& in) {
  Json out;
  for (std::size_t v = 0; v < in.voice.size(); ++v) {
    out[std::string(name(static_cast<Voice>(v)))] = share_json(in.voice[v]);
  }
  out["unclear"] = share_json(in.unclear);
  return out;
}

}  // namespace slantwise

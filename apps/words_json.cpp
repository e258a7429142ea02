#include "apps/words_json.h"

#include <cmath>

#include "apps/json_parts.h"
#include "core/text/messages.h"

namespace slantwise {
namespace {

using json::Json;
using json::maybe;

Json number(double value) { return std::isfinite(value) ? Json(value) : Json(nullptr); }

Json word(const DistinctiveWord& in) {
  return {{"word", in.word},
          {"families_with", {in.texts_a, in.texts_b}},
          {"counts", {in.count_a, in.count_b}},
          {"rates_per_1000", {in.rate_a, in.rate_b}},
          {"ratio", number(in.ratio.ratio)},
          {"low", number(in.ratio.low)},
          {"high", number(in.ratio.high)},
          {"detectable", number(in.ratio.detectable)},
          {"z", in.z},
          {"p", in.p},
          {"q", in.q},
          {"notable", maybe(in.notable)},
          {"style", maybe(in.style)},
          {"passages", in.passages_a},
          {"passages_others", in.passages_b}};
}

Json outlet(const OutletWords& in) {
  return {{"outlet", in.outlet},
          {"families", {in.texts_a, in.texts_b}},
          {"families_smallest_other", in.fewest_b},
          {"found", in.found},
          {"words", json::list(in.words, word)},
          {"house_style", json::list(in.style, word)}};
}

Json voice(const VoiceWords& in) {
  return {{"scope", name(in.scope)},
          {"tier", name(in.tier)},
          {"smallest", in.fewest},
          {"how", in.arrangements > 0 ? Json(in_english(in.how)) : Json(nullptr)},
          {"arrangements", in.arrangements},
          {"exact", in.exact},
          {"least_families", in.least_texts},
          {"tested", in.tested},
          {"common", in.common},
          {"differ", in.differ},
          {"complete", in.complete},
          {"outlets", json::list(in.outlets, outlet)},
          {"outlets_left_out", in.outlets_left}};
}

}  // namespace

nlohmann::ordered_json words_json(const ComparedWords& in) { return json::list(in.voices, voice); }

}  // namespace slantwise

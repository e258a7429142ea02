#include "apps/event_json.h"

#include <cmath>

#include "apps/json_parts.h"
#include "core/text/messages.h"

namespace slantwise {
namespace {

using json::Json;
using json::maybe;

Json number(double value) { return std::isfinite(value) ? Json(value) : Json(nullptr); }

Json term_json(const MatchedContrast& in) {
  return {{"term", in.term},
          {"counts", {in.count_a, in.count_b}},
          {"rates_per_1000", {in.rate_a, in.rate_b}},
          {"ratio", number(in.ratio.ratio)},
          {"low", number(in.ratio.low)},
          {"high", number(in.ratio.high)},
          {"least", number(in.ratio.least)},
          {"most", number(in.ratio.most)},
          {"one_event", in.ratio.one_event_carries},
          {"z", number(in.z)},
          {"p", number(in.p)},
          {"q", number(in.q)}};
}

}  // namespace

nlohmann::ordered_json event_json(const Event& in, const Comparison& comparison) {
  Json articles = Json::array();
  for (const std::uint32_t at : in.articles) articles.push_back(comparison.articles[at].id);
  return {{"id", in.id},
          {"given", in.given},
          {"first_date", maybe(in.first_date)},
          {"last_date", maybe(in.last_date)},
          {"words", in.words},
          {"outlets", in.outlets},
          {"families", in.families},
          {"articles", articles}};
}

nlohmann::ordered_json coverage_json(const OutletCoverage& in) {
  return {{"outlet", in.outlet},   {"articles", in.articles},     {"families", in.families},
          {"matched", in.matched}, {"matched_share", in.share()}, {"events", in.events}};
}

nlohmann::ordered_json matched_json(const MatchedPair& in) {
  return {{"outlets", {in.a, in.b}},
          {"events", in.events},
          {"texts", {in.texts_a, in.texts_b}},
          {"matched_share", {number(in.share_a), number(in.share_b)}},
          {"how", in_english(in.how)},
          {"terms", json::list(in.terms, term_json)}};
}

}  // namespace slantwise

#include "apps/naming_json.h"

#include <cmath>

#include "apps/contrast_json.h"
#include "apps/json_parts.h"

namespace slantwise {
namespace {

using json::Json;
using json::list;

constexpr std::size_t kLeast = 4;  // texts that an interval needs

Json number(double value) { return std::isfinite(value) ? Json(value) : Json(nullptr); }

struct Names {
  const Comparison& comparison;
  const NamingTable& set;
  Json begin(std::uint32_t outlet, std::uint32_t label) const {
    return {{"outlet", comparison.outlets.at(outlet).name}, {"label", set.labels.at(label).label}};
  }
};

Json share(const Names& names, const NameShare& in) {
  Json out = names.begin(in.outlet, in.label);
  out.update({{"scope", name(in.scope)},
              {"hits", in.hits},
              {"mentions", in.mentions},
              {"families_with", in.with},
              {"families", in.families}});
  out.update(share_json(in.share));
  return out;
}

Json test(const Names& names, const NameTest& in) {
  Json outlets = Json::array();
  for (const std::uint32_t outlet : in.outlets) {
    outlets.push_back(names.comparison.outlets.at(outlet).name);
  }
  return {{"scope", name(in.scope)},           {"outlets", outlets},
          {"families", in.families},           {"tier", name(in.tier)},
          {"statistic", number(in.statistic)}, {"p", number(in.p)},
          {"p_holm", number(in.holm)},         {"exact", in.exact},
          {"arrangements", in.arrangements}};
}

Json test_within(const Names& names, const NameTest& in) {
  Json out = test(names, in);
  out.update({{"events", in.events}, {"share", number(in.share)}});
  return out;
}

Json first(const Names& names, const FirstName& in) {
  const bool few = in.of < kLeast;
  Json out = names.begin(in.outlet, in.label);
  out.update({{"families", in.families},
              {"of", in.of},
              {"low", few ? Json(nullptr) : number(in.bounds.low)},
              {"high", few ? Json(nullptr) : number(in.bounds.high)}});
  return out;
}

Json change(const Names& names, const NameSwitch& in) {
  Json out = names.begin(in.outlet, in.label);
  out.update({{"from", name(in.from)},
              {"to", name(in.to)},
              {"families", in.families},
              {"more_from", in.more_from},
              {"more_to", in.more_to},
              {"p", in.families < kLeast ? Json(nullptr) : number(in.p)}});
  return out;
}

Json period(const Names& names, const NamePeriod& in) {
  Json out = names.begin(in.outlet, in.label);
  out.update({{"period", in.period},
              {"families", in.families},
              {"hits", in.hits},
              {"mentions", in.mentions}});
  return out;
}

// By label: how many mentions are tied to a name in which way.
Json anchors(const NamingTable& set) {
  Json out = Json::array();
  for (std::size_t label = 0; label < set.detail.anchors.size(); ++label) {
    Json one = {{"label", set.labels.at(label).label}};
    for (std::size_t a = 0; a < kAnchors; ++a) {
      one[std::string(name(static_cast<Anchor>(a)))] = set.detail.anchors[label][a];
    }
    out.push_back(std::move(one));
  }
  return out;
}

}  // namespace

nlohmann::ordered_json naming_detail_json(const Comparison& in, const NamingTable& set) {
  const Names names{in, set};
  const auto all = [&](const auto& values, auto to_json) {
    return list(values, [&](const auto& one) { return to_json(names, one); });
  };
  const NamingDetail& detail = set.detail;
  return {{"shares", all(detail.shares, share)},
          {"tests", all(detail.tests, test)},
          {"first", all(detail.first, first)},
          {"switches", all(detail.switches, change)},
          {"periods", all(detail.periods, period)},
          {"anchors", anchors(set)},
          {"tests_within_events", all(detail.within, test_within)}};
}

}  // namespace slantwise

#include "apps/aside_json.h"

#include "apps/contrast_json.h"
#include "apps/json_parts.h"
#include "core/text/messages.h"
#include "models/agency_error.h"

namespace slantwise {
namespace {

using json::Json;

Json clause(const AgencyUse& in) {
  const bool verb = in.clause.kind != HarmKind::no_verb;
  return {{"article", in.document},
          {"kind", name(in.clause.kind)},
          {"doer", verb ? Json(name(doer_of(in.clause))) : Json(nullptr)},
          {"victim", verb ? Json(name(in.clause.victim_is)) : Json(nullptr)},
          {"passage", in.passage == ~0u ? Json(nullptr) : Json(in.passage)}};
}

Json doers(const AgencyRow& in) {
  Json out = Json::array();
  for (std::size_t d = 0; d < in.parties.size(); ++d) {
    const auto& victims = in.parties[d];
    Json one = {{"doer", name(static_cast<Doer>(d))},
                {"clauses", victims[0] + victims[1] + victims[2]},
                {"victim_named", victims[0]},
                {"victim_unnamed", victims[1]},
                {"victim_absent", victims[2]}};
    one.update(share_json(in.doers[d]));
    out.push_back(std::move(one));
  }
  return out;
}

}  // namespace

nlohmann::ordered_json agency_json(const AgencyRow& in) {
  return {{"outlet", in.outlet},
          {"voice", name(in.voice)},
          {"articles", in.articles},
          {"with_verb", in.with_verb()},
          {"no_verb", in.clauses[static_cast<std::size_t>(HarmKind::no_verb)]},
          {"unclear", in.unclear},
          {"doers", doers(in)},
          {"clauses", json::list(in.uses, clause)}};
}

nlohmann::ordered_json agency_error_json() {
  return {{"precision", kAgencyError.precision},
          {"recall", kAgencyError.recall},
          {"labeled", kAgencyError.labeled},
          {"measured_on", in_english({std::string(kAgencyError.measured_on)})}};
}

nlohmann::ordered_json style_json(const StyleRow& in) {
  Json outlets = Json::array();
  for (const auto& [outlet, uses] : in.outlets) {
    outlets.push_back({{"outlet", outlet}, {"uses", uses}});
  }
  return {{"set", in.set},
          {"choice", in.referent},
          {"forms", in.labels},
          {"differs", in.differs},
          {"outlets", outlets}};
}

}  // namespace slantwise

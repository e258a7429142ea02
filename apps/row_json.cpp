#include "apps/row_json.h"

#include "apps/contrast_json.h"
#include "apps/json_parts.h"

namespace slantwise {
namespace {

using json::Json;
using json::list;
using json::maybe;

Json category(const CategoryRow& in) {
  return {{"category", in.category},
          {"quoted", in.quoted},
          {"reported", in.reported},
          {"articles", in.articles},
          {"share", share_json(in.share)}};
}

Json verb(const VerbRow& in) {
  return {{"verb", in.verb}, {"uses", in.uses}, {"resolved", in.resolved}};
}

Json verb_class(const VerbClassRow& in) {
  return {{"class", in.klass},
          {"uses", in.uses},
          {"resolved", in.resolved},
          {"verbs", list(in.verbs, verb)}};
}

Json speaker(const SpeakerRow& in) {
  return {{"speaker", maybe(in.speaker)},
          {"quoted", in.quoted},
          {"reported", in.reported},
          {"verbs", in.verbs},
          {"category", in.category}};
}

Json distance(const DistanceRow& in) {
  return {{"kind", name(in.kind)},
          {"owner", in.own ? "outlet" : "source"},
          {"speaker", maybe(in.speaker)},
          {"category", maybe(in.category)},
          {"uses", in.uses},
          {"words", in.words}};
}

Json typical(const TypicalWord& in) {
  return {
      {"word", in.word}, {"weight", in.weight}, {"count", in.count}, {"style", maybe(in.style)}};
}

}  // namespace

nlohmann::ordered_json row_json(const RowDetail& in) {
  return {{"label", in.label},
          {"index", in.index},
          {"typical", list(in.typical, typical)},
          {"speakers", list(in.speakers, speaker)},
          {"speakers_found", in.speakers_found},
          {"categories", list(in.categories, category)},
          {"verb_classes", list(in.verbs, verb_class)},
          {"distancing", list(in.distancing, distance)}};
}

}  // namespace slantwise

#include "apps/passage_lines.h"

#include <filesystem>

namespace slantwise {

using json::Json;

Json passage_json(const Passage& in) {
  Json out = {{"article", in.article},
              {"field", in.source.field == Field::title ? "title" : "text"},
              {"begin", in.source.span.begin},
              {"end", in.source.span.end},
              {"zone", name(in.zone)},
              {"voice", name(in.voice)},
              {"confidence", name(in.confidence)},
              {"rule", in.rule},
              {"speaker", in.speaker},
              {"left", in.left},
              {"match", in.match},
              {"right", in.right}};
  if (!in.anchor.empty()) out["anchor"] = in.anchor;
  if (in.voice == Voice::insert) {
    out["inside"] = name(in.inside);
    out["signed_by"] = in.signed_by;
  }
  return out;
}

std::string passages_path(const std::string& page) {
  std::filesystem::path path(page);
  return path.replace_extension("passages.jsonl").string();
}

void PassageLines::add(const Passage& passage, const PassageOf& of) {
  const Article& article = corpus_->documents.at(passage.article).article;
  Json line = {{"id", article.id},
               {"outlet", article.outlet},
               {"date", json::maybe(article.date)},
               {"kind", of.kind},
               {"of", of.id},
               {"label", of.label}};
  line.update(passage_json(passage));
  bytes_ += line.dump(-1, ' ', false, Json::error_handler_t::replace);
  bytes_ += '\n';
}

}  // namespace slantwise

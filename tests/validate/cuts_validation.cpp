// Every cut and every kept paragraph of a corpus, a JSON object an article: for
// tests/validate/sample_cuts.py.
//
//   ninja -C build/dev cuts_validation
//   build/dev/cuts_validation [none|lines|all] PATH... > cuts.jsonl
#include <iostream>
#include <nlohmann/json.hpp>

#include "apps/pipeline.h"

namespace {

using Json = nlohmann::ordered_json;
using slantwise::Cut;
using slantwise::Document;
using slantwise::Span;
using slantwise::Zone;

std::string text_of(const Document& document, Span span) {
  return std::string(slice(document.text, span));
}

std::size_t words_in(const Document& document, Span span) {
  std::size_t words = 0;
  for (const std::uint32_t begin : document.tokens.begin) words += span.contains(begin) ? 1 : 0;
  return words;
}

Json one(const Document& document) {
  Json out = {{"id", document.article.id},
              {"outlet", document.article.outlet},
              {"tokens", document.tokens.size()},
              {"agency", document.origin.agency},
              {"genre", document.article.genre}};
  out["cuts"] = Json::array();
  for (const Cut& cut : document.cuts) {
    out["cuts"].push_back({{"rule", cut.rule},
                           {"zone", name(cut.zone)},
                           {"articles", cut.articles},
                           {"tokens", words_in(document, cut.span)},
                           {"text", text_of(document, cut.span)}});
  }
  out["marks"] = Json::array();
  for (const Cut& mark : document.origin.evidence) {
    out["marks"].push_back({{"rule", mark.rule}, {"text", text_of(document, mark.span)}});
  }
  out["kept"] = Json::array();
  for (const slantwise::Paragraph& paragraph : document.paragraphs) {
    if (paragraph.zone == Zone::boilerplate || paragraph.zone == Zone::caption) continue;
    out["kept"].push_back(text_of(document, paragraph.span));
  }
  return out;
}

}  // namespace

int main(int argc, char** argv) {
  if (argc < 2) return 2;
  slantwise::InputOptions options;
  options.paths.assign(argv + 1, argv + argc);
  const auto& first = options.paths.front();
  if (first == "none" || first == "lines" || first == "all") {
    options.cut_repeated = first;
    options.paths.erase(options.paths.begin());
  }
  options.quiet = true;
  const auto corpus = slantwise::load(options, {std::cin, std::cout, std::cerr});
  for (const Document& document : corpus.documents) {
    std::cout << one(document).dump(-1, ' ', false, Json::error_handler_t::replace) << '\n';
  }
}

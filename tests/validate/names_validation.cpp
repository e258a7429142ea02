// Every mention of a referent in a corpus, a JSON object each: for tests/validate/sample_names.py.
//
//   ninja -C build/dev names_validation
//   build/dev/names_validation LEXICON[,LEXICON] PATH... > names.jsonl
#include <iostream>
#include <nlohmann/json.hpp>
#include <sstream>

#include "apps/lexicons.h"
#include "apps/pipeline.h"
#include "models/lexicon_hits.h"
#include "models/naming.h"

namespace {

using Json = nlohmann::ordered_json;
using slantwise::Document;
using slantwise::slice;
using slantwise::Span;

// The text of tokens, from the first to the last.
std::string text_of(const Document& document, Span tokens) {
  const auto last = tokens.end - 1;
  return std::string(
      slice(document.text, {document.tokens.begin[tokens.begin],
                            document.tokens.begin[last] + document.tokens.length[last]}));
}

Json one(const slantwise::NamingSet& set, const Document& document, const slantwise::NameUse& use) {
  const std::size_t first = use.tokens.begin;
  return {
      {"set", set.id},
      {"label", set.labels[use.label].id},
      {"anchored", !set.anchors.empty()},
      {"tie", name(use.anchor)},
      {"voice", name(document.tokens.voice[first])},
      {"outlet", document.article.outlet},
      {"article", document.article.id},
      {"words", text_of(document, use.tokens)},
      {"sentence", text_of(document, document.sentences[document.tokens.sentence[first]].tokens)}};
}

}  // namespace

int main(int argc, char** argv) {
  if (argc < 3) return 2;
  slantwise::LexiconOptions chosen;
  std::istringstream names(argv[1]);
  for (std::string each; std::getline(names, each, ',');) chosen.files.push_back(each);
  slantwise::InputOptions options;
  options.paths.assign(argv + 2, argv + argc);
  options.quiet = true;
  const auto corpus = slantwise::load(options, {std::cin, std::cout, std::cerr});
  const auto loaded = slantwise::load_lexicons(chosen);
  const auto found = slantwise::find_lexicons(corpus, loaded.lexicons);
  for (const slantwise::SetHits& set : found.sets) {
    for (const slantwise::NameUse& use : slantwise::name_uses(corpus, set)) {
      std::cout << one(*set.set, corpus.documents[use.document], use)
                       .dump(-1, ' ', false, Json::error_handler_t::replace)
                << '\n';
    }
  }
}

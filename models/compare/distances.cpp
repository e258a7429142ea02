// How far apart the compared outlets' own words are, against what chance does (methods 2).
#include "models/compare/parts.h"

namespace slantwise::compare_parts {
namespace {

// Above this, pairs and halves take longer than everything else, and nobody reads them.
constexpr std::size_t kMostOutlets = 6;

}  // namespace

void add_distances(const Context& context, Comparison& out) {
  if (context.options.distances.empty() || out.tier < Tier::contrast) return;
  if (out.compared.size() > kMostOutlets) {
    out.pairs_left_out =
        "Distances and halves of an outlet are measured for up to six outlets: name them with "
        "--outlets.";
    return;
  }
  const Corpus& corpus = context.corpus;
  const Counts counts =
      count(corpus.documents, corpus.vocabulary.size(), Scope::narration, context.for_each);
  const std::vector<std::uint32_t> outlet_of = compared_groups(context, out);
  const DistanceInput input{corpus.documents, corpus.vocabulary, context.families, counts,
                            out.compared,     outlet_of,         context.event_of};
  std::vector<const Distance*> wanted;
  for (const std::string& name : context.options.distances) {
    wanted.push_back(&distances::find(name));
  }
  out.distances = outlet_distances(input, wanted, context.options.seed, context.for_each);
  NoiseOptions noise;
  noise.seed = context.options.seed;
  out.noise = outlet_noise(input, noise, context.for_each);
}

}  // namespace slantwise::compare_parts

// The bundled corpus as slantwise reads it, and shares of it in tests; no assertions here.
#pragma once

#include <cstdio>
#include <sstream>
#include <string>

#include "apps/pipeline.h"
#include "tests/apps/harbor_truth.h"

namespace slantwise::test {

inline Corpus read_harbor() {
  std::istringstream in;
  std::ostringstream out, err;
  InputOptions options;
  options.paths = {"corpora/harbor"};
  options.quiet = true;
  return load(options, {in, out, err});
}

inline const Corpus& harbor() {
  static const Corpus corpus = read_harbor();
  return corpus;
}

// Shares of tokens, printed beside the floor that they are held to.
struct Score {
  double right = 0, all = 0;
  double value() const { return all > 0 ? right / all : 0; }
  void add(std::size_t hit) {
    right += static_cast<double>(hit);
    ++all;
  }
};

inline void print(const char* what, const Score& score, double floor) {
  std::printf("  %-34s %4.0f of %4.0f = %.3f (floor %.2f)\n", what, score.right, score.all,
              score.value(), floor);
}

// Calls use(document, token, bytes in the source) for every token of a text; given titles aside.
template <typename Use>
void each_token(Use use) {
  for (const Document& document : harbor().documents) {
    for (std::size_t at = 0; at < document.tokens.size(); ++at) {
      const SourceSpan source = document.source.source(match_span(document, at));
      if (source.field == Field::text) use(document, at, source.span);
    }
  }
}

inline std::string true_voice(const Stretches& voices, const Document& document, Span span) {
  const Stretch* found = stretch_at(voices, document.article.id, span.begin);
  return found != nullptr ? found->kind : "narration";
}

inline bool is_boilerplate(const Stretches& zones, const Document& document, Span span) {
  const Stretch* found = stretch_at(zones, document.article.id, span.begin);
  return found != nullptr && found->kind == "boilerplate";
}

}  // namespace slantwise::test

#include "models/two_by_two.h"

namespace slantwise::statistics {
namespace {

double score(const TermCounts& c, std::span<const double>) {
  if (c.texts == nullptr) return two_by_two::kUndefined;
  const Side &here = c.texts->here, &there = c.texts->there;
  const TermCounts texts{here.term.df, here.k, there.term.df, there.k};
  if (!two_by_two::defined(texts)) return two_by_two::kUndefined;
  return two_by_two::signed_score(texts, two_by_two::g2_four_cell(texts));
}

}  // namespace

extern constinit const Statistic text_dispersion{
    .name = "text-dispersion",
    .summary = "four-cell log-likelihood ratio of the numbers of texts with the term, signed",
    .source = "Egbert and Biber (2019), Corpora 14(1): 77-104; methods 1.2",
    .formula =
        "G2 four-cell with a = texts with the term, N1 = texts; + if DF1/k1 > DF2/k2, else -",
    .parameters = {},
    .score = score,
    .needs = Needs::texts,
};

}  // namespace slantwise::statistics

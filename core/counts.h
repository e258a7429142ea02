// How often each article uses each term in one voice: the input of every statistic.
//
//   paths -> Article -> Document -> COUNTS, Moments -> Comparison -> report
#pragma once

#include <Eigen/SparseCore>
#include <functional>
#include <span>
#include <string_view>
#include <vector>

#include "core/corpus.h"

namespace slantwise {

// Whose words are counted. The four voices leave out unclear (low-confidence) tokens; `all` takes
// every token whatever its voice. No scope counts captions or boilerplate (methods 1.1).
enum class Scope : std::uint8_t { narration, paraphrase, quote, insert, all };
inline constexpr Scope kScopes[] = {Scope::narration, Scope::paraphrase, Scope::quote,
                                    Scope::insert, Scope::all};
std::string_view name(Scope scope);
bool in_scope(const Tokens& tokens, std::size_t at, Scope scope);

// Articles x terms. Rows follow the documents, columns the vocabulary.
struct Counts {
  Eigen::SparseMatrix<double, Eigen::RowMajor> matrix;
  std::vector<double> length;  // tokens in scope, one a row
};

// Runs body(i) for i in [0, n), possibly in parallel; each i exactly once.
using ForEach = std::function<void(std::size_t n, const std::function<void(std::size_t)>& body)>;
ForEach serially();

Counts count(std::span<const Document> documents, std::size_t vocabulary_size, Scope scope,
             const ForEach& for_each = serially());

}  // namespace slantwise

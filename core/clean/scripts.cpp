#include "core/clean/scripts.h"

#include <fmt/format.h>

#include "core/clean/encoding.h"
#include "core/text/dictionaries.h"

namespace slantwise {
namespace {

constexpr std::size_t kFew = 20;  // one letter in so many

}  // namespace

std::optional<Problem> script_problem(const Article& article,
                                      std::span<const std::string_view> missing) {
  if (missing.empty()) return std::nullopt;  // and nothing is decoded
  const Unsplit unsplit =
      article.encoding.empty()
          ? without_dictionary(article.text, missing)
          : without_dictionary(decode(article.text, article.encoding).text, missing);
  if (unsplit.letters == 0) return std::nullopt;
  if (unsplit.letters * kFew >= unsplit.all) {
    return Problem{Problem::Kind::skipped, article.where,
                   fmt::format("is in {}, which is split into words with a dictionary that the "
                               "browser edition does not carry; use the program slantwise for it",
                               unsplit.script)};
  }
  return Problem{
      Problem::Kind::noted, article.where,
      fmt::format("holds {} {} of {}, which the browser edition cannot split into "
                  "words: each run of them counts as one; use the program slantwise to "
                  "count them",
                  unsplit.letters, unsplit.letters == 1 ? "letter" : "letters", unsplit.script)};
}

}  // namespace slantwise

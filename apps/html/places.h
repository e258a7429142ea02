// Which underlined term of the reader view is the place of which passage.
#pragma once

#include <cstdint>
#include <map>
#include <optional>
#include <string_view>
#include <tuple>
#include <vector>

#include "apps/html/markup.h"
#include "models/comparison.h"

namespace slantwise::html {

// A mark is numbered as the first passage that begins in it, so that its number is unique.
class Places {
 public:
  // Keeps no reference to `comparison`.
  explicit Places(const Comparison& comparison);

  // Of a piece of the reader view; nothing for a piece that no passage begins in.
  std::optional<std::uint32_t> mark_of(std::uint32_t article, const Piece& piece) const;

  // Of a passage; nothing where the reader view does not show it as a term.
  std::optional<std::uint32_t> mark_of(std::size_t passage) const { return marks_.at(passage); }

 private:
  using Place = std::tuple<std::uint32_t, Field, std::size_t>;  // article, field, first byte
  std::map<Place, std::vector<std::uint32_t>> passages_;
  std::vector<std::optional<std::uint32_t>> marks_;
};

// True if the page shows `text` byte for byte: nothing in it is named or replaced.
bool shown_as_is(std::string_view text);

// ' data-at="12 19"', or "12 19 title": where a decision finds these words.
void place_of_words(Markup& out, const SourceSpan& source);

}  // namespace slantwise::html

// Where each byte of a cleaned text came from.
//
// Example: the source "\xEF\xBB\xBFTax\r\ncut" was cleaned to "Tax\ncut".
//   map.source({4, 7});  // {Field::text, {8, 11}}: "cut"
//
// Built in order by append(); the pieces cover the whole cleaned text.
#pragma once

#include <cstdint>
#include <vector>

#include "core/article.h"
#include "core/span.h"

namespace slantwise {

struct SourceSpan {
  Field field = Field::text;
  Span span;
  bool operator==(const SourceSpan&) const = default;
};

class OffsetMap {
 public:
  // The next `clean_size` bytes of the cleaned text stand for source bytes `source` of `field`.
  // Equal sizes mean byte for byte; otherwise the piece is one replacement and maps as a whole.
  // Replacements of the same sizes in a row, as decoding makes them, take the room of one.
  void append(std::uint32_t clean_size, Field field, Span source);

  // The source bytes that `clean` stands for. A span that crosses from the title into the text
  // keeps the part in the field where it begins.
  // REQUIRES: not empty, and within what was appended.
  SourceSpan source(Span clean) const;

  std::uint32_t size() const { return size_; }

 private:
  struct Piece {
    std::uint32_t clean;  // first byte in the cleaned text
    Span source;
    Field field;
    // Each `clean_step` bytes stand for `source_step` bytes; 0: all for all.
    std::uint8_t clean_step;
    std::uint8_t source_step;
  };
  const Piece& piece_at(std::uint32_t clean) const;
  static Span part(const Piece& piece, std::uint32_t begin, std::uint32_t end);

  std::vector<Piece> pieces_;
  std::uint32_t size_ = 0;
};

}  // namespace slantwise

// Lines of a stream in bounded memory: what the readers share.
#pragma once

#include <istream>
#include <memory>
#include <span>
#include <string>
#include <string_view>

#include "core/reader.h"

namespace slantwise {

// Reads at least one byte and at most block.size(); 0 at the end. Unlike istream::read it hands
// over what came before the place where a stream goes bad.
std::size_t read_some(std::istream& in, std::span<char> block);

// Reads a line with its end, or a piece of at most `max_size` bytes of a longer one.
class LineReader {
 public:
  LineReader(std::istream& in, std::size_t max_size);

  // False at the end of the stream.
  bool next();

  std::string_view piece() const { return piece_; }  // valid until next()
  std::size_t number() const { return number_; }     // of the line that piece() is in; from 1
  bool whole() const { return begins_ && ends_; }    // piece() is a whole line
  bool ends() const { return ends_; }                // piece() is the end of its line

 private:
  bool fill();

  std::istream& in_;
  std::size_t max_size_;
  std::unique_ptr<char[]> block_;
  std::string_view rest_;  // of block_: what has not been read
  std::string piece_;
  std::size_t number_ = 0;
  bool begins_ = true;
  bool ends_ = true;
};

// `bytes` without a UTF-8 byte order mark, which is noted.
std::string_view without_bom(std::string_view bytes, std::string_view path,
                             const ProblemSink& problem);

// "longer than the limit of 32 MiB ... --max-record".
std::string overlong_sentence(std::size_t limit);

}  // namespace slantwise

// A stream of bytes in any encoding as a stream of UTF-8.
//
// Example:
//   DecodedStream decoded(in, options, problem);
//   LineReader lines(decoded.in(), options.max_record);
//   while (lines.next()) ...
//   decoded.finish();
//
// UTF-8 passes through as it is. Another encoding is recognized where the first byte beyond ASCII
// stands, noted once as a Problem at options.path, and decoded from there on.
#pragma once

#include <exception>
#include <istream>
#include <streambuf>
#include <string>

#include "core/clean/encoding.h"
#include "core/reader.h"

namespace slantwise {

class DecodedStream : private std::streambuf {
 public:
  // All three must outlive this.
  DecodedStream(std::istream& in, const ReadOptions& options, const ProblemSink& problem);

  // Goes bad where the stream below does, after everything that came before.
  std::istream& in() { return stream_; }

  // To be called when in() has been read: throws what `problem` threw, which a stream swallows, and
  // reports once what the encoding had no character for, with its first byte in the file.
  void finish() const;

 private:
  int_type underflow() override;
  bool fill();
  void settle();

  std::istream& in_;
  const ReadOptions& options_;
  const ProblemSink& problem_;
  bool settled_ = false;
  bool at_end_ = false;
  std::exception_ptr thrown_;
  std::string encoding_;
  std::unique_ptr<Decoder> decoder_;  // null for UTF-8
  std::string raw_;
  std::string text_;
  std::istream stream_;
};

}  // namespace slantwise

// Bytes on their way from a file to a reader: block by block, hashed, unpacked, limited.
#pragma once

#include <functional>
#include <istream>
#include <memory>
#include <streambuf>
#include <string>
#include <string_view>

#include "core/corpus.h"

namespace slantwise {

// The next bytes, valid until the next call; empty at the end. Throws InputError if they cannot be
// had.
using Blocks = std::function<std::string_view()>;

// `bytes` must outlive the result.
Blocks blocks_of(std::string_view bytes);

// Bytes with their SHA-256. The path is for messages and the run record.
class Source {
 public:
  // Opened by the first next(), which throws InputError naming `shown` if that fails.
  static Source file(const std::string& path, std::string shown);
  static Source stream(std::istream& in, std::string shown);
  // `bytes` must outlive the source.
  static Source memory(std::string_view bytes, std::string shown);

  Source(Source&&) noexcept;
  ~Source();

  std::string_view next();
  // Reads what is left and can be read, then tells size and hash.
  InputFile finish();

 private:
  struct State;
  explicit Source(std::unique_ptr<State> state);
  std::unique_ptr<State> state_;
};

// A stream over blocks. An InputError from below ends it, sets badbit and is kept.
class BlockBuffer : public std::streambuf {
 public:
  explicit BlockBuffer(Blocks blocks) : blocks_(std::move(blocks)) {}
  const std::string& error() const { return error_; }  // its message; empty: no error

 protected:
  int_type underflow() override;

 private:
  Blocks blocks_;
  std::string error_;
};

// All of it; throws InputError if there are more than `limit` bytes.
std::string drain(const Blocks& blocks, std::size_t limit, const std::string& shown);

// What an InputError says after "where: ".
std::string sentence_of(std::string_view message, std::string_view where);

}  // namespace slantwise

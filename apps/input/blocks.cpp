#include "apps/input/blocks.h"

#include <array>
#include <cerrno>
#include <cstring>
#include <fstream>
#include <vector>

#include <fmt/format.h>
#include <openssl/evp.h>

namespace slantwise {
namespace {

constexpr std::size_t kBlock = 256u << 10;

struct DigestFree {
  void operator()(EVP_MD_CTX* context) const { EVP_MD_CTX_free(context); }
};

class Sha256 {
 public:
  Sha256() : context_(EVP_MD_CTX_new()) {
    if (!context_ || EVP_DigestInit_ex(context_.get(), EVP_sha256(), nullptr) != 1) {
      throw std::runtime_error("SHA-256 is not available in libcrypto");
    }
  }
  void add(std::string_view bytes) { EVP_DigestUpdate(context_.get(), bytes.data(), bytes.size()); }
  std::string hex() {
    std::array<unsigned char, EVP_MAX_MD_SIZE> digest{};
    unsigned size = 0;
    EVP_DigestFinal_ex(context_.get(), digest.data(), &size);
    std::string text;
    for (unsigned i = 0; i < size; ++i) text += fmt::format("{:02x}", digest[i]);
    return text;
  }

 private:
  std::unique_ptr<EVP_MD_CTX, DigestFree> context_;
};

Blocks blocks_from(std::istream& in, std::string& buffer, const std::string& shown) {
  return [&in, &buffer, &shown]() -> std::string_view {
    buffer.resize(kBlock);
    in.read(buffer.data(), static_cast<std::streamsize>(kBlock));
    if (in.bad()) throw InputError(shown, "could not be read to its end");
    return std::string_view(buffer).substr(0, static_cast<std::size_t>(in.gcount()));
  };
}

}  // namespace

Blocks blocks_of(std::string_view bytes) {
  return [bytes]() mutable {
    const std::string_view block = bytes.substr(0, kBlock);
    bytes.remove_prefix(block.size());
    return block;
  };
}

struct Source::State {
  std::string shown;
  std::ifstream file;
  std::string buffer;
  Blocks blocks;
  Sha256 sha256;
  std::size_t bytes = 0;
};

Source::Source(std::unique_ptr<State> state) : state_(std::move(state)) {}
Source::Source(Source&&) noexcept = default;
Source::~Source() = default;

Source Source::file(const std::string& path, std::string shown) {
  auto state = std::make_unique<State>();
  state->shown = std::move(shown);
  state->blocks = [path, &file = state->file, &name = state->shown,
                   read = blocks_from(state->file, state->buffer, state->shown)] {
    errno = 0;
    if (!file.is_open()) file.open(path, std::ios::binary);
    if (!file.is_open()) {
      throw InputError(name, fmt::format("cannot be opened: {}", std::strerror(errno)));
    }
    return read();
  };
  return Source(std::move(state));
}

Source Source::stream(std::istream& in, std::string shown) {
  auto state = std::make_unique<State>();
  state->shown = std::move(shown);
  state->blocks = blocks_from(in, state->buffer, state->shown);
  return Source(std::move(state));
}

Source Source::memory(std::string_view bytes, std::string shown) {
  auto state = std::make_unique<State>();
  state->shown = std::move(shown);
  state->blocks = blocks_of(bytes);
  return Source(std::move(state));
}

std::string_view Source::next() {
  const std::string_view block = state_->blocks();
  state_->sha256.add(block);
  state_->bytes += block.size();
  return block;
}

InputFile Source::finish() {
  try {
    while (!next().empty()) continue;
  } catch (const InputError&) {
    // Its reader has reported it.
  }
  return {.path = state_->shown, .sha256 = state_->sha256.hex(), .bytes = state_->bytes};
}

BlockBuffer::int_type BlockBuffer::underflow() {
  if (!error_.empty()) return traits_type::eof();
  std::string_view block;
  try {
    block = blocks_();
  } catch (const InputError& error) {
    error_ = error.what();
    throw;  // the stream turns it into badbit
  }
  if (block.empty()) return traits_type::eof();
  char* begin = const_cast<char*>(block.data());  // a streambuf that nobody writes to
  setg(begin, begin, begin + block.size());
  return traits_type::to_int_type(*begin);
}

std::string drain(const Blocks& blocks, std::size_t limit, const std::string& shown) {
  std::string all;
  for (std::string_view block = blocks(); !block.empty(); block = blocks()) {
    all += block;
    if (all.size() > limit) {
      throw InputError(
          shown, fmt::format("is larger than {} bytes; unpack it and give the folder", limit));
    }
  }
  return all;
}

std::string sentence_of(std::string_view message, std::string_view where) {
  if (message.starts_with(where)) message.remove_prefix(where.size());
  if (message.starts_with(": ")) message.remove_prefix(2);
  return std::string(message);
}

}  // namespace slantwise

#include "core/decoded_stream.h"

#include <algorithm>
#include <array>

#include "core/lines.h"

namespace slantwise {
namespace {

constexpr std::size_t kBlock = 64u << 10;
// Enough around the first byte beyond ASCII to recognize an encoding by.
constexpr std::size_t kTelling = 256u << 10;

bool is_plain(char c) { return static_cast<signed char>(c) > 0; }

}  // namespace

DecodedStream::DecodedStream(std::istream& in, const ReadOptions& options,
                             const ProblemSink& problem)
    : in_(in), options_(options), problem_(problem), stream_(this) {
  if (options.encoding.empty()) return;
  settled_ = true;
  encoding_ = options.encoding;
  if (options.encoding != kUtf8) decoder_ = std::make_unique<Decoder>(options.encoding);
}

// Appends a block to raw_; false at the end.
bool DecodedStream::fill() {
  std::array<char, kBlock> block;
  const std::size_t count = read_some(in_, block);
  raw_.append(block.data(), count);
  at_end_ = count == 0;
  return count > 0;
}

// Decides for the whole stream, or not yet if all of raw_ is ASCII.
void DecodedStream::settle() {
  auto beyond = std::ranges::find_if_not(raw_, is_plain);
  if (beyond == raw_.end()) return;
  while (!at_end_ && static_cast<std::size_t>(raw_.end() - beyond) < kTelling) {
    const auto at = beyond - raw_.begin();
    fill();
    beyond = raw_.begin() + at;
  }
  settled_ = true;
  const std::string encoding = recognize_encoding(raw_);
  if (encoding == kUtf8) return;
  encoding_ = encoding;
  try {
    decoder_ = std::make_unique<Decoder>(encoding);
    problem_({Problem::Kind::noted, options_.path, recognized_sentence(encoding)});
  } catch (...) {
    thrown_ = std::current_exception();
    throw;
  }
}

void DecodedStream::finish() const {
  if (thrown_) std::rethrow_exception(thrown_);
  if (!decoder_ || decoder_->replaced() == 0) return;
  problem_({Problem::Kind::repaired, options_.path,
            replaced_sentence(encoding_, decoder_->replaced(), decoder_->first_replaced())});
}

DecodedStream::int_type DecodedStream::underflow() {
  text_.clear();
  while (text_.empty()) {
    raw_.clear();
    if (at_end_) return traits_type::eof();
    fill();
    if (!settled_) settle();
    if (!decoder_) {
      text_.swap(raw_);
    } else {
      decoder_->decode(raw_, at_end_ ? Decoder::Block::last : Decoder::Block::more, text_);
    }
    if (text_.empty() && at_end_) break;
  }
  if (text_.empty()) {
    // The stream over this one turns it into badbit.
    if (in_.bad()) throw std::ios_base::failure("the stream below went bad");
    return traits_type::eof();
  }
  setg(text_.data(), text_.data(), text_.data() + text_.size());
  return traits_type::to_int_type(text_.front());
}

}  // namespace slantwise

// The decoding half of encoding.h.
#include <algorithm>
#include <array>

#include <unicode/ucnv.h>
#include <unicode/utf16.h>
#include <unicode/utf8.h>

#include "core/clean/encoding.h"
#include "core/text/code_points.h"

namespace slantwise {
namespace {

constexpr std::size_t kBlock = 4u << 10;
constexpr UChar32 kByteOrderMark = 0xFEFF;
constexpr UChar32 kReplacement = 0xFFFD;

struct Close {
  void operator()(UConverter* converter) const { ucnv_close(converter); }
};

// No second byte of any encoding here is below 30.
bool ends_character(std::string_view block) {
  return static_cast<unsigned char>(block.back()) < 0x30;
}

// Neither half a unit nor half a pair, whichever byte is the upper one.
bool ends_utf16(std::string_view block) {
  const auto is_half = [](char c) { return (static_cast<unsigned char>(c) & 0xF8) == 0xD8; };
  return block.size() % 2 == 0 && !is_half(block.back()) && !is_half(block[block.size() - 2]);
}

// ICU is not exact about where a bad character began that is spread over two blocks: blocks end
// where a character does, if they can.
std::size_t block_size(std::string_view bytes, bool (*ends_whole)(std::string_view block)) {
  std::size_t size = kBlock;
  while (size > kBlock / 2 && !ends_whole(bytes.substr(0, size))) --size;
  return size > kBlock / 2 ? size : kBlock;
}

}  // namespace

// Hands on every character with the bytes it came from. A character's end is the next one's begin,
// so one is always held back.
struct Decoder::State {
  std::unique_ptr<UConverter, Close> converter;
  // A byte makes at most one unit in these encodings; the rest is for what the block before left.
  std::array<UChar, kBlock + 64> units;
  std::array<int32_t, kBlock + 64> offsets;
  std::size_t replaced = 0;
  std::size_t first_replaced = 0;
  std::size_t at = 0;       // bytes decoded before this block
  std::size_t pending = 0;  // of them, bytes that wait for the rest of their character
  UChar32 held = -1;
  std::size_t held_begin = 0;
  bool first = true;

  template <class Emit>
  void release(std::size_t end, const Emit& emit) {
    if (held < 0) return;
    if (held == kReplacement && ++replaced == 1) first_replaced = held_begin;
    const bool mark = first && held == kByteOrderMark;
    first = false;
    if (!mark) emit(held, held_begin, std::max(end, held_begin));
    held = -1;
  }

  // ICU's offsets are of this block, which had `size` bytes; -1: the character began in the block
  // before. For some bad characters of EUC-JP that did, ICU's offset means nothing.
  template <class Emit>
  void take(std::size_t count, std::size_t size, const Emit& emit) {
    for (std::size_t i = 0; i < count; ++i) {
      const bool inside = offsets[i] >= 0 && static_cast<std::size_t>(offsets[i]) < size;
      const std::size_t begin = inside ? at + static_cast<std::size_t>(offsets[i]) : at - pending;
      UChar32 c = units[i];
      if (U16_IS_TRAIL(units[i]) && held >= 0 && U_IS_LEAD(held)) {
        held = U16_GET_SUPPLEMENTARY(held, c);
        continue;
      }
      if (held >= 0 && U_IS_LEAD(held)) held = kReplacement;
      release(begin, emit);
      held = U_IS_TRAIL(c) ? kReplacement : c;
      held_begin = begin;
    }
  }

  template <class Emit>
  void feed(std::string_view bytes, UBool flush, const Emit& emit) {
    const char* source = bytes.data();
    const char* const end = source + bytes.size();
    do {
      const char* const begin = source;
      UChar* target = units.data();
      UErrorCode status = U_ZERO_ERROR;
      ucnv_toUnicode(converter.get(), &target, units.data() + units.size(), &source, end,
                     offsets.data(), flush, &status);
      if (U_FAILURE(status) && status != U_BUFFER_OVERFLOW_ERROR) {
        throw std::logic_error(std::string("ICU cannot decode: ") + u_errorName(status));
      }
      take(static_cast<std::size_t>(target - units.data()), bytes.size(), emit);
      at += static_cast<std::size_t>(source - begin);
      status = U_ZERO_ERROR;
      const int32_t waiting = ucnv_toUCountPending(converter.get(), &status);
      pending = waiting > 0 ? static_cast<std::size_t>(waiting) : 0;
    } while (source < end);
    if (flush) {
      if (held >= 0 && U_IS_LEAD(held)) held = kReplacement;
      release(at, emit);
    }
  }
};

NoDecoder::NoDecoder(std::string_view encoding)
    : std::runtime_error("is in " + std::string(encoding) +
                         ", which this edition cannot read; save it as UTF-8, or use the program "
                         "slantwise for it") {}

Decoder::Decoder(std::string_view encoding) : state_(std::make_unique_for_overwrite<State>()) {
  UErrorCode status = U_ZERO_ERROR;
  state_->converter.reset(ucnv_open(std::string(encoding).c_str(), &status));
  if (U_FAILURE(status)) throw NoDecoder(encoding);
}
Decoder::~Decoder() = default;
Decoder::Decoder(Decoder&&) noexcept = default;
Decoder& Decoder::operator=(Decoder&&) noexcept = default;

void Decoder::decode(std::string_view bytes, Block block, std::string& text) {
  const auto emit = [&](UChar32 c, std::size_t, std::size_t) {
    if (c < 0x80) {
      text += static_cast<char>(c);
    } else {
      text += utf8(c);
    }
  };
  while (bytes.size() > kBlock) {
    state_->feed(bytes.substr(0, kBlock), 0, emit);
    bytes.remove_prefix(kBlock);
  }
  state_->feed(bytes, block == Block::last, emit);
}

std::size_t Decoder::replaced() const { return state_->replaced; }
std::size_t Decoder::first_replaced() const { return state_->first_replaced; }

Decoded decode(std::string_view bytes, std::string_view encoding) {
  Decoded result;
  result.text.reserve(bytes.size());
  const Decoder decoder(encoding);
  Decoder::State& state = *decoder.state_;
  const auto emit = [&](UChar32 c, std::size_t begin, std::size_t end) {
    const std::string character = utf8(c);
    result.text += character;
    result.source.append(static_cast<std::uint32_t>(character.size()), Field::text,
                         {static_cast<std::uint32_t>(begin), static_cast<std::uint32_t>(end)});
  };
  const auto ends_whole = encoding.starts_with("UTF-16") ? ends_utf16 : ends_character;
  while (bytes.size() > kBlock) {
    const std::size_t size = block_size(bytes, ends_whole);
    state.feed(bytes.substr(0, size), 0, emit);
    bytes.remove_prefix(size);
  }
  state.feed(bytes, 1, emit);
  result.replaced = state.replaced;
  result.first_replaced = state.first_replaced;
  return result;
}

}  // namespace slantwise

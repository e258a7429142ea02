// Which encoding a file is in, and its bytes as UTF-8. ICU stays behind this header.
//
// Example: the bytes "\xEC\xE8\xF0" of a Russian text in windows-1251 become "мир".
//   Decoded decoded = decode("\xEC\xE8\xF0", "windows-1251");
//   decoded.source.source({2, 4});  // {Field::text, {1, 2}}: the second letter is one byte there
//
// Valid UTF-8 is UTF-8, whatever else it could be.
#pragma once

#include <memory>
#include <span>
#include <stdexcept>
#include <string>
#include <string_view>

#include "core/clean/offset_map.h"

namespace slantwise {

inline constexpr std::string_view kUtf8 = "UTF-8";

// The encodings that --encoding takes, as they are shown.
std::span<const std::string> encoding_names();

// "windows-1251" for "cp1251", "CP-1251", "WINDOWS-1251"; empty for a name that is unknown.
std::string encoding_name(std::string_view given);

// The encoding of `bytes`, a file or its beginning: by a byte order mark, by the zeros of UTF-16,
// by being UTF-8, else by what is likely. kUtf8 also for bytes that are nothing for certain: their
// bad parts are repaired. A character cut off at the end does not count against UTF-8.
std::string recognize_encoding(std::string_view bytes);

// "read as windows-1251 (recognized; --encoding NAME overrides)".
std::string recognized_sentence(std::string_view encoding);

// "2 byte sequences are nothing in windows-1251 and became U+FFFD, the first at byte 17; ...".
std::string replaced_sentence(std::string_view encoding, std::size_t count, std::size_t first);

// That this build's ICU has no tables of an encoding (the browser edition has none of Chinese,
// Japanese and Korean ones). what() is a sentence without the file: "is in GB18030, which ...".
class NoDecoder : public std::runtime_error {
 public:
  explicit NoDecoder(std::string_view encoding);
};

struct Decoded {
  std::string text;  // UTF-8; without a byte order mark
  OffsetMap source;  // of `text`, in Field::text
  std::size_t replaced = 0;
  std::size_t first_replaced = 0;  // byte of the source; if replaced > 0
};

// What the encoding has no character for becomes U+FFFD and is counted in `replaced`, and so is a
// U+FFFD that stands there itself: somebody else's decoding has left it.
// Throws NoDecoder.
// REQUIRES: `encoding` is a name of encoding_names() other than kUtf8.
Decoded decode(std::string_view bytes, std::string_view encoding);

// The same, block after block and without a map.
class Decoder {
 public:
  enum class Block : unsigned char { more, last };

  // Throws NoDecoder.
  // REQUIRES: as decode().
  explicit Decoder(std::string_view encoding);
  ~Decoder();
  Decoder(Decoder&&) noexcept;
  Decoder& operator=(Decoder&&) noexcept;

  // Appends to `text` what `bytes` stand for; a character that is cut off waits for the next block.
  void decode(std::string_view bytes, Block block, std::string& text);
  std::size_t replaced() const;
  // Byte of all that was decoded, if replaced() > 0; a few off if it stands between two blocks.
  std::size_t first_replaced() const;

 private:
  friend Decoded decode(std::string_view bytes, std::string_view encoding);
  struct State;
  std::unique_ptr<State> state_;
};

}  // namespace slantwise

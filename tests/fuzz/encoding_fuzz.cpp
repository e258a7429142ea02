// Any bytes in any encoding: no crash, UTF-8 out, a map that covers it within the source.
#include <algorithm>
#include <cstdint>
#include <cstdlib>
#include <string>

#include "core/clean/clean.h"
#include "core/clean/encoding.h"
#include "core/text/unicode.h"

namespace {

void require(bool holds) {
  if (!holds) std::abort();
}

void check(const slantwise::Article& article) {
  const slantwise::CleanText clean = slantwise::clean(article);
  require(slantwise::is_utf8(clean.text));
  require(clean.source.size() == clean.text.size());
  std::uint32_t last = 0;
  for (std::size_t at = 0; at < clean.text.size();) {
    const std::size_t next = slantwise::next_code_point(clean.text, at);
    const auto source =
        clean.source.source({static_cast<std::uint32_t>(at), static_cast<std::uint32_t>(next)});
    require(source.span.begin <= source.span.end && source.span.end <= article.text.size());
    require(source.span.begin >= last);
    last = source.span.begin;
    at = next;
  }
}

// Decodes it in pieces and as a whole.
void check_decoder(std::string_view bytes, const std::string& name) {
  std::string pieces;
  slantwise::Decoder decoder(name);
  for (std::size_t at = 0; at < bytes.size(); at += 7) {
    decoder.decode(bytes.substr(at, 7), slantwise::Decoder::Block::more, pieces);
  }
  decoder.decode("", slantwise::Decoder::Block::last, pieces);
  const slantwise::Decoded whole = slantwise::decode(bytes, name);
  require(pieces == whole.text && decoder.replaced() == whole.replaced);
  // Of a character that is spread over two pieces ICU may name another byte.
  const std::size_t one = decoder.first_replaced(), other = whole.first_replaced;
  require(std::max(one, other) - std::min(one, other) < 4);
  require(whole.replaced == 0 || whole.first_replaced < bytes.size());
}

}  // namespace

// The first byte chooses: UTF-8, what is recognized, or one of the encodings there are.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  if (size == 0) return 0;
  slantwise::Article article;
  article.where = "fuzz";
  article.text.assign(reinterpret_cast<const char*>(data) + 1, size - 1);
  const auto names = slantwise::encoding_names();
  std::string name(slantwise::kUtf8);
  if (*data >= 0x80) {
    name = names[*data % names.size()];
  } else if (*data >= 0x40) {
    name = slantwise::recognize_encoding(article.text);
  }
  if (name != slantwise::kUtf8) {
    article.encoding = name;
    check_decoder(article.text, name);
  }
  check(article);
  return 0;
}

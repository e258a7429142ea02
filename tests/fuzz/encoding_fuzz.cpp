// Any bytes in any encoding: no crash, UTF-8 out, a map that covers it within the source.
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

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  if (size == 0) return 0;
  slantwise::Article article;
  article.where = "fuzz";
  article.text.assign(reinterpret_cast<const char*>(data) + 1, size - 1);
  check(article);
  const auto names = slantwise::encoding_names();
  for (const std::string& name :
       {slantwise::recognize_encoding(article.text), names[*data % names.size()]}) {
    article.encoding = name == slantwise::kUtf8 ? "" : name;
    check(article);
    if (article.encoding.empty()) continue;
    std::string pieces;
    slantwise::Decoder decoder(name);
    for (std::size_t at = 0; at < article.text.size(); at += 7) {
      decoder.decode(std::string_view(article.text).substr(at, 7), slantwise::Decoder::Block::more,
                     pieces);
    }
    decoder.decode("", slantwise::Decoder::Block::last, pieces);
    require(pieces == slantwise::decode(article.text, name).text);
  }
  return 0;
}

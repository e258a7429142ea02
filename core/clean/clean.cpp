#include "core/clean/clean.h"

#include <algorithm>
#include <optional>
#include <string_view>

#include <fmt/format.h>

#include "core/clean/encoding.h"
#include "core/clean/mojibake.h"
#include "core/text/unicode.h"

namespace slantwise {
namespace {

constexpr std::string_view kByteOrderMark = "\xEF\xBB\xBF";
constexpr std::string_view kReplacement = "\xEF\xBF\xBD";

// What had to be changed, over both fields.
struct Repairs {
  std::size_t ill_formed = 0;
  std::optional<SourceSpan> first_ill_formed;
  std::size_t controls = 0;
  Misread misread = Misread::nothing;
  unsigned layers = 0;
  std::size_t put_right = 0;
  bool byte_order_mark = false;
};

bool is_plain(unsigned char byte) {
  return (byte >= 0x20 && byte < 0x7F) || byte == '\t' || byte == '\n';
}

bool is_c0(unsigned char byte) { return byte < 0x20 || byte == 0x7F; }

// U+0080 to U+009F are C2 80 to C2 9F.
bool is_c1(std::string_view character) {
  return character.size() == 2 && character[0] == '\xC2' &&
         static_cast<unsigned char>(character[1]) < 0xA0;
}

// U+0085, which is also one of them, U+2028 and U+2029.
bool is_line_end(std::string_view character) {
  return character == "\xC2\x85" || character == "\xE2\x80\xA8" || character == "\xE2\x80\xA9";
}

// One field: its bytes, and where they came from if they were decoded.
struct Source {
  std::string_view bytes;
  Field field = Field::text;
  const OffsetMap* decoded = nullptr;
};

class Cleaner {
 public:
  Cleaner(CleanText& out, Repairs& repairs) : out_(out), repairs_(repairs) {}

  void add(const Source& source) {
    const Undone undone = undo_mojibake(source.bytes, source.field, source.decoded);
    if (undone.layers == 0) return add_bytes(source);
    repairs_.misread = undone.first;
    repairs_.layers = std::max(repairs_.layers, undone.layers);
    repairs_.put_right += undone.characters;
    add_bytes({undone.text, source.field, &undone.source});
  }

 private:
  void add_bytes(const Source& source) {
    source_ = source;
    const std::string_view bytes = bytes_ = source.bytes;
    std::size_t at = 0;
    if (bytes.starts_with(kByteOrderMark)) {
      repairs_.byte_order_mark = true;
      at = kByteOrderMark.size();
    }
    while (at < bytes.size()) at = step(at);
  }

  std::size_t step(std::size_t at) {
    std::size_t end = at;
    while (end < bytes_.size() && is_plain(static_cast<unsigned char>(bytes_[end]))) ++end;
    if (end > at) return keep(at, end);
    if (bytes_[at] == '\r' || bytes_[at] == '\v' || bytes_[at] == '\f') return line_end(at);
    if (is_c0(static_cast<unsigned char>(bytes_[at]))) return drop(at + 1);
    return character(at);
  }

  std::size_t character(std::size_t at) {
    const std::size_t end = next_code_point(bytes_, at);
    const auto one = bytes_.substr(at, end - at);
    if (is_line_end(one)) return write("\n", at, end);
    if (is_c1(one)) return drop(end);
    if (end - at > 1) return keep(at, end);
    return repair(at);
  }

  std::size_t keep(std::size_t begin, std::size_t end) {
    return write(bytes_.substr(begin, end - begin), begin, end);
  }

  std::size_t line_end(std::size_t at) {
    const bool two = bytes_.substr(at, 2) == "\r\n";
    return write("\n", at, at + (two ? 2 : 1));
  }

  std::size_t drop(std::size_t end) {
    ++repairs_.controls;
    return end;
  }

  // One U+FFFD for each maximal ill-formed part, as repair_utf8() does.
  std::size_t repair(std::size_t at) {
    std::size_t end = at + 1;
    for (std::size_t parts = 0; end < bytes_.size() && end < at + 3; ++end) {
      parts = 0;
      repair_utf8(bytes_.substr(at, end + 1 - at), parts);
      if (parts != 1 || (static_cast<unsigned char>(bytes_[end]) & 0xC0) != 0x80) break;
    }
    ++repairs_.ill_formed;
    if (!repairs_.first_ill_formed) {
      repairs_.first_ill_formed = SourceSpan{source_.field, source_of(at, end)};
    }
    return write(kReplacement, at, end);
  }

  std::size_t write(std::string_view clean, std::size_t begin, std::size_t end) {
    out_.text += clean;
    if (source_.decoded == nullptr) {
      append(clean.size(), source_of(begin, end));
    } else if (clean.data() == bytes_.data() + begin) {
      append_characters(begin, end);
    } else {
      append(clean.size(), source_of(begin, end));
    }
    return end;
  }

  Span source_of(std::size_t begin, std::size_t end) const {
    const Span span{small(begin), small(end)};
    return source_.decoded == nullptr ? span : source_.decoded->source(span).span;
  }

  // What was kept of a decoded text maps character by character.
  void append_characters(std::size_t begin, std::size_t end) {
    while (begin < end) {
      const std::size_t next = next_code_point(bytes_, begin);
      append(next - begin, source_of(begin, next));
      begin = next;
    }
  }

  void append(std::size_t clean_size, Span source) {
    out_.source.append(small(clean_size), source_.field, source);
  }

  static std::uint32_t small(std::size_t number) { return static_cast<std::uint32_t>(number); }

  CleanText& out_;
  Repairs& repairs_;
  Source source_;
  std::string_view bytes_;
};

std::string what_was(Misread how) {
  switch (how) {
    case Misread::utf8_as_1252:
      return "UTF-8 read as windows-1252 (\"\u00C3\u00A9\" for \"\u00E9\")";
    case Misread::utf8_as_1251:
      return "UTF-8 read as windows-1251 (\"\u0420\u00B6\" for \"\u0436\")";
    case Misread::cyrillic_as_1252:
      return "windows-1251 read as windows-1252 (\"\u00E6\" for \"\u0436\")";
    case Misread::nothing:
      break;
  }
  return "";
}

std::string plural(std::size_t count, std::string_view one) {
  return fmt::format("{} {}{}", count, one, count == 1 ? "" : "s");
}

std::vector<Problem> report(const Repairs& repairs, const std::string& where) {
  std::vector<Problem> problems;
  const auto repaired = [&](std::string what) {
    problems.push_back({Problem::Kind::repaired, where, std::move(what)});
  };
  if (repairs.byte_order_mark) {
    problems.push_back({Problem::Kind::noted, where, "starts with a byte order mark: left out"});
  }
  if (const auto& first = repairs.first_ill_formed) {
    repaired(
        fmt::format("is not valid UTF-8: {} replaced by U+FFFD, the first at byte {}{}; save "
                    "it as UTF-8",
                    plural(repairs.ill_formed, "ill-formed part"), first->span.begin,
                    first->field == Field::title ? " of the title" : ""));
  }
  if (repairs.layers > 0) {
    repaired(fmt::format("was {}, {} deep: {} put right", what_was(repairs.misread),
                         plural(repairs.layers, "layer"), plural(repairs.put_right, "character")));
  }
  if (repairs.controls > 0) {
    repaired(fmt::format("holds {} NUL or other control character{}: left out", repairs.controls,
                         repairs.controls == 1 ? "" : "s"));
  }
  return problems;
}

bool is_blank(std::string_view text) {
  return text.find_first_not_of(" \t\n\xC2\xA0") == std::string_view::npos;
}

}  // namespace

CleanText clean(const Article& article) {
  CleanText result;
  Repairs repairs;
  const bool coded = !article.encoding.empty();
  const Decoded decoded = coded ? decode(article.text, article.encoding) : Decoded{};
  const std::string_view body = coded ? std::string_view(decoded.text) : article.text;
  Cleaner cleaner(result, repairs);
  result.text.reserve(article.title.size() + body.size() + 2);
  cleaner.add({article.title, Field::title});
  if (is_blank(result.text)) {
    result = {};
  } else {
    result.title_size = static_cast<std::uint32_t>(result.text.size());
    // The blank line is nobody's: it stands for the empty range behind the title.
    const auto end = static_cast<std::uint32_t>(article.title.size());
    result.text += "\n\n";
    result.source.append(2, Field::title, {end, end});
  }
  cleaner.add({body, Field::text, coded ? &decoded.source : nullptr});
  result.problems = report(repairs, article.where);
  if (decoded.replaced > 0) {
    result.problems.push_back(
        {Problem::Kind::repaired, article.where,
         replaced_sentence(article.encoding, decoded.replaced, decoded.first_replaced)});
  }
  return result;
}

}  // namespace slantwise

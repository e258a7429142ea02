#include "core/clean/clean.h"

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
  std::size_t controls = 0;
  std::size_t mojibake = 0;
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

// One field: its bytes, and where they came from if they were decoded.
struct Source {
  std::string_view bytes;
  Field field = Field::text;
  const OffsetMap* decoded = nullptr;
};

enum class MojibakeIs : unsigned char { absent, certain };

class Cleaner {
 public:
  Cleaner(CleanText& out, Repairs& repairs, MojibakeIs mojibake)
      : out_(out), repairs_(repairs), mojibake_(mojibake) {}

  void add(const Source& source) {
    source_ = source;
    const std::string_view bytes = bytes_ = source.bytes;
    std::size_t at = 0;
    if (bytes.starts_with(kByteOrderMark)) {
      repairs_.byte_order_mark = true;
      at = kByteOrderMark.size();
    }
    while (at < bytes.size()) at = step(at);
  }

 private:
  std::size_t step(std::size_t at) {
    std::size_t end = at;
    while (end < bytes_.size() && is_plain(static_cast<unsigned char>(bytes_[end]))) ++end;
    if (end > at) return keep(at, end);
    if (bytes_[at] == '\r') return line_end(at);
    if (is_c0(static_cast<unsigned char>(bytes_[at]))) return drop(at + 1);
    return character(at);
  }

  std::size_t character(std::size_t at) {
    const std::size_t end = next_code_point(bytes_, at);
    const auto one = bytes_.substr(at, end - at);
    if (mojibake_ == MojibakeIs::certain) {
      const Mojibake found = mojibake_at(bytes_, at);
      if (found.size > 0) return put_right(at, found);
    }
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

  std::size_t put_right(std::size_t at, const Mojibake& found) {
    ++repairs_.mojibake;
    return write(found.meant, at, at + found.size);
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
    return write(kReplacement, at, end);
  }

  std::size_t write(std::string_view clean, std::size_t begin, std::size_t end) {
    out_.text += clean;
    if (source_.decoded == nullptr) {
      append(clean.size(), {small(begin), small(end)});
    } else if (clean.data() == bytes_.data() + begin) {
      append_characters(begin, end);
    } else {
      append(clean.size(), source_.decoded->source({small(begin), small(end)}).span);
    }
    return end;
  }

  // What was kept of a decoded text maps character by character.
  void append_characters(std::size_t begin, std::size_t end) {
    while (begin < end) {
      const std::size_t next = next_code_point(bytes_, begin);
      append(next - begin, source_.decoded->source({small(begin), small(next)}).span);
      begin = next;
    }
  }

  void append(std::size_t clean_size, Span source) {
    out_.source.append(small(clean_size), source_.field, source);
  }

  static std::uint32_t small(std::size_t number) { return static_cast<std::uint32_t>(number); }

  CleanText& out_;
  Repairs& repairs_;
  MojibakeIs mojibake_;
  Source source_;
  std::string_view bytes_;
};

std::vector<Problem> report(const Repairs& repairs, const std::string& where) {
  std::vector<Problem> problems;
  if (repairs.byte_order_mark) {
    problems.push_back({Problem::Kind::noted, where, "starts with a byte order mark: left out"});
  }
  if (repairs.ill_formed > 0) {
    problems.push_back({Problem::Kind::repaired, where,
                        fmt::format("is not valid UTF-8: {} ill-formed part{} replaced by U+FFFD; "
                                    "save it as UTF-8",
                                    repairs.ill_formed, repairs.ill_formed == 1 ? "" : "s")});
  }
  if (repairs.mojibake > 0) {
    problems.push_back(
        {Problem::Kind::repaired, where,
         fmt::format("was once UTF-8 read as windows-1252 (\"\u00C3\u00A9\" for \"\u00E9\"): "
                     "{} character{} put right",
                     repairs.mojibake, repairs.mojibake == 1 ? "" : "s")});
  }
  if (repairs.controls > 0) {
    problems.push_back({Problem::Kind::repaired, where,
                        fmt::format("holds {} NUL or other control character{}: left out",
                                    repairs.controls, repairs.controls == 1 ? "" : "s")});
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
  const bool certain = has_certain_mojibake(article.title) || has_certain_mojibake(body);
  Cleaner cleaner(result, repairs, certain ? MojibakeIs::certain : MojibakeIs::absent);
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
    result.problems.push_back({Problem::Kind::repaired, article.where,
                               fmt::format("{} bytes are nothing in {} and became U+FFFD; another "
                                           "--encoding may fit",
                                           decoded.replaced, article.encoding)});
  }
  return result;
}

}  // namespace slantwise

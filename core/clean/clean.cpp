#include "core/clean/clean.h"

#include <string_view>

#include <fmt/format.h>

#include "core/text/unicode.h"

namespace slantwise {
namespace {

constexpr std::string_view kByteOrderMark = "\xEF\xBB\xBF";
constexpr std::string_view kReplacement = "\xEF\xBF\xBD";

// What had to be changed, over both fields.
struct Repairs {
  std::size_t ill_formed = 0;
  std::size_t controls = 0;
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

class Cleaner {
 public:
  Cleaner(CleanText& out, Repairs& repairs) : out_(out), repairs_(repairs) {}

  void add(std::string_view bytes, Field field) {
    bytes_ = bytes;
    field_ = field;
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
    return write(kReplacement, at, end);
  }

  std::size_t write(std::string_view clean, std::size_t begin, std::size_t end) {
    out_.text += clean;
    out_.source.append(static_cast<std::uint32_t>(clean.size()), field_,
                       {static_cast<std::uint32_t>(begin), static_cast<std::uint32_t>(end)});
    return end;
  }

  CleanText& out_;
  Repairs& repairs_;
  std::string_view bytes_;
  Field field_ = Field::text;
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
  Cleaner cleaner(result, repairs);
  result.text.reserve(article.title.size() + article.text.size() + 2);
  cleaner.add(article.title, Field::title);
  if (is_blank(result.text)) {
    result = {};
  } else {
    result.title_size = static_cast<std::uint32_t>(result.text.size());
    // The blank line is nobody's: it stands for the empty range behind the title.
    const auto end = static_cast<std::uint32_t>(article.title.size());
    result.text += "\n\n";
    result.source.append(2, Field::title, {end, end});
  }
  cleaner.add(article.text, Field::text);
  result.problems = report(repairs, article.where);
  return result;
}

}  // namespace slantwise

#include "apps/html/markup.h"

#include <algorithm>

#include <fmt/format.h>

#include "apps/html/format.h"

namespace slantwise::html {
namespace {

void append_escaped(std::string& out, char c) {
  switch (c) {
    case '&':
      out += "&amp;";
      return;
    case '<':
      out += "&lt;";
      return;
    case '>':
      out += "&gt;";
      return;
    case '"':
      out += "&quot;";
      return;
    case '\'':
      out += "&#39;";
      return;
    default:
      break;
  }
  const auto byte = static_cast<unsigned char>(c);
  const bool control = (byte < 0x20 && c != '\n' && c != '\t') || byte == 0x7f;
  if (control) {
    out += "\xEF\xBF\xBD";
  } else {
    out += c;
  }
}

// U+202A to U+202E and U+2066 to U+2069: what stands after them would be shown in another order.
bool is_override(std::string_view text) {
  const auto last = text.size() < 3 ? 0 : static_cast<unsigned char>(text[2]);
  return (text.starts_with("\xE2\x80") && last >= 0xAA && last <= 0xAE) ||
         (text.starts_with("\xE2\x81") && last >= 0xA6 && last <= 0xA9);
}

// As a reader can see it: "⟨U+202E⟩".
std::string named(std::string_view override) {
  const auto upper = static_cast<unsigned>(static_cast<unsigned char>(override[1]) & 0x3F);
  const auto lower = static_cast<unsigned>(static_cast<unsigned char>(override[2]) & 0x3F);
  return fmt::format("\u27E8U+{:04X}\u27E9", 0x2000 + upper * 64 + lower);
}

}  // namespace

std::string escaped(std::string_view text) {
  std::string out;
  out.reserve(text.size() + text.size() / 16);
  for (std::size_t at = 0; at < text.size(); ++at) {
    if (text[at] == '\xE2' && is_override(text.substr(at, 3))) {
      out += named(text.substr(at, 3));
      at += 2;
    } else {
      append_escaped(out, text[at]);
    }
  }
  return out;
}

std::string_view safe_link(std::string_view url) {
  const bool web = url.starts_with("https://") || url.starts_with("http://");
  const auto bad = [](char c) {
    const auto byte = static_cast<unsigned char>(c);
    return byte <= 0x20 || byte == 0x7f || c == '"' || c == '\'' || c == '<' || c == '>';
  };
  return web && std::ranges::none_of(url, bad) ? url : std::string_view();
}

Markup& Markup::operator<<(Literal literal) {
  bytes_ += literal.text;
  return *this;
}

Markup& Markup::operator<<(Text text) {
  bytes_ += escaped(text.text);
  return *this;
}

Markup& Markup::operator<<(Isolated text) {
  return *this << "<bdi>" << Text{text.text} << "</bdi>";
}

Markup& Markup::operator<<(Count count) {
  bytes_ += grouped(count.value);
  return *this;
}

Markup& Markup::operator<<(const Markup& other) {
  bytes_ += other.bytes_;
  return *this;
}

}  // namespace slantwise::html

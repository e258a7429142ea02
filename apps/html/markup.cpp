#include "apps/html/markup.h"

#include <algorithm>

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

}  // namespace

std::string escaped(std::string_view text) {
  std::string out;
  out.reserve(text.size() + text.size() / 16);
  for (const char c : text) append_escaped(out, c);
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

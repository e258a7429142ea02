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

// The few tags that a message may have.
std::string with_tags(std::string escaped) {
  for (const std::string_view name :
       {"b", "/b", "code", "/code", "em", "/em", "small", "/small", "br"}) {
    const std::string from = fmt::format("&lt;{}&gt;", name), to = fmt::format("<{}>", name);
    for (std::size_t at = 0; (at = escaped.find(from, at)) != std::string::npos; at += to.size()) {
      escaped.replace(at, from.size(), to);
    }
  }
  return escaped;
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

Markup& Markup::operator<<(const Message& message) {
  for (const Messages::Piece& piece : messages_->pieces(message)) {
    if (piece.value >= 0) {
      *this << Isolated{piece.text};
    } else {
      bytes_ += with_tags(escaped(piece.text));
    }
  }
  return *this;
}

// Markup takes its place as a text does: at its value's index.
Markup& Markup::operator<<(const Say& say) {
  Message message{std::string(say.id.text), {}};
  for (const auto& [name, value] : say.values) {
    const auto* given = std::get_if<MessageValue>(&value);
    message.values.emplace_back(name, given != nullptr ? *given : MessageValue(std::string()));
  }
  for (const Messages::Piece& piece : messages_->pieces(message)) {
    if (piece.value < 0) {
      bytes_ += with_tags(escaped(piece.text));
      continue;
    }
    const auto& value = say.values[static_cast<std::size_t>(piece.value)].second;
    const auto* markup = std::get_if<Markup>(&value);
    markup != nullptr ? *this << *markup : *this << Isolated{piece.text};
  }
  return *this;
}

Markup& Markup::operator<<(const Label& label) { return *this << Text{plain(label, *messages_)}; }

std::string plain(const Label& label, const Messages& messages) {
  return messages.text({std::string(label.id.text), label.values});
}

}  // namespace slantwise::html

// Markup under construction: literals go in as they are, everything else is escaped.
//
// Example:
//   const Messages english = Messages::built_in("en");
//   Markup out(english);
//   out << "<b>" << Text{"AT&T <x>"} << "</b> " << Say{"articles", {{"n", 1234u}}};
//   out.view();  // <b>AT&amp;T &lt;x&gt;</b> 1,234 articles
//
// There is no way to put in a string that is not a compile-time constant without escaping it. Words
// for people are messages (core/messages/en.yaml), so that each has its language.
#pragma once

#include <concepts>
#include <cstdint>
#include <string>
#include <string_view>
#include <utility>
#include <variant>
#include <vector>

#include "core/message.h"
#include "core/text/messages.h"

namespace slantwise::html {

// Trusted: only a literal converts to it.
struct Literal {
  consteval Literal(const char* value) : text(value) {}  // NOLINT: implicit by design
  std::string_view text;
};

// Any text: & < > " ' are escaped, control characters become U+FFFD, and controls that would show
// what follows in another order are named: "⟨U+202E⟩".
struct Text {
  std::string_view text;
};

// Any text inside <bdi>, so that no bidirectional control in it reaches its surroundings.
struct Isolated {
  std::string_view text;
};

// A whole number with thousands separators.
struct Count {
  std::uint64_t value;
};

struct Say;
struct Label;

class Markup {
 public:
  // REQUIRES: the messages outlive the markup.
  explicit Markup(const Messages& messages) : messages_(&messages) {}
  explicit Markup(Messages&& messages) = delete;

  Markup& operator<<(Literal literal);
  Markup& operator<<(Text text);
  Markup& operator<<(Isolated text);
  Markup& operator<<(Count count);
  Markup& operator<<(const Markup& other);
  Markup& operator<<(const Say& say);
  Markup& operator<<(const Label& label);
  Markup& operator<<(const Message& message);  // as Say does
  template <std::unsigned_integral Number>
  Markup& operator<<(Number number) {  // digits only: for ids and coordinates
    bytes_ += std::to_string(number);
    return *this;
  }

  std::string_view view() const { return bytes_; }
  bool empty() const { return bytes_.empty(); }
  const Messages& messages() const { return *messages_; }

 private:
  const Messages* messages_;
  std::string bytes_;
};

// A message with the texts put into it isolated as Isolated{} does, and markup as it is. Of tags,
// the translator's <b>, <code>, <em>, <small> and <br> stay.
struct Say {
  Literal id;
  std::vector<std::pair<std::string, std::variant<MessageValue, Markup>>> values = {};
};

// A message for an attribute or a drawing: text alone.
struct Label {
  Literal id;
  std::vector<std::pair<std::string, MessageValue>> values = {};
};
std::string plain(const Label& label, const Messages& messages);

// `text` as Markup puts it in for Text{}.
std::string escaped(std::string_view text);

// `url` if it is an http or https address without blanks, quotes or control characters, else empty.
std::string_view safe_link(std::string_view url);

}  // namespace slantwise::html

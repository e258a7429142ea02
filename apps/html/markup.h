// Markup under construction: literals go in as they are, everything else is escaped.
//
// Example:
//   Markup out;
//   out << "<b>" << Text{"AT&T <x>"} << "</b> " << Count{1234};
//   out.view();  // <b>AT&amp;T &lt;x&gt;</b> 1,234
//
// There is no way to put in a string that is not a compile-time constant without escaping it.
#pragma once

#include <concepts>
#include <cstdint>
#include <string>
#include <string_view>

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

class Markup {
 public:
  Markup& operator<<(Literal literal);
  Markup& operator<<(Text text);
  Markup& operator<<(Isolated text);
  Markup& operator<<(Count count);
  Markup& operator<<(const Markup& other);
  template <std::unsigned_integral Number>
  Markup& operator<<(Number number) {  // digits only: for ids and coordinates
    bytes_ += std::to_string(number);
    return *this;
  }

  std::string_view view() const { return bytes_; }
  bool empty() const { return bytes_.empty(); }

 private:
  std::string bytes_;
};

// `text` as Markup puts it in for Text{}.
std::string escaped(std::string_view text);

// `url` if it is an http or https address without blanks, quotes or control characters, else empty.
std::string_view safe_link(std::string_view url);

}  // namespace slantwise::html

// Puts messages into the words of a language: ICU MessageFormat patterns from one YAML file.
//
// Example:
//   const Messages english = Messages::built_in("en");
//   english.text({"articles", {{"n", std::uint64_t{2}}}});  // "2 articles"
//
// The file has `language` (a BCP 47 tag) and `messages`, a pattern by id. Digits are 0 to 9 in
// every language, as in the tables beside them. Lists are joined by the patterns list.two,
// list.more and list.end.
//
// A catalog is immutable; all functions may be called from any thread.
#pragma once

#include <memory>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "core/message.h"

namespace slantwise {

class Messages {
 public:
  // Of core/messages: "en", "ar". Throws std::out_of_range if there is no such language.
  static Messages built_in(std::string_view language);
  static std::vector<std::string> languages();  // sorted

  // What `yaml` lacks is said in English. Throws InputError with `where` and the id of a pattern
  // that is malformed, is not in English, or has a value that the English one has not.
  Messages(std::string_view yaml, std::string_view where);
  ~Messages();
  Messages(Messages&&) noexcept;
  Messages& operator=(Messages&&) noexcept;

  const std::string& language() const;
  bool right_to_left() const;
  std::vector<std::string> ids() const;  // of this file, sorted

  // REQUIRES: the id is in English (std::logic_error otherwise), and so are all its values given.
  std::string text(const Message& message) const;

  // The same in pieces: what the translator wrote, and the texts that were put in.
  struct Piece {
    std::string text;
    int value = -1;  // index into message.values; -1: the translator's words and numbers
  };
  std::vector<Piece> pieces(const Message& message) const;

 private:
  struct Catalog;
  std::unique_ptr<Catalog> catalog_;
};

// The English of `message`, without tags: what the terminal and all files of data say. The first
// call reads the catalog.
std::string in_english(const Message& message);
std::string in_english(std::span<const Message> sentences);  // with a blank between them

}  // namespace slantwise

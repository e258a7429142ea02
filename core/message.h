// A sentence for people, not yet in a language: which one it is, and what stands in it.
//
// Example:
//   Message{"warning.undated", {{"n", std::uint64_t{3}}, {"outlet", "Harbor Post"}}}
//
// core/text/messages.h puts it into words. Names and passages are never translated.
#pragma once

#include <cstdint>
#include <string>
#include <utility>
#include <variant>
#include <vector>

namespace slantwise {

struct Message;

// A word that the sentence depends on: {kind, select, ...}. Its blanks and hyphens are _ there.
struct Choice {
  std::string word;
  bool operator==(const Choice&) const = default;
};

// Texts are shown as they are; numbers are shown, and choose between singular and plural; lists are
// joined as the language does.
using MessageValue = std::variant<std::string, std::uint64_t, Choice, std::vector<std::string>,
                                  std::vector<Message>>;

struct Message {
  std::string id;  // in core/messages/en.yaml
  std::vector<std::pair<std::string, MessageValue>> values = {};
  bool operator==(const Message&) const;
};

inline bool Message::operator==(const Message& other) const {
  return id == other.id && values == other.values;
}

}  // namespace slantwise

// The persons of an article: who is named in full, with which titles, and where (methods 4.5).
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/voice/names.h"

namespace slantwise {

enum class Gender : unsigned char { unknown, male, female };

struct Person {
  std::string name;                      // as first given in full
  std::string_view last;                 // folded last word
  std::string spelled;                   // its spelling(); empty for a short one
  std::vector<std::string_view> titles;  // folded words beside the name: "foreign", "minister"
  std::vector<Span> beside;              // tokens that may say what the person is
  Gender gender = Gender::unknown;       // from Mr, Ms, or a pronoun
};

// A place where a person is named.
struct Mention {
  Span tokens;
  std::size_t person = 0;
};

// REQUIRES: the document's words stay valid as long as the cast.
class Cast {
 public:
  Cast(const Document& document, std::span<const VoiceWord> words);

  Person& operator[](std::size_t person) { return persons_[person]; }
  const Person& operator[](std::size_t person) const { return persons_[person]; }
  const std::vector<Mention>& mentions() const { return mentions_; }  // in order of tokens

  // The person whom `name` names: in full, or by a last name that only one person has.
  // Sergey Roe and Sergei Roe are one, and so are Lavrov and Lawrow if nobody has that very name.
  std::optional<std::size_t> find(Span name) const;

  // The first person with the title at `title`; one whose other titles fit the words
  // [phrase.begin, title) comes before the rest.
  std::optional<std::size_t> holder(Span phrase, std::uint32_t title) const;

 private:
  void read(Span chain);
  std::optional<std::size_t> find_spelling(Span name) const;
  void note_titles(Person& person, Span name);
  void add_titles(Person& person, std::uint32_t begin, std::uint32_t end);
  bool same_first_name(const Person& person, Span name) const;

  Names names_;
  std::span<const VoiceWord> words_;
  std::vector<Person> persons_;
  std::vector<Mention> mentions_;
};

}  // namespace slantwise

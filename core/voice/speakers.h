// Whose words: source phrases, resolved against the persons of the article (methods 4.5).
//
// "Roe" -> "Jane Roe", "the minister" -> the first who has that title, "she" -> the latest person
// who was a subject or a speaker, at most three sentences ago. "officials", "a source" -> nobody.
#pragma once

#include <optional>
#include <string>

#include "core/voice/cast.h"
#include "core/voice/source_types.h"

namespace slantwise {

struct Speaker {
  std::string name;                   // empty if nobody can be told
  std::optional<std::size_t> person;  // in the cast; none for a body
};

class Speakers {
 public:
  // Views into `document` and `words` must stay valid, and so must `types`.
  Speakers(const Document& document, std::span<const VoiceWord> words, const SourceTypes& types);

  // Says that the sentence `unit` is being read. Units come in order.
  void begin(Span unit);

  // The speaker that the tokens of `source` name; empty if nobody can be told. Bodies ("Defense
  // Ministry") keep their name, but are nobody's "she".
  Speaker resolve(Span source);

  // The category of `speaker`, named by the tokens of `source` (which may be empty). What is said
  // beside a person's name anywhere holds everywhere.
  std::string_view category(const Speaker& speaker, Span source);

  // Whose the quotation [at, ...) is that stands alone: the latest subject's or speaker's.
  Speaker latest(std::uint32_t at) const;

  // True if the last word of `source` ends the name of a person of this document.
  bool knows(Span source) const;

 private:
  // Somebody who was a subject or speaker, or only named.
  struct Trace {
    std::uint32_t at;
    std::size_t person;
    bool active;
  };

  // What the first `read` places beside a person's name say.
  struct TypeBeside {
    SourceType type;
    std::size_t read = 0;
  };

  Speaker person_at(std::size_t person, std::uint32_t at);
  Speaker named(Span name, std::uint32_t at);
  Speaker by_pronoun(Gender gender, std::uint32_t at);
  Speaker by_title(Span source);
  Span without_aside(Span source) const;
  Speaker by_relative(std::uint32_t at);
  const SourceType& type_beside(std::size_t person);
  const Trace* recent(Gender gender, std::uint32_t at) const;
  std::size_t units_since(std::uint32_t at) const;

  const Document& document_;
  std::span<const VoiceWord> words_;
  const SourceTypes& types_;
  Names names_;
  Cast cast_;
  std::size_t next_mention_ = 0;
  std::vector<std::uint32_t> units_;  // where each begins
  std::vector<Trace> traces_;
  std::vector<TypeBeside> types_beside_;  // by person
};

}  // namespace slantwise

// The words of a text that tell what kind of source somebody is (methods 3.2 S1): what a reader can
// go by, and why the rules decided as they did.
//
// Example: of  "It will rain," Roe said.  the words "Mayor Jane Roe" two paragraphs before.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/corpus.h"
#include "core/voice/source_types.h"

namespace slantwise::lesson {

class SourceWords {
 public:
  // REQUIRES: `corpus` outlives it.
  explicit SourceWords(const Corpus& corpus);

  // Where `by` is said to be of its category: in the words that name it there, else beside a
  // mention of its speaker. Nothing for a source that is unresolved, and nothing in doubt: where
  // words of other kinds stand at any of these places, or only a word such as "official", or
  // somebody who leads something is called a resident or an expert, or "former". Tokens.
  std::optional<Span> find(const Document& document, const Attribution& by) const;

 private:
  struct Found {
    Span tokens;
    SourceType type;
  };
  struct Told {
    Span words{};  // the longest listed phrase; empty: none
    bool clear = true;
  };
  std::optional<Found> at(const Document& document, Span within, SourceTypes::Source source) const;
  Told told(const Document& document, Span within, const Attribution& by) const;
  bool is_doubtful(const Document& document, Span within, const Found& found) const;
  bool is_named_near(const Document& document, const Attribution& by) const;
  TermId last_name(const std::string& speaker) const;
  void add_mentions(const Document& document, const std::string& speaker,
                    std::vector<Span>& places) const;

  const Corpus& corpus_;
  SourceTypes types_;
};

}  // namespace slantwise::lesson

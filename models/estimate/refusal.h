// Why a number is not given, as a sentence for its reader (methods 2.5, 1.4).
#pragma once

#include <cstddef>
#include <optional>
#include <string>

#include "core/message.h"

namespace slantwise {

enum class Refusal : unsigned char {
  none,                // the number is given
  no_words,            // nothing to count in this voice
  no_weight,           // every article weighs nothing
  no_hits,             // the word does not occur: a bound, not a ratio
  one_article,         // a single independent text has no spread
  few_articles,        // tier Read, or a share from fewer than four
  one_event,           // everything hangs on one event
  few_events,          // fewer than five matched events
  unmatched,           // a side has most of its articles in events that the other did not cover
  nothing_to_exchange  // no stratum has articles of both sides
};

// "" for none. `articles` is the number of independent texts (for few_events: events).
std::string sentence(Refusal refusal, std::size_t articles);
std::optional<Message> refusal_message(Refusal refusal, std::size_t articles);

}  // namespace slantwise

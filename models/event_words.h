// What an event is called: words that most of its texts use and few others do; not for other code
// than models/event*.
#pragma once

#include <span>

#include "models/event_texts.h"
#include "models/events.h"

namespace slantwise {

// Fills Event::words: up to five words that at least half of its texts use, by the mean of their
// weights; written as its first text writes them. REQUIRES: one text a family, by number.
void add_event_words(const Corpus& corpus, const Families& families,
                     std::span<const EventText> texts, std::span<Event> events);

}  // namespace slantwise

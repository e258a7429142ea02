// Articles about one event: the same story told by several outlets (methods 6.1).
//
//   const Events events = find_events(corpus, families);
//   events.events[events.of[d]].id;   // "2018-03-14-gazette-ferry-strike": the event of document d
//
// Two articles are alike by the cosine of their words' weights (models/event_weights.h), half of
// all words, half of their openings (headline and 120 words), and by how much of each one's
// headline stands in the other's opening. Words of the headline and names (capitalized inside a
// sentence) count twice, function words not at all, what was told for weeks little. It is less for
// articles of different days and where many articles are from the same days. Articles are joined by
// average link from .15 on; more than three days apart they count 0; nothing is joined that shares
// no uncommon name or number. Copies (models/families.h) join the event of their family. An article
// without a known date is joined to nothing but its copies.
//
// What the input or decisions.csv names is kept: such an article is in the event of that name and
// in no other. The others stay in the event that was found, under its id: so naming another event
// for an article moves it, naming the id of a found event merges, naming a new one splits.
#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <vector>

#include "core/corpus.h"
#include "core/counts.h"
#include "models/families.h"

namespace slantwise {

struct Event {
  // As given; of a found event its first date ("undated" if unknown) and the smallest id of its
  // articles, also of those that were moved elsewhere: "2018-03-14-gazette-ferry-strike". The same
  // articles have the same id, whatever other articles are in the input.
  std::string id;
  bool given = false;                   // an article names it
  std::vector<std::uint32_t> articles;  // documents by date (unknown last), then id
  std::vector<std::string> outlets;     // alphabetical
  std::size_t families = 0;             // independent texts
  std::string first_date, last_date;    // empty: none known
  // Up to five, from what most of its texts use and few others do: a title that no outlet wrote.
  std::vector<std::string> words;
};

// Every document is in exactly one event; one that matches no other is alone in its event.
struct Events {
  std::vector<std::uint32_t> of;  // event of each document
  std::vector<Event> events;      // by first date (unknown last), then id
};

struct EventOptions {
  enum class Entities : unsigned char { required, ignored };
  double threshold = 0.15;  // average likeness from which articles are joined
  int days = 3;             // that articles of one event are apart at most
  Entities entities = Entities::required;
};

// The same for any `for_each`. REQUIRES: one vocabulary; families of these documents.
Events find_events(const Corpus& corpus, const Families& families, const EventOptions& options = {},
                   const ForEach& for_each = serially());

// The event of each document for tests (models/exchange.h): kUnknown for one that is alone in an
// event nobody named.
std::vector<std::uint32_t> event_strata(const Events& events);

}  // namespace slantwise

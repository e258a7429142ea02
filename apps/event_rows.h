// What `events` prints: the events, who covered them, and what was not found in whose articles.
#pragma once

#include <string>

#include "apps/records.h"
#include "models/agenda.h"

namespace slantwise {

// What the tables are made from.
struct EventTables {
  const Corpus& corpus;
  const Families& families;
  const Events& events;
  const Agenda& agenda;
};

// One row an event of two articles or more (or a named one): its id, who named it, its dates,
// outlets, articles, independent texts, words, and articles by outlet ("Gazette 2; Herald 1").
Records event_records(const EventTables& tables);

// One row an event and outlet: how many articles. 0 for a gap or an outlet outside.
Records agenda_records(const EventTables& tables);

// One row an outlet: articles, independent texts, those about events that others cover too.
Records coverage_records(const EventTables& tables);

// One row a gap, with its sentence.
Records gap_records(const EventTables& tables);

// One row an article of the event.
Records article_records(const EventTables& tables, const Event& event);

// The event with this id, or that of the article with this id. Throws UsageError that names near
// ones.
const Event& find_event(const EventTables& tables, const std::string& wanted);

// For a terminal. `top`: rows of each table; 0: all.
std::string event_screen(const EventTables& tables, std::size_t top);
std::string article_screen(const EventTables& tables, const Event& event);

}  // namespace slantwise

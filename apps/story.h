// What `compare --event ID` prints: the articles about one event side by side.
#pragma once

#include <string>

#include "apps/records.h"
#include "core/text/messages.h"
#include "models/side_by_side.h"

namespace slantwise {

struct StoryView {
  const Corpus& corpus;
  const SideBySide& story;
  std::string id;  // of the event
};

// For a terminal, 100 columns wide: headlines, leads, at most `top` shared facts (0: all), what is
// not found, quotations.
std::string story_text(const StoryView& view, std::size_t top);

// Everything: {"event", "outlets", "articles", "shared", "not_found", "quotations"}.
std::string story_json(const StoryView& view);

// Tidy: one row for each sentence of a shared fact and each cell of the table of what is not found.
// Columns: event, section (fact or item), number, kind, item, outlet, article, families, with,
// articles, found ("yes", "no", "not found"), field, begin, end, text.
Records story_records(const StoryView& view);

// One self-contained page without script.
std::string story_page(const StoryView& view, const Messages& messages);

// "not found in the 3 articles supplied from Northline".
std::string not_found(const OmissionCell& cell, const std::string& outlet);

}  // namespace slantwise

// `compare --event ID`: finds the event, sets its articles side by side, delivers them.
#pragma once

#include <string>

#include "apps/options.h"
#include "core/corpus.h"
#include "core/text/messages.h"

namespace slantwise {

struct StoryChoice {
  std::string event;
  const Messages& messages;  // of the page
};

// `event` is the id of an event (as `events` prints it, or as the input names it) or of one of its
// articles. -o FILE.html is the page. Throws UsageError that names near ones if there is none.
void run_story(const Corpus& corpus, const StoryChoice& choice, const OutputOptions& output,
               const InputOptions& input, const Streams& streams);

}  // namespace slantwise

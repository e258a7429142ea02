// What `voices` prints on a screen when nothing else is asked for.
#pragma once

#include <string>
#include <vector>

#include "core/corpus.h"
#include "models/voice_rows.h"

namespace slantwise {

// The shares; who speaks; by which verbs, what is held at a distance, who is heard first: each row
// on one line of each table, with the options that show all of it.
std::string voice_summary(const Corpus& corpus, const std::vector<VoiceRow>& rows, By by);

}  // namespace slantwise

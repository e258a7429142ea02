// Puts layers of voices on a text and writes the result onto its tokens.
#pragma once

#include <vector>

#include "core/document.h"

namespace slantwise {

// Each layer is sorted and disjoint; a later one hides what it covers of the earlier ones.
struct VoiceLayers {
  std::vector<VoiceRun> paraphrases;
  std::vector<VoiceRun> quotes;
  std::vector<VoiceRun> inserts;
};

// Whose words stand at byte `at`, inserts aside.
Voice voice_at(const VoiceLayers& layers, std::uint32_t at);

// Runs that cover [0, size): narration of high confidence where no layer has anything.
std::vector<VoiceRun> assemble_runs(std::uint32_t size, const VoiceLayers& layers);

// Each token takes voice and confidence of the run in which it begins.
// REQUIRES: document.runs cover the text.
void label_tokens(Document& document);

// Sorts `runs` and cuts what overlaps an earlier one: the first that begins keeps its words.
void make_disjoint(std::vector<VoiceRun>& runs);

}  // namespace slantwise

// Who says each word: quotes, inserts, attributions, speakers (methods 4).
#pragma once

#include <memory>

#include "core/document.h"

namespace slantwise {

// Compiles the built-in cue list of a language with the first text in it, so keep one. One detector
// must not be used from two threads at once. Texts known to be in a language without a list have no
// cues: their voices are told by marks alone; texts of unknown language are read as English.
class VoiceDetector {
 public:
  VoiceDetector();
  ~VoiceDetector();
  VoiceDetector(VoiceDetector&&) noexcept;
  VoiceDetector& operator=(VoiceDetector&&) noexcept;

  // Fills runs, attributions, scare_quotes, silent_quotes, inserts, and each token's voice and
  // confidence. REQUIRES: text, paragraphs, sentences, cuts, origin and tokens (with zones) are
  // set.
  void apply(Document& document);

 private:
  struct Rules;
  std::unique_ptr<Rules> rules_;
};

}  // namespace slantwise

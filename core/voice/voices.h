// Who says each word: quotes, inserts, attributions, speakers (methods 4).
#pragma once

#include <memory>

#include "core/document.h"

namespace slantwise {

// Expensive to make, cheap to use again. One detector must not be used from two threads at once.
class VoiceDetector {
 public:
  VoiceDetector();  // compiles the built-in cue lists
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

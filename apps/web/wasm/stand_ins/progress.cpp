// Progress for the page instead of a terminal: every article is told to the worker's script.
#include "apps/progress.h"

// web/engine_library.js
extern "C" void slantwise_progress(int done, int total, const char* what);

namespace slantwise {

Progress::Progress(Talk talk, const Streams& streams)
    : err_(streams.err), on_(talk == Talk::normal), start_(Clock::now()), last_(start_) {}

void Progress::step() {
  ++articles_;
  const Clock::time_point now = Clock::now();
  if (now - last_ < std::chrono::milliseconds(50)) return;
  last_ = now;
  slantwise_progress(static_cast<int>(articles_), 0, "articles");
}

void Progress::done() { slantwise_progress(static_cast<int>(articles_), 0, "articles"); }

}  // namespace slantwise

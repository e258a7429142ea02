#include "apps/progress.h"

#include <unistd.h>

#include <iostream>

namespace slantwise {

Progress::Progress(Talk talk, const Streams& streams)
    : err_(streams.err),
      on_(talk == Talk::normal && &streams.err == &std::cerr && isatty(STDERR_FILENO) == 1),
      start_(Clock::now()),
      last_(start_) {}

void Progress::step() {
  ++articles_;
  if (!on_ || articles_ % 64 != 0) return;
  const Clock::time_point now = Clock::now();
  if (now - start_ < std::chrono::seconds(1) || now - last_ < std::chrono::milliseconds(100)) {
    return;
  }
  last_ = now;
  shown_ = true;
  err_ << '\r' << articles_ << " articles read" << std::flush;
}

void Progress::done() {
  if (shown_) err_ << "\r\x1b[K" << std::flush;
}

}  // namespace slantwise

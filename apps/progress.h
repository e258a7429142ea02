// One line on a terminal while work takes more than a second; nothing elsewhere.
#pragma once

#include <chrono>
#include <cstddef>

#include "apps/command.h"

namespace slantwise {

enum class Talk : unsigned char { normal, quiet };

class Progress {
 public:
  Progress(Talk talk, const Streams& streams);
  void step();
  void done();

 private:
  using Clock = std::chrono::steady_clock;

  std::ostream& err_;
  bool on_;
  bool shown_ = false;
  std::size_t articles_ = 0;
  Clock::time_point start_, last_;
};

}  // namespace slantwise

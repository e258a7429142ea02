// oneTBB's names in a browser, where one thread does everything.
#pragma once

namespace tbb {

template <typename Value>
class enumerable_thread_specific {
 public:
  Value& local() { return value_; }

 private:
  Value value_;
};

}  // namespace tbb

// oneTBB's names in a browser, where one thread does everything.
#pragma once

namespace tbb {

class task_arena {
 public:
  explicit task_arena(int /*threads*/) {}
  template <typename Work>
  auto execute(const Work& work) {
    return work();
  }
};

}  // namespace tbb

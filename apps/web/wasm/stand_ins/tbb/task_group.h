// oneTBB's names in a browser, where one thread does everything.
#pragma once

#include <exception>
#include <utility>

namespace tbb {

// As in oneTBB, what the work throws is thrown by wait().
class task_group {
 public:
  template <typename Work>
  void run(const Work& work) {
    try {
      work();
    } catch (...) {
      if (!thrown_) thrown_ = std::current_exception();
    }
  }
  void wait() {
    if (thrown_) std::rethrow_exception(std::exchange(thrown_, nullptr));
  }

 private:
  std::exception_ptr thrown_;
};

}  // namespace tbb

// oneTBB's names in a browser, where one thread does everything.
#pragma once

namespace tbb::info {

inline int default_concurrency() { return 1; }

}  // namespace tbb::info

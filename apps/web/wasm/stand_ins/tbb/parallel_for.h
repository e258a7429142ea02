// oneTBB's names in a browser, where one thread does everything.
#pragma once

namespace tbb {

template <typename Index, typename Body>
void parallel_for(Index first, Index last, const Body& body) {
  for (; first != last; ++first) body(first);
}

}  // namespace tbb

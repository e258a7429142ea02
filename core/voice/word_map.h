// A hash table from words to anything, asked for every word of every article: no copy of the word
// is made, and a word that is not in it costs one look.
#pragma once

#define XXH_INLINE_ALL  // the words are short: the call would cost more than the hash
#include <xxhash.h>

#include <tsl/robin_map.h>

#include <functional>
#include <string>
#include <string_view>
#include <utility>

namespace slantwise {

struct WordHash {
  using is_transparent = void;
  std::size_t operator()(std::string_view word) const {
    return XXH3_64bits(word.data(), word.size());
  }
};

template <typename T>
using WordMap = tsl::robin_map<std::string, T, WordHash, std::equal_to<>,
                               std::allocator<std::pair<std::string, T>>, /*StoreHash=*/true>;

}  // namespace slantwise

#include "apps/outlet_pairs.h"

#include <algorithm>

#include "apps/options.h"
#include "apps/suggest.h"
#include "core/error.h"

namespace slantwise {
namespace {

bool known(const std::vector<std::string>& outlets, std::string_view name) {
  return std::ranges::binary_search(outlets, name);
}

[[noreturn]] void refuse(std::string_view wanted, const std::vector<std::string>& outlets) {
  const std::string name(wanted);
  const std::size_t colon = name.find(':');
  if (colon == std::string::npos) {
    throw UsageError("--pairs takes pairs of outlets as A:B,A:C, or all; not \"" + name + "\"");
  }
  for (const std::string& side : {name.substr(0, colon), name.substr(colon + 1)}) {
    if (!known(outlets, side)) {
      throw UsageError("--pairs: no article is from '" + side + "'" + did_you_mean(side, outlets));
    }
  }
  throw UsageError("--pairs: '" + name + "' is one outlet twice");
}

OutletPair pair_of(const std::string& wanted, const std::vector<std::string>& outlets) {
  for (std::size_t colon = wanted.find(':'); colon != std::string::npos;
       colon = wanted.find(':', colon + 1)) {
    OutletPair pair{wanted.substr(0, colon), wanted.substr(colon + 1)};
    if (pair.first != pair.second && known(outlets, pair.first) && known(outlets, pair.second)) {
      return pair;
    }
  }
  refuse(wanted, outlets);
}

}  // namespace

std::vector<OutletPair> outlet_pairs(std::string_view wanted,
                                     const std::vector<std::string>& outlets) {
  std::vector<OutletPair> pairs;
  if (wanted == "all") {
    for (std::size_t a = 0; a < outlets.size(); ++a) {
      for (std::size_t b = a + 1; b < outlets.size(); ++b) {
        pairs.emplace_back(outlets[a], outlets[b]);
      }
    }
    return pairs;
  }
  for (const std::string& one : split_list(wanted)) pairs.push_back(pair_of(one, outlets));
  return pairs;
}

std::vector<OutletContrast> outlet_contrasts(const std::vector<std::string>& outlets,
                                             const std::vector<OutletPair>& pairs) {
  const auto number = [&](const std::string& name) {
    return static_cast<std::size_t>(std::ranges::lower_bound(outlets, name) - outlets.begin());
  };
  std::vector<OutletContrast> out;
  for (const auto& [a, b] : pairs) out.push_back({number(a), {number(b)}});
  if (!pairs.empty()) return out;
  for (std::size_t a = 0; a < outlets.size(); ++a) {
    out.push_back({a, {}});
    for (std::size_t b = 0; b < outlets.size(); ++b) {
      if (b != a) out.back().others.push_back(b);
    }
  }
  return out;
}

}  // namespace slantwise

#include "models/dispersion.h"

#include <algorithm>
#include <numeric>
#include <string>

#include "core/error.h"

namespace slantwise {

Parts parts_of(std::vector<double> lengths) {
  std::erase_if(lengths, [](double length) { return !(length > 0); });
  std::ranges::sort(lengths);
  Parts parts{std::move(lengths)};
  parts.total = std::accumulate(parts.lengths.begin(), parts.lengths.end(), 0.0);
  for (const double length : parts.lengths) {
    if (parts.kinds.empty() || parts.kinds.back() != length) {
      parts.kinds.push_back(length);
      parts.times.push_back(0);
    }
    parts.times.back() += 1;
  }
  return parts;
}

const Dispersion& dispersions::find(std::string_view name) {
  std::string known;
  for (const Dispersion* one : all()) {
    if (one->name == name) return *one;
    known.append(known.empty() ? "" : ", ").append(one->name);
  }
  throw UsageError("there is no dispersion \"" + std::string(name) + "\"; there are " + known);
}

}  // namespace slantwise

#include "core/suggest.h"

#include <algorithm>
#include <vector>

namespace slantwise {
namespace {

std::string lower_ascii(std::string_view text) {
  std::string lower(text);
  for (char& c : lower) {
    if (c >= 'A' && c <= 'Z') c = static_cast<char>(c - 'A' + 'a');
  }
  return lower;
}

}  // namespace

std::size_t edit_distance(std::string_view a, std::string_view b) {
  // Three rows of the usual table: the one before the last serves the swaps.
  std::vector<std::size_t> before(b.size() + 1), last(b.size() + 1), row(b.size() + 1);
  for (std::size_t j = 0; j <= b.size(); ++j) last[j] = j;
  for (std::size_t i = 1; i <= a.size(); ++i) {
    row[0] = i;
    for (std::size_t j = 1; j <= b.size(); ++j) {
      const std::size_t change = last[j - 1] + (a[i - 1] == b[j - 1] ? 0 : 1);
      row[j] = std::min({last[j] + 1, row[j - 1] + 1, change});
      if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1]) {
        row[j] = std::min(row[j], before[j - 2] + 1);
      }
    }
    before.swap(last);
    last.swap(row);
  }
  return last[b.size()];
}

std::string did_you_mean(std::string_view given, std::span<const std::string> known) {
  const std::string wanted = lower_ascii(given);
  const std::string* nearest = nullptr;
  std::size_t best = 0;
  for (const std::string& name : known) {
    const std::size_t distance = edit_distance(wanted, lower_ascii(name));
    if (nearest == nullptr || distance < best) nearest = &name, best = distance;
  }
  const std::size_t allowed = std::max<std::size_t>(1, std::max<std::size_t>(3, given.size()) / 3);
  if (nearest == nullptr || best > allowed) return "";
  return "; did you mean \"" + *nearest + "\"?";
}

}  // namespace slantwise

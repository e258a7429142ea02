#include "apps/html/largest.h"

#include <algorithm>

namespace slantwise::html {

std::vector<bool> shown_rows(const Comparison& comparison) {
  constexpr std::size_t kMost = 120;
  const std::size_t all =
      comparison.by_article ? comparison.articles.size() : comparison.outlets.size();
  if (comparison.by_article || all <= kMost) return std::vector<bool>(all, true);
  std::vector<std::size_t> order(all);
  for (std::size_t i = 0; i < all; ++i) order[i] = i;
  std::ranges::stable_sort(order, std::ranges::greater{},
                           [&](std::size_t i) { return comparison.outlets[i].families; });
  std::vector<bool> shown(all, false);
  for (std::size_t i = 0; i < kMost; ++i) shown[order[i]] = true;
  return shown;
}

std::size_t shown_count(const std::vector<bool>& shown) {
  return static_cast<std::size_t>(std::ranges::count(shown, true));
}

void rows_left(Markup& out, const std::vector<bool>& shown) {
  const std::size_t left = shown.size() - shown_count(shown);
  if (left > 0) out << "<p class=\"note\">" << Say{"outlets.left", {{"n", left}}} << "</p>";
}

}  // namespace slantwise::html

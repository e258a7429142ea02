#include "apps/input/ids.h"

#include <algorithm>
#include <functional>

#include <fmt/format.h>

namespace slantwise {
namespace {

std::uint64_t content_hash(const Article& article) {
  const std::hash<std::string> hash;
  std::uint64_t all = 0;
  for (const std::string* part : {&article.outlet, &article.title, &article.text}) {
    all = (all ^ hash(*part)) * 0x9e3779b97f4a7c15u + part->size();
  }
  return all;
}

}  // namespace

Ids::Verdict Ids::admit(Article& article) {
  const std::uint64_t content = content_hash(article);
  const auto [found, fresh] = seen_.try_emplace(article.id, Seen{.first = content, .others = {}});
  if (fresh) return Verdict::fresh;
  Seen& seen = found.value();
  if (seen.first == content || std::ranges::count(seen.others, content) > 0) {
    return Verdict::duplicate;
  }
  seen.others.push_back(content);
  std::size_t number = seen.others.size() + 1;
  std::string id = fmt::format("{}~{}", article.id, number);
  while (seen_.contains(id)) id = fmt::format("{}~{}", article.id, ++number);
  seen_.try_emplace(id, Seen{.first = content, .others = {}});
  article.id = std::move(id);
  return Verdict::renamed;
}

}  // namespace slantwise

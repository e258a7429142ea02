#include "models/estimate/blocks.h"

#include <algorithm>
#include <charconv>
#include <map>
#include <set>
#include <tuple>

namespace slantwise {
namespace {

using Members = std::vector<std::uint32_t>;
using Key = std::pair<Block, std::uint32_t>;

// The block of `place` at `level`; where that is unknown, the next finer one.
Key key_of(const Place& place, Block level) {
  if (level == Block::week && place.week != kUnknown) return {Block::week, place.week};
  if (level != Block::family && place.event != kUnknown) return {Block::event, place.event};
  return {Block::family, place.family};
}

Block finer(Block level) { return level == Block::week ? Block::event : Block::family; }

// Blocks at a level that are not just families, by group.
bool enough(std::span<const Place> families, std::size_t groups, Block level) {
  std::vector<std::set<Key>> keys(groups);
  bool known = false;
  for (const Place& place : families) {
    const Key key = key_of(place, level);
    keys[place.group].insert(key);
    known = known || key.first == level;
  }
  return known &&
         std::ranges::all_of(keys, [](const auto& some) { return some.size() >= kEnoughBlocks; });
}

class Builder {
 public:
  explicit Builder(std::span<const Place> families) : families_(families) {}

  void split(const Members& members, Block level, std::uint32_t stratum) {
    std::map<Key, Members> blocks;
    for (const std::uint32_t at : members) blocks[key_of(families_[at], level)].push_back(at);
    for (const auto& [key, inside] : blocks) {
      if (one_sided(inside)) {
        units_.push_back({inside, stratum});
      } else if (key.first == Block::family) {
        const std::uint32_t own = ++last_stratum_;
        for (const std::uint32_t at : inside) units_.push_back({{at}, own});
      } else {
        split(inside, finer(key.first), ++last_stratum_);
      }
    }
  }

  Blocks finish(std::size_t groups, Block level) {
    std::ranges::sort(units_, {}, [](const Unit& unit) { return unit.members.front(); });
    Blocks out{level, std::vector<std::uint32_t>(families_.size()), {{}, {}, groups}};
    for (std::uint32_t unit = 0; unit < units_.size(); ++unit) {
      for (const std::uint32_t at : units_[unit].members) out.unit[at] = unit;
      out.layout.group.push_back(families_[units_[unit].members.front()].group);
      out.layout.stratum.push_back(units_[unit].stratum);
    }
    return out;
  }

 private:
  struct Unit {
    Members members;
    std::uint32_t stratum;
  };

  bool one_sided(const Members& members) const {
    return std::ranges::all_of(members, [&](std::uint32_t at) {
      return families_[at].group == families_[members.front()].group;
    });
  }

  std::span<const Place> families_;
  std::vector<Unit> units_;
  std::uint32_t last_stratum_ = 0;
};

}  // namespace

Blocks make_blocks(std::span<const Place> families, std::size_t groups, Block level) {
  Members all(families.size());
  for (std::uint32_t at = 0; at < all.size(); ++at) all[at] = at;
  Builder builder(families);
  builder.split(all, level, 0);
  return builder.finish(groups, level);
}

Blocks choose_blocks(std::span<const Place> families, std::size_t groups) {
  Block level = Block::family;
  for (const Block coarse : {Block::week, Block::event}) {
    if (!enough(families, groups, coarse)) continue;
    level = coarse;
    break;
  }
  return make_blocks(families, groups, level);
}

Matching match_events(std::span<const Place> families, std::size_t groups) {
  std::map<std::uint32_t, std::set<std::uint32_t>> by_event, by_family;
  std::vector<double> size(groups, 0), inside(groups, 0);
  for (const Place& place : families) {
    size[place.group] += 1;
    by_family[place.family].insert(place.group);
    if (place.event != kUnknown) by_event[place.event].insert(place.group);
  }
  std::map<Key, std::uint32_t> strata;
  Matching out{{{}, {}, groups}, 0, std::vector<double>(groups, 0)};
  for (const Place& place : families) {
    const bool matched = place.event != kUnknown && by_event[place.event].size() > 1;
    const bool shared = by_family[place.family].size() > 1;
    inside[place.group] += matched ? 1 : 0;
    const Key key =
        matched && !shared ? Key{Block::event, place.event} : Key{Block::family, place.family};
    const auto next = static_cast<std::uint32_t>(strata.size());
    out.layout.group.push_back(place.group);
    out.layout.stratum.push_back(strata.emplace(key, next).first->second);
  }
  for (const auto& [event, sides] : by_event) out.events += sides.size() > 1 ? 1 : 0;
  for (std::size_t group = 0; group < groups; ++group) {
    if (size[group] > 0) out.matched[group] = inside[group] / size[group];
  }
  return out;
}

Refusal matching_refusal(const Matching& matching) {
  constexpr std::size_t kEnoughEvents = 5;
  if (matching.events == 0) return Refusal::nothing_to_exchange;
  const auto few = [](double share) { return share < 0.5; };
  if (std::ranges::any_of(matching.matched, few)) return Refusal::unmatched;
  return matching.events < kEnoughEvents ? Refusal::few_events : Refusal::none;
}

std::uint32_t week_of(std::string_view date) {
  if (date.size() != 10 || date[4] != '-' || date[7] != '-') return kUnknown;
  int part[3] = {};
  const std::size_t from[] = {0, 5, 8}, length[] = {4, 2, 2};
  for (int i = 0; i < 3; ++i) {
    const std::string_view digits = date.substr(from[i], length[i]);
    const auto [end, error] =
        std::from_chars(digits.data(), digits.data() + digits.size(), part[i]);
    if (error != std::errc() || end != digits.data() + digits.size()) return kUnknown;
  }
  auto [year, month, day] = std::tuple{part[0], part[1], part[2]};
  if (year < 1 || month < 1 || month > 12 || day < 1 || day > 31) return kUnknown;
  // Days since 0001-01-01, a Monday: years that begin in March have their leap day at the end.
  year -= month <= 2 ? 1 : 0;
  const int days = 365 * year + year / 4 - year / 100 + year / 400 +
                   (153 * (month + (month > 2 ? -3 : 9)) + 2) / 5 + day - 307;
  return static_cast<std::uint32_t>(days / 7);
}

}  // namespace slantwise

// Which texts are alike enough to be about one event, and the clusters they make (methods 6.1);
// not for other code than models/event*.
#pragma once

#include <cstdint>
#include <span>
#include <vector>

#include "core/counts.h"
#include "models/event_texts.h"

namespace slantwise {

// Two texts, the smaller number first.
struct EventLink {
  std::uint32_t a = 0, b = 0;
  float likeness = 0;
  bool tied = false;  // they share an uncommon name or number, and more than .15 of the headlines
};

// All pairs at most `days` apart with a cosine of kLeastCosine or more, by a, then b. Likeness is
// .74 times the cosine and .3 times the share of the words of one's headline that stand in the
// other's opening (the mean of both shares); less by 7 % for each day between them, and where many
// texts are from the same days. A text keeps its kMostLinks best. The same for any `for_each`.
inline constexpr float kLeastCosine = 0.07f;
inline constexpr std::size_t kMostLinks = 200;
std::vector<EventLink> event_links(std::span<const EventText> texts, int days,
                                   const ForEach& for_each);

// Average link: the pair of clusters with the highest mean likeness is joined first, as long as it
// is `threshold` or more and a pair of their texts is tied; pairs that are not linked count 0. The
// cluster of each text, numbered by first member.
std::vector<std::uint32_t> average_link(std::span<const EventLink> links, std::size_t texts,
                                        double threshold);

}  // namespace slantwise

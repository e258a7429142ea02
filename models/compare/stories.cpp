// The events that most outlets tell, outlet beside outlet.
#include <algorithm>
#include <functional>

#include "models/compare/parts.h"
#include "models/story_sides.h"

namespace slantwise::compare_parts {
namespace {

constexpr std::size_t kStories = 12;
// Of a large corpus less is kept: the page has to stay small.
constexpr StoryLimits kMiddle{20, 6, 10, 6, 12}, kLarge{8, 3, 4, 2, 6};

// Places in `events`, in their order.
std::vector<std::size_t> shown(const std::vector<Event>& events, std::size_t& found) {
  std::vector<std::size_t> order;
  for (std::size_t e = 0; e < events.size(); ++e) {
    if (events[e].outlets.size() > 1) order.push_back(e);
  }
  found = order.size();
  std::ranges::stable_sort(order, std::greater<>{}, [&](std::size_t e) {
    return std::pair(events[e].outlets.size(), events[e].articles.size());
  });
  if (order.size() > kStories) order.resize(kStories);
  std::ranges::sort(order);
  return order;
}

}  // namespace

void add_stories(const Context& context, Comparison& out) {
  const std::vector<std::size_t> events = shown(out.events, out.stories.found);
  if (events.empty()) return;
  const std::vector<QuoteVariants> quotes = quote_variants(context.corpus, context.families);
  const StoryLimits limits = context.large()      ? kLarge
                             : context.by_article ? StoryLimits{}
                                                  : kMiddle;
  out.stories.stories.resize(events.size());
  context.for_each(events.size(), [&](std::size_t i) {
    const std::vector<std::uint32_t>& articles = out.events[events[i]].articles;
    out.stories.stories[i] = story_sides(
        context.corpus, side_by_side(context.corpus, context.families, articles, quotes), limits);
    out.stories.stories[i].event = events[i];
  });
}

}  // namespace slantwise::compare_parts

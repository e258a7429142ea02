#include "apps/story_run.h"

#include <vector>

#include "apps/pipeline.h"
#include "apps/records.h"
#include "apps/story.h"
#include "apps/suggest.h"
#include "models/events.h"

namespace slantwise {
namespace {

constexpr std::size_t kFactsOnScreen = 12;

const Event& find(const Corpus& corpus, const Events& events, const std::string& wanted) {
  std::vector<std::string> ids;
  for (const Event& event : events.events) {
    if (event.id == wanted) return event;
    if (event.articles.size() > 1) ids.push_back(event.id);
  }
  for (std::uint32_t d = 0; d < corpus.documents.size(); ++d) {
    if (corpus.documents[d].article.id == wanted) return events.events[events.of[d]];
    ids.push_back(corpus.documents[d].article.id);
  }
  throw UsageError("--event: no event or article here has the id \"" + wanted + "\"" +
                   did_you_mean(wanted, ids));
}

std::string rendered(const StoryView& view, const Messages& messages, Format wanted) {
  switch (wanted) {
    case Format::text:
      return story_text(view, kFactsOnScreen);
    case Format::json:
      return story_json(view);
    case Format::html:
      return story_page(view, messages);
    default:
      return written(story_records(view), wanted);
  }
}

}  // namespace

void run_story(const Corpus& corpus, const StoryChoice& choice, const OutputOptions& output,
               const InputOptions& input, const Streams& streams) {
  const Format wanted = format(output);
  const ForEach for_each = in_parallel(input.threads);
  const Families grouped = families(corpus.documents, for_each);
  const Events events = find_events(corpus, grouped, {}, for_each);
  const Event& found = find(corpus, events, choice.event);
  const SideBySide story = side_by_side(corpus, grouped, found.articles);
  deliver(rendered({corpus, story, found.id}, choice.messages, wanted), output, streams);
}

}  // namespace slantwise

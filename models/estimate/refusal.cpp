#include "models/estimate/refusal.h"

#include "core/text/messages.h"
#include "models/estimate/tiers.h"

namespace slantwise {
namespace {

const char* id_of(Refusal refusal) {
  switch (refusal) {
    case Refusal::no_words:
      return "refusal.no-words";
    case Refusal::no_weight:
      return "refusal.no-weight";
    case Refusal::no_hits:
      return "refusal.no-hits";
    case Refusal::one_event:
      return "refusal.one-event";
    case Refusal::few_events:
      return "refusal.few-events";
    case Refusal::unmatched:
      return "refusal.unmatched";
    default:
      return "refusal.nothing-to-exchange";
  }
}

}  // namespace

std::optional<Message> refusal_message(Refusal refusal, std::size_t articles) {
  if (refusal == Refusal::none) return std::nullopt;
  if (refusal == Refusal::one_article || refusal == Refusal::few_articles) {
    return withheld_message(Tier::read, articles);
  }
  return Message{id_of(refusal), {{"n", std::uint64_t{articles}}}};
}

std::string sentence(Refusal refusal, std::size_t articles) {
  const auto message = refusal_message(refusal, articles);
  return message ? in_english(*message) : "";
}

}  // namespace slantwise

#include "models/estimate/refusal.h"

#include "models/estimate/tiers.h"

namespace slantwise {
namespace {

std::string counted(std::size_t n, const std::string& one) {
  return (n == 0 ? "no" : std::to_string(n)) + " " + one + (n == 1 ? "" : "s");
}

}  // namespace

std::string sentence(Refusal refusal, std::size_t articles) {
  switch (refusal) {
    case Refusal::none:
      return "";
    case Refusal::no_words:
      return "There are no words of this voice here, so there is no rate.";
    case Refusal::no_weight:
      return "Every article here weighs nothing, so there is no rate.";
    case Refusal::no_hits:
      return "It was not found in the " + counted(articles, "article") +
             " supplied: there is a bound, not a ratio.";
    case Refusal::one_article:
    case Refusal::few_articles:
      return withheld(Tier::read, articles);
    case Refusal::one_event:
      return "This depends on one event.";
    case Refusal::few_events:
      return "With " + counted(articles, "matched event") +
             " there is no interval: too few events; this describes them.";
    case Refusal::unmatched:
      return "More than half of one outlet's articles are about events that the other did not "
             "cover, so the outlets are not compared over all events.";
    case Refusal::nothing_to_exchange:
      return "No event has articles of both outlets, so nothing can be compared within events.";
  }
  return "";
}

}  // namespace slantwise

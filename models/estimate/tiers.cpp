#include "models/estimate/tiers.h"

#include "core/text/messages.h"

namespace slantwise {

Tier tier(std::size_t families) {
  if (families < 4) return Tier::read;
  if (families < 10) return Tier::describe;
  if (families < 25) return Tier::contrast;
  if (families < 50) return Tier::estimate;
  return Tier::model;
}

std::string_view name(Tier tier) {
  constexpr std::string_view kNames[] = {"Read", "Describe", "Contrast", "Estimate", "Model"};
  return kNames[static_cast<std::size_t>(tier)];
}

std::string_view answer(Tier tier) {
  constexpr std::string_view kAnswers[] = {"just these texts", "a hint", "a pattern", "solid",
                                           "solid"};
  return kAnswers[static_cast<std::size_t>(tier)];
}

std::optional<Message> withheld_message(Tier tier, std::size_t families) {
  if (tier == Tier::model) return std::nullopt;
  const char* id = tier == Tier::read       ? "withheld.read"
                   : tier == Tier::describe ? "withheld.describe"
                                            : "withheld.contrast";
  return Message{id, {{"n", std::uint64_t{families}}}};
}

std::string withheld(Tier tier, std::size_t families) {
  const auto message = withheld_message(tier, families);
  return message ? in_english(*message) : "";
}

}  // namespace slantwise

#include "models/estimate/tiers.h"

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

std::string withheld(Tier tier, std::size_t families) {
  const std::string number = families == 0 ? "no" : std::to_string(families);
  const std::string articles = number + (families == 1 ? " article" : " articles");
  switch (tier) {
    case Tier::read:
      return "With " + articles +
             " nothing can be said about the outlet in general; this describes these texts.";
    case Tier::describe:
      return "With " + articles +
             " a side no words are searched for and no distance is given: too few articles: two "
             "random halves of one outlet differ this much.";
    case Tier::contrast:
    case Tier::estimate:
      return "With " + articles +
             " a side slantwise does not say how well the outlets can be told apart: that needs "
             "50.";
    case Tier::model:
      break;
  }
  return "";
}

}  // namespace slantwise

// The marks of methods 7.2 as a table: goal, what was measured, and whether it is met.
#pragma once

#include <string>
#include <vector>

#include "tests/validity/trials.h"

namespace slantwise::validity {

struct Mark {
  std::string id, what, goal, measured;
  bool met = true;
  std::string beside;  // what the token test does on the same texts
};

struct Material {
  std::string title;            // "738 articles of one outlet ..."
  Population one, other;        // two outlets; `one` is split against itself
  std::vector<Event> events;    // for the event-matched null
  std::size_t event_words = 0;  // columns of the events
};

// Everything planted, from one seed.
Material planted_material(std::uint32_t seed);

struct Plan {
  std::vector<std::size_t> null_sizes = {5, 10, 25, 100};
  std::vector<std::size_t> coverage_sizes = {3, 5, 9, 10, 20, 40, 100};
  Effort effort;
  std::size_t stability_sets = 20;
  bool power = true;
};

std::vector<Mark> measure(const Material& material, const Plan& plan, const ForEach& for_each);

// A Markdown table with a heading.
std::string table(const std::string& title, const std::vector<Mark>& marks);

}  // namespace slantwise::validity

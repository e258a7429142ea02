// Mentions by text, scope and label: what the estimates of naming are made from.
#pragma once

#include <array>
#include <span>
#include <vector>

#include "models/naming.h"

namespace slantwise {

class NameCounts {
 public:
  struct Cell {
    double mentions = 0;
    std::vector<std::pair<std::uint32_t, double>> hits = {};  // by label, ascending

    double of(std::uint32_t label) const;
    void add(std::uint32_t label, double number);
    Cell& operator+=(const Cell& other);
  };
  // The representative of a family within its outlet, if it has a mention.
  struct Text {
    std::size_t document = 0;
    std::uint32_t outlet = 0;
    std::uint32_t first = 0;  // the label that stands first
    std::array<Cell, kNameScopes> scopes = {};
  };

  NameCounts(const NamingInput& input, std::span<const NameUse> uses, std::size_t labels);

  const std::vector<Text>& texts() const { return texts_; }  // in order of documents
  std::size_t labels() const { return totals_.size(); }
  double total(std::uint32_t label) const { return totals_[label]; }

 private:
  std::vector<Text> texts_;
  std::vector<double> totals_;  // of each label, in the scope `all`
};

// One test a scope in which two outlets have mentions in four texts or more.
std::vector<NameTest> name_tests(const NamingInput& input, const NameCounts& counts);
// The same of texts about events that two of the outlets cover, exchanged inside their event. An
// outlet with fewer than four such texts is left out; below five events there is no test.
std::vector<NameTest> name_tests_within_events(const NamingInput& input, const NameCounts& counts);

}  // namespace slantwise

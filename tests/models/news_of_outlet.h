// Articles of one outlet of the bulk news, which is not part of the project, as a table of words.
#pragma once

#include <nlohmann/json.hpp>
#include <numeric>
#include <string>

#include "models/estimate/units.h"
#include "models/features.h"
#include "tests/reference/shared_data.h"

namespace slantwise::test {

// Words of three articles or more; articles of 150 to 4,000 words, whose length they keep.
inline UnitCounts news_of(const std::string& path, const std::string& outlet) {
  RawCounter counter(TokenMode::sklearn);
  for_each_line(path, [&](const std::string& line) {
    if (line.find(outlet) == std::string::npos) return;
    const auto article = nlohmann::json::parse(line);
    if (article.at("outlet").get<std::string>() != outlet) return;
    counter.add(article.at("text").get<std::string>());
  });
  const RawFeatures features = counter.finish();
  Counts counts;
  counts.matrix = features.counts;
  std::vector<std::size_t> rows, words;
  for (int row = 0; row < counts.matrix.rows(); ++row) {
    counts.length.push_back(counts.matrix.row(row).sum());
    const bool fits = counts.length.back() >= 150 && counts.length.back() <= 4000;
    if (fits) rows.push_back(static_cast<std::size_t>(row));
  }
  const UnitCounts all = unit_counts(counts, rows);
  for (std::size_t word = 0; word < all.words(); ++word) {
    if (all.of(word).size() >= 3) words.push_back(word);
  }
  return select_words(all, words);
}

}  // namespace slantwise::test

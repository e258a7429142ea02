// The statistical marks of methods 7.2 as a table: `./dev validate statistics`.
//
//   statistics_validation [--quick] [NEWS.jsonl.gz] [EVENTS.jsonl]
//
// First on planted tables, then on the articles of two outlets of NEWS and the events of EVENTS,
// where they are given. Prints Markdown.
#include <algorithm>
#include <chrono>
#include <fstream>
#include <iostream>
#include <map>
#include <nlohmann/json.hpp>

#include "apps/pipeline.h"
#include "models/estimate/blocks.h"
#include "models/families.h"
#include "tests/validity/marks.h"

namespace {

using slantwise::Corpus;
using slantwise::validity::Event;
using slantwise::validity::Material;
using slantwise::validity::Paragraph;
using slantwise::validity::Plan;
using slantwise::validity::Population;

constexpr const char* kOutlets[] = {"Washington Times", "NPR Online News"};

// Own words of an outlet's independent texts, in order of ids.
Population population_of(const Corpus& corpus, const slantwise::Counts& counts,
                         const std::string& outlet) {
  const slantwise::Families families = slantwise::families(corpus.documents);
  Population out{outlet, counts, {}, {}, {}};
  for (std::size_t row = 0; row < corpus.documents.size(); ++row) {
    const slantwise::Article& article = corpus.documents[row].article;
    if (article.outlet != outlet || !families.representative[row]) continue;
    if (counts.length[row] >= 50) out.rows.push_back(row);
  }
  const auto article = [&](std::size_t row) -> const slantwise::Article& {
    return corpus.documents[row].article;
  };
  std::ranges::sort(out.rows, {}, [&](std::size_t row) { return article(row).id; });
  for (const std::size_t row : out.rows) {
    if (!article(row).date.empty()) out.dated.push_back(row);
  }
  std::ranges::stable_sort(out.dated, {}, [&](std::size_t row) { return article(row).date; });
  std::map<std::uint32_t, std::vector<std::size_t>> weeks;
  for (const std::size_t row : out.dated) {
    weeks[slantwise::week_of(article(row).date)].push_back(row);
  }
  for (auto& [week, rows] : weeks) {
    if (rows.size() >= 4 && week != slantwise::kUnknown) out.weeks.push_back(std::move(rows));
  }
  return out;
}

// Lower-case runs of letters and digits.
std::vector<std::string> words_in(const std::string& text) {
  std::vector<std::string> words;
  std::string word;
  for (const char c : text + " ") {
    const bool upper = c >= 'A' && c <= 'Z';
    if (upper || (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9')) {
      word += upper ? static_cast<char>(c - 'A' + 'a') : c;
    } else if (!word.empty()) {
      words.push_back(std::move(word));
      word.clear();
    }
  }
  return words;
}

// Paragraphs of the first two outlets of every event.
std::vector<Event> read_events(const std::string& path, std::size_t& words) {
  std::map<std::string, std::map<std::string, std::map<int, std::map<std::string, int>>>> texts;
  std::ifstream file(path);
  for (std::string line; std::getline(file, line);) {
    const auto row = nlohmann::json::parse(line);
    auto& paragraph = texts[row.at("triplet")][row.at("outlet")][row.at("para").get<int>()];
    for (std::string& word : words_in(row.at("text"))) ++paragraph[std::move(word)];
  }
  std::map<std::string, std::uint32_t> numbers;
  std::vector<Event> events;
  for (const auto& [name, outlets] : texts) {
    if (!outlets.contains("fox") || !outlets.contains("nyt")) continue;
    Event& event = events.emplace_back();
    const char* const sides[] = {"fox", "nyt"};
    for (int side = 0; side < 2; ++side) {
      for (const auto& [number, counts] : outlets.at(sides[side])) {
        Paragraph paragraph;
        for (const auto& [word, n] : counts) {
          const auto id = numbers.emplace(word, static_cast<std::uint32_t>(numbers.size()));
          paragraph.hits.emplace_back(id.first->second, static_cast<std::uint32_t>(n));
          paragraph.length += n;
        }
        std::ranges::sort(paragraph.hits);
        if (paragraph.length > 0) event.sides[side].push_back(std::move(paragraph));
      }
    }
  }
  words = numbers.size();
  return events;
}

Material real_material(const std::string& news, const std::string& events) {
  slantwise::InputOptions options;
  options.paths = {news};
  options.outlets = {kOutlets[0], kOutlets[1]};
  options.quiet = true;
  const Corpus corpus = slantwise::load(options, {std::cin, std::cout, std::cerr});
  const auto counts =
      slantwise::count(corpus.documents, corpus.vocabulary.size(), slantwise::Scope::narration);
  Material out;
  out.one = population_of(corpus, counts, kOutlets[0]);
  out.other = population_of(corpus, counts, kOutlets[1]);
  if (!events.empty()) out.events = read_events(events, out.event_words);
  out.title = "Real articles: " + std::to_string(out.one.rows.size()) + " of " + kOutlets[0] +
              ", " + std::to_string(out.other.rows.size()) + " of " + kOutlets[1] +
              ", own words only";
  return out;
}

// True if every mark is met.
bool print(const Material& material, const Plan& plan) {
  const auto start = std::chrono::steady_clock::now();
  const auto marks = slantwise::validity::measure(material, plan, slantwise::in_parallel(0));
  const std::chrono::duration<double> took = std::chrono::steady_clock::now() - start;
  std::cout << slantwise::validity::table(material.title, marks) << std::endl;
  std::cerr << material.title << ": " << took.count() << " s\n";
  return std::ranges::all_of(marks, &slantwise::validity::Mark::met);
}

}  // namespace

int main(int argc, char** argv) {
  std::vector<std::string> paths(argv + 1, argv + argc);
  Plan plan;
  if (!paths.empty() && paths.front() == "--quick") {
    plan.effort = {40, 999};
    plan.stability_sets = 4;
    paths.erase(paths.begin());
  }
  paths.resize(2);
  bool met = true;
  if (!paths[0].empty()) met = print(real_material(paths[0], paths[1]), plan) && met;
  met = print(slantwise::validity::planted_material(1), plan) && met;
  return met ? 0 : 1;
}

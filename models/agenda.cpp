#include "models/agenda.h"

#include <algorithm>
#include <cstdlib>
#include <map>
#include <set>

#include "models/event_texts.h"

namespace slantwise {
namespace {

constexpr std::int32_t kNearby = 3;  // days

// What is known of an outlet before its events are.
struct Supplied {
  std::size_t place = 0;
  std::size_t articles = 0;
  std::vector<std::int32_t> days;  // known ones, ascending
  std::set<std::uint32_t> families, matched;
  std::size_t events = 0;
};

using Outlets = std::map<std::string, Supplied, std::less<>>;

Outlets supplied(const Corpus& corpus, const Families& families) {
  Outlets out;
  for (std::size_t d = 0; d < corpus.documents.size(); ++d) {
    const Article& article = corpus.documents[d].article;
    Supplied& outlet = out[article.outlet];
    ++outlet.articles;
    outlet.families.insert(families.of[d]);
    if (const std::int32_t day = day_of(article.date); day != kNoDay) outlet.days.push_back(day);
  }
  std::size_t place = 0;
  for (auto& [name, outlet] : out) {
    outlet.place = place++;
    std::ranges::sort(outlet.days);
  }
  return out;
}

std::size_t nearby(const Supplied& outlet, const Event& event) {
  if (event.first_date.empty()) return 0;
  const auto from = std::ranges::lower_bound(outlet.days, day_of(event.first_date) - kNearby);
  const auto to = std::ranges::upper_bound(outlet.days, day_of(event.last_date) + kNearby);
  return static_cast<std::size_t>(to - from);
}

void add_gaps(std::uint32_t number, const Event& event, const Outlets& outlets, Agenda& out) {
  if (event.outlets.size() < 2 || event.families < 2) return;
  for (const auto& [name, outlet] : outlets) {
    if (std::ranges::binary_search(event.outlets, name)) continue;
    out.gaps.push_back({number, name, outlet.articles, nearby(outlet, event)});
  }
}

void add_row(const Corpus& corpus, const Event& event, const Outlets& outlets, Agenda& out) {
  std::vector<std::size_t> row(outlets.size(), 0);
  for (const std::uint32_t d : event.articles) {
    ++row[outlets.find(corpus.documents[d].article.outlet)->second.place];
  }
  out.articles.push_back(std::move(row));
}

std::string counted(std::size_t n, std::string_view one) {
  return std::to_string(n) + " " + std::string(one) + (n == 1 ? "" : "s");
}

}  // namespace

Agenda agenda(const Corpus& corpus, const Families& families, const Events& events) {
  Outlets outlets = supplied(corpus, families);
  Agenda out;
  for (std::uint32_t number = 0; number < events.events.size(); ++number) {
    const Event& event = events.events[number];
    if (event.outlets.size() > 1) {
      for (const std::string& name : event.outlets) ++outlets[name].events;
      for (const std::uint32_t d : event.articles) {
        outlets[corpus.documents[d].article.outlet].matched.insert(families.of[d]);
      }
    }
    if (!event.given && event.articles.size() < 2) continue;
    out.events.push_back(number);
    add_row(corpus, event, outlets, out);
    add_gaps(number, event, outlets, out);
  }
  for (const auto& [name, outlet] : outlets) {
    out.outlets.push_back(
        {name, outlet.articles, outlet.families.size(), outlet.matched.size(), outlet.events});
  }
  return out;
}

std::string sentence(const CoverageGap& gap) {
  std::string text =
      "Not found in the " + counted(gap.articles, "article") + " supplied from " + gap.outlet;
  if (gap.nearby == 0) return text + "; none of them is dated within three days of it.";
  return text + "; " + std::to_string(gap.nearby) + " of them " + (gap.nearby == 1 ? "is" : "are") +
         " dated within three days of it.";
}

}  // namespace slantwise

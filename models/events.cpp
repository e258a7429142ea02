#include "models/events.h"

#include <algorithm>
#include <map>
#include <set>
#include <tuple>

#include "models/estimate/blocks.h"
#include "models/event_links.h"
#include "models/event_texts.h"
#include "models/event_words.h"

namespace slantwise {
namespace {

constexpr std::size_t kSlug = 40;  // letters of an article's id in an event's

// Letters and digits of an id, others as single hyphens; the end of a long one.
std::string slug(std::string_view id) {
  std::string out;
  for (const char c : id) {
    const bool upper = c >= 'A' && c <= 'Z';
    if (upper || (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9')) {
      out += static_cast<char>(upper ? c - 'A' + 'a' : c);
    } else if (!out.empty() && out.back() != '-') {
      out += '-';
    }
  }
  while (!out.empty() && out.back() == '-') out.pop_back();
  if (out.size() <= kSlug) return out;
  out.erase(0, out.size() - kSlug);
  const std::size_t hyphen = out.find('-');
  return hyphen < kSlug / 2 ? out.substr(hyphen + 1) : out;
}

class Finder {
 public:
  Finder(const Corpus& corpus, const Families& families) : corpus_(corpus), families_(families) {}

  Events find(std::span<const EventText> texts, std::span<const std::uint32_t> cluster_of) {
    const std::vector<std::string> names = found_names(cluster_of);
    std::map<std::string_view, Event> events;
    for (std::uint32_t d = 0; d < corpus_.documents.size(); ++d) {
      const std::string& given = article(d).event;
      const std::string& name = given.empty() ? names[cluster_of[families_.of[d]]] : given;
      Event& event = events[name];
      event.id = name;
      event.given = event.given || !given.empty();
      event.articles.push_back(d);
    }
    Events out;
    for (auto& [name, event] : events) {
      describe(event);
      out.events.push_back(std::move(event));
    }
    std::ranges::sort(out.events, {}, [](const Event& one) {
      return std::tuple(one.first_date.empty(), std::string_view(one.first_date),
                        std::string_view(one.id));
    });
    number(out);
    add_event_words(corpus_, families_, texts, out.events);
    return out;
  }

 private:
  const Article& article(std::uint32_t d) const { return corpus_.documents[d].article; }

  // The id of each cluster; those that would be the same are told apart by a number.
  std::vector<std::string> found_names(std::span<const std::uint32_t> cluster_of) const {
    struct First {
      std::string_view date, id;
    };
    std::map<std::uint32_t, First> first;
    for (std::uint32_t d = 0; d < corpus_.documents.size(); ++d) {
      const Article& one = article(d);
      First& so_far =
          first.try_emplace(cluster_of[families_.of[d]], First{one.date, one.id}).first->second;
      if (so_far.date.empty() || (!one.date.empty() && one.date < so_far.date)) {
        so_far.date = one.date;
      }
      so_far.id = std::min(so_far.id, std::string_view(one.id));
    }
    std::map<std::string, std::vector<std::uint32_t>> same;
    for (const auto& [cluster, one] : first) {
      const std::string date(one.date.empty() ? "undated" : one.date);
      same[date + "-" + slug(one.id)].push_back(cluster);
    }
    std::vector<std::string> out(first.empty() ? 0 : first.rbegin()->first + 1);
    for (auto& [name, clusters] : same) {
      std::ranges::sort(clusters, {}, [&](std::uint32_t one) { return first.at(one).id; });
      for (std::size_t i = 0; i < clusters.size(); ++i) {
        out[clusters[i]] = i == 0 ? name : name + "~" + std::to_string(i + 1);
      }
    }
    return out;
  }

  void describe(Event& event) const {
    std::ranges::sort(event.articles, {}, [&](std::uint32_t d) {
      return std::tuple(article(d).date.empty(), std::string_view(article(d).date),
                        std::string_view(article(d).id));
    });
    std::set<std::string> outlets;
    std::set<std::uint32_t> texts;
    for (const std::uint32_t d : event.articles) {
      outlets.insert(article(d).outlet);
      texts.insert(families_.of[d]);
      if (article(d).date.empty()) continue;
      if (event.first_date.empty()) event.first_date = article(d).date;
      event.last_date = article(d).date;
    }
    event.outlets.assign(outlets.begin(), outlets.end());
    event.families = texts.size();
  }

  void number(Events& out) const {
    out.of.resize(corpus_.documents.size());
    for (std::uint32_t i = 0; i < out.events.size(); ++i) {
      for (const std::uint32_t d : out.events[i].articles) out.of[d] = i;
    }
  }

  const Corpus& corpus_;
  const Families& families_;
};

std::vector<EventLink> links_of(std::span<const EventText> texts, const EventOptions& options,
                                const ForEach& for_each) {
  std::vector<EventLink> links = event_links(texts, options.days, for_each);
  if (options.entities == EventOptions::Entities::ignored) {
    for (EventLink& one : links) one.tied = true;
  }
  return links;
}

}  // namespace

Events find_events(const Corpus& corpus, const Families& families, const EventOptions& options,
                   const ForEach& for_each) {
  const std::vector<EventText> texts = event_texts(corpus, families, for_each);
  const std::vector<std::uint32_t> cluster_of =
      average_link(links_of(texts, options, for_each), texts.size(), options.threshold);
  return Finder(corpus, families).find(texts, cluster_of);
}

std::vector<std::uint32_t> event_strata(const Events& events) {
  std::vector<std::uint32_t> out = events.of;
  for (std::uint32_t& event : out) {
    const Event& one = events.events[event];
    if (!one.given && one.articles.size() == 1) event = kUnknown;
  }
  return out;
}

}  // namespace slantwise

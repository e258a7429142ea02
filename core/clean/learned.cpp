#include "core/clean/learned.h"

#include <algorithm>
#include <map>
#include <numeric>
#include <string_view>
#include <tuple>
#include <utility>

#include "core/clean/learned_cuts.h"

namespace slantwise {
namespace {

constexpr std::size_t kFewestArticles = 20;  // of an outlet: fewer say nothing about its habits
constexpr std::size_t kMostCutPercent = 30;  // of an article: more is its text, not its frame
constexpr std::size_t kFewest = 3;           // independent articles
constexpr std::size_t kFewestSentence = 5;   // for a part of a paragraph
constexpr std::size_t kLineShare = 200;      // of an outlet's articles: one in ...
constexpr std::size_t kProseShare = 100;     // for a whole paragraph of prose
constexpr std::size_t kSentenceShare = 50;   // for a part of a paragraph
constexpr std::size_t kCommonPercent = 30;   // of the shorter text: then two texts are one
constexpr std::size_t kMostPaired = 50;      // articles with a line that are compared in pairs

// Which documents are one text; in each outlet on its own.
class Texts {
 public:
  explicit Texts(std::size_t documents) : parent_(documents) {
    std::iota(parent_.begin(), parent_.end(), 0u);
  }
  std::uint32_t of(std::uint32_t document) {
    while (parent_[document] != document) {
      parent_[document] = parent_[parent_[document]];
      document = parent_[document];
    }
    return document;
  }
  void join(std::uint32_t a, std::uint32_t b) {
    a = of(a);
    b = of(b);
    parent_[std::max(a, b)] = std::min(a, b);
  }

 private:
  std::vector<std::uint32_t> parent_;
};

// Units of one key in one outlet.
using Group = std::span<const Unit>;

std::vector<std::uint32_t> documents_of(Group group) {
  std::vector<std::uint32_t> documents;
  for (const Unit& unit : group) {
    if (documents.empty() || documents.back() != unit.document) documents.push_back(unit.document);
  }
  return documents;
}

class Learner {
 public:
  Learner(std::span<const Document> documents, Repeats repeats)
      : documents_(documents),
        repeats_(repeats),
        texts_(documents.size()),
        prose_(documents.size()) {}

  std::vector<std::vector<Overrule>> learn() {
    collect();
    join_copies();
    std::vector<std::vector<LearnedCut>> found(documents_.size());
    each_key([&](std::span<const Group> outlets) { judge(outlets, found); });
    std::vector<std::vector<Overrule>> cuts(documents_.size());
    for (std::size_t d = 0; d < cuts.size(); ++d) {
      cuts[d] = settle_cuts(documents_[d], std::move(found[d]));
      if (too_much(documents_[d], cuts[d])) cuts[d].clear();
    }
    return cuts;
  }

 private:
  void collect() {
    std::map<std::string_view, std::uint32_t> names;
    for (const Document& document : documents_) names.emplace(document.article.outlet, 0);
    std::uint32_t next = 0;
    for (auto& [name, number] : names) number = next++;
    articles_.resize(names.size());
    for (std::uint32_t d = 0; d < documents_.size(); ++d) {
      const std::uint32_t outlet = names.at(documents_[d].article.outlet);
      ++articles_[outlet];
      collect_units(documents_[d], {outlet, d}, repeats_, units_);
    }
    for (const Unit& unit : units_) {
      if (unit.found.shape == Shape::prose) prose_[unit.document] += unit.found.span.size();
    }
    std::ranges::sort(units_, {}, [](const Unit& unit) {
      return std::tuple(unit.key, unit.outlet, unit.document, unit.found.span.begin);
    });
  }

  // Calls `body` with the groups of each key, an outlet each.
  template <class Body>
  void each_key(const Body& body) const {
    std::vector<Group> outlets;
    for (std::size_t begin = 0; begin < units_.size();) {
      std::size_t end = begin;
      while (end < units_.size() && units_[end].key == units_[begin].key &&
             units_[end].outlet == units_[begin].outlet) {
        ++end;
      }
      outlets.push_back(Group(units_).subspan(begin, end - begin));
      if (end == units_.size() || units_[end].key != units_[begin].key) {
        body(std::span<const Group>(outlets));
        outlets.clear();
      }
      begin = end;
    }
  }

  // Two articles of an outlet are one text if they share enough paragraphs of prose.
  void join_copies() {
    std::map<std::pair<std::uint32_t, std::uint32_t>, std::size_t> common;
    each_key([&](std::span<const Group> outlets) {
      for (const Group group : outlets) {
        if (group.size() < 2 || group.front().found.shape != Shape::prose) continue;
        const auto documents = documents_of(group);
        // Of many only neighbors are compared: copies still form a chain.
        const std::size_t reach = documents.size() > kMostPaired ? 1 : documents.size();
        for (std::size_t a = 0; a < documents.size(); ++a) {
          for (std::size_t b = a + 1; b < documents.size() && b <= a + reach; ++b) {
            common[{documents[a], documents[b]}] += group.front().found.span.size();
          }
        }
      }
    });
    for (const auto& [pair, bytes] : common) {
      const std::size_t shorter = std::min(prose_[pair.first], prose_[pair.second]);
      if (bytes * 100 >= shorter * kCommonPercent) texts_.join(pair.first, pair.second);
    }
  }

  std::size_t independent(Group group) {
    std::vector<std::uint32_t> texts;
    for (const Unit& unit : group) texts.push_back(texts_.of(unit.document));
    std::ranges::sort(texts);
    return static_cast<std::size_t>(std::unique(texts.begin(), texts.end()) - texts.begin());
  }

  std::size_t needed(Group group) const {
    const std::size_t articles = articles_[group.front().outlet];
    const auto one_in = [&](std::size_t share) { return (articles + share - 1) / share; };
    switch (group.front().found.shape) {
      case Shape::label:
      case Shape::line:
        return group.front().found.quoted ? std::max(kFewestSentence, one_in(kSentenceShare))
                                          : std::max(kFewest, one_in(kLineShare));
      case Shape::prose:
        return std::max(kFewest, one_in(kProseShare));
      case Shape::sentence:
      case Shape::shingle:
        break;
    }
    return std::max(kFewestSentence, one_in(kSentenceShare));
  }

  // What ends as a sentence or stands in quotation marks may be somebody's point.
  bool wanted(const Found& one) const {
    if (repeats_ == Repeats::all) return true;
    return (one.shape == Shape::label || one.shape == Shape::line) && !one.quoted && !one.ended;
  }

  // Background and subheads are repeated in the middle of articles; boilerplate stands at the edge.
  static bool in_place(Group group) {
    const Found& one = group.front().found;
    if (one.shape == Shape::prose && one.quoted) return false;
    if (one.shape == Shape::line) return true;
    const auto edge = static_cast<std::size_t>(
        std::ranges::count_if(group, [](const Unit& unit) { return unit.found.edge; }));
    return edge * 10 >= group.size() * 8;
  }

  void judge(std::span<const Group> outlets, std::vector<std::vector<LearnedCut>>& cuts) {
    std::vector<bool> own(outlets.size());
    std::size_t elsewhere = 0;
    for (std::size_t i = 0; i < outlets.size(); ++i) {
      const std::size_t articles = articles_[outlets[i].front().outlet];
      if (articles >= kFewestArticles && outlets[i].size() >= kFewest &&
          wanted(outlets[i].front().found)) {
        own[i] = in_place(outlets[i]) && independent(outlets[i]) >= needed(outlets[i]);
      }
      if (!own[i]) elsewhere += documents_of(outlets[i]).size();
    }
    for (std::size_t i = 0; i < outlets.size(); ++i) {
      const auto articles = static_cast<std::uint32_t>(documents_of(outlets[i]).size());
      if (!own[i] || elsewhere > articles) continue;
      for (const Unit& unit : outlets[i]) {
        if (!wanted(unit.found)) continue;
        cuts[unit.document].push_back({unit.found.span, unit.found.shape, articles});
      }
    }
  }

  static bool too_much(const Document& document, const std::vector<Overrule>& cuts) {
    std::size_t kept = document.text.size(), lost = 0;
    for (const Cut& cut : document.cuts) kept -= std::min<std::size_t>(kept, cut.span.size());
    for (const Overrule& cut : cuts) lost += cut.span.size();
    return lost * 100 > kept * kMostCutPercent;
  }

  std::span<const Document> documents_;
  Repeats repeats_;
  std::vector<std::size_t> articles_;  // by outlet
  std::vector<Unit> units_;
  Texts texts_;
  std::vector<std::size_t> prose_;  // bytes, by document
};

}  // namespace

std::vector<std::vector<Overrule>> learn_boilerplate(std::span<const Document> documents,
                                                     Repeats repeats) {
  return Learner(documents, repeats).learn();
}

}  // namespace slantwise

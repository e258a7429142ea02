#include "apps/lesson/reprints.h"

#include <algorithm>
#include <optional>

namespace slantwise::lesson {
namespace {

constexpr std::size_t kMost = 5;

const ArticleSummary& summary(const Material& material, std::uint32_t article) {
  return material.comparison.articles.at(article);
}

}  // namespace

bool has_mark(const Material& material, std::uint32_t article) {
  return std::ranges::any_of(material.corpus.documents[article].origin.evidence,
                             [](const Cut& mark) { return !mark.span.empty(); });
}

bool is_copy(const Material& material, std::uint32_t article) {
  return summary(material, article).copy_by_mark && has_mark(material, article);
}

bool is_own(const Material& material, std::uint32_t article) {
  const ArticleSummary& one = summary(material, article);
  return !one.copy_by_mark && one.agency == one.outlet && has_mark(material, article);
}

bool is_story(const Paragraph& paragraph) {
  return !paragraph.subhead && (paragraph.zone == Zone::lead || paragraph.zone == Zone::body);
}

namespace {

// Long enough that something is left out between start and end.
bool has_middle(const Material& material, std::uint32_t article) {
  return std::ranges::count_if(material.corpus.documents[article].paragraphs, is_story) >= 3;
}

class Selection {
 public:
  explicit Selection(const Material& material, Draws& draws) : material_(material) {
    for (std::uint32_t a = 0; a < material.comparison.articles.size(); ++a) {
      if (has_middle(material, a)) all_.push_back(a);
    }
    draws.shuffle(all_);
    if (material.article) {
      std::ranges::stable_partition(
          all_, [&](std::uint32_t a) { return summary(material, a).id == *material.article; });
    }
  }

  // A copy with its source if that is there, another copy, texts with marks of their own, others.
  std::vector<std::uint32_t> texts() {
    const auto pair = find([this](std::uint32_t a) { return is_copy(material_, a) && source(a); });
    const auto copy = pair ? pair : find([this](std::uint32_t a) { return is_copy(material_, a); });
    if (!copy) return {};
    take(*copy);
    if (const auto from = source(*copy)) take(*from);
    add([this](std::uint32_t a) { return is_copy(material_, a) && fresh(a); }, 1);
    add([this](std::uint32_t a) { return is_own(material_, a) && fresh(a) && new_outlet(a); }, 1);
    add([this](std::uint32_t a) { return fresh(a) && new_outlet(a); }, kMost);
    add([this](std::uint32_t a) { return is_own(material_, a) && fresh(a); }, kMost);
    add([this](std::uint32_t a) { return fresh(a); }, kMost);
    return out_;
  }

 private:
  template <typename Fits>
  std::optional<std::uint32_t> find(Fits fits) const {
    const auto found = std::ranges::find_if(all_, fits);
    return found == all_.end() ? std::nullopt : std::optional(*found);
  }

  template <typename Fits>
  void add(Fits fits, std::size_t most) {
    for (; most > 0 && out_.size() < kMost; --most) {
      const auto next = find(fits);
      if (!next) return;
      take(*next);
    }
  }

  void take(std::uint32_t article) { out_.push_back(article); }

  // The text of its agency that it is a copy of.
  std::optional<std::uint32_t> source(std::uint32_t copy) const {
    return find([&](std::uint32_t a) {
      return is_own(material_, a) &&
             summary(material_, a).family == summary(material_, copy).family &&
             summary(material_, a).outlet == summary(material_, copy).agency;
    });
  }

  bool fresh(std::uint32_t article) const {
    return std::ranges::none_of(out_, [&](std::uint32_t other) {
      return summary(material_, other).family == summary(material_, article).family;
    });
  }

  bool new_outlet(std::uint32_t article) const {
    return std::ranges::none_of(out_, [&](std::uint32_t other) {
      return summary(material_, other).outlet == summary(material_, article).outlet;
    });
  }

  const Material& material_;
  std::vector<std::uint32_t> all_, out_;
};

}  // namespace

std::vector<std::uint32_t> texts_with_marks(const Material& material, Draws& draws) {
  return Selection(material, draws).texts();
}

}  // namespace slantwise::lesson

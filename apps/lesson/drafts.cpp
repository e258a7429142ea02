#include "apps/lesson/drafts.h"

#include <algorithm>
#include <numeric>
#include <utility>

#include "core/text/unicode.h"

namespace slantwise::lesson {
namespace {

constexpr std::string_view kNoBreak = "\xC2\xA0";  // a no-break space

}  // namespace

RandomStream draws(const Material& material, int number, std::uint32_t what) {
  return RandomStream(material.seed, static_cast<std::uint32_t>(number), what, Purpose::subsample);
}

std::vector<std::size_t> drawn(std::size_t n, std::size_t k, RandomStream& random) {
  std::vector<std::size_t> all(n);
  std::iota(all.begin(), all.end(), std::size_t{0});
  const std::size_t kept = std::min(n, k);
  for (std::size_t i = 0; i < kept; ++i) {
    std::swap(all[i], all[i + random.draw(static_cast<std::uint32_t>(n - i))]);
  }
  all.resize(kept);
  return all;
}

Offer offer(std::string value, std::string message) {
  return {std::move(value), Message{std::move(message)}};
}

std::vector<Offer> mixed(const std::vector<Offer>& offers, RandomStream random) {
  std::vector<Offer> out;
  for (const std::size_t i : drawn(offers.size(), offers.size(), random)) out.push_back(offers[i]);
  return out;
}

std::vector<Offer> number_offers(std::vector<std::uint64_t> numbers) {
  std::ranges::sort(numbers);
  numbers.erase(std::unique(numbers.begin(), numbers.end()), numbers.end());
  std::vector<Offer> out;
  for (const std::uint64_t number : numbers) {
    out.push_back({std::to_string(number), std::to_string(number)});
  }
  return out;
}

void number(std::vector<Item>& items) {
  for (std::size_t i = 0; i < items.size(); ++i) items[i].id = std::to_string(i + 1);
}

std::string shown_text(const Document& document, Span span) {
  std::string out;
  bool blank = false;
  for (std::uint32_t at = span.begin; at < span.end; ++at) {
    const bool cut = std::ranges::any_of(
        document.cuts, [at](const Cut& one) { return one.span.begin <= at && at < one.span.end; });
    const char byte = document.text[at];
    if (document.text.compare(at, kNoBreak.size(), kNoBreak) == 0) {
      blank = true;
      at += static_cast<std::uint32_t>(kNoBreak.size()) - 1;
      continue;
    }
    if (cut || byte == ' ' || byte == '\n' || byte == '\t') {
      blank = true;
      continue;
    }
    if (blank && !out.empty()) out += ' ';
    blank = false;
    out += byte;
  }
  return out;
}

Families families_of(const Comparison& comparison) {
  Families out;
  for (const ArticleSummary& article : comparison.articles) {
    out.of.push_back(article.family);
    out.representative.push_back(article.counted);
    out.count = std::max<std::size_t>(out.count, article.family + 1);
  }
  return out;
}

std::vector<std::uint32_t> events_of(const Comparison& comparison) {
  std::vector<std::uint32_t> out(comparison.articles.size(), ~0u);
  for (std::uint32_t i = 0; i < comparison.events.size(); ++i) {
    for (const std::uint32_t article : comparison.events[i].articles) out[article] = i;
  }
  return out;
}

}  // namespace slantwise::lesson

#include "core/voice/transcript.h"

#include <algorithm>

#include "core/voice/mark_table.h"

namespace slantwise {
namespace {

constexpr std::size_t kLongest = 40;  // bytes of a label
constexpr std::size_t kNear = 2;      // paragraphs to the next label
constexpr std::size_t kFewest = 3;    // labels in an article

struct Labeled {
  std::size_t paragraph = 0;
  std::string_view label;
  Span speech;
};

bool is_capital(char c) { return c >= 'A' && c <= 'Z'; }

// "JANE ROE", "MR. ROE", "Q": capitals, and at most three spaces.
bool is_label(std::string_view label) {
  const auto fits = [](char c) {
    return is_capital(c) || c == ' ' || c == '.' || c == '-' || c == '\'' || (c & 0x80) != 0;
  };
  return !label.empty() && is_capital(label[0]) && std::ranges::all_of(label, fits) &&
         std::ranges::count(label, ' ') <= 3;
}

// The end of the label with which `words` begins, its colon included; 0 if none.
std::size_t label_end(std::string_view words) {
  const bool letter = words.starts_with("Q.") || words.starts_with("A.");
  if (letter && words.size() > 2 && words[2] == ' ') return 2;
  const std::size_t colon = words.substr(0, kLongest).find(':');
  if (colon == std::string_view::npos || colon + 1 >= words.size()) return 0;
  return is_label(words.substr(0, colon)) && words[colon + 1] == ' ' ? colon + 1 : 0;
}

std::vector<Labeled> find_labels(std::string_view text, std::span<const Paragraph> paragraphs) {
  std::vector<Labeled> found;
  for (std::size_t p = 0; p < paragraphs.size(); ++p) {
    if (is_cut(paragraphs[p]) || paragraphs[p].zone == Zone::headline) continue;
    const Span span = paragraphs[p].span;
    const std::string_view words = slice(text, span);
    const std::size_t end = label_end(words);
    if (end == 0) continue;
    Span speech{span.begin + static_cast<std::uint32_t>(end), span.end};
    while (speech.begin < speech.end && text[speech.begin] == ' ') ++speech.begin;
    if (!speech.empty()) found.push_back({p, words.substr(0, end - 1), speech});
  }
  return found;
}

// Another label stands near.
bool answers(std::span<const Labeled> all, std::size_t i) {
  const auto other = [&](std::size_t j) {
    const std::size_t far =
        std::max(all[i].paragraph, all[j].paragraph) - std::min(all[i].paragraph, all[j].paragraph);
    return far <= kNear && all[i].label != all[j].label;
  };
  return (i > 0 && other(i - 1)) || (i + 1 < all.size() && other(i + 1));
}

}  // namespace

void add_transcript(std::string_view text, std::span<const Paragraph> paragraphs,
                    std::vector<Quote>& quotes) {
  const std::vector<Labeled> labeled = find_labels(text, paragraphs);
  if (labeled.size() < kFewest) return;
  std::uint32_t chain = 0;
  for (const Quote& quote : quotes) chain = std::max(chain, quote.chain);
  for (std::size_t i = 0; i < labeled.size(); ++i) {
    const Labeled& one = labeled[i];
    if (!answers(labeled, i)) continue;
    std::erase_if(quotes, [&](const Quote& quote) { return quote.paragraph == one.paragraph; });
    Quote quote;
    quote.outer = quote.content = one.speech;
    quote.paragraph = static_cast<std::uint32_t>(one.paragraph);
    quote.chain = ++chain;
    quote.confidence = Confidence::medium;
    quote.rule = "transcript";
    quotes.push_back(quote);
  }
  std::ranges::stable_sort(quotes, {}, [](const Quote& quote) { return quote.outer.begin; });
}

}  // namespace slantwise

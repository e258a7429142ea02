#include "core/voice/dialogue.h"

#include <algorithm>

#include "core/voice/mark_table.h"

namespace slantwise {
namespace {

constexpr std::string_view kDash = "\u2014";
constexpr std::string_view kMarks = ".,;:?!)";

bool is_space(std::string_view text, std::size_t at) {
  return at >= text.size() || text[at] == ' ' || text[at] == '\n' || text[at] == '\t' ||
         text.substr(at).starts_with("\u00A0") || text.substr(at).starts_with("\u202F");
}

// Speech in one paragraph, as ranges of it.
class Dialogue {
 public:
  explicit Dialogue(std::string_view paragraph) : text_(paragraph) {}

  std::vector<Span> speech() {
    std::size_t begin = kDash.size();
    while (begin < text_.size()) {
      const std::size_t dash = find_dash(begin, Edge::narrator_begins);
      add(begin, dash);
      if (dash == text_.size()) break;
      const std::size_t back = find_dash(dash + kDash.size(), Edge::narrator_ends);
      begin = back + kDash.size();
      while (begin < text_.size() && kMarks.find(text_[begin]) != std::string_view::npos) ++begin;
    }
    return std::move(speech_);
  }

 private:
  enum class Edge { narrator_begins, narrator_ends };

  std::size_t find_dash(std::size_t from, Edge edge) const {
    for (std::size_t at = text_.find(kDash, from); at != std::string_view::npos;
         at = text_.find(kDash, at + kDash.size())) {
      const bool spaced = at > 0 && is_space(text_, at - 1);
      if (spaced == (edge == Edge::narrator_begins) && (!spaced || !is_space(text_, at + 3))) {
        return at;
      }
    }
    return text_.size();
  }

  void add(std::size_t begin, std::size_t end) {
    while (begin < end && is_space(text_, begin)) ++begin;
    while (end > begin && is_space(text_, end - 1)) --end;
    if (begin < end) {
      speech_.push_back({static_cast<std::uint32_t>(begin), static_cast<std::uint32_t>(end)});
    }
  }

  std::string_view text_;
  std::vector<Span> speech_;
};

bool begins_speech(std::string_view text, const Paragraph& paragraph) {
  const std::string_view words = slice(text, paragraph.span);
  return !is_cut(paragraph) && words.starts_with(kDash) && !is_space(words, kDash.size()) &&
         !words.substr(kDash.size()).starts_with(kDash);
}

}  // namespace

void add_dialogue(std::string_view text, std::span<const Paragraph> paragraphs,
                  std::vector<Quote>& quotes) {
  std::uint32_t chain = 0;
  for (const Quote& quote : quotes) chain = std::max(chain, quote.chain);
  for (std::size_t p = 0; p < paragraphs.size(); ++p) {
    if (!begins_speech(text, paragraphs[p])) continue;
    std::erase_if(quotes, [&](const Quote& quote) { return quote.paragraph == p; });
    ++chain;
    for (Span span : Dialogue(slice(text, paragraphs[p].span)).speech()) {
      Quote quote;
      quote.content = {span.begin + paragraphs[p].span.begin, span.end + paragraphs[p].span.begin};
      quote.outer = quote.content;
      quote.paragraph = static_cast<std::uint32_t>(p);
      quote.chain = chain;
      quote.confidence = Confidence::medium;
      quote.rule = "dialogue-dash";
      quotes.push_back(quote);
    }
  }
  std::ranges::stable_sort(quotes, {}, [](const Quote& quote) { return quote.outer.begin; });
}

}  // namespace slantwise

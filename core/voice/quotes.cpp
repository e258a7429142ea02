#include "core/voice/quotes.h"

#include <algorithm>
#include <array>
#include <optional>

#include "core/voice/marks.h"

namespace slantwise {
namespace {

constexpr std::size_t kLookahead = 200;  // marks: bounds the work on hostile text
constexpr int kMaxWords = 400;
constexpr int kMaxParagraphs = 5;

bool is_cut(const Paragraph& paragraph) {
  return paragraph.zone == Zone::caption || paragraph.zone == Zone::boilerplate;
}

// Words as a reader would count them: stretches without white space.
int count_words(std::string_view text) {
  int words = 0;
  bool inside = false;
  for (const char c : text) {
    const bool space = c == ' ' || c == '\n' || c == '\t';
    words += !space && !inside;
    inside = !space;
  }
  return words;
}

// Where the text's first `limit` words end.
std::uint32_t end_of_words(std::string_view text, int limit) {
  int words = 0;
  bool inside = false;
  for (std::size_t i = 0; i < text.size(); ++i) {
    const bool space = text[i] == ' ' || text[i] == '\n' || text[i] == '\t';
    if (space && inside && words == limit) return static_cast<std::uint32_t>(i);
    words += !space && !inside;
    inside = !space;
  }
  return static_cast<std::uint32_t>(text.size());
}

class Scanner {
 public:
  Scanner(std::string_view text, std::span<const Paragraph> paragraphs)
      : text_(text), paragraphs_(paragraphs), marks_(paragraphs.size()) {}

  std::vector<Quote> scan() {
    collect();
    for (std::size_t p = 0; p < paragraphs_.size(); ++p) scan_paragraph(p);
    std::erase_if(quotes_, [](const Quote& quote) { return quote.rule.empty(); });
    std::ranges::stable_sort(quotes_, {}, [](const Quote& quote) { return quote.outer.begin; });
    return std::move(quotes_);
  }

 private:
  // A quote that is open now. `close` is known for single marks, which are matched ahead.
  struct Open {
    std::size_t quote;
    MarkFamily family;
    std::uint32_t close = 0;
  };

  void collect() {
    for (std::size_t p = 0; p < paragraphs_.size(); ++p) {
      marks_[p] = find_marks(text_, paragraphs_[p].span);
      for (const Mark& mark : marks_[p]) ++used_[index(mark.family)];
    }
    settle_directions();
    for (auto& marks : marks_) {
      std::erase_if(marks, [&](const Mark& mark) {
        return mark.family != MarkFamily::single && used_[index(mark.family)] == 1;
      });
    }
    doubles_ = std::ranges::any_of(marks_, [](const auto& marks) {
      return std::ranges::any_of(
          marks, [](const Mark& mark) { return mark.family != MarkFamily::single; });
    });
  }

  // » « is reversed if » comes first; ” alone is used on both sides; “ closes „.
  void settle_directions() {
    bool reversed = first_side(MarkFamily::guillemet) == MarkSide::close;
    const bool low = used_[index(MarkFamily::low)] > 0;
    const bool one_sided = !has(MarkFamily::curly, MarkSide::open);
    if (low) used_[index(MarkFamily::low)] += used_[index(MarkFamily::curly)];
    for (auto& marks : marks_) {
      MarkSide expected = MarkSide::open;
      for (Mark& mark : marks) {
        if (mark.family == MarkFamily::guillemet && reversed) mark.side = opposite(mark.side);
        if (mark.family == MarkFamily::curly && one_sided && !low) mark.side = MarkSide::either;
        if (mark.family == MarkFamily::curly && low) {
          mark.family = MarkFamily::low;
          if (expected == MarkSide::close) mark.side = MarkSide::close;
        }
        if (mark.family == MarkFamily::low) expected = opposite(mark.side);
      }
    }
  }

  static MarkSide opposite(MarkSide side) {
    return side == MarkSide::open ? MarkSide::close : MarkSide::open;
  }
  static std::size_t index(MarkFamily family) { return static_cast<std::size_t>(family); }

  MarkSide first_side(MarkFamily family) const {
    for (const auto& marks : marks_) {
      for (const Mark& mark : marks) {
        if (mark.family == family) return mark.side;
      }
    }
    return MarkSide::open;
  }

  bool has(MarkFamily family, MarkSide side) const {
    const auto fits = [&](const Mark& mark) { return mark.family == family && mark.side == side; };
    return std::ranges::any_of(marks_,
                               [&](const auto& marks) { return std::ranges::any_of(marks, fits); });
  }

  void scan_paragraph(std::size_t p) {
    paragraph_ = p;
    open_.clear();
    if (carried_ && !is_cut(paragraphs_[p])) reopen();
    for (at_ = 0; at_ < marks_[p].size(); ++at_) take(marks_[p][at_]);
    if (!is_cut(paragraphs_[p])) carried_.reset();
    if (!open_.empty()) end_paragraph();
  }

  void take(const Mark& mark) {
    if (!open_.empty() && open_.back().close == mark.span.begin) return close_top(mark);
    if (mark.family == MarkFamily::single) return take_single(mark);
    const bool inside = holds(mark.family);
    const bool opens = mark.side == MarkSide::open || (mark.side == MarkSide::either && !inside);
    if (opens) return open_mark(mark, inside);
    if (inside) return close_down_to(mark);
    if (const auto mixed = mixed_partner(mark)) close_down_to(mark, *mixed);
  }

  bool holds(MarkFamily family) const {
    return std::ranges::any_of(open_, [&](const Open& open) { return open.family == family; });
  }

  // “ closed by a straight mark, or the reverse: somebody typed half of the pair.
  std::optional<MarkFamily> mixed_partner(const Mark& mark) const {
    const MarkFamily partner =
        mark.family == MarkFamily::straight ? MarkFamily::curly : MarkFamily::straight;
    const bool mixes = mark.family == MarkFamily::straight || mark.family == MarkFamily::curly;
    if (!mixes || !holds(partner) || closes_later(partner)) return std::nullopt;
    return partner;
  }

  bool closes_later(MarkFamily family) const {
    const auto& marks = marks_[paragraph_];
    const std::size_t end = std::min(marks.size(), at_ + kLookahead);
    for (std::size_t i = at_ + 1; i < end; ++i) {
      if (marks[i].family == family) return marks[i].side != MarkSide::open;
    }
    return false;
  }

  void open_mark(const Mark& mark, bool inside) {
    if (inside && !nests(mark.family)) restart(mark);
    if (open_.size() == 2 || (!open_.empty() && !inside && !closes_later(mark.family))) return;
    start(mark, 0);
  }

  void start(const Mark& mark, std::uint32_t close) {
    Quote quote;
    quote.outer = {mark.span.begin, paragraphs_[paragraph_].span.end};
    quote.content = {mark.span.end, quote.outer.end};
    quote.paragraph = static_cast<std::uint32_t>(paragraph_);
    quote.nested = !open_.empty();
    const bool cut = is_cut(paragraphs_[paragraph_]);
    const bool goes_on = !cut && carried_ && *carried_ == mark.family && at_ == 0 &&
                         !quote.nested && mark.span.begin == paragraphs_[paragraph_].span.begin;
    quote.chain = quote.nested ? quotes_[open_.front().quote].chain
                  : goes_on    ? chain_
                               : ++chain_count_;
    if (!quote.nested && !cut) carried_.reset();
    open_.push_back({quotes_.size(), mark.family, close});
    quotes_.push_back(quote);
  }

  // Rule 5: an opening mark inside its own family nests if everything still closes.
  bool nests(MarkFamily family) const {
    const auto& marks = marks_[paragraph_];
    const std::size_t end = std::min(marks.size(), at_ + kLookahead);
    int depth = 2;
    for (std::size_t i = at_ + 1; i < end; ++i) {
      if (marks[i].family != family) continue;
      depth += marks[i].side == MarkSide::open ? 1 : -1;
      if (depth == 0) return true;
    }
    return depth == 1 && next_continues(family);
  }

  // The quote that is open was never closed: it ends, unclear, before this mark.
  void restart(const Mark& mark) {
    while (open_.size() > 1) drop_top();
    finish(mark.span.begin, mark.span.begin, "unclosed");
    Quote& quote = quotes_[open_.front().quote];
    quote.confidence = Confidence::low;
    open_.clear();
    limit(quote);
  }

  void drop_top() {
    quotes_[open_.back().quote].rule = {};
    open_.pop_back();
  }

  void finish(std::uint32_t content_end, std::uint32_t outer_end, std::string_view rule) {
    Quote& quote = quotes_[open_.back().quote];
    quote.content.end = std::max(content_end, quote.content.begin);
    quote.outer.end = outer_end;
    quote.rule = rule;
  }

  void close_top(const Mark& mark) {
    const bool single = open_.back().family == MarkFamily::single;
    finish(mark.span.begin, mark.span.end, single ? "single-marks" : "double-marks");
    Quote& quote = quotes_[open_.back().quote];
    quote.closed = true;
    if (single) quote.confidence = Confidence::medium;
    open_.pop_back();
    if (!quote.nested) limit(quote);
  }

  void close_down_to(const Mark& mark) { close_down_to(mark, mark.family); }
  void close_down_to(const Mark& mark, MarkFamily family) {
    while (open_.back().family != family) drop_top();
    close_top(mark);
  }

  // Rule 3, at the end of a paragraph with something open.
  void end_paragraph() {
    while (open_.size() > 1) drop_top();
    const Open open = open_.back();
    const std::uint32_t end = paragraphs_[paragraph_].span.end;
    Quote& quote = quotes_[open.quote];
    const int parts = quote.chain == counted_chain_ ? chain_parts_ : 0;
    const bool goes_on = next_continues(open.family) && parts + 1 < kMaxParagraphs;
    finish(end, end, goes_on ? rule_of(open.family) : "unclosed");
    quote.continues = goes_on;
    if (goes_on) {
      carried_ = open.family;
      chain_ = quote.chain;
    } else {
      quote.confidence = Confidence::low;
    }
    limit(quote);
  }

  static std::string_view rule_of(MarkFamily family) {
    return family == MarkFamily::single ? "single-marks" : "double-marks";
  }

  bool next_continues(MarkFamily family) const {
    if (is_cut(paragraphs_[paragraph_])) return false;
    std::size_t next = paragraph_ + 1;
    while (next < paragraphs_.size() && is_cut(paragraphs_[next])) ++next;
    if (next == paragraphs_.size()) return false;
    const auto& marks = marks_[next];
    const auto first = std::ranges::find(marks, family, &Mark::family);
    if (first == marks.end()) return false;
    if (first->side != MarkSide::close) return first->span.begin == paragraphs_[next].span.begin;
    return family != MarkFamily::straight || std::ranges::count(marks, family, &Mark::family) % 2;
  }

  // The open quote goes on from the paragraph before, unless this one begins with its mark.
  void reopen() {
    const auto& marks = marks_[paragraph_];
    const Span span = paragraphs_[paragraph_].span;
    if (!marks.empty() && marks[0].span.begin == span.begin && marks[0].family == *carried_ &&
        marks[0].side != MarkSide::close) {
      return;  // start() sees that it continues
    }
    Quote quote;
    quote.outer = quote.content = span;
    quote.paragraph = static_cast<std::uint32_t>(paragraph_);
    quote.chain = chain_;
    quote.open_left = true;
    open_.push_back({quotes_.size(), *carried_, 0});
    quotes_.push_back(quote);
    carried_.reset();
  }

  // Rule 8: what lies beyond the first 400 words of a quote is no longer it.
  void limit(Quote& last) {
    if (last.chain != counted_chain_) {
      counted_chain_ = last.chain;
      chain_words_ = chain_parts_ = 0;
    }
    ++chain_parts_;
    const std::string_view content = slice(text_, last.content);
    const int words = count_words(content);
    if (chain_words_ + words > kMaxWords) {
      const std::uint32_t size = end_of_words(content, std::max(0, kMaxWords - chain_words_));
      last.content.end = last.outer.end = last.content.begin + size;
      last.rule = "too-long";
      last.confidence = Confidence::low;
    }
    chain_words_ += words;
  }

  // Rule 4.
  void take_single(const Mark& mark) {
    if (mark.side == MarkSide::close || open_.size() == 2 || holds(MarkFamily::single)) return;
    const Mark* close = single_close(mark);
    if (close != nullptr) return start(mark, close->span.begin);
    const bool whole = !doubles_ && at_ == 0 && mark.side == MarkSide::open && open_.empty() &&
                       mark.span.begin == paragraphs_[paragraph_].span.begin &&
                       next_continues(MarkFamily::single);
    if (whole) start(mark, 0);
  }

  const Mark* single_close(const Mark& mark) const {
    const auto& marks = marks_[paragraph_];
    const std::size_t end = std::min(marks.size(), at_ + kLookahead);
    const Mark* found = nullptr;
    for (std::size_t i = at_ + 1; i < end; ++i) {
      if (!open_.empty() && marks[i].family == open_.back().family) break;
      if (marks[i].family != MarkFamily::single) continue;
      if (marks[i].side == MarkSide::open && found != nullptr) break;
      if (marks[i].side == MarkSide::open) continue;
      if (marks[i].curled != mark.curled) continue;
      if (found != nullptr && !possessive(*found)) break;
      if (found == nullptr || !possessive(marks[i])) found = &marks[i];
    }
    if (found == nullptr || !single_allowed({mark.span.end, found->span.begin})) return nullptr;
    return found;
  }

  // s' before another word is more likely a possessive than a closing mark.
  bool possessive(const Mark& mark) const {
    const std::uint32_t at = mark.span.begin;
    const std::uint32_t end = paragraphs_[paragraph_].span.end;
    if (at == 0 || (text_[at - 1] != 's' && text_[at - 1] != 'z')) return false;
    return mark.span.end + 1 < end && text_[mark.span.end] == ' ' &&
           std::string_view("abcdefghijklmnopqrstuvwxyz").find(text_[mark.span.end + 1]) !=
               std::string_view::npos;
  }

  bool single_allowed(Span content) const {
    if (content.empty()) return false;
    if (!open_.empty() || !doubles_) return true;
    if (paragraphs_[paragraph_].zone == Zone::headline) return true;
    return count_words(slice(text_, content)) >= 2;
  }

  std::string_view text_;
  std::span<const Paragraph> paragraphs_;
  std::vector<std::vector<Mark>> marks_;  // by paragraph
  std::array<int, kMarkFamilies> used_{};
  bool doubles_ = false;
  std::vector<Quote> quotes_;
  std::vector<Open> open_;  // at most 2
  std::size_t paragraph_ = 0;
  std::size_t at_ = 0;                 // mark in the paragraph
  std::optional<MarkFamily> carried_;  // a quote goes on in the next paragraph
  std::uint32_t chain_ = 0;            // its chain
  std::uint32_t chain_count_ = 0;
  std::uint32_t counted_chain_ = 0;  // the chain of the next two
  int chain_words_ = 0;
  int chain_parts_ = 0;
};

}  // namespace

std::vector<Quote> scan_quotes(std::string_view text, std::span<const Paragraph> paragraphs) {
  return Scanner(text, paragraphs).scan();
}

}  // namespace slantwise

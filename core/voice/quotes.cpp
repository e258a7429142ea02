#include "core/voice/quotes.h"

#include <algorithm>
#include <optional>

#include "core/voice/mark_table.h"
#include "core/voice/quote_limit.h"
#include "core/voice/single_marks.h"

namespace slantwise {
namespace {

class Scanner {
 public:
  Scanner(std::string_view text, std::span<const Paragraph> paragraphs)
      : text_(text), paragraphs_(paragraphs), table_(read_marks(text, paragraphs)) {}

  std::vector<Quote> scan() {
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

  std::span<const Mark> marks() const { return table_.of(paragraph_); }
  const Paragraph& paragraph() const { return paragraphs_[paragraph_]; }

  void scan_paragraph(std::size_t p) {
    paragraph_ = p;
    open_.clear();
    if (carried_ && !is_cut(paragraph())) reopen();
    for (at_ = 0; at_ < marks().size(); ++at_) take(marks()[at_]);
    if (!is_cut(paragraph())) carried_.reset();
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
    if (!mixes || !holds(partner)) return std::nullopt;
    if (closes_later(partner) && !opens_next(mark)) return std::nullopt;
    return partner;
  }

  // “...," she said. "...”: the straight mark that ends a phrase is followed by one that begins
  // one.
  bool opens_next(const Mark& mark) const {
    if (mark.family != MarkFamily::straight || mark.side != MarkSide::close) return false;
    for (std::size_t i = at_ + 1; i < marks().size(); ++i) {
      if (marks()[i].family == MarkFamily::single) continue;
      return marks()[i].family == mark.family && marks()[i].side == MarkSide::open;
    }
    return false;
  }

  bool closes_later(MarkFamily family) const {
    const std::size_t end = std::min(marks().size(), at_ + kLookahead);
    for (std::size_t i = at_ + 1; i < end; ++i) {
      if (marks()[i].family == family) return marks()[i].side != MarkSide::open;
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
    quote.outer = {mark.span.begin, paragraph().span.end};
    quote.content = {mark.span.end, quote.outer.end};
    quote.paragraph = static_cast<std::uint32_t>(paragraph_);
    quote.nested = !open_.empty();
    const bool cut = is_cut(paragraph());
    const bool goes_on = !cut && carried_ && *carried_ == mark.family && at_ == 0 &&
                         !quote.nested && mark.span.begin == paragraph().span.begin;
    quote.chain = quote.nested ? quotes_[open_.front().quote].chain
                  : goes_on    ? chain_
                               : ++chain_count_;
    if (!quote.nested && !cut) carried_.reset();
    open_.push_back({quotes_.size(), mark.family, close});
    quotes_.push_back(quote);
  }

  // Rule 5: an opening mark inside its own family nests if everything still closes.
  bool nests(MarkFamily family) const {
    const std::size_t end = std::min(marks().size(), at_ + kLookahead);
    int depth = 2;
    for (std::size_t i = at_ + 1; i < end; ++i) {
      if (marks()[i].family != family) continue;
      depth += marks()[i].side == MarkSide::open ? 1 : -1;
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
    limit_.apply(text_, quote);
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
    if (!quote.nested) limit_.apply(text_, quote);
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
    const std::uint32_t end = paragraph().span.end;
    Quote& quote = quotes_[open.quote];
    const bool goes_on = next_continues(open.family) && limit_.may_go_on(quote.chain);
    finish(end, end, goes_on ? rule_of(open.family) : "unclosed");
    quote.continues = goes_on;
    if (goes_on) {
      carried_ = open.family;
      chain_ = quote.chain;
    } else {
      quote.confidence = Confidence::low;
    }
    limit_.apply(text_, quote);
  }

  static std::string_view rule_of(MarkFamily family) {
    return family == MarkFamily::single ? "single-marks" : "double-marks";
  }

  bool next_continues(MarkFamily family) const {
    if (is_cut(paragraph())) return false;
    const std::size_t next = next_uncut(paragraphs_, paragraph_);
    if (next == paragraphs_.size()) return false;
    const std::span<const Mark> marks = table_.of(next);
    const auto first = std::ranges::find(marks, family, &Mark::family);
    if (first == marks.end()) return false;
    if (first->side != MarkSide::close) return first->span.begin == paragraphs_[next].span.begin;
    return family != MarkFamily::straight || std::ranges::count(marks, family, &Mark::family) % 2;
  }

  // The open quote goes on from the paragraph before, unless this one begins with its mark.
  void reopen() {
    const Span span = paragraph().span;
    if (!marks().empty() && marks()[0].span.begin == span.begin && marks()[0].family == *carried_ &&
        marks()[0].side != MarkSide::close) {
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

  // Rule 4.
  void take_single(const Mark& mark) {
    if (mark.side == MarkSide::close || open_.size() == 2 || holds(MarkFamily::single)) return;
    const MarkFamily within = open_.empty() ? MarkFamily::single : open_.back().family;
    const Mark* close = single_close(text_, marks(), at_, within);
    if (close != nullptr && single_allowed({mark.span.end, close->span.begin})) {
      return start(mark, close->span.begin);
    }
    const bool whole = !table_.doubles && at_ == 0 && mark.side == MarkSide::open &&
                       open_.empty() && mark.span.begin == paragraph().span.begin &&
                       next_continues(MarkFamily::single);
    if (whole) start(mark, 0);
  }

  bool single_allowed(Span content) const {
    if (content.empty()) return false;
    if (!open_.empty() || !table_.doubles) return true;
    if (paragraph().zone == Zone::headline) return true;
    return count_words(slice(text_, content)) >= 2;
  }

  std::string_view text_;
  std::span<const Paragraph> paragraphs_;
  MarkTable table_;
  QuoteLimit limit_;
  std::vector<Quote> quotes_;
  std::vector<Open> open_;  // at most 2
  std::size_t paragraph_ = 0;
  std::size_t at_ = 0;                 // mark in the paragraph
  std::optional<MarkFamily> carried_;  // a quote goes on in the next paragraph
  std::uint32_t chain_ = 0;            // its chain
  std::uint32_t chain_count_ = 0;
};

}  // namespace

std::vector<Quote> scan_quotes(std::string_view text, std::span<const Paragraph> paragraphs) {
  return Scanner(text, paragraphs).scan();
}

}  // namespace slantwise

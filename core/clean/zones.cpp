#include "core/clean/zones.h"

#include <algorithm>

#include "core/clean/boilerplate.h"
#include "core/clean/matcher.h"
#include "core/clean/origin.h"
#include "core/clean/overruled_cuts.h"
#include "core/clean/paragraphs.h"
#include "core/text/unicode.h"

namespace slantwise {
namespace {

constexpr int kDatelineReach = 4;  // paragraphs of prose that may begin with a dateline
constexpr std::size_t kLeadParagraphs = 2;
constexpr std::size_t kLongestHeadline = 40;  // words
constexpr std::size_t kLongestSentence = 20;  // words of a headline that ends with a full stop
constexpr std::size_t kLongestDeck = 60;      // words
constexpr std::size_t kLongestSubhead = 12;   // words

// Letters and digits, folded: headlines are repeated with other marks and spaces.
std::string letters(std::string_view text) {
  std::string kept;
  for (const char c : fold(text)) {
    const auto byte = static_cast<unsigned char>(c);
    const bool plain = (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9');
    // Of other scripts everything is kept but punctuation and spaces: U+00A0-BF, U+2000-206F.
    if (plain || byte >= 0x80) kept += c;
  }
  for (const std::string_view mark : {"\u00A0", "\u2014", "\u2013", "\u201C", "\u201D", "\u2026"}) {
    for (std::size_t at = kept.find(mark); at != std::string::npos; at = kept.find(mark, at)) {
      kept.erase(at, mark.size());
    }
  }
  return kept;
}

bool has_quote_mark(std::string_view text) {
  for (const std::string_view mark : {"\"", "\u201C", "\u201D", "\u00AB", "\u00BB", "\u201E"}) {
    if (text.find(mark) != std::string_view::npos) return true;
  }
  return false;
}

// Too long for a headline: the text begins with its first paragraph.
bool is_opening(std::string_view line) {
  return has_words(line, kLongestHeadline + 1) ||
         (ends_sentence(line) && has_words(line, kLongestSentence + 1));
}

class Zoning {
 public:
  Zoning(const Matcher& matcher, Document& document, std::uint32_t title_size,
         std::span<const Overrule> overrules)
      : matcher_(matcher), document_(document), overrules_(overrules) {
    layout_.text = document.text;
    layout_.blocks =
        split_paragraphs(std::string_view(document.text).substr(title_size), title_size);
    layout_.verdicts.resize(layout_.blocks.size());
    starts_.resize(layout_.blocks.size());
    if (title_size > 0) given_title_ = trim(document.text, {0, title_size});
  }

  void run() {
    cut_repeated_headline();
    cut_boilerplate(matcher_, layout_);
    cut_outlet_name();
    cut_starts_and_ends();
    overrule_cuts(layout_, overrules_, document_.cuts);
    write_given_title();
    headline_ = given_title_.empty() ? find_headline() : layout_.blocks.size();
    write_paragraphs();
    set_leads();
    find_marks();
    document_.origin = find_origin(matcher_, document_.article, std::move(layout_.marks));
    std::ranges::stable_sort(document_.cuts, {}, [](const Cut& cut) { return cut.span.begin; });
  }

 private:
  void cut_repeated_headline() {
    if (given_title_.empty()) return;
    const std::string title = letters(slice(document_.text, given_title_));
    const std::size_t reach = std::min<std::size_t>(layout_.blocks.size(), 6);
    for (std::size_t block = 0; block < reach; ++block) {
      if (is_prose(layout_.at(block))) return;
      if (title.empty() || letters(layout_.at(block)) != title) continue;
      layout_.verdicts[block] = {Zone::boilerplate, "repeated-headline"};
      return;
    }
  }

  void cut_outlet_name() {
    const std::string outlet = letters(document_.article.outlet);
    if (outlet.empty()) return;
    for (std::size_t block = 0; block < layout_.blocks.size(); ++block) {
      if (layout_.verdicts[block].cut() || layout_.blocks[block].span.size() > 80) continue;
      if (letters(layout_.at(block)) == outlet) {
        layout_.verdicts[block] = {Zone::boilerplate, "outlet-name"};
      }
    }
  }

  // Parts of paragraphs; a paragraph of which nothing is left is cut as a whole.
  void cut_starts_and_ends() {
    int prose = 0;
    for (std::size_t block = 0; block < layout_.blocks.size(); ++block) {
      if (layout_.verdicts[block].cut()) continue;
      if (prose < kDatelineReach) {
        if (const auto match = matcher_.start(layout_.at(block))) {
          starts_[block] = cut_part(block, *match);
        }
      }
      if (const auto match = matcher_.end(layout_.at(block))) cut_part(block, *match);
      if (is_prose(layout_.at(block))) ++prose;
    }
  }

  Span cut_part(std::size_t block, const Match& match) {
    const Span paragraph = layout_.blocks[block].span;
    const Span inside{paragraph.begin + match.span.begin, paragraph.begin + match.span.end};
    const Span span = trim(document_.text, inside);
    const Cut cut{span, match.rule->zone, match.rule->id};
    if (!match.agency.empty()) layout_.marks.push_back({cut, match.agency});
    if (span == paragraph) {
      layout_.verdicts[block] = {cut.zone, cut.rule};
    } else {
      document_.cuts.push_back(cut);
    }
    return span;
  }

  void write_given_title() {
    if (given_title_.empty()) return;
    document_.paragraphs.push_back({given_title_, {}, Zone::headline, false, {}});
    document_.title = slice(document_.text, given_title_);
  }

  // The first line that is left, unless it is plainly a paragraph of the article.
  std::size_t find_headline() {
    for (std::size_t block = 0; block < layout_.blocks.size(); ++block) {
      if (layout_.verdicts[block].cut()) continue;
      if (!starts_[block].empty() || is_opening(layout_.at(block))) break;
      document_.title = layout_.at(block);
      return block;
    }
    return layout_.blocks.size();
  }

  void write_paragraphs() {
    for (std::size_t block = 0; block < layout_.blocks.size(); ++block) {
      const Verdict& verdict = layout_.verdicts[block];
      Paragraph paragraph{layout_.blocks[block].span, {}, verdict.zone, false, verdict.rule};
      if (block == headline_) paragraph.zone = Zone::headline;
      if (verdict.cut()) {
        document_.cuts.push_back({paragraph.span, verdict.zone, verdict.rule, verdict.articles});
      }
      document_.paragraphs.push_back(std::move(paragraph));
    }
  }

  std::vector<std::size_t> article_blocks() const {
    std::vector<std::size_t> blocks;
    for (std::size_t block = 0; block < layout_.blocks.size(); ++block) {
      if (block != headline_ && !layout_.verdicts[block].cut()) blocks.push_back(block);
    }
    return blocks;
  }

  Paragraph& paragraph(std::size_t block) {
    return document_.paragraphs[block + (given_title_.empty() ? 0 : 1)];
  }

  // The line between headline and dateline, or a first line without a full stop.
  bool is_deck(const std::vector<std::size_t>& blocks) const {
    if (blocks.size() < 2 || !starts_[blocks[0]].empty()) return false;
    const std::string_view line = layout_.at(blocks[0]);
    if (rough_words(line) > kLongestDeck) return false;
    if (!starts_[blocks[1]].empty()) return true;
    return !ends_sentence(line) && rough_words(line) > kLongestSubhead;
  }

  bool is_subhead(std::size_t block, bool last) const {
    const std::string_view line = layout_.at(block);
    return !last && !ends_sentence(line) && !line.ends_with(',') && !has_quote_mark(line) &&
           rough_words(line) <= kLongestSubhead && starts_[block].empty();
  }

  void set_leads() {
    const auto blocks = article_blocks();
    if (blocks.empty()) return;
    const bool deck = is_deck(blocks);
    if (deck) paragraph(blocks[0]).zone = Zone::lead;
    std::size_t leads = 0;
    for (std::size_t at = deck ? 1 : 0; at < blocks.size(); ++at) {
      Paragraph& here = paragraph(blocks[at]);
      here.subhead = is_subhead(blocks[at], at + 1 == blocks.size());
      if (!here.subhead && leads < kLeadParagraphs) {
        here.zone = Zone::lead;
        ++leads;
      }
    }
  }

  void find_marks() {
    for (std::size_t block = 0; block < layout_.blocks.size(); ++block) {
      if (layout_.verdicts[block].zone == Zone::caption) continue;
      if (layout_.verdicts[block].rule == "related-headline") continue;
      const std::uint32_t begin = layout_.blocks[block].span.begin;
      for (const Match& match : matcher_.marks(layout_.at(block))) {
        const Span span = trim(document_.text, {begin + match.span.begin, begin + match.span.end});
        if (match.agency.empty() || !matcher_.is_backed(*match.rule, document_.text)) continue;
        layout_.marks.push_back({{span, match.rule->zone, match.rule->id}, match.agency});
      }
    }
  }

  const Matcher& matcher_;
  Document& document_;
  std::span<const Overrule> overrules_;
  TextLayout layout_;
  std::vector<Span> starts_;  // the dateline of each block, or empty
  Span given_title_;
  std::size_t headline_ = 0;
};

}  // namespace

struct Zoner::Rules {
  Matcher matcher{built_in_rules()};
};

Zoner::Zoner() : rules_(std::make_unique<Rules>()) {}
Zoner::~Zoner() = default;
Zoner::Zoner(Zoner&&) noexcept = default;
Zoner& Zoner::operator=(Zoner&&) noexcept = default;

void Zoner::apply(Document& document, std::uint32_t title_size,
                  std::span<const Overrule> overrules) const {
  Zoning(rules_->matcher, document, title_size, overrules).run();
}

}  // namespace slantwise

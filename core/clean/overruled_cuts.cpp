#include "core/clean/overruled_cuts.h"

#include <algorithm>
#include <utility>

namespace slantwise {
namespace {

Span common(Span a, Span b) {
  const Span both{std::max(a.begin, b.begin), std::min(a.end, b.end)};
  return both.begin < both.end ? both : Span{};
}

// `cut` without the bytes of `span`: nothing, one cut or two.
void append_rest(std::string_view text, const Cut& cut, Span span, std::vector<Cut>& out) {
  const Span sides[] = {{cut.span.begin, std::max(cut.span.begin, span.begin)},
                        {std::min(span.end, cut.span.end), cut.span.end}};
  for (const Span side : sides) {
    const Span kept = side.begin < side.end ? trim(text, side) : Span{};
    if (kept.empty()) continue;
    out.push_back(cut);
    out.back().span = kept;
  }
}

class Overruling {
 public:
  Overruling(TextLayout& layout, std::vector<Cut>& parts) : layout_(layout), parts_(parts) {}

  void apply(const Overrule& overrule) {
    if (overrule.kind == Overrule::Kind::voice) return;
    for (std::size_t block = 0; block < layout_.blocks.size(); ++block) {
      const Span span = common(layout_.blocks[block].span, overrule.span);
      if (span.empty()) continue;
      if (overrule.kind == Overrule::Kind::keep) {
        keep(block, span);
      } else if (!layout_.verdicts[block].cut()) {
        cut(block, trim(layout_.text, span), overrule);
      }
    }
  }

 private:
  void keep(std::size_t block, Span span) {
    Verdict& verdict = layout_.verdicts[block];
    if (verdict.cut()) {
      parts_.push_back({layout_.blocks[block].span, verdict.zone, verdict.rule, verdict.articles});
      verdict = {};
    }
    remove(span);
  }

  void cut(std::size_t block, Span span, const Overrule& overrule) {
    if (span.empty()) return;
    if (span == layout_.blocks[block].span) {
      remove(span);
      layout_.verdicts[block] = {Zone::boilerplate, overrule.rule, overrule.articles};
      return;
    }
    // A rule's part keeps its name: the new cut is what is left.
    std::vector<Cut> pieces{{span, Zone::boilerplate, overrule.rule, overrule.articles}};
    for (const Cut& part : parts_) {
      std::vector<Cut> rest;
      for (const Cut& piece : pieces) {
        if (common(piece.span, part.span).empty()) {
          rest.push_back(piece);
        } else {
          append_rest(layout_.text, piece, part.span, rest);
        }
      }
      pieces = std::move(rest);
    }
    std::ranges::move(pieces, std::back_inserter(parts_));
  }

  void remove(Span span) {
    std::vector<Cut> left;
    for (const Cut& part : parts_) {
      if (common(part.span, span).empty()) {
        left.push_back(part);
      } else {
        append_rest(layout_.text, part, span, left);
      }
    }
    parts_ = std::move(left);
  }

  TextLayout& layout_;
  std::vector<Cut>& parts_;
};

}  // namespace

void overrule_cuts(TextLayout& layout, std::span<const Overrule> overrules,
                   std::vector<Cut>& parts) {
  Overruling overruling(layout, parts);
  for (const Overrule& overrule : overrules) overruling.apply(overrule);
}

}  // namespace slantwise

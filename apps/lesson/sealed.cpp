#include "apps/lesson/sealed.h"

#include <algorithm>
#include <cmath>
#include <map>
#include <set>

#include "apps/html/format.h"
#include "apps/html/markup.h"
#include "apps/lesson/drafts.h"
#include "apps/shares.h"
#include "core/counts.h"
#include "models/estimate/ratio.h"

namespace slantwise::lesson {
namespace {

constexpr int kNumber = 10;
constexpr double kFewestExpected = 3;
constexpr std::string_view kMeanOfOthers = "mean of the others";  // TermContrast::reference

bool several(const TermContrast& contrast) { return contrast.reference == kMeanOfOthers; }

std::array<std::vector<std::string>, 2> outlets_of(const Comparison& comparison,
                                                   const TermContrast& contrast) {
  std::vector<std::string> others = {contrast.reference};
  if (several(contrast)) {
    others = comparison.compared;
    std::erase(others, contrast.outlet);
  }
  return {{{contrast.outlet}, others}};
}

// What every draw looks at.
struct Source {
  const Material& material;
  std::vector<std::uint64_t> own_words;  // of each document
  const Comparison& comparison() const { return material.comparison; }
};

Source source_of(const Material& material) {
  Source out{material, {}};
  for (const Document& document : material.corpus.documents) {
    std::uint64_t words = 0;
    for (std::size_t at = 0; at < document.tokens.size(); ++at) {
      words += in_scope(document.tokens, at, Scope::narration) ? 1 : 0;
    }
    out.own_words.push_back(words);
  }
  return out;
}

// The uses of a term in own words, by article.
std::map<std::uint32_t, std::vector<std::uint32_t>> uses_of(const Comparison& comparison,
                                                            std::uint32_t row) {
  std::map<std::uint32_t, std::vector<std::uint32_t>> uses;
  for (const TermCell& cell : comparison.terms[row].cells) {
    for (const std::uint32_t at : cell.passages) {
      const Passage& passage = comparison.passages[at];
      if (in_scope(passage, Scope::narration)) uses[passage.article].push_back(at);
    }
  }
  return uses;
}

// All texts of a side that are counted, outlet by outlet.
std::vector<std::vector<SealedText>> texts_of(const Source& from, const TermContrast& contrast,
                                              const std::vector<std::string>& outlets) {
  const auto uses = uses_of(from.comparison(), contrast.row);
  std::vector<std::vector<SealedText>> out(outlets.size());
  for (std::uint32_t i = 0; i < from.comparison().articles.size(); ++i) {
    const ArticleSummary& article = from.comparison().articles[i];
    const auto at = std::ranges::find(outlets, article.outlet);
    const std::uint64_t words = from.own_words[i];
    if (!article.counted || at == outlets.end() || words == 0) continue;
    const auto found = uses.find(i);
    out[static_cast<std::size_t>(at - outlets.begin())].push_back(
        {i, words, found == uses.end() ? std::vector<std::uint32_t>{} : found->second});
  }
  return out;
}

std::uint64_t sum_of(const std::vector<std::vector<SealedText>>& outlets) {
  std::uint64_t sum = 0;
  for (const auto& texts : outlets) {
    for (const SealedText& text : texts) sum += text.uses();
  }
  return sum;
}

// Every use is a passage: nothing is a sample.
bool complete(const Source& from, const TermContrast& contrast) {
  const auto outlets = outlets_of(from.comparison(), contrast);
  const auto whole = [](double count) { return static_cast<std::uint64_t>(std::llround(count)); };
  return sum_of(texts_of(from, contrast, outlets[0])) == whole(contrast.count_a) &&
         sum_of(texts_of(from, contrast, outlets[1])) == whole(contrast.count_b);
}

// Of `kSealed` texts a side, how many may be expected to use the term.
double expected_texts(const Source& from, const TermContrast& contrast) {
  double sum = 0;
  for (const auto& outlets : outlets_of(from.comparison(), contrast)) {
    double with = 0, all = 0;
    for (const auto& texts : texts_of(from, contrast, outlets)) {
      all += static_cast<double>(texts.size());
      for (const SealedText& text : texts) with += text.uses() > 0 ? 1 : 0;
    }
    sum += all > 0 ? static_cast<double>(kSealed) * with / all : 0;
  }
  return sum;
}

bool usable(const Source& from, const TermContrast& contrast) {
  const TermRow& row = from.comparison().terms[contrast.row];
  return contrast.tier >= Tier::describe && !row.legal_formula && row.screen.empty() &&
         contrast.count_a + contrast.count_b >= kFewestUsed &&
         std::min(contrast.families_a, contrast.fewest_b) >= kFewestSealed &&
         !is_inverse(from.comparison(), contrast) && complete(from, contrast) &&
         expected_texts(from, contrast) >= kFewestExpected;
}

// Those of which interval and test disagree, or that the rules' own error could explain, are in
// neither list.
const TermContrast* draw_contrast(const Source& from) {
  std::vector<const TermContrast*> beyond, within;
  for (const TermContrast& one : from.comparison().contrasts) {
    if (!usable(from, one)) continue;
    const bool apart = one.ratio.low > 1 || one.ratio.high < 1;
    if (!(one.q <= .05)) {
      const bool tested = std::isfinite(one.q) && !apart;
      if (tested || one.tier == Tier::describe) within.push_back(&one);
    } else if (one.survives_error) {
      beyond.push_back(&one);
    }
  }
  RandomStream random = draws(from.material, kNumber);
  const bool first = random.draw(2) == 0;
  const auto& list = (first && !beyond.empty()) || within.empty() ? beyond : within;
  return list.empty() ? nullptr : list[random.draw(static_cast<std::uint32_t>(list.size()))];
}

// Of several outlets one text each in turn.
SealedSide draw_side(const Source& from, const TermContrast& contrast, std::size_t side) {
  SealedSide out;
  out.outlets = outlets_of(from.comparison(), contrast)[side];
  RandomStream random = draws(from.material, kNumber, static_cast<std::uint32_t>(1 + side));
  std::vector<std::vector<SealedText>> piles;
  for (const auto& texts : texts_of(from, contrast, out.outlets)) {
    std::vector<SealedText> pile;
    for (const std::size_t i : drawn(texts.size(), texts.size(), random)) pile.push_back(texts[i]);
    for (const SealedText& text : texts) out.with_term += text.uses() > 0 ? 1 : 0;
    out.independent += texts.size();
    piles.push_back(std::move(pile));
  }
  for (std::size_t turn = 0; out.texts.size() < std::min(kSealed, out.independent); ++turn) {
    for (const auto& pile : piles) {
      if (turn < pile.size() && out.texts.size() < kSealed) out.texts.push_back(pile[turn]);
    }
  }
  for (const SealedText& text : out.texts) {
    out.uses += text.uses();
    out.own_words += text.own_words;
  }
  return out;
}

bool about_equal(const RateRatio& ratio) {
  return ratio.ratio >= .9 && ratio.ratio <= 1.1 && ratio.low >= .8 && ratio.high <= 1.25;
}

// Neither more nor less is ruled out.
Message undecided(const RateRatio& ratio) {
  using html::Round;
  using html::two_digits;
  return {"lesson.predict_then_test.undecided",
          {{"less", two_digits(1 / ratio.low, Round::up)},
           {"more", two_digits(ratio.high, Round::up)}}};
}

// The side that uses it more stands first, so that no ratio is below 1.
struct Ordered {
  std::size_t first, second;
  RateRatio ratio;
};

Ordered ordered(const RateRatio& ratio) {
  if (!(ratio.ratio < 1)) return {0, 1, ratio};
  return {1, 0, {1 / ratio.ratio, 1 / ratio.high, 1 / ratio.low, ratio.detectable}};
}

Message not_found(const Material& material, const Sealed& sealed, std::size_t side) {
  const std::size_t k = side == 0 ? sealed.contrast->families_a : sealed.contrast->fewest_b;
  const double share = unseen_bound(static_cast<double>(k));
  return {"lesson.predict_then_test.not_found",
          {{"word", sealed.contrast->term},
           {"outlet", side_name(material, sealed, side)},
           {"n", std::uint64_t{sealed.sides[side].independent}},
           {"percent", static_cast<std::uint64_t>(std::ceil(100 * share))}}};
}

Message rates(const Material& material, const Sealed& sealed) {
  const TermContrast& contrast = *sealed.contrast;
  const Ordered order = ordered(contrast.ratio);
  const double rate[2] = {contrast.rate_a, contrast.rate_b};
  const SealedSide &a = sealed.sides[order.first], &b = sealed.sides[order.second];
  Message out{"lesson.predict_then_test.sentence",
              {{"outlet", side_name(material, sealed, order.first)},
               {"others", side_name(material, sealed, order.second)},
               {"word", contrast.term},
               {"times", html::two_digits(order.ratio.ratio)},
               {"rate_a", html::two_digits(rate[order.first])},
               {"rate_b", html::two_digits(rate[order.second])},
               {"with_a", std::uint64_t{a.with_term}},
               {"texts_a", std::uint64_t{a.independent}},
               {"with_b", std::uint64_t{b.with_term}},
               {"texts_b", std::uint64_t{b.independent}}}};
  if (about_equal(contrast.ratio)) out.id = "lesson.predict_then_test.alike";
  const bool interval = std::isfinite(order.ratio.low) && std::isfinite(order.ratio.high);
  out.values.emplace_back("interval", Choice{interval ? "yes" : "no"});
  out.values.emplace_back("low",
                          interval ? html::two_digits(order.ratio.low, html::Round::down) : "-");
  out.values.emplace_back("high",
                          interval ? html::two_digits(order.ratio.high, html::Round::up) : "-");
  return out;
}

}  // namespace

double SealedSide::rate() const {
  return own_words == 0 ? 0 : 1000 * static_cast<double>(uses) / static_cast<double>(own_words);
}

std::optional<Sealed> seal(const Material& material) {
  const Source from = source_of(material);
  const TermContrast* contrast = draw_contrast(from);
  if (contrast == nullptr) return std::nullopt;
  return Sealed{contrast, {draw_side(from, *contrast, 0), draw_side(from, *contrast, 1)}};
}

std::string side_name(const Material& material, const Sealed& sealed, std::size_t side) {
  if (side == 1 && several(*sealed.contrast)) {
    return html::plain({"lesson.predict_then_test.others"}, material.messages);
  }
  return material.masker.outlet(sealed.sides[side].outlets[0]);
}

std::vector<Message> ratio_sentences(const Material& material, const Sealed& sealed) {
  const TermContrast& contrast = *sealed.contrast;
  std::vector<Message> out;
  if (contrast.count_a <= 0 || contrast.count_b <= 0) {
    const std::size_t absent = contrast.count_a <= 0 ? 0 : 1, there = 1 - absent;
    out.push_back({"lesson.predict_then_test.only",
                   {{"outlet", side_name(material, sealed, there)},
                    {"word", contrast.term},
                    {"rate", html::two_digits(there == 0 ? contrast.rate_a : contrast.rate_b)},
                    {"with", std::uint64_t{sealed.sides[there].with_term}},
                    {"texts", std::uint64_t{sealed.sides[there].independent}}}});
    out.push_back(not_found(material, sealed, absent));
    return out;
  }
  out.push_back(rates(material, sealed));
  const RateRatio order = ordered(contrast.ratio).ratio;
  const bool holds_one = order.low < 1 && order.high > 1;
  if (holds_one && !about_equal(contrast.ratio)) out.push_back(undecided(order));
  return out;
}

}  // namespace slantwise::lesson

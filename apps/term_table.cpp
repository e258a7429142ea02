#include "apps/term_table.h"

#include <algorithm>
#include <cmath>
#include <map>
#include <set>

#include "apps/outlet_terms.h"
#include "apps/term_columns.h"
#include "apps/term_style.h"
#include "models/estimate/order_key.h"
#include "models/style_events.h"

namespace slantwise {
namespace {

// Everything about one contrast in one voice that does not depend on the term.
class Compared {
 public:
  Compared(const OutletTerms& data, const OutletContrast& contrast)
      : data_(data), contrast_(contrast), in_reference_(data.outlets()) {
    smallest_ = data.scope(contrast.a).k;
    for (const std::size_t outlet : contrast.others) {
      in_reference_[outlet] = true;
      known_ += data.scope(outlet).n > 0;
      smallest_other_ = std::min(smallest_other_, data.scope(outlet).k);
    }
    smallest_ = std::min(smallest_, smallest_other_);
  }

  Tier tier() const { return slantwise::tier(static_cast<std::size_t>(smallest_)); }
  double families_a() const { return data_.scope(contrast_.a).k; }
  double families_b() const { return smallest_other_; }

  TermLine line(std::size_t term) const {
    TermLine line;
    double rates = 0;
    for (const OutletUse& use : data_.uses(term)) {
      const double n = data_.scope(use.outlet).n;
      if (use.outlet == contrast_.a) {
        line.articles_a = use.articles;
        line.families_a = use.moments.df;
        line.count_a = use.moments.y;
      } else if (in_reference_[use.outlet]) {
        line.articles_b += use.articles;
        line.families_b += use.moments.df;
        line.count_b += use.moments.y;
        if (n > 0) rates += use.moments.y / n;
      }
    }
    // 0 / 0 is NaN: no word of this voice, no rate.
    line.rate_a = 1000 * line.count_a / data_.scope(contrast_.a).n;
    line.rate_b = 1000 * rates / static_cast<double>(known_);
    return line;
  }

  // At tier Describe an interval is for terms named beforehand (methods 2.5), so the order of the
  // rest is all that shows.
  void add_ratio(TermLine& line, std::size_t term, bool named) const {
    if (tier() == Tier::read) return;
    const Side a = data_.side(contrast_.a, term);
    std::vector<Side> others;
    for (const std::size_t outlet : contrast_.others) others.push_back(data_.side(outlet, term));
    const RateRatio ratio = rate_ratio_to_mean(a, others);
    line.ratio = ratio.ratio;
    line.detectable = ratio.detectable;
    line.key = order_key(a, others, ratio);
    if (line.count_a <= 0 || line.count_b <= 0) {
      line.absent_up_to = unseen_bound(line.count_a > 0 ? smallest_other_ : families_a());
    }
    if (tier() == Tier::describe && !named) return;
    line.low = ratio.low;
    line.high = ratio.high;
  }

 private:
  const OutletTerms& data_;
  const OutletContrast& contrast_;
  std::vector<bool> in_reference_;
  std::size_t known_ = 0;  // others with a word in this voice
  double smallest_ = 0, smallest_other_ = std::numeric_limits<double>::infinity();
};

void order(TermTable& table) {
  std::ranges::sort(table.lines, [&](const TermLine& x, const TermLine& y) {
    if (table.tier != Tier::read) {
      if (x.key != y.key) return x.key > y.key;
      const double df_x = x.families_a + x.families_b, df_y = y.families_a + y.families_b;
      if (df_x != df_y) return df_x > df_y;
    }
    return x.term < y.term;
  });
}

// Noise floors of one voice; each outlet is measured once.
class NoiseFloors {
 public:
  // Of the outlet, and of the other if there is one; of none below tier Contrast.
  std::vector<OutletNoise> of(const TestInput& input, const TestedOutlets& who,
                              const std::vector<std::string>& names, const ForEach& for_each) {
    if (who.tier < Tier::contrast) return {};
    std::vector<std::size_t> outlets{who.outlet};
    if (who.others.size() == 1) outlets.push_back(who.others.front());
    std::vector<OutletNoise> out;
    for (const std::size_t outlet : outlets) {
      auto known = known_.find(outlet);
      if (known == known_.end()) {
        known = known_.emplace(outlet, noise_of(input, outlet, for_each)).first;
      }
      out.push_back({names[outlet], known->second});
    }
    return out;
  }

 private:
  std::map<std::size_t, NoiseFloor> known_;
};

// The columns that were named beforehand, and those that are house style and get no badge.
struct Marked {
  std::vector<bool> named, skip;
  std::vector<StyleReason> style;
};

// One voice on its way into tables.
struct VoiceTerms {
  Scope scope;
  TermColumns columns;
  OutletTerms data;
  Marked mark;
  NoiseFloors noise;
};

Marked marked(const TermColumns& columns, std::vector<StyleReason> style,
              const std::set<std::string>& named) {
  Marked out;
  for (std::size_t term = 0; term < style.size(); ++term) {
    out.named.push_back(named.contains(std::string(columns.term(term))));
    out.skip.push_back(style[term] != StyleReason::none);
  }
  out.style = std::move(style);
  return out;
}

void add_test(TermLine& line, const TermTests& tests, std::size_t term) {
  if (tests.words.empty()) return;
  const TermTest& test = tests.words[term];
  line.z = test.z;
  line.p = test.p;
  line.q = test.q;
  line.notable = test.notable;
}

void add_style(TermLine& line, StyleReason reason, bool in_most_events) {
  if (reason == StyleReason::none && in_most_events) reason = StyleReason::most_events;
  line.style = name(reason);
  if (reason != StyleReason::none) line.notable.clear();
}

// What is known of the words of a contrast beside their ratios.
struct Evidences {
  TermTests tests;
  MatchedTerms matched;
  std::vector<bool> in_most_events;  // by column: favors one side (methods 6.3 d)
};

TermTable heading(const Compared& compared, const Evidences& evidences) {
  TermTable table;
  table.tier = compared.tier();
  table.families_a = compared.families_a();
  table.families_b = compared.families_b();
  table.how_tested = evidences.tests.how;
  table.tested = evidences.tests.record;
  table.within_events = evidences.matched.how;
  table.events = evidences.matched.events;
  table.matched_share = evidences.matched.matched;
  table.tested_within = evidences.matched.record;
  return table;
}

double articles_with(const OutletTerms& data, std::size_t term) {
  double articles = 0;
  for (const OutletUse& use : data.uses(term)) articles += use.articles;
  return articles;
}

TermTable table_of(const VoiceTerms& voice, const OutletContrast& contrast,
                   const Evidences& evidences, const std::set<std::string>& named,
                   const TermTableOptions& options) {
  const Compared compared(voice.data, contrast);
  TermTable table = heading(compared, evidences);
  for (std::size_t term = 0; term < voice.data.terms(); ++term) {
    if (articles_with(voice.data, term) < static_cast<double>(options.min_texts)) continue;
    TermLine line = compared.line(term);
    if (line.articles_a + line.articles_b == 0) continue;
    line.term = voice.columns.term(term);
    line.contrast = !named.empty() && named.contains(line.term);
    if (line.count_a + line.count_b < options.min_count && !line.contrast) continue;
    compared.add_ratio(line, term, line.contrast);
    add_test(line, evidences.tests, term);
    add_style(line, voice.mark.style[term], evidences.in_most_events[term]);
    if (!evidences.matched.words.empty()) line.matched = evidences.matched.words[term];
    table.lines.push_back(std::move(line));
  }
  order(table);
  return table;
}

}  // namespace

void term_tables(const Corpus& corpus, const TermTableOptions& options, const ForEach& for_each,
                 const std::function<void(const TermTable&)>& sink) {
  const Outlets outlets = outlets_of(corpus);
  const Families found =
      options.families ? *options.families : families(corpus.documents, for_each);
  const std::set<std::string> named = written_terms(corpus, options.contrasts, options.steps);
  const TermStyle style(corpus, found, for_each);
  std::vector<VoiceTerms> voices;
  for (const Scope scope : options.scopes) {
    TermColumns columns = count_columns(corpus, scope, options.steps, for_each, options.min_texts);
    OutletTerms data(columns.counts, found, outlets.of, outlets.names.size());
    Marked mark = marked(columns, style.of(columns, data.terms()), named);
    voices.push_back({scope, std::move(columns), std::move(data), std::move(mark), {}});
  }
  for (const OutletContrast& contrast : outlet_contrasts(outlets.names, options.pairs)) {
    for (VoiceTerms& voice : voices) {
      const TestInput input{corpus,       voice.columns.counts, found,
                            outlets.of,   voice.mark.named,     voice.mark.skip,
                            options.seed, options.adjust,       options.events};
      const TestedOutlets who{contrast.a, contrast.others, Compared(voice.data, contrast).tier()};
      const Evidences evidences{
          test_terms(input, who, for_each), match_terms(input, who, for_each),
          favors_in_most_events(corpus, input.counts, found, groups_of(input, who))};
      TermTable table = table_of(voice, contrast, evidences, named, options);
      table.scope = voice.scope;
      table.outlet = outlets.names[contrast.a];
      table.reference = contrast.others.size() == 1 ? outlets.names[contrast.others.front()]
                                                    : "mean of the others";
      table.noise = voice.noise.of(input, who, outlets.names, for_each);
      sink(table);
    }
  }
}

std::vector<RangeLine> word_list(const Corpus& corpus, const WordListOptions& options,
                                 const ForEach& for_each) {
  const Outlets outlets = outlets_of(corpus);
  const TermColumns columns =
      count_columns(corpus, options.scope, options.steps, for_each, options.min_texts);
  const OutletTerms data(columns.counts, families(corpus.documents, for_each), outlets.of,
                         outlets.names.size());
  double words = 0;
  for (std::size_t outlet = 0; outlet < data.outlets(); ++outlet) words += data.scope(outlet).n;
  std::vector<RangeLine> lines;
  for (std::size_t term = 0; term < data.terms(); ++term) {
    RangeLine line;
    for (const OutletUse& use : data.uses(term)) {
      line.count += use.moments.y;
      line.articles += use.articles;
      line.families += use.moments.df;
      line.outlets += 1;
    }
    if (line.articles < std::max(1.0, static_cast<double>(options.min_texts))) continue;
    line.term = columns.term(term);
    line.scope = options.scope;
    line.rate = 1000 * line.count / words;
    lines.push_back(std::move(line));
  }
  std::ranges::sort(lines, [](const RangeLine& a, const RangeLine& b) {
    return a.count != b.count ? a.count > b.count : a.term < b.term;
  });
  return lines;
}

}  // namespace slantwise

#include "apps/term_table.h"

#include <algorithm>
#include <cmath>
#include <numeric>
#include <set>

#include "apps/outlet_terms.h"
#include "apps/term_columns.h"
#include "apps/term_tests.h"
#include "models/function_words.h"

namespace slantwise {
namespace {

// One outlet and those it is compared with.
struct Contrast {
  std::size_t a = 0;
  std::vector<std::size_t> others;
};

std::vector<Contrast> contrasts(const Outlets& outlets, const std::vector<std::string>& pair) {
  std::vector<std::size_t> all(outlets.names.size());
  std::iota(all.begin(), all.end(), std::size_t{0});
  std::vector<Contrast> result;
  if (pair.size() == 2) {
    const auto number = [&](const std::string& name) {
      return static_cast<std::size_t>(std::ranges::lower_bound(outlets.names, name) -
                                      outlets.names.begin());
    };
    return {{number(pair[0]), {number(pair[1])}}};
  }
  for (const std::size_t a : all) {
    result.push_back({a, all});
    std::erase(result.back().others, a);
  }
  return result;
}

double log2_or_zero(double ratio) { return ratio > 0 ? std::log2(ratio) : 0; }

// Methods 1.8: the bound nearest "no difference"; 0 if the interval holds 1 or there is none.
double interval_key(const RateRatio& ratio) {
  if (ratio.low > 1) return log2_or_zero(ratio.low);
  if (ratio.high < 1) return -log2_or_zero(ratio.high);
  return 0;
}

// Methods 1.4, zeros: the lower bound of the share of texts on the side with hits against the
// upper bound on the side without.
double zero_key(const Side& hits, const Side& none) {
  if (hits.k <= 0 || none.k <= 0 || hits.term.df <= 0) return 0;
  const double upper = 1 - std::pow(0.025, 1 / none.k);
  return std::max(0.0, log2_or_zero(share_lower_bound(hits.term.df, hits.k) / upper));
}

Side pooled(const OutletTerms& data, const std::vector<std::size_t>& outlets, std::size_t term) {
  Side sum;
  for (const std::size_t outlet : outlets) {
    const Side side = data.side(outlet, term);
    sum.k += side.k;
    sum.n += side.n;
    sum.term.y += side.term.y;
    sum.term.df += side.term.df;
  }
  return sum;
}

// Everything about one contrast in one voice that does not depend on the term.
class Compared {
 public:
  Compared(const OutletTerms& data, const Contrast& contrast)
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
    if (line.count_a > 0 && line.count_b > 0) {
      line.key = interval_key(ratio);
    } else {
      const Side b = pooled(data_, contrast_.others, term);
      line.key = line.count_a > 0 ? zero_key(a, b) : zero_key(b, a);
    }
    if (tier() == Tier::describe && !named) return;
    line.low = ratio.low;
    line.high = ratio.high;
  }

 private:
  const OutletTerms& data_;
  const Contrast& contrast_;
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

// One voice on its way into tables.
struct VoiceTerms {
  TermColumns columns;
  OutletTerms data;
};

// The columns that were named beforehand, and those that get no badge.
struct Marked {
  std::vector<bool> named, skip;
};

Marked marked(const TermColumns& columns, std::size_t terms, const std::set<std::string>& named) {
  Marked out;
  for (std::size_t term = 0; term < terms; ++term) {
    const std::string text(columns.term(term));
    out.named.push_back(named.contains(text));
    out.skip.push_back(is_function_word(text));
  }
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

TermTable table_of(const VoiceTerms& voice, const Contrast& contrast, const TermTests& tests,
                   const std::set<std::string>& named, double min_count) {
  const Compared compared(voice.data, contrast);
  TermTable table;
  table.tier = compared.tier();
  table.families_a = compared.families_a();
  table.families_b = compared.families_b();
  table.how_tested = tests.how;
  for (std::size_t term = 0; term < voice.data.terms(); ++term) {
    if (voice.data.uses(term).empty()) continue;
    TermLine line = compared.line(term);
    if (line.articles_a + line.articles_b == 0) continue;
    line.term = voice.columns.term(term);
    line.contrast = !named.empty() && named.contains(line.term);
    if (line.count_a + line.count_b < min_count && !line.contrast) continue;
    compared.add_ratio(line, term, line.contrast);
    add_test(line, tests, term);
    table.lines.push_back(std::move(line));
  }
  order(table);
  return table;
}

}  // namespace

void term_tables(const Corpus& corpus, const TermTableOptions& options, const ForEach& for_each,
                 const std::function<void(const TermTable&)>& sink) {
  const Outlets outlets = outlets_of(corpus);
  const Families found = families(corpus.documents);
  const std::set<std::string> named = written_terms(corpus, options.contrasts, options.steps);
  std::vector<VoiceTerms> voices;
  for (const Scope scope : options.scopes) {
    TermColumns columns = count_columns(corpus, scope, options.steps, for_each);
    OutletTerms data(columns.counts, found, outlets.of, outlets.names.size());
    voices.push_back({std::move(columns), std::move(data)});
  }
  for (const Contrast& contrast : contrasts(outlets, options.pair)) {
    for (std::size_t i = 0; i < voices.size(); ++i) {
      const Marked mark = marked(voices[i].columns, voices[i].data.terms(), named);
      const TestInput input{
          corpus, voices[i].columns.counts, found, outlets.of, mark.named, mark.skip, options.seed};
      const Tier tier = Compared(voices[i].data, contrast).tier();
      const TermTests tests = test_terms(input, {contrast.a, contrast.others, tier}, for_each);
      TermTable table = table_of(voices[i], contrast, tests, named, options.min_count);
      table.scope = options.scopes[i];
      table.outlet = outlets.names[contrast.a];
      table.reference = contrast.others.size() == 1 ? outlets.names[contrast.others.front()]
                                                    : "mean of the others";
      sink(table);
    }
  }
}

std::vector<RangeLine> word_list(const Corpus& corpus, Scope scope, const TokenSteps& steps,
                                 const ForEach& for_each) {
  const Outlets outlets = outlets_of(corpus);
  const TermColumns columns = count_columns(corpus, scope, steps, for_each);
  const OutletTerms data(columns.counts, families(corpus.documents), outlets.of,
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
    if (line.articles == 0) continue;
    line.term = columns.term(term);
    line.scope = scope;
    line.rate = 1000 * line.count / words;
    lines.push_back(std::move(line));
  }
  std::ranges::sort(lines, [](const RangeLine& a, const RangeLine& b) {
    return a.count != b.count ? a.count > b.count : a.term < b.term;
  });
  return lines;
}

}  // namespace slantwise

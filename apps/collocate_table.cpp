#include "apps/collocate_table.h"

#include <fmt/format.h>

#include <algorithm>
#include <limits>
#include <tuple>

#include "apps/outlet_terms.h"
#include "apps/screen.h"
#include "apps/suggest.h"
#include "apps/table.h"
#include "models/estimate/ratio.h"
#include "models/estimate/tiers.h"
#include "models/function_words.h"

namespace slantwise {
namespace {

constexpr std::size_t kMostColumns = 6;  // outlets that get a column on the screen

constexpr std::string_view kUncorrected =
    " Intervals hold for a word chosen beforehand; of the many in this list some stay off 1 by "
    "chance.";

const std::vector<std::string> kOrders = {"logdice", "log-ratio", "count", "texts"};

const Collocate* find(const CollocateGroup& group, TermId term) {
  const auto found = std::ranges::find(group.collocates, term, &Collocate::term);
  return found == group.collocates.end() ? nullptr : &*found;
}

double key(const Collocate& one, CollocateOrder order) {
  switch (order) {
    case CollocateOrder::log_ratio:
      return one.log_ratio;
    case CollocateOrder::together:
      return one.together();
    case CollocateOrder::texts:
      return one.families;
    case CollocateOrder::log_dice:
      break;
  }
  return one.log_dice;
}

std::vector<TermId> rows(const Corpus& corpus, const CollocateGroup& all,
                         const CollocateFilter& filter) {
  std::vector<const Collocate*> kept;
  for (const Collocate& one : all.collocates) {
    if (one.together() >= filter.min_count && one.families >= filter.min_texts) {
      kept.push_back(&one);
    }
  }
  std::ranges::sort(kept, [&](const Collocate* a, const Collocate* b) {
    // NaN is no place in an order: there is none here, or in every row.
    const double x = key(*a, filter.order), y = key(*b, filter.order);
    if (x < y || y < x) return x > y;
    if (a->together() != b->together()) return a->together() > b->together();
    return corpus.vocabulary.term(a->term) < corpus.vocabulary.term(b->term);
  });
  std::vector<TermId> terms;
  for (const Collocate* one : kept) terms.push_back(one->term);
  return terms;
}

std::string whole(double value) { return grouped(static_cast<std::uint64_t>(value)); }
std::string one_decimal(double value) {
  return value == value ? fmt::format("{:.1f}", value) : "-";
}

// "3 in 2": times, and in how many independent texts.
std::string cell(const Collocate* one) {
  return one == nullptr ? "." : whole(one->together()) + " in " + whole(one->families);
}

// Between two outlets, when exactly two are looked at; NaN where undefined or withheld
// (methods 2.5).
struct Contrast {
  double ratio = std::numeric_limits<double>::quiet_NaN();
  double low = ratio, high = ratio;
};

bool is_pair(const CollocateTable& table) { return table.outlets.size() == 2; }

Tier pair_tier(const CollocateTable& table) {
  const double fewer = std::min(table.groups[0].families, table.groups[1].families);
  return tier(static_cast<std::size_t>(fewer));
}

Contrast contrast(const CollocateTable& table, TermId term) {
  Contrast out;
  const Tier tier = pair_tier(table);
  if (tier == Tier::read) return out;
  const auto& [a, b] = std::tie(table.groups[0], table.groups[1]);
  const RateRatio ratio = rate_ratio(per_hit(a, find(a, term)), per_hit(b, find(b, term)));
  out.ratio = ratio.ratio;
  if (tier == Tier::describe) return out;
  out.low = ratio.low;
  out.high = ratio.high;
  return out;
}

std::string interval(const Contrast& contrast) {
  if (contrast.low != contrast.low || contrast.high != contrast.high) return "-";
  return bound_below(contrast.low) + " - " + bound_above(contrast.high);
}

double per_hundred(const CollocateGroup& group, const Collocate* one) {
  return 100 * (one == nullptr ? 0 : one->together()) / group.hits;  // NaN without a hit
}

bool has_columns(const CollocateTable& table) {
  return table.outlets.size() > 1 && table.outlets.size() <= kMostColumns;
}

std::string outlet_table(const CollocateTable& table) {
  Table out({{"outlet", Align::left, 30}, {"uses", Align::right}, {"in texts", Align::right}});
  const auto add = [&](const std::string& name, const CollocateGroup& group) {
    out.add({name, whole(group.hits),
             fmt::format("{} of {}", whole(group.families), whole(group.families_voice))});
  };
  if (has_columns(table)) {
    for (std::size_t at = 0; at < table.outlets.size(); ++at) {
      add(table.outlets[at], table.groups[at]);
    }
  }
  const bool several = table.outlets.size() > 1;
  add(several ? fmt::format("all {}", table.outlets.size()) : table.outlets.front(), table.all());
  return out.text(2);
}

Table word_table(const CollocateTable& table) {
  std::vector<Column> columns = {{"near it", Align::left, 24}, {"times", Align::right},
                                 {"expected", Align::right},   {"in texts", Align::right},
                                 {"logDice", Align::right},    {"log ratio", Align::right}};
  if (has_columns(table)) {
    for (const std::string& outlet : table.outlets) {
      columns.push_back({shortened(one_line(outlet), 14), Align::right});
    }
  }
  if (is_pair(table)) {
    columns.push_back({"per 100", Align::right});
    columns.push_back({"v", Align::right});
    columns.push_back({"times as often", Align::right});
    columns.push_back({"95% interval", Align::right});
  }
  return Table(std::move(columns));
}

std::string pair_sentence(const CollocateTable& table) {
  const double fewer = std::min(table.groups[0].families, table.groups[1].families);
  const Tier tier = pair_tier(table);
  const std::string told = withheld(tier, static_cast<std::size_t>(fewer));
  return wrapped(fmt::format("How much can these texts tell? {} (tier {}: {} independent {} with a "
                             "hit on the smaller side). {}{}",
                             answer(tier), name(tier), whole(fewer), fewer == 1 ? "text" : "texts",
                             told, tier < Tier::contrast ? "" : kUncorrected),
                 100, 2);
}

std::vector<Cell> cells(const Corpus& corpus, const CollocateTable& table, std::size_t group,
                        const Collocate& one) {
  const bool all = group == table.outlets.size();
  const CollocateGroup& of = table.groups[group];
  const Contrast between = is_pair(table) && group == 0 ? contrast(table, one.term) : Contrast();
  return {all ? std::string() : table.outlets[group],
          std::string(name(table.scope)),
          std::string(corpus.vocabulary.term(one.term)),
          one.together(),
          one.families,
          one.left,
          one.right,
          one.expected,
          one.log_dice,
          one.log_ratio,
          of.hits,
          of.families,
          of.families_voice,
          one.uses,
          of.near,
          of.words,
          per_hundred(of, &one),
          between.ratio,
          between.low,
          between.high};
}

}  // namespace

CollocateOrder find_order(const std::string& name) {
  const auto found = std::ranges::find(kOrders, name);
  if (found != kOrders.end()) return static_cast<CollocateOrder>(found - kOrders.begin());
  throw UsageError("--sort cannot be \"" + name + "\"; it is " + listed(kOrders) +
                   did_you_mean(name, kOrders));
}

std::vector<CollocateTable> collocate_tables(const Corpus& corpus,
                                             const CollocateQuestion& question,
                                             const ForEach& for_each) {
  const Outlets outlets = outlets_of(corpus);
  const Families found = families(corpus.documents, for_each);
  const CollocateInput input{corpus.documents,     found,         outlets.of,
                             outlets.names.size(), question.hits, question.window};
  std::vector<CollocateTable> tables;
  for (const Scope scope : question.scopes) {
    CollocateTable table{scope, outlets.names, collocates(input, scope), {}};
    table.rows = rows(corpus, table.all(), question.filter);
    tables.push_back(std::move(table));
  }
  return tables;
}

Records collocate_records(const Corpus& corpus, const std::vector<CollocateTable>& tables) {
  Records records{{"outlet",         "voice",      "term",          "count",
                   "families",       "left",       "right",         "expected",
                   "log_dice",       "log_ratio",  "pattern_count", "pattern_families",
                   "voice_families", "term_count", "window_words",  "words",
                   "per_100",        "ratio",      "low",           "high"},
                  {}};
  for (const CollocateTable& table : tables) {
    std::vector<std::vector<const Collocate*>> by_term(corpus.vocabulary.size());
    std::vector<std::vector<std::size_t>> group_of(corpus.vocabulary.size());
    for (std::size_t at = 0; at < table.groups.size(); ++at) {
      // All together first, then outlet by outlet.
      const std::size_t group = (at + table.outlets.size()) % table.groups.size();
      for (const Collocate& one : table.groups[group].collocates) {
        by_term[static_cast<std::size_t>(one.term)].push_back(&one);
        group_of[static_cast<std::size_t>(one.term)].push_back(group);
      }
    }
    for (const TermId term : table.rows) {
      const auto index = static_cast<std::size_t>(term);
      for (std::size_t at = 0; at < by_term[index].size(); ++at) {
        records.rows.push_back(cells(corpus, table, group_of[index][at], *by_term[index][at]));
      }
    }
  }
  return records;
}

std::string collocate_screen(const Corpus& corpus, const CollocateTable& table, std::size_t top) {
  std::string text(shown(table.scope));
  if (table.all().hits == 0) return text + "\n  not found in this voice\n\n";
  text += '\n' + outlet_table(table) + '\n';
  Table words = word_table(table);
  std::size_t printed = 0;
  for (const TermId term : table.rows) {
    const std::string word(corpus.vocabulary.term(term));
    if (top > 0 && (printed == top || is_function_word(word))) continue;
    const Collocate& one = *find(table.all(), term);
    std::vector<std::string> row = {word,
                                    whole(one.together()),
                                    two_digits(one.expected),
                                    whole(one.families),
                                    one_decimal(one.log_dice),
                                    one_decimal(one.log_ratio)};
    for (std::size_t at = 0; has_columns(table) && at < table.outlets.size(); ++at) {
      row.push_back(cell(find(table.groups[at], term)));
    }
    if (is_pair(table)) {
      const Contrast between = contrast(table, term);
      for (std::size_t at = 0; at < 2; ++at) {
        row.push_back(two_digits(per_hundred(table.groups[at], find(table.groups[at], term))));
      }
      row.push_back(two_digits(between.ratio));
      row.push_back(interval(between));
    }
    words.add(std::move(row));
    ++printed;
  }
  if (is_pair(table)) text += pair_sentence(table);
  text += printed > 0 ? words.text(2) : "  no word passes the filters\n";
  if (printed < table.rows.size()) {
    text += fmt::format("  {} of {} words, function words left out; --top 0 shows all\n", printed,
                        grouped(table.rows.size()));
  }
  return text + '\n';
}

}  // namespace slantwise

#include "apps/naming_rows.h"

#include <algorithm>
#include <cmath>

#include "apps/html/format.h"
#include "apps/suggest.h"
#include "apps/table.h"
#include "core/text/messages.h"
#include "models/estimate/discovery.h"

namespace slantwise {
namespace {

constexpr std::string_view kTables[] = {"shares",   "tests",   "first",
                                        "switches", "periods", "anchors"};
constexpr int kWidth = 100;

Cell number(double value) { return value; }
Cell number(std::size_t value) { return static_cast<double>(value); }
Cell text(std::string_view value) { return std::string(value); }

using Rows = std::vector<std::vector<Cell>>;

struct Source {
  const Comparison& comparison;
  const NamingTable& set;
  const std::string& outlet(std::uint32_t at) const { return comparison.outlets[at].name; }
  const std::string& label(std::uint32_t at) const { return set.labels[at].label; }
  std::vector<Cell> begin(std::uint32_t of_outlet, std::uint32_t of_label) const {
    return {set.referent, text(set.anchored ? "name" : "topic balance"), outlet(of_outlet),
            label(of_label)};
  }
};

void add(std::vector<Cell>& row, std::initializer_list<Cell> cells) {
  row.insert(row.end(), cells);
}

void shares(const Source& in, Rows& rows) {
  for (const NameShare& one : in.set.detail.shares) {
    std::vector<Cell> row = in.begin(one.outlet, one.label);
    add(row, {text(name(one.scope)), number(one.hits), number(one.mentions), number(one.with),
              number(one.families), number(one.share.value), number(one.share.low),
              number(one.share.high), text(name(tier(one.families)))});
    rows.push_back(std::move(row));
  }
}

void add_tests(const Source& in, const std::vector<NameTest>& tests, Rows& rows) {
  for (const NameTest& one : tests) {
    std::vector<std::string> outlets;
    for (const std::uint32_t outlet : one.outlets) outlets.push_back(in.outlet(outlet));
    rows.push_back({in.set.referent, text(in.set.anchored ? "name" : "topic balance"),
                    text(name(one.scope)), listed(outlets), number(one.families),
                    number(one.statistic), number(one.p), number(one.holm),
                    text(one.exact ? "exact" : "random"), number(one.arrangements),
                    text(name(one.tier)), text(one.events > 0 ? "inside events" : "all texts"),
                    one.events > 0 ? number(one.events) : Cell{}});
  }
}

void tests(const Source& in, Rows& rows) {
  add_tests(in, in.set.detail.within, rows);
  add_tests(in, in.set.detail.tests, rows);
}

void first(const Source& in, Rows& rows) {
  for (const FirstName& one : in.set.detail.first) {
    std::vector<Cell> row = in.begin(one.outlet, one.label);
    const bool few = one.of < 4;
    add(row, {number(one.families), number(one.of),
              number(static_cast<double>(one.families) / static_cast<double>(one.of)),
              number(few ? std::nan("") : one.bounds.low),
              number(few ? std::nan("") : one.bounds.high)});
    rows.push_back(std::move(row));
  }
}

void switches(const Source& in, Rows& rows) {
  for (const NameSwitch& one : in.set.detail.switches) {
    std::vector<Cell> row = in.begin(one.outlet, one.label);
    const bool few = one.families < 4;
    add(row,
        {text(name(one.from)), text(one.to == NameScope::body ? "lead and body" : name(one.to)),
         number(one.families), number(one.more_from), number(one.more_to),
         number(few ? std::nan("") : one.p)});
    rows.push_back(std::move(row));
  }
}

void periods(const Source& in, Rows& rows) {
  for (const NamePeriod& one : in.set.detail.periods) {
    std::vector<Cell> row = {text(one.period)};
    for (Cell& cell : in.begin(one.outlet, one.label)) row.push_back(std::move(cell));
    add(row, {number(one.hits), number(one.mentions), number(one.families),
              number(one.hits / one.mentions)});
    rows.push_back(std::move(row));
  }
}

void anchors(const Source& in, Rows& rows) {
  for (std::uint32_t label = 0; label < in.set.detail.anchors.size(); ++label) {
    std::vector<Cell> row = {in.set.referent, text(in.set.anchored ? "name" : "topic balance"),
                             in.label(label)};
    for (const std::size_t mentions : in.set.detail.anchors[label]) row.push_back(number(mentions));
    rows.push_back(std::move(row));
  }
}

struct Kind {
  std::vector<std::string> columns;
  void (*rows)(const Source& in, Rows& rows);
};

Kind kind_of(std::string_view table) {
  if (table == "shares") {
    return {{"set", "kind", "outlet", "label", "scope", "hits", "mentions", "texts_with", "texts",
             "share", "low", "high", "tier"},
            shares};
  }
  if (table == "tests") {
    return {{"set", "kind", "scope", "outlets", "texts", "statistic", "p", "p_holm", "shuffles",
             "arrangements", "tier", "exchanged", "events"},
            tests};
  }
  if (table == "first") {
    return {{"set", "kind", "outlet", "label", "texts_first", "texts", "share", "low", "high"},
            first};
  }
  if (table == "switches") {
    return {{"set", "kind", "outlet", "label", "from", "to", "texts", "more_from", "more_to", "p"},
            switches};
  }
  if (table == "anchors") {
    return {
        {"set", "kind", "label", "same_phrase", "apposition", "same_sentence", "ticked", "none"},
        anchors};
  }
  return {{"period", "set", "kind", "outlet", "label", "hits", "mentions", "texts", "share"},
          periods};
}

// Shares with an interval, in any voice and in the outlet's own words.
std::string share_table(const Comparison& comparison, const NamingTable& set) {
  Table table({{"share of the mentions", Align::left, 30},
               {"in", Align::left, 30},
               {"all", Align::left},
               {"own words", Align::left},
               {"texts", Align::right}});
  for (const NameShare& all : set.detail.shares) {
    if (all.scope != NameScope::all || all.families < 4) continue;
    const auto own = std::ranges::find_if(set.detail.shares, [&](const NameShare& one) {
      return one.scope == NameScope::narration && one.outlet == all.outlet &&
             one.label == all.label;
    });
    table.add({set.labels[all.label].label, comparison.outlets[all.outlet].name, share_text(all),
               own == set.detail.shares.end() ? "." : share_text(*own),
               std::to_string(all.families)});
  }
  return table.text();
}

std::string switch_lines(const Comparison& comparison, const NamingTable& set) {
  std::string out;
  for (const NameSwitch& one : set.detail.switches) {
    const bool zones = one.from == NameScope::headline;
    const std::string line = comparison.outlets[one.outlet].name + ": “" +
                             set.labels[one.label].label + "” has more of the " +
                             (zones ? "headline’s mentions than of the text below it in "
                                    : "own words’ mentions than of the quoted ones in ") +
                             std::to_string(one.more_from) + " of " +
                             html::counted(one.families, "text") + ", less in " +
                             std::to_string(one.more_to) + ".";
    out += wrapped(line, kWidth, 2);
  }
  return out;
}

}  // namespace

std::span<const std::string_view> naming_tables() { return kTables; }

Records naming_records(const Comparison& comparison, std::string_view table) {
  Kind kind = kind_of(table);
  Records out{std::move(kind.columns), {}};
  for (const NamingTable& set : comparison.naming) kind.rows({comparison, set}, out.rows);
  return out;
}

std::string share_text(const NameShare& share) {
  if (share.hits <= 0) return ".";
  const auto whole = [](double value) { return std::to_string(std::lround(100 * value)); };
  std::string out = whole(share.share.value) + "%";
  if (std::isnan(share.share.low)) return out;
  return out + " (" + std::to_string(static_cast<int>(std::floor(100 * share.share.low))) + "–" +
         std::to_string(static_cast<int>(std::ceil(100 * share.share.high))) + "%)";
}

namespace {

std::vector<Message> test_message(const NameTest& test) {
  const double all = static_cast<double>(test.arrangements);
  const auto times =
      static_cast<std::uint64_t>(std::lround(test.exact ? test.p * all : test.p * (all + 1) - 1));
  std::vector<Message> out = {{test.exact ? "naming.test-all" : "naming.test-random",
                               {{"units", std::uint64_t{test.families}},
                                {"n", std::uint64_t{test.arrangements}},
                                {"times", times}}}};
  if (test.level == Block::week) out.push_back({"shuffle.week"});
  if (test.level == Block::event) out.push_back({"shuffle.event"});
  return out;
}

// The first test of all mentions from tier Contrast on; null: there is none.
const NameTest* told(const std::vector<NameTest>& tests) {
  const auto found = std::ranges::find_if(tests, [](const NameTest& test) {
    return test.scope == NameScope::all && test.tier >= Tier::contrast;
  });
  return found == tests.end() ? nullptr : &*found;
}

}  // namespace

std::vector<std::vector<Message>> test_messages(const NamingDetail& detail) {
  std::vector<std::vector<Message>> out;
  const auto add = [&](Message first, const NameTest& test) {
    out.push_back({std::move(first)});
    for (Message& one : test_message(test)) out.back().push_back(std::move(one));
  };
  const NameTest* within = told(detail.within);
  if (within != nullptr) {
    const auto percent = static_cast<std::uint64_t>(std::floor(100 * within->share));
    add({"naming.differ-within", {{"n", std::uint64_t{within->events}}, {"percent", percent}}},
        *within);
  }
  const NameTest* all = told(detail.tests);
  if (all == nullptr) return out;
  add({within != nullptr ? "naming.differ-all" : "naming.differ"}, *all);
  if (within == nullptr) out.back().push_back({"naming.few-events"});
  return out;
}

std::vector<std::string> test_sentences(const NamingDetail& detail) {
  std::vector<std::string> out;
  for (const auto& sentences : test_messages(detail)) out.push_back(in_english(sentences));
  return out;
}

std::optional<Message> ticked_message(const NamingDetail& detail) {
  const std::size_t by_hand = ticked(detail);
  if (by_hand == 0) return std::nullopt;
  std::size_t mentions = 0;
  for (const auto& label : detail.anchors) {
    for (const std::size_t some : label) mentions += some;
  }
  return Message{"naming.ticked",
                 {{"n", std::uint64_t{by_hand}}, {"all", std::uint64_t{mentions}}}};
}

std::string ticked_words(const NamingDetail& detail) {
  const auto message = ticked_message(detail);
  return message ? in_english(*message) : "";
}

std::string naming_screen(const Comparison& comparison, const NamingTable& set) {
  std::string out = share_table(comparison, set);
  for (const std::string& one : test_sentences(set.detail)) out += wrapped(one, kWidth);
  return out + switch_lines(comparison, set);
}

}  // namespace slantwise

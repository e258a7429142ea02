// The table of outlets on one screen.
#include <fmt/format.h>

#include <algorithm>
#include <set>

#include "apps/naming_rows.h"
#include "apps/records.h"
#include "apps/shares.h"
#include "apps/summary_parts.h"
#include "apps/term_uses.h"
#include "core/text/messages.h"
#include "core/text/unicode.h"

namespace slantwise::summary_parts {
namespace {

constexpr int kLongName = 22, kShortName = 12;

double mentions(const NamingTable& set) {
  double sum = 0;
  for (const NameShare& one : set.detail.shares) {
    if (one.scope == NameScope::all) sum += one.hits;
  }
  return sum;
}

bool is_of_two_outlets(const NamingTable& set) {
  std::set<std::uint32_t> outlets;
  for (const NameShare& one : set.detail.shares) {
    if (one.scope == NameScope::all && one.hits > 0) outlets.insert(one.outlet);
  }
  return outlets.size() > 1;
}

// The people of whom most is said, with names of theirs in the sentence; null: nobody.
const NamingTable* told_set(const Comparison& c) {
  const NamingTable* best = nullptr;
  for (const NamingTable& set : c.naming) {
    if (!set.anchored || !is_of_two_outlets(set)) continue;
    if (best == nullptr || mentions(set) > mentions(*best)) best = &set;
  }
  return best;
}

// "fighters 73% (36–93%)": the label that the outlet uses most, of all labels it uses there.
std::string called(const NamingTable* set, std::size_t outlet) {
  if (set == nullptr) return "";
  const NameShare* most = nullptr;
  for (const NameShare& one : set->detail.shares) {
    if (one.scope != NameScope::all || one.outlet != outlet || one.hits <= 0) continue;
    if (most == nullptr || one.hits > most->hits) most = &one;
  }
  if (most == nullptr) return ".";
  const std::string& label = set->labels[most->label].label;
  if (most->families >= 4) return label + " " + share_text(*most);
  return fmt::format("{} {:.0f} of {:.0f}", label, most->hits, most->mentions);
}

enum class Kind : unsigned char {
  name,
  articles,
  texts,
  words,
  own,
  reported,
  quoted,
  note,
  unclear,
  called
};

// As they stand in the table.
constexpr Kind kOrder[] = {Kind::name,    Kind::articles, Kind::texts,  Kind::words,
                           Kind::own,     Kind::reported, Kind::quoted, Kind::note,
                           Kind::unclear, Kind::called};
// What goes first where there is no room.
constexpr Kind kDropped[] = {Kind::unclear, Kind::words,  Kind::articles, Kind::note,
                             Kind::called,  Kind::quoted, Kind::reported, Kind::own};

Column column(Kind kind, int widest_name) {
  switch (kind) {
    case Kind::name:
      return {"outlet", Align::left, widest_name};
    case Kind::articles:
      return {"articles", Align::right};
    case Kind::texts:
      return {"independent", Align::right};
    case Kind::words:
      return {"words", Align::right};
    case Kind::own:
      return {"own", Align::right};
    case Kind::reported:
      return {"reported", Align::right};
    case Kind::quoted:
      return {"quoted", Align::right};
    case Kind::note:
      return {"editor's note", Align::right};
    case Kind::unclear:
      return {"unclear", Align::right};
    case Kind::called:
      return {"name used most", Align::left, 34};
  }
  return {};
}

std::string voice_share(const Ledger& ledger, Voice voice) {
  return percent(ledger.voice[static_cast<std::size_t>(voice)], counted_words(ledger));
}

struct Source {
  const Comparison& comparison;
  const NamingTable* set;
  std::size_t rows;
};

std::string cell(const Source& in, std::size_t at, Kind kind) {
  const OutletSummary& outlet = in.comparison.outlets[at];
  switch (kind) {
    case Kind::name:
      return outlet.name;
    case Kind::articles:
      return grouped(outlet.articles);
    case Kind::texts:
      return grouped(outlet.families);
    case Kind::words:
      return grouped(counted_words(outlet.ledger));
    case Kind::own:
      return voice_share(outlet.ledger, Voice::narration);
    case Kind::reported:
      return voice_share(outlet.ledger, Voice::paraphrase);
    case Kind::quoted:
      return voice_share(outlet.ledger, Voice::quote);
    case Kind::note:
      return voice_share(outlet.ledger, Voice::insert);
    case Kind::unclear:
      return percent(outlet.ledger.unclear, counted_words(outlet.ledger));
    case Kind::called:
      return called(in.set, at);
  }
  return "";
}

bool fits(std::string_view table, int width) {
  while (!table.empty()) {
    const std::size_t end = table.find('\n');
    if (display_width(table.substr(0, end)) > width) return false;
    table.remove_prefix(end + 1);
  }
  return true;
}

std::string table_of(const Source& in, const std::vector<Kind>& kinds, int widest_name) {
  std::vector<Column> columns;
  for (const Kind kind : kinds) columns.push_back(column(kind, widest_name));
  Table table(std::move(columns));
  for (const std::size_t at : outlets_with_most_texts(in.comparison, in.rows)) {
    std::vector<std::string> cells;
    for (const Kind kind : kinds) cells.push_back(cell(in, at, kind));
    table.add(std::move(cells));
  }
  return table.text(2);
}

// As many columns as there is room for. `kinds` becomes what is shown.
std::string table_that_fits(const Source& in, std::vector<Kind>& kinds, int width) {
  for (const int widest_name : {kLongName, kShortName}) {
    std::vector<Kind> tried = kinds;
    for (const Kind dropped : kDropped) {
      std::string table = table_of(in, tried, widest_name);
      const bool named = std::ranges::count(tried, Kind::called) > 0;
      // A short name of the outlet rather than no name choices.
      if (!named && in.set != nullptr && widest_name == kLongName) break;
      if (fits(table, width)) {
        kinds = tried;
        return table;
      }
      std::erase(tried, dropped);
    }
  }
  kinds = {Kind::name, Kind::texts};
  return table_of(in, kinds, kShortName);
}

std::string title(const Comparison& c) {
  std::string first, last;
  for (const OutletSummary& outlet : c.outlets) {
    if (outlet.first_date.empty()) continue;
    if (first.empty() || outlet.first_date < first) first = outlet.first_date;
    last = std::max(last, outlet.last_date);
  }
  const std::string when = first.empty()   ? "no dates"
                           : first == last ? first
                                           : first + " to " + last;
  return "The outlets (" + when + "), and whose words they publish";
}

// What the last column is.
std::string name_note(const NamingTable& set, int width) {
  return clipped(fmt::format("Name used most for {}, with 95% intervals.", set.referent),
                 {width, 2, 1});
}

}  // namespace

std::string outlets(const Comparison& comparison, const Room& room) {
  const Source in{comparison, told_set(comparison), room.rows};
  std::vector<Kind> kinds(std::begin(kOrder), std::end(kOrder));
  if (in.set == nullptr) std::erase(kinds, Kind::called);
  std::string text = "\n" + clipped(title(comparison), {room.width, 0, 1});
  text += table_that_fits(in, kinds, room.width);
  if (comparison.outlets.size() > room.rows) {
    text += fmt::format("  and {}: -o report.html\n",
                        counted(comparison.outlets.size() - room.rows, "more outlet"));
  }
  for (const Message& one : comparison.cannot_tell) {
    if (one.id == "cannot.few-texts") text += clipped(in_english(one), {room.width, 2, 1});
  }
  if (std::ranges::count(kinds, Kind::called) > 0) text += name_note(*in.set, room.width);
  return text;
}

}  // namespace slantwise::summary_parts

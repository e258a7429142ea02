#include "apps/term_screen.h"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>

#include "apps/records.h"
#include "apps/screen.h"
#include "apps/table.h"
#include "models/estimate/refusal.h"
#include "models/style_filter.h"

namespace slantwise {
namespace {

constexpr int kWidth = 100;

std::string whole(double value) { return grouped(static_cast<std::uint64_t>(value)); }

std::string texts(double count) {
  return fmt::format("{} independent {}", whole(count), count == 1 ? "text" : "texts");
}

// "Gazette against Herald, own words"
std::string heading(const TermTable& table) {
  const bool mean = table.reference == "mean of the others";
  const auto shortly = [](const std::string& outlet) { return shortened(one_line(outlet), 48); };
  return fmt::format("{} against {}, {}\n", shortly(table.outlet),
                     mean ? "the mean of the others" : shortly(table.reference),
                     shown(table.scope));
}

std::string tier_sentence(const TermTable& table) {
  const double smaller = std::min(table.families_a, table.families_b);
  std::string text =
      fmt::format("How much can these texts tell? {} (tier {}: {} on the smaller side). ",
                  answer(table.tier), name(table.tier), texts(smaller));
  text += withheld(table.tier, static_cast<std::size_t>(smaller));
  const double larger = std::max(table.families_a, table.families_b);
  if (smaller == 0 && larger > 0) text += " " + sentence(Refusal::no_words, 0);
  if (!table.how_tested.empty()) text += " " + table.how_tested;
  text = wrapped(text, kWidth, 2);
  if (!table.within_events.empty()) text += wrapped(table.within_events, kWidth, 2);
  for (const OutletNoise& noise : table.noise) {
    const std::string said = sentence(noise.floor, noise.outlet);
    if (!said.empty()) text += wrapped("Noise floor: " + said, kWidth, 2);
  }
  return text;
}

// House style but for function words, unless somebody asked for the word.
bool apart(const TermLine& line) {
  return !line.style.empty() && line.style != name(StyleReason::function_word) && !line.contrast;
}

// "House style, apart: percent 12 v 0, mr 3 v 9 and 4 more."
std::string drawer(const TermTable& table) {
  constexpr std::size_t kShown = 12;
  std::string words;
  std::size_t found = 0;
  for (const TermLine& line : table.lines) {
    if (!apart(line) || ++found > kShown) continue;
    words += fmt::format("{}{} {} v {}", found > 1 ? ", " : "", line.term, whole(line.count_a),
                         whole(line.count_b));
  }
  if (found == 0) return "";
  if (found > kShown) words += fmt::format(" and {} more", grouped(found - kShown));
  return wrapped("House style, names of outlets and authors, apart: " + words + ".", kWidth, 2);
}

std::vector<const TermLine*> chosen(const TermTable& table, std::size_t top) {
  std::vector<const TermLine*> lines;
  const bool content_only = table.lines.size() > top;
  for (const TermLine& line : table.lines) {
    if (apart(line)) continue;
    if (!content_only || line.contrast || line.style.empty()) lines.push_back(&line);
  }
  if (table.tier != Tier::read || lines.size() <= top) {
    lines.resize(std::min(top, lines.size()));
    return lines;
  }
  const auto uses = [](const TermLine* line) { return line->count_a + line->count_b; };
  std::ranges::stable_sort(lines, std::greater<>{}, uses);
  lines.resize(top);
  std::ranges::sort(lines, {},
                    [](const TermLine* line) -> const std::string& { return line->term; });
  return lines;
}

std::string range(double low, double high) {
  if (std::isnan(low) || std::isnan(high)) return "-";
  return bound_below(low) + " - " + bound_above(high);
}

// A side without the word has no ratio, but a bound.
std::string interval(const TermLine& line) {
  if (std::isnan(line.absent_up_to)) return range(line.low, line.high);
  return fmt::format("in up to {:.0f}% of texts", std::ceil(100 * line.absent_up_to));
}

std::string matched(const MatchedTerm& term) {
  const std::string around = range(term.low, term.high);
  return two_digits(term.ratio) + (around == "-" ? "" : " (" + around + ")");
}

}  // namespace

std::string term_screen(const TermTable& table, std::size_t top) {
  const bool ratios = table.tier != Tier::read, within = table.events > 0 && ratios;
  std::vector<Column> columns = {{"word", Align::left, 30},     {"uses", Align::right},
                                 {"v", Align::right},           {"per 1,000", Align::right},
                                 {"v", Align::right},           {"texts", Align::right},
                                 {"v", Align::right},           {"times as often", Align::right},
                                 {"95% interval", Align::right}};
  if (ratios) columns.push_back({"detectable", Align::right});
  if (within) columns.push_back({"within events", Align::right});
  Table rows(std::move(columns));
  const auto lines = chosen(table, top);
  for (const TermLine* line : lines) {
    std::vector<std::string> cells = {line->term,
                                      whole(line->count_a),
                                      whole(line->count_b),
                                      two_digits(line->rate_a),
                                      two_digits(line->rate_b),
                                      whole(line->families_a),
                                      whole(line->families_b),
                                      two_digits(line->ratio),
                                      interval(*line)};
    if (ratios) cells.push_back(bound_above(line->detectable));
    if (within) cells.push_back(matched(line->matched));
    rows.add(std::move(cells));
  }
  std::string text = heading(table) + tier_sentence(table);
  text += rows.empty() ? "  no word of this voice\n" : rows.text(2);
  if (ratios && !rows.empty()) {
    text += "  detectable: the smallest ratio that such texts would show in 4 of 5 cases\n";
  }
  text += drawer(table);
  if (lines.size() < table.lines.size()) {
    const bool content_only = table.lines.size() > top;
    text += fmt::format(
        "  {} of {} words{}; --top 0 --csv prints all\n", lines.size(), grouped(table.lines.size()),
        !content_only              ? ""
        : table.tier == Tier::read ? ": those used most, function words left out, alphabetical"
                                   : ": function words left out");
  }
  return text + '\n';
}

std::string list_screen(std::span<const RangeLine> lines, Scope scope) {
  Table rows({{"word", Align::left, 30},
              {"uses", Align::right},
              {"per 1,000", Align::right},
              {"articles", Align::right},
              {"independent texts", Align::right},
              {"outlets", Align::right}});
  for (const RangeLine& line : lines) {
    rows.add({line.term, whole(line.count), two_digits(line.rate), whole(line.articles),
              whole(line.families), whole(line.outlets)});
  }
  const std::string body = rows.empty() ? "  no word of this voice\n" : rows.text(2);
  return fmt::format("Words, {}\n", shown(scope)) + body + '\n';
}

}  // namespace slantwise

#include "apps/charts/export.h"

#include <fmt/format.h>

#include <algorithm>

#include "apps/charts/interval.h"
#include "apps/charts/standalone.h"
#include "apps/charts/timeline.h"
#include "apps/charts/voice_bar.h"
#include "apps/charts/voice_strip.h"
#include "apps/html/format.h"
#include "apps/html/look.h"
#include "apps/table.h"

namespace slantwise::html {
namespace {

constexpr std::size_t kLongest = 40;  // letters of a name

// What a file name can hold everywhere: "Strait Today, 2023" -> "strait-today-2023".
std::string slug(std::string_view text) {
  std::string name;
  for (const char c : text) {
    const bool upper = c >= 'A' && c <= 'Z';
    const bool kept = upper || (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9');
    if (kept && name.size() < kLongest) {
      name += upper ? static_cast<char>(c - 'A' + 'a') : c;
    } else if (!kept && !name.empty() && name.back() != '-') {
      name += '-';
    }
  }
  while (name.ends_with('-')) name.pop_back();
  return name;
}

class Files {
 public:
  explicit Files(const Messages& messages) : messages_(messages) {}
  const Messages& messages() const { return messages_; }
  void add(std::string_view kind, std::string_view of, const Markup& chart, const Frame& frame) {
    const std::string end = slug(of);
    files_.push_back({fmt::format("{}-{:02}{}{}.svg", kind, ++number_, end.empty() ? "" : "-", end),
                      standalone(chart, frame)});
  }
  void begin() { number_ = 0; }
  std::vector<ChartFile> take() { return std::move(files_); }

 private:
  const Messages& messages_;
  std::vector<ChartFile> files_;
  std::size_t number_ = 0;
};

std::string shares(const Ledger& ledger, const Messages& messages) {
  std::uint64_t all = 0;
  for (const Shown shown : kShown) all += words(ledger, shown);
  std::vector<std::string> parts;
  for (const Shown shown : kShown) {
    const std::uint64_t count = words(ledger, shown);
    if (count == 0) continue;
    parts.push_back(plain({"chart.share",
                           {{"voice", plain({look(shown).name}, messages)},
                            {"n", count},
                            {"all", all},
                            {"percent", percent(count, all)}}},
                          messages));
  }
  return parts.empty() ? plain({"chart.no-words"}, messages)
                       : plain({"text.list", {{"list", parts}}}, messages);
}

// "Whose words: Gazette", of an article with its date and title.
std::string title_of(const Files& files, Literal id, const Comparison& comparison,
                     const Column& column) {
  std::string of = column.outlet;
  if (comparison.by_article) {
    of += ", " + shown_date(column.date, files.messages());
    if (!column.title.empty()) of += ", " + column.title;
  }
  return plain({id, {{"of", of}}}, files.messages());
}

void add_bars(Files& files, const Comparison& comparison) {
  for (const Column& column : columns(comparison)) {
    const std::string title = title_of(files, "chart.whose-words", comparison, column);
    const Markup chart = voice_bar(files.messages(), *column.ledger, title);
    files.add("voices", column.outlet + " " + column.date, chart,
              {.title = title,
               .description = shares(*column.ledger, files.messages()),
               .height = 26,
               .legend = Legend::voices});
  }
}

// With a hit, above tier Read, and of two outlets one direction: the other is its inverse.
bool drawn(const TermContrast& contrast, const Comparison& comparison) {
  const bool inverse = comparison.compared.size() == 2 && contrast.outlet > contrast.reference;
  return contrast.count_a + contrast.count_b > 0 && !inverse && contrast.tier != Tier::read;
}

std::string figures_of(const TermContrast& contrast, const Messages& messages) {
  const RateRatio& ratio = contrast.ratio;
  return plain({"chart.figures",
                {{"uses_a", grouped(static_cast<std::uint64_t>(contrast.count_a))},
                 {"uses_b", grouped(static_cast<std::uint64_t>(contrast.count_b))},
                 {"texts_a", std::uint64_t{contrast.families_a}},
                 {"texts_b", std::uint64_t{contrast.families_b}},
                 {"ratio", two_digits(ratio.ratio)},
                 {"low", two_digits(ratio.low, Round::down)},
                 {"high", two_digits(ratio.high, Round::up)}}},
               messages);
}

void add_intervals(Files& files, const Comparison& comparison) {
  for (const TermContrast& contrast : comparison.contrasts) {
    if (!drawn(contrast, comparison)) continue;
    const RateRatio& ratio = contrast.ratio;
    const std::string title = plain(
        {"chart.against",
         {{"term", contrast.term}, {"outlet", contrast.outlet}, {"reference", contrast.reference}}},
        files.messages());
    const std::string figures = figures_of(contrast, files.messages());
    files.add("contrast", contrast.term + " " + contrast.outlet,
              interval(files.messages(), ratio, title),
              {.title = title,
               .description = figures,
               .height = 22,
               .foot = plain({"chart.axis", {{"figures", figures}}}, files.messages())});
  }
}

void add_strips(Files& files, const Comparison& comparison) {
  for (const ReaderText& text : comparison.reader) {
    const ArticleSummary& article = comparison.articles.at(text.article);
    const Messages& messages = files.messages();
    const std::string title = plain(
        {"chart.strip", {{"outlet", article.outlet}, {"date", shown_date(article.date, messages)}}},
        messages);
    files.add("text", article.id, voice_strip(messages, text, title),
              {.title = title,
               .description = plain({"chart.strip-described", {{"id", article.id}}}, messages),
               .height = 42,
               .legend = Legend::voices,
               .foot = plain({"chart.strip-foot", {{"id", article.id}}}, messages)});
  }
}

// The words that mark a text out, as long as their weights; house style stands apart.
Markup weights(const std::vector<const TypicalWord*>& words, const Messages& messages) {
  constexpr double kBars = 180, kLongestBar = 500;
  double top = 0;
  for (const TypicalWord* word : words) top = std::max(top, word->weight);
  Markup out(messages);
  unsigned y = 0;
  for (const TypicalWord* word : words) {
    out << "<text x=\"0\" y=\"" << y + 13 << "\">" << Text{shortened(word->word, 24)}
        << "</text><rect fill=\"#8b867e\" x=\"" << Text{coordinate(kBars)} << "\" y=\"" << y + 4
        << "\" height=\"10\" width=\"" << Text{coordinate(kLongestBar * word->weight / top)}
        << "\"/><text x=\"" << Text{coordinate(kBars + kLongestBar * word->weight / top + 6)}
        << "\" y=\"" << y + 13 << "\">" << Count{word->count} << "</text>";
    y += 20;
  }
  return out;
}

void add_typical(Files& files, const Comparison& comparison) {
  const std::vector<Column> all = columns(comparison);
  for (const RowDetail& row : comparison.rows) {
    std::vector<const TypicalWord*> words;
    for (const TypicalWord& word : row.typical) {
      if (word.style.empty() && word.weight > 0) words.push_back(&word);
    }
    if (words.empty() || row.index >= all.size()) continue;
    const Column& column = all[row.index];
    files.add("typical", column.outlet + " " + column.date, weights(words, files.messages()),
              {.title = title_of(files, "chart.typical", comparison, column),
               .description = plain({"chart.typical-described"}, files.messages()),
               .height = static_cast<unsigned>(20 * words.size()),
               .foot = plain({"chart.typical-foot"}, files.messages())});
  }
}

void add_timeline(Files& files, const Comparison& comparison) {
  const std::string title = plain({"timeline.heading"}, files.messages());
  const std::string label = plain({"timeline.label"}, files.messages());
  const Markup chart = timeline(files.messages(), comparison, label);
  if (chart.empty()) return;
  files.add("timeline", "", chart,
            {.title = title,
             .description = label,
             .height = timeline_height(comparison),
             .foot = plain(
                 {comparison.by_article ? Literal("timeline.foot") : Literal("timeline.foot-many")},
                 files.messages())});
}

// A row a word, below the axis.
Markup word_rows(const OutletWords& outlet, const Messages& messages) {
  constexpr unsigned kPlot = 180, kWide = 580, kRow = 24;
  Markup out(messages);
  unsigned y = 0;
  const auto plot = [&](const Markup& drawing) {
    out << "<svg x=\"" << kPlot << "\" y=\"" << y << "\" width=\"" << kWide << "\" height=\""
        << kRow << "\">" << drawing << "</svg>";
    y += kRow;
  };
  plot(interval_axis(messages));
  for (const DistinctiveWord& word : outlet.words) {
    out << "<text x=\"0\" y=\"" << y + 15 << "\">" << Text{shortened(word.word, 24)} << "</text>";
    const OnlySide only = word.count_b == 0   ? OnlySide::first
                          : word.count_a == 0 ? OnlySide::second
                                              : OnlySide::none;
    plot(interval_row(messages, word.ratio, only, word.q <= 0.05 ? Dot::filled : Dot::open));
  }
  return out;
}

void add_words(Files& files, const Comparison& comparison) {
  const Messages& messages = files.messages();
  for (const VoiceWords& voice : comparison.words.voices) {
    for (const OutletWords& outlet : voice.outlets) {
      if (outlet.words.empty()) continue;
      const Choice choice{std::string(name(voice.scope))};
      files.add("words", std::string(name(voice.scope)) + " " + outlet.outlet,
                word_rows(outlet, messages),
                {.title = plain({"chart.words", {{"outlet", outlet.outlet}, {"voice", choice}}},
                                messages),
                 .description = plain({"chart.words-foot"}, messages),
                 .height = static_cast<unsigned>(24 * (outlet.words.size() + 1)),
                 .foot = plain({"chart.words-foot"}, messages)});
    }
  }
}

}  // namespace

std::vector<ChartFile> chart_files(const Comparison& comparison, const Messages& messages) {
  Files files(messages);
  add_bars(files, comparison);
  files.begin();
  add_intervals(files, comparison);
  files.begin();
  add_strips(files, comparison);
  files.begin();
  add_typical(files, comparison);
  files.begin();
  add_timeline(files, comparison);
  files.begin();
  add_words(files, comparison);
  return files.take();
}

}  // namespace slantwise::html

#include "apps/voice_summary.h"

#include <algorithm>
#include <map>

#include <fmt/format.h>

#include "apps/distance_tables.h"
#include "apps/records.h"
#include "apps/table.h"
#include "apps/voice_screen.h"
#include "core/text/unicode.h"
#include "models/validation.h"

namespace slantwise {
namespace {

constexpr int kWidth = 100;
constexpr int kLabel = 26;
constexpr int kGap = 2;

using Parts = std::vector<std::string>;

std::string joined(const Parts& parts, std::size_t most) {
  const bool more = parts.size() > most;
  const Parts shown(parts.begin(),
                    parts.begin() + static_cast<std::ptrdiff_t>(more ? most : parts.size()));
  return fmt::format("{}{}", fmt::join(shown, ", "), more ? ", …" : "");
}

std::string label(const VoiceRow& row) {
  return row.article.empty() ? row.outlet : row.outlet + ", " + row.article;
}

// The columns of one line a row; `widths` in percent of what the first column leaves.
std::vector<Column> columns(const std::vector<VoiceRow>& rows,
                            const std::vector<std::pair<std::string, int>>& widths) {
  const std::string first = rows.front().article.empty() ? "outlet" : "article";
  int widest = static_cast<int>(first.size());
  for (const VoiceRow& row : rows) widest = std::max(widest, display_width(label(row)));
  widest = std::min(widest, kLabel);
  const int left = kWidth - widest - kGap * static_cast<int>(widths.size());
  std::vector<Column> all = {{first, Align::left, widest}};
  for (const auto& [title, share] : widths) {
    all.push_back({title, Align::left, left * share / 100});
  }
  return all;
}

// Those that have a name: what kinds the others are stands beside.
std::string speakers(const Sources& sources) {
  Parts parts;
  for (const SpeakerRow& one : sources.speakers()) {
    if (one.speaker.empty()) continue;
    parts.push_back(fmt::format("{} {}", one.speaker, grouped(one.quoted + one.reported)));
  }
  return joined(parts, 4);
}

std::string kinds(const Sources& sources) {
  auto rows = sources.categories();
  const auto words = [](const CategoryRow& one) { return one.quoted + one.reported; };
  std::uint64_t all = 0;
  for (const CategoryRow& one : rows) all += words(one);
  std::ranges::stable_sort(rows, std::ranges::greater{}, words);
  Parts parts;
  for (const CategoryRow& one : rows) {
    parts.push_back(fmt::format("{} {}", one.category, percent(words(one), all)));
  }
  return joined(parts, 4);
}

std::string verbs(const Sources& sources) {
  Parts parts;
  for (const VerbClassRow& one : sources.verbs()) {
    parts.push_back(fmt::format("{} {}", one.klass, grouped(one.uses)));
  }
  return joined(parts, 4);
}

// The kinds of the sources that are heard first, by row.
std::vector<std::string> firsts(const Corpus& corpus, const std::vector<VoiceRow>& rows, By by) {
  std::map<std::string_view, std::map<std::string, std::size_t>> outlets;
  std::vector<std::string> of_articles;
  for (const Document& document : corpus.documents) {
    const FirstVoice first = first_voice(document);
    const std::string heard = first.heard ? first.category : "nobody";
    ++outlets[document.article.outlet][heard];
    of_articles.push_back(heard);
  }
  if (by == By::article) return of_articles;
  std::vector<std::string> of_outlets;
  for (const VoiceRow& row : rows) of_outlets.push_back(most_first(outlets.at(row.outlet)));
  return of_outlets;
}

std::string who_speaks(const std::vector<VoiceRow>& rows) {
  Table table(columns(rows, {{"speakers with a name", 50}, {"kinds of speaker", 50}}));
  for (const VoiceRow& row : rows) {
    table.add({label(row), speakers(row.sources), kinds(row.sources)});
  }
  return "\nWho speaks: words quoted and reported\n" + table.text();
}

std::string how(const Corpus& corpus, const std::vector<VoiceRow>& rows, By by) {
  Table table(
      columns(rows, {{"verbs, by class", 42}, {"held at a distance", 28}, {"heard first", 30}}));
  const auto first = firsts(corpus, rows, by);
  for (std::size_t i = 0; i < rows.size(); ++i) {
    table.add({label(rows[i]), verbs(rows[i].sources), own_distance(rows[i].distancing), first[i]});
  }
  return "\nHow the outlet's own words introduce them, and who is heard first\n" + table.text();
}

}  // namespace

std::string voice_summary(const Corpus& corpus, const std::vector<VoiceRow>& rows, By by) {
  std::string text = "Whose words? Shares of the words that are not cut\n" + share_table(rows);
  if (!rows.empty()) text += who_speaks(rows) + how(corpus, rows, by);
  return text + "\nIn full: --speakers, --categories, --verbs, --distance, --first\n" +
         wrapped(voice_error_sentence(), kWidth);
}

}  // namespace slantwise

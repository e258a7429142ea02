#include "apps/voice_screen.h"

#include <algorithm>
#include <map>

#include <fmt/format.h>

#include "apps/records.h"
#include "apps/screen.h"
#include "apps/shares.h"
#include "apps/table.h"

namespace slantwise {
namespace {

std::string label(const VoiceRow& row) {
  return row.article.empty() ? row.outlet : row.outlet + ", " + row.article;
}

std::string heading(const std::vector<VoiceRow>& rows) {
  return !rows.empty() && !rows.front().article.empty() ? "article" : "outlet";
}

// A row's name stands in the first of its lines only.
std::string once(std::size_t line, const VoiceRow& row) { return line == 0 ? label(row) : ""; }

// "62% (55-69%)": the interval over independent texts, where there is one.
std::string with_range(std::string percent, const Estimate& share) {
  const std::string range = share_range(share);
  return range.empty() ? percent : percent + " (" + range + ")";
}

Estimate source_share(const VoiceRow& row, const CategoryRow& category) {
  const auto found = row.shares.source.find(category.category);
  return found == row.shares.source.end() ? kNoEstimate : found->second;
}

std::string top_verbs(const VerbClassRow& klass) {
  constexpr std::size_t kShown = 6;
  std::vector<std::string> shown;
  for (const VerbRow& verb : klass.verbs) {
    if (shown.size() == kShown) break;
    shown.push_back(verb.uses == 1 ? verb.verb : fmt::format("{} {}", verb.verb, verb.uses));
  }
  return fmt::format("{}{}", fmt::join(shown, ", "), klass.verbs.size() > kShown ? ", …" : "");
}

// How the articles of an outlet begin.
struct Firsts {
  using Counts = std::map<std::string, std::size_t>;
  std::size_t articles = 0;
  Counts opens, heard, categories;

  void add(const FirstVoice& first) {
    ++articles;
    if (first.opens_known) ++opens[std::string(shown(first.opens))];
    ++heard[first.heard ? std::string(shown(first.voice)) : "nobody"];
    if (first.heard) ++categories[first.category];
  }
};

std::string first_by_outlet(const Corpus& corpus) {
  std::map<std::string_view, Firsts> outlets;
  for (const Document& document : corpus.documents) {
    outlets[document.article.outlet].add(first_voice(document));
  }
  Table table({{"outlet", Align::left, 28},
               {"articles", Align::right},
               {"open with", Align::left, 36},
               {"first source is", Align::left, 30},
               {"category of the first source", Align::left, 48}});
  for (const auto& [outlet, sums] : outlets) {
    table.add({std::string(outlet), grouped(sums.articles), most_first(sums.opens),
               most_first(sums.heard), most_first(sums.categories)});
  }
  return table.text();
}

std::string first_by_article(const Corpus& corpus) {
  Table table({{"article", Align::left, 40},
               {"opens with", Align::left},
               {"first heard", Align::left, 30},
               {"category", Align::left},
               {"how", Align::left},
               {"after words", Align::right}});
  for (const Document& document : corpus.documents) {
    const FirstVoice first = first_voice(document);
    const std::string opens = first.opens_known ? std::string(shown(first.opens)) : "-";
    const std::string name = document.article.outlet + ", " + document.article.id;
    if (!first.heard) {
      table.add({name, opens, "nobody", "", "", ""});
      continue;
    }
    table.add({name, opens, first.speaker.empty() ? first.category : first.speaker, first.category,
               std::string(shown(first.voice)), grouped(first.words_before)});
  }
  return table.text();
}

}  // namespace

std::string most_first(const std::map<std::string, std::size_t>& counts) {
  std::vector<std::pair<std::string, std::size_t>> order(counts.begin(), counts.end());
  std::ranges::stable_sort(order, std::ranges::greater{},
                           [](const auto& one) { return one.second; });
  std::vector<std::string> shown;
  for (const auto& [name, count] : order) shown.push_back(fmt::format("{} {}", name, count));
  return fmt::format("{}", fmt::join(shown, ", "));
}

std::string share_table(const std::vector<VoiceRow>& rows) {
  Table table({{heading(rows), Align::left, 36},
               {"words", Align::right},
               {"own words", Align::right},
               {"reported", Align::right},
               {"quoted", Align::right},
               {"editor's note", Align::right},
               {"unclear", Align::right},
               {"cut", Align::right}});
  for (const VoiceRow& row : rows) {
    const std::uint64_t words = counted_words(row.ledger);
    std::vector<std::string> cells = {label(row), grouped(words)};
    for (std::size_t v = 0; v < row.ledger.voice.size(); ++v) {
      cells.push_back(with_range(percent(row.ledger.voice[v], words), row.shares.voice[v]));
    }
    cells.push_back(with_range(percent(row.ledger.unclear, words), row.shares.unclear));
    cells.push_back(grouped(row.ledger.tokens - words));
    table.add(std::move(cells));
  }
  return table.text();
}

std::string speaker_table(const std::vector<VoiceRow>& rows, std::size_t top) {
  Table table({{heading(rows), Align::left, 28},
               {"speaker", Align::left, 30},
               {"category", Align::left},
               {"quoted", Align::right},
               {"reported", Align::right},
               {"introduced by", Align::left, 36}});
  for (const VoiceRow& row : rows) {
    const auto speakers = row.sources.speakers();
    const std::size_t n = top == 0 ? speakers.size() : std::min(top, speakers.size());
    for (std::size_t s = 0; s < n; ++s) {
      const SpeakerRow& one = speakers[s];
      table.add({once(s, row), one.speaker.empty() ? one.category : one.speaker, one.category,
                 grouped(one.quoted), grouped(one.reported),
                 fmt::format("{}", fmt::join(one.verbs, ", "))});
    }
  }
  return table.text();
}

std::string category_table(const std::vector<VoiceRow>& rows) {
  Table table({{heading(rows), Align::left, 28},
               {"category", Align::left},
               {"quoted", Align::right},
               {"reported", Align::right},
               {"share", Align::right},
               {"articles", Align::right}});
  for (const VoiceRow& row : rows) {
    const auto categories = row.sources.categories();
    std::uint64_t all = 0;
    for (const CategoryRow& one : categories) all += one.quoted + one.reported;
    for (std::size_t i = 0; i < categories.size(); ++i) {
      const CategoryRow& one = categories[i];
      table.add({once(i, row), one.category, dot_for_zero(one.quoted), dot_for_zero(one.reported),
                 with_range(percent(one.quoted + one.reported, all), source_share(row, one)),
                 grouped(one.articles)});
    }
  }
  return table.text();
}

std::string verb_table(const std::vector<VoiceRow>& rows) {
  Table table({{heading(rows), Align::left, 28},
               {"class", Align::left},
               {"uses", Align::right},
               {"share", Align::right},
               {"source known", Align::right},
               {"verbs", Align::left, 48}});
  for (const VoiceRow& row : rows) {
    const auto classes = row.sources.verbs();
    std::uint64_t all = 0;
    for (const VerbClassRow& one : classes) all += one.uses;
    for (std::size_t i = 0; i < classes.size(); ++i) {
      const VerbClassRow& one = classes[i];
      table.add({once(i, row), one.klass, grouped(one.uses), percent(one.uses, all),
                 dot_for_zero(one.resolved), top_verbs(one)});
    }
  }
  return table.text();
}

std::string first_table(const Corpus& corpus, By by) {
  return by == By::outlet ? first_by_outlet(corpus) : first_by_article(corpus);
}

}  // namespace slantwise

#include "apps/copy_rows.h"

#include <fmt/format.h>

#include <map>
#include <utility>

#include "apps/copy_parts.h"
#include "apps/table.h"
#include "models/copy_pairs.h"
#include "models/events.h"
#include "models/grouped.h"

namespace slantwise {
namespace {

using Kind = CopyChange::Kind;
using What = CopyChange::What;

std::string label(const CopyChange& change) {
  switch (change.kind) {
    case Kind::headline:
      return "headline";
    case Kind::cut:
      return "left out";
    case Kind::added:
      return "put in";
    case Kind::moved:
      return "moved";
    case Kind::voice:
      return std::string(change.voice);
    case Kind::replaced:
      break;
  }
  return change.what == What::words ? "other words" : "other " + std::string(name(change.what));
}

std::string change_text(const CopyChange& change) {
  std::string words = brief(change.kind == Kind::cut ? change.was : change.now);
  if (change.kind == Kind::replaced || change.kind == Kind::headline) {
    words = brief(change.was) + " > " + words;
  }
  return edit_text(label(change), words);
}

// `same`: how many copies of that source have no change.
std::string copy_text(const Corpus& corpus, const CopyChanges& copy, std::size_t same) {
  const Document &source = corpus.documents[copy.pair.source],
                 &text = corpus.documents[copy.pair.copy];
  std::string out =
      shortened(article_line(text), kCopyWidth) + "\n" +
      shortened("  from " + article_line(source), kCopyWidth) + "\n" +
      fmt::format("  {} of its {} words are in the copy, which has {}\n", grouped(copy.same_words),
                  grouped(copy.source_words), grouped(copy.copy_words));
  for (const CopyChange& change : copy.changes) out += change_text(change);
  if (!copy.changes.empty()) return out;
  if (same <= 1) return out + "  nothing was changed\n";
  return out + fmt::format("  nothing was changed; nor in {} of it: reprints --csv lists them\n",
                           same == 2 ? "1 more copy" : grouped(same - 1) + " more copies");
}

// How many that have no change stand beside each source: they are shown once.
using Unchanged = std::map<std::size_t, std::size_t>;
void note(const CopyChanges& copy, Unchanged& unchanged) {
  if (copy.changes.empty()) ++unchanged[copy.pair.source];
}
std::size_t take(const CopyChanges& copy, Unchanged& unchanged) {
  return copy.changes.empty() ? std::exchange(unchanged[copy.pair.source], 0) : 1;
}

std::string side(const std::string& words) { return words.empty() ? "(any other)" : words; }

std::string uses_in_stories(StoryCount count) {
  if (count.uses == 0) return ".";
  return fmt::format("{} in {}", count.uses, count.stories);
}

std::string table_text(std::span<const Substitution> substitutions) {
  Table table({{"outlet", Align::left, 16},
               {"", Align::left},
               {"source has", Align::left, 22},
               {"copy has", Align::left, 22},
               {"times", Align::left},
               {"reverse", Align::left},
               {"kept", Align::left},
               {"p", Align::right}});
  for (const Substitution& one : substitutions) {
    if (one.what == What::words && one.replaced.stories + one.reverse.stories < 2) continue;
    table.add({one.outlet, std::string(name(one.what)), side(one.was), side(one.now),
               uses_in_stories(one.replaced), uses_in_stories(one.reverse),
               uses_in_stories(one.kept), small_share(one.p)});
  }
  if (table.empty()) return {};
  return "\nWords in others’ place (times, in how many stories; p: sign test over the stories)\n" +
         table.text(2);
}

}  // namespace

CopyReport copy_report(const Corpus& corpus, const Reprints& reprints,
                       std::span<const Lexicon> lexicons, const ForEach& for_each) {
  const LexiconHits found = find_lexicons(corpus, lexicons, for_each);
  const std::vector<CopyPair> pairs = copy_pairs(corpus, reprints);
  CopyReport report;
  report.copies.resize(pairs.size());
  for_each(pairs.size(),
           [&](std::size_t i) { report.copies[i] = copy_changes(corpus, pairs[i], &found); });
  const std::vector<UnknownPair> unknown = unknown_pairs(corpus, reprints);
  report.unknown.resize(unknown.size());
  for_each(unknown.size(), [&](std::size_t i) {
    const CopyPair pair{unknown[i].first, unknown[i].second};
    report.unknown[i] = {copy_changes(corpus, pair, &found), unknown[i].why};
  });
  const Events events = find_events(corpus, reprints.found, {}, for_each);
  report.table = substitutions(corpus, report.copies, &found, events.of);
  return report;
}

Records change_records(const Corpus& corpus, std::span<const CopyChanges> copies) {
  Records records{
      {"copy", "outlet", "date", "source", "source_outlet", "source_date", "kind", "what", "voice",
       "was", "now", "source_field", "source_begin", "source_end", "field", "begin", "end"},
      {}};
  for (const CopyChanges& copy : copies) {
    const Document &source = corpus.documents[copy.pair.source],
                   &text = corpus.documents[copy.pair.copy];
    for (const CopyChange& change : copy.changes) {
      std::vector<Cell> cells;
      add_article(text.article, cells);
      add_article(source.article, cells);
      add_edit(change, {source, text, std::string(name(change.kind)), std::string(change.voice)},
               cells);
      records.rows.push_back(std::move(cells));
    }
  }
  return records;
}

Records substitution_records(std::span<const Substitution> substitutions) {
  Records records{{"outlet", "what", "was", "now", "any", "uses", "stories", "reverse_uses",
                   "reverse_stories", "kept_uses", "kept_stories", "p"},
                  {}};
  const auto number = [](std::size_t n) { return Cell(static_cast<double>(n)); };
  for (const Substitution& one : substitutions) {
    const std::string any = one.was.empty() ? "was" : one.now.empty() ? "now" : "";
    records.rows.push_back({one.outlet, std::string(name(one.what)), one.was, one.now, any,
                            number(one.replaced.uses), number(one.replaced.stories),
                            number(one.reverse.uses), number(one.reverse.stories),
                            number(one.kept.uses), number(one.kept.stories), one.p});
  }
  return records;
}

std::string changes_json(const Corpus& corpus, const CopyReport& report) {
  const auto array = [](const Records& records) {
    std::string json = to_json(records);
    while (json.ends_with('\n')) json.pop_back();
    return json;
  };
  return "{\"changes\": " + array(change_records(corpus, report.copies)) +
         ",\n\"substitutions\": " + array(substitution_records(report.table)) +
         ",\n\"differences\": " + array(difference_records(corpus, report.unknown)) + "}\n";
}

std::string changes_text(const Corpus& corpus, const CopyReport& report) {
  std::string text;
  Unchanged copies, unknown;
  for (const CopyChanges& copy : report.copies) note(copy, copies);
  for (const CopyDifferences& one : report.unknown) note(one.changes, unknown);
  for (const CopyChanges& copy : report.copies) {
    if (const std::size_t same = take(copy, copies); same > 0)
      text += (text.empty() ? "" : "\n") + copy_text(corpus, copy, same);
  }
  for (const CopyDifferences& one : report.unknown) {
    if (const std::size_t same = take(one.changes, unknown); same > 0)
      text += (text.empty() ? "" : "\n") + differences_text(corpus, one, same);
  }
  return text + table_text(report.table);
}

}  // namespace slantwise

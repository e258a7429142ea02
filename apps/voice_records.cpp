#include "apps/voice_records.h"

#include <functional>

#include <fmt/format.h>

#include "apps/screen.h"
#include "apps/shares.h"
#include "apps/table.h"
#include "models/labeled_spans.h"

namespace slantwise {
namespace {

double number(std::uint64_t count) { return static_cast<double>(count); }

double share(std::uint64_t part, std::uint64_t whole) {
  return number(part) / number(whole);  // 0 / 0 is NaN: no words
}

std::string text_of(std::string_view text) { return std::string(text); }

// The columns that name a row, then `more`.
Records table_of(std::vector<std::string> more) {
  Records records{{"article", "outlet", "date"}, {}};
  records.columns.insert(records.columns.end(), more.begin(), more.end());
  return records;
}

std::vector<Cell> cells_of(const VoiceRow& row) { return {row.article, row.outlet, row.date}; }

// Empty where the texts allow no interval, and for an article.
void add_bounds(std::vector<Cell>& cells, const Estimate& share) {
  cells.emplace_back(share.low);
  cells.emplace_back(share.high);
}

const std::vector<std::string> kSpanColumns = {"article", "field", "begin", "end",
                                               "zone",    "voice", "rule",  "confidence"};

std::vector<Cell> span_cells(const Document& document, const LabeledSpan& one) {
  const auto& [field, span] = document.source.source(one.span);
  const bool cut = one.zone == Zone::boilerplate && one.cut != nullptr;
  return {document.article.id,
          text_of(field == Field::title ? "title" : "text"),
          number(span.begin),
          number(span.end),
          text_of(name(one.zone)),
          text_of(name(one.run->voice)),
          cut ? one.cut->rule : one.run->rule,
          text_of(name(one.run->confidence))};
}

void each_span(const Corpus& corpus, const std::function<void(std::vector<Cell>)>& take) {
  for (const Document& document : corpus.documents) {
    for (const LabeledSpan& one : labeled_spans(document)) take(span_cells(document, one));
  }
}

}  // namespace

Records share_records(const std::vector<VoiceRow>& rows) {
  Records records = table_of(
      {"tokens",          "boilerplate",   "narration",       "paraphrase",       "quote",
       "insert",          "unclear",       "narration_share", "paraphrase_share", "quote_share",
       "insert_share",    "unclear_share", "narration_low",   "narration_high",   "paraphrase_low",
       "paraphrase_high", "quote_low",     "quote_high",      "insert_low",       "insert_high",
       "unclear_low",     "unclear_high"});
  for (const VoiceRow& row : rows) {
    const Ledger& sums = row.ledger;
    const std::uint64_t words = counted_words(sums);
    std::vector<Cell> cells = cells_of(row);
    cells.insert(cells.end(), {number(sums.tokens), number(sums.tokens - words)});
    for (const std::uint64_t part : sums.voice) cells.emplace_back(number(part));
    cells.emplace_back(number(sums.unclear));
    for (const std::uint64_t part : sums.voice) cells.emplace_back(share(part, words));
    cells.emplace_back(share(sums.unclear, words));
    for (const Estimate& one : row.shares.voice) add_bounds(cells, one);
    add_bounds(cells, row.shares.unclear);
    records.rows.push_back(std::move(cells));
  }
  return records;
}

Records speaker_records(const std::vector<VoiceRow>& rows) {
  Records records = table_of({"speaker", "quoted", "reported", "verbs", "category"});
  for (const VoiceRow& row : rows) {
    for (const SpeakerRow& one : row.sources.speakers()) {
      std::vector<Cell> cells = cells_of(row);
      cells.insert(cells.end(), {one.speaker, number(one.quoted), number(one.reported),
                                 fmt::format("{}", fmt::join(one.verbs, ";")), one.category});
      records.rows.push_back(std::move(cells));
    }
  }
  return records;
}

Records category_records(const std::vector<VoiceRow>& rows) {
  Records records =
      table_of({"category", "quoted", "reported", "share", "articles", "share_low", "share_high"});
  for (const VoiceRow& row : rows) {
    const auto categories = row.sources.categories();
    std::uint64_t all = 0;
    for (const CategoryRow& one : categories) all += one.quoted + one.reported;
    for (const CategoryRow& one : categories) {
      std::vector<Cell> cells = cells_of(row);
      cells.insert(cells.end(), {one.category, number(one.quoted), number(one.reported),
                                 share(one.quoted + one.reported, all), number(one.articles)});
      const auto found = row.shares.source.find(one.category);
      add_bounds(cells, found == row.shares.source.end() ? kNoEstimate : found->second);
      records.rows.push_back(std::move(cells));
    }
  }
  return records;
}

Records verb_records(const std::vector<VoiceRow>& rows) {
  Records records = table_of({"class", "verb", "uses", "resolved"});
  for (const VoiceRow& row : rows) {
    for (const VerbClassRow& klass : row.sources.verbs()) {
      for (const VerbRow& verb : klass.verbs) {
        std::vector<Cell> cells = cells_of(row);
        cells.insert(cells.end(),
                     {klass.klass, verb.verb, number(verb.uses), number(verb.resolved)});
        records.rows.push_back(std::move(cells));
      }
    }
  }
  return records;
}

Records first_records(const Corpus& corpus) {
  Records records = table_of({"opens", "voice", "zone", "speaker", "category", "words_before"});
  for (const Document& document : corpus.documents) {
    const FirstVoice first = first_voice(document);
    std::vector<Cell> cells = {document.article.id, document.article.outlet, document.article.date};
    cells.emplace_back(first.opens_known ? Cell(text_of(name(first.opens))) : Cell());
    if (first.heard) {
      cells.insert(cells.end(), {text_of(name(first.voice)), text_of(name(first.zone)),
                                 first.speaker, first.category, number(first.words_before)});
    } else {
      cells.resize(records.columns.size());
    }
    records.rows.push_back(std::move(cells));
  }
  return records;
}

std::string span_csv(const Corpus& corpus) {
  std::string csv = csv_header(kSpanColumns);
  each_span(corpus, [&csv](const std::vector<Cell>& cells) { append_csv(csv, cells); });
  return csv;
}

Records span_records(const Corpus& corpus) {
  Records records{kSpanColumns, {}};
  each_span(corpus,
            [&records](std::vector<Cell> cells) { records.rows.push_back(std::move(cells)); });
  return records;
}

std::string span_table(const Corpus& corpus) {
  Table table({{"article", Align::left, 36},
               {"field", Align::left},
               {"bytes", Align::left},
               {"zone", Align::left},
               {"whose words", Align::left},
               {"rule", Align::left},
               {"confidence", Align::left}});
  for (const Document& document : corpus.documents) {
    for (const LabeledSpan& one : labeled_spans(document)) {
      const auto text = [cells = span_cells(document, one)](std::size_t at) {
        const auto* word = std::get_if<std::string>(&cells[at]);
        return word != nullptr ? *word : exact(std::get<double>(cells[at]));
      };
      table.add({text(0), text(1), text(2) + "-" + text(3), text(4), text_of(shown(one.run->voice)),
                 text(6), text(7)});
    }
  }
  return table.text();
}

}  // namespace slantwise

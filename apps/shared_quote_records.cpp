// The rows of `quotes --shared`.
#include <fmt/format.h>

#include "apps/shared_quote_parts.h"
#include "apps/shared_quote_rows.h"
#include "apps/table.h"

namespace slantwise {

const Attribution& reported(const Corpus& corpus, const QuoteParaphrase& one) {
  return corpus.documents[one.article].attributions[static_cast<std::size_t>(one.attribution)];
}

Change change(const QuoteCut& cut) {
  if (cut.version.empty()) return Change::left_out;
  return cut.whole.empty() ? Change::put_in : Change::replaced;
}

namespace {

// The changes of one kind as "a | b".
std::string changes(const Shown& shown, const QuoteVersion& version, Change kind) {
  std::vector<std::string> texts;
  for (const QuoteCut& cut : version.cuts) {
    if (change(cut) != kind) continue;
    const std::string here = shown.words(version, cut.version);
    texts.push_back(kind == Change::left_out ? shown.whole(cut.whole)
                    : kind == Change::put_in ? here
                                             : shown.whole(cut.whole) + " > " + here);
  }
  return fmt::format("{}", fmt::join(texts, " | "));
}

std::vector<Cell> place(const Document& document, const QuoteVersion& version) {
  std::vector<std::string> begins, ends;
  const Field field = document.source.source(version.parts.front().span).field;
  for (const Quotation& part : version.parts) {
    const auto at = document.source.source(part.span);
    if (at.field != field) continue;
    begins.push_back(std::to_string(at.span.begin));
    ends.push_back(std::to_string(at.span.end));
  }
  return {std::string(field == Field::title ? "title" : "text"),
          fmt::format("{}", fmt::join(begins, ";")), fmt::format("{}", fmt::join(ends, ";"))};
}

std::string classes(const VersionClass& klass) {
  std::string all;
  const auto add = [&all](bool holds, QuoteClass one) {
    if (holds) all += (all.empty() ? "" : ";") + std::string(name(one));
  };
  add(klass.other_speaker, QuoteClass::other_speaker);
  add(klass.bracketed, QuoteClass::bracketed);
  add(klass.ellipsis, QuoteClass::ellipsis);
  add(klass.changed, QuoteClass::changed);
  add(klass.truncated, QuoteClass::truncated);
  return all.empty() ? std::string(name(QuoteClass::identical)) : all;
}

// "unclear": the rules read another name, and may read one of the two wrongly.
std::string_view other_speaker(const VersionClass& klass) {
  if (klass.other_speaker) return "sure";
  return klass.unclear_speaker ? "unclear" : "";
}

// "a senior official" where nobody is named.
std::string source_words(const Document& document, const Attribution& by) {
  return one_line(slice(document.text, by.source));
}

Cell number(std::size_t n) { return Cell(static_cast<double>(n)); }

std::vector<Cell> row_start(const Shown& shown, std::size_t q, const Document& document) {
  return {number(q + 1),       number(shown.variants.outlets), number(shown.quote.families),
          document.article.id, document.article.outlet,        document.article.date};
}

std::vector<Cell> version_row(const Shown& shown, std::size_t q, std::size_t at) {
  const QuoteVersion& version = shown.quote.versions[at];
  const Document& document = shown.document(version);
  std::vector<Cell> cells = row_start(shown, q, document);
  for (Cell& cell : place(document, version)) cells.push_back(std::move(cell));
  const Attribution* by = attribution_of(document, version);
  const Attribution none;
  const Attribution& one = by == nullptr ? none : *by;
  cells.insert(
      cells.end(),
      {one.speaker, one.category, one.verb, one.klass, number(version.words.size()),
       number(shown.longest().words.size()), number(shown.quote.common.size()),
       changes(shown, version, Change::left_out), changes(shown, version, Change::replaced),
       changes(shown, version, Change::put_in), version.text,
       std::string(name(shown.variants.classes[at].main)), classes(shown.variants.classes[at]),
       std::string(other_speaker(shown.variants.classes[at])), source_words(document, one)});
  return cells;
}

std::vector<Cell> paraphrase_row(const Shown& shown, std::size_t q, const QuoteParaphrase& one) {
  const Document& document = shown.corpus.documents[one.article];
  const Attribution& by = reported(shown.corpus, one);
  std::vector<Cell> cells = row_start(shown, q, document);
  const SourceSpan at = document.source.source(by.content);
  cells.insert(cells.end(),
               {std::string(at.field == Field::title ? "title" : "text"),
                std::to_string(at.span.begin), std::to_string(at.span.end), by.speaker, by.category,
                by.verb, by.klass, Cell{}, number(shown.longest().words.size()), Cell{}, "", "", "",
                std::string(slice(document.text, by.content)), "paraphrased", "paraphrased", "",
                source_words(document, by)});
  return cells;
}

}  // namespace

Records shared_records(const Corpus& corpus, const std::vector<QuoteVariants>& quotes) {
  Records records{
      {"quote",  "outlets", "families",      "article",      "outlet",        "date",
       "field",  "begin",   "end",           "speaker",      "category",      "verb",
       "class",  "words",   "words_longest", "words_common", "left_out",      "replaced",
       "put_in", "text",    "variant",       "variants",     "other_speaker", "source"},
      {}};
  for (std::size_t q = 0; q < quotes.size(); ++q) {
    const Shown shown{corpus, quotes[q]};
    for (std::size_t v = 0; v < shown.quote.versions.size(); ++v) {
      records.rows.push_back(version_row(shown, q, v));
    }
    for (const QuoteParaphrase& one : quotes[q].paraphrases) {
      records.rows.push_back(paraphrase_row(shown, q, one));
    }
  }
  return records;
}

}  // namespace slantwise

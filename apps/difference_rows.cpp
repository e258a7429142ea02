// Two texts of which one is a copy and nobody knows which.
#include <fmt/format.h>

#include "apps/copy_parts.h"
#include "apps/table.h"
#include "core/text/unicode.h"
#include "models/grouped.h"

namespace slantwise {
namespace {

using Kind = CopyChange::Kind;
using What = CopyChange::What;

constexpr int kLabel = 20;  // where the words of an edit begin

// Bytes of the text from the first token to the end of the last.
Span bytes(const Document& document, Span tokens) {
  const Tokens& all = document.tokens;
  return {all.begin[tokens.begin], all.begin[tokens.end - 1] + all.length[tokens.end - 1]};
}

// A voice as a change from the first to the second, without saying that it is one.
std::string_view voice_label(std::string_view voice) {
  if (voice == "marks added") return "marks in second";
  if (voice == "marks removed") return "marks in first";
  if (voice == "attribution added") return "given in second";
  if (voice == "attribution dropped") return "given in first";
  if (voice == "held at a distance") return "distance in 2nd";
  return voice == "distance dropped" ? "distance in 1st" : voice;
}

std::string label(const CopyChange& change) {
  switch (change.kind) {
    case Kind::headline:
      return "headlines";
    case Kind::cut:
      return "only in first";
    case Kind::added:
      return "only in second";
    case Kind::moved:
      return "elsewhere";
    case Kind::voice:
      return std::string(voice_label(change.voice));
    case Kind::replaced:
      break;
  }
  return change.what == What::words ? "different words"
                                    : "different " + std::string(name(change.what));
}

std::string_view difference(Kind kind) {
  if (kind == Kind::cut) return "first only";
  if (kind == Kind::added) return "second only";
  return kind == Kind::replaced ? "different" : name(kind);
}

std::string difference_text(const CopyChange& change) {
  std::string words = brief(change.kind == Kind::added ? change.now : change.was);
  if (change.kind == Kind::replaced || change.kind == Kind::headline) {
    words += " / " + brief(change.now);
  }
  return edit_text(label(change), words);
}

void add_place(const Document& document, Span tokens, std::vector<Cell>& cells) {
  if (tokens.empty()) {
    cells.insert(cells.end(), 3, Cell{});
    return;
  }
  const SourceSpan place = document.source.source(bytes(document, tokens));
  cells.emplace_back(std::string(place.field == Field::title ? "title" : "text"));
  cells.emplace_back(static_cast<double>(place.span.begin));
  cells.emplace_back(static_cast<double>(place.span.end));
}

}  // namespace

void add_article(const Article& article, std::vector<Cell>& cells) {
  cells.insert(cells.end(), {article.id, article.outlet, article.date});
}

void add_edit(const CopyChange& change, const EditTexts& texts, std::vector<Cell>& cells) {
  cells.insert(cells.end(),
               {texts.kind, std::string(name(change.what)), texts.voice, change.was, change.now});
  add_place(texts.source, change.source, cells);
  add_place(texts.copy, change.copy, cells);
}

std::string article_line(const Document& document) {
  const Article& article = document.article;
  const std::string date = article.date.empty() ? "no date" : article.date;
  return one_line(article.outlet + ", " + date + ", " + article.id);
}

// The first and last words of a long stretch.
std::string brief(const std::string& text) {
  constexpr int kMost = 150, kEnd = 45;
  const std::string line = one_line(text);
  if (display_width(line) <= kMost) return "“" + line + "”";
  return "“" + shortened(line, kMost - kEnd) + " " + shortened(line, kEnd, Align::right) + "”";
}

std::string edit_text(const std::string& label, const std::string& words) {
  return "  " + fit(label, kLabel - 3) + " " + wrapped(words, kCopyWidth, kLabel).substr(kLabel);
}

std::string differences_text(const Corpus& corpus, const CopyDifferences& one, std::size_t same) {
  const CopyChanges& copy = one.changes;
  std::string out =
      shortened(article_line(corpus.documents[copy.pair.source]), kCopyWidth) + "\n" +
      shortened("  and " + article_line(corpus.documents[copy.pair.copy]), kCopyWidth) + "\n" +
      wrapped("differ; which was first is not known (" + one.why + ")", kCopyWidth, 2) +
      fmt::format("  {} of the first one’s {} words are in the second, which has {}\n",
                  grouped(copy.same_words), grouped(copy.source_words), grouped(copy.copy_words));
  for (const CopyChange& change : copy.changes) out += difference_text(change);
  if (!copy.changes.empty()) return out;
  if (same <= 1) return out + "  they have the same words\n";
  return out +
         fmt::format("  they have the same words; so {}: reprints --csv lists them\n",
                     same == 2 ? "has 1 more text" : "have " + grouped(same - 1) + " more texts");
}

Records difference_records(const Corpus& corpus, std::span<const CopyDifferences> unknown) {
  Records records{{"first", "first_outlet", "first_date", "second", "second_outlet", "second_date",
                   "why", "difference", "what", "voice", "in_first", "in_second", "first_field",
                   "first_begin", "first_end", "second_field", "second_begin", "second_end"},
                  {}};
  for (const CopyDifferences& one : unknown) {
    const Document& first = corpus.documents[one.changes.pair.source];
    const Document& second = corpus.documents[one.changes.pair.copy];
    for (const CopyChange& change : one.changes.changes) {
      const bool voice = change.kind == Kind::voice;
      std::vector<Cell> cells;
      add_article(first.article, cells);
      add_article(second.article, cells);
      cells.emplace_back(one.why);
      add_edit(change,
               {first, second, std::string(difference(change.kind)),
                std::string(voice ? voice_label(change.voice) : "")},
               cells);
      records.rows.push_back(std::move(cells));
    }
  }
  return records;
}

std::string left_out_text(const CopyReport& report) {
  const std::size_t n = report.unknown.size();
  if (n == 0) return {};
  return fmt::format(
      "{}: nothing tells which text was first, so what differs is no change and not in this table; "
      "the screen and --json show it\n",
      n == 1 ? "1 pair of texts" : grouped(n) + " pairs of texts");
}

}  // namespace slantwise

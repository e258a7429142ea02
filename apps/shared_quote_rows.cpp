#include "apps/shared_quote_rows.h"

#include <algorithm>
#include <set>

#include <fmt/format.h>

#include "apps/table.h"
#include "models/sources.h"

namespace slantwise {
namespace {

constexpr int kWidth = 100;
constexpr int kLabel = 25;  // where what is said of an outlet begins

// One quotation with its articles at hand.
struct Shown {
  const Corpus& corpus;
  const SharedQuote& quote;

  const QuoteVersion& longest() const { return quote.versions[quote.longest]; }
  const Document& document(const QuoteVersion& version) const {
    return corpus.documents[version.article];
  }
  std::string whole(Span words) const { return words_of(document(longest()), longest(), words); }
  std::string words(const QuoteVersion& version, Span at) const {
    return words_of(document(version), version, at);
  }
};

const Attribution* attribution_of(const Document& document, const QuoteVersion& version) {
  for (const Quotation& part : version.parts) {
    if (part.attribution < 0) continue;
    const Attribution& one = document.attributions[static_cast<std::size_t>(part.attribution)];
    if (!one.speaker.empty() || !one.cue.empty()) return &one;
  }
  return nullptr;
}

enum class Change { left_out, put_in, replaced };

Change change(const QuoteCut& cut) {
  if (cut.version.empty()) return Change::left_out;
  return cut.whole.empty() ? Change::put_in : Change::replaced;
}

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

// “a b c d … w x y z” (26 words): short enough for a line.
std::string brief(const std::string& words, std::size_t count) {
  constexpr std::size_t kMost = 12, kEnd = 4;
  if (count <= kMost) return "“" + words + "”";
  std::vector<std::string> all(1);
  for (const char c : words) {
    if (c == ' ') {
      all.emplace_back();
    } else {
      all.back() += c;
    }
  }
  const auto part = [&all](std::size_t from, std::size_t to) {
    return fmt::format("{}", fmt::join(all.begin() + static_cast<std::ptrdiff_t>(from),
                                       all.begin() + static_cast<std::ptrdiff_t>(to), " "));
  };
  if (all.size() <= 2 * kEnd) return "“" + words + "”";
  return fmt::format("“{} … {}” ({} words)", part(0, kEnd), part(all.size() - kEnd, all.size()),
                     count);
}

std::string how_cut(const Shown& shown, const QuoteVersion& version) {
  if (version.cuts.empty()) return "in full";
  std::vector<std::string> parts;
  for (const QuoteCut& cut : version.cuts) {
    const std::string whole = brief(shown.whole(cut.whole), cut.whole.size());
    const std::string here = brief(shown.words(version, cut.version), cut.version.size());
    switch (change(cut)) {
      case Change::left_out:
        parts.push_back("without " + whole);
        break;
      case Change::put_in:
        parts.push_back("adds " + here);
        break;
      case Change::replaced:
        parts.push_back(here + " for " + whole);
    }
  }
  return fmt::format("{}", fmt::join(parts, "; "));
}

std::string spoken(const Document& document, const QuoteVersion& version) {
  const Attribution* by = attribution_of(document, version);
  if (by == nullptr) return "nobody is named";
  const std::string who = shortened(one_line(source_in_words(document, *by)), 30);
  return by->verb.empty() ? who : who + ", " + by->verb;
}

// Versions of one outlet that differ in nothing shown are one line.
struct Line {
  std::string outlet, speaker, cut;
  std::size_t articles = 0;
};

std::vector<Line> lines_of(const Shown& shown) {
  std::vector<Line> lines;
  for (const QuoteVersion& version : shown.quote.versions) {
    const Document& document = shown.document(version);
    Line line{document.article.outlet, spoken(document, version), how_cut(shown, version), 1};
    const auto same = std::ranges::find_if(lines, [&](const Line& one) {
      return one.outlet == line.outlet && one.speaker == line.speaker && one.cut == line.cut;
    });
    if (same == lines.end()) {
      lines.push_back(std::move(line));
    } else {
      ++same->articles;
    }
  }
  return lines;
}

std::string heading(const Shown& shown, std::size_t number) {
  const SharedQuote& quote = shown.quote;
  std::string text = fmt::format("{}. {} outlets", number, quote.outlets);
  if (quote.families == 1) {
    text += ", one text that all of them print";
  } else if (quote.families < quote.versions.size()) {
    text += fmt::format(", {} independent texts", quote.families);
  }
  return text;
}

std::string one_quote(const Shown& shown, std::size_t number) {
  std::string text = heading(shown, number) + "\n" +
                     wrapped("“" + one_line(shown.longest().text) + "”", kWidth, 3);
  const Span common = shown.quote.common;
  const bool cut = common.size() < shown.longest().words.size();
  if (cut && !common.empty()) {
    text += wrapped("In all of them: " + brief(shown.whole(common), common.size()), kWidth, 3);
  }
  for (const Line& line : lines_of(shown)) {
    const std::string copies =
        line.articles > 1 ? fmt::format(" ({} articles)", line.articles) : "";
    const std::string rest =
        wrapped(one_line(line.speaker + copies + ": " + line.cut), kWidth, kLabel);
    text += "   " + fit(one_line(line.outlet), kLabel - 5) + "  " + rest.substr(kLabel);
  }
  return text;
}

}  // namespace

std::vector<SharedQuote> find_shared(const Corpus& corpus, const QuoteFilter& filter) {
  std::set<const Attribution*> kept;
  for (const QuoteRow& row : find_quotes(corpus, filter)) kept.insert(row.attribution);
  std::vector<SharedQuote> quotes = shared_quotes(corpus);
  const bool all = filter.speakers.empty() && filter.categories.empty() && filter.kinds.empty() &&
                   filter.classes.empty();
  if (all) return quotes;
  std::erase_if(quotes, [&](const SharedQuote& quote) {
    return std::ranges::none_of(quote.versions, [&](const QuoteVersion& version) {
      const Document& document = corpus.documents[version.article];
      return std::ranges::any_of(version.parts, [&](const Quotation& part) {
        return part.attribution >= 0 &&
               kept.contains(&document.attributions[static_cast<std::size_t>(part.attribution)]);
      });
    });
  });
  return quotes;
}

Records shared_records(const Corpus& corpus, const std::vector<SharedQuote>& quotes) {
  Records records{
      {"quote",         "outlets",      "families", "article",  "outlet", "date",  "field",
       "begin",         "end",          "speaker",  "category", "verb",   "class", "words",
       "words_longest", "words_common", "left_out", "replaced", "put_in", "text"},
      {}};
  for (std::size_t q = 0; q < quotes.size(); ++q) {
    const Shown shown{corpus, quotes[q]};
    const auto number = [](std::size_t n) { return Cell(static_cast<double>(n)); };
    for (const QuoteVersion& version : quotes[q].versions) {
      const Document& document = shown.document(version);
      std::vector<Cell> cells = {
          number(q + 1),       number(quotes[q].outlets), number(quotes[q].families),
          document.article.id, document.article.outlet,   document.article.date};
      for (Cell& cell : place(document, version)) cells.push_back(std::move(cell));
      const Attribution* by = attribution_of(document, version);
      const Attribution none;
      const Attribution& one = by == nullptr ? none : *by;
      cells.insert(
          cells.end(),
          {one.speaker, one.category, one.verb, one.klass, number(version.words.size()),
           number(shown.longest().words.size()), number(quotes[q].common.size()),
           changes(shown, version, Change::left_out), changes(shown, version, Change::replaced),
           changes(shown, version, Change::put_in), version.text});
      records.rows.push_back(std::move(cells));
    }
  }
  return records;
}

std::string shared_text(const Corpus& corpus, const std::vector<SharedQuote>& quotes) {
  std::string text;
  for (std::size_t q = 0; q < quotes.size(); ++q) {
    text += (q > 0 ? "\n" : "") + one_quote({corpus, quotes[q]}, q + 1);
  }
  return text;
}

}  // namespace slantwise

#include "apps/quote_rows.h"

#include <algorithm>
#include <set>

#include "apps/screen.h"
#include "apps/suggest.h"
#include "apps/table.h"
#include "core/error.h"
#include "core/text/unicode.h"
#include "models/sources.h"

namespace slantwise {
namespace {

const std::vector<std::string> kKinds = {"direct", "indirect", "mixed"};

void check_names(const std::string& option, const std::vector<std::string>& given,
                 const std::vector<std::string>& known) {
  for (const std::string& name : given) {
    if (std::ranges::find(known, name) != known.end()) continue;
    const std::string suggestion = did_you_mean(name, known);
    throw UsageError("--" + option + " cannot be \"" + name + "\"" +
                     (suggestion.empty() ? "; there are " + listed(known) : suggestion));
  }
}

// The words of a name, folded, with one space before and after each.
std::string spaced(std::string_view name) {
  std::string words = " ";
  for (const char c : fold(name)) {
    const bool space = c == ' ' || c == '\n' || c == '\t';
    if (!space || words.back() != ' ') words += space ? ' ' : c;
  }
  return words.back() == ' ' ? words : words + ' ';
}

bool fits(const std::vector<std::string>& wanted, std::string_view name) {
  return wanted.empty() || std::ranges::find(wanted, name) != wanted.end();
}

class Matcher {
 public:
  explicit Matcher(const QuoteFilter& filter) : filter_(filter), found_(filter.speakers.size()) {
    for (const std::string& name : filter.speakers) wanted_.push_back(spaced(name));
  }

  bool keeps(const Attribution& one) {
    const bool speaker = is_wanted(one.speaker);  // asked first, so that it is known who speaks
    return speaker && fits(filter_.categories, one.category) &&
           fits(filter_.kinds, name(one.kind)) && fits(filter_.classes, one.klass);
  }

  void check() const {
    for (std::size_t i = 0; i < found_.size(); ++i) {
      if (found_[i]) continue;
      const std::vector<std::string> known(names_.begin(), names_.end());
      throw UsageError("nobody who speaks in these articles is called \"" + filter_.speakers[i] +
                       "\"" + did_you_mean(filter_.speakers[i], known));
    }
  }

 private:
  bool is_wanted(const std::string& speaker) {
    if (wanted_.empty()) return true;
    if (speaker.empty()) return false;
    const std::string words = spaced(speaker);
    bool any = false;
    for (std::size_t i = 0; i < wanted_.size(); ++i) {
      if (words.find(wanted_[i]) == std::string::npos) continue;
      found_[i] = any = true;
    }
    note(speaker);
    return any;
  }

  // Whom a slip may have meant: the whole name, and its last word.
  void note(const std::string& speaker) {
    names_.insert(speaker);
    const std::size_t space = speaker.rfind(' ');
    if (space != std::string::npos) names_.insert(speaker.substr(space + 1));
  }

  const QuoteFilter& filter_;
  std::vector<std::string> wanted_;
  std::vector<bool> found_;
  std::set<std::string> names_;
};

void add_place(const Document& document, Span span, Field field, std::vector<Cell>& cells) {
  const auto place = span.empty() ? SourceSpan{} : document.source.source(span);
  if (span.empty() || place.field != field) {
    cells.insert(cells.end(), 2, Cell{});
    return;
  }
  cells.emplace_back(static_cast<double>(place.span.begin));
  cells.emplace_back(static_cast<double>(place.span.end));
}

}  // namespace

void check(const QuoteFilter& filter) {
  check_names("category", filter.categories, {kCategories.begin(), kCategories.end()});
  check_names("kind", filter.kinds, kKinds);
  check_names("class", filter.classes, {kVerbClasses.begin(), kVerbClasses.end()});
}

std::vector<QuoteRow> find_quotes(const Corpus& corpus, const QuoteFilter& filter) {
  check(filter);
  Matcher matcher(filter);
  std::vector<QuoteRow> rows;
  for (std::size_t i = 0; i < corpus.documents.size(); ++i) {
    const std::size_t first = rows.size();
    for (const Attribution& one : corpus.documents[i].attributions) {
      if (!one.content.empty() && matcher.keeps(one)) rows.push_back({i, &one});
    }
    std::stable_sort(rows.begin() + static_cast<std::ptrdiff_t>(first), rows.end(),
                     [](const QuoteRow& a, const QuoteRow& b) {
                       return a.attribution->content.begin < b.attribution->content.begin;
                     });
  }
  matcher.check();
  return rows;
}

Records quote_records(const Corpus& corpus, const std::vector<QuoteRow>& rows) {
  Records records{{"article", "outlet", "date", "kind", "field", "content_begin", "content_end",
                   "source_begin", "source_end", "speaker", "category", "cue_begin", "cue_end",
                   "verb", "class", "rule", "confidence"},
                  {}};
  for (const QuoteRow& row : rows) {
    const Document& document = corpus.documents[row.article];
    const Attribution& one = *row.attribution;
    const Field field = document.source.source(one.content).field;
    std::vector<Cell> cells = {document.article.id, document.article.outlet, document.article.date,
                               std::string(name(one.kind)),
                               std::string(field == Field::title ? "title" : "text")};
    add_place(document, one.content, field, cells);
    add_place(document, one.source, field, cells);
    cells.insert(cells.end(), {one.speaker, one.category});
    add_place(document, one.cue, field, cells);
    cells.insert(cells.end(), {one.verb, one.klass, one.rule, std::string(name(one.confidence))});
    records.rows.push_back(std::move(cells));
  }
  return records;
}

namespace {

// The lines of a table, one a row, with a line above those of each article.
std::string under_articles(const Corpus& corpus, const std::vector<QuoteRow>& rows,
                           std::string_view table) {
  std::string text;
  std::size_t row = 0;
  for (std::size_t at = 0; at < table.size(); ++row) {
    const std::size_t end = table.find('\n', at) + 1;
    const bool head = row == 0;  // the names of the columns
    if (!head && (row == 1 || rows[row - 1].article != rows[row - 2].article)) {
      const Article& article = corpus.documents[rows[row - 1].article].article;
      text += one_line(article.outlet + ", " + std::string(shown_date(article.date)) + ", " +
                       article.id) +
              "\n";
    }
    text += table.substr(at, end - at);
    at = end;
  }
  return text;
}

}  // namespace

std::string quote_table(const Corpus& corpus, const std::vector<QuoteRow>& rows) {
  constexpr std::string_view kShown[] = {"quoted", "reported", "both"};
  Table table({{"speaker", Align::left, 24},
               {"verb", Align::left, 12},
               {"how", Align::left},
               {"words", Align::left, 46}});
  for (const QuoteRow& row : rows) {
    const Document& document = corpus.documents[row.article];
    const Attribution& one = *row.attribution;
    std::string how(kShown[static_cast<std::size_t>(one.kind)]);
    if (is_unclear(one)) how += " ?";
    table.add({source_in_words(document, one), one.verb, how,
               std::string(slice(document.text, one.content))});
  }
  return under_articles(corpus, rows, table.text(2));
}

}  // namespace slantwise

#include "apps/article_rows.h"

#include "apps/json_parts.h"
#include "apps/screen.h"
#include "apps/table.h"
#include "core/clean/encoding.h"
#include "core/text/unicode.h"

namespace slantwise {
namespace {

Cell known(const std::string& text) { return text.empty() ? Cell() : Cell(text); }

// The source in UTF-8; a byte order mark is none of its words.
std::string utf8_text(const Article& article) {
  if (!article.encoding.empty()) return decode(article.text, article.encoding).text;
  std::size_t repairs = 0;
  return is_utf8(article.text) ? article.text : repair_utf8(article.text, repairs);
}

json::Json problem_json(const Problem& problem) {
  constexpr const char* kKinds[] = {"skipped", "repaired", "noted"};
  return {{"kind", kKinds[static_cast<std::size_t>(problem.kind)]},
          {"where", problem.where},
          {"what", problem.what}};
}

}  // namespace

Records article_records(const Corpus& corpus, FullText full_text) {
  Records out{.columns = {"id", "outlet", "date", "title", "shown_title", "url", "language",
                          "author", "section", "genre", "family", "event", "where", "words"},
              .rows = {}};
  if (full_text == FullText::yes) out.columns.push_back("text");
  for (const Document& document : corpus.documents) {
    const Article& a = document.article;
    out.rows.push_back({a.id, a.outlet, known(a.date), known(a.title), known(document.title),
                        known(a.url), known(a.language), known(a.author), known(a.section),
                        known(a.genre), known(a.family), known(a.event), known(a.where),
                        static_cast<double>(document.tokens.size())});
    if (full_text == FullText::yes) out.rows.back().emplace_back(utf8_text(a));
  }
  return out;
}

std::string articles_json(const Corpus& corpus, FullText full_text) {
  std::string out = "{\"articles\": " + to_json(article_records(corpus, full_text));
  while (out.back() == '\n') out.pop_back();
  const json::Json problems = json::list(corpus.problems, problem_json);
  out += ",\n\"duplicates\": " + std::to_string(corpus.duplicates);
  out += ",\n\"problems\": " + problems.dump(1, ' ', false, json::Json::error_handler_t::replace) +
         "}\n";
  return out;
}

std::string article_table(const Corpus& corpus) {
  Table table({{"outlet", Align::left, 24},
               {"date"},
               {"words", Align::right},
               {"headline", Align::left, 50}});
  for (const Document& document : corpus.documents) {
    const Article& a = document.article;
    table.add({one_line(a.outlet), std::string(shown_date(a.date)),
               std::to_string(document.tokens.size()),
               one_line(document.title.empty() ? a.id : document.title)});
  }
  return table.text();
}

}  // namespace slantwise
